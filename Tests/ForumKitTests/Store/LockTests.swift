import Foundation
import Testing

@testable import ForumKit

@Suite("The writers' lock")
struct LockTests {
  /// Errors of threads, put together.
  private final class Errors: @unchecked Sendable {
    private let lock = NSLock()
    private var errors: [String] = []
    var all: [String] { lock.withLock { errors } }
    func add(_ error: String) { lock.withLock { errors.append(error) } }
  }

  @Test("Of additions by four at once none is lost")
  func threads() throws {
    let path = try Workspaces.empty()
    let errors = Errors()
    DispatchQueue.concurrentPerform(iterations: 4) { writer in
      do {
        let workspace = try Workspace(at: path, on: DiskFileSystem(), patience: 300)
        for number in 0..<50 {
          _ = try workspace.change("test", at: TickingClock.start) { change in
            try change.edit(.organisations) { organisations in
              organisations.append(try .from(#"{"id":"w\#(writer)-\#(number)","name":"N"}"#))
            }
          }
        }
      } catch {
        errors.add("\(error)")
      }
    }
    #expect(errors.all == [])
    let organisations = try Workspace(at: path, on: DiskFileSystem()).records.list(.organisations)
    #expect(organisations.count == 200)
    for writer in 0..<4 {
      let own = organisations.map(\.id.text).filter { $0.hasPrefix("w\(writer)-") }
      #expect(own == (0..<50).map { "w\(writer)-\($0)" })
    }
  }

  @Test("Of additions by four processes at once none is lost")
  func processes() throws {
    let path = try Workspaces.empty()
    let errors = Errors()
    DispatchQueue.concurrentPerform(iterations: 4) { writer in
      do {
        for number in 0..<8 {
          let result = try BuiltBinary.run(
            "organisation", "add", "Organisation \(writer) \(number)", "--quiet", in: path)
          guard
            result
              == .init(
                end: .exit(0), outBytes: Array("organisation-\(writer)-\(number)\n".utf8), errBytes: [])
          else {
            errors.add("\(result.end): \(result.out)\(result.err)")
            continue
          }
        }
      } catch {
        errors.add("\(error)")
      }
    }
    #expect(errors.all == [])
    #expect(try Workspace(at: path, on: DiskFileSystem()).records.list(.organisations).count == 32)
  }

  @Test("Who waits in vain is told who has the lock, and nothing is written", arguments: [0, 0.05])
  func held(_ patience: Double) throws {
    let path = try Workspaces.empty()
    let disk = DiskFileSystem()
    let lock = try WorkspaceLock.take(in: path, on: disk, patience: 0, now: TickingClock.start)
    let workspace = try Workspace(at: path, on: disk, patience: patience)
    let holder = "process \(ProcessInfo.processInfo.processIdentifier) since 2026-06-15T08:00:00.000Z"
    #expect(throws: StoreError.locked(holder: holder)) {
      try workspace.change("test", at: TickingClock.start) { change in
        try change.edit(.organisations) { $0 = try Organisation.list(#"[{"id":"a","name":"A"}]"#) }
      }
    }
    #expect(try workspace.records.list(.organisations) == [])
    // Reading waits for nobody, and a dry run neither.
    let outcome = try workspace.change("test", at: TickingClock.start, dryRun: true) { change in
      try change.edit(.organisations) { $0 = try Organisation.list(#"[{"id":"a","name":"A"}]"#) }
    }
    #expect(outcome.edits.count == 1)
    lock.release()
    _ = try workspace.change("test", at: TickingClock.start) { change in
      try change.edit(.organisations) { $0 = try Organisation.list(#"[{"id":"a","name":"A"}]"#) }
    }
    #expect(try workspace.records.list(.organisations).count == 1)
  }
}
