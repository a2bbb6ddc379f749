import Foundation
import Testing

@testable import ForumKit

@Suite("Changing records")
struct ChangeTests {
  private let organisations = "organisations.json"

  private func files() throws -> StoredFiles {
    try StoredFiles([
      "organisations.json": #"{"okänd": 1.50, "organisations": [{"name": "Alfa", "id": "alfa", "X": 1e2}]}"#,
      "forums/f/forum.json": #"{"id":"f","title":"F","date":"2026","status":"held","x":[{"y":null}]}"#,
      "forums/f/inputs.json": #"{"inputs":[{"id":"i","text":"Ett"}]}"#,
    ])
  }

  @Test("What is written is canonical, and keeps what nobody knows")
  func canonical() throws {
    let files = try files()
    let outcome = try files.change { change in
      try change.edit(.organisations) { $0.append(try .from(#"{"id":"beta","name":"Beta"}"#)) }
    }
    #expect(outcome.edits.map(\.record) == ["beta"])
    #expect(
      try files.text(of: organisations) == """
        {
          "okänd": 1.50,
          "organisations": [
            {
              "X": 1e2,
              "id": "alfa",
              "name": "Alfa"
            },
            {
              "id": "beta",
              "name": "Beta"
            }
          ]
        }

        """)
  }

  @Test("Keys that nobody knows stay in a file of one record too")
  func oneRecord() throws {
    let files = try files()
    let forum = try #require(ID<Forum>("f"))
    try files.change { try $0.edit(.forum(forum)) { $0.place = "Exempelstad" } }
    #expect(
      try files.compact("forums/f/forum.json")
        == #"{"date":"2026","id":"f","place":"Exempelstad","status":"held","title":"F","x":[{"y":null}]}"#)
  }

  @Test("A file keeps its mode, and a new one gets the process's", arguments: [UInt16(0o600), 0o640, 0o444])
  func modes(_ mode: UInt16) throws {
    let files = try files()
    #expect(chmod("\(files.path)/\(organisations)", mode_t(mode)) == 0)
    try files.change { change in
      try change.edit(.organisations) { $0[0].name = "Alpha" }
      let forum = try #require(ID<Forum>("f"))
      try change.edit(.themes(of: forum)) { $0 = try Theme.list(#"[{"id":"t","title":"T"}]"#) }
    }
    #expect(try files.mode(of: organisations) == mode)
    let mask = umask(0)
    umask(mask)
    #expect(try files.mode(of: "forums/f/themes.json") == UInt16(0o666 & ~mask))
  }

  @Test("A change that alters nothing writes nothing")
  func nothing() throws {
    let files = try files()
    let before = try files.all()
    let lines = try files.journalLines()
    let outcome = try files.change { change in
      try change.edit(.organisations) { $0[0].name = "Alfa" }
      try change.edit(.forum(try #require(ID("f")))) { $0.title = "F" }
      try change.edit(.themes(of: try #require(ID("f")))) { $0 = [] }
      return 7
    }
    #expect(outcome.result == 7)
    #expect(outcome.edits == [])
    #expect(try files.all() == before)
    #expect(try files.journalLines() == lines)
  }

  @Test("A text that only its bytes tell apart is written")
  func normalisation() throws {
    let files = try files()
    try files.change { try $0.edit(.organisations) { $0[0].name = "Alf\u{e5}" } }
    try files.change { try $0.edit(.organisations) { $0[0].name = "Alfa\u{30a}" } }
    #expect(Array(try files.text(of: organisations).utf8).contains(0xCC))
  }

  @Test("A dry run tells what would be done and writes nothing")
  func dryRun() throws {
    let files = try files()
    let before = try files.all()
    let lines = try files.journalLines()
    let outcome = try files.change(dryRun: true) { try $0.edit(.organisations) { $0[0].name = "Alpha" } }
    #expect(outcome.edits.map(\.kind) == [.changed])
    #expect(try files.all() == before)
    #expect(try files.journalLines() == lines)
    #expect(throws: StoreError.self) {
      try files.change(dryRun: true) { try $0.edit(.organisations) { $0[0].name = "" } }
    }
  }

  @Test("A change whose closure throws has not been")
  func thrown() throws {
    struct Stop: Error {}
    let files = try files()
    let before = try files.all()
    #expect(throws: Stop.self) {
      try files.change { change in
        try change.edit(.organisations) { $0[0].name = "Alpha" }
        throw Stop()
      }
    }
    #expect(try files.all() == before)
  }

  @Test("A change reads what it has altered so far")
  func readsItself() throws {
    let files = try files()
    let new = try #require(ID<Forum>("g"))
    try files.change { change in
      try change.put(try .from(#"{"id":"g","title":"G","date":"2026"}"#), in: .forum(new))
      #expect(try change.forumIDs().map(\.text) == ["f", "g"])
      #expect(try change.record(.forum(new))?.title == "G")
      try change.remove(forum: try #require(ID("f")), cascade: true)
      #expect(try change.forumIDs() == [new])
      try change.remove(.forum(new))
      #expect(try change.forumIDs() == [])
    }
    #expect(try files.workspace().records.forumIDs() == [])
  }

  @Test("The last record takes its file with it, and an unknown key keeps the file")
  func lastRecord() throws {
    let files = try files()
    try files.change { change in
      try change.edit(.inputs(of: try #require(ID("f")))) { $0 = [] }
      try change.edit(.organisations) { $0 = [] }
    }
    #expect(try files.compact("forums/f/inputs.json") == nil)
    #expect(try files.compact(organisations) == #"{"okänd":1.50}"#)
  }

  @Test("A link where a file belongs is neither followed nor replaced")
  func link() throws {
    let files = try files()
    let outside = "\(try TemporaryFolder.make())/outside.json"
    try FileManager.default.moveItem(atPath: "\(files.path)/\(organisations)", toPath: outside)
    try FileManager.default.createSymbolicLink(
      atPath: "\(files.path)/\(organisations)", withDestinationPath: outside)
    let before = try DiskFileSystem().read(outside)
    let error = FileError(.write, "\(files.path)/\(organisations)", code: ELOOP)
    #expect(throws: StoreError.file(error)) {
      try files.change { change in
        try change.edit(.organisations) { $0[0].name = "Alpha" }
        try change.edit(.inputs(of: try #require(ID("f")))) { $0 = [] }
      }
    }
    #expect(try DiskFileSystem().read(outside) == before)
    #expect(try DiskFileSystem().status(of: "\(files.path)/\(organisations)")?.kind == .link)
    #expect(try files.compact("forums/f/inputs.json") != nil)
  }

  @Test("A file that cannot be read is never written over, whichever way it is written")
  func damaged() throws {
    for damage in [#"{"id":"f","title":"F","#, #"{"id":"f","title":"F","date":"i går"}"#] {
      let files = try files()
      try files.write(damage, to: "forums/f/forum.json")
      let forum = try #require(ID<Forum>("f"))
      let before = try files.all()
      #expect(throws: StoreError.self) { try files.change { try $0.edit(.forum(forum)) { $0.place = "X" } } }
      #expect(throws: StoreError.self) {
        try files.change { change in
          try change.put(try .from(#"{"id":"f","title":"G","date":"2026"}"#), in: .forum(forum))
        }
      }
      #expect(try files.all() == before)
      // Its neighbours can be changed.
      try files.change { try $0.edit(.inputs(of: forum)) { $0[0].text = "Två" } }
      #expect(try files.text(of: "forums/f/forum.json") == damage)
    }
  }

  @Test(
    "References in a file with a faulty record are not rewritten",
    arguments: [
      #"{"participants":[{"organisation":"alfa"},{"organisation":"alfa"}]}"#,
      #"{"participants":[{"organisation":"alfa"},{"organisation":"beta","roles":["hoost"]}]}"#,
      #"{"participants":[{"organisation":"alfa"},{"count":1}]}"#,
    ])
  func faultyNeighbour(_ participants: String) throws {
    let files = try files()
    try files.write(participants, to: "forums/f/participants.json")
    let before = try files.all()
    let error = #expect(throws: StoreError.self) {
      try files.change { try $0.remove(organisation: try #require(ID("alfa")), cascade: true) }
    }
    guard case .invalid(let place, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(place.path == "forums/f/participants.json")
    #expect(try files.all() == before)
  }

  @Test("What somebody else writes in the middle of a change is not written over")
  func changedUnderneath() throws {
    let files = try files()
    #expect(throws: StoreError.changedUnderneath(path: organisations)) {
      try files.change { change in
        try change.edit(.organisations) { $0[0].name = "Alpha" }
        try files.write(#"{"organisations":[]}"#, to: organisations)
      }
    }
    #expect(try files.compact(organisations) == #"{"organisations":[]}"#)
    #expect(throws: StoreError.changedUnderneath(path: "forums/f/themes.json")) {
      try files.change { change in
        try change.edit(.themes(of: try #require(ID("f")))) {
          $0 = try Theme.list(#"[{"id":"t","title":"T"}]"#)
        }
        try files.write(#"{"themes":[]}"#, to: "forums/f/themes.json")
      }
    }
    #expect(try files.compact("forums/f/themes.json") == #"{"themes":[]}"#)
  }
}
