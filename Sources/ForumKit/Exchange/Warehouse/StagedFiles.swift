/// Files that are written piece by piece where nobody looks for them, in a folder of their own beside where they are to
/// stand, and put in place when all of them are whole.
///
/// The folder's name follows from the target's: what a writer that was cut off has left is found and cleared by the
/// next one. A lock on the folder keeps two writers of one target apart.
struct StagedFiles {
  private let fileSystem: any FileSystem
  private let target: String
  private let folder: String
  private let lock: OpenFile
  private var files: [String: OpenFile] = [:]

  /// - Throws: ``StagingFault`` where another process writes the same target, or ``FileError``.
  init(for target: String, on fileSystem: any FileSystem) throws {
    self.fileSystem = fileSystem
    self.target = FilePath.normalised(target)
    folder = Self.sibling(of: self.target, "new")
    try fileSystem.createFolder(folder)
    guard let lock = try fileSystem.lock(folder, .exclusive) else {
      throw StagingFault.beingWritten(path: target)
    }
    self.lock = lock
    for name in try fileSystem.names(in: folder) { try fileSystem.remove(FilePath.join(folder, name)) }
  }

  /// Adds bytes to the end of a file, which is made if it is not there.
  mutating func append(_ bytes: [UInt8], to name: String) throws(FileError) {
    let file: OpenFile
    if let open = files[name] {
      file = open
    } else {
      file = try fileSystem.create(FilePath.join(folder, name), mode: nil)
      files[name] = file
    }
    try fileSystem.write(bytes, to: file)
  }

  /// Takes everything away again.
  mutating func discard() {
    // The first fault is the one to tell; what is left is cleared by the next writer.
    for file in files.values { do { try fileSystem.close(file) } catch {} }
    files = [:]
    do { try Self.remove(folder, on: fileSystem) } catch {}
    do { try fileSystem.close(lock) } catch {}
  }

  /// Puts the folder with all its files in the place of the target. A folder that was there makes room first and is
  /// removed at last: at no time do files of both stand together.
  mutating func putFolder() throws(FileError) {
    try finish()
    try fileSystem.synchronizeFolder(folder)
    let old = Self.sibling(of: target, "old")
    if try fileSystem.status(of: old) != nil { try Self.remove(old, on: fileSystem) }
    if try fileSystem.status(of: target) != nil { try fileSystem.rename(target, to: old) }
    try fileSystem.rename(folder, to: target)
    try fileSystem.synchronizeFolder(FilePath.parent(of: target))
    if try fileSystem.status(of: old) != nil { try Self.remove(old, on: fileSystem) }
    try fileSystem.close(lock)
  }

  /// Puts one file in the place of the target, and removes the folder.
  mutating func putFile(_ name: String) throws(FileError) {
    try finish()
    try fileSystem.rename(FilePath.join(folder, name), to: target)
    try fileSystem.synchronizeFolder(FilePath.parent(of: target))
    try fileSystem.remove(folder)
    try fileSystem.close(lock)
  }

  private mutating func finish() throws(FileError) {
    for name in files.keys.sorted() {
      guard let file = files[name] else { continue }
      try fileSystem.synchronize(file)
      try fileSystem.close(file)
      files[name] = nil
    }
  }

  private static func remove(_ folder: String, on fileSystem: any FileSystem) throws(FileError) {
    for name in try fileSystem.names(in: folder) { try fileSystem.remove(FilePath.join(folder, name)) }
    try fileSystem.remove(folder)
  }

  private static func sibling(of target: String, _ word: String) -> String {
    FilePath.join(FilePath.parent(of: target), ".\(FilePath.name(of: target)).forumctl-\(word)")
  }
}

/// Why files cannot be put where they are to stand.
public enum StagingFault: Error, Sendable, Equatable {
  /// Another process writes the same target.
  case beingWritten(path: String)
  /// There is something at the target that this does not replace.
  case inTheWay(path: String)
}
