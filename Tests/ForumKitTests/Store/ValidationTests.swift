import Testing

@testable import ForumKit

@Suite("What a change may not leave behind")
struct ValidationTests {
  /// A sound workspace, in which some files are put in other states.
  private static func files(_ states: [String: String] = [:]) throws -> StoredFiles {
    let sound = [
      "organisations.json":
        #"{"organisations":[{"id":"alfa","name":"A","formerIds":["old"]},{"id":"beta","name":"B"}]}"#,
      "forums/f/forum.json": #"{"id":"f","title":"F","date":"2026","sections":[{"id":"s"}]}"#,
      "forums/f/participants.json": #"{"participants":[{"organisation":"alfa"}]}"#,
      "forums/f/themes.json":
        #"{"themes":[{"id":"t1","title":"T","number":1},{"id":"t2","title":"U","number":2}]}"#,
      "forums/f/inputs.json": #"{"inputs":[{"id":"i1","text":"Ett","theme":"t1"}]}"#,
      "declarations/d/declaration.json":
        #"{"id":"d","title":"D","versions":[{"number":1,"status":"adopted"}]}"#,
    ]
    return try StoredFiles(sound.merging(states) { $1 })
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var states: [String: String] = [:]
    /// The path of the file, the way to the fault, and the fault; `nil` where the change is sound.
    let refusal: (String, String, RecordFault.Problem)?
    let change: @Sendable (inout Change, Places) throws -> Void
  }

  /// The forum and the declaration of the workspace.
  struct Places: Sendable {
    let forum: ID<Forum>
    let declaration: ID<Declaration>

    init() throws {
      forum = try #require(ID("f"))
      declaration = try #require(ID("d"))
    }
  }

  private static func refused(
    _ description: String, _ path: String, _ way: String, _ problem: RecordFault.Problem,
    _ states: [String: String] = [:], _ change: @escaping @Sendable (inout Change, Places) throws -> Void
  ) -> Case {
    Case(testDescription: description, states: states, refusal: (path, way, problem), change: change)
  }

  private static func sound(
    _ description: String, _ states: [String: String] = [:],
    _ change: @escaping @Sendable (inout Change, Places) throws -> Void
  ) -> Case {
    Case(testDescription: description, states: states, refusal: nil, change: change)
  }

