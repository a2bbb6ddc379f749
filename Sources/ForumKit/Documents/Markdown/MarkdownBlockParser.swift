/// Reads the lines of a Markdown text into blocks, one line at a time, after the strategy that
/// CommonMark describes in its appendix: open containers (quotes, lists, items) and one open leaf.
struct MarkdownBlockParser {
  private enum Kind {
    case quote
    case list(MarkdownListMark.Kind, start: Int)
    /// An item; what belongs to it is indented by `offset` columns or more.
    case item(offset: Int)
  }

  private struct Container {
    let kind: Kind
    var blocks: [Block] = []
    var items: [[Block]] = []
  }

  private static let deepest = 32

  private let headingLevel: Int
  /// What the marks of notes refer to.
  private let footnotes: MarkdownFootnotes
  /// The notes that the lines so far define.
  private(set) var defined = MarkdownFootnotes()
  private var blocks: [Block] = []
  private var open: [Container] = []
  private var leaf: MarkdownLeaf?

  init(headingLevel: Int, footnotes: MarkdownFootnotes) {
    self.headingLevel = headingLevel
    self.footnotes = footnotes
  }

  mutating func finish() -> [Block] {
    close(downTo: 0)
    return blocks
  }

  mutating func read(_ bytes: ArraySlice<UInt8>) {
    var line = MarkdownLine(bytes)
    var depth = matchContainers(&line)
    if depth == open.count, continueCode(line) || continueFootnote(line) { return }
    let isNested = openContainers(at: depth, &line)
    if isNested { depth = open.count }
    if !line.isBlank {
      readLeaf(line, at: depth, mayDefine: !isNested)
    } else if !isNested {
      close(downTo: depth)
    }
  }

  /// Uses up the marks and the indentation of the containers that go on in this line.
  ///
  /// - Returns: how many they are, from the outermost.
  private func matchContainers(_ line: inout MarkdownLine) -> Int {
    for (depth, container) in open.enumerated() {
      switch container.kind {
      case .list: continue
      case .quote:
        guard Self.skipQuoteMark(&line) else { return depth }
      case .item(let offset):
        let isFilled = depth + 1 < open.count || !container.blocks.isEmpty || leaf != nil
        guard line.isBlank ? isFilled : line.indentation >= offset else { return depth }
        line.skipSpace(columns: offset)
      }
    }
    return open.count
  }

  /// Opens the quotes and items that begin in this line, and closes what they put an end to.
  ///
  /// - Returns: whether any began.
  private mutating func openContainers(at matched: Int, _ line: inout MarkdownLine) -> Bool {
    var isNested = false
    while !line.isBlank, open.count + 1 < Self.deepest {
      let depth = isNested ? open.count : matched
      let text = line.text
      if text.first == UInt8(ascii: ">") {
        close(downTo: depth)
        closeList()
        _ = Self.skipQuoteMark(&line)
        open.append(Container(kind: .quote))
      } else if let mark = MarkdownListMark(text), !MarkdownMarks.isRule(text) {
        let isInParagraph = depth == open.count && leaf?.isParagraph == true
        if isInParagraph, !mark.mayInterruptParagraph { break }
        close(downTo: depth)
        openItem(mark, &line)
      } else {
        break
      }
      isNested = true
    }
    return isNested
  }

  private mutating func openItem(_ mark: MarkdownListMark, _ line: inout MarkdownLine) {
    if !isInList(of: mark.kind) {
      closeList()
      open.append(Container(kind: .list(mark.kind, start: mark.number)))
    }
    let indentation = line.indentation
    line.skipSpace()
    line.skip(bytes: mark.bytes, columns: mark.columns)
    let space = line.indentation
    let padding = mark.isEmpty || space > 4 ? 1 : space
    line.skipSpace(columns: padding)
    open.append(Container(kind: .item(offset: indentation + mark.columns + padding)))
  }

  private static func skipQuoteMark(_ line: inout MarkdownLine) -> Bool {
    guard line.text.first == UInt8(ascii: ">") else { return false }
    line.skipSpace()
    line.skip(bytes: 1, columns: 1)
    line.skipSpace(columns: 1)
    return true
  }

