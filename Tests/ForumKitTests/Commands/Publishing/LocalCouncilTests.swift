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
}
