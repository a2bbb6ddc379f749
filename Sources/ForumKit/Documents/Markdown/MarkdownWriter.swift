/// Writes a document as Markdown that GitHub, pandoc and `MarkdownText` read alike.
///
/// Whatever a text would be taken for is escaped. Reading the output with `MarkdownText` gives the
/// same blocks, as long as they are of the kinds that Markdown knows: names become a bullet list,
/// facts one with the labels in strong text, a board's column a strong line above its cards, a
/// table's caption a strong line above it, a figure its words and its table; page breaks are left out. Notes come last, labelled by
/// their numbers. Where emphasis cannot be
/// expressed (in the middle of a word beside punctuation), its text stands plain.
public struct MarkdownWriter: TextDocumentWriter {
  /// A writer; it has no settings, so that a document looks alike wherever it is made.
  public init() {}

  public func text(_ document: Document) -> String {
    let texts = MarkdownInlines(FootnoteNumbers(document.blocks))
    var parts: [[String]] = []
    if let marking = document.marking { parts.append(texts.lines([.strong([.text(marking)])])) }
    parts.append(heading([.text(document.title)], marks: 1, texts))
    parts.append(lines(apart: document.printableSubtitle))
    let contents = contents(of: document)
    // The table of contents is a list too: one right after it takes the other mark.
    let list = contents.isEmpty ? nil : ListStyle(isNumbered: false, after: nil)
    parts += contents + self.parts(document.blocks, Place(texts: texts, shift: 1, list: list))
    if !document.imprint.isEmpty { parts += [[Self.rule], lines(apart: document.imprint)] }
    return file(parts + texts.definitions)
  }

  /// Blocks alone, as the text of a record.
  ///
  /// - Parameter headingLevel: the level of the headings that are written with one `#`.
  public func text(_ blocks: [Block], headingLevel: Int = 1) -> String {
    let texts = MarkdownInlines(FootnoteNumbers(blocks))
    return file(parts(blocks, Place(texts: texts, shift: 1 - headingLevel)) + texts.definitions)
  }

  /// What rules how a block is written, besides itself.
  private struct Place {
    /// How running text is written.
    let texts: MarkdownInlines
    /// What is added to a heading's level to get the number of its marks.
    let shift: Int
    /// The list that stands right before, whose items must not be taken for those of the next.
    var list: ListStyle?
  }

  private struct ListStyle {
    let isNumbered: Bool
    let isAlternate: Bool

    init(isNumbered: Bool, after previous: Self?) {
      self.isNumbered = isNumbered
      isAlternate = previous?.isNumbered == isNumbered && previous?.isAlternate == false
    }

    func mark(_ number: Int) -> String {
      switch (isNumbered, isAlternate) {
      case (false, false): "-"
      case (false, true): "+"
      case (true, false): "\(number)."
      case (true, true): "\(number))"
      }
    }
  }

  /// Not `---`: that would make a heading of a line above it.
  private static let rule = "***"

  private func file(_ parts: [[String]]) -> String {
    let lines = Array(parts.filter { !$0.isEmpty }.joined(separator: [""]))
    return lines.joined(separator: "\n") + (lines.isEmpty ? "" : "\n")
  }

  /// The lines of every block that has any.
  private func parts(_ blocks: [Block], _ place: Place) -> [[String]] {
    var place = place
    var parts: [[String]] = []
    for block in blocks.withoutPassages.flatMap(Self.reduced) {
      var style: ListStyle?
      let lines: [String]
      switch block {
      case .bulletList(let items):
        let list = ListStyle(isNumbered: false, after: place.list)
        lines = self.items(items, from: 0, list, place)
        style = list
      case .orderedList(let start, let items):
        let list = ListStyle(isNumbered: true, after: place.list)
        lines = self.items(items, from: start, list, place)
        style = list
      case .heading(let level, let title): lines = heading(title, marks: level + place.shift, place.texts)
      case .paragraph(let inlines): lines = place.texts.lines(inlines)
      case .table(let table): lines = self.table(table, place.texts)
      case .quote(let content):
        lines = self.parts(content, Place(texts: place.texts, shift: place.shift)).joined(separator: [""])
          .map { $0.isEmpty ? ">" : "> \($0)" }
      case .preformatted(let text): lines = preformatted(text)
      case .rule: lines = [Self.rule]
      case .names, .facts, .figure, .board, .revision, .pageBreak, .passage: lines = []
      }
      guard !lines.isEmpty else { continue }
      parts.append(lines)
      place.list = style
    }
    return parts
  }