  static let references = [
    refused(
      "a participant that is no organisation", "forums/f/participants.json", "gamma.organisation",
      .dangling(noun: "organisation", value: "gamma")
    ) { change, places in
      try change.edit(.participants(of: places.forum)) { $0.append(try .from(#"{"organisation":"gamma"}"#)) }
    },
    sound("a participant by a former id") { change, places in
      try change.edit(.participants(of: places.forum)) { $0.append(try .from(#"{"organisation":"old"}"#)) }
    },
    sound("a participant that comes with its organisation") { change, places in
      try change.edit(.participants(of: places.forum)) { $0.append(try .from(#"{"organisation":"gamma"}"#)) }
      try change.edit(.organisations) { $0.append(try .from(#"{"id":"gamma","name":"G"}"#)) }
    },
    refused(
      "a forum that follows none", "forums/f/forum.json", "follows", .dangling(noun: "forum", value: "g")
    ) { change, places in try change.edit(.forum(places.forum)) { $0.follows = ID("g") } },
    refused(
      "a section by nobody", "forums/f/forum.json", "sections[0].by",
      .dangling(noun: "organisation", value: "gamma")
    ) { change, places in try change.edit(.forum(places.forum)) { $0.sections[0].by = ID("gamma") } },
    refused(
      "a section under none", "forums/f/forum.json", "sections[0].parent",
      .dangling(noun: "section", value: "x")
    ) { change, places in try change.edit(.forum(places.forum)) { $0.sections[0].parent = ID("x") } },
    refused(
      "an input on no theme", "forums/f/inputs.json", "i1.theme", .dangling(noun: "theme", value: "t3")
    ) { change, places in try change.edit(.inputs(of: places.forum)) { $0[0].theme = ID("t3") } },
    refused(
      "a theme that grew out of none", "forums/f/themes.json", "t1.from[1]",
      .dangling(noun: "origin", value: "g/t1")
    ) { change, places in
      try change.edit(.themes(of: places.forum)) { themes in
        themes[0].from = ["f/t2", "g/t1"].compactMap(Origin.init)
      }
    },
    sound("a theme that grew out of an input, wherever that is") { change, places in
      try change.edit(.themes(of: places.forum)) { $0[0].from = ["0123456789"].compactMap(Origin.init) }
    },
    refused(
      "a version presented nowhere", "declarations/d/declaration.json", "versions[0].presentedAt",
      .dangling(noun: "forum", value: "g")
    ) { change, places in
      try change.edit(.declaration(places.declaration)) { $0.versions[0].presentedAt = ID("g") }
    },
    refused(
      "a signatory that is no organisation", "declarations/d/signatories.json", "gamma.organisation",
      .dangling(noun: "organisation", value: "gamma")
    ) { change, places in
      try change.edit(.signatories(of: places.declaration)) {
        $0.append(try .from(#"{"organisation":"gamma"}"#))
      }
    },
  ]

  static let rules = [
    refused(
      "an id that is there already", "organisations.json", "organisations[2].id", .duplicate(value: "alfa")
    ) { change, _ in try change.edit(.organisations) { $0.append(try .from(#"{"id":"alfa","name":"C"}"#)) } },
    refused(
      "an id that is there already, further down", "organisations.json", "organisations[1].id",
      .duplicate(value: "alfa")
    ) { change, _ in
      try change.edit(.organisations) { $0.insert(try .from(#"{"id":"alfa","name":"C"}"#), at: 0) }
    },
    refused(
      "a number that a later theme has", "forums/f/themes.json", "themes[1].number", .duplicate(value: "2")
    ) { change, places in try change.edit(.themes(of: places.forum)) { $0[0].number = 2 } },
    refused(
      "a reserved id", "forums/latest/forum.json", "id", .reservedIdentifier(value: "latest")
    ) { change, _ in
      let id = try #require(ID<Forum>("latest"))
      try change.put(try .from(#"{"id":"latest","title":"L","date":"2026"}"#), in: .forum(id))
    },
    refused("a title of two lines", "forums/f/forum.json", "title", .severalLines) { change, places in
      try change.edit(.forum(places.forum)) { $0.title = "Ett\nTvå" }
    },
    refused("an empty name", "organisations.json", "organisations[0].name", .missing) { change, _ in
      try change.edit(.organisations) { $0[0].name = "" }
    },
    refused(
      "a ring of organisations", "organisations.json", "organisations[0].parent", .cycle(value: "alfa")
    ) { change, _ in
      try change.edit(.organisations) { organisations in
        organisations[0].parent = organisations[1].id
        organisations[1].parent = organisations[0].id
      }
    },
  ]

  private static let oldFaults = [
    "organisations.json":
      #"{"organisations":[{"id":"alfa","name":"A\nB"},{"id":"beta","name":"B"},{"id":"gamma","name":"C","parent":"none"}]}"#,
    "forums/f/forum.json":
      #"{"id":"f","title":"F\nG","date":"2026-02-01","endDate":"2026-01-01","follows":"none"}"#,
    "forums/f/themes.json":
      #"{"themes":[{"id":"t1","title":"T","number":1},{"id":"t2","title":"U","number":1,"parent":"t9"}]}"#,
    "forums/f/inputs.json": #"{"inputs":[{"id":"i1","text":"Ett","theme":"none"}]}"#,
  ]

  static let old = [
    sound("an old fault of another record", oldFaults) { change, _ in
      try change.edit(.organisations) { $0[1].name = "Beta" }
    },
    sound("an old fault under another key", oldFaults) { change, places in
      try change.edit(.forum(places.forum)) { $0.place = "Exempelstad" }
      try change.edit(.organisations) { $0[2].name = "Gamma" }
    },
    sound("an old fault that has moved", oldFaults) { change, places in
      try change.edit(.organisations) { $0.insert(try .from(#"{"id":"delta","name":"D"}"#), at: 0) }
      try change.edit(.inputs(of: places.forum)) { $0.insert(try .from(#"{"id":"i0","text":"T"}"#), at: 0) }
    },
    sound("an old fault that is mended", oldFaults) { change, places in
      try change.edit(.organisations) { $0[0].name = "A" }
      try change.edit(.forum(places.forum)) { $0.endDate = nil }
    },
    refused(
      "a new fault beside an old one", "organisations.json", "organisations[1].name", .severalLines, oldFaults
    ) { change, _ in try change.edit(.organisations) { $0[1].name = "B\nC" } },
    refused(
      "a new fault of a record that has an old one", "organisations.json", "organisations[0].number",
      .notAnOrganisationNumber(value: "1"), oldFaults
    ) { change, _ in try change.edit(.organisations) { $0[0].number = "1" } },
  ]

  @Test("A change is refused with its first fault, or made", arguments: references + rules + old)
  func changes(_ example: Case) throws {
    let files = try Self.files(example.states)
    let before = try files.all()
    let places = try Places()
    guard let (path, way, problem) = example.refusal else {
      let outcome = try files.change { try example.change(&$0, places) }
      #expect(!outcome.edits.isEmpty)
      #expect(try files.all() != before)
      return
    }
    let error = #expect(throws: StoreError.self) { try files.change { try example.change(&$0, places) } }
    guard case .refused(path, let fault) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(fault.path.description == way)
    #expect(fault.problem == problem)
    #expect(try files.all() == before)
  }
}
