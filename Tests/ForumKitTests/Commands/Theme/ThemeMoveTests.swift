import ForumKit
import Testing

@testable import forumctl

@Suite("Moving themes from the command line")
struct ThemeMoveTests {
  @Test(
    "A branch moves whole, and the order of the rest is kept",
    arguments: [
      (
        ["kontaktvagen", "--before", "helgkalendern"],
        ["uppfoljning", "  kontaktvagen", "  helgkalendern", "om-avsiktsforklaringen"]
      ),
      (
        ["uppfoljning", "--after", "om-avsiktsforklaringen"],
        ["om-avsiktsforklaringen", "uppfoljning", "  helgkalendern", "  kontaktvagen"]
      ),
      (
        ["uppfoljning", "--under", "om-avsiktsforklaringen"],
        ["om-avsiktsforklaringen", "  uppfoljning", "    helgkalendern", "    kontaktvagen"]
      ),
      (
        ["kontaktvagen", "--under", "top"],
        ["uppfoljning", "  helgkalendern", "om-avsiktsforklaringen", "kontaktvagen"]
      ),
      (
        ["om-avsiktsforklaringen", "--after", "helgkalendern"],
        ["uppfoljning", "  helgkalendern", "  om-avsiktsforklaringen", "  kontaktvagen"]
      ),
    ])
  func move(options: [String], tree: [String]) throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(["theme", "move", "forum-2025-11"] + options, in: workspace)
    let title = try #require(
      Workspaces.themes(of: "forum-2025-11", in: workspace).first { $0.id.text == options[0] }?.title)
    #expect(result.err == "moved \(title)\n")
    #expect(result.out == "")
    #expect(result.exitCode == .done)
    let themes = try Workspaces.themes(of: "forum-2025-11", in: workspace)
    #expect(
      themes.inReadingOrder.map { String(repeating: "  ", count: $0.depth) + $0.theme.id.text } == tree)
  }

  @Test(
    "A move that leads nowhere is refused",
    arguments: [
      TypedLine(
        "theme", "move", "forum-2025-11", "kontaktvagen", exits: .usage,
        err: """
          forumctl: error: "theme move" needs --before, --after or --under
          hint: see "forumctl theme move --help"
          usage: forumctl theme move F T [options]
          """),
      TypedLine(
        "theme", "move", "forum-2025-11", "uppfoljning", "--under", "helgkalendern", exits: .failed,
        err:
          "forumctl: error: forums/forum-2025-11/themes.json: parent: \"uppfoljning\" would stand under itself; nothing has been written"
      ),
      TypedLine(
        "theme", "move", "forum-2025-11", "uppfoljning", "--after", "uppfoljning", exits: .failed,
        err:
          "forumctl: error: forums/forum-2025-11/themes.json: parent: \"uppfoljning\" would stand under itself; nothing has been written"
      ),
      TypedLine(
        "theme", "move", "verkstad-2025-05", "trosklar", "--under", "samtal-2", exits: .failed,
        err: """
          forumctl: error: number 2 under "samtal-2" is that of "tillsammans"
          hint: give another, or take it away there first: forumctl theme set verkstad-2025-05 tillsammans --clear number
          """),
      TypedLine(
        "theme", "move", "forum-2025-11", "helgkalendern", "--before", "kontaktvagen",
        err: "nothing to change"),
      TypedLine(
        "theme", "move", "forum-2025-11", "helgkalendern", "--under", "top", "--dry-run",
        exits: .failed,
        err: """
          forumctl: error: number 1 is that of "uppfoljning"
          hint: give another, or take it away there first: forumctl theme set forum-2025-11 uppfoljning --clear number
          """),
      TypedLine(
        "theme", "move", "forum-2025-11", "kontaktvagen", "--under", "top", "--dry-run",
        err: "would move Kontaktvägen"),
    ])
  func noMove(line: TypedLine) throws {
    try line.checkWritesNothing()
  }
}
