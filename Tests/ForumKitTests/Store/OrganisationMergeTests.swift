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
      #"{"signatories":[{"events":[{"date":"2026-01-01","status":"invited"},{"date":"2026-03-01","status":"signed","version":1}],"mandate":"M","organisation":"alfa"},{"anchoring":[{"date":"2026-01-05"}],"contact":{"name":"N"},"events":[{"date":"2026-01-01","status":"invited"},{"date":"2026-02-01","status":"preparing"}],"listing":[{"choice":"public","date":"2026-02-01"}],"mandate":"M","organisation":"beta","via":"alfa"}]}"#,
      #"{"signatories":[{"anchoring":[{"date":"2026-01-05"}],"contact":{"name":"N"},"events":[{"date":"2026-01-01","status":"invited"},{"date":"2026-02-01","status":"preparing"},{"date":"2026-03-01","status":"signed","version":1}],"listing":[{"choice":"public","date":"2026-02-01"}],"mandate":"M","organisation":"alfa"}]}"#
    ),
    record(
      "who gave each signature stays with it; the later one's stands with the signatory",
      "declarations/d/signatories.json",
      #"{"signatories":[{"events":[{"date":"2026-03-01","status":"signed","version":2}],"mandate":"M","organisation":"alfa","signedBy":{"name":"S"}},{"events":[{"date":"2026-01-01","status":"signed","version":1}],"organisation":"beta","proof":"P","signedBy":{"name":"T","title":"C"}}]}"#,
      #"{"signatories":[{"events":[{"date":"2026-01-01","proof":"P","signedBy":{"name":"T","title":"C"},"status":"signed","version":1},{"date":"2026-03-01","status":"signed","version":2}],"mandate":"M","organisation":"alfa","signedBy":{"name":"S"}}]}"#
    ),
    record(
      "so it does where the one that goes signed last", "declarations/d/signatories.json",
      #"{"signatories":[{"events":[{"date":"2026-01-01","status":"signed","version":1}],"mandate":"M","organisation":"alfa","signedBy":{"name":"S"}},{"events":[{"date":"2026-03-01","status":"signed","version":2}],"organisation":"beta","proof":"P"}]}"#,
      #"{"signatories":[{"events":[{"date":"2026-01-01","mandate":"M","signedBy":{"name":"S"},"status":"signed","version":1},{"date":"2026-03-01","status":"signed","version":2}],"organisation":"alfa","proof":"P"}]}"#
    ),
    record(
      "two signatures of one day are two where others gave them", "declarations/d/signatories.json",
      #"{"signatories":[{"events":[{"date":"2026-01-01","status":"signed","version":1}],"organisation":"alfa","signedBy":{"name":"S"}},{"events":[{"date":"2026-01-01","status":"signed","version":1}],"organisation":"beta","signedBy":{"name":"T"}}]}"#,
      #"{"signatories":[{"events":[{"date":"2026-01-01","signedBy":{"name":"S"},"status":"signed","version":1},{"date":"2026-01-01","status":"signed","version":1}],"organisation":"alfa","signedBy":{"name":"T"}}]}"#
    ),
    record(
      "and one where either says a part of it", "declarations/d/signatories.json",
      #"{"signatories":[{"events":[{"date":"2026-01-01","status":"signed","version":1}],"organisation":"alfa","proof":"P"},{"events":[{"date":"2026-01-01","status":"signed","version":1}],"organisation":"beta","proof":"P","signedBy":{"name":"T"}}]}"#,
      #"{"signatories":[{"events":[{"date":"2026-01-01","status":"signed","version":1}],"organisation":"alfa","proof":"P","signedBy":{"name":"T"}}]}"#
    ),
    record(
      "of two that have not signed, what either says is kept", "declarations/d/signatories.json",
      #"{"signatories":[{"events":[{"date":"2026-01-01","status":"invited"}],"mandate":"M","organisation":"alfa"},{"expected":"2026-09","organisation":"beta","signedBy":{"name":"T"}}]}"#,
      #"{"signatories":[{"events":[{"date":"2026-01-01","status":"invited"}],"expected":"2026-09","mandate":"M","organisation":"alfa","signedBy":{"name":"T"}}]}"#
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

  /// The members of two signatories, and the keys that cannot both be kept.
  static let disagreements: [(alfa: String, beta: String, keys: [String])] = [
    (
      #""events":[{"date":"2026-03-01","status":"signed","version":1}],"mandate":"M""#,
      #""mandate":"X","proof":"P","signedBy":{"name":"S"}"#, ["signedBy", "mandate", "proof"]
    ),
    (
      #""signedBy":{"name":"S"}"#, #""events":[{"date":"2026-03-01","status":"signed","version":1}]"#,
      ["signedBy"]
    ),
    (#""mandate":"M""#, #""mandate":"X""#, ["mandate"]),
    (#""expected":"2026-09""#, #""expected":"2026-10""#, ["expected"]),
    (#""contact":{"name":"N"}"#, #""contact":{"name":"O"}"#, ["contact"]),
    (#""via":"gamma""#, #""via":"delta""#, ["via"]),
  ]

  @Test("What would be lost, or taken for the other's, is refused", arguments: disagreements)
  func refusals(_ alfa: String, _ beta: String, _ keys: [String]) throws {
    let files = try StoredFiles([
      "organisations.json": """
      {"organisations":[{"id":"alfa","name":"Alfa"},{"id":"beta","name":"Beta"},
      {"id":"delta","name":"D"},{"id":"gamma","name":"G"}]}
      """,
      "declarations/d/signatories.json":
        #"{"signatories":[{"organisation":"alfa",\#(alfa)},{"organisation":"beta",\#(beta)}]}"#,
    ])
    let before = try files.all()
    let (one, other) = (try #require(ID<Organisation>("beta")), try #require(ID<Organisation>("alfa")))
    #expect(
      throws: SignatoryDisagreement(
        declaration: try #require(ID("d")), one: one, other: other, keys: keys)
    ) { try files.change { try $0.merge(one, into: other) } }
    #expect(try files.all() == before)
  }

  @Test("Nothing that was said of a signature is lost or moves to another, whatever the two are made of")
  func signaturesKeepTheirSigners() throws {
    var random = SeededGenerator(seed: 20_261_121)
    for _ in 0..<300 {
      var next = 0
      let records = ["alfa", "beta"].map { organisation -> Signatory in
        var signatory = Signatory()
        signatory.organisation = ID(organisation) ?? .blank
        for _ in 0..<Int.random(in: 1...3, using: &random) {
          next += 1
          var event = Signatory.Event()
          event.date = PartialDate(Made.day("2026-01-0\(Int.random(in: 1...4, using: &random))"))
          event.recorded = Instant("2026-01-01T00:00:00.00\(next)Z")
          event.status = Bool.random(using: &random) ? .signed : .withdrawn
          event.version = event.status == .signed ? next : nil
          signatory.record(event)
          guard event.status == .signed else { continue }
          let place = signatory.events.lastIndex { $0.status == .signed }
          if signatory.events.lastIndex(of: event) == place {
            signatory.proof = "P\(next)"
          } else if let place = signatory.events.lastIndex(of: event) {
            signatory.events[place].proof = "P\(next)"
          }
        }
        return signatory
      }
      var union = records[0]
      guard union.absorb(records[1]).isEmpty else {
        Issue.record("nothing differs")
        continue
      }
      #expect(union.events.count == records[0].events.count + records[1].events.count)
      let signed = union.events.filter { $0.status == .signed }
      for (place, event) in signed.enumerated() {
        let proof = place == signed.count - 1 ? union.proof : event.proof
        #expect(proof == "P\(event.version ?? 0)")
      }
    }
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
