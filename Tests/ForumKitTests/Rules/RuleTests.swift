import Foundation
import Testing

@testable import ForumKit
@testable import forumctl

@Suite("The rules of check")
struct RuleTests {
  private static let today = Made.day("2026-06-15")

  private func findings(_ files: StoredFiles, _ rules: Set<Rule> = Rule.ordinary) throws -> [Finding] {
    try Check(of: files.workspace().records, on: Self.today, rules: rules).findings
  }

  private func texts(_ findings: [Finding]) -> [String] {
    findings.map { "\($0.rule.rawValue) \(Words.place($0.place))" }
  }

  @Test("What breaks a rule is found, at its place and nothing else", arguments: RuleCase.all)
  func broken(_ broken: RuleCase) throws {
    let found = try findings(broken.make(), broken.rule.isStrict ? Rule.strict : Rule.ordinary)
      .filter { $0.rule == broken.rule }
    let expected = "\(broken.rule.rawValue) \(broken.place)"
    #expect(texts(found).first == expected)
    // Forums that follow each other, and what nobody has finished, are several.
    if ![.cycle, .unfinished].contains(broken.rule) { #expect(found.count == 1) }
  }

  @Test("Every rule has a case that breaks it")
  func covered() {
    let covered = Set(RuleCase.all.map(\.rule))
    // A file that may not be read is made by a test of its own.
    #expect(Set(Rule.allCases).subtracting(covered) == [.unreadableFile])
  }

  @Test("A file that may not be read is a finding, and what stands in it is not missing")
  func unreadable() throws {
    let files = try StoredFiles(RuleCase.sound)
    try FileManager.default.removeItem(atPath: "\(files.path)/organisations.json")
    try FileManager.default.createDirectory(
      atPath: "\(files.path)/organisations.json", withIntermediateDirectories: false)
    #expect(texts(try findings(files)) == ["unreadable-file organisations.json"])
  }

  @Test("Sound records break no rule, whatever is asked for")
  func sound() throws {
    #expect(texts(try findings(StoredFiles(RuleCase.sound), Rule.strict)) == [])
    #expect(texts(try findings(StoredFiles())) == [])
    #expect(texts(try findings(StoredFiles(at: Workspaces.copy("nod")))) == [])
    #expect(texts(try findings(StoredFiles(at: Workspaces.copy("umea")), Rule.strict)) == [])
  }

  @Test("The fixture with organisations that differ in what they say breaks that rule")
  func exempel() throws {
    let all = try findings(StoredFiles(at: Workspaces.copy("exempel")))
    // One of its signatures lies ahead.
    #expect(Set(all.map(\.rule)) == [.listingConflict, .signatorySteps])
    let found = all.filter { $0.rule == .listingConflict }
    // It is told where, and not who: they are unlisted.
    #expect(found.map(\.record) == [nil, nil, nil])
    #expect(found.map(\.place.line) == ["", "", ""])
    #expect(found.allSatisfy { $0.place.position != nil })
  }

  @Test("Of an organisation that has not agreed to be public, a finding tells the place alone")
  func withheld() throws {
    let participants = """
      {"participants":[
      {"organisation":"ulven","count":1,"listing":[{"date":"2026-01-01","choice":"unlisted"}]},
      {"organisation":"varg","count":1,"listing":[{"date":"2026-01-01","choice":"public"}]},
      {"organisation":"rav","count":1}]}
      """
    let signatories = """
      {"signatories":[{"organisation":"lo","events":[{"date":"2026-01-01","status":"invited"}]}]}
      """
    let files = try StoredFiles(
      RuleCase.sound.merging([
        "forums/f/participants.json": RuleCase.canonical(participants),
        "declarations/d/signatories.json": RuleCase.canonical(signatories),
      ]) { $1 })
    let found = try findings(files, [.danglingReference])
    let report = CheckReport(found)
    let json = String(decoding: JSONWriter.canonical(report.json), as: UTF8.self)
    #expect(found.map(\.record) == [nil, nil, "varg", "rav"])
    #expect(!json.contains("ulven") && !json.contains("\"lo\"") && json.contains("rav"))
  }

  @Test(
    "Each broken fixture is found broken, and nothing else is",
    arguments: [
      ("bad-date", ["bad-date forums/trasig-2025/forum.json:2:11"]),
      ("bom", ["syntax forums/trasig-2025/participants.json:1:1"]),
      ("conflict-markers", ["unmerged-conflict forums/trasig-2025/participants.json:12:1"]),
      ("dangling-reference", ["dangling-reference forums/trasig-2025/participants.json:14:23"]),
      (
        "duplicate-id",
        [
          "dangling-reference forums/trasig-2025/inputs.json:17:16",
          "duplicate forums/trasig-2025/themes.json:9:13",
        ]
      ),
      ("duplicate-key", ["syntax forums/trasig-2025/participants.json:5:7"]),
      ("invalid-utf8", ["syntax forums/trasig-2025/inputs.json:8:43"]),
      ("trailing-comma", ["syntax forums/trasig-2025/participants.json:25:6"]),
      ("truncated", ["syntax forums/trasig-2025/inputs.json:16:24"]),
      ("unknown-choice", ["unknown-choice forums/trasig-2025/participants.json:23:9"]),
      ("wrong-type", ["wrong-type forums/trasig-2025/participants.json:13:16"]),
    ])
  func fixtures(_ fixture: String, _ expected: [String]) throws {
    #expect(texts(try findings(StoredFiles(at: Workspaces.copy("broken/\(fixture)")))) == expected)
  }

  @Test("All faults are told, of one file and of several, and a damaged one hides none")
  func allAtOnce() throws {
    let files = try StoredFiles(
      RuleCase.sound.merging([
        "forums/f/forum.json":
          "{\n  \"date\": \"igår\",\n  \"endDate\": 7,\n  \"id\": \"F\",\n  \"status\": \"klart\"\n}\n",
        "forums/f/participants.json": "{",
        "forums/f/themes.json": RuleCase.list(
          "themes", #""id":"t","title":"A","number":1"#, #""id":"u","number":"två","title":"""#,
          #""id":"v","title":"C","number":1"#),
      ]) { $1 })
    #expect(
      texts(try findings(files)) == [
        "missing-key forums/f/forum.json:1:1", "bad-date forums/f/forum.json:2:11",
        "wrong-type forums/f/forum.json:3:14", "bad-id forums/f/forum.json:4:9",
        "folder-name forums/f/forum.json:4:9", "unknown-choice forums/f/forum.json:5:13",
        "syntax forums/f/participants.json:1:2", "missing-key forums/f/themes.json:8:5",
        "wrong-type forums/f/themes.json:10:17", "duplicate forums/f/themes.json:15:17",
      ])
  }

  @Test("Former ids count as found, and a file that cannot be read hides no id")
  func former() throws {
    var files = RuleCase.sound
    files["organisations.json"] = RuleCase.organisations(
      #""id":"alfa","formerIds":["beta"],"name":"Föreningen Alfa""#)
    #expect(texts(try findings(StoredFiles(files))) == [])
    files["organisations.json"] = "{"
    #expect(texts(try findings(StoredFiles(files))) == ["syntax organisations.json:1:2"])
    // A record with a fault in it is there all the same.
    files["organisations.json"] = RuleCase.organisations(
      #""id":"alfa","name":"Föreningen Alfa""#, #""id":"beta","name":7"#)
    #expect(texts(try findings(StoredFiles(files))) == ["wrong-type organisations.json:9:15"])
  }

  @Test("A signature that lies ahead is none yet, and is asked about; other unknown keys are people's own")
  func noFinding() throws {
    var files = RuleCase.sound
    files["declarations/d/signatories.json"] = RuleCase.signatories(
      #"{"date":"2027-01-09","status":"signed","version":2}"#)
    files["forums/f/themes.json"] = RuleCase.list(
      "themes", #""id":"t","title":"Tema","colour":"red","due":"nu","tag":"x""#)
    files["README.md"] = "Hej"
    files["reports/forum.json"] = "{}"
    #expect(
      texts(try findings(StoredFiles(files))) == [
        "signatory-steps declarations/d/signatories.json:6:19", "misspelt-key forums/f/themes.json:7:7",
      ])
  }

  @Test("Only the rules that are asked for are told of")
  func chosen() throws {
    let files = try StoredFiles(at: Workspaces.copy("broken/duplicate-id"))
    #expect(texts(try findings(files, [.duplicate])) == ["duplicate forums/trasig-2025/themes.json:9:13"])
  }

  @Test("Every rule has words, and a name in small letters and dashes", arguments: Rule.allCases)
  func words(_ rule: Rule) throws {
    #expect(rule.rawValue.allSatisfy { $0 == "-" || $0.isLowercase && $0.isASCII })
    let words = RuleWords(rule)
    for text in [words.finds, words.matters, words.wayOut] {
      #expect(text.count > 10)
      #expect(!text.hasSuffix("."))
    }
    let entry = try #require(Topic.rules.entries.first { $0.term == rule.rawValue })
    #expect(entry.meaning.contains(words.finds))
    #expect(entry.facts["severity"] == rule.severity.rawValue)
  }
}
