import Foundation

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The real disk, through the calls of POSIX.
public struct DiskFileSystem: FileSystem {
  /// The disk of this machine. It holds nothing: every path is absolute, or from the process's folder.
  public init() {}

  public func status(of path: String) throws(FileError) -> FileStatus? {
    var info = stat()
    guard lstat(path, &info) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FileError(.read, path, code: errno)
    }
    return FileStatus(info)
  }

  public func read(_ path: String, from offset: Int) throws(FileError) -> [UInt8] {
    // Without O_NONBLOCK, a pipe that lies where a record should be would wait for a writer.
    let descriptor: Int32
    do throws(FileError) {
      descriptor = try retrying(.read, path) { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    } catch {
      // A link to what is not there is a fault: taken for a missing file, its records would seem to be none.
      guard error.code == ENOENT, try status(of: path)?.kind == .link else { throw error }
      throw FileError(.read, path, code: ELOOP)
    }
    defer { _ = systemClose(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw FileError(.read, path, code: errno) }
    let status = FileStatus(info)
    guard status.kind == .file else {
      throw FileError(.read, path, code: status.kind == .folder ? EISDIR : EINVAL)
    }
    if offset > 0, lseek(descriptor, off_t(offset), SEEK_SET) < 0 {
      throw FileError(.read, path, code: errno)
    }
    var bytes: [UInt8] = []
    // One byte more than the file has tells in one read that nothing has been added to it.
    var room = max(0, status.size - offset) + 1
    while true {
      var failure: Int32 = 0
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        var received = systemRead(descriptor, buffer.baseAddress, room)
        while received < 0, errno == EINTR {
          received = systemRead(descriptor, buffer.baseAddress, room)
        }
        if received < 0 { failure = errno }
        count = max(0, received)
      }
      guard failure == 0 else { throw FileError(.read, path, code: failure) }
      if bytes.isEmpty { bytes = part } else { bytes += part }
      if part.isEmpty || part.count < room && offset + bytes.count >= status.size { return bytes }
      room = max(status.size - offset + 1 - bytes.count, 65_536)
    }
  }

  public func names(in folder: String) throws(FileError) -> [String] {
    guard let stream = opendir(folder) else { throw FileError(.list, folder, code: errno) }
    defer { closedir(stream) }
    var names: [String] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: tuple.pointee)) {
          String(cString: $0)
        }
      }
      if name != "." && name != ".." { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw FileError(.list, folder, code: errno) }
    return names.sorted { $0.precedesByBytes($1) }
  }

  public func createFolder(_ path: String) throws(FileError) {
    if mkdir(path, 0o777) == 0 { return }
    switch errno {
    case EEXIST: return
    case ENOENT:
      let parent = FilePath.parent(of: path)
      guard parent != path else { throw FileError(.create, path, code: ENOENT) }
      try createFolder(parent)
      guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
        throw FileError(.create, path, code: errno)
      }
    default: throw FileError(.create, path, code: errno)
    }
  }

  public func create(_ path: String, mode: UInt16?) throws(FileError) -> OpenFile {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = try retrying(.create, path) { open(path, flags, mode_t(mode ?? 0o666)) }
    // The process's mask was taken off the mode; the file that is replaced had it whole.
    if let mode, fchmod(descriptor, mode_t(mode)) != 0 {
      let code = errno
      _ = systemClose(descriptor)
      throw FileError(.create, path, code: code)
    }
    return OpenFile(descriptor: descriptor, path: path)
  }

  public func openForAppending(_ path: String, mode: UInt16?) throws(FileError) -> OpenFile {
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW
    let descriptor = try retrying(.write, path) { open(path, flags, mode_t(mode ?? 0o666)) }
    return OpenFile(descriptor: descriptor, path: path)
  }

  public func write(_ bytes: [UInt8], to file: OpenFile) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        systemWrite(file.descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno != EINTR {
        throw FileError(.write, file.path, code: errno)
      }
    }
  }

  public func truncate(_ file: OpenFile, to size: Int) throws(FileError) {
    let size = off_t(size)
    guard ftruncate(file.descriptor, size) == 0, lseek(file.descriptor, size, SEEK_SET) == size else {
      throw FileError(.write, file.path, code: errno)
    }
  }

  public func synchronize(_ file: OpenFile) throws(FileError) {
    try synchronize(file.descriptor, file.path)
  }

  public func close(_ file: OpenFile) throws(FileError) {
    // A lock goes with the last copy of its descriptor, and a program that is being started has one until it is itself.
    _ = flock(file.descriptor, LOCK_UN)
    // After EINTR the descriptor is gone all the same; closing again could hit another file.
    guard systemClose(file.descriptor) == 0 || errno == EINTR else {
      throw FileError(.write, file.path, code: errno)
    }
  }

  public func rename(_ path: String, to target: String) throws(FileError) {
    guard systemRename(path, target) == 0 else { throw FileError(.rename, target, code: errno) }
  }

  public func synchronizeFolder(_ path: String) throws(FileError) {
    let descriptor = try retrying(.synchronize, path) { open(path, O_RDONLY | O_CLOEXEC | O_DIRECTORY) }
    defer { _ = systemClose(descriptor) }
    do { try synchronize(descriptor, path) } catch {
      // Some file systems cannot do this for folders, and say so in one of these ways.
      guard [EINVAL, ENOTSUP, ENOTTY].contains(error.code) else { throw error }
    }
  }

  public func remove(_ path: String) throws(FileError) {
    guard systemRemove(path) == 0 else { throw FileError(.remove, path, code: errno) }
  }

  public func lock(_ path: String, _ kind: LockKind) throws(FileError) -> OpenFile? {
    let isOwn = kind == .own
    let flags = (isOwn ? O_RDWR | O_CREAT | O_NOFOLLOW : O_RDONLY) | O_CLOEXEC
    let descriptor = try retrying(.lock, path) { open(path, flags, mode_t(0o666)) }
    while flock(descriptor, (kind == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB) != 0 {
      if errno == EINTR { continue }
      let code = errno
      _ = systemClose(descriptor)
      if code == EWOULDBLOCK { return nil }
      throw FileError(.lock, path, code: code)
    }
    return OpenFile(descriptor: descriptor, path: path)
  }

  private func synchronize(_ descriptor: Int32, _ path: String) throws(FileError) {
    #if canImport(Darwin)
      // On macOS, fsync leaves the bytes in the drive's own memory.
      if fcntl(descriptor, F_FULLFSYNC) == 0 { return }
    #endif
    while fsync(descriptor) != 0 {
      guard errno == EINTR else { throw FileError(.synchronize, path, code: errno) }
    }
  }

  /// The descriptor that a call returns, tried again as long as a signal interrupts it.
  private func retrying(
    _ operation: FileError.Operation, _ path: String, _ call: () -> Int32
  ) throws(FileError) -> Int32 {
    while true {
      let descriptor = call()
      if descriptor >= 0 { return descriptor }
      guard errno == EINTR else { throw FileError(operation, path, code: errno) }
    }
  }
}

extension FileStatus {
  fileprivate init(_ info: stat) {
    kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    mode = UInt16(info.st_mode & 0o7777)
    size = Int(info.st_size)
  }
}

// The methods above carry the names of the system's calls.
#if canImport(Darwin)
  private let systemRead = Darwin.read
  private let systemWrite = Darwin.write
  private let systemClose = Darwin.close
  private let systemRemove = Darwin.remove
  private let systemRename = Darwin.rename(_:_:)
#elseif canImport(Glibc)
  private let systemRead = Glibc.read
  private let systemWrite = Glibc.write
  private let systemClose = Glibc.close
  private let systemRemove = Glibc.remove
  private let systemRename = Glibc.rename(_:_:)
#elseif canImport(Musl)
  private let systemRead = Musl.read
  private let systemWrite = Musl.write
  private let systemClose = Musl.close
  private let systemRemove = Musl.remove
  private let systemRename = Musl.rename(_:_:)
#endif
