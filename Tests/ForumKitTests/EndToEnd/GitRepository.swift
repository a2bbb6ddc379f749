import Foundation
import ForumKit
import Testing

/// A git repository of its own with the workspace `exempel` in a folder of it, and the built program as its
/// merge driver. Nothing of the machine's git configuration is read.
struct GitRepository {
  let path: String
  /// The workspace's folder in the repository, with a slash at its end; empty for the repository itself.
  let prefix: String

  var workspace: String { prefix.isEmpty ? path : "\(path)/\(prefix.dropLast())" }

  /// A folder whose name a shell would take apart.
  static let awkward = "mina å's \"arkiv\"/"

  /// Makes the repository, with everything committed on the branch `main` and the driver installed.
  init(prefix: String = "", program: String? = nil) throws {
    path = "\(try TemporaryFolder.make())/repo"
    self.prefix = prefix
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try git("init", "-q", "-b", "main")
    try setUp()
    let copy = try Workspaces.copy("exempel")
    if prefix.isEmpty {
      for name in try FileManager.default.contentsOfDirectory(atPath: copy) {
        try FileManager.default.moveItem(atPath: "\(copy)/\(name)", toPath: "\(path)/\(name)")
      }
    } else {
      try FileManager.default.moveItem(atPath: copy, toPath: workspace)
    }
    try forumctl("git", "install", "-q", program: program)
    try git("add", "-A")
    try git("commit", "-q", "-m", "Början")
  }

  private init(path: String, prefix: String) {
    self.path = path
    self.prefix = prefix
  }

  private func setUp() throws {
    try git("config", "user.name", "Påhittad Person")
    try git("config", "user.email", "pahittad@example.org")
    try git("config", "core.quotePath", "false")
  }

  /// Another clone of the repository, in which the driver has been installed if it is to be.
  func clone(installing: Bool = true) throws -> GitRepository {
    let copy = GitRepository(path: "\(try TemporaryFolder.make())/clone", prefix: prefix)
    try git("clone", "-q", path, copy.path)
    try copy.setUp()
    if installing { try copy.forumctl("git", "install", "-q") }
    return copy
  }

  struct Answer {
    let exitCode: Int32
    let text: String
  }

  /// Runs git in the repository; both of its streams are one text.
  @discardableResult
  func git(
    _ arguments: String..., exits expected: Int32? = 0, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Answer {
    let answer = try Self.run("/usr/bin/env", ["git", "-C", path] + arguments, in: path)
    if let expected {
      #expect(answer.exitCode == expected, "git \(arguments): \(answer.text)", sourceLocation: sourceLocation)
    }
    return answer
  }

  /// Runs the program on the workspace.
  @discardableResult
  func forumctl(
    _ arguments: String..., exits expected: Int32? = 0, program: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Answer {
    let answer = try Self.run(try program ?? BuiltBinary.path(), arguments, in: workspace)
    if let expected {
      #expect(answer.exitCode == expected, "\(arguments): \(answer.text)", sourceLocation: sourceLocation)
    }
    return answer
  }

  /// Runs the program on the workspace, however it ends.
  func forumctl(_ arguments: [String]) throws -> Answer {
    try Self.run(try BuiltBinary.path(), arguments, in: workspace)
  }

  private static func run(_ program: String, _ arguments: [String], in folder: String) throws -> Answer {
    let output = "\(try TemporaryFolder.make())/output"
    try Data().write(to: URL(filePath: output))
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(filePath: folder)
    process.environment = [
      "PATH": "/usr/bin:/bin", "FORUMCTL_TODAY": "2026-06-15", "GIT_CONFIG_GLOBAL": "/dev/null",
      "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_EDITOR": "true", "LC_ALL": "C", "HOME": folder,
    ]
    let handle = try FileHandle(forWritingTo: URL(filePath: output))
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    return Answer(
      exitCode: process.terminationStatus,
      text: String(decoding: try Data(contentsOf: URL(filePath: output)), as: UTF8.self))
  }

  /// Lets two sides go their ways from here: what each closure does is committed on a branch of its own. Ours
  /// is checked out at the end, and the other is called `theirs`.
  func part(ours: (GitRepository) throws -> Void, theirs: (GitRepository) throws -> Void) throws {
    try git("checkout", "-q", "-b", "theirs")
    try theirs(self)
    try git("add", "-A")
    try git("commit", "-q", "-m", "Deras")
    try git("checkout", "-q", "main")
    try ours(self)
    try git("add", "-A")
    try git("commit", "-q", "-m", "Vårt")
  }

  func text(_ file: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: "\(workspace)/\(file)")), as: UTF8.self)
  }

  func write(_ text: String, to file: String) throws {
    try Data(text.utf8).write(to: URL(filePath: "\(workspace)/\(file)"))
  }

  /// Replaces a piece of a file that stands there.
  func replace(_ piece: String, with other: String, in file: String) throws {
    let text = try text(file)
    try #require(text.contains(piece))
    try write(text.replacing(piece, with: other), to: file)
  }

  var records: Snapshot { get throws { try Workspaces.records(in: workspace) } }

  func inputs() throws -> [String] {
    try Workspaces.inputs(of: "forum-2025-11", in: workspace).map(\.text)
  }
}
