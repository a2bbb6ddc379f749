import Foundation
import ForumKit

/// Output to a terminal that goes to a pager as soon as it is longer than the screen.
///
/// A pager that is closed early has shown enough: what comes after is dropped, and the command ends as it would have.
final class PagedOutput: TextOutput, @unchecked Sendable {
  private enum State {
    case gathering([UInt8])
    case paging(PagerInput)
    case closed(PagerInput)
    case direct
  }

  private let base: any TextOutput
  private let pager: Pager
  private let screen: (rows: Int, columns: Int)
  private let lock = NSLock()
  private var state = State.gathering([])
  /// The number of the system's error where the pager could not be started.
  private(set) var failure: Int32?

  init(_ base: any TextOutput, _ pager: Pager, rows: Int, columns: Int) {
    self.base = base
    self.pager = pager
    screen = (rows, columns)
  }

  func write(_ bytes: [UInt8]) throws(OutputFault) {
    lock.lock()
    defer { lock.unlock() }
    switch state {
    case .direct: try base.write(bytes)
    case .closed: break
    case .paging(let input): try write(bytes, to: input)
    case .gathering(let before):
      let all = before + bytes
      guard !fits(all) else {
        state = .gathering(all)
        return
      }
      do throws(TerminalProgram.NotStarted) {
        state = .paging(try pager.start())
      } catch {
        failure = error.errno
        state = .direct
        return try base.write(all)
      }
      if case .paging(let input) = state { try write(all, to: input) }
    }
  }

  /// Shows what is left, and waits until the pager is closed. What is written afterwards goes straight out.
  func finish() throws(OutputFault) {
    lock.lock()
    defer { lock.unlock() }
    switch state {
    case .gathering(let bytes):
      state = .direct
      if !bytes.isEmpty { try base.write(bytes) }
    case .paging(let input), .closed(let input):
      state = .direct
      input.finish()
    case .direct: break
    }
  }

  private func write(_ bytes: [UInt8], to input: PagerInput) throws(OutputFault) {
    do throws(OutputFault) {
      try input.output.write(bytes)
    } catch .closed {
      state = .closed(input)
    }
  }

  /// Whether text leaves room for the prompt after it. Escapes count as if they were shown: at worst a pager that was
  /// not needed is started, and ends by itself.
  private func fits(_ bytes: [UInt8]) -> Bool {
    var rows = 1
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      let width = DisplayWidth.of(String(decoding: line, as: UTF8.self))
      rows += max(1, (width + screen.columns - 1) / screen.columns)
      if rows > screen.rows { return false }
    }
    return true
  }
}

/// Standard error beside output in a pager: what is said there waits until that has been read.
struct AfterPager: TextOutput {
  let base: any TextOutput
  let paged: PagedOutput

  func write(_ bytes: [UInt8]) throws(OutputFault) {
    try paged.finish()
    try base.write(bytes)
  }
}
