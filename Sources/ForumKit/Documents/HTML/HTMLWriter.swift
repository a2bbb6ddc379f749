/// Writes a document as one HTML file that stands alone: no script, no image, no font and no style from
/// elsewhere, and a Content-Security-Policy that forbids them.
///
/// It can be read with a screen reader, a keyboard and a phone, and printed on A4, where every page bears the
/// markings in its margin (CSS Paged Media) and behind its text, for browsers without margin boxes. The
/// document's title is the one `h1`; headings follow without jumps. Pages that bear a marking ask search
/// engines to stay away.
public struct HTMLWriter: TextDocumentWriter {
  /// A writer; it has no settings, so that a document looks alike wherever it is made.
  public init() {}

  public func text(_ document: Document) -> String {
    var page = HTMLPage(document)
    page.write(document)
    return page.markup.html
  }
}

/// The page of one document.
struct HTMLPage {
  var markup = HTMLMarkup()
  private let outline: Outline
  /// The headings that are still to come, in their order.
  private var headings: ArraySlice<Outline.Entry>
  let language: OutputLanguage
  /// What is to be seen on pictures too, which are easily taken out of their page.
  let marking: String?
  /// How many figures there have been.
  var figures = 0

  // Anchors of headings hold no underscore, so these are never taken.
  private static let contentAnchor = "_content"
  private static let contentsAnchor = "_contents"

  /// Tables of so many rows are kept on one page in print.
  private static let shortTable = 12

