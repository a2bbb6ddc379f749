/// A folder of records, and the one door through which they are read and changed.
public struct Workspace: Sendable {
  /// The folder that holds `forumctl.json`.
  public let root: String
  /// What `forumctl.json` says.
  public let card: WorkspaceCard
  private let fileSystem: any FileSystem
  private let patience: Double

  /// How long a writer waits for another if nothing else is said, in seconds.
  public static let patience = 10.0

  /// The folder of the nearest workspace: the folder itself or one above it.
  ///
  /// - Throws: ``StoreError/noWorkspace(searchedFrom:)``, or a fault of the file system.
  public static func folder(
    from start: String, on fileSystem: any FileSystem
  ) throws(StoreError) -> String {
    let name = RecordFile.workspace.path
    var folder = start
    while true {
      do {
        if try fileSystem.status(of: FilePath.join(folder, name)) != nil { return folder }
      } catch {
        throw .file(error)
      }
      let parent = FilePath.parent(of: folder)
      guard parent != folder, folder.hasPrefix("/") else { throw .noWorkspace(searchedFrom: start) }
      folder = parent
    }
  }

  /// Opens the workspace in a folder.
  ///
  /// A workspace that a newer version wrote can be opened to be read, as long as its card can;
  /// ``change(_:at:dryRun:_:)`` refuses it.
  ///
  /// - Parameters:
  ///   - patience: How long a writer waits for another, in seconds.
  public init(
    at root: String, on fileSystem: any FileSystem, patience: Double = Workspace.patience
  ) throws(StoreError) {
    let snapshot = Snapshot(root: root, fileSystem: fileSystem)
    guard let document = try snapshot.document(at: RecordFile.workspace.path) else {
      throw .noWorkspace(searchedFrom: root)
    }
    do { card = try WorkspaceCard.read(.object(document.root)) } catch {
      // What a newer version wrote is not at fault for saying more than this one knows.
      if case .number(let number)? = document.root["format"], let format = number.integer,
        format > WorkspaceCard.currentFormat
      {
        throw .newerFormat(found: format, supported: WorkspaceCard.currentFormat)
      }
      throw document.error(error)
    }
    self.root = root
    self.fileSystem = fileSystem
    self.patience = patience
  }

  /// Makes a new workspace in a folder, which need not be there.
  ///
  /// - Throws: ``StoreError/workspaceExists(folder:)`` if the folder is in a workspace already.
  public static func create(
    at root: String, _ card: WorkspaceCard, on fileSystem: any FileSystem, at instant: Instant
  ) throws -> Workspace {
    try refuseWorkspace(around: root, on: fileSystem)
    do {
      try fileSystem.createFolder(root)
      try GitIgnore(folder: root, on: fileSystem).add("\(Layout.own)/")
    } catch {
      throw StoreError.file(error)
    }
    let workspace = Workspace(root: root, card: card, fileSystem: fileSystem)
    _ = try workspace.change("init", at: instant) { change in
      // Somebody else may have been quicker.
      guard try change.record(.workspace) == nil else {
        throw StoreError.workspaceExists(folder: root)
      }
      try change.put(card, in: .workspace)
    }
    return workspace
  }

  /// Refuses a folder in which no workspace can be made, because it is in one.
  ///
  /// - Throws: ``StoreError/workspaceExists(folder:)``, or a fault of the file system.
  public static func refuseWorkspace(
    around folder: String, on fileSystem: any FileSystem
  ) throws(StoreError) {
    let existing: String
    do { existing = try Self.folder(from: folder, on: fileSystem) } catch .noWorkspace { return }
    throw .workspaceExists(folder: existing)
  }

  private init(root: String, card: WorkspaceCard, fileSystem: any FileSystem) {
    self.root = root
    self.card = card
    self.fileSystem = fileSystem
    patience = Self.patience
  }

  /// The records as they stand.
  public var records: Snapshot { Snapshot(root: root, fileSystem: fileSystem) }

  /// What a change did.
  public struct Outcome<Result> {
    /// What the closure returned.
    public let result: Result
    /// The records that came, changed and went; empty where nothing did.
    public let edits: [RecordEdit]
    /// The command whose change had been cut off, and was carried through first.
    public let recovered: String?
  }

  /// Changes records: all of what the closure does, or nothing.
  ///
  /// When this returns, the change is on the disk.
  ///
  /// - Parameters:
  ///   - command: The name of the command, for the history; never what was typed.
  ///   - instant: When it is done.
  ///   - dryRun: Whether to find out only what would be done.
  /// - Throws: ``StoreError``, ``FileError`` in it, and what the closure throws.
  public func change<Result>(
    _ command: String, at instant: Instant, dryRun: Bool = false,
    _ body: (inout Change) throws -> Result
  ) throws -> Outcome<Result> {
    guard card.format <= WorkspaceCard.currentFormat else {
      throw StoreError.newerFormat(found: card.format, supported: WorkspaceCard.currentFormat)
    }
    guard !dryRun else {
      var change = Change(records, instant: instant)
      let result = try body(&change)
      return Outcome(
        result: result, edits: try change.soundAlterations().flatMap(\.edits), recovered: nil)
    }
    let lock = try takeLock(instant)
    defer { lock.release() }
    do { return try changeLocked(command, at: instant, body) } catch let error as FileError {
      throw StoreError.file(error)
    }
  }

  private func takeLock(_ instant: Instant) throws(StoreError) -> WorkspaceLock {
    do { try fileSystem.createFolder(FilePath.join(root, Layout.staging)) } catch {
      throw .file(error)
    }
    return try WorkspaceLock.take(
      FilePath.join(root, Layout.lock), on: fileSystem, patience: patience, now: instant)
  }

  private func changeLocked<Result>(
    _ command: String, at instant: Instant, _ body: (inout Change) throws -> Result
  ) throws -> Outcome<Result> {
    let placement = Placement(root: root, fileSystem: fileSystem)
    let recovered = try placement.carryThroughUnfinished()
    var change = Change(records, instant: instant)
    let result = try body(&change)
    let alterations = try change.soundAlterations()
    if !alterations.isEmpty { try placement.put(alterations, command: command, at: instant) }
    return Outcome(result: result, edits: alterations.flatMap(\.edits), recovered: recovered)
  }
}
