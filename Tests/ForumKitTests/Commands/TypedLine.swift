import ForumKit
import Testing

@testable import forumctl

/// A command line that is typed in a workspace of the test, with all that comes of it.
struct TypedLine: Sendable, CustomTestStringConvertible {
  let line: [String]
  let exitCode: ExitCode
  let out: String
  let err: String

  init(_ line: String..., exits exitCode: ExitCode = .done, out: String = "", err: String = "") {
    self.line = line
    self.exitCode = exitCode
    self.out = out
    self.err = err
  }

  var testDescription: String { line.joined(separator: " ") }

  /// Runs the line in a workspace and compares everything that comes of it.
  func check(
    in workspace: String, input: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let result = CommandRun.run(line, in: workspace, input: Array(input.utf8))
    #expect(result.exitCode == exitCode, sourceLocation: sourceLocation)
    #expect(result.out == out, sourceLocation: sourceLocation)
    #expect(result.err == err, sourceLocation: sourceLocation)
  }
}

extension Workspaces {
  /// The records of a workspace as they stand on the disk.
  static func records(in path: String) throws -> Snapshot {
    try Workspace(at: path, on: DiskFileSystem()).records
  }

  static func themes(of forum: String, in path: String) throws -> [Theme] {
    try records(in: path).list(.themes(of: try #require(ID(forum))))
  }

  static func inputs(of forum: String, in path: String) throws -> [Input] {
    try records(in: path).list(.inputs(of: try #require(ID(forum))))
  }

  /// The bytes of every file of records, by its path.
  static func files(in path: String) throws -> [String: [UInt8]] {
    let disk = DiskFileSystem()
    return try Dictionary(
      uniqueKeysWithValues: recordFiles(in: path).map { ($0, try disk.read("\(path)/\($0)")) })
  }

  /// Puts other bytes in a file.
  static func write(_ text: String, to file: String, in path: String) throws {
    try AtomicWriter(DiskFileSystem()).write(Array(text.utf8), to: "\(path)/\(file)")
  }
}
