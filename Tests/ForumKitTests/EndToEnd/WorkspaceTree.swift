@testable import ForumKit

/// All that stands in a workspace on a disk in memory.
struct WorkspaceTree: Equatable {
  struct File: Equatable {
    let mode: UInt16
    let bytes: [UInt8]
  }

  /// The records, and what git is to leave alone, by their paths.
  private(set) var records: [String: File] = [:]
  /// The paths of the workspace's own files.
  private(set) var own: [String] = []

  /// - Parameters:
  ///   - known: The ids of inputs that were there before, where new ones are made: chance makes those, and they
  ///     are read as stars.
  init(of folder: String, on disk: MemoryDisk, known: Set<String>? = nil) throws {
    try walk(folder, "", disk, known)
  }

  private mutating func walk(
    _ root: String, _ folder: String, _ disk: MemoryDisk, _ known: Set<String>?
  ) throws {
    let whole = FilePath.join(root, folder)
    guard try disk.status(of: whole) != nil else { return }
    for name in try disk.names(in: whole) {
      let path = FilePath.join(folder, name)
      guard let status = try disk.status(of: FilePath.join(root, path)) else { continue }
      if status.kind == .folder {
        try walk(root, path, disk, known)
      } else if path.hasPrefix("\(Layout.own)/") {
        own.append(path)
      } else {
        let bytes = try disk.read(FilePath.join(root, path))
        records[path] = File(mode: status.mode, bytes: Self.masked(bytes, known))
      }
    }
  }

  /// The bytes alone.
  var bytes: [String: [UInt8]] { records.mapValues(\.bytes) }

  /// The ids of ten characters that stand in files.
  var ids: Set<String> {
    Set(
      records.values.flatMap { file in
        file.bytes.split(separator: UInt8(ascii: "\n")).compactMap { Self.id(in: $0) }
      })
  }

  /// The bytes with stars for ids that chance has made.
  static func masked(_ bytes: [UInt8], _ known: Set<String>?) -> [UInt8] {
    guard let known else { return bytes }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return Array(
      lines.map { line -> [UInt8] in
        guard let id = id(in: line), !known.contains(id) else { return Array(line) }
        return Array(String(decoding: line, as: UTF8.self).replacing(id, with: "**********").utf8)
      }
      .joined(separator: [UInt8(ascii: "\n")]))
  }

  private static let mark = Array("\"id\": \"".utf8)

  private static func id(in line: ArraySlice<UInt8>) -> String? {
    let content = line.drop { $0 == UInt8(ascii: " ") }
    guard content.starts(with: mark) else { return nil }
    let id = content.dropFirst(mark.count).prefix { $0 != UInt8(ascii: "\"") }
    return id.count == 10 ? String(decoding: id, as: UTF8.self) : nil
  }
}
