import Foundation
import Testing

@testable import ForumKit

@Suite("Changes that are cut off")
struct RecoveryTests {
  private let start: RecoveryScenario
  private let old: [String: [UInt8]]
  private let new: [String: [UInt8]]

  init() throws {
    start = try RecoveryScenario()
    old = try start.records()
    let finished = try start.copy()
    try finished.change(on: DiskFileSystem())
    new = try finished.records()
  }

  /// The operations that the change takes when nothing fails.
  private func operations() throws -> Int {
    let fileSystem = FaultingFileSystem(.death, at: .max)
    try start.copy().change(on: fileSystem)
    return fileSystem.operations
  }

  @Test("What a writer left behind is swept; what somebody else put beside it stays, and stops nobody")
  func sweeping() throws {
    let scenario = try start.copy()
    let staging = "\(scenario.path)/.forumctl/staging"
    let disk = DiskFileSystem()
    try disk.createFolder("\(staging)/.sync/inside")
    try disk.close(try disk.create("\(staging)/.forumctl-1-abc.tmp", mode: nil))
    try disk.close(try disk.create("\(staging)/notes.txt", mode: nil))
    try scenario.change(on: disk)
    #expect(try scenario.records() == new)
    #expect(try scenario.staged() == [".sync", "notes.txt"])
  }

