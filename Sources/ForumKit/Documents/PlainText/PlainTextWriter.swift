/// Writes a document as plain text for mails and terminals: lines of at most 78 columns (a longer word, such
/// as an address, stands whole on a line of its own), underlined headings, lists with hanging indents.
///
/// Emphasis is left out; a link's address follows its text in angle brackets. Notes have their
/// numbers in square brackets, and stand last under a heading.
public struct PlainTextWriter: TextDocumentWriter {
  /// The width of a line in columns (RFC 5322 recommends 78).
  public static let width = 78

  /// A writer; it has no settings, so that a document looks alike wherever it is made.
  public init() {}

  public func text(_ document: Document) -> String {
    let outline = Outline(document.blocks)
    let numbers = FootnoteNumbers(document.blocks)
    var page = PlainTextPage(headings: outline.entries, numbers)
    var parts: [[String]] = []
    if let marking = document.marking { parts.append(WrappedText(marking, width: Self.width).lines) }
    if !document.printableTitle.isEmpty {
      parts.append(PlainTextPage.heading(document.printableTitle, underline: "="))
    }
    parts.append(document.printableSubtitle.flatMap { WrappedText($0, width: Self.width).lines })
    parts += contents(of: document, outline)
    parts += page.parts(document.blocks, width: Self.width)
    if !numbers.isEmpty {
      parts.append(PlainTextPage.heading(Label.notes.text(in: document.language), underline: "-"))
      parts.append(page.notes)
    }
    if !document.imprint.isEmpty {
      parts.append(
        [PlainTextPage.rule] + document.imprint.flatMap { WrappedText($0, width: Self.width).lines })
    }
    if let marking = document.marking { parts.append(WrappedText(marking, width: Self.width).lines) }
    let lines = parts.filter { !$0.isEmpty }.joined(separator: [""])
    return lines.map { $0 + "\n" }.joined()
  }

  private func contents(of document: Document, _ outline: Outline) -> [[String]] {
    let lines = outline.entries.filter { $0.level <= document.contentsDepth }.flatMap { entry in
      WrappedText.hanging(
        String(repeating: "  ", count: entry.level),
        WrappedText(entry.title.plainText, width: Self.width - 12).lines)
    }
    return lines.isEmpty ? [] : [[Label.contents.text(in: document.language)] + lines]
  }
}

/// Lays out blocks as lines.
private struct PlainTextPage {
  static let rule = String(repeating: "-", count: 40)

  /// The headings that are still to come, in their order.
  private var headings: ArraySlice<Outline.Entry>

  private let numbers: FootnoteNumbers

  init(headings: [Outline.Entry], _ numbers: FootnoteNumbers) {
    self.headings = headings[...]
    self.numbers = numbers
  }

  /// The notes behind their numbers.
  var notes: [String] {
    numbers.entries.enumerated().flatMap { index, entry in
      let mark = "[\(index + 1)] "
      let width = PlainTextWriter.width - mark.utf8.count
      return WrappedText.hanging(mark, wrapped(entry.footnote.content, width))
    }
  }

  /// The lines of every block that has any, of a width.
  mutating func parts(_ blocks: [Block], width: Int) -> [[String]] {
    var parts: [[String]] = []
    for block in blocks.withoutPassages {
      let lines = lines(block, width)
      if !lines.isEmpty { parts.append(lines) }
    }
    return parts
  }

