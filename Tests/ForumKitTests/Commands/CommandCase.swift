import ForumKit
import Testing

@testable import forumctl

/// A line of a table: what is typed, and all that comes of it.
struct CommandCase: CustomTestStringConvertible, Sendable {
  let arguments: [String]
  let exitCode: ExitCode
  let out: String
  let err: String

  /// - Parameters:
  ///   - line: What is typed after the program's name, as words.
  ///   - err: The lines on standard error, without the line feed of the last.
  init(_ line: [String], _ exitCode: ExitCode, out: String = "", err: String = "") {
    arguments = line
    self.exitCode = exitCode
    self.out = out
    self.err = err.isEmpty ? "" : err + "\n"
  }

  var testDescription: String { arguments.joined(separator: " ") }

  /// Runs the line in a copy of the workspace `exempel`, and compares all that it says.
  func expectExactly(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.contents(of: workspace)
    let result = CommandRun.run(arguments, in: workspace)
    #expect(result.exitCode == exitCode, sourceLocation: sourceLocation)
    #expect(result.out == out, sourceLocation: sourceLocation)
    #expect(result.err == err, sourceLocation: sourceLocation)
    guard exitCode != .done else { return }
    // What is refused has written nothing.
    #expect(try Workspaces.contents(of: workspace) == before, sourceLocation: sourceLocation)
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

extension Workspaces {
  /// The bytes of all record files by their paths.
  static func contents(of workspace: String) throws -> [String: [UInt8]] {
    let files = try recordFiles(in: workspace)
    return Dictionary(
      uniqueKeysWithValues: try files.map { ($0, try DiskFileSystem().read("\(workspace)/\($0)")) })
  }

  /// The records of a workspace as they stand on the disk.
  static func records(of workspace: String) throws -> Snapshot {
    try Workspace(at: workspace, on: DiskFileSystem()).records
  }
}
