import Foundation
import Testing

@testable import ForumKit

@Suite struct HTMLWriterTests {
  private static let hostile = [
    "</style></title><script>alert(1)</script>", "\"' onmouseover=alert(1) x='", "<!--", "]]>", "&lt;b&gt;",
    "\\3c /style",
    "\u{0}\u{1B}[31m\u{202E}x\u{2066}", "*/ } @import 'https://evil.example'; /*", "{{x}}",
    String(repeating: "x", count: 5_000),
    "", "\n\n", "\u{FFFF}", "🙂é", "javascript:alert(1)",
  ]

  /// A document with one text in every place that takes one.
  private static func document(of text: String) -> Document {
    let inlines: [Inline] = [
      .text(text), .strong([.text(text)]), .lineBreak, .code(text), .emphasis([.text(text)]),
    ]
    return Document(
      title: text, subtitle: [text], markings: [text, text], publisher: text, contact: text, contentsDepth: 3,
      blocks: [
        .heading(level: 1, inlines), .heading(level: 3, [.text(text)]), .paragraph(inlines),
        .names([inlines]),
        .bulletList([[.paragraph(inlines), .orderedList(start: 3, [[.paragraph(inlines)], []])]]),
        .facts([Fact(text, inlines)]), .quote([.heading(level: 2, inlines), .paragraph(inlines)]),
        .table(Table(caption: inlines, columns: [.init(inlines), .init(text)], rows: [[inlines, inlines]])),
        .figure(.sample(of: text)),
        .board(Board([.init(text, notes: [text, text]), .init([], cards: [])])), .preformatted(text), .rule,
        .pageBreak,
      ])
  }

  /// The tags of a page, without comments: there are none.
  private static func tags(_ html: String) -> [Substring] {
    html.split(separator: "<").dropFirst().map { $0.prefix { $0 != ">" } }
  }

  @Test(arguments: hostile) func noTextBecomesMarkup(text: String) {
    let html = HTMLWriter().text(Self.document(of: text))
    let harmless = HTMLWriter().text(Self.document(of: text.isEmpty || text == "\n\n" ? text : "x"))
    // A long text takes several lines of a picture.
    let names = { (html: String) in
      Self.tags(html).map { $0.prefix { $0 != " " } }.filter { $0 != "text" && $0 != "/text" }
    }
    #expect(names(html) == names(harmless))
    #expect(!html.contains("<script"))
    #expect(html.unicodeScalars.allSatisfy { $0 == "\n" || PrintableText.isHarmless($0) })
  }

  @Test(arguments: hostile) func everyTagIsClosedInItsTurn(text: String) {
    var open: [Substring] = []
    let empty: Set<Substring> = ["!DOCTYPE", "meta", "br", "hr"]
    for tag in Self.tags(HTMLWriter().text(Self.document(of: text))) where !tag.hasSuffix("/") {
      let name = tag.prefix { $0 != " " }
      if name.hasPrefix("/") {
        #expect(open.popLast() == name.dropFirst())
      } else if !empty.contains(name) {
        open.append(name)
      }
    }
    #expect(open == [])
  }

  @Test(arguments: hostile) func aPageAsksForNothingFromElsewhere(text: String) {
    let html = HTMLWriter().text(Self.document(of: text))
    for attribute in [" src=", " srcset=", " style=", "link ", "img ", "iframe ", " on"] {
      #expect(!Self.tags(html).contains { $0.replacing(/"[^"]*"/, with: "").contains(attribute) })
    }
    let sheet = html.components(separatedBy: "<style>").last?.components(separatedBy: "</style>").first ?? ""
    #expect(sheet.contains("@page"))
    #expect(!sheet.contains("url(") && !sheet.contains("@import") && !sheet.contains("//"))
  }

  @Test func theMarkingIsSeenOnTheScreenInTheTitleAndOnEveryPage() {
    let html = HTMLWriter().text(Document(title: "T", markings: ["Utkast", "INTERN"]))
    #expect(html.contains("<p class=\"marking\">Utkast · INTERN</p>"))
    #expect(html.contains("content: \"Utkast \\b7  INTERN\" / \"\";"))
    #expect(!HTMLWriter().text(Document(title: "T")).contains("body::before"))
    #expect(html.contains("<title>Utkast · INTERN: T</title>"))
    #expect(html.contains("@top-right { content: \"Utkast \\b7  INTERN\";"))
    #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(!HTMLWriter().text(Document(title: "T")).contains("noindex"))
  }

