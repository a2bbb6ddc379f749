/// Puts the files of a change in place: journal first, so that a crash between any two steps can be
/// carried through.
struct Placement {
  private let root: String
  private let fileSystem: any FileSystem
  let journal: Journal
  private let writer: AtomicWriter
  private let modes: FileModes
  private let patience: Double
  private let historyBound: Int

  /// - Parameters:
  ///   - card: What the workspace says of itself.
  ///   - patience: How long to wait for readers, in seconds.
  init(root: String, card: WorkspaceCard, on fileSystem: any FileSystem, patience: Double) throws(FileError) {
    self.root = root
    self.fileSystem = fileSystem
    self.patience = patience
    historyBound = max(1, card.history ?? WorkspaceCard.defaultHistory) * 1_048_576
    modes = try FileModes(card, root: root, on: fileSystem)
    journal = Journal(fileSystem: fileSystem, root: root, mode: modes.personal)
    writer = AtomicWriter(fileSystem, staging: FilePath.join(root, Layout.staging))
  }

  /// Makes a change durable and puts it in place. Nothing happens where nothing changes, except that a step
  /// through the history is written down all the same: the next one must not come upon the same change again.
  ///
  /// - Parameters:
  ///   - heading: The entry of the journal, without its files and edits.
  ///   - redaction: What of texts neither the history nor kept files may tell any longer.
  /// - Returns: The records that came, changed and went.
  /// - Throws: What came in between. No file is then changed, and the journal keeps what was to be done, unless
  ///   it was to be final.
  func put(
    _ alterations: [Alteration], as heading: Journal.Entry, redacting redaction: Redaction? = nil
  ) throws -> [RecordEdit] {
    guard !alterations.isEmpty || heading.reversal != nil else { return [] }
    // First: whoever carries the change through after a crash knows digests only, and could not do it.
    if let redaction { try redact(redaction) }
    let steps = alterations.map { Step($0.file, from: $0.oldBytes, to: $0.newBytes) }
    let edits = alterations.flatMap(\.edits)
    var entry = heading
    entry.files = steps.map { Journal.File(path: $0.file.path, old: $0.old, new: $0.bytes.map(Digest.text)) }
    entry.edits = heading.isFinal ? edits.map(\.withoutBefore) : edits
    let mark = try journal.record(entry)
    do { try place(steps) } catch {
      takeBack(alterations, of: entry, to: mark)
      throw error
    }
    try finish(entry)
    return edits
  }

  /// Undoes what a change has done before it failed, so that doing it again does not do it twice.
  private func takeBack(_ alterations: [Alteration], of entry: Journal.Entry, to mark: Int) {
    do {
      let steps: [Step] = try alterations.reversed().compactMap { alteration in
        let stands = try digest(of: alteration.file.path)
        let old = alteration.oldBytes
        if stands == old.map(Digest.text) {
          return Step(alteration.file, old: stands, to: old, isThere: true)
        }
        // What is neither was written by somebody else, and is theirs.
        return stands == alteration.newBytes.map(Digest.text)
          ? Step(alteration.file, old: stands, to: old) : nil
      }
      try place(steps)
      // What was to be final is not kept for redo: what it takes out is to be looked for anew.
      if entry.isFinal { return try journal.forget(backTo: mark) }
      do { try journal.end(entry, .refused) } catch { try journal.forget(backTo: mark) }
    } catch {
      // The fault that stopped the change is the one to tell. The journal still has the change, and the
      // next writer carries it through.
    }
  }

  private func finish(_ entry: Journal.Entry) throws {
    if entry.isFinal { try forgetErased() }
    // The change is in place. If the word of it is lost, the next writer finds that out from the files.
    do { try journal.end(entry, .done) } catch {}
    // So it is with a history that has become too long.
    do { try journal.shrink(to: historyBound) } catch {}
  }

  /// Takes out of the journal what has been erased from the records.
  private func forgetErased() throws {
    let erased = ErasedPeople(try Snapshot(root: root, fileSystem: fileSystem).list(.erasures))
    try journal.rewrite { entry in
      var entry = entry
      entry.edits = entry.edits.map { erased.removed(from: $0) }
      return entry
    }
  }

  /// Takes texts out of the journal and of the kept files, each of which is the old one or the new one. The
  /// places where people stand are left alone: other people can have the same name.
  private func redact(_ redaction: Redaction) throws {
    try journal.rewrite { entry in
      var entry = entry
      entry.edits = entry.edits.map { redaction.redacted($0) }
      return entry
    }
    let folder = FilePath.join(root, Layout.kept)
    guard try fileSystem.status(of: folder) != nil else { return }
    for name in try fileSystem.names(in: folder) {
      let path = FilePath.join(folder, name)
      guard try fileSystem.status(of: path)?.kind == .file else { continue }
      let text = String(decoding: try fileSystem.read(path), as: UTF8.self)
      let redacted = redaction.redacted(text)
      if redacted != text { try writer.write(Array(redacted.utf8), to: path) }
    }
  }

