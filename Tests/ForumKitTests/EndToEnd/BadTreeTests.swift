import Testing

@testable import forumctl

/// What trees get that nobody would draw: very deep ones, and such as stand under themselves.
@Suite struct BadTreeTests {
  @Test func aTreeOfThousandsOfStepsIsPublished() throws {
    let workspace = try Workspaces.copy("exempel")
    let themes = (0..<3_000).map { number in
      let parent = number == 0 ? "" : ", \"parent\": \"t\(number - 1)\""
      return "{\"id\": \"t\(number)\", \"title\": \"Tema \(number)\", \"body\": \"Text \(number)\"\(parent)}"
    }
    try Workspaces.write(
      "{\"themes\": [\(themes.joined(separator: ",\n"))]}", to: "forums/forum-2025-11/themes.json",
      in: workspace)
    try Workspaces.write("{\"inputs\": []}", to: "forums/forum-2025-11/inputs.json", in: workspace)
    for format in ["md", "html", "txt", "json"] {
      let result = CommandRun.run("report", "forum-2025-11", "--format", format, in: workspace)
      #expect(result.exitCode == .done)
      #expect(result.out.contains("Text 2999"))
    }
  }

  @Test func themesThatStandUnderEachOtherAreAllShownAndCanBeMended() throws {
    let workspace = try Workspaces.copy("exempel")
    try Workspaces.write(
      #"{"themes": [{"id": "a", "title": "A", "parent": "b"}, {"id": "b", "title": "B", "parent": "a"}]}"#,
      to: "forums/forum-2026-09/themes.json", in: workspace)
    let list = ["theme", "list", "forum-2026-09", "--format", "ndjson", "--fields", "id"]
    #expect(CommandRun.run(list, in: workspace).out == "{\"id\":\"a\"}\n{\"id\":\"b\"}\n")
    #expect(
      CommandRun.run("theme", "set", "forum-2026-09", "a", "--clear", "parent", in: workspace).exitCode
        == .done)
    let again = CommandRun.run("theme", "set", "forum-2026-09", "a", "--parent", "b", in: workspace)
    #expect(again.exitCode == .failed)
    #expect(again.err.contains("would stand under itself"))
  }
}
