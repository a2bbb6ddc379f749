#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A folder of records, and the one door through which they are read and changed.
public struct Workspace: Sendable {
  /// The folder that holds `forumctl.json`.
  public let root: String
  /// What `forumctl.json` says.
  public let card: WorkspaceCard
  /// Why a change that was cut off cannot be carried through: the records may be half changed. `nil` where all
  /// is well.
  public let obstruction: StoreError?
  /// Told the command whose change had been cut off, when it has been carried through: what is to be done next
  /// may fail, and that has been done all the same.
  public var onRecovery: (@Sendable (String) -> Void)?
  let fileSystem: any FileSystem
  private let patience: Double
  private let overlay: Overlay
  /// Held for as long as the workspace is to stay as it is between two reads.
  private let readers: ReadersLock?

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
  /// ``change(_:at:dryRun:_:)`` refuses it. After a crash the records read as the next change will find them.
  ///
  /// - Parameters:
  ///   - patience: How long to wait for others, in seconds.
  ///   - steady: Whether no change over several files may come between two reads. Others then wait until
  ///     ``letGo()``, or until this workspace changes something or is no longer there.
  public init(
    at root: String, on fileSystem: any FileSystem, patience: Double = Workspace.patience,
    steady: Bool = false
  ) throws(StoreError) {
    let readers = try ReadersLock(of: root, .shared, on: fileSystem, patience: patience)
    defer { if !steady { readers.release() } }
    (overlay, obstruction) = try Self.lookForCutOff(in: root, on: fileSystem)
    let snapshot = Snapshot(root: root, fileSystem: fileSystem, overlay: overlay)
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
    self.readers = steady ? readers : nil
  }

  /// What a change that was cut off will make of the files, or why it cannot be carried through.
  private static func lookForCutOff(
    in root: String, on fileSystem: any FileSystem
  ) throws(StoreError) -> (Overlay, StoreError?) {
    while let (entry, isHeld) = try unfinished(in: root, on: fileSystem) {
      let found: (Overlay, StoreError?)
      do {
        let steps = try CutOffChange(entry).steps(root: root, on: fileSystem)
        // The writer may be at work on it this moment. What it has not begun to put in place is not there yet.
        found = isHeld && !steps.contains(where: \.isThere) ? (.none, nil) : (Overlay(steps), nil)
      } catch {
        guard case .unfinishedChange = error else { throw error }
        found = (.none, error)
      }
      // A writer that has come to its end meanwhile has left nothing cut off, and the next one may have been
      // at the files already.
      if let (last, _) = try unfinished(in: root, on: fileSystem), last == entry { return found }
    }
    return (.none, nil)
  }

  /// The change that the journal has no end of, and whether somebody who is alive may be at work on it.
  private static func unfinished(
    in root: String, on fileSystem: any FileSystem
  ) throws(StoreError) -> (entry: Journal.Entry, isHeld: Bool)? {
    do {
      guard let entry = try Journal(fileSystem: fileSystem, root: root).unfinished() else { return nil }
      return (entry, try WorkspaceLock.isHeld(in: root, on: fileSystem))
    } catch {
      // Who may read the records need not be one who may change them.
      guard error.code == EACCES || error.code == EPERM else { throw .file(error) }
      return nil
    }
  }

  /// Lets others change what this workspace reads, where it was opened steady.
  public func letGo() { readers?.release() }

  /// Makes a new workspace in a folder, which need not be there.
  ///
  /// - Throws: ``StoreError/workspaceExists(folder:)`` if the folder is in a workspace already.
  public static func create(
    at root: String, _ card: WorkspaceCard, on fileSystem: any FileSystem, at instant: Instant
  ) throws -> Workspace {
    try refuseWorkspace(around: root, on: fileSystem)
    do { try makeFolder(root, on: fileSystem) } catch { throw StoreError.file(error) }
    let workspace = Workspace(root: root, card: card, fileSystem: fileSystem)
    _ = try workspace.change("init", at: instant) { change in
      // Somebody else may have been quicker.
      guard try change.record(.workspace) == nil else {
        throw StoreError.workspaceExists(folder: root)
      }
      // What is left of it when it is cut off is swept like other temporaries.
      let staging = FilePath.join(root, Layout.staging)
      try GitIgnore(folder: root, on: fileSystem, staging: staging).add("\(Layout.own)/")
      try change.put(card, in: .workspace)
    }
    return workspace
  }

  /// Makes a folder and those above it, and returns when they are on the disk.
  private static func makeFolder(_ path: String, on fileSystem: any FileSystem) throws(FileError) {
    guard try fileSystem.status(of: path) == nil else { return }
    let parent = FilePath.parent(of: path)
    if parent != path { try makeFolder(parent, on: fileSystem) }
    try fileSystem.createFolder(path)
    try fileSystem.synchronizeFolder(parent)
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
    overlay = .none
    obstruction = nil
    readers = nil
  }

  /// The records as they stand.
  public var records: Snapshot { Snapshot(root: root, fileSystem: fileSystem, overlay: overlay) }

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
  ///   - isFinal: Whether it takes out what nothing may keep. It cannot be undone then, and the people of the
  ///     workspace's erasures are taken out of the history too.
  /// - Throws: ``StoreError``, ``FileError`` in it, and what the closure throws.
  public func change<Result>(
    _ command: String, at instant: Instant, dryRun: Bool = false, isFinal: Bool = false,
    _ body: (inout Change) throws -> Result
  ) throws -> Outcome<Result> {
    if dryRun {
      try refuseNewerFormat()
      var change = Change(records, instant: instant)
      let result = try body(&change)
      return Outcome(
        result: result, edits: try change.soundAlterations().flatMap(\.edits), recovered: nil)
    }
    return try locked(at: instant) { placement in
      let recovered = try recover(placement)
      var change = Change(current, instant: instant)
      let result = try body(&change)
      var entry = Journal.Entry(
        id: Journal.Entry.newID(), instant: instant, command: command, files: [], edits: [])
      entry.isFinal = isFinal
      let edits = try placement.put(
        try change.soundAlterations(), as: entry, redacting: isFinal ? change.redaction : nil)
      return Outcome(result: result, edits: edits, recovered: recovered)
    }
  }

  /// Carries through a change that was cut off, and tells of it.
  func recover(_ placement: Placement) throws -> String? {
    let recovered = try placement.carryThroughUnfinished()
    if let recovered { onRecovery?(recovered) }
    return recovered
  }

  /// The records as the files have them, for a writer that has carried through what was cut off.
  var current: Snapshot { Snapshot(root: root, fileSystem: fileSystem) }

  func refuseNewerFormat() throws(StoreError) {
    guard card.format <= WorkspaceCard.currentFormat else {
      throw .newerFormat(found: card.format, supported: WorkspaceCard.currentFormat)
    }
  }

  /// Does something while no other process changes the workspace.
  func locked<Result>(at instant: Instant, _ body: (Placement) throws -> Result) throws -> Result {
    try refuseNewerFormat()
    letGo()
    do { try fileSystem.createFolder(FilePath.join(root, Layout.staging)) } catch {
      throw StoreError.file(error)
    }
    let lock = try WorkspaceLock.take(in: root, on: fileSystem, patience: patience, now: instant)
    defer { lock.release() }
    do {
      return try body(try Placement(root: root, card: card, on: fileSystem, patience: patience))
    } catch let error as FileError {
      throw StoreError.file(error)
    }
  }
}