  /// Carries through a change that was cut off.
  ///
  /// - Returns: The name of its command; `nil` if there was none, or nothing was left to do.
  /// - Throws: ``StoreError/unfinishedChange(path:command:)`` where a file is neither what the
  ///   change found nor what it made of it: somebody else has written it since.
  func carryThroughUnfinished() throws -> String? {
    try sweep()
    guard let entry = try journal.unfinished() else { return nil }
    let rest = try CutOffChange(entry).steps(root: root, on: fileSystem)
    try place(rest)
    try finish(entry)
    return rest.allSatisfy(\.isThere) ? nil : entry.command
  }

  /// Writes down that a change which was cut off is given up. Its files stay as they are.
  func giveUpUnfinished() throws {
    if let entry = try journal.unfinished() { try journal.end(entry, .refused) }
  }

  /// One file of a change.
  struct Step {
    let file: FileShape
    /// The digest of what must stand there; `nil` where nothing must.
    let old: String?
    /// The bytes to put there; `nil` where the file goes.
    let bytes: [UInt8]?
    /// Whether the file is as it should be already, except perhaps for a folder that is to go with it.
    var isThere = false

    init(_ file: FileShape, from old: [UInt8]?, to bytes: [UInt8]?, isThere: Bool = false) {
      self.init(file, old: old.map(Digest.text), to: bytes, isThere: isThere)
    }

    init(_ file: FileShape, old: String?, to bytes: [UInt8]?, isThere: Bool = false) {
      self.file = file
      self.old = old
      self.bytes = bytes
      self.isThere = isThere
    }
  }

  /// Puts files in place: all of them written and synchronised first, then renamed while no reader looks.
  ///
  /// - Throws: ``StoreError/changedUnderneath(path:)`` before anything is renamed, if a file is not what it
  ///   must be.
  private func place(_ steps: [Step]) throws {
    var staged: [AtomicWriter.Staged] = []
    do {
      for step in steps {
        guard let bytes = step.bytes, !step.isThere else { continue }
        let path = FilePath.join(root, step.file.path)
        staged.append(try writer.stage(bytes, for: path, newMode: modes.mode(of: step.file)))
      }
      // One file by itself is never half; what is there already is no change.
      let gate =
        steps.count > 1 && !steps.allSatisfy(\.isThere)
        ? try ReadersLock(of: root, .exclusive, on: fileSystem, patience: patience) : nil
      defer { gate?.release() }
      for step in steps where !step.isThere {
        guard try digest(of: step.file.path) == step.old else {
          throw StoreError.changedUnderneath(path: step.file.path)
        }
      }
      let folders = try rename(steps, &staged)
      gate?.release()
      for folder in folders { try fileSystem.synchronizeFolder(folder) }
    } catch {
      for file in staged { writer.discard(file) }
      throw error
    }
  }

  /// - Returns: The folders that have changed and are still there, each once.
  private func rename(
    _ steps: [Step], _ staged: inout [AtomicWriter.Staged]
  ) throws(FileError) -> [String] {
    var changed: [String] = []
    for step in steps {
      let target = FilePath.join(root, step.file.path)
      let folder = FilePath.parent(of: target)
      if step.isThere { continue }
      if step.bytes != nil {
        if try fileSystem.status(of: folder) == nil {
          try fileSystem.createFolder(folder)
          changed += [root, FilePath.parent(of: folder)]
        }
        try writer.put(staged.removeFirst())
      } else if try fileSystem.status(of: target) != nil {
        try fileSystem.remove(target)
      }
      changed.append(folder)
    }
    for step in steps where step.bytes == nil {
      let folder = FilePath.parent(of: FilePath.join(root, step.file.path))
      guard try removeIfEmpty(folder) else { continue }
      changed.removeAll { $0 == folder }
      changed.append(FilePath.parent(of: folder))
    }
    var seen = Set<String>()
    return changed.filter { seen.insert($0).inserted }
  }

  private func removeIfEmpty(_ folder: String) throws(FileError) -> Bool {
    guard folder != root, try fileSystem.status(of: folder) != nil,
      try fileSystem.names(in: folder).isEmpty
    else { return false }
    try fileSystem.remove(folder)
    return true
  }

  /// Removes the temporaries that writers left behind who were cut off. Only called under the lock. What others
  /// have put there, such as a program that copies folders, is theirs, and stops nobody.
  private func sweep() throws(FileError) {
    let staging = FilePath.join(root, Layout.staging)
    for name in try fileSystem.names(in: staging) where AtomicWriter.isTemporary(name) {
      try fileSystem.remove(FilePath.join(staging, name))
    }
  }

  private func digest(of path: String) throws(FileError) -> String? {
    try Digest.text(ofFile: FilePath.join(root, path), on: fileSystem)
  }
}
