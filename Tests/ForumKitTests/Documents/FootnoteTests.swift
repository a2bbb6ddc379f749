import Foundation
import Testing

@testable import ForumKit

/// Notes from `[^label]` in a text to the end of a document.
@Suite struct FootnoteTests {
  private func read(_ text: String) -> [Block] { MarkdownText.blocks(text, headingLevel: 1) }

  private func note(_ text: String) -> Inline { .footnote(Footnote([.text(text)])) }

  @Test func aMarkRefersToItsNoteWhereverThatStands() {
    #expect(read("Ord[^1].\n\n[^1]: Källa.") == [.paragraph([.text("Ord"), note("Källa."), .text(".")])])
    #expect(read("[^å]: Källa.\n\nOrd[^Å]") == [.paragraph([.text("Ord"), note("Källa.")])])
    #expect(read("Ord[^1]\n[^1]: Källa.") == [.paragraph([.text("Ord"), note("Källa.")])])
    #expect(read("# Ord[^1]\n[^1]: Källa.") == [.heading(level: 1, [.text("Ord"), note("Källa.")])])
  }

  @Test func aNoteGoesOnInTheLinesThatFollowAndInIndentedOnesAfterABlankLine() {
    let content: [Inline] = [.text("a b"), .lineBreak, .text("- c")]
    #expect(
      read("x[^1]\n\n[^1]: a\n    b\n\n    - c\n\nslut") == [
        .paragraph([.text("x"), .footnote(Footnote(content))]), .paragraph([.text("slut")]),
      ])
  }

  /// What is not a note with a reference stays to be seen where it stands.
  @Test(arguments: [
    ("a[^1]", "a[^1]"), ("a[^1]\n\n[^1]:", "a[^1]|[^1]:"), ("a\n\n[^1]: b", "a|[^1]: b"),
    ("a[^2]\n\n[^1]: b\n[^2]: c\n[^2]: d", "a{c}|[^1]: b|[^2]: d"),
    ("a[^1]\n\n[^1]: b[^2]\n\n[^2]: c", "a{b[^2]}|[^2]: c"), ("a[^1]\n\n[^1]: b[^1]", "a{b[^1]}"),
    ("a[^1] b[^2]\n\n[^1]: c[^2]\n\n[^2]: d", "a{c[^2]} b{d}"),
    ("`[^1]`\n\n[^1]: b", "[^1]|[^1]: b"), ("```\n[^1]\n[^1]: b\n```", "[^1]\n[^1]: b"),
    ("# [^1]\n\n[^1]: b", "[^1]|[^1]: b"), ("a\\[^1]\n\n[^1]: b", "a[^1]|[^1]: b"),
    ("[^ 1] [^] [^1\n\n[^ 1]: b", "[^ 1] [^] [^1|[^ 1]: b"), ("- [^1]: a\n- b[^1]", "[^1]: a|b[^1]"),
  ])
  func nothingOfATextIsLost(text: String, seen: String) {
    #expect(read(text).flatMap(Self.seen).joined(separator: "|") == seen)
  }

  private static func seen(_ block: Block) -> [String] {
    switch block {
    case .heading(_, let content), .paragraph(let content):
      [
        content.map { inline in
          if case .footnote(let footnote) = inline { return "{\(footnote.content.plainText)}" }
          return [inline].plainText
        }.joined()
      ]
    case .bulletList(let items): items.flatMap { $0.flatMap(seen) }
    case .preformatted(let text): [text]
    default: []
    }
  }

  @Test func aMarkInALinkStandsAfterIt() throws {
    let target = try #require(LinkTarget("https://x.se"))
    #expect(
      read("[a[^1]](https://x.se)b\n\n[^1]: c") == [
        .paragraph([.link(target, [.text("a")]), note("c"), .text("b")])
      ])
    let other = read("[^1](https://x.se)\n\n[^1]: c")
    #expect(other.first == .paragraph([.link(target, [.text("^1")])]))
  }

  @Test func aHugeLabelAndManyReferencesAreReadInOnePass() {
    let label = String(repeating: "å", count: 100_000)
    #expect(read("a[^\(label)]\n\n[^\(label)]: b") == [.paragraph([.text("a"), note("b")])])
    let long = String(repeating: "ord ", count: 50_000)
    let blocks = read(String(repeating: "a[^1] ", count: 20_000) + "\n\n[^1]: " + long)
    #expect(FootnoteNumbers(blocks).entries.count == 1)
    #expect(read(MarkdownWriter().text(blocks)) == blocks)
    #expect(read(String(repeating: "[^", count: 100_000)).count == 1)
  }

  /// Two texts with marks of the same label, and two that say the same.
  private static let document = Document(
    title: "Analys", contentsDepth: 1,
    blocks: MarkdownText.blocks(
      "# Läge[^b]\n\nEtt[^1] och <två>[^a].\n\n[^1]: Rapport <1>, https://example.org/a.\n[^a]: A\n[^b]: B",
      headingLevel: 1)
      + MarkdownText.blocks(
        "| a | b |\n|---|---|\n| x[^1] | y[^2] |\n\n[^1]: Sist.\n[^2]: A", headingLevel: 1))

  @Test func markdownNumbersTheNotesOfAllTextsAndSaysThemLast() {
    #expect(
      MarkdownWriter().text(Self.document) == """
        # Analys

        **Innehåll**

        - [Läge](#läge)

        ## Läge[^1]

        Ett[^2] och \\<två>[^3].

        | a | b |
        | --- | --- |
        | x[^4] | y[^3] |

        [^1]: B

        [^2]: Rapport <1>, <https://example.org/a>.

        [^3]: A

        [^4]: Sist.

        """)
  }

  @Test func plainTextHasNumbersInBracketsAndAList() {
    let text = PlainTextWriter().text(Self.document)
    #expect(text.contains("Läge[1]\n-------\n\nEtt[2] och <två>[3]."))
    #expect(
      text.hasSuffix("\n\nNoter\n-----\n\n[1] B\n[2] Rapport <1>, https://example.org/a.\n[3] A\n[4] Sist.\n")
    )
  }

  @Test func htmlLeadsToTheNotesAndBackWithIdsThatStandOnce() throws {
    let html = HTMLWriter().text(Self.document)
    #expect(
      html.contains(
        "<h2 id=\"lage\">Läge<sup><a href=\"#_note-1\" role=\"doc-noteref\" id=\"_note-1-from\" "
          + "aria-label=\"Not 1\" lang=\"sv\">1</a></sup></h2>"))
    #expect(html.contains("<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"_notes\">"))
    func back(_ id: String, _ label: String) -> String {
      "<a href=\"#\(id)\" role=\"doc-backlink\" lang=\"sv\"><span aria-hidden=\"true\">↩\u{FE0E}</span>"
        + "<span class=\"spoken\">Tillbaka till texten vid \(label)</span></a>"
    }
    #expect(
      html.contains(
        "<li id=\"_note-3\">A \(back("_note-3-from", "not 3")) \(back("_note-3-from-2", "not 3 (2)"))</li>"))
    let ids = html.matches(of: /\bid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for target in html.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(String(target.1))) }
    #expect(html.contains("<a href=\"#lage\">Läge</a>"))
  }

  @Test func aNoteInARecordsLanguageSaysSoUnderLabelsInAnother() {
    let blocks = read("a[^1]\n\n[^1]: Källa.")
    let html = HTMLWriter().text(Document(language: .en, title: "T", blocks: [.passage(.sv, blocks)]))
    #expect(html.contains(">Notes</h2>"))
    #expect(html.contains("<li id=\"_note-1\" lang=\"sv\">Källa. <a"))
    #expect(html.contains("aria-label=\"Note 1\" lang=\"en\""))
  }

  @Test func aDocumentWithoutNotesHasNothingOfThem() {
    let html = HTMLWriter().text(Document(title: "T", blocks: read("a")))
    #expect(!html.contains("doc-endnotes") && !html.contains(".notes"))
  }

  @Test func wordHasFootnotesOfItsOwnAndAFieldWhereOneIsReferredToAgain() {
    let document = Self.document
    var body = WordBody(document)
    body.write(document)
    let xml = body.markup.xml
    #expect(xml.components(separatedBy: "<w:footnoteReference ").count == 5)
    #expect(xml.contains(" NOTEREF _Ref3 \\f \\h "))
    let (notes, links) = WordFootnotes(document).part
    #expect(notes.xml.contains("<w:footnote w:id=\"4\">"))
    #expect(notes.xml.contains("Rapport &lt;1&gt;, "))
    #expect(links.relationships.count == 1 && body.links.relationships.isEmpty)
  }

  /// The example with texts of one file replaced, past all checks.
  private func view(
    _ file: String, _ changes: [(String, String)], for audience: Audience
  ) throws -> (view: AudienceView, imprint: Imprint) {
    let path = try Workspaces.copy("exempel")
    let url = URL(filePath: "\(path)/\(file)")
    var text = try String(contentsOf: url, encoding: .utf8)
    for (old, new) in changes {
      try #require(text.contains(old))
      text = text.replacing(old, with: new)
    }
    try text.write(to: url, atomically: true, encoding: .utf8)
    let workspace = try Workspace(at: path, on: DiskFileSystem())
    let today = try #require(CalendarDate("2026-06-15"))
    return (try AudienceView(of: workspace, for: audience, on: today), Imprint(workspace.card, .sv))
  }

  private func texts(of document: Document) -> [String] {
    var body = WordBody(document)
    body.write(document)
    return [
      MarkdownWriter().text(document), PlainTextWriter().text(document), HTMLWriter().text(document),
      body.markup.xml + WordFootnotes(document).part.xml.xml,
    ]
  }

  @Test(arguments: [Audience.public, .parties, .house])
  func aNoteOfAnInternalSectionIsNotPrintedByAMarkInAnother(_ audience: Audience) throws {
    let (view, imprint) = try view(
      "forums/analys-2026/forum.json",
      [
        ("\"id\": \"slutsatser\",", "\"id\": \"slutsatser\", \"internal\": true,"),
        ("Frågorna om kollektivtrafik är nya.", "Frågorna om kollektivtrafik[^1] är nya."),
      ], for: audience)
    let id = try #require(ID<Forum>("analys-2026"))
    let forum = try #require(try view.forum(id))
    let document = ForumReport.document(forum, .none, imprint)
    for text in texts(of: document) {
      #expect(text.contains("Jämförelsen gäller de två gårdar") == (audience == .house))
      #expect(text.replacing("\\", with: "").contains("kollektivtrafik[^1]"))
    }
    #expect(FootnoteNumbers(document.blocks).entries.count == (audience == .house ? 3 : 2))
  }

  @Test func theTitleOfADeclarationStandsTwiceRatherThanLosingItsNote() throws {
    let title = "# Avsiktsförklaring om trygg fritid"
    let (view, imprint) = try view(
      "declarations/avsiktsforklaring-trygg-fritid/declaration.json",
      [(title, title + "[^1]\\n\\n[^1]: Framlagd på mötet.")], for: .public)
    let id = try #require(ID<Declaration>("avsiktsforklaring-trygg-fritid"))
    let declaration = try #require(try view.declaration(id))
    for text in texts(of: SignatoryDocument.document(declaration, imprint)) {
      #expect(text.contains("Framlagd på mötet."))
    }
  }
}
