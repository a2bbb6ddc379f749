import Foundation

@testable import ForumKit

/// A disk in memory that knows what a power failure leaves of it.
///
/// It promises no more than POSIX does: the bytes of a file are on the disk when the file has been synchronised,
/// and a name when its folder has. Paths are absolute, and there are no links.
final class MemoryDisk: FileSystem, @unchecked Sendable {
  /// What becomes of what has not been synchronised.
  enum Loss: Sendable, Hashable {
    /// The process ends, the machine goes on: nothing is lost.
    case none
    /// All of it is lost.
    case everything
    /// Any part of it is lost: names and ends of files by themselves, some of the latter full of zeros.
    case something(seed: UInt64)
  }

  /// A file or a folder: as it is, and as it is known to be on the disk.
  private final class Node {
    let isFolder: Bool
    var mode: UInt16
    var bytes: [UInt8] = []
    var durableBytes: [UInt8] = []
    var entries: [String: Node] = [:]
    var durableEntries: [String: Node] = [:]
    /// The locks on it, by descriptor.
    var locks: [Int32: LockKind] = [:]

    init(isFolder: Bool, mode: UInt16) {
      self.isFolder = isFolder
      self.mode = mode
    }
  }

  private let guardian = NSLock()
  private let root: Node
  private var open: [Int32: Node] = [:]
  private var nextDescriptor: Int32 = 1_000

  init() { root = Node(isFolder: true, mode: 0o755) }

  private init(root: Node) { self.root = root }

  /// The disk as another process finds it, or as it is when there is power again.
  func after(_ loss: Loss) -> MemoryDisk {
    guardian.withLock {
      var random: SeededGenerator?
      if case .something(let seed) = loss { random = SeededGenerator(seed: seed) }
      var copies: [ObjectIdentifier: Node] = [:]
      func isLost() -> Bool {
        guard random != nil else { return loss == .everything }
        return random?.next() ?? 0 > UInt64.max / 2
      }
      func bytes(of node: Node) -> [UInt8] {
        guard node.bytes != node.durableBytes, loss != .none else { return node.bytes }
        guard random != nil, node.bytes.starts(with: node.durableBytes) else {
          return isLost() ? node.durableBytes : node.bytes
        }
        var bytes = node.bytes
        let known = node.durableBytes.count
        let rest = Int((random?.next() ?? 0) % UInt64(bytes.count - known + 1))
        if isLost() {
          for place in (known + rest)..<bytes.count { bytes[place] = 0 }
        } else {
          bytes.removeLast(bytes.count - known - rest)
        }
        return bytes
      }
      func copy(_ node: Node) -> Node {
        if let copy = copies[ObjectIdentifier(node)] { return copy }
        let new = Node(isFolder: node.isFolder, mode: node.mode)
        copies[ObjectIdentifier(node)] = new
        new.bytes = bytes(of: node)
        new.durableBytes = loss == .none ? node.durableBytes : new.bytes
        for name in Set(node.entries.keys).union(node.durableEntries.keys).sorted() {
          let now = node.entries[name]
          let durable = node.durableEntries[name]
          let kept = loss == .none || now === durable || !isLost() ? now : durable
          new.entries[name] = kept.map(copy)
          new.durableEntries[name] = loss == .none ? durable.map(copy) : new.entries[name]
        }
        return new
      }
      return MemoryDisk(root: copy(root))
    }
  }

  /// Takes all for durable that is there.
  func settle() {
    func settle(_ node: Node) {
      node.durableBytes = node.bytes
      node.durableEntries = node.entries
      for entry in node.entries.values { settle(entry) }
    }
    guardian.withLock { settle(root) }
  }

  /// Gives a file other permission bits.
  func setMode(_ mode: UInt16, of path: String) throws(FileError) {
    try node(path, .write).mode = mode
  }

  // MARK: What the store asks for

  func status(of path: String) throws(FileError) -> FileStatus? {
    guardian.withLock {
      find(path).map { FileStatus(kind: $0.isFolder ? .folder : .file, mode: $0.mode, size: $0.bytes.count) }
    }
  }

  func read(_ path: String, from offset: Int) throws(FileError) -> [UInt8] {
    let node = try node(path, .read)
    guard !node.isFolder else { throw FileError(.read, path, code: EISDIR) }
    return guardian.withLock { Array(node.bytes.dropFirst(offset)) }
  }

