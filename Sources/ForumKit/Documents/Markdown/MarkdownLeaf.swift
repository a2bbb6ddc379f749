/// The block at the end of a Markdown text that further lines may still belong to.
enum MarkdownLeaf {
  /// The lines so far, each ended by LF, and where the last one starts.
  case paragraph([UInt8], lastLine: Int)
  /// A table, after the lines of the paragraph that its header ended.
  case table(MarkdownTable, after: [UInt8])
  case code(MarkdownFence, [[UInt8]])
  /// A note, which may go on after a blank line.
  case footnote(MarkdownFootnoteDefinition)

  var isParagraph: Bool { if case .paragraph = self { true } else { false } }

  /// Whether a line that stands in no further belongs to the leaf.
  var takesLines: Bool { if case .footnote(let definition) = self { !definition.isPaused } else { true } }

  /// Takes a line of text, which has no white space before it.
  ///
  /// - Parameters:
  ///   - mayBeDelimiters: whether a row of dashes makes the line before it a table's header.
  ///   - footnotes: what the marks of notes refer to.
  mutating func append(
    _ line: ArraySlice<UInt8>, mayBeDelimiters: Bool, _ footnotes: MarkdownFootnotes
  ) {
    switch self {
    case .paragraph(var text, let lastLine):
      if mayBeDelimiters,
        let table = MarkdownTable(header: text[lastLine...].dropLast(), delimiters: line, footnotes)
      {
        self = .table(table, after: Array(text[..<lastLine]))
      } else {
        self = .paragraph([], lastLine: 0)
        let start = text.count
        text += line
        text.append(UInt8(ascii: "\n"))
        self = .paragraph(text, lastLine: start)
      }
    case .table(var table, let paragraph):
      self = .paragraph([], lastLine: 0)
      table.append(line)
      self = .table(table, after: paragraph)
    case .footnote(var definition):
      self = .paragraph([], lastLine: 0)
      definition.append(line)
      self = .footnote(definition)
    case .code: break
    }
  }

  /// The finished blocks; none for a paragraph or code without text. A note stands as a paragraph.
  func blocks(_ footnotes: MarkdownFootnotes) -> [Block] {
    switch self {
    case .paragraph(let text, _): Self.paragraph(text, footnotes)
    case .table(let table, let text): Self.paragraph(text, footnotes) + [.table(table.table)]
    case .footnote(let definition): [.paragraph(definition.paragraph(footnotes))]
    case .code(_, let lines):
      Self.code(lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n"))
    }
  }

  private static func code(_ text: String) -> [Block] { text.isEmpty ? [] : [.preformatted(text)] }

  private static func paragraph(_ text: [UInt8], _ footnotes: MarkdownFootnotes) -> [Block] {
    // Without the last LF: a backslash at the very end breaks no line.
    let inlines = MarkdownInlineParser.inlines(text.dropLast(), footnotes)
    return inlines.isEmpty ? [] : [.paragraph(inlines)]
  }
}
