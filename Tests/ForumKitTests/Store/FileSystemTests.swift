import Foundation
import Testing

@testable import ForumKit

@Suite("The disk")
struct FileSystemTests {
  private let disk = DiskFileSystem()
  private let root: String

  init() throws { root = try TemporaryFolder.make() }

  private func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: URL(filePath: "\(root)/\(name)"))
    return "\(root)/\(name)"
  }

  @Test("What stands at a path is told, and links are not followed")
  func status() throws {
    let file = try write("12345", to: "file")
    #expect(chmod(file, 0o640) == 0)
    try FileManager.default.createSymbolicLink(atPath: "\(root)/link", withDestinationPath: file)
    #expect(mkfifo("\(root)/pipe", 0o600) == 0)
    #expect(try disk.status(of: file) == FileStatus(kind: .file, mode: 0o640, size: 5))
    #expect(try disk.status(of: root)?.kind == .folder)
    #expect(try disk.status(of: "\(root)/link")?.kind == .link)
    #expect(try disk.status(of: "\(root)/pipe")?.kind == .other)
    #expect(try disk.status(of: "\(root)/none") == nil)
    #expect(try disk.status(of: "\(file)/below") == nil)
  }

  @Test("A file is read from any offset, and through a link")
  func read() throws {
    let file = try write("12345", to: "file")
    try FileManager.default.createSymbolicLink(atPath: "\(root)/link", withDestinationPath: file)
    for (offset, rest) in [(0, "12345"), (2, "345"), (5, ""), (9, "")] {
      #expect(try disk.read(file, from: offset) == Array(rest.utf8))
    }
    #expect(try disk.read("\(root)/link") == Array("12345".utf8))
    let large = [UInt8](repeating: 7, count: 300_000)
    try Data(large).write(to: URL(filePath: "\(root)/large"))
    #expect(try disk.read("\(root)/large") == large)
  }

  @Test("A folder, a pipe and nothing at all are refused, each by its own error")
  func unreadable() throws {
    #expect(mkfifo("\(root)/pipe", 0o600) == 0)
    #expect(throws: FileError(.read, root, code: EISDIR)) { try disk.read(root) }
    #expect(throws: FileError(.read, "\(root)/pipe", code: EINVAL)) { try disk.read("\(root)/pipe") }
    let error = #expect(throws: FileError.self) { try disk.read("\(root)/none") }
    #expect(error?.isMissing == true)
    try FileManager.default.createSymbolicLink(atPath: "\(root)/link", withDestinationPath: "\(root)/none")
    #expect(throws: FileError(.read, "\(root)/link", code: ELOOP)) { try disk.read("\(root)/link") }
  }

  @Test("Names are sorted by their bytes")
  func names() throws {
    for name in ["ö", "a", "Z", ".hidden", "å"] { _ = try write("", to: name) }
    #expect(try disk.names(in: root) == [".hidden", "Z", "a", "å", "ö"])
    #expect(throws: FileError(.list, "\(root)/none", code: ENOENT)) { try disk.names(in: "\(root)/none") }
  }

  @Test("A folder is made with those above it, once or twice")
  func folders() throws {
    for _ in 1...2 { try disk.createFolder("\(root)/a/b/c") }
    #expect(try disk.status(of: "\(root)/a/b/c")?.kind == .folder)
  }

  @Test("A new file never takes the place of anything, and has the mode that it is given")
  func create() throws {
    let file = try disk.create("\(root)/new", mode: 0o666)
    try disk.write(Array("1".utf8), to: file)
    try disk.close(file)
    #expect(try disk.status(of: "\(root)/new") == FileStatus(kind: .file, mode: 0o666, size: 1))
    #expect(throws: FileError(.create, "\(root)/new", code: EEXIST)) {
      try disk.create("\(root)/new", mode: nil)
    }
    try FileManager.default.createSymbolicLink(
      atPath: "\(root)/dangling", withDestinationPath: "\(root)/elsewhere")
    #expect(throws: FileError(.create, "\(root)/dangling", code: EEXIST)) {
      try disk.create("\(root)/dangling", mode: nil)
    }
    #expect(throws: FileError(.write, "\(root)/dangling", code: ELOOP)) {
      try disk.openForAppending("\(root)/dangling", mode: nil)
    }
  }

  @Test("What is added stands at the end, also after the end has been taken away")
  func append() throws {
    let path = try write("12345", to: "file")
    let file = try disk.openForAppending(path, mode: nil)
    try disk.write(Array("6789".utf8), to: file)
    try disk.truncate(file, to: 2)
    try disk.write(Array("x".utf8), to: file)
    try disk.synchronize(file)
    try disk.close(file)
    #expect(try disk.read(path) == Array("12x".utf8))
  }

  @Test("A folder is removed when it is empty, and not before")
  func remove() throws {
    try disk.createFolder("\(root)/a")
    let file = try write("", to: "a/file")
    let error = #expect(throws: FileError.self) { try disk.remove("\(root)/a") }
    #expect([ENOTEMPTY, EEXIST].contains(error?.code ?? 0))
    try disk.remove(file)
    try disk.remove("\(root)/a")
    #expect(try disk.names(in: root) == [])
  }

  @Test("A lock is one's own until it is closed")
  func lock() throws {
    let mine = try #require(try disk.lock("\(root)/lock", .own))
    #expect(try disk.lock("\(root)/lock", .own) == nil)
    try disk.close(mine)
    let theirs = try #require(try disk.lock("\(root)/lock", .own))
    try disk.close(theirs)
  }
}

