import Foundation
import Testing

@testable import ForumKit

@Suite("Readers beside a writer")
struct ReadersTests {
  /// What went wrong in threads, put together.
  private final class Troubles: @unchecked Sendable {
    private let lock = NSLock()
    private var found: [String] = []
    private var reads = 0
    var all: [String] { lock.withLock { found } }
    var readings: Int { lock.withLock { reads } }
    func add(_ trouble: String) { lock.withLock { found.append(trouble) } }
    func count() { lock.withLock { reads += 1 } }
  }

  private let path: String
  private let forum: ID<Forum>

  init() throws {
    path = try Workspaces.empty()
    forum = try #require(ID("forum-f"))
    _ = try workspace().change("prepare", at: TickingClock.start) { change in
      try change.put(try .from(#"{"id":"forum-f","title":"Forum","date":"2026-05-05"}"#), in: .forum(forum))
      try swap(0, &change)
    }
  }

  private func workspace(patience: Double = 60, steady: Bool = false) throws -> Workspace {
    try Workspace(at: path, on: DiskFileSystem(), patience: patience, steady: steady)
  }

  /// Puts an organisation in the place of another, in three files at once.
  private func swap(_ number: Int, _ change: inout Change) throws {
    try change.edit(.organisations) {
      $0 = try Organisation.list(#"[{"id":"o-\#(number)","name":"N"}]"#)
    }
    try change.edit(.participants(of: forum)) {
      $0 = try Participant.list(#"[{"organisation":"o-\#(number)"}]"#)
    }
    try change.edit(.inputs(of: forum)) { $0 = try Input.list(#"[{"id":"in","text":"o-\#(number)"}]"#) }
  }

  @Test("Nobody who reads sees the half of a change over several files")
  func noHalves() throws {
    let troubles = Troubles()
    DispatchQueue.concurrentPerform(iterations: 4) { worker in
      do {
        if worker == 0 {
          for number in 1...120 {
            _ = try workspace().change("swap", at: TickingClock.start) { try swap(number, &$0) }
          }
        } else {
          for _ in 0..<150 {
            let records = try workspace(steady: true)
            let organisation = try records.records.list(.organisations).map(\.id.text)
            let participant = try records.records.list(.participants(of: forum)).map(\.organisation.text)
            let input = try records.records.list(.inputs(of: forum)).map(\.text)
            records.letGo()
            if organisation != participant || input != participant {
              troubles.add("\(organisation) \(participant) \(input)")
            }
            troubles.count()
          }
        }
      } catch {
        troubles.add("\(error)")
      }
    }
    #expect(troubles.all == [])
    #expect(troubles.readings == 450)
  }

  @Test("A change over several files waits for who reads; one of a single file does not")
  func waiting() throws {
    let reader = try workspace(steady: true)
    #expect(throws: StoreError.beingRead) {
      try workspace(patience: 0).change("swap", at: TickingClock.start) { try swap(1, &$0) }
    }
    #expect(try reader.records.list(.organisations).map(\.id.text) == ["o-0"])
    _ = try workspace(patience: 0).change("one", at: TickingClock.start) { change in
      try change.edit(.forum(forum)) { $0.purpose = "Syfte" }
    }
    reader.letGo()
    _ = try workspace(patience: 10).change("swap", at: TickingClock.start) { try swap(2, &$0) }
    #expect(try workspace().records.list(.organisations).map(\.id.text) == ["o-2"])
    // What had to wait in vain has not been lost.
    let states = try workspace().history().changes.map(\.state)
    #expect(states == [.done, .done, .refused, .done, .done])
  }

  @Test("Who reads waits for a change that is being put in place, and is told whose it is")
  func readerWaits() throws {
    let disk = DiskFileSystem()
    let lock = try WorkspaceLock.take(in: path, on: disk, patience: 0, now: TickingClock.start)
    let gate = try ReadersLock(of: path, .exclusive, on: disk, patience: 0)
    let holder = "process \(ProcessInfo.processInfo.processIdentifier) since 2026-06-15T08:00:00.000Z"
    #expect(throws: StoreError.locked(holder: holder)) { try workspace(patience: 0) }
    gate.release()
    lock.release()
    #expect(try workspace(patience: 0).card.title == "Testsekretariatet")
  }

  @Test("Who comes to read waits behind a change that waits for readers")
  func turn() throws {
    let troubles = Troubles()
    let reader = try workspace(steady: true)
    let end = DispatchSemaphore(value: 0)
    Thread {
      do {
        _ = try workspace().change("swap", at: TickingClock.start) { try swap(5, &$0) }
      } catch {
        troubles.add("\(error)")
      }
      end.signal()
    }.start()
    // As soon as the writer waits, nobody is let in before it.
    var isRefused = false
    while !isRefused {
      do { _ = try workspace(patience: 0) } catch StoreError.locked { isRefused = true }
    }
    reader.letGo()
    end.wait()
    #expect(troubles.all == [])
    #expect(try workspace(patience: 0).records.list(.organisations).map(\.id.text) == ["o-5"])
  }

  @Test("What a writer has ended in the meantime is not taken for cut off")
  func endedMeanwhile() throws {
    @Sendable func organisations(_ source: String) throws {
      _ = try Workspace(at: path, on: DiskFileSystem()).change("one", at: TickingClock.start) { change in
        try change.edit(.organisations) { $0 = try Organisation.list(source) }
      }
    }
    _ = try cutOff { change in
      try change.edit(.organisations) { $0 = try Organisation.list(#"[{"id":"o-8","name":"N"}]"#) }
    }
    // The reader has seen the change without its end. Then it is ended, and the next one follows.
    let troubles = Troubles()
    let fileSystem = FaultingFileSystem(
      beforeLocking: {
        guard troubles.readings == 0 else { return }
        troubles.count()
        try organisations(#"[{"id":"o-7","name":"N"}]"#)
      }, .shared)
    let workspace = try Workspace(at: path, on: fileSystem)
    #expect(troubles.readings == 1)
    #expect(workspace.obstruction == nil)
    #expect(try workspace.records.list(.organisations).map(\.id.text) == ["o-7"])
  }

  @Test("Who changes what it has opened to read does not wait for itself")
  func ownChange() throws {
    let workspace = try workspace(patience: 0, steady: true)
    _ = try workspace.change("swap", at: TickingClock.start) { try swap(3, &$0) }
    #expect(try workspace.records.list(.organisations).map(\.id.text) == ["o-3"])
  }

  @Test("A change that a writer is at work on is not seen before it is in place")
  func atWork() throws {
    // The writer stops after its intent has been written down.
    let mark = try cutOff { try swap(9, &$0) }
    let disk = DiskFileSystem()
    let lock = try WorkspaceLock.take(in: path, on: disk, patience: 0, now: TickingClock.start)
    #expect(try workspace().records.list(.organisations).map(\.id.text) == ["o-0"])
    lock.release()
    // Nobody is at work on it any more: it will be carried through.
    #expect(try workspace().records.list(.organisations).map(\.id.text) == ["o-9"])
    #expect(mark > 0)
  }

  /// A change that was cut off after it had been written down, and before any file was altered.
  private func cutOff(_ body: (inout Change) throws -> Void) throws -> Int {
    var place = 1
    while true {
      let fileSystem = FaultingFileSystem(.death, at: place)
      do {
        _ = try Workspace(at: path, on: fileSystem).change("swap", at: TickingClock.start, body)
        Issue.record("the change went through")
      } catch is StoreError {}
      fileSystem.end()
      if try Journal(fileSystem: DiskFileSystem(), root: path).unfinished() != nil { return place }
      place += 1
    }
  }
}
