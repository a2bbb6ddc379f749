import Foundation

/// The built program, for tests from end to end: real arguments, real streams, a process of its own.
enum BuiltBinary {
  struct Result: Equatable {
    enum End: Equatable {
      case exit(Int32)
      case signal(Int32)
    }

    let end: End
    let outBytes: [UInt8]
    let errBytes: [UInt8]

    var out: String { String(decoding: outBytes, as: UTF8.self) }
    var err: String { String(decoding: errBytes, as: UTF8.self) }
  }

  struct Missing: Error, CustomStringConvertible {
    let path: String
    var description: String { "there is no program at \(path): run `swift build` first" }
  }

  /// The path of the program: it lies beside the bundle of the tests.
  static func path() throws -> String {
    let bundle =
      Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    let path = URL(filePath: bundle).deletingLastPathComponent().appending(path: "forumctl").path
    guard FileManager.default.isExecutableFile(atPath: path) else { throw Missing(path: path) }
    return path
  }

  /// Runs the program and waits for its end.
  ///
  /// - Parameters:
  ///   - directory: The folder that it runs in.
  ///   - input: What stands on its standard input.
  ///   - environment: All of its environment but `PATH` and `FORUMCTL_TODAY`, which are set unless they
  ///     stand here.
  static func run(
    _ arguments: String..., in directory: String, input: [UInt8] = [],
    environment: [String: String] = [:]
  ) throws -> Result {
    // Files for the streams: no pipe can fill up, and nobody has to read at the same time.
    let streams = try TemporaryFolder.make()
    for (name, bytes) in [("in", input), ("out", []), ("err", [])] {
      try Data(bytes).write(to: URL(filePath: "\(streams)/\(name)"))
    }
    let process = Process()
    process.executableURL = URL(filePath: try path())
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: directory)
    process.environment = ["PATH": "/usr/bin:/bin", "FORUMCTL_TODAY": "2026-06-15"]
      .merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: URL(filePath: "\(streams)/in"))
    process.standardOutput = try FileHandle(forWritingTo: URL(filePath: "\(streams)/out"))
    process.standardError = try FileHandle(forWritingTo: URL(filePath: "\(streams)/err"))
    try process.run()
    process.waitUntilExit()
    let status = process.terminationStatus
    return Result(
      end: process.terminationReason == .exit ? .exit(status) : .signal(status),
      outBytes: Array(try Data(contentsOf: URL(filePath: "\(streams)/out"))),
      errBytes: Array(try Data(contentsOf: URL(filePath: "\(streams)/err"))))
  }
}
