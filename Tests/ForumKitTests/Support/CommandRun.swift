import Foundation
import ForumKit

@testable import forumctl

/// Runs the program in memory: the real tree, the real launcher and the real disk, but streams, clock and
/// environment of the test's own.
enum CommandRun {
  struct Result: Equatable {
    let exitCode: ExitCode
    let outBytes: [UInt8]
    let errBytes: [UInt8]

    var out: String { String(decoding: outBytes, as: UTF8.self) }
    var err: String { String(decoding: errBytes, as: UTF8.self) }
  }

  /// Runs one command line.
  ///
  /// - Parameters:
  ///   - arguments: What stands after the program's name.
  ///   - workspace: The folder that is put before them with `-C`.
  ///   - directory: The folder that relative paths start from; the workspace's if left out.
  ///   - today: What `FORUMCTL_TODAY` says; not set if `nil`.
  ///   - input: What stands on standard input, as UTF-8.
  static func run(
    _ arguments: String..., in workspace: String? = nil, from directory: String? = nil,
    today: String? = "2026-06-15", input: String = "", environment: [String: String] = [:],
    terminal: Console.Terminal = .none
  ) -> Result {
    run(
      arguments, in: workspace, from: directory, today: today, input: Array(input.utf8),
      environment: environment, terminal: terminal)
  }

  /// Runs one command line with any bytes on standard input.
  static func run(
    _ arguments: [String], in workspace: String? = nil, from directory: String? = nil,
    today: String? = "2026-06-15", input: [UInt8] = [], environment: [String: String] = [:],
    terminal: Console.Terminal = .none
  ) -> Result {
    let out = MemoryOutput()
    let err = MemoryOutput()
    var environment = environment
    if let today, environment["FORUMCTL_TODAY"] == nil { environment["FORUMCTL_TODAY"] = today }
    let clock = workspace.map(TickingClock.of(workspace:)) ?? TickingClock()
    let launcher = Launcher(
      program: CommandTree.program,
      console: Console(
        out: out, err: err, input: MemoryInput(input), environment: environment, terminal: terminal),
      host: Host(
        fileSystem: DiskFileSystem(), currentDirectory: directory ?? workspace ?? "/nowhere",
        clock: { clock.now() }))
    let options = workspace.map { ["-C", $0] } ?? []
    let exitCode = launcher.run(options + arguments)
    return Result(exitCode: exitCode, outBytes: out.bytes, errBytes: err.bytes)
  }
}

/// Output that a test can look at.
final class MemoryOutput: TextOutput, @unchecked Sendable {
  private let lock = NSLock()
  private var written: [UInt8] = []

  var bytes: [UInt8] { lock.withLock { written } }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  func write(_ bytes: [UInt8]) { lock.withLock { written += bytes } }
}

/// Input that a test has laid ready.
final class MemoryInput: ByteInput, @unchecked Sendable {
  private let lock = NSLock()
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  func read(atMost count: Int) -> [UInt8] {
    lock.withLock {
      let next = rest.prefix(count)
      rest = rest.dropFirst(count)
      return Array(next)
    }
  }
}
