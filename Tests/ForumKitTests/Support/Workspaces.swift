import Foundation
import ForumKit
import Testing

/// Workspaces for tests, each in a temporary folder of its own. The functions give the path of the folder.
enum Workspaces {
  /// The folder of the fixtures in the repository. Tests copy from it, and write in it only to record goldens.
  static let fixtures =
    URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fixtures").path

  /// The fixtures that are whole workspaces without a fault in their files.
  static let whole = ["exempel", "nod", "umea"]

  /// A copy of a fixture, for example `exempel`, `nod` or `broken/bom`.
  static func copy(_ fixture: String) throws -> String {
    let copy = "\(try TemporaryFolder.make())/workspace"
    try FileManager.default.copyItem(atPath: "\(fixtures)/\(fixture)", toPath: copy)
    return copy
  }

  /// A workspace without records.
  static func empty() throws -> String {
    let path = "\(try TemporaryFolder.make())/workspace"
    var card = WorkspaceCard()
    card.id = try #require(ID("test"))
    card.title = "Testsekretariatet"
    card.language = .sv
    card.timeZone = "Europe/Stockholm"
    _ = try Workspace.create(at: path, card, on: DiskFileSystem(), at: TickingClock.start)
    return path
  }

  /// The paths of all files under a folder, from that folder, sorted; without the journal and its kin.
  static func recordFiles(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".json") && !$0.hasPrefix(".forumctl/") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
  /// The bytes of every file of records, by its path.
  static func files(in folder: String) throws -> [String: [UInt8]] {
    let disk = DiskFileSystem()
    return try Dictionary(
      uniqueKeysWithValues: recordFiles(in: folder).map { ($0, try disk.read("\(folder)/\($0)")) })
  }

  /// Puts other bytes in a file.
  static func write(_ text: String, to file: String, in folder: String) throws {
    try AtomicWriter(DiskFileSystem()).write(Array(text.utf8), to: "\(folder)/\(file)")
  }

  /// The records of a workspace as they stand on the disk.
  static func records(in folder: String) throws -> Snapshot {
    try Workspace(at: folder, on: DiskFileSystem()).records
  }

  static func themes(of forum: String, in folder: String) throws -> [Theme] {
    try records(in: folder).list(.themes(of: try #require(ID(forum))))
  }

  static func inputs(of forum: String, in folder: String) throws -> [Input] {
    try records(in: folder).list(.inputs(of: try #require(ID(forum))))
  }
}
