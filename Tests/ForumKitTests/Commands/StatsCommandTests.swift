import ForumKit
import Testing

@testable import forumctl

@Suite("stats")
struct StatsCommandTests {
  private func run(_ fixture: String, _ options: String...) throws -> CommandRun.Result {
    CommandRun.run(["stats"] + options, in: try Workspaces.copy(fixture))
  }

  @Test("The tables of a workspace are as they have been looked at", arguments: ["exempel", "nod"])
  func tables(fixture: String) throws {
    let result = try run(fixture)
    #expect(result.exitCode == .done)
    #expect(result.err == "")
    try expectGolden(result.out, "stats/\(fixture).txt")
  }

  @Test("A page for the house is marked, in the language of the workspace or the one asked for")
  func page() throws {
    let swedish = try run("exempel", "--format", "md")
    try expectGolden(swedish.out, "stats/exempel.sv.md")
    let english = try run(
      "exempel", "--format", "md", "--lang", "en", "--from", "2025", "--series", "trygg-fritid")
    try expectGolden(english.out, "stats/exempel.en.md")
    #expect(swedish.out.hasPrefix("**INTERN – får inte spridas**\n"))
    #expect(english.out.hasPrefix("**INTERNAL – not for distribution**\n"))
  }

  @Test(
    "A page with pictures is marked, and each picture has its numbers beside it",
    arguments: ["exempel", "nod"])
  func pictures(fixture: String) throws {
    let result = try run(fixture, "--format", "html")
    #expect(result.exitCode == .done)
    try expectGolden(result.out, "stats/\(fixture).html")
    let pictures = try SVGFile.all(in: result.out)
    #expect(pictures.count > 3)
    #expect(pictures.allSatisfy { $0.texts.contains("INTERN – får inte spridas") })
    #expect(result.out.components(separatedBy: "<details class=\"numbers\">").count - 1 == pictures.count)
    #expect(Set(pictures.map(\.title)).count == pictures.count)
  }

  @Test("A workspace without records gives a page without pictures")
  func noPictures() throws {
    let result = CommandRun.run("stats", "--format", "html", in: try Workspaces.empty())
    #expect(result.exitCode == .done)
    #expect(result.err == "there are no forums to count\n")
    #expect(!result.out.contains("<svg") && result.out.contains("INTERN"))
  }

  @Test("The object for programs is one document, with null for what is not asked or stated")
  func json() throws {
    let result = try run("exempel", "--format", "json", "--to", "2024")
    try expectGolden(result.out, "stats/exempel-2024.json")
    let root = try #require(try JSONReader.read(result.outBytes).object)
    #expect(root["to"] == .string("2024"))
    #expect(root["from"] == .null)
    #expect(root["forums"]?.object?["total"] == .count(1))
    #expect(root["inputs"]?.object?["total"] == .count(5))
    #expect(root["participation"]?.object?["absent"] == .count(1))
    #expect(root["declarations"]?.array?.first?.object?["signatories"] == .count(15))
  }

  @Test("The keys of the object do not depend on what there is to count")
  func sameKeys() throws {
    func keys(_ bytes: [UInt8]) throws -> [[String]] {
      let root = try #require(try JSONReader.read(bytes).object)
      let inner = ["forums", "inputs", "participation"].compactMap { root[$0]?.object }
      return ([root] + inner).map { $0.members.map(\.key) }
    }
    let empty = CommandRun.run("stats", "--format", "json", in: try Workspaces.empty())
    #expect(empty.exitCode == .done)
    #expect(try keys(empty.outBytes) == keys(try run("exempel", "--format", "json").outBytes))
  }

  @Test("A period and a series without forums say so, and are no error")
  func nothing() throws {
    let result = try run("nod", "--series", "finns-inte")
    #expect(result.exitCode == .done)
    #expect(result.out == "")
    #expect(result.err == "there are no forums to count\n")
    let quiet = CommandRun.run("stats", "--quiet", in: try Workspaces.empty())
    #expect(quiet == CommandRun.Result(exitCode: .done, outBytes: [], errBytes: []))
  }

  @Test("A period that ends before it begins is wrong usage")
  func backwards() throws {
    let result = try run("nod", "--from", "2026", "--to", "2025-12")
    #expect(result.exitCode == .usage)
    #expect(
      result.err.hasPrefix("forumctl: error: --to \"2025-12\" is not on or after --from 2026\n"),
      "\(result.err)")
    #expect(try run("nod", "--from", "2026-06", "--to", "2026").exitCode == .done)
  }

  @Test("A damaged neighbour is told of with its place, the rest is counted, and the exit code is 4")
  func damaged() throws {
    let result = try run("broken/conflict-markers")
    #expect(result.exitCode == .unreadable)
    #expect(
      result.err == """
        warning: forums/trasig-2025/participants.json:12: unmerged conflict

        """)
    try expectGolden(result.out, "stats/damaged.txt")
  }

  @Test("On a narrow terminal titles give way, and ids and numbers do not")
  func narrow() throws {
    let result = CommandRun.run(
      "stats", "--color", "never", in: try Workspaces.copy("nod"),
      terminal: .init(outputIsTerminal: true, width: 80))
    let longest = result.out.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0
    #expect(result.out.contains("extra-sarbara-barn-och-unga"))
    #expect(result.out.contains("…"))
    #expect(longest == 80)
  }
}
