import Foundation
import ForumKit
import Testing

@testable import forumctl

/// The structure of the schemas. Whether they are right is for a program that was not written here: `.ci/schemas`.
@Suite("schema")
struct SchemaCommandTests {
  private func schema(_ name: String, _ more: String...) throws -> JSONObject {
    let run = CommandRun.run(["schema", name] + more)
    try #require(run.exitCode == .done, "\(run.err)")
    return try #require(JSONReader.read(run.outBytes).object)
  }

  @Test("Every file that the store knows has a schema, each with a name of its own")
  func files() throws {
    let workspace = try Workspaces.copy("exempel")
    let patterns = FileKind.all.map(\.pattern)
    for path in try Workspaces.recordFiles(in: workspace) {
      let parts = path.split(separator: "/")
      #expect(
        patterns.contains { pattern in
          let steps = pattern.split(separator: "/")
          return steps.count == parts.count && zip(steps, parts).allSatisfy { $0 == $1 || $0.first == "*" }
        }, "\(path)")
    }
    let names = SchemaCatalogue.all(of: CommandTree.program).map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy(Slug.isValid))
  }

  @Test("Every command that prints JSON tells its form, and no other does")
  func outputs() {
    CommandTree.program.walk { path, command in
      let printsJSON = command.options.contains { $0.name == "format" && $0.choices.contains("json") }
      #expect(
        printsJSON == (command.output != nil),
        "say in `output:` what \(path.joined(separator: " ")) prints with --format json")
    }
  }

  @Test("A schema names itself, its metaschema, and what it describes")
  func head() throws {
    let forum = try schema("forum")
    #expect(forum["$schema"] == .string("https://json-schema.org/draft/2020-12/schema"))
    #expect(forum["$id"] == .string("urn:forumctl:schema:forum:1"))
    #expect(forum["title"] == .string("forums/*/forum.json"))
    #expect(forum["additionalProperties"] == .bool(true))
    #expect(forum["required"]?.array?.contains(.string("id")) == true)
    let inputs = try schema("inputs")
    let list = inputs["properties"]?.object?["inputs"]?.object
    #expect(list?["type"] == .string("array"))
    #expect(list?["items"]?.object?["properties"]?.object?["text"] != nil)
    #expect(inputs["properties"]?.object?["$schema"] != nil)
  }

  @Test("Choices, ids and titles come from the field tables and the labels")
  func values() throws {
    let properties = try #require(schema("forum", "--lang", "sv")["properties"]?.object)
    #expect(properties["kind"]?.object?["enum"]?.array?.count == Forum.Kind.allCases.count)
    #expect(properties["place"]?.object?["title"] == .string("Plats"))
    #expect(try schema("forum")["properties"]?.object?["place"]?.object?["title"] == .string("Place"))
    let pattern = try #require(properties["id"]?.object?["pattern"]?.string)
    let ids = try Regex(pattern)
    for good in ["a", "forum-2026-09", "2026-forum"] { #expect(good.wholeMatch(of: ids) != nil, "\(good)") }
    for bad in [
      "", "-a", "Å", "latest", "all", "2026", "2026-06", "2026-06-03", String(repeating: "a", count: 65),
    ] {
      #expect(bad.wholeMatch(of: ids) == nil, "\(bad)")
    }
  }

  @Test("An unknown name is told with the nearest one")
  func unknown() {
    let run = CommandRun.run("schema", "form")
    #expect(run.exitCode == .usage)
    #expect(run.err.contains("forum"))
    #expect(CommandRun.run("schema", "forum", "--format", "csv").exitCode == .usage)
    #expect(CommandRun.run("schema", "forum", "--fields", "id").exitCode == .usage)
  }

  @Test("What a file says of its schema stays through every change, in its place, and is no finding")
  func kept() throws {
    let workspace = try Workspaces.copy("exempel")
    let forum = "forums/verkstad-2025-05"
    for file in ["forum", "inputs", "participants"] {
      let path = "\(workspace)/\(forum)/\(file).json"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try #require(text.hasPrefix("{\n"))
      let line = "  \"$schema\": \"../../.schemas/\(file).json\",\n"
      try Data("{\n\(line)\(text.dropFirst(2))".utf8).write(to: URL(filePath: path))
    }
    #expect(
      CommandRun.run("check", in: workspace).out
        == CommandRun.run("check", in: try Workspaces.copy("exempel")).out)
    let lines = [
      ["input", "add", "verkstad-2025-05", "Fler vuxna på plan"],
      ["forum", "set", "verkstad-2025-05", "--place", "Rådhuset"],
      ["participant", "add", "verkstad-2025-05", "Ny förening", "--create"], ["undo"], ["check", "--fix"],
    ]
    for line in lines {
      let run = CommandRun.run(line, in: workspace)
      #expect([.done, .findings].contains(run.exitCode), "\(run.err)")
    }
    for file in ["forum", "inputs", "participants"] {
      let text = try String(contentsOfFile: "\(workspace)/\(forum)/\(file).json", encoding: .utf8)
      #expect(text.hasPrefix("{\n  \"$schema\": \"../../.schemas/\(file).json\",\n"), "\(file)")
    }
  }
}
