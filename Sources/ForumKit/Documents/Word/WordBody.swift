/// The text of a document of Word, from the title to the last block.
struct WordBody {
  /// Where a paragraph stands.
  struct Place {
    /// How far its text stands in.
    var indent = 0
    /// How many lists it stands in.
    var depth = 0
    var isQuoted = false
    /// How much room a table has.
    var width = Word.textWidth
    var style = "Normal"
    var listStyle = "ListParagraph"
    /// Whether a list ends here, so that more room than between items is to follow.
    var endsList = false
  }

  /// What stands before the item whose first paragraph is still to come.
  private enum Mark {
    case list(WordNumbering.Mark)
    /// A number that is too high for the program to count.
    case text(String)
  }

  var markup = XMLMarkup()
  var links = WordLinks()
  private(set) var numbering = WordNumbering()
  private let outline: Outline
  /// How many headings have been written.
  private var headings = 0
  private var mark: Mark?
  private var startsPage = false

  /// A paragraph so long leads in what follows it, and stays with it.
  private static let leadIn = 160
  /// Deeper lists stand in no further.
  private static let deepest = Word.textWidth / 2

  init(_ document: Document) {
    outline = Outline(document.blocks)
    links.footnotes = WordFootnotes(document)
  }

  mutating func write(_ document: Document) {
    markup.open("w:document", Word.namespaces)
    markup.open("w:body")
    markup.lineFeed()
    if let publisher = document.publisher.map(PrintableText.line), !publisher.isEmpty {
      line(publisher, style: "Publisher")
    }
    line(document.printableTitle, style: "Title")
    for text in document.printableSubtitle { line(text, style: "Subtitle") }
    contents(document)
    blocks(document.blocks, Place())
    section()
    markup.close("w:body")
    markup.close("w:document", endsLine: true)
  }

  private mutating func line(_ text: String, style: String) {
    var runs = WordRuns()
    runs.append(text)
    paragraph(style, Place(), runs)
  }

  /// The contents as a field that Word can bring up to date. Until somebody asks for that, it has the headings
  /// as links and no page numbers: only a program that sets pages knows them, and Word asks before it fills in
  /// fields by itself.
  private mutating func contents(_ document: Document) {
    let entries = outline.entries.enumerated().filter { $1.level <= document.contentsDepth }
    guard !entries.isEmpty else { return }
    markup.append(
      """
      <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>\
      </w:docPartObj></w:sdtPr><w:sdtContent>

      """)
    line(Label.contents.text(in: document.language), style: "TOCHeading")
    for (place, (index, entry)) in entries.enumerated() {
      markup.open("w:p")
      markup.open("w:pPr")
      markup.empty("w:pStyle", ["w:val": "TOC\(entry.level)"])
      markup.close("w:pPr")
      if place == 0 {
        markup.append("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r>")
        let code = " TOC \\o \"1-\(min(document.contentsDepth, 6))\" \\h \\z \\u "
        markup.element("w:instrText", ["xml:space": "preserve"], text: code)
        markup.append("</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>")
      }
      var runs = WordRuns()
      runs.append(entry.title.plainText)
      markup.open("w:hyperlink", ["w:anchor": Self.bookmark(index), "w:history": "1"])
      markup.append(runs.markup)
      markup.close("w:hyperlink")
      markup.close("w:p", endsLine: true)
    }
    markup.append(
      """
      <w:p><w:pPr><w:pStyle w:val="TableEnd"/></w:pPr><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
      </w:sdtContent></w:sdt>

      """)
  }

  private static func bookmark(_ heading: Int) -> String {
    "_Toc\(String(repeating: "0", count: max(0, 6 - String(heading).count)))\(heading)"
  }

