import ForumKit
import Testing

@testable import forumctl

/// What is moved out of an internal theme is told of: nobody has said that it may leave the house.
@Suite struct MovedOutTests {
  private static let forum = "forum-2025-11"
  private static let moved = "es04jjwxsa"

  /// A copy of exempel in which `uppfoljning` and what stands under it is internal: two themes with three inputs.
  private func workspace() throws -> String {
    let workspace = try Workspaces.copy("exempel")
    let set = CommandRun.run("theme", "set", Self.forum, "uppfoljning", "--internal", in: workspace)
    #expect(set.err == "changed forums/forum-2025-11/themes.json: uppfoljning (internal)\n")
    return workspace
  }

  /// How many inputs leave the house.
  private func inputs(_ workspace: String) throws -> Int {
    let export = CommandRun.run("export", "inputs", Self.forum, "--format", "json", in: workspace)
    #expect(export.exitCode == .done, Comment(rawValue: export.err))
    return try #require(try export.json.object?["inputs"]?.array).count
  }

  private func warnings(_ result: CommandRun.Result) -> [String] {
    result.err.split(separator: "\n").filter { $0.hasPrefix("warning: ") }.map { String($0.dropFirst(9)) }
  }

  private static let set = "forumctl theme set forum-2025-11"

  private static let cases: [(line: [String], what: String, themes: String, seen: Int)] = [
    (
      ["input", "move", moved, "--theme", "om-avsiktsforklaringen"],
      "1 input of forum-2025-11 that was internal",
      "\(set) om-avsiktsforklaringen --internal", 2
    ),
    (
      [
        "input", "move", "--forum", forum, "--from-theme", "helgkalendern", "--theme",
        "om-avsiktsforklaringen",
      ],
      "2 inputs of forum-2025-11 that were internal", "\(set) om-avsiktsforklaringen --internal", 3
    ),
    (
      ["input", "set", moved, "--theme", "om-avsiktsforklaringen"],
      "1 input of forum-2025-11 that was internal",
      "\(set) om-avsiktsforklaringen --internal", 2
    ),
    (["input", "set", moved, "--clear", "theme"], "1 input of forum-2025-11 that was internal", "", 2),
    (
      ["theme", "move", forum, "kontaktvagen", "--after", "om-avsiktsforklaringen"],
      "1 theme and 1 input of forum-2025-11 that were internal", "\(set) kontaktvagen --internal", 2
    ),
    (
      ["theme", "move", forum, "helgkalendern", "--under", "om-avsiktsforklaringen"],
      "1 theme and 2 inputs of forum-2025-11 that were internal", "\(set) helgkalendern --internal", 3
    ),
    (
      ["theme", "set", forum, "kontaktvagen", "--clear", "parent"],
      "1 theme and 1 input of forum-2025-11 that were internal", "\(set) kontaktvagen --internal", 2
    ),
    (
      ["theme", "set", forum, "kontaktvagen", "--parent", "om-avsiktsforklaringen"],
      "1 theme and 1 input of forum-2025-11 that were internal", "\(set) kontaktvagen --internal", 2
    ),
  ]

  @Test("A move out of an internal theme is made, and told of with the way back", arguments: cases)
  func told(line: [String], what: String, themes: String, seen: Int) throws {
    let workspace = try workspace()
    let before = try Workspaces.files(in: workspace)
    #expect(try inputs(workspace) == 1)
    let dry = CommandRun.run(line + ["-n"], in: workspace)
    #expect(dry.exitCode == .done)
    #expect(
      warnings(dry) == [
        "\(what) could then leave the house" + (themes.isEmpty ? "" : "; to keep them in: \(themes)")
      ])
    #expect(try Workspaces.files(in: workspace) == before)
    let result = CommandRun.run(line, in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.out == "")
    let ways = ["forumctl undo", themes].filter { !$0.isEmpty }.joined(separator: " or ")
    #expect(warnings(result) == ["\(what) can now leave the house; to keep them in: \(ways)"])
    #expect(try inputs(workspace) == seen)
    let undo = CommandRun.run("undo", in: workspace)
    #expect(warnings(undo) == [])
    #expect(try inputs(workspace) == 1)
  }

  @Test(
    "What stays in, was open before, or is let out by its word is not told of",
    arguments: [
      ["theme", "move", forum, "kontaktvagen", "--before", "helgkalendern"],
      ["theme", "set", forum, "uppfoljning", "--no-internal"],
      ["theme", "set", forum, "om-avsiktsforklaringen", "--parent", "uppfoljning"],
      ["input", "move", moved, "--theme", "helgkalendern"],
      ["input", "move", "sh1e6tqvf5", "--theme", "helgkalendern"],
      ["input", "set", "sh1e6tqvf5", "--clear", "theme"],
      ["input", "add", forum, "Något nytt", "--theme", "om-avsiktsforklaringen"],
      ["input", "remove", moved],
    ])
  func notTold(line: [String]) throws {
    let workspace = try workspace()
    for line in [line + ["-n"], line] {
      let result = CommandRun.run(line, in: workspace)
      #expect(result.exitCode == .done)
      #expect(warnings(result) == [], "\(result.err)")
    }
  }

  @Test func notesThatMoveLinesOutAreToldOfToo() throws {
    let workspace = try workspace()
    let notes = CommandRun.run("forum", "notes", Self.forum, in: workspace).out
    let lines = notes.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.first { $0.contains("<!-- es04") || $0.contains("es04jjwxsa") })
    let heading = try #require(lines.first { $0.contains("Om avsiktsförklaringen") })
    var rest = lines.filter { $0 != line }
    rest.insert(contentsOf: ["", line, ""], at: try #require(rest.firstIndex(of: heading)) + 1)
    let text = rest.joined(separator: "\n")
    let result = CommandRun.run("import", "notes", "-", "--forum", Self.forum, in: workspace, input: text)
    #expect(result.exitCode == .done, "\(result.err)")
    #expect(
      warnings(result).contains { $0.hasPrefix("1 input of forum-2025-11 that was internal can now leave") },
      "\(result.err)")
  }

  @Test func aMeasureThatLosesWhatKeptItInIsToldOf() throws {
    let workspace = try workspace()
    _ = CommandRun.run("theme", "set", Self.forum, "helgkalendern", "--internal", in: workspace)
    func exported() -> Bool {
      CommandRun.run("export", "measures", "--format", "json", in: workspace).out.contains(
        "kvallsoppet-i-hallen")
    }
    #expect(!exported())
    let line = ["theme", "remove", Self.forum, "helgkalendern", "--cascade", "--yes"]
    let tried = CommandRun.run(line + ["-n"], in: workspace)
    #expect(warnings(tried).contains { $0.hasPrefix("1 measure would lose what it grew out of") })
    let removed = CommandRun.run(line, in: workspace)
    #expect(removed.exitCode == .done)
    #expect(
      warnings(removed).contains {
        $0.hasPrefix(
          "1 measure has lost what it grew out of, which kept it in the house: kvallsoppet-i-hallen")
      })
    #expect(exported())
    // On purpose, and what is taken away beside it, are no news.
    let set = CommandRun.run("measure", "set", "lista-over-kontakter", "--clear", "council", in: workspace)
    #expect(warnings(set).isEmpty)
  }
}
