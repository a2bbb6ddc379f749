import Foundation
import Testing

@testable import ForumKit

/// A small workspace, and a change that does everything a change can do to files: alters some, makes some in
/// a new folder, and takes some away with their folder.
struct RecoveryScenario {
  let path: String

  static let command = "test everything"

  init() throws {
    path = try Workspaces.empty()
    let workspace = try Workspace(at: path, on: DiskFileSystem())
    _ = try workspace.change("test prepare", at: TickingClock.start) { change in
      try change.edit(.organisations) {
        $0 = try Organisation.list(#"[{"id":"alfa","name":"Alfa"},{"id":"beta","name":"Beta"}]"#)
      }
      for id in ["forum-f", "forum-g"] {
        let forum = try #require(ID<Forum>(id))
        try change.put(
          try Forum.from(#"{"id":"\#(id)","title":"Forum","date":"2026-05-05"}"#), in: .forum(forum))
        try change.edit(.participants(of: forum)) {
          $0 = try Participant.list(#"[{"organisation":"alfa","okänd":1.50}]"#)
        }
        try change.edit(.inputs(of: forum)) {
          $0 = try Input.list(#"[{"id":"\#(id)-1","text":"Ett"},{"id":"\#(id)-2","text":"Två"}]"#)
        }
      }
    }
  }

  /// A copy of the workspace as it is.
  func copy() throws -> RecoveryScenario {
    let copy = "\(try TemporaryFolder.make())/workspace"
    try FileManager.default.copyItem(atPath: path, toPath: copy)
    return RecoveryScenario(path: copy)
  }

  /// A lock that a test has let go of is held a moment longer where another test starts a process just
  /// then: the process has the descriptor until it has become the other program.
  private static let patience = 10.0

  private init(path: String) { self.path = path }

  /// Makes the change that is to be cut off.
  @discardableResult
  func change(on fileSystem: any FileSystem) throws -> Workspace.Outcome<Void> {
    let workspace = try Workspace(at: path, on: fileSystem, patience: Self.patience)
    return try workspace.change(Self.command, at: TickingClock.start) { change in
      let kept = try #require(ID<Forum>("forum-f"))
      let gone = try #require(ID<Forum>("forum-g"))
      let new = try #require(ID<Forum>("forum-h"))
      try change.edit(.organisations) { $0.append(try .from(#"{"id":"gamma","name":"Gamma"}"#)) }
      try change.edit(.participants(of: kept)) { $0.insert(try .from(#"{"organisation":"gamma"}"#), at: 0) }
      try change.edit(.inputs(of: kept)) { inputs in
        inputs.swapAt(0, 1)
        inputs[0].text = "Två, med mera"
      }
      try change.remove(forum: gone, cascade: true)
      try change.put(
        try .from(#"{"id":"forum-h","title":"Nytt","date":"2026-06-06","follows":"forum-f"}"#),
        in: .forum(new))
      try change.edit(.themes(of: new)) { $0 = try Theme.list(#"[{"id":"tema","title":"Tema"}]"#) }
    }
  }

  /// Makes another change, which touches none of the same files.
  func changeAfterwards() throws -> Workspace.Outcome<Void> {
    let workspace = try Workspace(at: path, on: DiskFileSystem(), patience: Self.patience)
    return try workspace.change("test afterwards", at: TickingClock.start) { change in
      try change.edit(.workspace) { $0.publisher = "Efteråt" }
    }
  }

  /// The bytes of every file of records, but the card.
  func records() throws -> [String: [UInt8]] {
    var records: [String: [UInt8]] = [:]
    for file in try Workspaces.recordFiles(in: path) where file != "forumctl.json" {
      records[file] = try DiskFileSystem().read("\(path)/\(file)")
    }
    return records
  }

  /// The same bytes, as somebody reads them who may not write.
  func recordsAsRead() throws -> [String: [UInt8]] {
    let readOnly = FaultingFileSystem(.sticky(code: EROFS), at: 0)
    let snapshot = try Workspace(at: path, on: readOnly).records
    var records: [String: [UInt8]] = [:]
    var files = try snapshot.names(in: "").filter { $0.hasSuffix(".json") && $0 != "forumctl.json" }
    for forum in try snapshot.names(in: "forums") {
      files += try snapshot.names(in: "forums/\(forum)").map { "forums/\(forum)/\($0)" }
    }
    for file in files { records[file] = try snapshot.bytes(of: file) }
    return records
  }

  /// The folders of forums.
  func forums() throws -> [String] { try DiskFileSystem().names(in: "\(path)/forums") }

  /// What lies in the staging folder.
  func staged() throws -> [String] { try DiskFileSystem().names(in: "\(path)/.forumctl/staging") }
}
