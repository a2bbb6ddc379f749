#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The operations on files that the store is built of, small enough that each can fail by itself.
///
/// Everything that must be durable goes through here, so that a file system that fails on purpose
/// can stand in for the disk.
public protocol FileSystem: Sendable {
  /// What stands at a path, itself and not what a symbolic link points at; `nil` if nothing does.
  func status(of path: String) throws(FileError) -> FileStatus?

  /// The bytes of a regular file from an offset to its end. A symbolic link is followed; a pipe or
  /// a device is refused.
  func read(_ path: String, from offset: Int) throws(FileError) -> [UInt8]

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  func names(in folder: String) throws(FileError) -> [String]

  /// Makes a folder and those above it. Nothing happens where it is there already.
  func createFolder(_ path: String) throws(FileError)

  /// Makes a new file for writing; fails if something is there.
  ///
  /// - Parameters:
  ///   - mode: The permission bits; `nil` for what the process gives a new file.
  func create(_ path: String, mode: UInt16?) throws(FileError) -> OpenFile

  /// Opens a file for adding at its end; makes it if it is not there.
  ///
  /// - Parameters:
  ///   - mode: The permission bits of a file that is made; `nil` for what the process gives a new file.
  func openForAppending(_ path: String, mode: UInt16?) throws(FileError) -> OpenFile

  /// Writes all of the bytes: over and over where the system takes only some of them at a time.
  func write(_ bytes: [UInt8], to file: OpenFile) throws(FileError)

  /// Takes away what stands after the first `size` bytes of the file. What is written next stands there.
  func truncate(_ file: OpenFile, to size: Int) throws(FileError)

  /// Returns when the bytes of the file are on the disk.
  func synchronize(_ file: OpenFile) throws(FileError)

  /// Closes the file. What has not been synchronised may still be lost.
  func close(_ file: OpenFile) throws(FileError)

  /// Puts a file in the place of another, or where nothing was, in one step.
  func rename(_ path: String, to target: String) throws(FileError)

  /// Returns when the names in the folder are on the disk.
  func synchronizeFolder(_ path: String) throws(FileError)

  /// Removes a file or an empty folder.
  func remove(_ path: String) throws(FileError)

  /// Takes a lock, without waiting; `nil` if somebody else holds one that does not go with it.
  func lock(_ path: String, _ kind: LockKind) throws(FileError) -> OpenFile?
}

extension FileSystem {
  /// The bytes of a regular file.
  public func read(_ path: String) throws(FileError) -> [UInt8] { try read(path, from: 0) }
}

/// What a lock keeps away, and what it is on. The system lets go of it when its holder ends, in whatever way.
public enum LockKind: Sendable {
  /// Keeps everybody else away; on a file of its own, which is made if it is not there.
  case own
  /// Keeps those away who want it for themselves; on a file or folder that is there.
  case shared
  /// Keeps everybody else away; on a file or folder that is there.
  case exclusive
}

/// What stands at a path.
public struct FileStatus: Sendable, Equatable {
  /// What sort of thing stands there; `other` is a device, a pipe or a socket.
  public enum Kind: Sendable { case file, folder, link, other }

  /// What sort of thing it is.
  public let kind: Kind
  /// The permission bits, for example `0o644`.
  public let mode: UInt16
  /// The size in bytes.
  public let size: Int
}

/// A file that is open: the descriptor of the system.
public struct OpenFile: Sendable, Equatable {
  /// The number that the process knows the file by.
  public let descriptor: Int32
  /// The path that it was opened with, for messages.
  public let path: String

  /// A file that the system has opened.
  public init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }
}

/// An operation on a file that the system refused.
public struct FileError: Error, Sendable, Equatable {
  /// What was asked of the system.
  public enum Operation: String, Sendable {
    case read, list, create, write, synchronize, rename, remove, lock
  }

  /// What was asked for.
  public let operation: Operation
  /// The path that it was asked for.
  public let path: String
  /// The system's `errno`.
  public let code: Int32

  /// A refusal, with the `errno` that the system left.
  public init(_ operation: Operation, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// Whether nothing stands at the path.
  public var isMissing: Bool { code == ENOENT || code == ENOTDIR }
}
