import ForumKit
import Testing

@testable import forumctl

/// Erasing somebody does not let the texts out that name them.
@Suite struct ErasedInTextsTests {
  private static let outward: [[String]] = [
    ["export", "measures"], ["export", "calendar"], ["export", "councils"], ["report", "forum-2025-11"],
    ["summary", "forum-2025-11"], ["export", "inputs", "forum-2025-11"], ["export", "ndjson", "-o", "ut"],
  ]

  /// A copy of exempel in which texts of all sorts name somebody on record: Idrotta Exempelqvist.
  private func workspace() throws -> String {
    let workspace = try Workspaces.copy("exempel")
    // It is there for its leaks.
    run(workspace, "forum", "remove", "lackage-2025", "--cascade")
    run(
      workspace, "measure", "set", "kvallsoppet-i-hallen", "--objective", "Som Idrotta Exempelqvist sa",
      "--due", "2026-09")
    run(workspace, "council", "add", "Råd", "--level", "national", "--mandate", "Efter exempelqvist, idrotta")
    run(
      workspace, "forum", "set", "forum-2025-11", "--section", "other", "--heading", "H", "--text",
      "Idrotta **Exempelqvists** ord")
    return workspace
  }

  private func run(_ workspace: String, _ line: String..., sourceLocation: SourceLocation = #_sourceLocation)
  {
    let result = CommandRun.run(line, in: workspace)
    #expect(result.exitCode == .done, Comment(rawValue: result.err), sourceLocation: sourceLocation)
  }

  private func answers(_ workspace: String) -> [ExitCode] {
    Self.outward.map { line in
      let result = CommandRun.run(line, in: workspace)
      #expect(!result.out.lowercased().contains("exempelqvist"), "\(line)")
      #expect(!result.err.lowercased().contains("exempelqvist"), "\(line)")
      return result.exitCode
    }
  }

  @Test func whatWasRefusedBeforeIsRefusedAfterwards() throws {
    let workspace = try workspace()
    let before = answers(workspace)
    #expect(before.filter { $0 == .findings }.count >= 5)
    let told = CommandRun.run("check", "--rule", "person-in-text", in: workspace)
    #expect(told.exitCode == .findings)
    let erased = CommandRun.run(
      "person", "erase", "p-f5a93f22bd", "--reason", "dnr 1", "--yes", in: workspace)
    #expect(erased.exitCode == .done)
    #expect(
      erased.err.contains(
        "3 texts mention whom this is about, and what is made of them for others is refused"))
    #expect(answers(workspace) == before)
    #expect(CommandRun.run("check", "--rule", "person-in-text", in: workspace) == told)
    #expect(CommandRun.run("check", "--rule", "erased-person", in: workspace).exitCode == .done)
    #expect(CommandRun.run("person", "find", "Exempelqvist", in: workspace).exitCode == .done)

    run(workspace, "measure", "set", "kvallsoppet-i-hallen", "--objective", "Som någon sa")
    run(workspace, "council", "set", "rad", "--mandate", "Efter någon")
    run(workspace, "forum", "set", "forum-2025-11", "--section", "other", "--text", "Någons ord")
    #expect(answers(workspace).allSatisfy { $0 == .done })
    #expect(CommandRun.run("check", "--rule", "person-in-text", in: workspace).exitCode == .done)
  }

  @Test func whoIsTooOldIsNotLetOutEither() throws {
    let workspace = try workspace()
    let text = "Fiktiva Låtsasson ringde"
    run(workspace, "measure", "set", "kvallsoppet-i-hallen", "--objective", text)
    run(workspace, "person", "expire", "--before", "2027-01-01", "--reason", "gallring", "--yes")
    #expect(CommandRun.run("export", "measures", in: workspace).exitCode == .findings)
    let allowed = CommandRun.run("export", "measures", "--allow", "Prövat", in: workspace)
    #expect(allowed.exitCode == .done)
    #expect(allowed.out.contains(text))
    #expect(CommandRun.run("export", "measures", "--audience", "house", in: workspace).exitCode == .done)
  }

  @Test func anErasureThatCannotBeReadLetsNothingOut() throws {
    let workspace = try workspace()
    try Workspaces.write("{", to: "erasures.json", in: workspace)
    for line in Self.outward {
      let result = CommandRun.run(line, in: workspace)
      #expect(result.exitCode == .unreadable, "\(line)")
      #expect(result.out.isEmpty, "\(line)")
    }
  }
}
