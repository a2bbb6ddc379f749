/// The mark of a list's item.
struct MarkdownListMark {
  /// What must be the same for two items to stand in one list.
  enum Kind: Hashable {
    case bullet(UInt8)
    case number(delimiter: UInt8)
  }

  let kind: Kind
  /// The number of a numbered item; 0 for bullets.
  let number: Int
  /// The mark's length in bytes and in columns.
  let bytes: Int
  let columns: Int
  let isEmpty: Bool

  /// The mark at the start of a line that has no white space before it.
  init?(_ text: ArraySlice<UInt8>) {
    let digits = text.prefix { $0.isDigit }
    let mark = text.dropFirst(digits.count)
    guard let first = mark.first else { return nil }
    switch first {
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      guard (1...9).contains(digits.count), let value = Int(String(decoding: digits, as: UTF8.self))
      else { return nil }
      self.init(
        .number(delimiter: first), value, bytes: digits.count + 1, columns: digits.count + 1, in: text)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      guard digits.isEmpty else { return nil }
      self.init(.bullet(first), 0, bytes: 1, columns: 1, in: text)
    default:
      guard digits.isEmpty, text.starts(with: Self.dot) else { return nil }
      self.init(.bullet(first), 0, bytes: Self.dot.count, columns: 1, in: text, needsSpace: false)
    }
  }

  private init?(
    _ kind: Kind, _ number: Int, bytes: Int, columns: Int, in text: ArraySlice<UInt8>, needsSpace: Bool = true
  ) {
    let rest = text.dropFirst(bytes)
    if needsSpace, let next = rest.first, !next.isSpaceOrTab { return nil }
    self.kind = kind
    self.number = number
    self.bytes = bytes
    self.columns = columns
    isEmpty = rest.allSatisfy(\.isSpaceOrTab)
  }

  /// Whether the item may follow a line of a paragraph: a year at the start of a line may not.
  var mayInterruptParagraph: Bool {
    switch kind {
    case .bullet: !isEmpty
    case .number: !isEmpty && number == 1
    }
  }

  /// U+2022, the bullet that Word pastes.
  static let dot = Array("•".utf8)
}

/// The opening line of fenced code.
struct MarkdownFence {
  private let mark: UInt8
  private let length: Int
  private let indentation: Int

  init?(_ line: MarkdownLine) {
    let text = line.text
    guard let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    let length = text.prefix { $0 == mark }.count
    guard length >= 3, mark == UInt8(ascii: "~") || !text.dropFirst(length).contains(mark) else { return nil }
    self.mark = mark
    self.length = length
    indentation = line.indentation
  }

  func isClosed(by line: MarkdownLine) -> Bool {
    let text = line.text.trimmed
    return text.count >= length && text.allSatisfy { $0 == mark }
  }

  /// The code on a line, without the indentation that the fence has too.
  func content(of line: MarkdownLine) -> [UInt8] {
    var line = line
    line.skipSpace(columns: indentation)
    return line.restWithSpace
  }
}

enum MarkdownMarks {
  /// The number of `#` and the text of a heading's line.
  static func heading(_ text: ArraySlice<UInt8>) -> (depth: Int, title: ArraySlice<UInt8>)? {
    let hash = UInt8(ascii: "#")
    let depth = text.prefix { $0 == hash }.count
    let rest = text.dropFirst(depth)
    guard (1...6).contains(depth), rest.first?.isSpaceOrTab ?? true else { return nil }
    let title = rest.trimmed
    guard let last = title.lastIndex(where: { $0 != hash }) else { return (depth, title.suffix(0)) }
    return (depth, title[last].isSpaceOrTab ? title[...last].trimmed : title)
  }

  /// Whether a line is a rule: three or more of `-`, `*` or `_`, all alike, spaces between.
  static func isRule(_ text: ArraySlice<UInt8>) -> Bool {
    guard let mark = text.first, [UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_")].contains(mark)
    else { return false }
    var count = 0
    for byte in text where !byte.isSpaceOrTab {
      guard byte == mark else { return false }
      count += 1
    }
    return count >= 3
  }
}