  private mutating func section() {
    markup.open("w:sectPr")
    markup.empty("w:headerReference", ["w:type": "first", "r:id": WordFrame.firstHeaderID])
    markup.empty("w:headerReference", ["w:type": "default", "r:id": WordFrame.headerID])
    markup.empty("w:footerReference", ["w:type": "first", "r:id": WordFrame.firstFooterID])
    markup.empty("w:footerReference", ["w:type": "default", "r:id": WordFrame.footerID])
    markup.empty("w:pgSz", ["w:w": "\(Word.pageWidth)", "w:h": "\(Word.pageHeight)"])
    markup.empty(
      "w:pgMar",
      [
        "w:top": "\(Word.margin)", "w:right": "\(Word.margin)", "w:bottom": "\(Word.margin)",
        "w:left": "\(Word.margin)", "w:header": "709", "w:footer": "567", "w:gutter": "0",
      ])
    markup.append("<w:titlePg/>")
    markup.close("w:sectPr", endsLine: true)
  }

  // MARK: Blocks

  mutating func blocks(_ blocks: [Block], _ place: Place) {
    let blocks = blocks.withoutPassages
    for (index, block) in blocks.enumerated() {
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      var place = place
      place.endsList = place.endsList && next == nil
      self.block(block, place, leadsIn: next?.isLedIn == true)
    }
  }

  private mutating func block(_ block: Block, _ place: Place, leadsIn: Bool) {
    switch block {
    case .heading(_, let title): heading(title.canonical, place)
    case .paragraph(let inlines):
      let text = inlines.canonical
      guard !text.isEmpty else { return }
      paragraph(place.style, place, text, keepsNext: leadsIn && text.plainText.count <= Self.leadIn)
    case .bulletList(let items): list(items, start: nil, place)
    case .orderedList(let start, let items): list(items, start: start, place)
    case .names(let names):
      var place = place
      place.listStyle = "Names"
      list(names.map { [.paragraph($0)] }, start: nil, place)
    case .facts(let facts): for fact in facts { self.fact(fact, place) }
    case .table(let table): self.table(table, place)
    case .figure(let figure): self.figure(figure, place)
    case .quote(let content):
      var place = place
      place.isQuoted = true
      place.style = "Quote"
      place.indent = min(place.indent + Word.indent, Self.deepest)
      blocks(content, place)
    case .board(let board): for column in board.columns { self.column(column, place) }
    case .preformatted(let text): preformatted(text, place)
    case .revision(let revision): blocks(revision.inWords, place)
    case .rule: paragraph("Rule", place, WordRuns())
    case .pageBreak: startsPage = true
    case .passage: break
    }
  }

  private mutating func heading(_ title: [Inline], _ place: Place) {
    guard !title.isEmpty, headings < outline.entries.count else { return }
    let id = headings
    let entry = outline.entries[id]
    headings += 1
    var runs = WordRuns()
    runs.append(entry.title, &links)
    paragraph("Heading\(entry.level)", place, runs, bookmark: id)
  }

  private mutating func fact(_ fact: Fact, _ place: Place) {
    let label = PrintableText.line(fact.label)
    let runs: [Inline] = [.strong([.text("\(label): ")]), .text(" ")] + fact.value
    paragraph(place.style == "Normal" ? "Facts" : place.style, place, runs.canonical)
  }

  /// A figure in words and numbers: they stay on one page as far as its table's beginning.
  private mutating func figure(_ figure: Figure, _ place: Place) {
    paragraph("Caption", place, [.text(figure.printableTitle)], keepsNext: true)
    paragraph(place.style, place, [.text(figure.printableDescription)], keepsNext: true)
    table(figure.table, place)
  }