  @Test("The change alters, makes and takes away files")
  func scenario() throws {
    #expect(Set(old.keys).subtracting(new.keys).count == 3)
    #expect(
      Set(new.keys).subtracting(old.keys) == ["forums/forum-h/forum.json", "forums/forum-h/themes.json"])
    #expect(Set(old.keys).intersection(new.keys).filter { old[$0] != new[$0] }.count == 3)
  }

  @Test(
    "A change that a fault stops has not come about, and can be made again",
    arguments: [ENOSPC, EIO, EACCES])
  func once(_ code: Int32) throws {
    let operations = try operations()
    for place in 1...operations {
      let scenario = try start.copy()
      let fileSystem = FaultingFileSystem(.once(code: code), at: place)
      var error: StoreError?
      do { try scenario.change(on: fileSystem) } catch let fault as StoreError { error = fault }
      #expect(fileSystem.hasFailed)
      guard let error else {
        // The fault was one that nothing hangs on: a lock's end, or the word that the change is in place.
        #expect(try scenario.records() == new, "operation \(place)")
        continue
      }
      guard case .file(let fault) = error else {
        Issue.record("operation \(place): \(error)")
        continue
      }
      #expect(fault.code == code, "operation \(place)")
      #expect(try scenario.records() == old, "operation \(place)")
      #expect(try scenario.forums() == ["forum-f", "forum-g"], "operation \(place)")
      #expect(try scenario.change(on: DiskFileSystem()).recovered == nil, "operation \(place)")
      #expect(try scenario.records() == new, "operation \(place)")
      #expect(try scenario.staged() == [], "operation \(place)")
    }
    #expect(operations > 80)
  }

  @Test(
    "After a crash every file is old or new, and the next change carries all of it through or nothing",
    arguments: [
      FaultingFileSystem.Fault.death, .deathMidway, .sticky(code: ENOSPC), .sticky(code: EIO),
      .sticky(code: EROFS),
    ])
  func crash(_ fault: FaultingFileSystem.Fault) throws {
    let operations = try operations()
    var carriedThrough = 0
    for place in 1...operations {
      let scenario = try start.copy()
      let fileSystem = FaultingFileSystem(fault, at: place)
      var succeeded = true
      do { try scenario.change(on: fileSystem) } catch is StoreError { succeeded = false }
      fileSystem.end()
      let found = try scenario.records()
      for path in Set(old.keys).union(new.keys) {
        #expect(found[path] == old[path] || found[path] == new[path], "operation \(place): \(path)")
      }
      if succeeded { #expect(found == new, "operation \(place)") }
      let seen = try scenario.recordsAsRead()
      let recovered = try scenario.changeAfterwards().recovered
      let settled = try scenario.records()
      #expect(settled == old || settled == new, "operation \(place)")
      // Who reads before that, and may not write, reads what it will be.
      #expect(seen == settled, "operation \(place)")
      if recovered != nil {
        carriedThrough += 1
        #expect(recovered == RecoveryScenario.command, "operation \(place)")
        #expect(settled == new, "operation \(place)")
      } else {
        #expect(settled == found, "operation \(place)")
      }
      #expect(try scenario.forums() == (settled == new ? ["forum-f", "forum-h"] : ["forum-f", "forum-g"]))
      #expect(try scenario.staged() == [], "operation \(place)")
      // What was carried through once is not carried through again.
      #expect(try scenario.changeAfterwards().recovered == nil, "operation \(place)")
    }
    #expect(carriedThrough > 20)
  }

  @Test("Recovery that is itself cut off is carried through by the one after it")
  func crashInRecovery() throws {
    let cutOff = try start.copy()
    let half = try operations() * 3 / 4
    let fileSystem = FaultingFileSystem(.death, at: half)
    #expect(throws: StoreError.self) { try cutOff.change(on: fileSystem) }
    fileSystem.end()
    #expect(try cutOff.records() != old)
    #expect(try cutOff.records() != new)
    var place = 1
    while true {
      let scenario = try cutOff.copy()
      let fileSystem = FaultingFileSystem(.deathMidway, at: place)
      do {
        let workspace = try Workspace(at: scenario.path, on: fileSystem, patience: 0)
        _ = try workspace.change("test nothing", at: TickingClock.start) { _ in }
      } catch is StoreError {}
      fileSystem.end()
      _ = try scenario.changeAfterwards()
      #expect(try scenario.records() == new, "operation \(place)")
      guard fileSystem.hasFailed else { break }
      place += 1
    }
    #expect(place > 20)
  }

  @Test("What somebody else has written since a crash is never written over")
  func foreignChange() throws {
    let foreign = Array(#"{"inputs":[{"id":"forum-f-1","text":"Någon annans"}]}"#.utf8)
    let path = "forums/forum-f/inputs.json"
    var refused = 0
    for place in 1...(try operations()) {
      let scenario = try start.copy()
      let fileSystem = FaultingFileSystem(.death, at: place)
      do { try scenario.change(on: fileSystem) } catch is StoreError {}
      fileSystem.end()
      try Data(foreign).write(to: URL(filePath: "\(scenario.path)/\(path)"))
      let before = try scenario.records()
      do {
        #expect(try scenario.changeAfterwards().recovered == nil, "operation \(place)")
      } catch let error as StoreError {
        refused += 1
        let stuck = StoreError.unfinishedChange(path: path, command: RecoveryScenario.command)
        #expect(error == stuck)
        #expect(try Workspace(at: scenario.path, on: DiskFileSystem()).obstruction == stuck)
        #expect(try scenario.records() == before, "operation \(place)")
        try wayOut(scenario, foreign, path, place)
        continue
      }
      #expect(try scenario.records() == before, "operation \(place)")
    }
    #expect(refused > 20)
  }

  /// Out of a change that cannot be carried through there are two ways, neither of which touches what
  /// somebody else has written.
  private func wayOut(
    _ scenario: RecoveryScenario, _ foreign: [UInt8], _ path: String, _ place: Int
  ) throws {
    // The change altered both inputs; one is gone, and the other is not as it was.
    let finishing = try scenario.copy()
    #expect(throws: StoreError.self) {
      try Workspace(at: finishing.path, on: DiskFileSystem())
        .reverse(.redo, at: TickingClock.start) { $0.reversed(1) }
    }
    #expect(try finishing.records()[path] == foreign, "operation \(place)")
    // Put back by hand, it can be taken back or finished.
    for (direction, state) in [(Workspace.Direction.undo, old), (.redo, new)] {
      let mended = try scenario.copy()
      // Not the bytes that stood there, but the same records.
      let bytes = try #require(old[path]) + [UInt8(ascii: "\n")]
      try Data(bytes).write(to: URL(filePath: "\(mended.path)/\(path)"))
      #expect(throws: StoreError.self) { try mended.changeAfterwards() }
      let outcome = try Workspace(at: mended.path, on: DiskFileSystem())
        .reverse(direction, at: TickingClock.start) { _ in [] }
      #expect(outcome.changes.map(\.command) == [RecoveryScenario.command])
      var expected = state
      if direction == .undo { expected[path] = bytes }
      #expect(try mended.records() == expected, "operation \(place), \(direction)")
      #expect(try mended.changeAfterwards().recovered == nil)
    }
  }
}
