import Foundation
import ForumKit
import Testing

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
  ///
  /// - Parameters:
  ///   - fileSystem: What stands for the disk.
  ///   - clock: What time it is; the workspace's own clock if left out.
  static func run(
    _ arguments: [String], in workspace: String? = nil, from directory: String? = nil,
    today: String? = "2026-06-15", input: [UInt8] = [], environment: [String: String] = [:],
    terminal: Console.Terminal = .none, on fileSystem: any FileSystem = DiskFileSystem(),
    clock: TickingClock? = nil
  ) -> Result {
    let out = MemoryOutput()
    let err = MemoryOutput()
    var environment = environment
    if let today, environment["FORUMCTL_TODAY"] == nil { environment["FORUMCTL_TODAY"] = today }
    let clock = clock ?? workspace.map(TickingClock.of(workspace:)) ?? TickingClock()
    let launcher = Launcher(
      program: CommandTree.program,
      console: Console(
        out: out, err: err, input: MemoryInput(input), environment: environment, terminal: terminal),
      host: Machine(
        fileSystem: fileSystem, currentDirectory: directory ?? workspace ?? "/nowhere",
        clock: { clock.now() }))
    let options = workspace.map { ["-C", $0] } ?? []
    let exitCode = launcher.run(options + arguments)
    return Result(exitCode: exitCode, outBytes: out.bytes, errBytes: err.bytes)
  }
}

extension CommandRun.Result {
  /// What was printed, as JSON.
  var json: JSONValue { get throws { try JSONReader.read(outBytes) } }

  /// The objects of a list that was printed as JSON.
  var objects: [JSONObject] { get throws { try #require(try json.array).compactMap(\.object) } }
}

extension JSONObject {
  /// The texts under some keys; `-` where there is none.
  func texts(_ keys: String...) -> [String] { keys.map { self[$0] == nil ? "-" : CellText.of(self[$0]) } }
}
