import Foundation
import ForumKit

/// A clock that says the same in every run: it starts at 2026-06-15T08:00:00.000Z and advances by a
/// millisecond each time that it is asked.
final class TickingClock: @unchecked Sendable {
  static let start = Instant(secondsSinceEpoch: 1_781_510_400)

  private let ticks = Counter()

  func now() -> Instant { Self.start.adding(milliseconds: Int64(ticks.next() - 1)) }

  /// The clock of a workspace: it goes on from one command to the next, whatever other tests do.
  static func of(workspace: String) -> TickingClock { clocks.clock(of: workspace) }

  private static let clocks = Clocks()

  private final class Clocks: @unchecked Sendable {
    private let lock = NSLock()
    private var clocks: [String: TickingClock] = [:]

    func clock(of workspace: String) -> TickingClock {
      lock.withLock {
        let clock = clocks[workspace] ?? TickingClock()
        clocks[workspace] = clock
        return clock
      }
    }
  }
}
