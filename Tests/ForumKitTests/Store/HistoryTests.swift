import Foundation
import Testing

@testable import ForumKit

@Suite("The way back through the changes")
struct HistoryTests {
  private let path: String
  private let forum: ID<Forum>

  init() throws {
    path = try Workspaces.empty()
    forum = try #require(ID("forum-f"))
    try change("prepare") { change in
      try change.edit(.organisations) {
        $0 = try Organisation.list(#"[{"id":"alfa","name":"Alfa"},{"id":"beta","name":"Beta"}]"#)
      }
      try change.put(try .from(#"{"id":"forum-f","title":"Forum","date":"2026-05-05"}"#), in: .forum(forum))
      try change.edit(.participants(of: forum)) {
        $0 = try Participant.list(#"[{"organisation":"alfa","count":2},{"organisation":"beta"}]"#)
      }
    }
  }

  private func workspace() throws -> Workspace { try Workspace(at: path, on: DiskFileSystem()) }

  private func change(_ command: String, _ body: (inout Change) throws -> Void) throws {
    _ = try workspace().change(command, at: TickingClock.start, body)
  }

  private func edit<R: CollectionRecord>(
    _ command: String, _ file: RecordFile<R>, _ body: (inout [R]) throws -> Void
  ) throws {
    try change(command) { change in try change.edit(file) { try body(&$0) } }
  }

  @discardableResult
  private func undo(_ count: Int = 1) throws -> Workspace.Reversed {
    try workspace().reverse(.undo, at: TickingClock.start) { $0.standing(count) }
  }

  @discardableResult
  private func redo(_ count: Int = 1) throws -> Workspace.Reversed {
    try workspace().reverse(.redo, at: TickingClock.start) { $0.reversed(count) }
  }

  private func files() throws -> [String: [UInt8]] { try Workspaces.files(in: path) }

  private func states() throws -> [String] {
    try workspace().history().changes.map { "\($0.command): \($0.state.rawValue)" }
  }

  @Test("Undo and redo go through the same states, whatever the changes are", arguments: 1...12)
  func property(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var states = [try files()]
    for step in 0..<12 {
      try change("step \(step)") { change in try randomChange(step, &change, &generator) }
      let state = try files()
      if state != states.last { states.append(state) }
    }
    for place in (0..<states.count - 1).reversed() {
      try undo()
      #expect(try files() == states[place], "undo to \(place)")
    }
    for place in 1..<states.count {
      try redo()
      #expect(try files() == states[place], "redo to \(place)")
    }
    let last = states.count - 1
    try undo(last)
    #expect(try files() == states[0])
    try redo(last)
    #expect(try files() == states[last])
    #expect(states.count > 6)
  }

  private func randomChange(
    _ step: Int, _ change: inout Change, _ generator: inout SeededGenerator
  ) throws {
    switch Int.random(in: 0..<7, using: &generator) {
    case 0:
      try change.edit(.organisations) {
        $0.insert(try .from(#"{"id":"ny-\#(step)","name":"Ny \#(step)"}"#), at: $0.count / 2)
      }
    case 1:
      try change.edit(.inputs(of: forum)) { inputs in
        for number in 0..<3 {
          inputs.insert(try .from(#"{"id":"in-\#(step)-\#(number)","text":"Ord"}"#), at: inputs.count / 2)
        }
      }
    case 2: try change.edit(.inputs(of: forum)) { $0.shuffle(using: &generator) }
    case 3:
      try change.edit(.inputs(of: forum)) { inputs in
        guard !inputs.isEmpty else { return }
        inputs.remove(at: Int.random(in: 0..<inputs.count, using: &generator))
        for index in inputs.indices { inputs[index].voice = "Röst \(step)" }
      }
    case 4:
      try change.edit(.participants(of: forum)) { participants in
        participants.reverse()
        participants[0].count = step + 1
        participants[1].annotations.tags.append("tagg-\(step)")
      }
    case 5: try change.edit(.forum(forum)) { $0.purpose = step.isMultiple(of: 2) ? "" : "Syfte \(step)" }
    default:
      let new = try #require(ID<Forum>("forum-\(step)"))
      try change.put(try .from(#"{"id":"\#(new)","title":"F","date":"2026-01-01"}"#), in: .forum(new))
      try change.edit(.themes(of: new)) { $0 = try Theme.list(#"[{"id":"tema","title":"Tema"}]"#) }
    }
  }

  @Test("Removals and merges come back whole")
  func removalsAndMerges() throws {
    let alfa = try #require(ID<Organisation>("alfa"))
    let beta = try #require(ID<Organisation>("beta"))
    let start = try files()
    try change("organisation merge") { try $0.merge(alfa, into: beta) }
    try change("forum remove") { try $0.remove(forum: forum, cascade: true) }
    #expect(try files().count < start.count)
    let outcome = try undo(2)
    #expect(outcome.changes.map(\.command) == ["forum remove", "organisation merge"])
    #expect(try files() == start)
  }

  @Test("What was changed elsewhere since stays, in the same record too")
  func unrelated() throws {
    try edit("participant set", .participants(of: forum)) { $0[0].count = 7 }
    // Somebody pulls: another key of the same record, another record, and another order.
    let file = "\(path)/forums/forum-f/participants.json"
    let pulled = #"""
      {"participants":[{"organisation":"gamma","note":"ny"},{"organisation":"beta","note":"b"},
      {"organisation":"alfa","count":7,"note":"a"}]}
      """#
    try Data(pulled.utf8).write(to: URL(filePath: file))
    try undo()
    let participants = try workspace().records.list(.participants(of: forum))
    #expect(participants.map(\.organisation.text) == ["gamma", "beta", "alfa"])
    #expect(participants.map(\.annotations.note) == ["ny", "b", "a"])
    #expect(participants[2].count == 2)
  }

  @Test("A record that has been changed since is named, and nothing is undone")
  func changedSince() throws {
    try change("two") { change in
      try change.edit(.participants(of: forum)) { $0[0].count = 7 }
      try change.edit(.forum(forum)) { $0.purpose = "Ett" }
    }
    try edit("later", .participants(of: forum)) { $0[0].count = 8 }
    let later = try files()
    let two = try #require(try workspace().history().changes.first { $0.command == "two" })
    let alfa = ChangedRecord(path: "forums/forum-f/participants.json", record: "alfa")
    #expect(
      throws: StoreError.changedSince(command: "two", instant: TickingClock.start, records: [alfa])
    ) { try workspace().reverse(.undo, at: TickingClock.start) { _ in [two] } }
    #expect(try files() == later)
    // What stands as it was before is no obstacle.
    try edit("back", .participants(of: forum)) { $0[0].count = 2 }
    _ = try workspace().reverse(.undo, at: TickingClock.start) { _ in [two] }
    #expect(try workspace().records.record(.forum(forum))?.purpose == "")
  }

  @Test("What others refer to by now is not undone away")
  func referredTo() throws {
    try edit("organisation add", .organisations) { $0.append(try .from(#"{"id":"gamma","name":"Gamma"}"#)) }
    try edit("participant add", .participants(of: forum)) {
      $0.append(try .from(#"{"organisation":"gamma"}"#))
    }
    let added = try #require(try workspace().history().changes.first { $0.command == "organisation add" })
    #expect {
      try workspace().reverse(.undo, at: TickingClock.start) { _ in [added] }
    } throws: { error in
      guard case StoreError.referredTo("organisation", "gamma", let referrers) = error else { return false }
      return referrers.map(\.record) == ["gamma"]
    }
    try undo(2)
    #expect(try workspace().records.list(.organisations).count == 2)
  }

  @Test("A version that somebody has signed is not undone away, nor made a draft again")
  func signedVersion() throws {
    let id = try #require(ID<Declaration>("d"))
    func version(_ status: String) -> String {
      #"{"id":"d","title":"D","versions":[{"number":1,"status":"\#(status)","text":"T"}]}"#
    }
    try change("declaration add") { try $0.put(.from(#"{"id":"d","title":"D"}"#), in: .declaration(id)) }
    try change("draft") { try $0.put(.from(version("draft")), in: .declaration(id)) }
    try change("adopt") { try $0.put(.from(version("adopted")), in: .declaration(id)) }
    try edit("signatory set", .signatories(of: id)) {
      $0 = try Signatory.list(
        #"[{"organisation":"alfa","events":[{"date":"2026-05-05","status":"signed","version":1}]}]"#)
    }
    let before = try files()
    let adopt = try #require(try workspace().history().changes.first { $0.command == "adopt" })
    #expect {
      try workspace().reverse(.undo, at: TickingClock.start) { _ in [adopt] }
    } throws: { error in
      guard case StoreError.referredTo("version", "1", let referrers) = error else { return false }
      return referrers.map { "\($0.record ?? "") \($0.place)" } == ["alfa events[0].version"]
    }
    #expect(try files() == before)
    try undo(3)
    #expect(try workspace().records.record(.declaration(id))?.versions.isEmpty == true)
  }

  @Test("A forum in which something has come to stand is not undone away")
  func forumWithContents() throws {
    let new = try #require(ID<Forum>("nytt"))
    try change("forum add") { change in
      try change.put(try .from(#"{"id":"nytt","title":"Nytt","date":"2026-01-01"}"#), in: .forum(new))
    }
    try edit("input add", .inputs(of: new)) { $0 = try Input.list(#"[{"id":"ett","text":"Ord"}]"#) }
    let added = try #require(try workspace().history().changes.first { $0.command == "forum add" })
    #expect(throws: StoreError.self) {
      try workspace().reverse(.undo, at: TickingClock.start) { _ in [added] }
    }
    #expect(try workspace().records.list(.inputs(of: new)).count == 1)
  }

  @Test("After a new change only the change itself brings back what was undone before")
  func newChange() throws {
    try edit("one", .participants(of: forum)) { $0[0].count = 7 }
    try undo()
    #expect(try workspace().history().reversed(5).map(\.command) == ["one"])
    try edit("two", .participants(of: forum)) { $0[1].count = 3 }
    #expect(try workspace().history().reversed(5).isEmpty)
    let one = try #require(try workspace().history().changes.first { $0.command == "one" })
    _ = try workspace().reverse(.redo, at: TickingClock.start) { _ in [one] }
    #expect(try workspace().records.list(.participants(of: forum)).map(\.count) == [7, 3])
    #expect(
      try states() == [
        "init: done", "prepare: done", "one: done", "undo: done", "two: done", "redo: done",
      ])
    #expect(try workspace().history().standing(2).map(\.command) == ["two", "one"])
  }

  @Test(
    "What a change was to write is kept when a file changes underneath it, and can be done on the new one")
  func changedUnderneath() throws {
    let file = "\(path)/forums/forum-f/participants.json"
    let foreign = #"{"participants":[{"organisation":"alfa","count":2,"note":"pulled"}]}"#
    #expect(throws: StoreError.changedUnderneath(path: "forums/forum-f/participants.json")) {
      try change("participant set") { change in
        try change.edit(.participants(of: forum)) { $0[0].count = 9 }
        try change.edit(.forum(forum)) { $0.purpose = "Kvar" }
        try Data(foreign.utf8).write(to: URL(filePath: file))
      }
    }
    #expect(try String(contentsOfFile: file, encoding: .utf8) == foreign)
    #expect(try workspace().records.record(.forum(forum))?.purpose == "")
    #expect(try states().last == "participant set: refused")
    #expect(try redo().changes.map(\.command) == ["participant set"])
    let participants = try workspace().records.list(.participants(of: forum))
    #expect(participants.map(\.count) == [9])
    #expect(participants.map(\.annotations.note) == ["pulled"])
    #expect(try workspace().records.record(.forum(forum))?.purpose == "Kvar")
    #expect(try states().suffix(2) == ["participant set: done", "redo: done"])
  }

  @Test("A change of which nothing is left to take back does not stand before the others")
  func nothingLeft() throws {
    try edit("one", .participants(of: forum)) { $0[0].count = 7 }
    try edit("two", .participants(of: forum)) { $0[1].count = 3 }
    // By hand, and by putting a file in another form.
    let file = "\(path)/forums/forum-f/participants.json"
    let text = #"{"participants":[{"organisation":"alfa","count":7},{"organisation":"beta"}]}"#
    try Data(text.utf8).write(to: URL(filePath: file))
    try change("check") { change in try change.rewriteCanonically(RecordFile.participants(of: forum).shape) }
    #expect(try undo().edits.isEmpty)
    #expect(try undo().changes.map(\.command) == ["two"])
    #expect(try undo().changes.map(\.command) == ["one"])
    #expect(try workspace().records.list(.participants(of: forum)).map(\.count) == [2, nil])
    #expect(try redo(3).changes.map(\.command) == ["one", "two", "check"])
    #expect(try workspace().records.list(.participants(of: forum)).map(\.count) == [7, 3])
  }

  @Test("What stands beside a list goes and comes back with it")
  func besideTheList() throws {
    let file = "\(path)/forums/forum-f/participants.json"
    let text = #"{"participants":[{"organisation":"alfa"}],"zebra":{"x":1.50}}"#
    try Data(text.utf8).write(to: URL(filePath: file))
    try change("check") { change in try change.rewriteCanonically(RecordFile.participants(of: forum).shape) }
    let before = try files()
    try change("forum remove") { try $0.remove(forum: forum, cascade: true) }
    let after = try files()
    try undo()
    #expect(try files() == before)
    try redo()
    #expect(try files() == after)
  }

  @Test("A file in which a record stands twice is refused, with its line")
  func twice() throws {
    try edit("one", .participants(of: forum)) { $0[0].count = 7 }
    let text = #"{"participants":[{"organisation":"alfa","count":7},{"organisation":"alfa"}]}"#
    try Data(text.utf8).write(to: URL(filePath: "\(path)/forums/forum-f/participants.json"))
    let before = try files()
    #expect {
      try undo()
    } throws: { error in
      guard case StoreError.invalid(let place, let fault) = error else { return false }
      return place.position?.line == 1 && fault.problem == .duplicate(value: "alfa")
    }
    #expect(try files() == before)
  }

  @Test("Files that this version does not know are no part of what can be taken back")
  func unknownFile() throws {
    try edit("one", .participants(of: forum)) { $0[0].count = 7 }
    let journal = "\(path)/\(Layout.journal)"
    let text = String(decoding: try DiskFileSystem().read(journal), as: UTF8.self)
      .replacing(#""path":"organisations.json""#, with: #""path":"somethingnew.json""#)
    try Data(text.utf8).write(to: URL(filePath: journal))
    #expect(throws: StoreError.self) { try undo(2) }
    #expect(try workspace().records.list(.participants(of: forum))[0].count == 7)
  }

  @Test("A dry run tells and does nothing")
  func dryRun() throws {
    try edit("one", .participants(of: forum)) { $0[0].count = 7 }
    let before = try files()
    let journal = try DiskFileSystem().read("\(path)/\(Layout.journal)")
    let outcome = try workspace().reverse(.undo, at: TickingClock.start, dryRun: true) { $0.standing(1) }
    #expect(outcome.edits.count == 1)
    #expect(try files() == before)
    #expect(try DiskFileSystem().read("\(path)/\(Layout.journal)") == journal)
  }

  @Test("The history is pruned by number and by day, and the records stay")
  func prune() throws {
    for number in 1...9 {
      try edit("change \(number)", .participants(of: forum)) { $0[0].count = number + 10 }
    }
    let before = try files()
    #expect(
      try workspace().pruneHistory(keeping: 4, since: nil, at: TickingClock.start, dryRun: true) == 7)
    #expect(try workspace().pruneHistory(keeping: 4, since: nil, at: TickingClock.start) == 7)
    #expect(
      try states() == ["change 6: done", "change 7: done", "change 8: done", "change 9: done"])
    #expect(try files() == before)
    try undo(4)
    #expect(try workspace().records.list(.participants(of: forum))[0].count == 15)
    #expect(
      try workspace().pruneHistory(
        keeping: nil, since: TickingClock.start.adding(milliseconds: 1), at: TickingClock.start) == 5)
    #expect(try workspace().history().changes.isEmpty)
  }

  @Test("The history forgets its oldest changes when it outgrows its bound, and grows with what changes only")
  func bound() throws {
    try change("bound") { change in try change.edit(.workspace) { $0.history = 1 } }
    let words = String(repeating: "ord ", count: 2_000)
    for number in 0..<60 {
      try edit("input add", .inputs(of: forum)) {
        $0.append(try .from(#"{"id":"in-\#(number)","text":"\#(words)"}"#))
      }
    }
    let size = try #require(try DiskFileSystem().status(of: "\(path)/\(Layout.journal)")).size
    // Sixty times 8 kilobytes: had the whole file been written each time, it would be 15 megabytes.
    #expect((480_000..<700_000).contains(size))
    for number in 60..<140 {
      try edit("input add", .inputs(of: forum)) {
        $0.append(try .from(#"{"id":"in-\#(number)","text":"\#(words)"}"#))
      }
    }
    let bounded = try #require(try DiskFileSystem().status(of: "\(path)/\(Layout.journal)")).size
    #expect((400_000...1_048_576).contains(bounded))
    try undo(10)
    #expect(try workspace().records.list(.inputs(of: forum)).count == 130)
    // What has just been done can be taken back, however large it is, as long as there is room for it.
    let longer = String(repeating: "ord ", count: 190_000)
    try edit("import", .inputs(of: forum)) { $0.append(try .from(#"{"id":"stor","text":"\#(longer)"}"#)) }
    #expect(try states() == ["import: done"])
    try undo()
    #expect(try workspace().records.list(.inputs(of: forum)).count == 130)
  }
}
