import Testing

@testable import ForumKit

@Suite("Making two organisations one")
struct OrganisationMergeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The members of `organisations`, on one line; `beta` is merged into `alfa`.
    var organisations = #"{"id":"alfa","name":"Alfa"},{"id":"beta","name":"Beta"}"#
    var organisationsAfter: String?
    /// Another file, before and after.
    var path: String?
    var before = ""
    var after: String?
  }

  private static func organisation(_ description: String, _ before: String, _ after: String) -> Case {
    Case(testDescription: description, organisations: before, organisationsAfter: after)
  }

  private static func record(
    _ description: String, _ path: String, _ before: String, _ after: String
  ) -> Case {
    Case(testDescription: description, path: path, before: before, after: after)
  }

  static let organisations = [
    organisation(
      "names become aliases, the id a former one",
      #"{"aliases":["Al"],"id":"alfa","name":"Alfa","shortName":"A"},{"aliases":["Al","Be"],"id":"beta","name":"Beta","shortName":"B"}"#,
      #"{"aliases":["Al","Beta","B","Be"],"formerIds":["beta"],"id":"alfa","name":"Alfa","shortName":"A"}"#),
    organisation(
      "a short name is taken over where there is none",
      #"{"id":"alfa","name":"Alfa"},{"id":"beta","name":"Beta","shortName":"B"}"#,
      #"{"aliases":["Beta"],"formerIds":["beta"],"id":"alfa","name":"Alfa","shortName":"B"}"#),
    organisation(
      "former ids come along",
      #"{"formerIds":["a1"],"id":"alfa","name":"Alfa"},{"formerIds":["b1","b2"],"id":"beta","name":"Alfa"}"#,
      #"{"formerIds":["a1","beta","b1","b2"],"id":"alfa","name":"Alfa"}"#),
    organisation(
      "what one lacks the other gives; what both say the target says; what nobody knows stays",
      #"{"id":"alfa","kind":"network","name":"Alfa","note":"Ett","tags":["x"],"z":1},{"contacts":[{"name":"N"}],"id":"beta","kind":"other","level":"local","name":"Alfa","note":"Två","number":"202100-5489","sector":"public","sources":["S"],"tags":["x","y"],"w":1.0,"website":"W","z":2}"#,
      #"{"contacts":[{"name":"N"}],"formerIds":["beta"],"id":"alfa","kind":"network","level":"local","name":"Alfa","note":"Ett\n\nTvå","number":"202100-5489","sector":"public","sources":["S"],"tags":["x","y"],"w":1.0,"website":"W","z":1}"#
    ),
    organisation(
      "the parent is taken over, and departments follow",
      #"{"id":"alfa","name":"Alfa"},{"id":"beta","name":"Alfa","parent":"gamma"},{"id":"gamma","name":"G"},{"id":"delta","name":"D","parent":"beta"}"#,
      #"{"formerIds":["beta"],"id":"alfa","name":"Alfa","parent":"gamma"},{"id":"gamma","name":"G"},{"id":"delta","name":"D","parent":"alfa"}"#
    ),
    organisation(
      "what stood under the one that goes takes its place",
      #"{"id":"alfa","name":"Alfa","parent":"beta"},{"id":"beta","name":"Alfa","parent":"gamma"},{"id":"gamma","name":"G"}"#,
      #"{"formerIds":["beta"],"id":"alfa","name":"Alfa","parent":"gamma"},{"id":"gamma","name":"G"}"#),
    organisation(
      "what stood over the one that goes does not stand under itself",
      #"{"id":"alfa","name":"Alfa"},{"id":"beta","name":"Alfa","parent":"alfa"}"#,
      #"{"formerIds":["beta"],"id":"alfa","name":"Alfa"}"#),
    organisation(
      "nor through a third",
      #"{"id":"alfa","name":"Alfa","parent":"gamma"},{"id":"beta","name":"Alfa"},{"id":"gamma","name":"G","parent":"beta"}"#,
      #"{"formerIds":["beta"],"id":"alfa","name":"Alfa"},{"id":"gamma","name":"G","parent":"alfa"}"#),
  ]

  static let forums = [
    record(
      "references stand once", "forums/f/forum.json",
      #"{"commissionedBy":["beta","alfa"],"date":"2026","id":"f","organisedBy":["beta"],"sections":[{"by":"beta","id":"s"}],"status":"held","title":"F"}"#,
      #"{"commissionedBy":["alfa"],"date":"2026","id":"f","organisedBy":["alfa"],"sections":[{"by":"alfa","id":"s"}],"status":"held","title":"F"}"#
    ),
    record(
      "a participant is renamed at its place", "forums/f/participants.json",
      #"{"participants":[{"organisation":"gamma"},{"count":2,"organisation":"beta"}]}"#,
      #"{"participants":[{"organisation":"gamma"},{"count":2,"organisation":"alfa"}]}"#),
    record(
      "two participants become one",
      "forums/f/participants.json",
      #"{"participants":[{"attendance":"registered","count":3,"listing":[{"choice":"unlisted","date":"2026-01-02"}],"organisation":"beta","registeredAs":"B","representatives":[{"name":"N"}],"roles":["host","speaker"],"with":["gamma","alfa"]},{"attendance":"attended","count":2,"listing":[{"choice":"public","date":"2026-01-01"}],"organisation":"alfa","roles":["host"]}]}"#,
      #"{"participants":[{"attendance":"attended","count":3,"listing":[{"choice":"public","date":"2026-01-01"},{"choice":"unlisted","date":"2026-01-02"}],"organisation":"alfa","registeredAs":"B","representatives":[{"name":"N"}],"roles":["host","speaker"],"with":["gamma"]}]}"#
    ),
    record(
      "nobody shares a seat with itself", "forums/f/participants.json",
      #"{"participants":[{"organisation":"alfa","with":["beta","gamma"]}]}"#,
      #"{"participants":[{"organisation":"alfa","with":["gamma"]}]}"#),
    record(
      "those who share a seat stand once", "forums/f/participants.json",
      #"{"participants":[{"organisation":"gamma","with":["beta","alfa"]}]}"#,
      #"{"participants":[{"organisation":"gamma","with":["alfa"]}]}"#),
  ]

  static let declarations = [
    record(
      "two signatories become one, in the order of what happened", "declarations/d/signatories.json",
      #"{"signatories":[{"events":[{"date":"2026-01-01","status":"invited"},{"date":"2026-03-01","status":"signed","version":1}],"mandate":"M","organisation":"alfa"},{"anchoring":[{"date":"2026-01-05"}],"contact":{"name":"N"},"events":[{"date":"2026-01-01","status":"invited"},{"date":"2026-02-01","status":"preparing"}],"listing":[{"choice":"public","date":"2026-02-01"}],"mandate":"X","organisation":"beta","proof":"P","signedBy":{"name":"S"},"via":"alfa"}]}"#,
      #"{"signatories":[{"anchoring":[{"date":"2026-01-05"}],"contact":{"name":"N"},"events":[{"date":"2026-01-01","status":"invited"},{"date":"2026-02-01","status":"preparing"},{"date":"2026-03-01","status":"signed","version":1}],"listing":[{"choice":"public","date":"2026-02-01"}],"mandate":"M","organisation":"alfa","proof":"P","signedBy":{"name":"S"}}]}"#
    ),
    record(
      "nobody is passed something on by itself", "declarations/d/signatories.json",
      #"{"signatories":[{"organisation":"alfa","via":"beta"},{"organisation":"gamma","via":"beta"}]}"#,
      #"{"signatories":[{"organisation":"alfa"},{"organisation":"gamma","via":"alfa"}]}"#),
    record(
      "a declaration's parties stand once", "declarations/d/declaration.json",
      #"{"id":"d","parties":["alfa","beta"],"referenceGroup":["beta"],"steward":"beta","title":"D"}"#,
      #"{"id":"d","parties":["alfa"],"referenceGroup":["alfa"],"steward":"alfa","title":"D"}"#),
  ]

  @Test(
    "One is left, and everything that named the other names it",
    arguments: organisations + forums + declarations)
  func merge(_ example: Case) throws {
    let gamma = example.path == nil ? "" : #",{"id":"gamma","name":"G"}"#
    var records = ["organisations.json": #"{"organisations":[\#(example.organisations)\#(gamma)]}"#]
    if let path = example.path { records[path] = example.before }
    let files = try StoredFiles(records)
    try files.change { try $0.merge(try #require(ID("beta")), into: try #require(ID("alfa"))) }
    if let after = example.organisationsAfter {
      #expect(try files.compact("organisations.json") == #"{"organisations":[\#(after)]}"#)
    }
    if let path = example.path { #expect(try files.compact(path) == example.after) }
    let organisations = OrganisationIndex(try files.workspace().records.list(.organisations))
    #expect(organisations[try #require(ID("beta"))]?.id.text == "alfa")
  }

  @Test("Records under former ids become one with the rest")
  func formerIds() throws {
    let files = try StoredFiles([
      "organisations.json": """
      {"organisations":[{"formerIds":["a1"],"id":"alfa","name":"Alfa"},
      {"formerIds":["b1","taken"],"id":"beta","name":"Beta"},{"id":"taken","name":"T"}]}
      """,
      "forums/f/participants.json":
        #"{"participants":[{"organisation":"a1"},{"organisation":"b1"},{"count":1,"organisation":"beta"},{"organisation":"taken"}]}"#,
      "forums/g/participants.json": #"{"participants":[{"organisation":"b1","with":["taken"]}]}"#,
    ])
    try files.change { try $0.merge(try #require(ID("b1")), into: try #require(ID("a1"))) }
    #expect(
      try files.compact("forums/f/participants.json")
        == #"{"participants":[{"count":1,"organisation":"alfa"},{"organisation":"taken"}]}"#)
    #expect(
      try files.compact("forums/g/participants.json")
        == #"{"participants":[{"organisation":"alfa","with":["taken"]}]}"#)
  }

  @Test(
    "An organisation and itself, or one that is not there, are left alone", arguments: ["alfa", "a1", "x"])
  func nothing(_ other: String) throws {
    let files = try StoredFiles([
      "organisations.json": #"{"organisations":[{"formerIds":["a1"],"id":"alfa","name":"Alfa"}]}"#
    ])
    let outcome = try files.change { change in
      try change.merge(try #require(ID(other)), into: try #require(ID("alfa")))
    }
    #expect(outcome.edits == [])
  }
}
