/// Writes running text as Markdown.
///
/// CommonMark cannot express emphasis everywhere, so what was written is read back; if it says
/// something else, it is written again without emphasis, and at last without code.
struct MarkdownInlines {
  private let numbers: FootnoteNumbers
  private let footnotes: MarkdownFootnotes

  /// - Parameter numbers: The numbers of the notes that texts may refer to.
  init(_ numbers: FootnoteNumbers = FootnoteNumbers()) {
    self.numbers = numbers
    footnotes = MarkdownFootnotes(numbers)
  }

  /// A paragraph: one line for every line break in it, and one more. None for no text.
  func lines(_ inlines: [Inline]) -> [String] {
    let text = faithful(inlines.canonical) { candidate in
      let lines = render(candidate, .paragraph).utf8.split(separator: UInt8(ascii: "\n"))
        .map { Self.escapingStart(Substring($0)) }
      let text = lines.joined(separator: "\n")
      return (text, MarkdownInlineParser.inlines(text.utf8, footnotes))
    }
    return text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
  }

  /// The notes in the order of their numbers, each as lines of its own.
  var definitions: [[String]] {
    numbers.entries.enumerated().map { index, entry in
      let lines = self.lines(entry.footnote.content)
      let indent = String(repeating: " ", count: MarkdownFootnoteDefinition.indentation)
      return lines.enumerated().map { ($0 == 0 ? "[^\(index + 1)]: " : indent) + $1 }
    }
  }

  /// The text of a heading, on one line.
  func heading(_ inlines: [Inline]) -> String {
    faithful(inlines.withoutLineBreaks.canonical) { candidate in
      let text = Self.escapingEnd(render(candidate, .heading))
      return (text, MarkdownInlineParser.inlines(text.utf8, footnotes))
    }
  }

  /// The cell of a table, on one line.
  func cell(_ inlines: [Inline]) -> String {
    faithful(inlines.canonical) { candidate in
      let text = render(candidate, .cell)
      let cells = MarkdownTable.cells(Array("| \(text) |".utf8)[...], footnotes)
      return (text, cells.count == 1 ? cells[0] : [])
    }
  }

  private func faithful(
    _ inlines: [Inline], _ write: ([Inline]) -> (text: String, readsAs: [Inline])
  ) -> String {
    for candidate in [inlines, inlines.withoutEmphasis.canonical] {
      let written = write(candidate)
      if written.readsAs == candidate { return written.text }
    }
    return write(inlines.withoutEmphasis.withoutCode.canonical).text
  }

  // MARK: Writing

  private enum Place { case paragraph, heading, cell }

  private func render(_ inlines: [Inline], _ place: Place, isLink: Bool = false) -> String {
    var text = ""
    for (index, inline) in inlines.enumerated() {
      switch inline {
      case .text(let string):
        let next = index + 1 < inlines.count ? inlines[index + 1] : nil
        let isAfterFootnote = index > 0 && inlines[index - 1].isFootnote
        // A round bracket would make a link of the mark.
        if isAfterFootnote, string.utf8.first == UInt8(ascii: "(") { text += "\\" }
        text += Self.escaped(string, place, isBeforeLink: next?.isLink == true || next?.isFootnote == true)
      case .strong(let content): text += "**\(render(content, place, isLink: isLink))**"
      case .emphasis(let content): text += "*\(render(content, place, isLink: isLink))*"
      case .code(let code): text += Self.render(code: code, place)
      case .link(let target, let content)
      where content == [.text(target.address)] && !target.address.holdsEntity:
        text += "<\(target.address)>"
      case .link(let target, let content):
        text += "[\(render(content, place, isLink: true))](\(Self.escaped(address: target.address)))"
      case .lineBreak: text += place == .cell ? "<br>" : "\\\n"
      case .footnote(let footnote): text += numbers[footnote].map { "[^\($0)]" } ?? ""
      }
    }
    return text
  }

  private static func render(code: String, _ place: Place) -> String {
    let fence = String(repeating: "`", count: code.longestRun(of: UInt8(ascii: "`")) + 1)
    let isSpaced = code.utf8.first == UInt8(ascii: " ") && code.utf8.last == UInt8(ascii: " ")
    let touches = code.utf8.first == UInt8(ascii: "`") || code.utf8.last == UInt8(ascii: "`")
    let padding = touches || isSpaced ? " " : ""
    let content = place == .cell ? code.replacingPipes : code
    return fence + padding + content + padding + fence
  }

  // MARK: Escaping