  /// A block in terms of blocks that Markdown knows.
  private static func reduced(_ block: Block) -> [Block] {
    switch block {
    case .names(let names): [.bulletList(names.map { [.paragraph($0)] })]
    case .facts(let facts):
      [.bulletList(facts.map { [.paragraph([.strong([.text("\($0.label):")]), .text(" ")] + $0.value)] })]
    case .figure(let figure): figure.inWords
    case .revision(let revision): revision.inWords
    case .board(let board):
      board.columns.flatMap { [.paragraph([.strong($0.title)]), .bulletList($0.cards)] }
    case .table(let table) where !table.caption.isEmpty: [.paragraph([.strong(table.caption)]), block]
    default: [block]
    }
  }

  private func lines(apart texts: [String]) -> [String] {
    MarkdownInlines().lines(Array(texts.map { [.text($0)] }.joined(separator: [.lineBreak])))
  }

  private func heading(_ title: [Inline], marks: Int, _ texts: MarkdownInlines) -> [String] {
    let title = texts.heading(title)
    return title.isEmpty ? [] : [String(repeating: "#", count: min(max(marks, 1), 6)) + " " + title]
  }

  private func items(_ items: [[Block]], from start: Int, _ list: ListStyle, _ place: Place) -> [String] {
    let isTight = items.allSatisfy { Self.isTight($0.flatMap(Self.reduced)) }
    var lines: [String] = []
    for (offset, item) in items.enumerated() {
      // More than nine digits make no number in Markdown, and only the first item's counts.
      let mark = list.mark(min(max(start, 0) + offset, 999_999_999))
      let indent = String(repeating: " ", count: mark.utf8.count + 1)
      let parts = self.parts(item, Place(texts: place.texts, shift: place.shift, list: list))
      let content = Array(parts.joined(separator: isTight ? [] : [""]))
      if offset > 0, !isTight { lines.append("") }
      lines.append(content.first.map { "\(mark) \($0)" } ?? mark)
      lines += content.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
    }
    return lines
  }

  /// Whether an item reads the same without blank lines: it is one block, or a paragraph and a list
  /// that may follow it directly.
  private static func isTight(_ item: [Block]) -> Bool {
    guard item.count > 1 else { return true }
    guard item.count == 2, case .paragraph(let inlines) = item[0], !inlines.canonical.isEmpty else {
      return false
    }
    switch item[1] {
    case .bulletList(let items), .orderedList(start: 1, let items):
      if case .paragraph(let first)? = items.first?.first { return !first.canonical.isEmpty }
      return false
    default: return false
    }
  }

  private func table(_ table: Table, _ texts: MarkdownInlines) -> [String] {
    guard !table.columns.isEmpty else { return [] }
    let delimiters = table.columns.map { column in
      switch column.alignment {
      case .leading: "---"
      case .center: ":---:"
      case .trailing: "---:"
      }
    }
    let rows = [table.columns.map { texts.cell($0.title) }, delimiters]
    return (rows + table.rows.map { $0.map(texts.cell) }).map { cells in
      "| " + cells.joined(separator: " | ") + " |"
    }
  }

  private func preformatted(_ text: String) -> [String] {
    let text = PrintableText.block(text)
    guard !text.isEmpty else { return [] }
    let fence = String(repeating: "`", count: max(3, text.longestRun(of: UInt8(ascii: "`")) + 1))
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return [fence] + lines.map { String(Substring($0)) } + [fence]
  }

  /// The table of contents, linked as GitHub and pandoc name the headings.
  private func contents(of document: Document) -> [[String]] {
    var anchors = GitHubAnchors()
    _ = anchors.insert(document.printableTitle)
    let lines = Outline(document.blocks).entries.compactMap { entry -> String? in
      let text = entry.title.plainText
      let anchor = anchors.insert(text)
      guard entry.level <= document.contentsDepth else { return nil }
      let indent = String(repeating: "  ", count: entry.level - 1)
      return "\(indent)- [\(MarkdownInlines().heading([.text(text)]))](#\(anchor))"
    }
    guard !lines.isEmpty else { return [] }
    return [MarkdownInlines().lines([.strong([.text(Label.contents.text(in: document.language))])]), lines]
  }
}

/// The names that GitHub gives to headings: lower case, punctuation gone, spaces as hyphens.
private struct GitHubAnchors {
  private var count: [String: Int] = [:]

  mutating func insert(_ heading: String) -> String {
    var anchor = String.UnicodeScalarView()
    for scalar in heading.lowercased().unicodeScalars {
      if scalar == " " || scalar == "-" {
        anchor.append("-")
      } else if scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        anchor.append(scalar)
      }
    }
    let repeats = count[String(anchor), default: 0]
    count[String(anchor)] = repeats + 1
    return repeats == 0 ? String(anchor) : "\(String(anchor))-\(repeats)"
  }
}

extension String {
  /// The length of the longest run of a byte.
  func longestRun(of byte: UInt8) -> Int {
    var longest = 0
    var length = 0
    for current in utf8 {
      length = current == byte ? length + 1 : 0
      longest = max(longest, length)
    }
    return longest
  }
}
