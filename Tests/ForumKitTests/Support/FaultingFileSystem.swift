import Foundation

@testable import ForumKit

/// A file system that fails on purpose: at the Nth operation that it is asked for, in one of several ways.
final class FaultingFileSystem: FileSystem, @unchecked Sendable {
  enum Fault: Sendable, Equatable {
    /// The operation is refused, and the next ones work again.
    case once(code: Int32)
    /// The operation and all after it that change anything are refused.
    case sticky(code: Int32)
    /// The process ends before the operation.
    case death
    /// The process ends in the middle of the operation: of a write, half has been done; of what cannot be
    /// done by half, all.
    case deathMidway
  }

  private let disk: any FileSystem
  private let fault: Fault
  private let place: Int
  private let lockKind: LockKind
  private let beforeLocking: @Sendable () throws -> Void
  private let lock = NSLock()
  private var count = 0
  private var readPaths: [String] = []
  private var opened: [OpenFile] = []
  private var isOver = false

  /// - Parameters:
  ///   - fault: What happens.
  ///   - place: At which operation, from 1.
  ///   - disk: What does the operations that do not fail.
  init(_ fault: Fault, at place: Int, on disk: any FileSystem = DiskFileSystem()) {
    self.disk = disk
    self.fault = fault
    self.place = place
    lockKind = .own
    beforeLocking = {}
  }

  /// A file system on which nothing fails, but somebody else comes first to the lock.
  ///
  /// - Parameter kind: Which sort of lock on the writers' file they come before.
  init(beforeLocking: @escaping @Sendable () throws -> Void, _ kind: LockKind = .own) {
    disk = DiskFileSystem()
    fault = .death
    place = .max
    lockKind = kind
    self.beforeLocking = beforeLocking
  }

  /// How many operations have been asked for.
  var operations: Int { lock.withLock { count } }

  /// The files that have been read, each as often as it was.
  var reads: [String] { lock.withLock { readPaths } }

  /// Whether the place of the fault has been reached.
  var hasFailed: Bool { operations >= place }

  /// Lets go of what is open, as the end of a process does.
  func end() {
    let files = lock.withLock {
      defer { opened = [] }
      isOver = true
      return opened
    }
    for file in files { do { try disk.close(file) } catch {} }
  }

  func status(of path: String) throws(FileError) -> FileStatus? {
    try run(.read, path, isReading: true) { () throws(FileError) in try disk.status(of: path) }
  }

  func read(_ path: String, from offset: Int) throws(FileError) -> [UInt8] {
    lock.withLock { readPaths.append(path) }
    return try run(.read, path, isReading: true) { () throws(FileError) in
      try disk.read(path, from: offset)
    }
  }

  func names(in folder: String) throws(FileError) -> [String] {
    try run(.list, folder, isReading: true) { () throws(FileError) in try disk.names(in: folder) }
  }

  func createFolder(_ path: String) throws(FileError) {
    try run(.create, path) { () throws(FileError) in try disk.createFolder(path) }
  }

  func create(_ path: String, mode: UInt16?) throws(FileError) -> OpenFile {
    try run(.create, path) { () throws(FileError) in try open(disk.create(path, mode: mode)) }
  }

  func openForAppending(_ path: String, mode: UInt16?) throws(FileError) -> OpenFile {
    try run(.write, path) { () throws(FileError) in try open(disk.openForAppending(path, mode: mode)) }
  }

  func write(_ bytes: [UInt8], to file: OpenFile) throws(FileError) {
    let half = (Array(bytes.prefix(bytes.count / 2)), file)
    try run(.write, file.path, half: half) { () throws(FileError) in try disk.write(bytes, to: file) }
  }

  func truncate(_ file: OpenFile, to size: Int) throws(FileError) {
    try run(.write, file.path) { () throws(FileError) in try disk.truncate(file, to: size) }
  }

  func synchronize(_ file: OpenFile) throws(FileError) {
    try run(.synchronize, file.path) { () throws(FileError) in try disk.synchronize(file) }
  }

  func close(_ file: OpenFile) throws(FileError) {
    let isOpen = lock.withLock {
      guard let place = opened.firstIndex(of: file) else { return false }
      opened.remove(at: place)
      return true
    }
    guard isOpen else { return }
    // The system takes the descriptor away whatever it says.
    try disk.close(file)
    try run(.write, file.path) { () throws(FileError) in }
  }

  func rename(_ path: String, to target: String) throws(FileError) {
    try run(.rename, target) { () throws(FileError) in try disk.rename(path, to: target) }
  }

  func synchronizeFolder(_ path: String) throws(FileError) {
    try run(.synchronize, path) { () throws(FileError) in try disk.synchronizeFolder(path) }
  }

  func remove(_ path: String) throws(FileError) {
    try run(.remove, path) { () throws(FileError) in try disk.remove(path) }
  }

  func lock(_ path: String, _ kind: LockKind) throws(FileError) -> OpenFile? {
    if kind == lockKind, path.hasSuffix(Layout.lock) {
      do { try beforeLocking() } catch { throw FileError(.lock, path, code: EIO) }
    }
    return try run(.lock, path, isReading: kind == .shared) { () throws(FileError) in
      try disk.lock(path, kind).map(open)
    }
  }

  private func open(_ file: OpenFile) -> OpenFile {
    lock.withLock { opened.append(file) }
    return file
  }

  private enum Turn { case go, refuse(Int32), midway }

  private func run<Result>(
    _ operation: FileError.Operation, _ path: String, isReading: Bool = false,
    half: (bytes: [UInt8], file: OpenFile)? = nil, _ body: () throws(FileError) -> Result
  ) throws(FileError) -> Result {
    let turn: Turn = lock.withLock {
      count += 1
      if isOver { return .refuse(EIO) }
      switch fault {
      case .once(let code): return count == place ? .refuse(code) : .go
      case .sticky(let code): return count == place || (count > place && !isReading) ? .refuse(code) : .go
      case .death:
        isOver = count >= place
        return isOver ? .refuse(EIO) : .go
      case .deathMidway:
        isOver = count >= place
        return isOver ? .midway : .go
      }
    }
    switch turn {
    case .go: return try body()
    case .midway:
      if let half { try disk.write(half.bytes, to: half.file) } else { _ = try body() }
      throw FileError(operation, path, code: EIO)
    case .refuse(let code):
      // A disk that is full takes what there is room for.
      if code == ENOSPC, let half { try disk.write(half.bytes, to: half.file) }
      throw FileError(operation, path, code: code)
    }
  }
}
