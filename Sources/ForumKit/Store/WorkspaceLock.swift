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
  ///   - patience: How long to wait, in seconds.
  /// - Throws: ``StoreError/locked(holder:)`` when the time is up.
  static func take(
    _ path: String, on fileSystem: any FileSystem, patience: Double, now: Instant
  ) throws(StoreError) -> WorkspaceLock {
    let pause = 0.02
    var waited = 0.0
    let holder: [UInt8]
    do throws(FileError) {
      while waited <= patience {
        if let file = try fileSystem.lock(path) {
          let lock = WorkspaceLock(file: file, fileSystem: fileSystem)
          do throws(FileError) { try lock.sign(now) } catch {
            lock.release()
            throw error
          }
          return lock
        }
        Thread.sleep(forTimeInterval: pause)
        waited += pause
      }
      holder = try fileSystem.read(path)
    } catch {
      throw .file(error)
    }
    throw .locked(holder: String(decoding: holder, as: UTF8.self))
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
