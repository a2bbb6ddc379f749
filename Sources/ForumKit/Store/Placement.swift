/// Puts the files of a change in place: journal first, so that a crash between any two steps can be
/// carried through.
struct Placement {
  private let root: String
  private let fileSystem: any FileSystem
  private let journal: Journal
  private let writer: AtomicWriter

  init(root: String, fileSystem: any FileSystem) {
    self.root = root
    self.fileSystem = fileSystem
    journal = Journal(fileSystem: fileSystem, root: root)
    writer = AtomicWriter(fileSystem, staging: FilePath.join(root, Layout.staging))
  }

  /// Makes a change durable and puts it in place.
  func put(_ alterations: [Alteration], command: String, at instant: Instant) throws {
    var contents: [String: [UInt8]] = [:]
    for alteration in alterations { contents[alteration.file.path] = alteration.newBytes }
    let entry = Journal.Entry(
      id: String(UInt64.random(in: 0...UInt64.max), radix: 36), instant: instant, command: command,
      files: alterations.map { alteration in
        Journal.File(
          path: alteration.file.path, old: alteration.oldBytes.map(Digest.text),
          new: contents[alteration.file.path].map(Digest.text))
      },
      edits: alterations.flatMap(\.edits))
    for file in entry.files where try digest(of: file.path) != file.old {
      throw StoreError.changedUnderneath(path: file.path)
    }
    let mark = try journal.record(entry)
    do {
      for file in entry.files { try place(contents[file.path], at: file.path) }
    } catch {
      takeBack(alterations, to: mark)
      throw error
    }
    complete(entry)
  }

  /// Undoes what a change has done before it failed, so that doing it again does not do it twice.
  private func takeBack(_ alterations: [Alteration], to mark: Int) {
    do {
      for alteration in alterations.reversed() {
        let path = alteration.file.path
        // Where there was no file there may be a folder now.
        guard let old = alteration.oldBytes else {
          try place(nil, at: path)
          continue
        }
        if try digest(of: path) != Digest.text(of: old) { try place(old, at: path) }
      }
      try journal.forget(backTo: mark)
    } catch {
      // The fault that stopped the change is the one to tell. The journal still has the change, and the
      // next writer carries it through.
    }
  }

  private func complete(_ entry: Journal.Entry) {
    // The change is in place. If the word of it is lost, the next writer finds that out from the files.
    do { try journal.complete(entry) } catch {}
  }

  /// Carries through a change that was cut off.
  ///
  /// - Returns: The name of its command; `nil` if there was none, or nothing was left to do.
  /// - Throws: ``StoreError/unfinishedChange(path:command:)`` where a file is neither what the
  ///   change found nor what it made of it: somebody else has written it since.
  func carryThroughUnfinished() throws -> String? {
    try sweep()
    guard let entry = try journal.unfinished() else { return nil }
    var pending: [(path: String, bytes: [UInt8]?)] = []
    // A file can be gone, and its empty folder not yet.
    var emptied: [String] = []
    for file in entry.files {
      let current = try digest(of: file.path)
      if current == file.new {
        emptied += file.new == nil ? [file.path] : []
        continue
      }
      guard current == file.old, let shape = Layout.shape(of: file.path) else {
        throw StoreError.unfinishedChange(path: file.path, command: entry.command)
      }
      let old = try Snapshot(root: root, fileSystem: fileSystem).document(at: file.path)
      let edits = entry.edits.filter { $0.path == file.path }
      let bytes = RecordEdit.apply(edits, to: old?.root, in: shape).map {
        JSONWriter.canonical(.object($0))
      }
      guard bytes.map(Digest.text) == file.new else {
        throw StoreError.unfinishedChange(path: file.path, command: entry.command)
      }
      pending.append((file.path, bytes))
    }
    for file in pending { try place(file.bytes, at: file.path) }
    for path in emptied { try place(nil, at: path) }
    complete(entry)
    return pending.isEmpty ? nil : entry.command
  }

  private func place(_ bytes: [UInt8]?, at path: String) throws(FileError) {
    let target = FilePath.join(root, path)
    let folder = FilePath.parent(of: target)
    if let bytes {
      if try fileSystem.status(of: folder) == nil {
        try fileSystem.createFolder(folder)
        try fileSystem.synchronizeFolder(FilePath.parent(of: folder))
        try fileSystem.synchronizeFolder(root)
      }
      try writer.write(bytes, to: target)
    } else {
      if try fileSystem.status(of: target) != nil {
        try fileSystem.remove(target)
        try fileSystem.synchronizeFolder(folder)
      }
      try removeIfEmpty(folder)
    }
  }

  private func removeIfEmpty(_ folder: String) throws(FileError) {
    guard folder != root, try fileSystem.status(of: folder) != nil,
      try fileSystem.names(in: folder).isEmpty
    else { return }
    try fileSystem.remove(folder)
    try fileSystem.synchronizeFolder(FilePath.parent(of: folder))
  }

  /// Removes the temporaries that writers left behind who were cut off. Only called under the lock.
  private func sweep() throws(FileError) {
    let staging = FilePath.join(root, Layout.staging)
    for name in try fileSystem.names(in: staging) {
      try fileSystem.remove(FilePath.join(staging, name))
    }
  }

  /// The digest of a file's bytes; `nil` if there is no file.
  private func digest(of path: String) throws(FileError) -> String? {
    let file = FilePath.join(root, path)
    guard try fileSystem.status(of: file) != nil else { return nil }
    return Digest.text(of: try fileSystem.read(file))
  }
}