  /// Styles are inline; `unsafe-inline` rather than a hash, so that a publishing system that changes white
  /// space does not lose them. Nothing else may be loaded or run.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  init(_ document: Document) {
    outline = Outline(document.blocks)
    headings = outline.entries[...]
    language = document.language
    marking = document.marking
  }

  mutating func write(_ document: Document) {
    let contents = outline.entries.filter { $0.level <= document.contentsDepth }
    markup.tag("!DOCTYPE html")
    markup.lineFeed()
    open("html\(HTMLMarkup.attribute("lang", document.language.rawValue))")
    head(document)
    open("body")
    markup.element(
      "a", " class=\"skip\" href=\"#\(Self.contentAnchor)\"", text: Label.skipToContent.text(in: language))
    if let marking = document.marking {
      markup.element("p", " class=\"watermark\" aria-hidden=\"true\"", text: marking)
    }
    open("div class=\"page\(contents.isEmpty ? "" : " with-contents")\"")
    header(document)
    if !contents.isEmpty { navigation(contents) }
    open("main id=\"\(Self.contentAnchor)\" tabindex=\"-1\"")
    blocks(document.blocks)
    close("main")
    footer(document)
    close("div")
    close("body")
    close("html")
  }

  mutating func open(_ tag: String) {
    markup.tag(tag)
    markup.lineFeed()
  }

  mutating func close(_ tag: String) { open("/\(tag)") }

  // MARK: Around the blocks

  private mutating func head(_ document: Document) {
    open("head")
    open("meta charset=\"utf-8\"")
    open("meta http-equiv=\"Content-Security-Policy\" content=\"\(Self.policy)\"")
    meta("viewport", "width=device-width, initial-scale=1")
    meta("color-scheme", "light dark")
    meta("referrer", "no-referrer")
    meta("generator", "forumctl")
    if document.marking != nil { meta("robots", "noindex") }
    let title = [document.printableTitle, document.imprint.first].compactMap(\.self).joined(separator: " – ")
    markup.element("title", text: document.marking.map { "\($0): \(title)" } ?? title)
    open("style")
    markup.style(HTMLStyle.sheet(for: document))
    close("style")
    close("head")
  }

  private mutating func meta(_ name: String, _ content: String) {
    open("meta\(HTMLMarkup.attribute("name", name))\(HTMLMarkup.attribute("content", content))")
  }

  private mutating func header(_ document: Document) {
    open("header")
    if let marking = document.marking { markup.element("p", " class=\"marking\"", text: marking) }
    if let publisher = document.imprint.first { markup.element("p", " class=\"publisher\"", text: publisher) }
    markup.element("h1", text: document.printableTitle)
    for line in document.printableSubtitle { markup.element("p", " class=\"subtitle\"", text: line) }
    close("header")
  }

  private mutating func navigation(_ contents: [Outline.Entry]) {
    open("nav aria-labelledby=\"\(Self.contentsAnchor)\"")
    markup.element("h2", " id=\"\(Self.contentsAnchor)\"", text: Label.contents.text(in: language))
    var level = 0
    for entry in contents {
      if entry.level > level {
        open("ol")
      } else {
        close("li")
        for _ in entry.level..<level {
          close("ol")
          close("li")
        }
      }
      level = entry.level
      markup.tag("li")
      markup.element("a", HTMLMarkup.attribute("href", "#\(entry.anchor)"), text: entry.title.plainText)
    }
    for _ in 0..<level {
      close("li")
      close("ol")
    }
    close("nav")
  }

  private mutating func footer(_ document: Document) {
    guard !document.imprint.isEmpty else { return }
    open("footer")
    for line in document.imprint { markup.element("p", text: line) }
    close("footer")
  }

  // MARK: Blocks

  private mutating func blocks(_ blocks: [Block]) {
    for block in blocks { self.block(block) }
  }

  private mutating func block(_ block: Block) {
    switch block {
    case .heading(_, let title):
      guard !title.canonical.isEmpty, let entry = headings.popFirst() else { return }
      element("h\(entry.level + 1)", HTMLMarkup.attribute("id", entry.anchor), entry.title)
    case .paragraph(let inlines):
      let text = inlines.canonical
      if !text.isEmpty { element("p", "", text) }
    case .bulletList(let items): list("ul", "", items)
    case .orderedList(let start, let items): list("ol", start == 1 ? "" : " start=\"\(start)\"", items)
    case .names(let names): list("ul", " class=\"names\"", names.map { [.paragraph($0)] })
    case .facts(let facts): self.facts(facts)
    case .table(let table): self.table(table)
    case .figure(let figure): self.figure(figure)
    case .quote(let content):
      guard !content.isEmpty else { return }
      open("blockquote")
      blocks(content)
      close("blockquote")
    case .board(let board): self.board(board)
    case .preformatted(let text):
      guard !text.isEmpty else { return }
      markup.tag("pre")
      markup.tag("code")
      markup.text(PrintableText.block(text))
      markup.tag("/code")
      close("pre")
    case .revision(let revision): self.revision(revision)
    case .rule: open("hr")
    case .pageBreak:
      markup.tag("div class=\"page-break\"")
      close("div")
    }
  }

  /// An element of running text that is in its canonical form.
  private mutating func element(_ tag: String, _ attributes: String, _ content: [Inline]) {
    markup.tag(tag + attributes)
    markup.running(content)
    close(tag)
  }

  private mutating func list(_ tag: String, _ attributes: String, _ items: [[Block]]) {
    guard !items.isEmpty else { return }
    open(tag + attributes)
    for item in items { self.item("", item) }
    close(tag)
  }

  /// An item of a list: a single paragraph, or one before a list, stands without tags of its own.
  private mutating func item(_ attributes: String, _ content: [Block]) {
    markup.tag("li\(attributes)")
    if case .paragraph(let inlines)? = content.first, content.dropFirst().allSatisfy(\.isList) {
      markup.running(inlines.canonical)
      if content.count > 1 { markup.lineFeed() }
      blocks(Array(content.dropFirst()))
    } else {
      blocks(content)
    }
    close("li")
  }

  private mutating func facts(_ facts: [Fact]) {
    guard !facts.isEmpty else { return }
    open("dl class=\"facts\"")
    for fact in facts {
      markup.tag("div")
      markup.tag("dt")
      markup.text(PrintableText.line(fact.label))
      markup.tag("/dt")
      markup.tag("dd")
      markup.running(fact.value.canonical)
      markup.tag("/dd")
      close("div")
    }
    close("dl")
  }

  /// A table in a region that scrolls by itself where the page is narrow, by keyboard too.
  ///
  /// - Parameter name: What it is called where it has no caption.
  mutating func table(_ table: Table, name: String? = nil) {
    guard !table.columns.isEmpty else { return }
    let caption = table.caption.canonical
    let label = caption.isEmpty ? name ?? Label.table.text(in: language) : caption.plainText
    let style = table.rows.count > Self.shortTable ? "table" : "table short"
    open("div class=\"\(style)\" role=\"region\"\(HTMLMarkup.attribute("aria-label", label)) tabindex=\"0\"")
    open("table")
    if !caption.isEmpty { element("caption", "", caption) }
    open("thead")
    open("tr")
    for column in table.columns {
      let title = column.title.canonical
      // An empty header cell would be announced as a header without a name.
      if title.isEmpty {
        markup.tag("td")
        close("td")
      } else {
        element("th", " scope=\"col\"\(column.alignment.attribute)", title)
      }
    }
    close("tr")
    close("thead")
    open("tbody")
    for row in table.rows {
      markup.tag("tr")
      for (column, cell) in zip(table.columns, row) {
        markup.tag("td\(column.alignment.attribute)")
        markup.running(cell.canonical)
        markup.tag("/td")
      }
      close("tr")
    }
    close("tbody")
    close("table")
    close("div")
  }

  private mutating func board(_ board: Board) {
    guard !board.columns.isEmpty else { return }
    open("div class=\"board\(board.columns.count == 1 ? " single" : "")\"")
    for column in board.columns {
      open("figure")
      let title = column.title.canonical
      if !title.isEmpty { element("figcaption", "", title) }
      if !column.cards.isEmpty {
        open("ul")
        for card in column.cards { item(" class=\"card\"", card) }
        close("ul")
      }
      close("figure")
    }
    close("div")
  }
}

extension Block {
  fileprivate var isList: Bool {
    switch self {
    case .bulletList, .orderedList, .names: true
    default: false
    }
  }
}

extension Table.Alignment {
  fileprivate var attribute: String {
    switch self {
    case .leading: ""
    case .center: " class=\"center\""
    case .trailing: " class=\"end\""
    }
  }
}