  private func isInList(of kind: MarkdownListMark.Kind) -> Bool {
    if case .list(kind, _)? = open.last?.kind { true } else { false }
  }

  /// Closes the innermost container if it is a list: only items stand in one.
  private mutating func closeList() {
    if case .list? = open.last?.kind { close(downTo: open.count - 1) }
  }

  /// Closes the leaf, and the containers beyond a depth.
  private mutating func close(downTo depth: Int) {
    if let leaf { append(finished(leaf)) }
    leaf = nil
    while open.count > depth, let container = open.popLast() {
      switch container.kind {
      case .quote: append(container.blocks.isEmpty ? [] : [.quote(container.blocks)])
      case .item: open[open.count - 1].items.append(container.blocks)
      case .list(.bullet, _): append([.bulletList(container.items)])
      case .list(.number, let start): append([.orderedList(start: start, container.items)])
      }
    }
  }

  /// The blocks of a leaf: none for a note that is referred to.
  private mutating func finished(_ leaf: MarkdownLeaf) -> [Block] {
    guard case .footnote(let definition) = leaf, let footnote = definition.footnote,
      !defined.contains(definition.label)
    else { return leaf.blocks(footnotes) }
    defined.add(footnote, as: definition.label)
    return footnotes.contains(definition.label) ? [] : leaf.blocks(footnotes)
  }

  private mutating func append(_ new: [Block]) {
    if open.isEmpty { blocks += new } else { open[open.count - 1].blocks += new }
  }

  // MARK: Leaves

  /// Takes a line into open code, which nothing but its fence puts an end to.
  private mutating func continueCode(_ line: MarkdownLine) -> Bool {
    guard case .code(let fence, var lines)? = leaf else { return false }
    if fence.isClosed(by: line) {
      close(downTo: open.count)
    } else {
      leaf = nil
      lines.append(fence.content(of: line))
      leaf = .code(fence, lines)
    }
    return true
  }

  /// Takes a line into an open note, if it stands in as far as a note's lines do, or is blank.
  private mutating func continueFootnote(_ line: MarkdownLine) -> Bool {
    guard case .footnote(var definition)? = leaf else { return false }
    guard line.isBlank || line.indentation >= MarkdownFootnoteDefinition.indentation else { return false }
    leaf = nil
    if line.isBlank { definition.pause() } else { definition.append(line.text) }
    leaf = .footnote(definition)
    return true
  }

  /// Takes a line that stands in `depth` containers.
  ///
  /// - Parameter mayDefine: whether it may begin a note: right after the mark of an item or a quote it would leave
  ///   nothing there.
  private mutating func readLeaf(_ line: MarkdownLine, at depth: Int, mayDefine: Bool) {
    let text = line.text
    if let heading = MarkdownMarks.heading(text) {
      begin(at: depth)
      let title = self.title(heading.title)
      if !title.isEmpty { append([.heading(level: headingLevel + heading.depth - 1, title)]) }
    } else if mayDefine, let definition = MarkdownFootnoteDefinition(text) {
      begin(at: depth)
      leaf = .footnote(definition)
    } else if let fence = MarkdownFence(line) {
      begin(at: depth)
      leaf = .code(fence, [])
    } else if MarkdownMarks.isRule(text) {
      begin(at: depth)
      append([.rule])
    } else if depth < open.count, leaf?.isParagraph == true {
      // A lazy line: the paragraph goes on, although the marks of its containers are left out.
      leaf?.append(text, mayBeDelimiters: false, footnotes)
    } else {
      if depth < open.count || leaf?.takesLines != true { begin(at: depth) }
      if leaf == nil { leaf = .paragraph([], lastLine: 0) }
      leaf?.append(text, mayBeDelimiters: true, footnotes)
    }
  }

  /// The text of a heading. One that is nothing but marks of notes keeps them as text: it would have no name.
  private func title(_ text: ArraySlice<UInt8>) -> [Inline] {
    let title = MarkdownInlineParser.inlines(text, footnotes)
    return title.plainText.isEmpty ? MarkdownInlineParser.inlines(text, MarkdownFootnotes()) : title
  }

  private mutating func begin(at depth: Int) {
    close(downTo: depth)
    closeList()
  }
}
