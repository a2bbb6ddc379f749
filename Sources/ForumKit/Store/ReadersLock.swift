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
///
/// The system gives a shared lock to whoever comes, so that readers who relieve each other would keep a writer
/// waiting for ever. A writer that must wait therefore takes the turn, a lock on a file of its own, and who
/// comes to read after it waits until it has been let in.
final class ReadersLock: Sendable {
  private let fileSystem: any FileSystem
  private let held: Locked<OpenFile?>

  /// Takes the lock, waiting for others.
  ///
  /// - Parameters:
  ///   - kind: Shared for a reader, exclusive for a writer.
  ///   - patience: How long to wait, in seconds.
  /// - Throws: ``StoreError/locked(holder:)`` or, for a writer, ``StoreError/beingRead`` when the time is up.
  init(
    of root: String, _ kind: LockKind, on fileSystem: any FileSystem, patience: Double
  ) throws(StoreError) {
    self.fileSystem = fileSystem
    let file: OpenFile?
    do {
      if kind == .exclusive, let free = try fileSystem.lock(root, kind) {
        file = free
      } else {
        let turn = Turn(in: root, kind, on: fileSystem, patience: patience)
        defer { turn.pass() }
        file =
          turn.isTaken ? nil : try WorkspaceLock.wait(for: root, kind, on: fileSystem, patience: patience)
      }
    } catch {
      guard Self.unsupported.contains(error.code) || error.isMissing else { throw .file(error) }
      held = Locked(nil)
      return
    }
    guard let file else {
      guard kind == .shared else { throw .beingRead }
      throw .locked(holder: WorkspaceLock.holder(in: root, on: fileSystem))
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

/// Whose turn it is: a writer keeps it while it waits, and readers pass by when nobody has it.
private struct Turn {
  /// Whether a writer has it that goes before.
  let isTaken: Bool
  private let file: OpenFile?
  private let fileSystem: any FileSystem

  init(in root: String, _ kind: LockKind, on fileSystem: any FileSystem, patience: Double) {
    self.fileSystem = fileSystem
    do {
      file = try WorkspaceLock.wait(
        for: FilePath.join(root, Layout.turn), kind == .shared ? .shared : .own, on: fileSystem,
        patience: patience)
      isTaken = file == nil && kind == .shared
    } catch {
      // No writer has ever had to wait here, or it is not to be had: then it goes without.
      file = nil
      isTaken = false
    }
  }

  func pass() {
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
