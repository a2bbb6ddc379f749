import Foundation

/// Puts a workspace to try things on in a folder of its own.
///
/// Nothing of it is anybody's work: the files are not synchronised one by one, and there is no history. `forumctl.json`
/// is written when all others are there, so that what was cut off is not taken for a workspace.
public struct DemoWorkspace: Sendable {
  /// The records, file by file.
  public enum Contents: Sendable {
    /// The few forums that the program carries with it.
    case playground
    /// As many forums as one likes.
    case nation(Nation)
  }

  private let folder: String
  private let fileSystem: any FileSystem

  /// - Throws: ``DemoFault/folderNotEmpty(_:)`` where something stands in the folder already, or
  ///   ``StoreError/workspaceExists(folder:)`` where it lies in a workspace.
  public init(in folder: String, on fileSystem: any FileSystem) throws {
    try Workspace.refuseWorkspace(around: folder, on: fileSystem)
    do {
      if let status = try fileSystem.status(of: folder) {
        guard status.kind == .folder, try fileSystem.names(in: folder).isEmpty else {
          throw DemoFault.folderNotEmpty(folder)
        }
      }
    } catch let error as FileError {
      throw StoreError.file(error)
    }
    self.folder = folder
    self.fileSystem = fileSystem
  }

  /// Writes all files.
  ///
  /// - Parameter progress: Told how many forums are there, now and then, by whichever thread; never by two at once.
  /// - Throws: ``StoreError``. What has been written by then stays, and is no workspace.
  public func write(_ contents: Contents, progress: @Sendable (Int) -> Void = { _ in }) throws {
    do {
      try fileSystem.createFolder(folder)
      try GitIgnore(folder: folder, on: fileSystem).add("\(Layout.own)/")
      switch contents {
      case .playground:
        for file in Playground.files where file.path != RecordFile.workspace.path {
          try put(try file.bytes, at: file.path)
        }
        for file in Playground.files where file.path == RecordFile.workspace.path {
          try finish(with: try file.bytes)
        }
      case .nation(let nation):
        try put(nation.bodies.all.map(\.organisation), in: .organisations)
        try put(nation.tags, in: .tags)
        try put(nation.measures, in: .measures)
        for council in nation.councils { try put(council, in: .council(council.id)) }
        for declared in nation.declared {
          try put(declared.declaration, in: .declaration(declared.declaration.id))
          try put(declared.signatories, in: .signatories(of: declared.declaration.id))
        }
        try EachForum.of(nation.forumCount, progress: progress) {
          try put(nation.calendar.slot($0), of: nation)
        }
        try finish(with: JSONWriter.canonical(.object(nation.card.object)))
      }
    } catch let error as FileError {
      throw StoreError.file(error)
    }
  }

  private func put(_ slot: ForumSlot, of nation: Nation) throws {
    try put(nation.forum(slot), in: .forum(slot.id))
    try put(nation.participants(of: slot), in: .participants(of: slot.id))
    try put(nation.themes(of: slot), in: .themes(of: slot.id))
    try put(nation.inputs(of: slot), in: .inputs(of: slot.id))
  }

  private func put<R: Record>(_ record: R, in file: RecordFile<R>) throws {
    try put(JSONWriter.canonical(.object(record.object)), at: file.path)
  }

  private func put<R: CollectionRecord>(_ records: [R], in file: RecordFile<R>) throws {
    guard let list = file.list, !records.isEmpty else { return }
    let items = records.map { JSONValue.object($0.object) }
    try put(
      JSONWriter.canonical(.object(JSONObject([.init(key: list, value: .array(items))]))), at: file.path)
  }

  private func put(_ bytes: [UInt8], at path: String) throws {
    let isPersonal = Layout.shape(of: path)?.record.holdsPersonalData ?? false
    let path = FilePath.join(folder, path)
    try fileSystem.createFolder(FilePath.parent(of: path))
    let file = try fileSystem.create(path, mode: isPersonal ? 0o600 : nil)
    do { try fileSystem.write(bytes, to: file) } catch {
      try fileSystem.close(file)
      throw error
    }
    try fileSystem.close(file)
  }

  private func finish(with card: [UInt8]) throws {
    try AtomicWriter(fileSystem).write(card, to: FilePath.join(folder, RecordFile.workspace.path))
  }
}

/// Why a workspace to try things on could not be made.
public enum DemoFault: Error, Sendable, Equatable {
  /// Something stands in the folder already, or in its place.
  case folderNotEmpty(String)
}
