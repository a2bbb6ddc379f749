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
    let old = try fileSystem.status(of: path)
    if let old, old.kind != .file {
      throw FileError(.write, path, code: old.kind == .link ? ELOOP : old.kind == .folder ? EISDIR : EINVAL)
    }
    let folder = FilePath.parent(of: path)
    let temporary = FilePath.join(staging ?? folder, Self.temporaryName())
    let file: OpenFile
    // Nobody knows the temporary: what cannot be written is the file that was asked for.
    do { file = try fileSystem.create(temporary, mode: old?.mode) } catch {
      throw FileError(error.operation, path, code: error.code)
    }
    do throws(FileError) {
      try fill(file, with: bytes)
      try fileSystem.rename(temporary, to: path)
    } catch {
      // The first fault is the one to tell; what is left behind is swept by the next writer.
      do { try fileSystem.remove(temporary) } catch {}
      throw FileError(error.operation, path, code: error.code)
    }
    try fileSystem.synchronizeFolder(folder)
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
    return ".forumctl-\(getpid())-\(random).tmp"
  }
}
