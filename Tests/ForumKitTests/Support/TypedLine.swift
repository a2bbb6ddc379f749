import ForumKit
import Testing

@testable import forumctl

/// A command line that is typed in a workspace of the test, with all that comes of it.
struct TypedLine: Sendable, CustomTestStringConvertible {
  let line: [String]
  let exitCode: ExitCode
  let out: String
  let err: String

  /// - Parameters:
  ///   - line: What is typed after the program's name, as words.
  ///   - err: The lines on standard error, without the line feed of the last.
  init(_ line: [String], exits exitCode: ExitCode = .done, out: String = "", err: String = "") {
    self.line = line
    self.exitCode = exitCode
    self.out = out
    self.err = err.isEmpty ? "" : err + "\n"
  }

  init(_ line: String..., exits exitCode: ExitCode = .done, out: String = "", err: String = "") {
    self.init(line, exits: exitCode, out: out, err: err)
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

  /// Runs the line in a copy of the workspace `exempel`, where it must not write anything.
  func checkWritesNothing(input: String = "", sourceLocation: SourceLocation = #_sourceLocation) throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    check(in: workspace, input: input, sourceLocation: sourceLocation)
    #expect(try Workspaces.files(in: workspace) == before, sourceLocation: sourceLocation)
  }
}