  func names(in folder: String) throws(FileError) -> [String] {
    let node = try node(folder, .list)
    guard node.isFolder else { throw FileError(.list, folder, code: ENOTDIR) }
    return guardian.withLock {
      node.entries.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
  }

  func createFolder(_ path: String) throws(FileError) {
    if guardian.withLock({ find(path) }) != nil { return }
    let parent = FilePath.parent(of: path)
    if parent != path { try createFolder(parent) }
    let folder = try node(parent, .create)
    guard folder.isFolder else { throw FileError(.create, path, code: ENOTDIR) }
    guardian.withLock { folder.entries[FilePath.name(of: path)] = Node(isFolder: true, mode: 0o755) }
  }

  func create(_ path: String, mode: UInt16?) throws(FileError) -> OpenFile {
    try open(path, .create, mode: mode, mustBeNew: true)
  }

  func openForAppending(_ path: String, mode: UInt16?) throws(FileError) -> OpenFile {
    try open(path, .write, mode: mode, mustBeNew: false)
  }

  func write(_ bytes: [UInt8], to file: OpenFile) throws(FileError) {
    let node = try node(file, .write)
    guardian.withLock { node.bytes += bytes }
  }

  func truncate(_ file: OpenFile, to size: Int) throws(FileError) {
    let node = try node(file, .write)
    guardian.withLock {
      let missing = max(0, size - node.bytes.count)
      node.bytes = Array(node.bytes.prefix(size)) + [UInt8](repeating: 0, count: missing)
    }
  }

  func synchronize(_ file: OpenFile) throws(FileError) {
    let node = try node(file, .synchronize)
    guardian.withLock { node.durableBytes = node.bytes }
  }

  func close(_ file: OpenFile) throws(FileError) {
    let node = try node(file, .write)
    guardian.withLock {
      node.locks[file.descriptor] = nil
      open[file.descriptor] = nil
    }
  }

  func rename(_ path: String, to target: String) throws(FileError) {
    let moved = try node(path, .rename, told: target)
    let source = try node(FilePath.parent(of: path), .rename, told: target)
    let folder = try node(FilePath.parent(of: target), .rename, told: target)
    guard folder.isFolder else { throw FileError(.rename, target, code: ENOTDIR) }
    let inTheWay = guardian.withLock { folder.entries[FilePath.name(of: target)] }
    if inTheWay?.isFolder == true, !moved.isFolder { throw FileError(.rename, target, code: EISDIR) }
    guardian.withLock {
      source.entries[FilePath.name(of: path)] = nil
      folder.entries[FilePath.name(of: target)] = moved
    }
  }

  func synchronizeFolder(_ path: String) throws(FileError) {
    let node = try node(path, .synchronize)
    guard node.isFolder else { throw FileError(.synchronize, path, code: ENOTDIR) }
    guardian.withLock { node.durableEntries = node.entries }
  }

  func remove(_ path: String) throws(FileError) {
    let node = try node(path, .remove)
    guard node.entries.isEmpty else { throw FileError(.remove, path, code: ENOTEMPTY) }
    let folder = try self.node(FilePath.parent(of: path), .remove)
    guardian.withLock { folder.entries[FilePath.name(of: path)] = nil }
  }

  func lock(_ path: String, _ kind: LockKind) throws(FileError) -> OpenFile? {
    let file: OpenFile
    if kind == .own {
      file = try open(path, .lock, mode: nil, mustBeNew: false)
    } else {
      let node = try node(path, .lock)
      file = guardian.withLock { opened(node, path) }
    }
    let isFree = guardian.withLock { () -> Bool in
      guard let node = open[file.descriptor] else { return false }
      let others = node.locks.values
      guard kind == .shared ? others.allSatisfy({ $0 == .shared }) : others.isEmpty else {
        open[file.descriptor] = nil
        return false
      }
      node.locks[file.descriptor] = kind
      return true
    }
    return isFree ? file : nil
  }

  // MARK: Ways to a node

  private func open(
    _ path: String, _ operation: FileError.Operation, mode: UInt16?, mustBeNew: Bool
  ) throws(FileError) -> OpenFile {
    if let there = guardian.withLock({ find(path) }) {
      guard !mustBeNew else { throw FileError(operation, path, code: EEXIST) }
      guard !there.isFolder else { throw FileError(operation, path, code: EISDIR) }
      return guardian.withLock { opened(there, path) }
    }
    let folder = try node(FilePath.parent(of: path), operation, told: path)
    guard folder.isFolder else { throw FileError(operation, path, code: ENOTDIR) }
    return guardian.withLock {
      let new = Node(isFolder: false, mode: mode ?? 0o644)
      folder.entries[FilePath.name(of: path)] = new
      return opened(new, path)
    }
  }

  /// Only called under the guardian.
  private func opened(_ node: Node, _ path: String) -> OpenFile {
    nextDescriptor += 1
    open[nextDescriptor] = node
    return OpenFile(descriptor: nextDescriptor, path: path)
  }

  /// Only called under the guardian.
  private func find(_ path: String) -> Node? {
    var node = root
    for part in path.split(separator: "/") where part != "." {
      guard let next = node.entries[String(part)] else { return nil }
      node = next
    }
    return node
  }

  private func node(
    _ path: String, _ operation: FileError.Operation, told: String? = nil
  ) throws(FileError) -> Node {
    if let node = guardian.withLock({ find(path) }) { return node }
    // A file on the way is another fault than nothing.
    var folder = FilePath.parent(of: path)
    while folder != "/" {
      if let node = guardian.withLock({ find(folder) }) {
        throw FileError(operation, told ?? path, code: node.isFolder ? ENOENT : ENOTDIR)
      }
      folder = FilePath.parent(of: folder)
    }
    throw FileError(operation, told ?? path, code: ENOENT)
  }

  private func node(_ file: OpenFile, _ operation: FileError.Operation) throws(FileError) -> Node {
    guard let node = guardian.withLock({ open[file.descriptor] }) else {
      throw FileError(operation, file.path, code: EBADF)
    }
    return node
  }
}
