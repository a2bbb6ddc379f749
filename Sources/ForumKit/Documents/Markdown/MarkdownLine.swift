/// A place in one line of Markdown, counted in bytes and in columns.
///
/// A tab reaches to the next column that is a multiple of four, and may be used up in part
/// (CommonMark 2.2).
struct MarkdownLine {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var column = 0
  /// Columns of a tab before `index` that are not used up yet.
  private var spare = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The columns of white space from here on.
  var indentation: Int {
    var columns = spare
    for byte in bytes[index...] {
      switch byte {
      case UInt8(ascii: " "): columns += 1
      case UInt8(ascii: "\t"): columns += 4 - (column + columns) % 4
      default: return columns
      }
    }
    return columns
  }

  var isBlank: Bool { bytes[index...].allSatisfy(\.isSpaceOrTab) }

  /// Uses up white space: all of it, or a number of columns at most.
  mutating func skipSpace(columns limit: Int = .max) {
    var left = limit
    while left > 0 {
      if spare > 0 {
        let used = min(spare, left)
        spare -= used
        column += used
        left -= used
      } else if index < bytes.endIndex, bytes[index].isSpaceOrTab {
        spare = bytes[index] == UInt8(ascii: "\t") ? 4 - column % 4 : 1
        index += 1
      } else {
        return
      }
    }
  }

  /// Uses up a mark of some bytes, which take some columns.
  mutating func skip(bytes count: Int, columns: Int) {
    index += count
    column += columns
  }

  /// What is left of the line.
  var rest: ArraySlice<UInt8> { bytes[index...] }

  /// What is left of the line, with what is left of a tab as spaces.
  var restWithSpace: [UInt8] { Array(repeating: UInt8(ascii: " "), count: spare) + rest }

  /// What is left of the line after its white space.
  var text: ArraySlice<UInt8> { rest.drop(while: \.isSpaceOrTab) }
}

extension UInt8 {
  var isSpaceOrTab: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  var isLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20) }

  /// Whether a backslash before the character takes away its meaning (CommonMark 2.4).
  var isPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }
}

extension Collection<UInt8> where SubSequence == ArraySlice<UInt8> {
  /// The bytes without spaces and tabs at both ends.
  var trimmed: ArraySlice<UInt8> {
    let start = drop(while: \.isSpaceOrTab)
    guard let end = start.lastIndex(where: { !$0.isSpaceOrTab }) else { return start.suffix(0) }
    return start[...end]
  }
}
