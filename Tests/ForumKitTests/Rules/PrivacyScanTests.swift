import Foundation
import Testing

@testable import ForumKit

/// What should stand in no text, found in every place that a text can stand in.
@Suite struct PrivacyScanTests {
  /// An organisation that nobody may name, one that the forum names, people that the workspace knows.
  private static let organisations = """
    {"organisations": [
      {"id": "dolda-huset", "name": "Dolda Husets Vänner", "shortName": "DHV", "note": "Dolda Husets Vänner ringde",
        "contacts": [{"name": "Påhittad Kontaktström", "email": "p@example.org", "note": "070-174 06 05"}]},
      {"id": "dolda-kansliet", "name": "Kansliet Hemlighult", "parent": "dolda-huset"},
      {"id": "oppna-huset", "name": "Öppna Husets Vänner"}]}
    """
  private static let participants = """
    {"participants": [
      {"organisation": "dolda-huset", "listing": [{"date": "2026-01-01", "choice": "unlisted"}]},
      {"organisation": "oppna-huset", "note": "ring 070-174 06 05", "representatives": [
        {"name": "Fiktiva Åsa Läckström", "title": "Jourledare", "email": "f@example.org"}]}]}
    """

  private func faults(_ files: [String: String]) throws -> [PrivacyFault] {
    let base = [
      "organisations.json": Self.organisations, "forums/mote/participants.json": Self.participants,
      "forums/mote/forum.json": #"{"id": "mote", "title": "Möte", "date": "2026-01-02"}"#,
    ]
    let stored = try StoredFiles(base.merging(files) { $1 })
    return try PrivacyScan(
      of: try stored.workspace().records, allowing: "kansli@example.se", on: Made.day("2026-06-15")
    ).faults()
  }

  /// The faults beside those of the base.
  private func found(_ file: String, _ source: String) throws -> [String] {
    try faults([file: source]).filter { $0.path == file && $0.record != "oppna-huset" }
      .map { "\($0.record ?? "-") \($0.place) \($0.kind)" }
  }

