import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The writers' lock: one process changes a workspace at a time.
///
/// The lock is on a file of its own (a record file is replaced, and its lock with it), and the
/// system lets go of it when its holder ends, in whatever way.
struct WorkspaceLock {
  private let file: OpenFile
  private let fileSystem: any FileSystem

  /// Takes the lock, waiting for another process that has it.
  ///
  /// - Parameters:
  ///   - root: The folder of the workspace.
  ///   - patience: How long to wait, in seconds.
  /// - Throws: ``StoreError/locked(holder:)`` when the time is up.
  static func take(
    in root: String, on fileSystem: any FileSystem, patience: Double, now: Instant
  ) throws(StoreError) -> WorkspaceLock {
    let file: OpenFile?
    do {
      file = try wait(for: FilePath.join(root, Layout.lock), .own, on: fileSystem, patience: patience)
    } catch {
      throw .file(error)
    }
    guard let file else { throw .locked(holder: holder(in: root, on: fileSystem)) }
    let lock = WorkspaceLock(file: file, fileSystem: fileSystem)
    do { try lock.sign(now) } catch {
      lock.release()
      throw .file(error)
    }
    return lock
  }

  /// Whether a process that is alive has the lock.
  static func isHeld(in root: String, on fileSystem: any FileSystem) throws(FileError) -> Bool {
    do {
      guard let file = try fileSystem.lock(FilePath.join(root, Layout.lock), .shared) else { return true }
      WorkspaceLock(file: file, fileSystem: fileSystem).release()
    } catch {
      guard error.isMissing else { throw error }
    }
    return false
  }

  /// What the holder of the lock has said of itself; empty where that cannot be read.
  static func holder(in root: String, on fileSystem: any FileSystem) -> String {
    do {
      return String(decoding: try fileSystem.read(FilePath.join(root, Layout.lock)), as: UTF8.self)
    } catch {
      // That the lock is held is what there is to tell; by whom is a courtesy.
      return ""
    }
  }

  /// Tries for a lock until it is to be had or the time is up, which gives `nil`.
  static func wait(
    for path: String, _ kind: LockKind, on fileSystem: any FileSystem, patience: Double
  ) throws(FileError) -> OpenFile? {
    var pause = 0.001
    var waited = 0.0
    while true {
      if let file = try fileSystem.lock(path, kind) { return file }
      guard waited < patience else { return nil }
      Thread.sleep(forTimeInterval: pause)
      waited += pause
      pause = min(pause * 2, 0.02)
    }
  }

  func release() {
    // Whatever closing says, the descriptor is gone and the lock with it: what was done under it stands.
    do { try fileSystem.close(file) } catch {}
  }

  /// Leaves word of who holds the lock, for those who wait.
  private func sign(_ now: Instant) throws(FileError) {
    try fileSystem.truncate(file, to: 0)
    try fileSystem.write(Array("process \(getpid()) since \(now)".utf8), to: file)
  }
}
