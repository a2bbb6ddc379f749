import Testing

@testable import ForumKit

@Suite("Removing records that others refer to")
struct RemovalTests {
  private static let records: [String: String] = [
    "organisations.json":
      #"{"organisations":[{"formerIds":["alfa-old"],"id":"alfa","name":"A"},{"id":"beta","name":"B","parent":"alfa"}]}"#,
    "forums/f/forum.json": """
    {"commissionedBy":["alfa","beta"],"corrections":[{"date":"2026-01-01","organisation":"alfa","text":"C"}],
    "date":"2026","id":"f","organisedBy":["alfa-old"],"programme":[{"by":"alfa","title":"P"}],
    "sections":[{"by":"alfa","id":"s"}],"status":"held","title":"F"}
    """,
    "forums/f/participants.json":
      #"{"participants":[{"organisation":"alfa-old"},{"organisation":"beta","with":["alfa"]}]}"#,
    "forums/f/themes.json":
      #"{"themes":[{"id":"t1","title":"T"},{"id":"t2","parent":"t1","title":"U"},{"id":"t3","title":"V"}]}"#,
    "forums/f/inputs.json":
      #"{"inputs":[{"id":"i1","text":"1","theme":"t1"},{"id":"i2","text":"2","theme":"t2"},{"id":"i3","text":"3"}]}"#,
    "forums/g/forum.json": #"{"date":"2026","follows":"f","id":"g","status":"held","title":"G"}"#,
    "forums/g/themes.json":
      #"{"themes":[{"from":["f/t1","f/t3","i2","i3"],"id":"t1","title":"T"}]}"#,
    "declarations/d/declaration.json": """
    {"id":"d","parties":["alfa"],"referenceGroup":["beta","alfa"],"steward":"alfa","title":"D",
    "versions":[{"number":1,"presentedAt":"f","status":"adopted"}]}
    """,
    "declarations/d/signatories.json":
      #"{"signatories":[{"organisation":"alfa"},{"organisation":"beta","via":"alfa"}]}"#,
  ]

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let noun: String
    let id: String
    /// What refuses the removal without a cascade, as `path record place`.
    let referrers: [String]
    /// The files that come out differently, on one line each; `nil` where the file goes.
    let after: [String: String?]
    let remove: @Sendable (inout Change, _ cascade: Bool) throws -> Void
  }

  static let cases: [Case] = [
    Case(
      testDescription: "an organisation", noun: "organisation", id: "alfa",
      referrers: [
        "organisations.json beta parent", "forums/f/forum.json commissionedBy[0]",
        "forums/f/forum.json corrections[0].organisation", "forums/f/forum.json organisedBy[0]",
        "forums/f/forum.json programme[0].by", "forums/f/forum.json sections[0].by",
        "forums/f/participants.json alfa-old organisation", "forums/f/participants.json beta with[0]",
        "declarations/d/declaration.json parties[0]", "declarations/d/declaration.json referenceGroup[1]",
        "declarations/d/declaration.json steward", "declarations/d/signatories.json alfa organisation",
        "declarations/d/signatories.json beta via",
      ],
      after: [
        "organisations.json": #"{"organisations":[{"id":"beta","name":"B"}]}"#,
        "forums/f/forum.json":
          #"{"commissionedBy":["beta"],"corrections":[{"date":"2026-01-01","text":"C"}],"date":"2026","id":"f","#
          + #""programme":[{"title":"P"}],"sections":[{"id":"s"}],"status":"held","title":"F"}"#,
        "forums/f/participants.json": #"{"participants":[{"organisation":"beta"}]}"#,
        "declarations/d/declaration.json":
          #"{"id":"d","referenceGroup":["beta"],"title":"D","versions":[{"number":1,"presentedAt":"f","status":"adopted"}]}"#,
        "declarations/d/signatories.json": #"{"signatories":[{"organisation":"beta"}]}"#,
      ]
    ) { change, cascade in
      try change.remove(organisation: try #require(ID("alfa")), cascade: cascade)
    },
    Case(
      testDescription: "a forum", noun: "forum", id: "f",
      referrers: [
        "forums/g/forum.json follows", "declarations/d/declaration.json versions[0].presentedAt",
        "forums/g/themes.json t1 from[0]", "forums/g/themes.json t1 from[1]",
        "forums/g/themes.json t1 from[2]", "forums/g/themes.json t1 from[3]",
        "forums/f/participants.json alfa-old ", "forums/f/participants.json beta ",
        "forums/f/themes.json t1 ",
        "forums/f/themes.json t2 ", "forums/f/themes.json t3 ", "forums/f/inputs.json i1 ",
        "forums/f/inputs.json i2 ", "forums/f/inputs.json i3 ",
      ],
      after: [
        "forums/f/forum.json": nil, "forums/f/participants.json": nil, "forums/f/themes.json": nil,
        "forums/f/inputs.json": nil,
        "forums/g/forum.json": #"{"date":"2026","id":"g","status":"held","title":"G"}"#,
        "forums/g/themes.json": #"{"themes":[{"id":"t1","title":"T"}]}"#,
        "declarations/d/declaration.json":
          #"{"id":"d","parties":["alfa"],"referenceGroup":["beta","alfa"],"steward":"alfa","title":"D","#
          + #""versions":[{"number":1,"status":"adopted"}]}"#,
      ]
    ) { change, cascade in try change.remove(forum: try #require(ID("f")), cascade: cascade) },
    Case(
      testDescription: "a theme", noun: "theme", id: "t1",
      referrers: [
        "forums/f/themes.json t2 parent", "forums/f/inputs.json i1 theme", "forums/g/themes.json t1 from[0]",
        "forums/g/themes.json t1 from[2]",
      ],
      after: [
        "forums/f/themes.json": #"{"themes":[{"id":"t3","title":"V"}]}"#,
        "forums/f/inputs.json": #"{"inputs":[{"id":"i3","text":"3"}]}"#,
        "forums/g/themes.json": #"{"themes":[{"from":["f/t3","i3"],"id":"t1","title":"T"}]}"#,
      ]
    ) { change, cascade in
      try change.remove(theme: try #require(ID("t1")), of: try #require(ID("f")), cascade: cascade)
    },
    Case(
      testDescription: "inputs", noun: "input", id: "i2, i3",
      referrers: ["forums/g/themes.json t1 from[2]", "forums/g/themes.json t1 from[3]"],
      after: [
        "forums/f/inputs.json": #"{"inputs":[{"id":"i1","text":"1","theme":"t1"}]}"#,
        "forums/g/themes.json": #"{"themes":[{"from":["f/t1","f/t3"],"id":"t1","title":"T"}]}"#,
      ]
    ) { change, cascade in
      let ids = Set(["i3", "i2"].compactMap { ID<Input>($0) })
      try change.remove(inputs: ids, of: try #require(ID("f")), cascade: cascade)
    },
    Case(
      testDescription: "a declaration", noun: "declaration", id: "d",
      referrers: ["declarations/d/signatories.json alfa ", "declarations/d/signatories.json beta "],
      after: ["declarations/d/declaration.json": nil, "declarations/d/signatories.json": nil]
    ) { change, cascade in try change.remove(declaration: try #require(ID("d")), cascade: cascade) },
  ]

  @Test("Without a cascade the removal is refused, and what refers is told", arguments: cases)
  func refused(_ example: Case) throws {
    let files = try StoredFiles(Self.records)
    let before = try files.all()
    let error = #expect(throws: StoreError.self) { try files.change { try example.remove(&$0, false) } }
    guard case .referredTo(example.noun, example.id, let referrers) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    let words = referrers.map { "\($0.path) \($0.record.map { "\($0) " } ?? "")\($0.place)" }
    #expect(words == example.referrers)
    #expect(try files.all() == before)
  }

  @Test("With a cascade nothing that refers is left, and nothing else is touched", arguments: cases)
  func cascade(_ example: Case) throws {
    let files = try StoredFiles(Self.records)
    let before = try files.all()
    try files.change { try example.remove(&$0, true) }
    for (path, after) in example.after { #expect(try files.compact(path) == after, "\(path)") }
    let touched = Set(example.after.keys)
    let rest = try files.all().filter { !touched.contains($0.key) }
    #expect(rest == before.filter { !touched.contains($0.key) })
  }

  static let loneRemovals: [@Sendable (inout Change) throws -> Void] = [
    { try $0.remove(organisation: try #require(ID("beta")), cascade: false) },
    { try $0.remove(forum: try #require(ID("g")), cascade: false) },
    { try $0.remove(theme: try #require(ID("t1")), of: try #require(ID("g")), cascade: false) },
    { try $0.remove(inputs: Set(["i1"].compactMap { ID($0) }), of: try #require(ID("g")), cascade: false) },
    { try $0.remove(declaration: try #require(ID("d")), cascade: false) },
  ]

  @Test("What nothing refers to goes without more ado", arguments: loneRemovals.indices)
  func nothingRefers(_ index: Int) throws {
    let files = try StoredFiles([
      "organisations.json": #"{"organisations":[{"id":"beta","name":"B"}]}"#,
      "forums/g/forum.json": #"{"date":"2026","id":"g","title":"G"}"#,
      "forums/g/themes.json": index == 1 ? "{}" : #"{"themes":[{"id":"t1","title":"T"}]}"#,
      "forums/g/inputs.json": index == 1 ? "{}" : #"{"inputs":[{"id":"i1","text":"T"}]}"#,
      "declarations/d/declaration.json": #"{"id":"d","title":"D"}"#,
    ])
    let outcome = try files.change { try Self.loneRemovals[index](&$0) }
    #expect(outcome.edits.map(\.kind) == [.removed])
  }
}
