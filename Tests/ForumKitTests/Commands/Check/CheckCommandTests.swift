import Foundation
import ForumKit
import Testing

@testable import forumctl

@Suite("check")
struct CheckCommandTests {
  private func files(_ files: [String: String]) throws -> String {
    try StoredFiles(RuleCase.sound.merging(files) { $1 }).path
  }

  /// A workspace with two mistakes of people and one file in another form.
  private func untidy() throws -> String {
    try files([
      "forums/f/forum.json": RuleCase.forum(#""date":"2026-01-10","endDate":"2026-01-09""#),
      "forums/f/participants.json": #"{"participants": [{"organisation": "alfa"}]}"#,
      "forums/f/themes.json": RuleCase.list("themes", #""id":"t","sumary":["Punkt"],"title":"Tema""#),
    ])
  }

  @Test("All is well: nothing is said, but for an empty document")
  func well() throws {
    let workspace = try Workspaces.copy("nod")
    TypedLine("check").check(in: workspace)
    TypedLine("check", "--format", "json", out: "{\n  \"findings\": []\n}\n").check(in: workspace)
    #expect(CommandRun.run("check", "--format", "md", in: workspace).out.hasSuffix("All is well.\n"))
    TypedLine("check", "--fix").check(in: workspace)
  }

  @Test("Every finding is told at once, with its place and the way out")
  func findings() throws {
    TypedLine(
      "check", exits: .findings,
      out: """
        forums/f/forum.json:3:14: error: contradicting-dates
            endDate: 2026-01-09 is before 2026-01-10, when it starts
            hint: forumctl forum set f --end-date DATE
        forums/f/participants.json:1:2: warning: canonical-form
            the file is not written in the canonical form
            hint: forumctl check --fix
        forums/f/themes.json:5:7: warning: misspelt-key
            t: the key "sumary" is not known; "summary" is
            hint: if that is meant, rename it in a text editor

        """, err: "1 error, 2 warnings in 3 files"
    ).check(in: try untidy())
  }

  @Test("The findings fit a terminal of 80 columns")
  func width() throws {
    let result = CommandRun.run(
      "check", in: try Workspaces.copy("broken/unknown-choice"),
      terminal: Console.Terminal(outputIsTerminal: true, width: 80))
    #expect(result.out.split(separator: "\n").count > 4)
    for line in result.out.replacing(/\u{1b}\[[0-9]+m/, with: "").split(separator: "\n") {
      #expect(DisplayWidth.of(String(line)) <= 80, "\(line)")
    }
  }

  @Test("For programs each finding is an object")
  func json() throws {
    let result = CommandRun.run("check", "--format", "json", in: try untidy())
    #expect(result.exitCode == .findings)
    let findings = try #require(result.json.object?["findings"]?.array).compactMap(\.object)
    #expect(
      findings.map { $0.texts("rule", "severity", "path", "line", "column", "record") } == [
        ["contradicting-dates", "error", "forums/f/forum.json", "3", "14", "-"],
        ["canonical-form", "warning", "forums/f/participants.json", "1", "2", "-"],
        ["misspelt-key", "warning", "forums/f/themes.json", "5", "7", "t"],
      ])
    #expect(
      findings.allSatisfy { $0["message"]?.string?.isEmpty == false && $0["hint"]?.string?.isEmpty == false })
  }

  @Test("What is unfinished is a finding where all is to be finished, or where it is asked for")
  func strict() throws {
    let workspace = try files([
      "forums/f/forum.json": RuleCase.forum(#""date":"2026-01-10","status":"planned""#)
    ])
    TypedLine("check").check(in: workspace)
    let told = """
      forums/f/forum.json:2:11: warning: unfinished
          forum f: the day has passed, and it is still planned
          hint: forumctl forum set f --status held

      """
    TypedLine("check", "--strict", exits: .findings, out: told, err: "1 warning in 1 file").check(
      in: workspace)
    TypedLine("check", "--rule", "unfinished", exits: .findings, out: told, err: "1 warning in 1 file")
      .check(in: workspace)
    TypedLine("check", "--strict", "--rule", "syntax").check(in: workspace)
  }

  @Test("A damaged file is a finding, and a workspace that is too new is not looked into")
  func damaged() throws {
    #expect(CommandRun.run("check", in: try Workspaces.copy("broken/truncated")).exitCode == .findings)
    #expect(CommandRun.run("check", in: try Workspaces.copy("broken/newer-format")).exitCode == .unreadable)
    let workspace = try Workspaces.empty()
    try Workspaces.write("{", to: "forumctl.json", in: workspace)
    #expect(CommandRun.run("check", in: workspace).exitCode == .unreadable)
  }

  @Test("Hostile names of files and values are made visible")
  func hostile() throws {
    let workspace = try files([
      "forums/f/\u{1b}[31mx": "x", "forums/f/forum.json": RuleCase.forum("\"date\":\"\\u001b[31m\\u202e\""),
    ])
    let result = CommandRun.run("check", in: workspace)
    #expect(result.exitCode == .findings)
    #expect(!result.out.unicodeScalars.contains { $0.value == 0x1b || $0.value == 0x202e })
  }

  @Test("Form and order are mended as one change, and the rest is left")
  func fix() throws {
    let workspace = try untidy()
    let inputs = RuleCase.list(
      "inputs", #""created":"2026-01-10T09:00:00.001Z","id":"aaaaaaaaaa","text":"B","theme":"t""#,
      #""created":"2026-01-10T09:00:00.000Z","id":"bbbbbbbbbb","text":"A","theme":"t""#)
    try Workspaces.write(inputs, to: "forums/f/inputs.json", in: workspace)
    let dry = CommandRun.run("check", "--fix", "--dry-run", in: workspace)
    #expect(dry.err.contains("would mend forums/f/inputs.json\nwould mend forums/f/participants.json\n"))
    #expect(try StoredFiles(at: workspace).text(of: "forums/f/inputs.json") == inputs)
    TypedLine(
      "check", "--fix", exits: .findings,
      out: """
        forums/f/forum.json:3:14: error: contradicting-dates
            endDate: 2026-01-09 is before 2026-01-10, when it starts
            hint: forumctl forum set f --end-date DATE
        forums/f/themes.json:5:7: warning: misspelt-key
            t: the key "sumary" is not known; "summary" is
            hint: if that is meant, rename it in a text editor

        """,
      err: """
        mended forums/f/inputs.json
        mended forums/f/participants.json
        1 error, 1 warning in 2 files
        """
    ).check(in: workspace)
    let stored = StoredFiles(at: workspace)
    #expect(
      try stored.text(of: "forums/f/participants.json")
        == RuleCase.list("participants", #""organisation":"alfa""#))
    #expect(try Workspaces.inputs(of: "f", in: workspace).map(\.text) == ["A", "B"])
    // One change, with its word that it is done.
    #expect(try stored.journalLines() == 4)
    TypedLine("check", "--fix", "--rule", "canonical-form").check(in: workspace)
  }

  @Test("A file with an error in it is not mended, and told of")
  func left() throws {
    let workspace = try files([
      "forums/f/participants.json": #"{"participants": [{"organisation": "gamma"}]}"#
    ])
    let before = try Workspaces.files(in: workspace)
    let result = CommandRun.run("check", "--fix", in: workspace)
    #expect(result.exitCode == .findings)
    #expect(result.err.hasPrefix("left forums/f/participants.json: it has errors that come first\n"))
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test("Dated entries are put in order, and empty keys and lists go")
  func order() throws {
    let workspace = try files([
      "declarations/d/signatories.json": RuleCase.signatories(
        #"{"date":"2026-01-11","status":"signed","version":1},{"date":"2026-01-10","status":"invited"}"#),
      "forums/f/inputs.json": RuleCase.canonical(#"{"inputs":[]}"#),
      "forums/f/themes.json": RuleCase.list("themes", #""id":"t","internal":false,"note":"","title":"Tema""#),
    ])
    #expect(CommandRun.run("check", "--fix", in: workspace).exitCode == .done)
    let stored = StoredFiles(at: workspace)
    #expect(
      try stored.text(of: "declarations/d/signatories.json")
        == RuleCase.signatories(
          #"{"date":"2026-01-10","status":"invited"},{"date":"2026-01-11","status":"signed","version":1}"#))
    #expect(try stored.compact("forums/f/inputs.json") == nil)
    #expect(
      try stored.text(of: "forums/f/themes.json") == RuleCase.list("themes", #""id":"t","title":"Tema""#))
  }

  @Test("help rules is a page for people and a document for programs")
  func help() throws {
    let page = CommandRun.run("help", "rules")
    #expect(page.exitCode == .done)
    let result = CommandRun.run("help", "rules", "--format", "json")
    let entries = try #require(result.json.object?["entries"]?.array).compactMap(\.object)
    #expect(entries.compactMap { $0["term"]?.string } == Rule.allCases.map(\.rawValue))
    for entry in entries {
      #expect(page.out.contains(entry["term"]?.string ?? "?"))
      #expect(entry["finds"] != nil && entry["matters"] != nil && entry["wayOut"] != nil)
    }
    #expect(CommandRun.run("help", "exit-codes", "--format", "json").exitCode == .done)
  }

  /// What is called a command in a hint is one.
  @Test("Every command of a hint is one that the program knows", arguments: RuleCase.all)
  func hints(_ broken: RuleCase) throws {
    let result = CommandRun.run("check", "--strict", "--format", "json", in: try broken.make().path)
    let findings = try #require(result.json.object?["findings"]?.array)
    for hint in findings.compactMap({ $0.object?["hint"]?.string }) {
      guard let start = hint.range(of: "forumctl ") else { continue }
      let typed = hint[start.upperBound...].prefix { $0.isLowercase || $0 == " " }
      let words = typed.split(separator: " ").map(String.init)
      let known = words.indices.contains { last in
        CommandTree.program.nodes(at: Array(words[...last]))?.last?.isGroup == false
      }
      #expect(known, "\(hint)")
    }
  }
}
