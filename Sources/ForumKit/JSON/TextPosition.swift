/// Where a byte stands in a text, as an editor shows it.
public struct TextPosition: Sendable, Hashable, Comparable {
  /// The line, from 1. Lines end at LF; a CR before it belongs to the line.
  public let line: Int
  /// The column, from 1, in Unicode scalars: neither bytes nor what looks like one character.
  public let column: Int

  /// A position by its line and column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The position of a byte.
  ///
  /// - Parameters:
  ///   - offset: The byte's offset from 0. The text's length gives the place after its last character.
  ///   - bytes: The whole text in UTF-8. In ill-formed text a stray continuation byte has no column of its own.
  public init(of offset: Int, in bytes: [UInt8]) {
    let before = bytes[..<min(max(offset, 0), bytes.count)]
    var line = 1
    var column = 1
    for byte in before {
      if byte == JSONByte.lineFeed {
        line += 1
        column = 1
      } else if byte & 0b1100_0000 != 0b1000_0000 {
        column += 1
      }
    }
    self.init(line: line, column: column)
  }

  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
