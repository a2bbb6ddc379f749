import ForumKit
import Foundation
import Testing

@testable import forumctl

/// A meeting of a local council stays in until it is published, however it is described.
@Suite struct LocalCouncilTests {
  private let title = "Rådets möte om tallarna"

  /// A copy of exempel with a meeting of a council that has been held.
  private func meeting(of council: String = "exempelstads-samverkansrad") throws -> String {
    let workspace = try Workspaces.copy("exempel")
    run(
      workspace, "forum", "add", title, "--date", "2026-03-10", "--council", council, "--id", "radets-mote",
      "--status", "held")
    return workspace
  }

  private func run(_ workspace: String, _ line: String..., sourceLocation: SourceLocation = #_sourceLocation)
  {
    let result = CommandRun.run(line, in: workspace)
    #expect(result.exitCode == .done, Comment(rawValue: result.err), sourceLocation: sourceLocation)
  }

  /// Whether the meeting leaves the house; every outward command has the same answer.
  private func leaves(_ workspace: String, _ audience: String = "public") -> Bool {
    let report = CommandRun.run("report", "radets-mote", "--audience", audience, in: workspace)
    let others = [
      ["export", "calendar"], ["summary"], ["export", "ndjson", "--table", "forums", "--allow", "prov"],
    ].map {
      CommandRun.run($0 + ["--audience", audience], in: workspace).out
        .replacingOccurrences(of: "\r\n ", with: "").contains(title)
    }
    let leaves = report.exitCode == .done
    #expect(others.allSatisfy { $0 == leaves })
    #expect(report.out.contains(title) == leaves)
    if !leaves {
      #expect(report.err.hasPrefix("forumctl: error: \"radets-mote\" is a meeting of a local council"))
    }
    return leaves
  }

  @Test(arguments: [
    [], ["--level", "local"], ["--level", "regional"], ["--level", "national"], ["--kind", "council"],
    ["--kind", "forum", "--level", "local"], ["--kind", "workshop", "--level", "national"],
    ["--kind", "council", "--level", "regional"], ["--kind", "council", "--level", "national"],
  ])
  func aMeetingOfALocalCouncilStaysInWhateverItsOwnKindAndLevelSay(options: [String]) throws {
    let workspace = try meeting()
    if !options.isEmpty {
      let set = CommandRun.run(["forum", "set", "radets-mote"] + options, in: workspace)
      #expect(set.exitCode == .done)
    }
    #expect(!leaves(workspace))
    #expect(!leaves(workspace, "parties"))
    #expect(leaves(workspace, "house"))
    run(workspace, "forum", "set", "radets-mote", "--status", "published")
    #expect(leaves(workspace))
  }

  @Test func itIsTheCouncilsLevelThatLetsAMeetingOut() throws {
    let workspace = try meeting()
    let council = "exempelstads-samverkansrad"
    run(workspace, "council", "set", council, "--clear", "level")
    #expect(!leaves(workspace))
    run(workspace, "council", "set", council, "--level", "regional")
    #expect(leaves(workspace))
    run(workspace, "forum", "set", "radets-mote", "--kind", "council", "--level", "local")
    #expect(!leaves(workspace))
  }

  @Test func aMeetingStaysInWhereNothingIsKnownOfItsCouncil() throws {
    let missing = try meeting()
    try FileManager.default.removeItem(atPath: "\(missing)/councils/exempelstads-samverkansrad.json")
    #expect(!leaves(missing))
    let damaged = try meeting()
    try Workspaces.write("{", to: "councils/exempelstads-samverkansrad.json", in: damaged)
    let report = CommandRun.run("report", "radets-mote", in: damaged)
    #expect(report.exitCode == .unreadable)
    #expect(report.out.isEmpty)
  }

  @Test func anotherKindDoesNotOpenAMeeting() throws {
    let workspace = try Workspaces.copy("exempel")
    run(workspace, "forum", "set", "radsmote-2026-02", "--kind", "forum")
    let report = CommandRun.run("report", "radsmote-2026-02", in: workspace)
    #expect(report.exitCode == .failed)
    #expect(report.out.isEmpty)
  }

  @Test(
    "What opens a meeting that nobody has published is told of",
    arguments: [
      ["forum", "set", "radets-mote", "--clear", "council"],
      ["forum", "set", "radets-mote", "--council", "regionens-rad"],
      ["council", "set", "exempelstads-samverkansrad", "--level", "regional"],
      ["council", "remove", "exempelstads-samverkansrad", "--cascade"],
    ])
  func told(line: [String]) throws {
    let workspace = try meeting()
    run(workspace, "council", "add", "Regionens råd", "--level", "regional")
    // It is of kind council and level local by itself, and stays in.
    let warning = "warning: 1 forum that was internal"
    let before = try Workspaces.files(in: workspace)
    let dry = CommandRun.run(line + ["-n"], in: workspace)
    #expect(dry.exitCode == .done)
    #expect(dry.err.contains("\(warning) could then leave the house: radets-mote\n"), "\(dry.err)")
    #expect(try Workspaces.files(in: workspace) == before)
    let result = CommandRun.run(line, in: workspace)
    #expect(result.exitCode == .done)
    #expect(
      result.err.contains("\(warning) can now leave the house: radets-mote; to keep it in: forumctl undo\n"),
      "\(result.err)")
    #expect(leaves(workspace))
    run(workspace, "undo")
    #expect(!leaves(workspace))
  }

  @Test(
    "What keeps a meeting in, publishes it, or opens none is not told of",
    arguments: [
      ["forum", "set", "radets-mote", "--level", "national"],
      ["forum", "set", "radets-mote", "--status", "published"],
      ["forum", "set", "radets-mote", "--clear", "council", "--status", "published"],
      ["forum", "set", "radsmote-2026-02", "--clear", "council"],
      ["council", "set", "exempelstads-samverkansrad", "--area", "Orten"],
      ["council", "set", "exempelstads-samverkansrad", "--clear", "level"],
      ["forum", "remove", "radets-mote", "--cascade"],
    ])
  func notTold(line: [String]) throws {
    let workspace = try meeting()
    for line in [line + ["-n"], line] {
      let result = CommandRun.run(line, in: workspace)
      #expect(result.exitCode == .done, "\(result.err)")
      #expect(!result.err.contains("leave the house"), "\(result.err)")
    }
  }
}
