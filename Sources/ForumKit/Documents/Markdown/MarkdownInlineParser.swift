/// Reads running text: emphasis, code, links and line breaks.
struct MarkdownInlineParser {
  private enum Piece {
    case text(String)
    case code(String)
    case lineBreak
    /// A run of emphasis marks, by its number.
    case delimiters(Int)
    /// An opening bracket, which is text unless a link begins here.
    case bracket(LinkTarget?)
    case linkEnd
    case address(LinkTarget, String)
    case footnote(Footnote)
  }

  /// A `[` that may begin a link.
  private struct Bracket {
    let piece: Int
    let delimiters: Int?
  }

  private let bytes: [UInt8]
  private let footnotes: MarkdownFootnotes
  private let breaksAtTags: Bool
  private var index = 0
  private var pending: [UInt8] = []
  private var pieces: [Piece] = []
  private var brackets: [Bracket] = []
  private var delimiters = MarkdownDelimiters()
  private var codeSpans: MarkdownCodeSpans

  /// Reads text in UTF-8, its lines separated by LF.
  ///
  /// - Parameters:
  ///   - footnotes: what the marks of notes refer to; others are text.
  ///   - breaksAtTags: whether `<br>` is a line break, as in the cells of a table.
  static func inlines(
    _ bytes: some Sequence<UInt8>, _ footnotes: MarkdownFootnotes, breaksAtTags: Bool = false
  ) -> [Inline] {
    var parser = MarkdownInlineParser(Array(bytes), footnotes, breaksAtTags)
    parser.scan()
    return parser.build()
  }

  private init(_ bytes: [UInt8], _ footnotes: MarkdownFootnotes, _ breaksAtTags: Bool) {
    self.bytes = bytes
    self.footnotes = footnotes
    self.breaksAtTags = breaksAtTags
    codeSpans = MarkdownCodeSpans(bytes)
  }

  private mutating func scan() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): scanBackslash()
      case UInt8(ascii: "\n"): scanLineFeed()
      case UInt8(ascii: "`"): scanCode()
      case UInt8(ascii: "*"), UInt8(ascii: "_"): scanDelimiters()
      case UInt8(ascii: "["): scanOpeningBracket()
      case UInt8(ascii: "]"): scanClosingBracket()
      case UInt8(ascii: "<"): scanTag()
      case UInt8(ascii: "h"), UInt8(ascii: "H"): scanBareAddress()
      default: scanText()
      }
    }
    flush()
    delimiters.pair(after: nil)
  }

  /// Takes the next character as text.
  private mutating func scanText() {
    pending.append(bytes[index])
    index += 1
  }

  private mutating func scanBackslash() {
    let next = bytes[(index + 1)...]
    if next.first == UInt8(ascii: "\n") {
      add(.lineBreak)
      index += 2
    } else {
      let isEscape = next.first?.isPunctuation == true || next.starts(with: MarkdownListMark.dot)
      if isEscape { index += 1 }
      scanText()
    }
  }

  private mutating func scanLineFeed() {
    let spaces = pending.reversed().prefix { $0.isSpaceOrTab }
    let isHard = spaces.count >= 2 && spaces.allSatisfy { $0 == UInt8(ascii: " ") }
    pending.removeLast(spaces.count)
    index += 1
    if isHard { add(.lineBreak) } else { pending.append(UInt8(ascii: " ")) }
    while index < bytes.count, bytes[index].isSpaceOrTab { index += 1 }
  }

  private mutating func scanCode() {
    if let span = codeSpans.span(at: index) {
      add(.code(span.code))
      index = span.end
    } else {
      while index < bytes.count, bytes[index] == UInt8(ascii: "`") { scanText() }
    }
  }

  private mutating func scanDelimiters() {
    let mark = bytes[index]
    let length = bytes[index...].prefix { $0 == mark }.count
    delimiters.append(
      mark: mark, length: length, after: scalar(before: index), before: scalar(at: index + length))
    add(.delimiters(delimiters.runs.count - 1))
    index += length
  }

  private mutating func scanOpeningBracket() {
    if let reference = footnotes.reference(at: bytes[index...]) {
      add(.footnote(reference.footnote))
      index = reference.end
    } else {
      brackets.append(Bracket(piece: add(.bracket(nil)), delimiters: delimiters.last))
      index += 1
    }
  }

  private mutating func scanClosingBracket() {
    guard let bracket = brackets.popLast(), let link = MarkdownAddress.inline(bytes[(index + 1)...]) else {
      return scanText()
    }
    flush()
    pieces[bracket.piece] = .bracket(link.target)
    delimiters.pair(after: bracket.delimiters)
    add(.linkEnd)
    // A link holds no link, so what opened before this one is text.
    brackets.removeAll()
    index = link.end
  }

  private mutating func scanTag() {
    let rest = bytes[(index + 1)...]
    if let link = MarkdownAddress.angled(rest) {
      add(.address(link.target, link.text))
      index = link.end
    } else if breaksAtTags, let end = Self.endOfLineBreakTag(rest) {
      add(.lineBreak)
      index = end
    } else {
      scanText()
    }
  }

  private static func endOfLineBreakTag(_ text: ArraySlice<UInt8>) -> Int? {
    guard text.starts(withFolded: Array("br".utf8)) else { return nil }
    let rest = text.dropFirst(2).drop(while: \.isSpaceOrTab)
    let end = rest.first == UInt8(ascii: "/") ? rest.dropFirst() : rest
    return end.first == UInt8(ascii: ">") ? end.startIndex + 1 : nil
  }

  private mutating func scanBareAddress() {
    let isInWord = scalar(before: index).map {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    guard isInWord != true, let link = MarkdownAddress.bare(bytes[index...]) else { return scanText() }
    add(.address(link.target, link.text))
    index = link.end
  }

  @discardableResult
  private mutating func add(_ piece: Piece) -> Int {
    flush()
    pieces.append(piece)
    return pieces.count - 1
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    pieces.append(.text(String(decoding: pending, as: UTF8.self)))
    pending.removeAll(keepingCapacity: true)
  }

  private func scalar(before end: Int) -> Unicode.Scalar? {
    let start = bytes[..<end].suffix(4).lastIndex { $0 & 0xC0 != 0x80 }
    return start.flatMap(scalar(at:))
  }

  private func scalar(at start: Int) -> Unicode.Scalar? {
    String(decoding: bytes[start...].prefix(4), as: UTF8.self).unicodeScalars.first
  }

  private func build() -> [Inline] {
    var builder = InlineBuilder()
    var isInLink = false
    for piece in pieces {
      switch piece {
      case .text(let text): builder.append(text: PrintableText.spaced(text))
      case .code(let code): builder.append(code: code)
      case .lineBreak: builder.appendLineBreak()
      case .footnote(let footnote): builder.append(footnote)
      case .bracket(nil): builder.append(text: "[")
      case .bracket(let target?):
        builder.begin(.link(target))
        isInLink = true
      case .linkEnd:
        builder.end()
        isInLink = false
      case .address(let target, let text):
        if !isInLink { builder.begin(.link(target)) }
        builder.append(text: text)
        if !isInLink { builder.end() }
      case .delimiters(let number):
        let run = delimiters.runs[number]
        for _ in run.ends { builder.end() }
        builder.append(text: String(repeating: Character(Unicode.Scalar(run.mark)), count: run.left))
        for span in run.begins.reversed() { builder.begin(span) }
      }
    }
    return builder.finish()
  }
}
