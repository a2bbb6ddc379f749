import Foundation
import Testing

@testable import ForumKit
@testable import forumctl

@Suite("Finding and erasing people")
struct PersonCommandTests {
  private static let mana = "p-33d1b9732c"

  /// The handles that a search lists.
  private func handles(_ text: String..., in workspace: String) throws -> [String] {
    let result = CommandRun.run(["person", "find"] + text + ["--format", "json"], in: workspace)
    guard result.exitCode == .done else { return [] }
    return try #require(try result.json.object?["people"]?.array).compactMap { $0.object?["id"]?.string }
  }

  @Test(
    "A person is found by parts of the name, the address, the number and the id",
    arguments: [
      ["skensson"], ["Måna", "Skens"], ["SKENSSON MANA"], ["mana.skensson@example.org"], ["mana.skensson@"],
      ["+46 70 174 06 11"], ["070-1740607"], [mana],
    ])
  func found(_ text: [String]) throws {
    let result = CommandRun.run(["person", "find"] + text, in: try Workspaces.copy("exempel"))
    #expect(result.out.hasPrefix("\(Self.mana)  Måna Skensson, Föreningen Månskenet\n"), "\(text)")
    #expect(result.exitCode == .done)
  }

  @Test("What is not there ends with 1, and what cannot be looked for is wrong usage")
  func nothing() throws {
    TypedLine("person", "find", "Ingensson", exits: .failed, err: "nothing was found")
      .check(in: try Workspaces.copy("exempel"))
    let wrong = CommandRun.run("person", "find", "--", "?!", in: try Workspaces.copy("exempel"))
    #expect(wrong.exitCode == .usage)
  }

  @Test("Every place is listed, and the extract has all that is said", arguments: ["table", "md", "json"])
  func extract(_ format: String) throws {
    let result = CommandRun.run(
      "person", "find", "Måna Skensson", "--format", format, in: try Workspaces.copy("exempel"))
    try expectGolden(result.outBytes, "person/find.\(format == "table" ? "txt" : format)")
  }

  @Test("The history and kept texts are looked into, and unknown keys")
  func everywhere() throws {
    let workspace = try Self.workspace()
    let out = CommandRun.run("person", "find", "Påhittad Person", in: workspace).out
    #expect(out.contains("  history: \"participant add\" of "), "\(out)")
    #expect(out.contains("  history: \"participant set\" of "), "\(out)")
    #expect(out.contains("  .forumctl/kept/notes.md (p-"), "\(out)")
    #expect(out.contains("  forums/forum-2026-09/participants.json: mpf: x-minne[0].vem (p-"), "\(out)")
    #expect(out.contains("organisations.json: mpf (p-"), "\(out)")
  }

  @Test("A damaged file does not hide the others, and nothing is erased then")
  func damaged() throws {
    let workspace = try Workspaces.copy("exempel")
    try Workspaces.write("{", to: "forums/verkstad-2025-05/participants.json", in: workspace)
    let found = CommandRun.run("person", "find", "skensson", in: workspace)
    #expect(found.exitCode == .unreadable)
    #expect(found.out.contains(Self.mana))
    let before = try Workspaces.files(in: workspace)
    let erased = CommandRun.run("person", "erase", Self.mana, "--reason", "dnr 1", "--yes", in: workspace)
    #expect(erased.exitCode == .unreadable)
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test(
    "What is erased is chosen by an id that is there, for a reason that tells of nobody, and not by accident",
    arguments: [
      TypedLine(
        "person", "erase", "skensson", "--reason", "dnr 1", exits: .failed,
        err: """
          forumctl: error: what is erased is chosen by its id, p- and ten characters, and not by a name
          hint: give one of these: p-33d1b9732c (foreningen-manskenet)
          """),
      TypedLine(
        "person", "erase", "p-0000000000", "--reason", "dnr 1", exits: .failed,
        err: """
          forumctl: error: there is no person "p-0000000000"
          hint: find the id: forumctl person find TEXT
          """),
      TypedLine(
        "person", "erase", mana, "--reason", "Mana hörde av sig", exits: .failed,
        err: """
          forumctl: error: the reason is kept, and this one tells of a person
          hint: give a reference, such as a case number: --reason "dnr 2026-14"
          """),
      TypedLine(
        "person", "expire", "--before", "2026-01-01", "--reason", "brev från annan@example.org", "--yes",
        exits: .failed,
        err: """
          forumctl: error: the reason is kept, and this one tells of a person
          hint: give a reference, such as a case number: --reason "dnr 2026-14"
          """),
    ])
  func refusals(_ line: TypedLine) throws { try line.checkWritesNothing() }

  @Test("Without an answer nothing is erased")
  func unanswered() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    let result = CommandRun.run("person", "erase", Self.mana, "--reason", "dnr 1", in: workspace)
    #expect(result.exitCode == .usage)
    #expect(result.err.contains("--yes"))
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test("What goes is told by place before and after, and a dry run writes nothing")
  func told() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    let dry = CommandRun.run("person", "erase", Self.mana, "--reason", "dnr 1", "-n", in: workspace)
    try expectGolden(dry.err, "person/erase-dry-run.txt")
    #expect(try Workspaces.files(in: workspace) == before)
    let result = CommandRun.run("person", "erase", Self.mana, "--reason", "dnr 1", "--yes", in: workspace)
    let erasure = try #require(try Workspaces.records(in: workspace).list(.erasures).first)
    try expectGolden(
      result.err.replacingOccurrences(of: erasure.id.text, with: "ERASURE"), "person/erase.txt")
    #expect(result.out == "")
    #expect(erasure.reason == "dnr 1")
    #expect(erasure.places == 4)
    #expect(try handles("skensson", in: workspace) == [])
  }