  private mutating func lines(_ block: Block, _ width: Int) -> [String] {
    switch block {
    case .heading(_, let title):
      guard !title.canonical.isEmpty, let entry = headings.popFirst() else { return [] }
      return Self.heading(
        flat(entry.title, onOneLine: true), underline: entry.level == 1 ? "-" : entry.level == 2 ? "~" : ".")
    case .paragraph(let inlines): return wrapped(inlines, width)
    case .bulletList(let items): return list(items, width) { _ in "- " }
    case .orderedList(let start, let items):
      let digits = String(start + max(items.count - 1, 0)).utf8.count
      return list(items, width) { offset in
        let number = "\(start + offset)."
        return String(repeating: " ", count: max(0, digits + 1 - number.utf8.count)) + number + " "
      }
    case .names(let names): return list(names.map { [.paragraph($0)] }, width) { _ in "- " }
    case .facts(let facts): return self.facts(facts, width)
    case .table(let table):
      guard !table.columns.isEmpty else { return [] }
      return wrapped(table.caption, width) + PlainTextTable(table, width: width, text: text).lines
    case .figure(let figure):
      return Array(parts(figure.inWords, width: width).joined(separator: [""]))
    case .quote(let content):
      return parts(content, width: width - 2).joined(separator: [""]).map { "> \($0)".trimmingSpaces }
    case .board(let board):
      let columns = board.columns.map { column in
        wrapped(column.title, width)
          + list(column.cards, width - 2) { _ in "- " }.map { $0.isEmpty ? "" : "  \($0)" }
      }
      return Array(columns.filter { !$0.isEmpty }.joined(separator: [""]))
    case .preformatted(let text):
      let lines = PrintableText.block(text).utf8.split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      return text.isEmpty ? [] : lines.map { "    \(Substring($0))".trimmingSpaces }
    case .revision(let revision):
      return Array(parts(revision.inWords, width: width).joined(separator: [""]))
    case .rule: return [Self.rule]
    case .pageBreak, .passage: return []
    }
  }

  static func heading(_ title: String, underline: Character) -> [String] {
    let lines = WrappedText(title, width: PlainTextWriter.width).lines
    let width = lines.map(DisplayWidth.of).max() ?? 0
    return lines + [String(repeating: underline, count: min(width, PlainTextWriter.width))]
  }

  /// The items of a list, blank lines between them if any holds more than a paragraph and a list.
  private mutating func list(_ items: [[Block]], _ width: Int, mark: (Int) -> String) -> [String] {
    var written: [[String]] = []
    var isTight = true
    for (offset, item) in items.enumerated() {
      let mark = mark(offset)
      let parts = parts(item, width: width - mark.utf8.count)
      let isNested = item.count == 2 && item[0].isParagraph && item[1].isList
      isTight = isTight && (parts.count < 2 || isNested)
      let lines = Array(parts.joined(separator: isNested ? [] : [""]))
      written.append(WrappedText.hanging(mark, lines.isEmpty ? [""] : lines))
    }
    return Array(written.joined(separator: isTight ? [] : [""]))
  }

  private func facts(_ facts: [Fact], _ width: Int) -> [String] {
    let labels = facts.map { PrintableText.line($0.label) + ":" }
    let column = min(labels.map(DisplayWidth.of).max() ?? 0, width / 3)
    return zip(labels, facts).flatMap { label, fact in
      let padding = String(repeating: " ", count: max(0, column - DisplayWidth.of(label)) + 1)
      let lines = WrappedText(text(fact.value), width: width - column - 1).lines
      let hanging = WrappedText.hanging(String(repeating: " ", count: column + 1), lines)
      return ["\(label)\(padding)\(lines.first ?? "")".trimmingSpaces] + hanging.dropFirst()
    }
  }

  private func wrapped(_ inlines: [Inline], _ width: Int) -> [String] {
    let text = text(inlines)
    return text.isEmpty ? [] : WrappedText(text, width: width).lines
  }

  private func text(_ inlines: [Inline]) -> String { flat(inlines.canonical) }

  /// Text without emphasis, its line breaks as LF, the addresses of links behind their texts; on one line without
  /// addresses.
  private func flat(_ inlines: [Inline], onOneLine: Bool = false) -> String {
    var text = ""
    for inline in inlines {
      switch inline {
      case .text(let string), .code(let string): text += string
      case .strong(let content), .emphasis(let content): text += flat(content, onOneLine: onOneLine)
      case .lineBreak: text += onOneLine ? " " : "\n"
      case .footnote(let footnote): text += numbers[footnote].map { "[\($0)]" } ?? ""
      case .link(let target, let content):
        let label = flat(content, onOneLine: onOneLine)
        text += onOneLine || label == target.address ? label : "\(label) <\(target.address)>"
      }
    }
    return text
  }
}

extension Block {
  fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }

  fileprivate var isList: Bool {
    switch self {
    case .bulletList, .orderedList: true
    default: false
    }
  }
}
