/// Why an archive cannot be made.
public enum ZipFault: Error, Sendable, Equatable {
  /// The archive would not fit into 4 GB, or would hold more than 65,534 files: the limits of the plain format.
  case tooLarge
}

/// A zip archive of stored (uncompressed) files, after PKWARE's APPNOTE.TXT 6.3.
///
/// The same files always give the same bytes: they stand in the order in which they were added, are dated
/// 1980-01-01 (the first day that the format knows), and bear nothing of the machine. What is stored can be read
/// with any tool, and compared in a test.
public struct ZipArchive: Sendable {
  private struct Entry {
    let name: [UInt8]
    let checksum: UInt32
    let size: Int
    let offset: Int
  }

  private var content: [UInt8] = []
  private var entries: [Entry] = []
  /// The bytes that the archive must stay under, which only a test makes smaller.
  private let limit: Int

  private static let mostEntries = 0xFFFE
  private static let longestName = 0xFFFF
  private static let endLength = 22
  /// The bytes of an entry in the directory, beside its name.
  private static let directoryLength = 46

  /// An empty archive.
  public init() { self.init(limit: Int(UInt32.max)) }

  init(limit: Int) { self.limit = limit }

  /// Adds a file.
  ///
  /// - Parameters:
  ///   - name: The path in the archive, with `/` between its folders; no other file has it.
  ///   - bytes: What the file holds.
  public mutating func add(_ name: String, _ bytes: [UInt8]) throws(ZipFault) {
    let entry = Entry(
      name: Array(name.utf8), checksum: Self.crc32(bytes), size: bytes.count, offset: content.count)
    let length = 30 + entry.name.count + bytes.count + Self.directoryLength + entry.name.count
    let directory = entries.reduce(0) { $0 + Self.directoryLength + $1.name.count }
    guard entry.name.count <= Self.longestName, entries.count < Self.mostEntries,
      bytes.count < limit, content.count + directory + length + Self.endLength < limit
    else { throw .tooLarge }
    content.append(0x0403_4B50, bytes: 4)
    appendShared(of: entry, to: &content)
    content += entry.name
    content += bytes
    entries.append(entry)
  }

  /// The archive as a file's content.
  public var bytes: [UInt8] {
    var bytes = content
    for entry in entries {
      bytes.append(0x0201_4B50, bytes: 4)
      // Made by version 1.0 on no system in particular.
      bytes.append(10, bytes: 2)
      appendShared(of: entry, to: &bytes)
      // Comment, disk, internal and external attributes: none.
      bytes.append(0, bytes: 2 + 2 + 2 + 4)
      bytes.append(entry.offset, bytes: 4)
      bytes += entry.name
    }
    let directory = bytes.count - content.count
    bytes.append(0x0605_4B50, bytes: 4)
    bytes.append(0, bytes: 4)
    bytes.append(entries.count, bytes: 2)
    bytes.append(entries.count, bytes: 2)
    bytes.append(directory, bytes: 4)
    bytes.append(content.count, bytes: 4)
    bytes.append(0, bytes: 2)
    return bytes
  }

  /// What the header before a file and its entry in the directory have in common (4.3.7 and 4.3.12).
  private func appendShared(of entry: Entry, to bytes: inout [UInt8]) {
    bytes.append(10, bytes: 2)
    // Bit 11: the name is in UTF-8. Where it is ASCII it is left out, as old readers expect.
    bytes.append(entry.name.allSatisfy { $0 < 0x80 } ? 0 : 0x0800, bytes: 2)
    bytes.append(0, bytes: 2)
    // 00:00:00 on 1980-01-01.
    bytes.append(0, bytes: 2)
    bytes.append(0x0021, bytes: 2)
    bytes.append(Int(entry.checksum), bytes: 4)
    bytes.append(entry.size, bytes: 4)
    bytes.append(entry.size, bytes: 4)
    bytes.append(entry.name.count, bytes: 2)
    bytes.append(0, bytes: 2)
  }

  /// The checksum of ISO 3309, as zip has it.
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes { sum = table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
  }
}

extension [UInt8] {
  /// Adds a number, its lowest byte first.
  fileprivate mutating func append(_ number: Int, bytes count: Int) {
    for index in 0..<count { append(index < 8 ? UInt8(truncatingIfNeeded: number >> (8 * index)) : 0) }
  }
}
