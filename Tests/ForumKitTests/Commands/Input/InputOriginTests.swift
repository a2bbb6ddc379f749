import ForumKit
import Testing

@testable import forumctl

@Suite struct InputOriginTests {
  private static let old = "4hsxv3j3qt"

  private func run(_ line: String..., in workspace: String) -> CommandRun.Result {
    CommandRun.run(line, in: workspace)
  }

  /// A workspace with an input that grew out of an older one, and its id.
  private func grown() throws -> (workspace: String, id: String) {
    let workspace = try Workspaces.copy("exempel")
    let added = run(
      "input", "add", "forum-2026-09", "Skyltar på fem språk", "--from", Self.old, "--from",
      "forum-2025-11/helgkalendern", in: workspace)
    #expect(added.exitCode == .done, "\(added.err)")
    return (workspace, String(added.out.dropLast()))
  }

  private func origins(_ id: String, _ workspace: String) throws -> [String] {
    let shown = run("input", "show", id, "--format", "json", in: workspace)
    return try shown.json.object?["from"]?.array?.compactMap(\.string) ?? []
  }

  @Test func anInputNamesWhatItGrewOutOf() throws {
    let (workspace, id) = try grown()
    #expect(try origins(id, workspace) == [Self.old, "forum-2025-11/helgkalendern"])
    #expect(run("check", "--rule", "dangling-reference", in: workspace).exitCode == .done)
    let set = run("input", "set", id, "--clear", "from=\(Self.old)", in: workspace)
    #expect(set.exitCode == .done)
    #expect(try origins(id, workspace) == ["forum-2025-11/helgkalendern"])
  }

  @Test func whatIsNotThereIsRefused() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = run("input", "add", "forum-2026-09", "Text", "--from", "finns-inte", in: workspace)
    #expect(result.exitCode == .failed)
    #expect(result.err.contains("\"finns-inte\" is neither an input nor a theme of an earlier forum"))
  }

  @Test func whatSomethingGrewOutOfIsNotRemovedWithoutItsMention() throws {
    let (workspace, id) = try grown()
    let refused = run("input", "remove", Self.old, in: workspace)
    #expect(refused.exitCode == .failed && refused.err.contains(id))
    #expect(run("theme", "remove", "forum-2025-11", "helgkalendern", in: workspace).exitCode == .failed)
    #expect(
      run("theme", "remove", "forum-2025-11", "helgkalendern", "--cascade", in: workspace).exitCode == .done)
    // The older input hung on the theme, and went with it.
    #expect(try origins(id, workspace) == [])
    #expect(run("check", "--rule", "dangling-reference", in: workspace).exitCode == .done)
  }

  @Test func inputsThatGoTogetherNeedNoCascade() throws {
    let (workspace, id) = try grown()
    let second = run("input", "add", "forum-2026-09", "Och en till", "--from", id, in: workspace)
    #expect(run("input", "remove", id, in: workspace).exitCode == .failed)
    #expect(run("input", "remove", id, String(second.out.dropLast()), in: workspace).exitCode == .done)
  }

  @Test func aForumGoesWithTheMentionsOfIt() throws {
    let (workspace, id) = try grown()
    #expect(run("forum", "remove", "forum-2025-11", "--cascade", in: workspace).exitCode == .done)
    #expect(try !origins(id, workspace).contains("forum-2025-11/helgkalendern"))
  }

  @Test func anOriginLeavesWithNoDocument() throws {
    let (workspace, _) = try grown()
    for line in [["report", "forum-2026-09"], ["export", "inputs", "forum-2026-09"]] {
      let out = CommandRun.run(line + ["--format", "json"], in: workspace).out
      #expect(
        out.contains("Skyltar på fem språk") && !out.contains(Self.old) && !out.contains("helgkalendern"))
    }
  }

  @Test func aMergedInputKeepsWhereBothCameFrom() throws {
    var first = Input()
    first.text = "Ett"
    first.from = [.input(Made.id("aaaa"))]
    var second = first
    second.from.append(.input(Made.id("bbbb")))
    #expect(try first.united(with: [second]).from.map(\.text) == ["aaaa", "bbbb"])
  }
}
