import Foundation
import ForumKit
import Testing

@testable import forumctl

@Suite("trace")
struct TraceCommandTests {
  private let exempel = "\(Workspaces.fixtures)/exempel"

  @Test(
    "What is said and done about something stands in the order of time",
    arguments: [
      ("forum-2025-11/helgkalendern", "theme"), ("orosvagar", "tag"), ("mpf", "organisation"),
      ("kvallsoppet-i-hallen", "measure"),
    ])
  func goldens(subject: String, kind: String) throws {
    let table = CommandRun.run("trace", subject, in: exempel)
    #expect(table.exitCode == .done)
    #expect(table.err == "")
    try expectGolden(table.out, "trace/\(kind).txt")
    try expectGolden(CommandRun.run("trace", subject, "--format", "md", in: exempel).out, "trace/\(kind).md")
    let json = CommandRun.run("trace", subject, "--format", "json", in: exempel)
    try expectGolden(json.out, "trace/\(kind).json")
    #expect(try json.json.object?["subject"]?.object?["kind"]?.string == kind)
    let dates = try #require(try json.json.object?["entries"]?.array).map {
      $0.object?["date"]?.string ?? "9"
    }
    #expect(dates == dates.sorted())
  }

  /// The entries of a trace: what each is, what it is known by, and how it belongs to the subject.
  private func entries(_ arguments: String..., in workspace: String) throws -> [[String]] {
    let result = CommandRun.run(["trace"] + arguments + ["--format", "json"], in: workspace)
    #expect(result.exitCode == .done, "\(result.err)")
    return try #require(try result.json.object?["entries"]?.array).compactMap(\.object)
      .map { $0.texts("what", "record", "relation") }
  }

  @Test func aThemeLeadsToMeasuresFollowUpsAndTheReportsOfTheirCouncil() throws {
    let workspace = try Workspaces.copy("exempel")
    for line in [
      ["measure", "set", "kvalls", "--council", "exempelstads"],
      ["measure", "add", "Svara på inspelet", "--id", "svar", "--input", "4aamae0ety"],
    ] {
      #expect(CommandRun.run(line, in: workspace).exitCode == .done)
    }
    let entries = try entries("forum-2025-11/helgkalendern", in: workspace)
    #expect(entries.contains(["question", "verkstad-2025-05/tillsammans", "origin"]))
    #expect(entries.contains(["input", "shzpkwv4gz", "origin"]))
    #expect(entries.contains(["question", "forum-2025-11/helgkalendern", "itself"]))
    #expect(entries.contains(["measure", "kvallsoppet-i-hallen", "outcome"]))
    #expect(entries.contains(["measure", "svar", "outcome"]))
    #expect(entries.contains(["follow-up", "kvallsoppet-i-hallen", "outcome"]))
    #expect(entries.last == ["report", "exempelstads-samverkansrad", "outcome"])
    // What else grew out of the same workshop is another thread.
    #expect(!entries.contains { $0[1] == "forum-2025-11/kontaktvagen" })
    // The other way round it is an outcome.
    let workshop = try self.entries("verkstad-2025-05/tillsammans", in: workspace)
    #expect(workshop.contains(["question", "forum-2025-11/kontaktvagen", "outcome"]))
    #expect(workshop.contains(["question", "forum-2026-09/att-halla-i", "outcome"]))
  }

  @Test func aMeasureIsFollowedBackToItsThemeAndOnToItsCouncil() throws {
    let entries = try entries("lista-over-kontakter", in: exempel)
    #expect(
      entries == [
        ["measure", "lista-over-kontakter", "itself"], ["report", "exempelstads-samverkansrad", "outcome"],
      ])
    let other = try self.entries("kvallsoppet-i-hallen", in: exempel)
    #expect(other.first?[2] == "origin")
    #expect(other.last == ["follow-up", "kvallsoppet-i-hallen", "itself"])
  }

  @Test func anOrganisationIsNeverTiedToWhatWasSaid() throws {
    let entries = try entries("mpf", in: exempel)
    #expect(!entries.isEmpty)
    #expect(!entries.contains { ["input", "point", "question"].contains($0[0]) })
  }

  @Test func anythingThatBearsATagIsFound() throws {
    let workspace = try Workspaces.copy("exempel")
    for line in [
      ["council", "set", "exempelstads", "--tag", "Prov"], ["measure", "set", "kvalls", "--tag", "prov"],
      ["organisation", "set", "mpf", "--tag", "PROV"], ["forum", "set", "forum-2025-11", "--tag", "prov"],
    ] {
      #expect(CommandRun.run(line, in: workspace).exitCode == .done)
    }
    #expect(
      try entries("prov", in: workspace) == [
        ["council", "exempelstads-samverkansrad", "itself"], ["forum", "forum-2025-11", "itself"],
        ["measure", "kvallsoppet-i-hallen", "itself"], ["follow-up", "kvallsoppet-i-hallen", "itself"],
        ["organisation", "mpf", "itself"],
      ])
  }

  @Test func severalMeaningsAreRefusedUntilOneIsNamed() throws {
    let workspace = try Workspaces.copy("exempel")
    #expect(
      CommandRun.run("input", "add", "forum-2025-11", "Ny", "--tag", "mpf", in: workspace).exitCode == .done)
    let refused = CommandRun.run("trace", "MPF", in: workspace)
    #expect(refused.exitCode == .failed)
    #expect(
      refused.err == """
        forumctl: error: "MPF" can mean the tag "mpf" or the organisation "mpf"
        hint: say which with --kind organisation or --kind tag

        """)
    #expect(try entries("MPF", "--kind", "tag", in: workspace).count == 1)
    #expect(
      CommandRun.run("theme", "add", "dialog-2024-10", "Helgkalendern", in: workspace).out
        == "helgkalendern\n")
    let themes = CommandRun.run("trace", "Helgkalendern", in: workspace)
    #expect(
      themes.err == """
        forumctl: error: "Helgkalendern" can mean the theme "dialog-2024-10/helgkalendern" or the theme "forum-2025-11/helgkalendern"
        hint: name one as it stands here

        """)
    #expect(
      try entries("2025-11-12/helgkal", in: workspace).contains { $0[1] == "forum-2025-11/helgkalendern" })
  }

  @Test func whatIsNothingIsToldWithWhatIsNear() throws {
    let result = CommandRun.run("trace", "orosvägarna", in: exempel)
    #expect(result.exitCode == .failed)
    #expect(result.out == "")
    #expect(
      result.err == """
        forumctl: error: there is no tag, theme, organisation or measure "orosvägarna"
        hint: did you mean "orosvagar"?

        """)
    #expect(CommandRun.run("trace", "finns-inte", "--kind", "measure", in: exempel).exitCode == .failed)
  }

  @Test func aDamagedFileIsToldOfAndTheRestIsShown() throws {
    let workspace = try Workspaces.copy("exempel")
    try Workspaces.write(
      "{\"inputs\": [{\"tags\": [\"orosvagar\"", to: "forums/dialog-2024-10/inputs.json", in: workspace)
    let result = CommandRun.run("trace", "orosvagar", in: workspace)
    #expect(result.exitCode == .unreadable)
    #expect(result.out.contains("nq32c517n8"))
    #expect(result.err.components(separatedBy: "forums/dialog-2024-10/inputs.json").count == 2)
  }
}
