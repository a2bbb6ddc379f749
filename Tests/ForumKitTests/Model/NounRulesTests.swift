import Testing

@testable import ForumKit

@Suite("What each noun must be")
struct NounRulesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let source: String
    let faults: [String]
    let find: @Sendable (String) throws -> [RecordFault]

    var testDescription: String { source }

    /// A rule of one record.
    init<R: Record>(_ type: R.Type, _ source: String, _ faults: [String]) {
      self.source = source
      self.faults = faults
      find = { try R.from($0).faults }
    }

    /// A rule among the records of a list.
    init<R: CollectionRecord>(listOf type: R.Type, _ source: String, _ faults: [String]) {
      self.source = source
      self.faults = faults
      find = { R.faults(in: try R.list($0)) }
    }
  }

  static let cases = [
    Case(Forum.self, #"{"id":"f","title":"T","date":"2026"}"#, []),
    Case(
      Forum.self, #"{"id":"latest","title":"T","date":"2026"}"#, [#"id: reservedIdentifier(value: "latest")"#]
    ),
    Case(
      Forum.self, #"{"id":"2026-06-03","title":"T","date":"2026"}"#,
      [#"id: reservedIdentifier(value: "2026-06-03")"#]),
    Case(Forum.self, #"{"id":"f","title":"T\nU","date":"2026"}"#, ["title: severalLines"]),
    Case(Forum.self, #"{"id":"f","title":"T\r\nU","date":"2026"}"#, ["title: severalLines"]),
    Case(Forum.self, #"{"id":"f","title":"T\u2028U","date":"2026"}"#, ["title: severalLines"]),
    Case(
      Forum.self, #"{"id":"f","title":"T","date":"2026-06-03","endDate":"2026-06-02"}"#,
      [#"endDate: endsBeforeItStarts(start: "2026-06-03", end: "2026-06-02")"#]),
    Case(Forum.self, #"{"id":"f","title":"T","date":"2026-06-03","endDate":"2026-06-03"}"#, []),
    Case(Forum.self, #"{"id":"f","title":"T","date":"2026-06-03","endDate":"2026"}"#, []),
    Case(
      Forum.self, #"{"id":"f","title":"T","date":"2026-06-03","endDate":"2026-05"}"#,
      [#"endDate: endsBeforeItStarts(start: "2026-06-03", end: "2026-05")"#]),
    Case(
      Forum.self, #"{"id":"f","title":"T","date":"2026","follows":"f"}"#, [#"follows: cycle(value: "f")"#]),
    Case(
      Forum.self, #"{"id":"f","title":"T","date":"2026","sections":[{"id":"s"},{"id":"t"},{"id":"s"}]}"#,
      [#"sections[2].id: duplicate(value: "s")"#]),
    Case(
      Forum.self,
      #"{"id":"f","title":"T","date":"2026","sections":[{"id":"s","parent":"t"},{"id":"t","parent":"s"}]}"#,
      [#"sections[0].parent: cycle(value: "s")"#, #"sections[1].parent: cycle(value: "t")"#]),
    Case(
      Organisation.self, #"{"id":"all","name":"A\nB","shortName":"A\nB"}"#,
      [#"id: reservedIdentifier(value: "all")"#, "name: severalLines", "shortName: severalLines"]),
    Case(
      Organisation.self, #"{"id":"a","name":"A","number":"202100-5489"}"#, []),
    Case(
      Organisation.self, #"{"id":"a","name":"A","number":"202100-5480"}"#,
      [#"number: notAnOrganisationNumber(value: "202100-5480")"#]),
    Case(
      listOf: Organisation.self, #"[{"id":"a","name":"A"},{"id":"b","name":"B"},{"id":"a","name":"C"}]"#,
      [#"[2].id: duplicate(value: "a")"#]),
    Case(
      listOf: Organisation.self,
      #"[{"id":"a","name":"A","parent":"b"},{"id":"b","name":"B","parent":"a"},{"id":"c","name":"C","parent":"a"}]"#,
      [#"[0].parent: cycle(value: "a")"#, #"[1].parent: cycle(value: "b")"#]),
    Case(
      listOf: Organisation.self, #"[{"id":"a","name":"A","parent":"a"}]"#, [#"[0].parent: cycle(value: "a")"#]
    ),
    Case(
      listOf: Organisation.self,
      #"[{"id":"a","name":"A","parent":"x"},{"id":"b","name":"B","parent":"a"},{"id":"c","name":"C","parent":"b"}]"#,
      []),
    Case(Theme.self, #"{"id":"2026","title":"T"}"#, [#"id: reservedIdentifier(value: "2026")"#]),
    Case(Theme.self, #"{"id":"t","title":"T\nU"}"#, ["title: severalLines"]),
    Case(
      listOf: Theme.self,
      #"[{"id":"a","title":"A","number":1},{"id":"b","title":"B","number":1,"parent":"a"},{"id":"c","title":"C"}]"#,
      []),
    Case(
      listOf: Theme.self,
      #"[{"id":"a","title":"A","number":1,"parent":"c"},{"id":"b","title":"B","number":1,"parent":"c"},{"id":"c","title":"C"}]"#,
      [#"[1].number: duplicate(value: "1")"#]),
    Case(
      listOf: Theme.self, #"[{"id":"a","title":"A","parent":"b"},{"id":"b","title":"B","parent":"a"}]"#,
      [#"[0].parent: cycle(value: "a")"#, #"[1].parent: cycle(value: "b")"#]),
    Case(Input.self, #"{"id":"a","text":"En\nTvå"}"#, []),
    Case(Input.self, #"{"id":"a","text":"T","voice":"En\nTvå"}"#, ["voice: severalLines"]),
    Case(
      listOf: Input.self, #"[{"id":"a","text":"T"},{"id":"a","text":"T"}]"#,
      [#"[1].id: duplicate(value: "a")"#]),
    Case(
      listOf: Participant.self, #"[{"organisation":"a"},{"organisation":"a"}]"#,
      [#"[1].organisation: duplicate(value: "a")"#]),
    Case(
      listOf: Signatory.self, #"[{"organisation":"a"},{"organisation":"a"}]"#,
      [#"[1].organisation: duplicate(value: "a")"#]),
    Case(
      Declaration.self,
      #"{"id":"d","title":"T","versions":[{"number":1,"status":"adopted"},{"number":3,"status":"draft"}]}"#,
      []),
    Case(
      Declaration.self,
      #"{"id":"d","title":"T","versions":[{"number":2,"status":"adopted"},{"number":2,"status":"draft"},{"number":1,"status":"draft"}]}"#,
      [
        #"versions[1].number: duplicate(value: "2")"#, #"versions[2].number: duplicate(value: "1")"#,
      ]),
    Case(WorkspaceCard.self, #"{"format":1,"id":"w","name":"N\nM"}"#, ["name: severalLines"]),
  ]

  @Test("A rule that is broken is named with its place", arguments: cases)
  func rules(_ example: Case) throws {
    let faults = try example.find(example.source).map { "\($0.path): \($0.problem)" }
    #expect(faults == example.faults)
  }
}
