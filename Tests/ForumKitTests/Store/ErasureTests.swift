import Foundation
import Testing

@testable import ForumKit

@Suite("Erasing people")
struct ErasureTests {
  private let start: String
  private static let command = "person erase"
  private static let secrets = [
    "Påhittad", "PÅHITTAD", "påhittad person", "pahittad@example.org", "070-174 06 99",
  ]
  private static let alfa = "alfa"

  init() throws {
    start = try Workspaces.empty()
    let participants = RecordFile.participants(of: try #require(ID("forum-f")))
    func change(_ command: String, _ body: (inout Change) throws -> Void) throws {
      _ = try Workspace(at: start, on: DiskFileSystem()).change(command, at: TickingClock.start, body)
    }
    try change("prepare") { change in
      try change.edit(.organisations) {
        $0 = try Organisation.list(
          #"[{"id":"alfa","formerIds":["alfa-lokal"],"name":"Alfa"},{"id":"beta","name":"Beta"}]"#)
      }
      for id in ["forum-f", "forum-g"] {
        let forum = try #require(ID<Forum>(id))
        try change.put(
          try .from(#"{"id":"\#(id)","title":"Forum","date":"2026-05-05"}"#), in: .forum(forum))
        try change.edit(.participants(of: forum)) {
          $0 = try Participant.list(
            #"[{"organisation":"beta","representatives":[{"name":"Annan Person","email":"annan@example.org"}]}]"#
          )
        }
      }
    }
    try change("participant add") { change in
      try change.edit(participants) {
        $0.append(
          try .from(
            #"""
            {"organisation":"alfa","representatives":[{"name":"Påhittad Person","email":"pahittad@example.org",
            "phone":"070-174 06 99","okänd":"x"},{"name":"Kvar Varande"}]}
            """#))
      }
    }
    try change("participant set") { change in
      try change.edit(participants) { $0[1].count = 2 }
      try change.edit(.organisations) {
        $0[0].contacts = [try .from(#"{"name":"PÅHITTAD   person","phone":"070-174 06 99"}"#)]
        $0[1].annotations.note = "Ring Påhittad Person på +46 70 174 06 99 eller pahittad@example.org"
      }
    }
    try change("organisation set") { try $0.edit(.organisations) { $0[1].annotations.note = "Ring växeln" } }
    // Under a former id, as a merge with an older clone can leave it.
    try change("participant add") { change in
      try change.edit(.participants(of: try #require(ID("forum-g")))) {
        $0.insert(
          try .from(#"{"organisation":"alfa-lokal","representatives":[{"name":"påhittad person"}]}"#), at: 0)
      }
    }
    let kept = "\(start)/.forumctl/kept"
    try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
    try Data("Påhittad Person sade ja (pahittad@example.org), Påhittads kollega nej.\n".utf8)
      .write(to: URL(filePath: "\(kept)/a.md"))
  }

  private func copy() throws -> String {
    let copy = "\(try TemporaryFolder.make())/workspace"
    try FileManager.default.copyItem(atPath: start, toPath: copy)
    return copy
  }

  /// Erases the person everywhere.
  private func erase(in path: String, on fileSystem: any FileSystem = DiskFileSystem()) throws {
    let workspace = try Workspace(at: path, on: fileSystem)
    _ = try workspace.change(Self.command, at: TickingClock.start, isFinal: true) { change in
      let index = try PeopleIndex(of: change, workspace.history())
      let people = index.matching(try #require(PersonQuery("påhittad person")))
      return try change.erase(
        people.map(\.toErase), because: "dnr 1", on: Made.day("2026-06-15"),
        places: people.reduce(0) { $0 + $1.places.count }, redacting: PersonNet(people).redaction)
    }
  }

  /// The files anywhere under a workspace's folder that hold the person.
  private func holders(in path: String) throws -> [String] {
    let files = try FileManager.default.subpathsOfDirectory(atPath: path)
    return try files.filter { file in
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: "\(path)/\(file)", isDirectory: &isFolder),
        !isFolder.boolValue
      else { return false }
      let bytes = Array(try Data(contentsOf: URL(filePath: "\(path)/\(file)")))
      return Self.secrets.contains { bytes.contains($0.utf8) }
    }.sorted()
  }

  private func records(in path: String) throws -> [String: [UInt8]] {
    try Workspaces.files(in: path).filter { $0.key != "erasures.json" && $0.key != "forumctl.json" }
  }

  @Test("Afterwards no byte under the workspace's folder tells of the person, and others are left alone")
  func gone() throws {
    let path = try copy()
    #expect(try holders(in: path).count == 5)
    try erase(in: path)
    // One word of a name by itself is nobody's to find.
    let kept = try String(contentsOfFile: "\(path)/.forumctl/kept/a.md", encoding: .utf8)
    #expect(kept == "[erased] sade ja ([erased]), Påhittads kollega nej.\n")
    #expect(try holders(in: path) == [".forumctl/kept/a.md"])
    let records = try Workspaces.records(in: path)
    let erasure = try #require(try records.list(.erasures).first)
    #expect(erasure.places == 3)
    #expect(erasure.people.count == 2)
    let participants = try records.list(.participants(of: try #require(ID("forum-f"))))
    #expect(participants.map { $0.representatives.map(\.name) } == [["Annan Person"], ["Kvar Varande"]])
    let journal = try String(contentsOfFile: "\(path)/.forumctl/journal.ndjson", encoding: .utf8)
    #expect(journal.contains("Annan Person"))
    #expect(journal.contains("Ring [erased] på [erased] eller [erased]"))
    #expect(
      try Check(of: records, on: Made.day("2026-06-15")).findings.filter { $0.rule == .erasedPerson } == [])
  }

  @Test("It cannot be undone or made again, and older changes are undone without bringing the person back")
  func history() throws {
    let path = try copy()
    try erase(in: path)
    let workspace = try Workspace(at: path, on: DiskFileSystem())
    #expect(throws: StoreError.self) {
      try workspace.reverse(.undo, at: TickingClock.start) { $0.standing(1) }
    }
    let older = try workspace.history().changes.filter { !$0.isFinal }
    var undone: [String] = []
    for change in older.reversed() {
      do {
        _ = try workspace.reverse(.undo, at: TickingClock.start) { _ in [change] }
        undone.append(change.command)
      } catch let error as StoreError {
        guard case .changedSince = error else { throw error }
      }
      #expect(try holders(in: path) == [".forumctl/kept/a.md"], "\(change.command)")
    }
    // The note that named the person was taken out of the history: that change alone finds another wording.
    #expect(
      undone == [
        "participant add", "organisation set", "participant set", "participant add", "prepare", "init",
      ])
    for change in older {
      _ = try workspace.reverse(.redo, at: TickingClock.start) { _ in [change] }
      #expect(try holders(in: path) == [".forumctl/kept/a.md"], "\(change.command)")
    }
  }

  @Test("What was cut off and then changed by somebody else is given up, and done anew to its end")
  func givenUp() throws {
    let path = try copy()
    let gone = try copy()
    try erase(in: gone)
    // Dies before the last file is in place, and somebody pulls an older one.
    var place = 0
    let last = "organisations.json"
    while true {
      place += 1
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.copyItem(atPath: start, toPath: path)
      let fileSystem = FaultingFileSystem(.death, at: place)
      do { try erase(in: path, on: fileSystem) } catch is StoreError {}
      fileSystem.end()
      let files = try Workspaces.files(in: path)
      if files["erasures.json"] != nil { break }
    }
    try Data(#"{"organisations":[{"id":"alfa","name":"Alfa"},{"id":"beta","name":"Beta"}]}"#.utf8)
      .write(to: URL(filePath: "\(path)/\(last)"))
    #expect(throws: StoreError.self) { try erase(in: path) }
    let workspace = try Workspace(at: path, on: DiskFileSystem())
    let outcome = try workspace.reverse(.undo, at: TickingClock.start) { $0.standing(1) }
    #expect(outcome.isGivenUp)
    #expect(try !holders(in: path).isEmpty)
    try erase(in: path)
    #expect(try holders(in: path) == [".forumctl/kept/a.md"])
    // One who stands in the history alone is found there.
    #expect(
      try PeopleIndex(of: workspace.records, workspace.history()).matching(
        try #require(PersonQuery("påhittad"))
      ).isEmpty)
  }

  @Test("Somebody of the same name elsewhere is somebody else, in the history too")
  func namesakes() throws {
    let path = try copy()
    let workspace = try Workspace(at: path, on: DiskFileSystem())
    _ = try workspace.change("organisation set", at: TickingClock.start) { change in
      try change.edit(.organisations) { $0[1].contacts = [try .from(#"{"name":"Påhittad Person"}"#)] }
    }
    _ = try workspace.change(Self.command, at: TickingClock.start, isFinal: true) { change in
      let index = try PeopleIndex(of: change, workspace.history())
      let person = try #require(index.entries.first { $0.organisation?.id.text == Self.alfa })
      return try change.erase(
        [person.toErase], because: "", on: Made.day("2026-06-15"), places: 3,
        redacting: PersonNet([person]).redaction)
    }
    let contacts = try workspace.records.list(.organisations).map { $0.contacts.map(\.name) }
    #expect(contacts == [[], ["Påhittad Person"]])
    _ = try workspace.reverse(.undo, at: TickingClock.start) { history in
      history.changes.filter { $0.command == "organisation set" }.suffix(1)
    }
    #expect(try workspace.records.list(.organisations).allSatisfy(\.contacts.isEmpty))
    _ = try workspace.reverse(.redo, at: TickingClock.start) { $0.reversed(1) }
    #expect(try workspace.records.list(.organisations).map { $0.contacts.map(\.name) } == contacts)
  }

  @Test(
    "Whatever happens in the middle, the person is gone or nothing has been erased",
    arguments: [
      FaultingFileSystem.Fault.death, .deathMidway, .once(code: EIO), .once(code: ENOSPC),
      .sticky(code: EIO),
    ])
  func faults(_ fault: FaultingFileSystem.Fault) throws {
    // What no net can tell to be the person is not what this is about.
    try FileManager.default.removeItem(atPath: "\(start)/.forumctl/kept/a.md")
    let kept = "\(start)/.forumctl/kept/b.md"
    try Data("Påhittad Person sade ja.\n".utf8).write(to: URL(filePath: kept))
    let old = try records(in: start)
    let finished = try copy()
    try erase(in: finished)
    let new = try records(in: finished)
    var place = 0
    var counts = (gone: 0, kept: 0)
    while true {
      place += 1
      let path = try copy()
      let fileSystem = FaultingFileSystem(fault, at: place)
      var succeeded = true
      do { try erase(in: path, on: fileSystem) } catch is StoreError { succeeded = false }
      fileSystem.end()
      guard fileSystem.hasFailed else { break }
      // The next writer.
      let workspace = try Workspace(at: path, on: DiskFileSystem())
      _ = try workspace.change("test afterwards", at: TickingClock.start) { change in
        try change.edit(.workspace) { $0.publisher = "Efteråt" }
      }
      let settled = try records(in: path)
      if try workspace.records.list(.erasures).isEmpty {
        counts.kept += 1
        #expect(!succeeded && settled == old, "operation \(place)")
        // What came to nothing is not offered to be made again, and can be given anew.
        #expect(try workspace.history().reversed(1).isEmpty, "operation \(place)")
        try erase(in: path)
      } else {
        counts.gone += 1
      }
      #expect(try records(in: path) == new, "operation \(place)")
      #expect(try holders(in: path) == [], "operation \(place)")
    }
    #expect(counts.kept > 20, "\(counts)")
    if fault == .death || fault == .deathMidway { #expect(counts.gone > 20, "\(counts)") }
  }
}