  // MARK: - Too old

  @Test("Representatives of older forums go, and stay at later ones; who signed stays")
  func expire() throws {
    let workspace = try Self.workspace()
    let before = try Workspaces.records(in: workspace)
    let line = ["person", "expire", "--before", "2026-01-01", "--reason", "gallring-2026"]
    let dry = CommandRun.run(line + ["--dry-run"], in: workspace)
    try expectGolden(dry.err, "person/expire-dry-run.txt")
    let result = CommandRun.run(line + ["--yes"], in: workspace)
    #expect(result.exitCode == .done, "\(result.err)")
    let after = try Workspaces.records(in: workspace)
    for forum in try before.forumIDs() {
      let people = try after.list(.participants(of: forum)).flatMap(\.representatives)
      let isOld = try #require(try before.record(.forum(forum))?.date?.latest) < Made.day("2026-01-01")
      let expected = try isOld ? [] : before.list(.participants(of: forum)).flatMap(\.representatives)
      #expect(people == expected, "\(forum)")
    }
    for declaration in try before.declarationIDs() {
      let file = RecordFile.signatories(of: declaration)
      #expect(try after.list(file).map(\.signedBy) == before.list(file).map(\.signedBy))
    }
    let check = CommandRun.run("check", "--rule", "erased-person", in: workspace)
    #expect(check.exitCode == .done, "\(check.out)")
    TypedLine(line + ["--yes"], err: "nothing to erase").check(in: workspace)
  }

  @Test("Somebody who is back at the place that was too old is found, and elsewhere may stand")
  func expiredPlace() throws {
    let workspace = try Workspaces.copy("exempel")
    let line = ["person", "expire", "--before", "2026-01-01", "--reason", "gallring-2026", "--yes"]
    #expect(CommandRun.run(line, in: workspace).exitCode == .done)
    for forum in ["verkstad-2025-05", "forum-2026-09"] {
      let representative = ["mpf", "--representative", "Fiktiva Låtsasson"]
      let added = CommandRun.run(["participant", "add", forum] + representative, in: workspace)
      let set = CommandRun.run(["participant", "set", forum] + representative, in: workspace)
      #expect(added.exitCode == .done || set.exitCode == .done)
    }
    let check = CommandRun.run("check", "--rule", "erased-person", in: workspace)
    #expect(check.exitCode == .findings)
    #expect(check.out.components(separatedBy: "erased-person\n").count == 2, "\(check.out)")
    #expect(check.out.contains("forums/verkstad-2025-05/participants.json:"), "\(check.out)")
    #expect(!check.out.contains("Låtsasson"))
  }

  /// A workspace in which somebody stands in many ways.
  private static func workspace() throws -> String {
    let workspace = try Workspaces.copy("exempel")
    func run(_ arguments: String...) {
      let result = CommandRun.run(arguments, in: workspace)
      #expect(result.exitCode == .done, "\(arguments): \(result.err)")
    }
    try FileManager.default.removeItem(atPath: "\(workspace)/forums/forum-2026-09/participants.json")
    let person = "Påhittad Person; Handläggare; pahittad@example.org; 070-174 06 99"
    run("participant", "add", "forum-2026-09", "mpf", "--representative", person)
    run("participant", "set", "forum-2026-09", "mpf", "--representative", "Annan Exempelsson")
    run("organisation", "set", "mpf", "--contact", "PÅHITTAD  Person; Registrator")
    run("organisation", "set", "mpf", "--note", "Ring Påhittad Person på 070-174 06 99")
    run("organisation", "set", "mpf", "--note", "Ring växeln")
    run("organisation", "set", "if-exemplet", "--contact", "Påhittad Person")
    run("organisation", "set", "if-exemplet", "--clear", "contacts=Påhittad Person")
    let file = "\(workspace)/forums/forum-2026-09/participants.json"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try text.replacingOccurrences(
      of: "\"organisation\": \"mpf\",",
      with: "\"organisation\": \"mpf\", \"x-minne\": [{\"vem\": \"Person, Påhittad\"}],"
    ).write(toFile: file, atomically: false, encoding: .utf8)
    run("participant", "set", "forum-2026-09", "mpf", "--count", "2")
    let kept = "\(workspace)/.forumctl/kept"
    try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
    try Data("# Möte\nPåhittad Person (pahittad@example.org) sade ja.\n".utf8)
      .write(to: URL(filePath: "\(kept)/notes.md"))
    return workspace
  }
}
