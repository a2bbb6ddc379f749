/// Finds out what characters the bytes of a list are, and gives them as UTF-8.
enum CSVEncoding {
  /// The text in UTF-8, without a byte order mark.
  static func decode(_ bytes: [UInt8]) throws(CSVProblem) -> (text: [UInt8], encoding: CSVTable.Encoding) {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw .zipArchive }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldOffice }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .utf16 }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = hasMark ? Array(bytes.dropFirst(3)) : bytes
    if let nul = text.firstIndex(of: 0) { throw .nul(line: line(of: nul, in: text)) }
    let count = sequences(in: text)
    guard let invalid = count.firstInvalid else { return (text, .utf8) }
    // Text of the code page holds hardly any sequence that is UTF-8 by chance. Where they are many, the file
    // is UTF-8 that something has broken, and reading it otherwise would spoil every å.
    guard !hasMark, count.valid < count.invalid else { throw .brokenUTF8(line: line(of: invalid, in: text)) }
    return (try windows1252(text), .windows1252)
  }

  /// How many sequences of two bytes or more are UTF-8, and how many bytes are not.
  private static func sequences(in bytes: [UInt8]) -> (valid: Int, invalid: Int, firstInvalid: Int?) {
    var valid = 0
    var invalid = 0
    var firstInvalid: Int?
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        guard bytes[index] >= 0x80 else {
          index += 1
          continue
        }
        if let length = UTF8Sequence.length(at: index, in: bytes) {
          valid += 1
          index += length
        } else {
          invalid += 1
          if firstInvalid == nil { firstInvalid = index }
          index += 1
        }
      }
    }
    return (valid, invalid, firstInvalid)
  }

  private static func windows1252(_ bytes: [UInt8]) throws(CSVProblem) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case ..<0x80: text.append(byte)
      case 0x80...0x9F:
        guard let scalar = high[Int(byte - 0x80)] else {
          throw .undefinedByte(byte, line: line(of: index, in: bytes))
        }
        text += String(scalar).utf8
      default: text += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
      }
    }
    return text
  }

  /// The characters of the bytes 0x80 to 0x9F, where Windows-1252 is not ISO 8859-1; five are none.
  private static let high: [Character?] = [
    "€", nil, "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š", "‹", "Œ", nil, "Ž", nil,
    nil, "‘", "’", "“", "”", "•", "–", "—", "˜", "™", "š", "›", "œ", nil, "ž", "Ÿ",
  ]

  /// The line that a byte stands on, from 1; lines end at LF, CRLF or CR.
  private static func line(of index: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for place in 0..<index {
      if bytes[place] == UInt8(ascii: "\n") {
        line += 1
      } else if bytes[place] == UInt8(ascii: "\r"), bytes[place + 1] != UInt8(ascii: "\n") {
        line += 1
      }
    }
    return line
  }
}
