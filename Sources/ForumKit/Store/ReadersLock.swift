import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The readers' lock: while somebody reads, no change over several files is put in place, so that nobody
/// sees the half of one.
///
/// Readers share it, and a writer takes it for itself for the moment in which it renames its files. It
/// is on the folder of the workspace, so that reading leaves no trace and works where nothing can be
/// written. A file system that knows no such locks is read without.
final class ReadersLock: Sendable {
  private let fileSystem: any FileSystem
  private let held: Locked<OpenFile?>

  /// Takes the lock, waiting for others.
  ///
  /// - Parameters:
  ///   - kind: Shared for a reader, exclusive for a writer.
  ///   - patience: How long to wait, in seconds.
  /// - Throws: ``StoreError/locked(holder:)`` when the time is up.
  init(
    of root: String, _ kind: LockKind, on fileSystem: any FileSystem, patience: Double
  ) throws(StoreError) {
    self.fileSystem = fileSystem
    let file: OpenFile?
    do {
      file = try WorkspaceLock.wait(for: root, kind, on: fileSystem, patience: patience)
    } catch {
      guard Self.unsupported.contains(error.code) || error.isMissing else { throw .file(error) }
      held = Locked(nil)
      return
    }
    guard let file else {
      throw .locked(holder: kind == .shared ? WorkspaceLock.holder(in: root, on: fileSystem) : "a reader")
    }
    held = Locked(file)
  }

  /// What systems say that have no locks on folders.
  private static let unsupported: Set<Int32> = [EBADF, EINVAL, ENOLCK, ENOTSUP, ENOSYS, EISDIR]

  deinit { release() }

  /// Lets go. Doing it again does nothing.
  func release() {
    let file = held.exchange(nil)
    // Whatever closing says, the descriptor is gone and the lock with it.
    if let file { do { try fileSystem.close(file) } catch {} }
  }
}

/// A value that several threads may exchange.
private final class Locked<Value: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var value: Value

  init(_ value: Value) { self.value = value }

  func exchange(_ new: Value) -> Value {
    lock.withLock {
      defer { value = new }
      return value
    }
  }
}