  private mutating func preformatted(_ text: String, _ place: Place) {
    guard !text.isEmpty else { return }
    let lines = PrintableText.block(text).split(separator: "\n", omittingEmptySubsequences: false)
    var runs = WordRuns()
    for (index, line) in lines.enumerated() {
      if index > 0 { runs.append([.lineBreak], &links) }
      for (index, piece) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { runs.tab() }
        runs.append(String(piece))
      }
    }
    paragraph("Preformatted", place, runs)
  }

  private mutating func list(_ items: [[Block]], start: Int?, _ place: Place) {
    guard !items.isEmpty else { return }
    var inner = place
    inner.depth += 1
    inner.indent = min(place.indent + Word.indent, Self.deepest)
    inner.style = place.listStyle
    flushMark(place)
    let last = start.map { $0.addingReportingOverflow(items.count) }
    let isCounted = last.map { !$0.overflow && $0.partialValue <= WordNumbering.highest } ?? true
    let number = isCounted ? start.map { numbering.add(level: place.depth, start: $0) } : nil
    for (index, item) in items.enumerated() {
      if let start, number == nil {
        mark = .text("\(start.addingReportingOverflow(index).partialValue).")
      } else {
        mark = .list(number ?? WordNumbering.bullet(place.depth))
      }
      inner.endsList = index == items.count - 1 && (place.depth == 0 || place.endsList)
      blocks(item, inner)
      flushMark(inner)
    }
  }

  /// Gives the item that has no paragraph yet an empty one to stand beside its mark.
  mutating func flushMark(_ place: Place) {
    if mark != nil { paragraph(place.listStyle, place, WordRuns()) }
  }

  /// Ends the page before something that is no paragraph.
  mutating func flushPageBreak() {
    guard startsPage else { return }
    paragraph("TableEnd", Place(), WordRuns())
  }

  // MARK: Paragraphs

  mutating func paragraph(
    _ style: String, _ place: Place, _ text: [Inline], keepsNext: Bool = false, alignment: String? = nil
  ) {
    var runs = WordRuns()
    runs.append(text, &links)
    paragraph(style, place, runs, keepsNext: keepsNext, alignment: alignment)
  }

  private mutating func paragraph(
    _ style: String, _ place: Place, _ runs: WordRuns, keepsNext: Bool = false, alignment: String? = nil,
    bookmark: Int? = nil
  ) {
    markup.open("w:p")
    markup.open("w:pPr")
    markup.empty("w:pStyle", ["w:val": style])
    if keepsNext { markup.append("<w:keepNext/>") }
    if startsPage { markup.append("<w:pageBreakBefore/>") }
    if case .list(let mark)? = mark {
      markup.open("w:numPr")
      markup.empty("w:ilvl", ["w:val": "\(mark.level)"])
      markup.empty("w:numId", ["w:val": "\(mark.list)"])
      markup.close("w:numPr")
    }
    if place.endsList { markup.empty("w:spacing", ["w:after": "140"]) }
    if mark != nil {
      markup.empty("w:ind", ["w:left": "\(place.indent)", "w:hanging": "\(Word.indent)"])
    } else if place.indent > 0 {
      markup.empty("w:ind", ["w:left": "\(place.indent)"])
    }
    if let alignment { markup.empty("w:jc", ["w:val": alignment]) }
    markup.close("w:pPr")
    if let bookmark {
      markup.empty("w:bookmarkStart", ["w:id": "\(bookmark)", "w:name": Self.bookmark(bookmark)])
    }
    if case .text(let number)? = mark {
      var numberRuns = WordRuns()
      numberRuns.append(number)
      numberRuns.tab()
      markup.append(numberRuns.markup)
    }
    markup.append(runs.markup)
    if let bookmark { markup.empty("w:bookmarkEnd", ["w:id": "\(bookmark)"]) }
    markup.close("w:p", endsLine: true)
    mark = nil
    startsPage = false
  }
}

extension Block {
  /// Whether a paragraph before it speaks of it.
  fileprivate var isLedIn: Bool {
    switch self {
    case .bulletList, .orderedList, .names, .table, .board, .preformatted, .quote: true
    case .heading, .paragraph, .facts, .figure, .revision, .rule, .pageBreak, .passage: false
    }
  }
}
