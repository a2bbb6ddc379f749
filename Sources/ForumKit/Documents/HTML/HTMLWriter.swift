/// Writes a document as one HTML file that stands alone: no script, no image, no font and no style from
/// elsewhere, and a Content-Security-Policy that forbids them.
///
/// It can be read with a screen reader, a keyboard and a phone, and printed on A4, where every page bears the
/// markings in its margin (CSS Paged Media) and behind its text, for browsers without margin boxes. The
/// document's title is the one `h1`; headings follow without jumps; what is in another language says so. Pages
/// that bear a marking ask search engines to stay away.
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
  var markup: HTMLMarkup
  private let outline: Outline
  /// The headings that are still to come, in their order.
  private var headings: ArraySlice<Outline.Entry>
  let language: OutputLanguage
  /// What is to be seen on pictures too, which are easily taken out of their page.
  let marking: String?
  /// How many figures there have been.
  var figures = 0
  /// The language of the passage whose blocks are written; `nil` where an element around them says it.
  private var passage: OutputLanguage?
  /// The heading that was written last: what stands under it can be named by it.
  private var lastHeading: Outline.Entry?
  /// How many tables have had a name.
  private var tableNames: [String: Int] = [:]

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
    markup = HTMLMarkup(HTMLFootnotes(document))
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
    open("div class=\"page\(contents.isEmpty ? "" : " with-contents")\"")
    header(document)
    if !contents.isEmpty { navigation(contents) }
    open("main id=\"\(Self.contentAnchor)\" tabindex=\"-1\"")
    blocks(document.blocks)
    notes()
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
    markup.element("h1", Self.attribute(document.titleLanguage), text: document.printableTitle)
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
      let target = HTMLMarkup.attribute("href", "#\(entry.anchor)")
      markup.element("a", target + Self.attribute(entry.language), text: entry.title.plainText)
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
    let outer = passage
    defer { passage = outer }
    if case .passage(let language, let content) = block {
      passage = language == self.language ? nil : language
      blocks(content)
      return
    }
    // The element says the language for all that is in it.
    let mark = Self.attribute(passage)
    passage = nil
    switch block {
    case .heading(_, let title):
      guard !title.canonical.isEmpty, let entry = headings.popFirst() else { return }
      element("h\(entry.level + 1)", HTMLMarkup.attribute("id", entry.anchor) + mark, entry.title)
      lastHeading = entry
    case .paragraph(let inlines):
      let text = inlines.canonical
      if !text.isEmpty { element("p", (text.isLabel ? " class=\"label\"" : "") + mark, text) }
    case .bulletList(let items): list("ul", mark, items)
    case .orderedList(let start, let items):
      list("ol", (start == 1 ? "" : " start=\"\(start)\"") + mark, items)
    case .names(let names): list("ul", " class=\"names\"\(mark)", names.map { [.paragraph($0)] })
    case .facts(let facts): self.facts(facts, mark)
    case .table(let table): self.table(table, mark)
    case .figure(let figure): self.figure(figure, mark)
    case .quote(let content):
      guard !content.isEmpty else { return }
      open("blockquote\(mark)")
      blocks(content)
      close("blockquote")
    case .board(let board): self.board(board, mark)
    case .passage: break
    case .preformatted(let text):
      guard !text.isEmpty else { return }
      markup.tag("pre\(mark)")
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

  /// The attribute of a language, a space before it; nothing for the one of what is around.
  private static func attribute(_ language: OutputLanguage?) -> String {
    language.map { HTMLMarkup.attribute("lang", $0.rawValue) } ?? ""
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

  private mutating func facts(_ facts: [Fact], _ mark: String) {
    guard !facts.isEmpty else { return }
    open("dl class=\"facts\"\(mark)")
    for fact in facts {
      markup.tag("div")
      markup.tag("dt")
      markup.text(PrintableText.line(fact.label))
      markup.tag("/dt")
      markup.tag("dd\(Self.attribute(fact.language == language ? nil : fact.language))")
      markup.running(fact.value.canonical)
      markup.tag("/dd")
      close("div")
    }
    close("dl")
  }

  /// The attribute that names a table for whoever does not see it: by its caption, by the name that it is
  /// given, or else by the heading that it stands under. The second of a name is told from the first.
  private mutating func nameAttribute(of table: Table, _ given: String?) -> String {
    let caption = table.caption.canonical
    let heading = caption.isEmpty && given == nil ? lastHeading : nil
    let stated = caption.isEmpty ? given : caption.plainText
    let name = stated ?? heading?.title.plainText ?? Label.table.text(in: language)
    let count = tableNames[name, default: 0] + 1
    tableNames[name] = count
    guard count == 1 else { return HTMLMarkup.attribute("aria-label", "\(name) (\(count))") }
    return heading.map { HTMLMarkup.attribute("aria-labelledby", $0.anchor) }
      ?? HTMLMarkup.attribute("aria-label", name)
  }

  /// A table in a region that scrolls by itself where the page is narrow, by keyboard too.
  ///
  /// - Parameter name: What it is called where it has no caption; otherwise the heading above names it.
  mutating func table(_ table: Table, _ mark: String = "", name: String? = nil) {
    guard !table.columns.isEmpty else { return }
    let caption = table.caption.canonical
    let name = nameAttribute(of: table, name)
    let style = table.rows.count > Self.shortTable ? "table" : "table short"
    open("div class=\"\(style)\" role=\"region\"\(name) tabindex=\"0\"\(mark)")
    open("table\(caption.isEmpty ? name : "")")
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
    open("tbody\(Self.attribute(table.language == language ? nil : table.language))")
    for row in table.rows {
      markup.tag("tr")
      for (place, (column, cell)) in zip(table.columns, row).enumerated() {
        let text = cell.canonical
        // An empty header cell would be announced as a header without a name.
        let isHeader = table.namesRows && place == 0 && !text.isEmpty
        markup.tag((isHeader ? "th scope=\"row\"" : "td") + column.alignment.attribute)
        markup.running(text)
        markup.tag(isHeader ? "/th" : "/td")
      }
      close("tr")
    }
    close("tbody")
    close("table")
    close("div")
  }

  private mutating func board(_ board: Board, _ mark: String) {
    guard !board.columns.isEmpty else { return }
    open("div class=\"board\(board.columns.count == 1 ? " single" : "")\"\(mark)")
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

extension [Inline] {
  /// Whether a paragraph is bold as a whole: it stands over what follows, and is not to be parted from it.
  fileprivate var isLabel: Bool {
    if count == 1, case .strong = self[0] { true } else { false }
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
