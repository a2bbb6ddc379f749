import Foundation

@testable import ForumKit

/// A workspace and its files, for tests of what is written.
struct StoredFiles {
  let path: String
  private let disk = DiskFileSystem()

  /// A workspace with the records that stand here as JSON, by their paths.
  init(_ records: [String: String] = [:]) throws {
    path = try Workspaces.empty()
    for (file, source) in records { try write(source, to: file) }
  }

  /// A workspace that is there.
  init(at path: String) { self.path = path }

  /// Waits for a lock that was let go already: a program that another test starts holds it until it is itself.
  func workspace() throws -> Workspace { try Workspace(at: path, on: disk, patience: 10) }

  /// Makes a change on the real disk.
  @discardableResult
  func change<Result>(
    dryRun: Bool = false, _ body: (inout Change) throws -> Result
  ) throws -> Workspace.Outcome<Result> {
    try workspace().change("test", at: TickingClock.start, dryRun: dryRun, body)
  }

  func bytes(of file: String) throws -> [UInt8] { try disk.read("\(path)/\(file)") }

  func text(of file: String) throws -> String { String(decoding: try bytes(of: file), as: UTF8.self) }

  /// The root object on one line, for short comparisons; `nil` if there is no file.
  func compact(_ file: String) throws -> String? {
    guard try disk.status(of: "\(path)/\(file)") != nil else { return nil }
    return String(decoding: JSONWriter.compact(try JSONReader.read(bytes(of: file))), as: UTF8.self)
  }

  func write(_ text: String, to file: String) throws {
    try disk.createFolder(FilePath.parent(of: "\(path)/\(file)"))
    try Data(text.utf8).write(to: URL(filePath: "\(path)/\(file)"))
  }

  /// The bytes of everything that is not the workspace's own.
  func all() throws -> [String: [UInt8]] { try Workspaces.files(in: path) }

  func journalLines() throws -> Int {
    try text(of: Layout.journal).split(separator: "\n").count
  }

  func mode(of file: String) throws -> UInt16? { try disk.status(of: "\(path)/\(file)")?.mode }
}
