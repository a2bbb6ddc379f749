import Testing

@testable import ForumKit

@Suite("Faults of records")
struct RecordFaultTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let source: String
    let path: String
    let problem: RecordFault.Problem
    let read: @Sendable (String) throws -> Void

    var testDescription: String { source }

    init<R: Record>(_ type: R.Type, _ source: String, _ path: String, _ problem: RecordFault.Problem) {
      self.source = source
      self.path = path
      self.problem = problem
      read = { _ = try R.from($0) }
    }
  }

  static let cases = [
    Case(Forum.self, "[]", "", .wrongType(expected: "an object", found: "a list")),
    Case(Forum.self, #"{"title":"T","date":"2026"}"#, "id", .missing),
    Case(Forum.self, #"{"id":"a","title":"","date":"2026"}"#, "title", .missing),
    Case(Forum.self, #"{"id":"a","title":"T"}"#, "date", .missing),
    Case(
      Forum.self, #"{"id":"a","title":7,"date":"2026"}"#, "title",
      .wrongType(expected: "a text", found: "a number")),
    Case(
      Forum.self, #"{"id":"a","title":null,"date":"2026"}"#, "title",
      .wrongType(expected: "a text", found: "null")),
    Case(
      Forum.self, #"{"id":"a","title":"T","date":"2026-02-30"}"#, "date",
      .notADate(value: "2026-02-30", form: "YYYY-MM-DD, YYYY-MM or YYYY")),
    Case(
      Forum.self, #"{"id":"a","title":"T","date":2026}"#, "date",
      .wrongType(expected: "a date", found: "a number")),
    Case(
      Forum.self, #"{"id":"a","title":"T","date":"2026","occasion":1.0}"#, "occasion",
      .wrongType(expected: "a whole number", found: "a number")),
    Case(
      Forum.self, #"{"id":"a","title":"T","date":"2026","sections":[{"id":"s"},{"id":"Å"}]}"#,
      "sections[1].id", .notAnIdentifier(value: "Å")),
    Case(
      Forum.self, #"{"id":"a","title":"T","date":"2026","programme":[{"time":"09.00"}]}"#,
      "programme[0].title", .missing),
    Case(
      Forum.self,
      #"{"id":"a","title":"T","date":"2026","circulations":[{"date":"2026-06"}]}"#,
      "circulations[0].date", .notADate(value: "2026-06", form: "YYYY-MM-DD")),
    Case(
      Forum.self, #"{"id":"a","title":"T","date":"2026","tags":"x"}"#, "tags",
      .wrongType(expected: "a list", found: "a text")),
    Case(
      Forum.self, #"{"id":"a","title":"T","date":"2026","tags":["x",{}]}"#, "tags[1]",
      .wrongType(expected: "a text", found: "an object")),
    Case(
      Participant.self, #"{"organisation":"a","roles":["host","hoost"]}"#, "roles[1]",
      .notAChoice(value: "hoost", of: "role", choices: Participant.Role.choices)),
    Case(
      Participant.self, #"{"organisation":"a","representatives":[{"title":"T"}]}"#,
      "representatives[0].name", .missing),
    Case(
      Participant.self, #"{"organisation":"a","with":["b",""]}"#, "with[1]",
      .notAnIdentifier(value: "")),
    Case(
      Theme.self, #"{"id":"a","title":"T","internal":"yes"}"#, "internal",
      .wrongType(expected: "true or false", found: "a text")),
    Case(
      Theme.self, #"{"id":"a","title":"T","from":["b/c","b/c/d"]}"#, "from[1]",
      .notAnIdentifier(value: "b/c/d")),
    Case(
      Input.self, #"{"id":"a","text":"T","created":"2026-06-15T08:00:00Z"}"#, "created",
      .notADate(value: "2026-06-15T08:00:00Z", form: "YYYY-MM-DDThh:mm:ss.sssZ")),
    Case(
      Input.self, #"{"id":"a","text":"\#(String(repeating: "x", count: String.recordLimit + 1))"}"#,
      "text", .tooLong(bytes: String.recordLimit + 1, limit: String.recordLimit)),
    Case(
      Signatory.self,
      #"{"organisation":"a","events":[{"date":"2026","status":"invited"},{"date":"2026"}]}"#,
      "events[1].status", .missing),
    Case(
      Signatory.self, #"{"organisation":"a","signedBy":{"title":"T"}}"#, "signedBy.name", .missing),
    Case(
      Signatory.self, #"{"organisation":"a","listing":[{"date":"2026-01-01","choice":"hidden"}]}"#,
      "listing[0].choice",
      .notAChoice(value: "hidden", of: "listing choice", choices: ["unlisted", "parties", "public"])),
    Case(
      Declaration.self, #"{"id":"a","title":"T","versions":[{"number":1}]}"#, "versions[0].status",
      .missing),
    Case(
      WorkspaceCard.self, #"{"format":1,"id":"a","name":"N","language":"fi"}"#, "language",
      .notAChoice(value: "fi", of: "language", choices: ["sv", "en"])),
  ]

  @Test("A record that is at fault is refused with the way to the fault", arguments: cases)
  func fault(_ example: Case) {
    let error = #expect(throws: RecordFault.self) { try example.read(example.source) }
    #expect(error?.path.description == example.path)
    #expect(error?.problem == example.problem)
  }

  @Test("A text of the greatest length is read")
  func longestText() throws {
    let text = String(repeating: "x", count: String.recordLimit)
    #expect(try Input.from(#"{"id":"a","text":"\#(text)"}"#).text == text)
  }
}

@Suite("Ids")
struct IDTests {
  @Test(
    "An id is a-z, 0-9 and dashes, at most 64, and begins with no dash",
    arguments: [
      ("a", true), ("0", true), ("a-", true), ("a--b", true), ("2026-06-03", true), ("", false),
      ("-a", false), ("A", false), ("å", false), ("a_b", false), ("a b", false), ("a/b", false),
      ("..", false), ("a\n", false), ("K", false), (String(repeating: "a", count: 64), true),
      (String(repeating: "a", count: 65), false),
    ])
  func form(_ text: String, _ isValid: Bool) {
    #expect((ID<Forum>(text) != nil) == isValid)
  }

  @Test("A new input's id is ten letters of Crockford's alphabet, and does not come twice")
  func random() {
    var generator = SeededGenerator(seed: 7)
    let alphabet = Set("0123456789abcdefghjkmnpqrstvwxyz".utf8)
    let ids = (0..<2_000).map { _ in ID<Input>.random(using: &generator).text }
    #expect(ids.allSatisfy { $0.utf8.count == 10 && $0.utf8.allSatisfy(alphabet.contains) })
    #expect(Set(ids).count == 2_000)
    #expect(Set(ids.flatMap { Array($0.utf8) }) == alphabet)
  }

  @Test(
    "What a theme grew out of is a theme of a forum or an input",
    arguments: [
      ("0123456789", true), ("forum-a/theme-b", true), ("forum/", false), ("/theme", false), ("a/b/c", false),
      ("", false), ("Å", false),
    ])
  func origin(_ text: String, _ isValid: Bool) {
    #expect(Origin(text)?.text == (isValid ? text : nil))
  }
}