  @Test func theNotesOfRecordsAreLookedThroughAndPersonalDataIsNot() throws {
    #expect(
      try faults([:]) == [
        PrivacyFault(
          path: "forums/mote/participants.json", shownPath: "forums/mote/participants.json",
          record: "oppna-huset", place: JSONPath([.key("participants"), .index(1), .key("note")]),
          kind: .phoneNumber)
      ])
  }

  @Test(arguments: [
    ("skriv till a@example.se", ["emailAddress"]), ("070-174 06 05", ["phoneNumber"]),
    // Test numbers of Skatteverket: a personnummer, and a samordningsnummer with 60 added to the day.
    ("20121212-1212", ["personalIdentityNumber"]), ("701063-2391", ["personalIdentityNumber"]),
    ("20121212-1213", []), ("701062-2391", []), ("701093-2391", []),
    ("Fiktiva Åsa Läckström sade", ["personName"]), ("enligt fiktiva asa lackstrom", ["personName"]),
    ("Läckström, Fiktiva Åsa", ["personName"]), ("F. Läckströms förslag", ["personName"]),
    ("Fiktiva Läckström", ["personName"]), ("Påhittad Kontaktström", ["personName"]),
    ("Läckström", []), ("Fiktiva", []), ("Fiktiva **Läck**ström", ["personName"]),
    ("Dolda Husets Vänner", ["organisationName"]), ("dolda husets vanner", ["organisationName"]),
    ("på Kansliet Hemlighult", ["organisationName"]), ("DHV", ["organisationName"]), ("dhv", []),
    ("Öppna Husets Vänner", []), ("kansli@example.se", []), ("", []),
    ("a@example.se och 070-174 06 05", ["emailAddress", "phoneNumber"]),
  ])
  func eachKindIsToldInAnInput(text: String, kinds: [String]) throws {
    let input = JSONWriter.compact(.members(("id", .string("i1")), ("text", .string(text))))
    let source = #"{"inputs": [\#(String(decoding: input, as: UTF8.self))]}"#
    #expect(
      try found("forums/mote/inputs.json", source) == kinds.map { "i1 inputs[0].text \($0)" })
  }

  /// Every text of every record, with an address in it: none is forgotten, and a new key is covered.
  @Test func everyTextOfEveryRecordIsLookedThrough() throws {
    var places = 0
    let day = Made.day("2026-06-15")
    for (file, shape) in Self.files {
      for leaf in TextLeaf.all(of: shape) where !leaf.traits.contains(.personal) {
        let text = leaf.traits.contains(.naming) ? "20121212-1212" : "a@example.se"
        let stored = try StoredFiles([file: leaf.source(text, list: shape.list)])
        let scan = try PrivacyScan(of: try stored.workspace().records, allowing: "", on: day)
        let found = try scan.faults().filter { $0.path == file }
        let kind = leaf.traits.contains(.naming) ? PrivacyFault.Kind.personalIdentityNumber : .emailAddress
        #expect(found.map(\.kind) == [kind], "\(file) \(leaf.path)")
        #expect(found.first?.place.description.hasSuffix("\(leaf.path)") == true, "\(file) \(leaf.path)")
        places += 1
      }
    }
    #expect(places > 80)
  }

  static let files: [(String, FileShape)] =
    (Layout.files(of: Made.id("mote") as ID<Forum>) + Layout.files(of: Made.id("avsikt") as ID<Declaration>)
    + [RecordFile.organisations.shape]).map { ($0.path, $0) }

  @Test func keysThatAreNotKnownAreLookedThroughAndNotSpelledOut() throws {
    let source = """
      {"id": "mote", "title": "Möte", "date": "2026-01-02", "x-a": {"b": ["a@example.se"]},
        "sections": [{"id": "s", "heading": "R", "x-c": "070-174 06 05"}], "x-a@example.se": "Dolda Husets Vänner"}
      """
    #expect(
      try found("forums/mote/forum.json", source) == [
        "- sections[0].x-c phoneNumber", "- x-a.b[0] emailAddress", "-  emailAddress", "-  organisationName",
      ])
  }

  @Test func aVoiceThatOnePersonHoldsIsTold() throws {
    let voices = ["Skolkurator", "Rektorn på Exempelskolan", "Jourledare", "Rektor, Öppna Husets Vänner"]
    let inputs = voices.enumerated().map { #"{"id": "i\#($0)", "text": "T", "voice": "\#($1)"}"# }
    #expect(
      try found("forums/mote/inputs.json", #"{"inputs": [\#(inputs.joined(separator: ", "))]}"#) == [
        "i1 inputs[1].voice functionOfOnePerson", "i2 inputs[2].voice functionOfOnePerson",
        "i3 inputs[3].voice functionOfOnePerson",
      ])
  }

  @Test func whatNamesARecordOrAFolderIsMasked() throws {
    let faults = try faults([
      "forums/mote-dolda-huset/forum.json":
        #"{"id": "mote-dolda-huset", "title": "a@example.se", "date": "2026-01-02"}"#,
      "forums/mote/participants.json":
        Self.participants.replacingOccurrences(
          of: "\"unlisted\"}]", with: "\"unlisted\"}], \"note\": \"a@example.se\""),
    ])
    #expect(
      faults.map { "\($0.shownPath) \($0.record ?? "-") \($0.place) \($0.kind)" } == [
        "forums/mote/participants.json participant participants[0].note emailAddress",
        "forums/mote/participants.json oppna-huset participants[1].note phoneNumber",
        "forums/*/forum.json - id organisationName", "forums/*/forum.json - title emailAddress",
      ])
  }

  @Test func aFileThatCannotBeReadHidesNoFaultOfAnother() throws {
    let stored = try StoredFiles([
      "organisations.json": Self.organisations, "forums/mote/participants.json": "{",
      "forums/mote/forum.json":
        #"{"id": "mote", "title": "Möte", "date": "2026-01-02", "place": "a@example.se"}"#,
    ])
    let scan = try PrivacyScan(
      of: try stored.workspace().records, allowing: "", on: Made.day("2026-06-15"))
    #expect(scan.unread.count == 1)
    #expect(try scan.faults().map(\.kind) == [.emailAddress])
  }

  @Test(arguments: Workspaces.whole)
  func theFixturesHaveTheFaultsThatTheyAreMadeWith(fixture: String) throws {
    let workspace = try Workspace(at: "\(Workspaces.fixtures)/\(fixture)", on: DiskFileSystem())
    let scan = try PrivacyScan(
      of: workspace.records, allowing: workspace.card.contact, on: Made.day("2026-06-15"))
    let text = try scan.faults().map { "\($0.shownPath): \($0.record ?? "-"): \($0.place): \($0.kind)\n" }
    try expectGolden(text.joined(), "privacy/\(fixture).txt")
  }
}