  @Test(arguments: 0..<20) func headingsFollowWithoutJumpsBelowOneTitle(seed: Int) {
    let levels = (0..<30).map { 1 + ($0 * $0 * 7 + seed * ($0 + 3)) % 6 }
    let html = HTMLWriter().text(
      Document(title: "T", contentsDepth: 6, blocks: levels.map { .heading(level: $0, [.text("Rubrik")]) }))
    let found = Self.tags(html).compactMap { tag in
      tag.hasPrefix("h") && tag.dropFirst().first?.isNumber == true
        ? Int(String(tag.dropFirst().prefix(1))) : nil
    }
    #expect(found.filter { $0 == 1 }.count == 1)
    #expect(found.first == 1)
    #expect(found.count == levels.count + 2)
    #expect(zip(found, found.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test func everyLinkOfTheContentsLeadsToAHeading() {
    let html = HTMLWriter().text(.sample)
    let links = Self.tags(html).filter { $0.hasPrefix("a href=\"#") && !$0.contains(" role=") }
    let targets = links.map { $0.dropFirst(9).dropLast() }
    #expect(targets.count == 8)
    for target in targets { #expect(html.contains(" id=\"\(target)\">")) }
  }

  @Test func landmarksTableHeadersAndTheLanguageAreThere() {
    let html = HTMLWriter().text(.sample)
    for mark in [
      "<html lang=\"sv\">", "<a class=\"skip\" href=\"#_content\">Hoppa till innehållet</a>", "<header>",
      "<nav aria-labelledby=\"_contents\">", "<main id=\"_content\" tabindex=\"-1\">", "<footer>",
      "<th scope=\"col\" class=\"end\">Grupp A</th>",
      "<div class=\"table short\" role=\"region\" aria-label=\"Post-it per fråga och grupp\" tabindex=\"0\">",
      "<div class=\"table short\" role=\"region\" aria-labelledby=\"bilaga-programmet\" tabindex=\"0\">",
      "<figcaption>Det här fungerar</figcaption>",
    ] {
      #expect(html.contains(mark))
    }
    #expect(HTMLWriter().text(Document(language: .en, title: "T")).contains(">Skip to content</a>"))
  }

  @Test func whatIsInAnotherLanguageSaysSo() {
    let a: [Block] = [.paragraph([.text("a")])]
    let table = Table(columns: [.init("K")], rows: [[[.text("Rad")], [.text("x")]]], namesRows: true)
    var document = Document(
      language: .en, title: "Titel", contentsDepth: 1,
      blocks: [
        .heading(level: 1, [.text("Purpose")]),
        .passage(
          .sv,
          [
            .heading(level: 1, [.text("Syfte")]), .paragraph([.strong([.text("Fråga")])]), .bulletList([a]),
            .quote(a), .table(table), .board(Board([.init("Tavla", notes: ["Lapp"])])), .preformatted("x"),
            .names([[.text("n")]]), .orderedList(start: 2, [a]), .facts([Fact("Etikett", "Värde")]),
          ]),
        .passage(.en, a), .facts([Fact("Aim", [.text("Mål")], language: .sv)]),
      ])
    document.titleLanguage = .sv
    let html = HTMLWriter().text(document)
    for mark in [
      "<html lang=\"en\">", "<h1 lang=\"sv\">Titel</h1>", "<a href=\"#syfte\" lang=\"sv\">Syfte</a>",
      "<a href=\"#purpose\">Purpose</a>", "<h2 id=\"purpose\">", "<h2 id=\"syfte\" lang=\"sv\">",
      "<p class=\"label\" lang=\"sv\"><strong>Fråga</strong></p>", "<ul lang=\"sv\">\n<li>a</li>",
      "<blockquote lang=\"sv\">\n<p>a</p>", "tabindex=\"0\" lang=\"sv\">",
      "<div class=\"board single\" lang=\"sv\">",
      "<pre lang=\"sv\">", "<ul class=\"names\" lang=\"sv\">", "<ol start=\"2\" lang=\"sv\">",
      "<dl class=\"facts\" lang=\"sv\">", "</dl>\n<p>a</p>", "<dt>Aim</dt><dd lang=\"sv\">Mål</dd>",
      "<tr><th scope=\"row\">Rad</th><td>x</td></tr>",
    ] {
      #expect(html.contains(mark), "\(mark)")
    }
    // Where a format marks no languages, a passage is what stands in it.
    var plain = document
    plain.blocks = document.blocks.withoutPassages
    for writer in [MarkdownWriter(), PlainTextWriter()] as [any TextDocumentWriter] {
      #expect(writer.text(document) == writer.text(plain))
    }
  }

  @Test func everyTableHasANameOfItsOwn() {
    let table = Block.table(Table(columns: [.init("K")], rows: []))
    let named = Block.table(Table(caption: [.text("Antal")], columns: [.init("K")], rows: []))
    let html = HTMLWriter().text(
      Document(title: "T", blocks: [table, .heading(level: 1, [.text("Plan")]), table, table, named, named]))
    let names = html.matches(of: /role="region" (aria-[^>]*) tabindex/).map { String($0.1) }
    #expect(
      names == [
        "aria-label=\"Tabell\"", "aria-labelledby=\"plan\"", "aria-label=\"Plan (2)\"",
        "aria-label=\"Antal\"", "aria-label=\"Antal (2)\"",
      ])
  }

