import Testing

@testable import ForumKit

/// What `MarkdownWriter` writes, `MarkdownText` reads as the same blocks.
@Suite struct MarkdownRoundTripTests {
  /// SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every platform.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
      return value ^ (value >> 31)
    }
  }

  /// Pieces of markup and of text that meet at random.
  private static let pieces = [
    "a", "b", "å", "ord", " ", " ", "  ", "\n", "\n", "\n\n", "\t", "    ", "*", "**", "***", "_", "__", "`",
    "``", "```", "~~~", "[", "]", "(", ")", "[a](https://x.se)", "](https://x.se/å)", "](javascript:x)",
    "<https://x.se>", "https://x.se/a_b", "http://", "mailto:a@x.se", "<br>", "<b>", "&amp;", "&#8226;", "\\",
    "- ", "+ ", "* ", "• ", "•", "1. ", "1) ", "7. ", "2026. ", "# ", "## ", "#", "> ", ">", "| ", "|", " | ",
    "\n|---|---|\n", "\n| - | :-: |\n", "| a | b |\n|--|--:|\n| c | d |\n", "---", "===", "***\n", "!", ".",
    ",", ":", "”", "–", "\u{00A0}", "\u{202E}", "\u{0}", "\u{1B}[31m", "\u{2028}", "\r\n", "e\u{301}", "日本",
    "🙂",
    "\n  ", "\n- ", "\n  - ", "\n    - ", "\n> ", "\n1. ", "\n   ",
    "[^1]", "[^1]", "[^å]", "\n[^1]: ", "\n\n[^å]: ord", "\n[^1]: a\n\n    b", ": ",
  ]

  @Test(arguments: 0..<20) func whatIsReadFromAnyTextIsWrittenAndReadTheSame(seed: UInt64) {
    var generator = Generator(state: seed)
    for _ in 0..<150 {
      let length = Int.random(in: 1...24, using: &generator)
      let text = (0..<length).map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
      let blocks = MarkdownText.blocks(text, headingLevel: 1)
      let written = MarkdownWriter().text(blocks)
      #expect(
        MarkdownText.blocks(written, headingLevel: 1) == blocks, "\(text.debugDescription) → \(written)")
    }
  }

  @Test(arguments: 0..<20) func blocksOfHostileTextsAreReadBackWithTheirTextWhole(seed: UInt64) {
    var generator = Generator(state: seed)
    for _ in 0..<50 {
      let blocks = (0..<3).map { _ in Self.block(depth: 2, &generator) }
      let written = MarkdownWriter().text(blocks)
      let read = MarkdownText.blocks(written, headingLevel: 1)
      #expect(Self.text(of: read) == Self.text(of: blocks), "\(written)")
    }
  }

  private static func block(depth: Int, _ generator: inout Generator) -> Block {
    func inlines() -> [Inline] {
      let text = [.text("a")] + Self.inlines(depth: 2, &generator) + [.text("z")]
      return text
    }
    func items() -> [[Block]] {
      (0..<2).map { _ in [block(depth: depth - 1, &generator), .paragraph(inlines())] }
    }
    switch Int.random(in: 0..<(depth == 0 ? 3 : 7), using: &generator) {
    case 0: return .heading(level: Int.random(in: 1...6, using: &generator), inlines())
    case 1: return .paragraph(inlines())
    case 2:
      let text = (0..<6).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      return .preformatted(PrintableText.block(text))
    case 3: return .bulletList(items())
    case 4: return .orderedList(start: Int.random(in: 0...12, using: &generator), items())
    case 5: return .quote(items()[0])
    default:
      return .table(
        Table(columns: [.init(inlines()), .init("B")], rows: [[inlines(), inlines()], [inlines()]]))
    }
  }

  private static func inlines(depth: Int, _ generator: inout Generator) -> [Inline] {
    (0..<3).flatMap { _ -> [Inline] in
      let text = pieces.randomElement(using: &generator) ?? ""
      guard depth > 0 else { return [.text(text)] }
      switch Int.random(in: 0..<7, using: &generator) {
      case 0: return [.strong(inlines(depth: depth - 1, &generator))]
      case 1: return [.emphasis(inlines(depth: depth - 1, &generator))]
      case 2: return [.code(text)]
      case 3:
        guard let target = LinkTarget("https://x.se/(a)_*&copy;'") else { return [] }
        return [.link(target, inlines(depth: depth - 1, &generator))]
      case 4: return [.lineBreak]
      default: return [.text(text)]
      }
    }
  }

  /// All texts, without emphasis and without regard to white space.
  private static func text(of blocks: [Block]) -> [String] {
    func plain(_ inlines: [Inline]) -> String {
      String(inlines.canonical.plainText.unicodeScalars.filter { !$0.properties.isWhitespace })
    }
    return blocks.flatMap { block -> [String] in
      switch block {
      case .heading(_, let inlines), .paragraph(let inlines): [plain(inlines)]
      case .bulletList(let items), .orderedList(_, let items): items.flatMap(text)
      case .quote(let content): text(of: content)
      case .table(let table): table.columns.map { plain($0.title) } + table.rows.flatMap { $0.map(plain) }
      case .revision(let revision): revision.lines.map { $0.map(\.text).joined() }
      case .preformatted(let text): [text]
      case .names, .facts, .figure, .board, .rule, .pageBreak, .passage: []
      }
    }
  }

  @Test func aWholeDocumentIsReadBackFromItsTitleOn() {
    let blocks: [Block] = [
      .heading(level: 1, [.text("Inledning & bakgrund")]),
      .paragraph([.text("Forumet hölls för tredje gången.")]),
      .heading(level: 2, [.text("1. Fråga #")]), .bulletList([[.paragraph([.text("- ett")])], []]), .rule,
    ]
    let written = MarkdownWriter().text(Document(title: "Samverkansforum *juni*", blocks: blocks))
    #expect(
      MarkdownText.blocks(written, headingLevel: 0)
        == [.heading(level: 0, [.text("Samverkansforum *juni*")])] + blocks)
  }
}
