import Foundation

/// Does something for each forum, on all cores and in no order.
enum EachForum {
  /// - Parameters:
  ///   - count: How many there are; they are numbered from 0.
  ///   - progress: Told how many are done, about a hundred times; never by two threads at once.
  /// - Throws: The first error. What had not begun by then is left undone.
  static func of(
    _ count: Int, progress: @Sendable (Int) -> Void, _ body: @Sendable (Int) throws -> Void
  ) throws {
    let state = State()
    let step = max(1, count / 100)
    DispatchQueue.concurrentPerform(iterations: count) { index in
      guard !state.hasFailed else { return }
      do {
        try body(index)
        state.count { done in if done % step == 0 || done == count { progress(done) } }
      } catch {
        state.fail(error)
      }
    }
    if let error = state.error { throw error }
  }

  /// What the threads have in common.
  private final class State: @unchecked Sendable {
    private let lock = NSLock()
    private var done = 0
    private var firstError: (any Error)?

    var error: (any Error)? { lock.withLock { firstError } }
    var hasFailed: Bool { error != nil }

    func count(_ tell: (Int) -> Void) {
      lock.withLock {
        done += 1
        tell(done)
      }
    }

    func fail(_ error: any Error) { lock.withLock { if firstError == nil { firstError = error } } }
  }
}
