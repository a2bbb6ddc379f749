#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Puts whole files in place, durably: after a crash the file is the old one or the new one.
///
/// The bytes go to a temporary beside the target, which is synchronised, renamed and made known to
/// the folder on the disk. The mode of a file that was there is kept; a link is not followed.
public struct AtomicWriter: Sendable {
  private let fileSystem: any FileSystem
  private let staging: String?

  /// - Parameters:
  ///   - staging: The folder for temporaries, on the same file system as the targets; beside each
  ///     target if `nil`.
  public init(_ fileSystem: any FileSystem, staging: String? = nil) {
    self.fileSystem = fileSystem
    self.staging = staging
  }

  /// Writes a file.
  ///
  /// - Throws: ``FileError``. The target is then untouched, unless the fault came after the rename:
  ///   then it is the new file, and not known to be durable.
  public func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    try put(try stage(bytes, for: path, newMode: nil))
    try fileSystem.synchronizeFolder(FilePath.parent(of: path))
  }

  /// A file that is written and on the disk, and not in its place yet.
  struct Staged {
    let path: String
    let temporary: String
  }

  /// Writes the bytes that a file is to have where nobody looks for them.
  ///
  /// - Parameters:
  ///   - newMode: The permission bits of a file that is not there yet; `nil` for what the process gives a
  ///     new file. A file that is there keeps its own.
  func stage(_ bytes: [UInt8], for path: String, newMode: UInt16?) throws(FileError) -> Staged {
    let old = try fileSystem.status(of: path)
    if let old, old.kind != .file {
      throw FileError(.write, path, code: old.kind == .link ? ELOOP : old.kind == .folder ? EISDIR : EINVAL)
    }
    let temporary = FilePath.join(staging ?? FilePath.parent(of: path), Self.temporaryName())
    let file: OpenFile
    // Nobody knows the temporary: what cannot be written is the file that was asked for.
    do { file = try fileSystem.create(temporary, mode: old?.mode ?? newMode) } catch {
      throw FileError(error.operation, path, code: error.code)
    }
    let staged = Staged(path: path, temporary: temporary)
    do throws(FileError) { try fill(file, with: bytes) } catch {
      discard(staged)
      throw FileError(error.operation, path, code: error.code)
    }
    return staged
  }

  /// Puts a file in its place. The folder is still to be synchronised.
  func put(_ staged: Staged) throws(FileError) {
    do throws(FileError) { try fileSystem.rename(staged.temporary, to: staged.path) } catch {
      discard(staged)
      throw error
    }
  }

  /// Takes away what was staged and is not wanted any more.
  func discard(_ staged: Staged) {
    // The first fault is the one to tell; what is left behind is swept by the next writer.
    do { try fileSystem.remove(staged.temporary) } catch {}
  }

  private func fill(_ file: OpenFile, with bytes: [UInt8]) throws(FileError) {
    do throws(FileError) {
      try fileSystem.write(bytes, to: file)
      try fileSystem.synchronize(file)
    } catch {
      do { try fileSystem.close(file) } catch {}
      throw error
    }
    try fileSystem.close(file)
  }

  /// A name that no other writer has: the process and a random part tell them apart.
  private static func temporaryName() -> String {
    let random = String(UInt64.random(in: 0...UInt64.max), radix: 36)
    return "\(prefix)\(getpid())-\(random)\(suffix)"
  }

  /// Whether a name is one that a writer gives to its temporaries.
  static func isTemporary(_ name: String) -> Bool { name.hasPrefix(prefix) && name.hasSuffix(suffix) }

  private static let prefix = ".forumctl-"
  private static let suffix = ".tmp"
}