  /// Puts a backslash before everything in a text that Markdown would read as markup.
  private static func escaped(_ text: String, _ place: Place, isBeforeLink: Bool) -> String {
    let bytes = Array(text.utf8)
    var escaped: [UInt8] = []
    escaped.reserveCapacity(bytes.count + 8)
    for (index, byte) in bytes.enumerated() {
      let next = index + 1 < bytes.count ? bytes[index + 1] : nil
      let previous = index > 0 ? bytes[index - 1] : nil
      let isMarkup =
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
          UInt8(ascii: "~"):
          true
        case UInt8(ascii: "_"): !(previous?.isWord == true && next?.isWord == true)
        case UInt8(ascii: "|"): place == .cell
        case UInt8(ascii: "<"): next.map { $0.isLetter || "/!?".utf8.contains($0) } ?? false
        case UInt8(ascii: "&"): next.map { $0.isLetter || $0 == UInt8(ascii: "#") } ?? false
        case UInt8(ascii: "!"): next == nil && isBeforeLink
        case UInt8(ascii: ":"): endsAddressScheme(bytes[..<index]) && bytes[index...].starts(with: "://".utf8)
        default: false
        }
      if isMarkup { escaped.append(UInt8(ascii: "\\")) }
      escaped.append(byte)
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Puts a backslash before what would make a heading, a list, a quote … of a paragraph's line.
  private static func escapingStart(_ line: Substring) -> String {
    let bytes = line.utf8
    guard let first = bytes.first else { return "" }
    let next = bytes.dropFirst().first
    if let label = MarkdownFootnoteLabel(defining: Array(bytes)[...]) {
      return label.text + "\\" + String(Substring(bytes.dropFirst(label.text.utf8.count)))
    }
    let digits = bytes.prefix { $0.isDigit }
    let isMark =
      switch first {
      case UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "="): true
      case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"): next?.isWord != true
      case UInt8(ascii: ":"): next == UInt8(ascii: "-")
      default: bytes.starts(with: MarkdownListMark.dot)
      }
    if isMark { return "\\" + line }
    let afterDigits = bytes[digits.endIndex...]
    guard !digits.isEmpty, let delimiter = afterDigits.first, ".)".utf8.contains(delimiter),
      afterDigits.dropFirst().first?.isSpaceOrTab ?? true
    else { return String(line) }
    return line[..<digits.endIndex] + "\\" + line[digits.endIndex...]
  }

  /// Puts a backslash before a `#` at the end, which would be taken for the heading's closing mark.
  private static func escapingEnd(_ title: String) -> String {
    title.utf8.last == UInt8(ascii: "#") ? title.dropLast() + "\\#" : title
  }

  private static func endsAddressScheme(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.suffix(4).starts(withFolded: Array("http".utf8))
      || bytes.suffix(5).starts(withFolded: Array("https".utf8))
  }

  private static func escaped(address: String) -> String {
    var escaped: [UInt8] = []
    for byte in address.utf8 {
      if "()&".utf8.contains(byte) { escaped.append(UInt8(ascii: "\\")) }
      escaped.append(byte)
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}

extension [Inline] {
  fileprivate var withoutEmphasis: [Inline] {
    flatMap { inline -> [Inline] in
      switch inline {
      case .strong(let content), .emphasis(let content): content.withoutEmphasis
      case .link(let target, let content): [.link(target, content.withoutEmphasis)]
      case .text, .code, .lineBreak, .footnote: [inline]
      }
    }
  }

  /// The same text with its code as plain text. Only for text without emphasis.
  fileprivate var withoutCode: [Inline] {
    map { inline in
      switch inline {
      case .code(let code): .text(code)
      case .link(let target, let content): .link(target, content.withoutCode)
      case .text, .strong, .emphasis, .lineBreak, .footnote: inline
      }
    }
  }

  fileprivate var withoutLineBreaks: [Inline] {
    map { inline in
      switch inline {
      case .lineBreak: .text(" ")
      case .strong(let content): .strong(content.withoutLineBreaks)
      case .emphasis(let content): .emphasis(content.withoutLineBreaks)
      case .link(let target, let content): .link(target, content.withoutLineBreaks)
      case .text, .code, .footnote: inline
      }
    }
  }
}

extension Inline {
  fileprivate var isLink: Bool { if case .link = self { true } else { false } }

  fileprivate var isFootnote: Bool { if case .footnote = self { true } else { false } }
}

extension String {
  /// Whether CommonMark might find a character reference such as `&amp;` in the text.
  fileprivate var holdsEntity: Bool { utf8.contains(UInt8(ascii: "&")) && utf8.contains(UInt8(ascii: ";")) }

  fileprivate var replacingPipes: String {
    var bytes: [UInt8] = []
    for byte in utf8 {
      if byte == UInt8(ascii: "|") { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether the byte is a letter or a digit of ASCII.
  fileprivate var isWord: Bool { isLetter || isDigit }
}