  @Test func listsAndTablesSayWhatTheyAreMadeOf() {
    func main(_ block: Block) -> String {
      let html = HTMLWriter().text(Document(title: "T", blocks: [block]))
      return html.components(separatedBy: "tabindex=\"-1\">\n").last?.components(separatedBy: "</main>").first
        ?? ""
    }
    let a: [Block] = [.paragraph([.text("a")])]
    #expect(
      main(.orderedList(start: 3, [a, a + a]))
        == "<ol start=\"3\">\n<li>a</li>\n<li><p>a</p>\n<p>a</p>\n</li>\n</ol>\n")
    #expect(
      main(.bulletList([a + [.bulletList([a])]])) == "<ul>\n<li>a\n<ul>\n<li>a</li>\n</ul>\n</li>\n</ul>\n")
    #expect(main(.table(Table(columns: [.init("")], rows: []))).contains("<tr>\n<td></td>\n</tr>"))
  }

  /// Every pair of text and ground in the sheet, by day, by night and on paper.
  @Test func textStandsOutFromItsGroundBySevenToOne() throws {
    let html = HTMLWriter().text(.sample)
    let schemes = try #require(html.components(separatedBy: "<style>").last).components(
      separatedBy: "@media (prefers")
    let day = try Self.colours(in: schemes[0])
    let night = try Self.colours(in: schemes[1].components(separatedBy: "*, *::before")[0])
    let paper = day.merging(try Self.colours(in: html.components(separatedBy: "@media print").last ?? "")) {
      $1
    }
    for colours in [day, night, paper] {
      for ink in ["ink", "quiet", "accent"] {
        for ground in ["ground", "tint"] {
          #expect(try Self.contrast(colours[ink], colours[ground]) >= 7, "\(ink) on \(ground): \(colours)")
        }
      }
      #expect(try Self.contrast(colours["ink"], colours["note"]) >= 7)
    }
    #expect(try Self.contrast([0x00, 0x00, 0x00], [0xEE, 0xF1, 0xF3]) >= 7)
  }

  private static func colours(in sheet: String) throws -> [String: [Double]] {
    var colours: [String: [Double]] = [:]
    for match in sheet.matches(of: /--([a-z-]+): #([0-9a-f]{6});/) {
      let value = try #require(Int(match.2, radix: 16))
      colours[String(match.1)] = [value >> 16, value >> 8 & 0xFF, value & 0xFF].map(Double.init)
    }
    return colours
  }

  /// The contrast of WCAG 2.2.
  private static func contrast(_ first: [Double]?, _ second: [Double]?) throws -> Double {
    func luminance(_ colour: [Double]) -> Double {
      let linear = colour.map { $0 / 255 }.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
      return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }
    let values = [luminance(try #require(first)), luminance(try #require(second))].sorted()
    return (values[1] + 0.05) / (values[0] + 0.05)
  }

  @Test(arguments: hostile) func noWriterLetsControlsThroughOrDiffersBetweenRuns(text: String) throws {
    for writer in [HTMLWriter(), MarkdownWriter(), PlainTextWriter()] as [any TextDocumentWriter] {
      let document = Self.document(of: text)
      let written = writer.text(document)
      #expect(written.unicodeScalars.allSatisfy { $0 == "\n" || PrintableText.isHarmless($0) })
      #expect(written == writer.text(document))
      #expect(try Array(written.utf8) == writer.write(document))
      #expect(written.utf8.last == UInt8(ascii: "\n"))
    }
  }
}
