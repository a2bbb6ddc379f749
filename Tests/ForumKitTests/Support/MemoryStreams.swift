import Foundation
import ForumKit

@testable import forumctl

/// Output that is kept, and that can be made to fail.
final class MemoryOutput: TextOutput, @unchecked Sendable {
  private let lock = NSLock()
  private var written: [UInt8] = []
  private let fault: OutputFault?

  init(failingWith fault: OutputFault? = nil) { self.fault = fault }

  var bytes: [UInt8] { lock.withLock { written } }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  func write(_ bytes: [UInt8]) throws(OutputFault) {
    if let fault { throw fault }
    lock.withLock { written += bytes }
  }
}

/// Input that is given in the pieces in which it would arrive.
final class MemoryInput: ByteInput, @unchecked Sendable {
  private let lock = NSLock()
  private var pieces: [[UInt8]]

  init(_ pieces: String...) { self.pieces = pieces.map { Array($0.utf8) } }

  init(_ bytes: [UInt8]) { pieces = bytes.isEmpty ? [] : [bytes] }

  func read(atMost count: Int) throws(InputFault) -> [UInt8] {
    lock.withLock {
      guard let piece = pieces.first else { return [] }
      if piece.count <= count {
        pieces.removeFirst()
      } else {
        pieces[0] = Array(piece.dropFirst(count))
      }
      return Array(piece.prefix(count))
    }
  }
}

/// A console in memory, with what was written to it.
struct MemoryConsole {
  let out = MemoryOutput()
  let err = MemoryOutput()
  let console: Console

  init(
    input: MemoryInput = MemoryInput(), environment: [String: String] = [:],
    terminal: Console.Terminal = .none, choices: Console.Choices = .init()
  ) {
    var console = Console(
      out: out, err: err, input: input, environment: environment, terminal: terminal)
    console.choices = choices
    self.console = console
  }
}

extension Machine {
  /// A machine with the real disk, a folder that is not there, and a clock that stands still.
  static let nowhere = Machine(
    fileSystem: DiskFileSystem(), currentDirectory: "/nowhere", clock: { Instant(milliseconds: 0) })
}
