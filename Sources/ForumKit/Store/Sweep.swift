import Dispatch
import Foundation

/// Work over many files, on every core.
///
/// The elements are parted into runs of neighbours. Each run is gone through in its order, by whichever core is free,
/// and the parts come back in the order of the elements: whoever puts them together in that order gets what one core
/// alone would have got.
enum Sweep {
  /// Fewer elements than this are not worth a thread.
  static let shortestRun = 32
  /// So many runs for each core: where one core is slowed down, another takes more of them.
  static let runsPerCore = 8

  /// What comes of each run, in the order of the elements.
  ///
  /// - Parameters:
  ///   - runs: How many runs to make; `nil` for as many as are worth it here.
  ///   - work: Is called on several threads at once.
  static func parts<Element: Sendable, Part: Sendable>(
    of elements: [Element], in runs: Int? = nil, _ work: @Sendable (ArraySlice<Element>) -> Part
  ) -> [Part] {
    let most = ProcessInfo.processInfo.activeProcessorCount * runsPerCore
    let count = max(1, runs ?? min(most, elements.count / shortestRun))
    guard count > 1 else { return [work(elements[...])] }
    let parts = Parts<Part>(count)
    DispatchQueue.concurrentPerform(iterations: count) { run in
      let (start, end) = (elements.count * run / count, elements.count * (run + 1) / count)
      parts.set(work(elements[start..<end]), at: run)
    }
    return parts.all
  }
}

/// The parts that threads bring in.
private final class Parts<Part: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var parts: [Part?]

  init(_ count: Int) { parts = Array(repeating: nil, count: count) }

  func set(_ part: Part, at place: Int) { lock.withLock { parts[place] = part } }

  var all: [Part] { lock.withLock { parts.compactMap(\.self) } }
}