@Suite("Whole files put in place")
struct AtomicWriterTests {
  private let disk = DiskFileSystem()
  private let root: String
  private let path: String

  init() throws {
    root = try TemporaryFolder.make()
    path = "\(root)/file"
  }

  private let old = Array("det gamla".utf8)
  private let new = Array("det nya, som är längre".utf8)

  @Test(
    "The file is the new one, keeps the old mode, and nothing else is left",
    arguments: [UInt16(0o600), 0o664])
  func write(_ mode: UInt16) throws {
    try AtomicWriter(disk).write(old, to: path)
    #expect(chmod(path, mode_t(mode)) == 0)
    try AtomicWriter(disk).write(new, to: path)
    #expect(try disk.read(path) == new)
    #expect(try disk.status(of: path)?.mode == mode)
    #expect(try disk.names(in: root) == ["file"])
  }

  @Test("At whatever operation a fault comes, the file is the old or the new one, whole")
  func faults() throws {
    var place = 1
    while true {
      try AtomicWriter(disk).write(old, to: path)
      let fileSystem = FaultingFileSystem(.once(code: ENOSPC), at: place)
      var failed = false
      do { try AtomicWriter(fileSystem).write(new, to: path) } catch {
        failed = true
        #expect(error.code == ENOSPC)
      }
      let found = try disk.read(path)
      #expect(failed ? [old, new].contains(found) : found == new, "operation \(place)")
      #expect(try disk.names(in: root) == ["file"], "operation \(place)")
      guard fileSystem.hasFailed else { break }
      #expect(failed, "operation \(place)")
      place += 1
    }
    #expect(place == 8)
  }

  @Test("A fault names the file that was asked for, and not the temporary")
  func named() throws {
    let path = "\(root)/none/file"
    #expect(throws: FileError(.create, path, code: ENOENT)) { try AtomicWriter(disk).write(new, to: path) }
  }

  @Test("What is no file is not written over")
  func refused() throws {
    try disk.createFolder("\(root)/folder")
    try FileManager.default.createSymbolicLink(atPath: "\(root)/link", withDestinationPath: "\(root)/folder")
    #expect(mkfifo("\(root)/pipe", 0o600) == 0)
    for (name, code) in [("folder", EISDIR), ("link", ELOOP), ("pipe", EINVAL)] {
      #expect(throws: FileError(.write, "\(root)/\(name)", code: code)) {
        try AtomicWriter(disk).write(new, to: "\(root)/\(name)")
      }
    }
    #expect(try disk.names(in: root) == ["folder", "link", "pipe"])
  }
}
