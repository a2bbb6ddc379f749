import ForumKit
import Testing

@Suite struct MarkdownTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let blocks: [Block]

    init(_ text: String, _ blocks: [Block]) {
      self.text = text
      self.blocks = blocks
    }

    /// A text of one paragraph.
    init(_ text: String, _ inlines: Inline...) { self.init(text, [.paragraph(inlines)]) }

    var testDescription: String { text.debugDescription }
  }

  private static func p(_ text: String) -> Block { .paragraph([.text(text)]) }

  private static func link(_ address: String, _ text: String) -> Inline {
    LinkTarget(address).map { .link($0, [.text(text)]) } ?? .text("\(address) is no address")
  }

  @Test(arguments: [
    Case("", []),
    Case(" \n\t\n", []),
    Case("\u{00A0}", []),
    Case("En rad\nföljer en annan.\n\nNy.", [p("En rad följer en annan."), p("Ny.")]),
    Case("a\r\nb\r\rc", [p("a b"), p("c")]),
    Case("a  \nb", .text("a"), .lineBreak, .text("b")),
    Case("a\\\nb", .text("a"), .lineBreak, .text("b")),
    Case("a \nb\\", .text("a b\\")),
    Case("Sida\u{0C}två", [p("Sida två")]),
    Case("    indraget", [p("indraget")]),
    Case(
      "# Ett\n## Två ##\n### Tre #3\n#tagg",
      [
        .heading(level: 2, [.text("Ett")]), .heading(level: 3, [.text("Två")]),
        .heading(level: 4, [.text("Tre #3")]),
        p("#tagg"),
      ]),
    Case("#\n####### sju", [p("####### sju")]),
    Case("a\n===\nb\n---\nc", [p("a === b"), .rule, p("c")]),
    Case("* * *\n___\n**", [.rule, .rule, p("**")]),
    Case("- a\n- b\n\n- c", [.bulletList([[p("a")], [p("b")], [p("c")]])]),
    Case("- a\n - b\n   - c", [.bulletList([[p("a")], [p("b"), .bulletList([[p("c")]])]])]),
    Case("- a\n+ b", [.bulletList([[p("a")]]), .bulletList([[p("b")]])]),
    Case("•\tPolisen\n•NOD", [.bulletList([[p("Polisen")], [p("NOD")]])]),
    Case("- a\nlat rad\n\nslut", [.bulletList([[p("a lat rad")]]), p("slut")]),
    Case("- a\n\n  mer\n\n      ännu mer", [.bulletList([[p("a"), p("mer"), p("ännu mer")]])]),
    Case("- a\n\tb", [.bulletList([[p("a b")]])]),
    Case("-\n- b", [.bulletList([[], [p("b")]])]),
    Case(
      "3. a\n4. b\n1) c", [.orderedList(start: 3, [[p("a")], [p("b")]]), .orderedList(start: 1, [[p("c")]])]),
    Case(
      "Mötet hölls\n2026. Det var\n1. först",
      [p("Mötet hölls 2026. Det var"), .orderedList(start: 1, [[p("först")]])]),
    Case("1234567890. nej", [p("1234567890. nej")]),
    Case(
      "1. a\n   - b\n     > c",
      [.orderedList(start: 1, [[p("a"), .bulletList([[p("b"), .quote([p("c")])]])]])]),
    Case("> a\nlat\n> > b\n\n> c", [.quote([p("a lat"), .quote([p("b")])]), .quote([p("c")])]),
    Case(">\n\n> # Rubrik", [.quote([.heading(level: 2, [.text("Rubrik")])])]),
    Case("```text\n  a *b*\n\n```\nc", [.preformatted("  a *b*\n"), p("c")]),
    Case("~~~\n```\n~~~", [.preformatted("```")]),
    Case("- ```\n  a\n   b\n  ```", [.bulletList([[.preformatted("a\n b")]])]),
    Case("a\n```\n```\nb", [p("a"), p("b")]),
    Case("```\nöppen", [.preformatted("öppen")]),
    Case(
      "| a | b |\n|---|--:|\n| 1 | 2\n3 \\| 4|`x|y`|z\n\nslut",
      [
        .table(
          Table(
            columns: [.init("a"), .init("b", alignment: .trailing), .init([])],
            rows: [
              [[.text("1")], [.text("2")]], [[.text("3 | 4")], [.text("`x")], [.text("y`")], [.text("z")]],
            ])),
        p("slut"),
      ]),
    Case(
      "Före\n| a |\n| :-: |\n| b<br>c |",
      [
        p("Före"),
        .table(
          Table(columns: [.init("a", alignment: .center)], rows: [[[.text("b"), .lineBreak, .text("c")]]])),
      ]),
    Case("| - |\n| - |", [.table(Table(columns: [.init("-")], rows: []))]),
    Case("|-|", [p("|-|")]),
    Case("a | b\n---", [p("a | b"), .rule]),
    Case("| a | b |\n| - |", [p("| a | b | | - |")]),
  ]) func blocksAreRead(_ example: Case) {
    #expect(MarkdownText.blocks(example.text, headingLevel: 2) == example.blocks)
  }

  @Test(arguments: [
    Case(
      "**a** *b* _c_ __d__", .strong([.text("a")]), .text(" "), .emphasis([.text("b")]), .text(" "),
      .emphasis([.text("c")]), .text(" "), .strong([.text("d")])),
    Case("snake_case_namn 2*3*4", .text("snake_case_namn 2"), .emphasis([.text("3")]), .text("4")),
    Case("***a***", .emphasis([.strong([.text("a")])])),
    Case("***a** b*", .emphasis([.strong([.text("a")]), .text(" b")])),
    Case("**a*", .text("*"), .emphasis([.text("a")])),
    Case("** a **", .text("** a **")),
    Case("*a**b*", .emphasis([.text("a**b")])),
    Case("**a *b **c** d* e**", .strong([.text("a "), .emphasis([.text("b c d")]), .text(" e")])),
    Case("`a*b` och ``c`d`` ` e", .code("a*b"), .text(" och "), .code("c`d"), .text(" ` e")),
    Case("`` `a` ``", .code("`a`")),
    Case("*a `b*`", .text("*a "), .code("b*")),
    Case("\\`a` \\*b\\* \\å \\\\", .text("`a` *b* \\å \\")),
    Case("\\`a`b`", .text("`a"), .code("b")),
    Case("[NOD](https://nod.se)", link("https://nod.se", "NOD")),
    Case("[a](<https://x.se/a>) [b](<mailto:a b>)", link("https://x.se/a", "a"), .text(" [b](<mailto:a b>)")),
    Case("[a](https://x.se/(b)?q=\\(1)", link("https://x.se/(b)?q=(1", "a")),
    Case("[a]( mailto:a@x.se )", link("mailto:a@x.se", "a")),
    Case(
      "[a](https://x.se \"titel\")", .text("[a]("), link("https://x.se", "https://x.se"), .text(" \"titel\")")
    ),
    Case("[a](javascript:alert(1))", .text("[a](javascript:alert(1))")),
    Case("[a](JaVaScRiPt:1) [b](data:x) [c](/d) [e]()", .text("[a](JaVaScRiPt:1) [b](data:x) [c](/d) [e]()")),
    Case(
      "[a [b](https://x.se) c](https://y.se)", .text("[a "), link("https://x.se", "b"), .text(" c]("),
      link("https://y.se", "https://y.se"), .text(")")),
    Case("*[a*](https://x.se)", .text("*"), link("https://x.se", "a*")),
    Case("[](https://x.se)", link("https://x.se", "https://x.se")),
    Case("![bild](https://x.se/b.png)", .text("!"), link("https://x.se/b.png", "bild")),
    Case(
      "<https://x.se/a_b_c> <ftp://x.se> <b>", link("https://x.se/a_b_c", "https://x.se/a_b_c"),
      .text(" <ftp://x.se> <b>")),
    Case(
      "Se https://x.se/å_b(c)?d=1&e.", .text("Se "),
      link("https://x.se/å_b(c)?d=1&e", "https://x.se/å_b(c)?d=1&e"),
      .text(".")),
    Case(
      "(se ”http://x.se”), xhttp://y.se", .text("(se ”"), link("http://x.se", "http://x.se"),
      .text("”), xhttp://y.se")),
    Case("(https://x.se/a))", .text("("), link("https://x.se/a", "https://x.se/a"), .text("))")),
    Case("**https://x.se**", .strong([link("https://x.se", "https://x.se")])),
    Case("https:// http://. HTTPS://X.SE", .text("https:// http://. "), link("HTTPS://X.SE", "HTTPS://X.SE")),
    Case("<script>alert('x')</script> &amp; <br>", .text("<script>alert('x')</script> &amp; <br>")),
    Case("\u{1B}[31mröd\u{202E}tsivlå\u{0}", .text("\u{FFFD}[31mrödtsivlå\u{FFFD}")),
  ]) func runningTextIsRead(_ example: Case) {
    #expect(MarkdownText.blocks(example.text, headingLevel: 1) == example.blocks)
  }

  @Test func aLineIsReadWithoutBlocks() {
    #expect(MarkdownText.inlines(" # *a*\n- b ") == [.text("# "), .emphasis([.text("a")]), .text(" - b")])
  }

  @Test func containersNestAsDeepAsIsPromisedAndNoDeeper() {
    let blocks = MarkdownText.blocks(String(repeating: "> ", count: 40) + "a", headingLevel: 1)
    var depth = 0
    var innermost = blocks
    while case .quote(let content)? = innermost.first {
      depth += 1
      innermost = content
    }
    #expect(depth == 31)
    #expect(innermost == [.paragraph([.text(String(repeating: "> ", count: 9) + "a")])])
  }

  /// Where reading is quadratic, these hang for an hour. The limit is no measure: on a busy machine the cases wait for
  /// the rest of the suite.
  @Test(
    .timeLimit(.minutes(15)),
    arguments: [
      "*", "_", "a*", "[", "]", "[a](b", "[a](<b", "`", "<", "http://", "https://x.se)", "> ", "#", "|",
      "\u{0}", "[^", "[^1]", "[^1](", "[^1]: ", "[^1]: a[^1]\n", "[^1]:\n\n    a",
    ])
  func longHostileTextsAreReadInLinearTime(piece: String) {
    let text = String(repeating: piece, count: 100_000) + "\n\nslut"
    #expect(!MarkdownText.blocks(text, headingLevel: 1).isEmpty)
  }

  @Test(arguments: [
    "*", "_", "**a ", "*a **b ", "a**b", "*a* ", "[", "]", "[a](", "[a](b", "[a](<b", "![a",
    "[a](https://x.se) ", "`",
    "`a``b", "<", "<https://", "http://", "https://x.se)", "\\", "> ", ">\n", "- ", "- a\n", " - a\n", "1. ",
    "#", "# a\n",
    "|", "|a\n|-\n", "~", "```\n", "\t", " ", "\n", "\u{0}", "\u{202E}", "\u{301}", "* * ", "(", "&#x;", "[^",
    "[^1]", "[^1](", "[^1]: ", "[^1]: a[^1]\n", "[^1]: a\n\n    b\n\n", "a[^1]\n[^1]: b [^2]\n[^2]: c[^1]\n",
  ])
  func hostileTextsAreWrittenAndReadTheSame(piece: String) {
    let blocks = MarkdownText.blocks(String(repeating: piece, count: 2_000), headingLevel: 1)
    #expect(MarkdownText.blocks(MarkdownWriter().text(blocks), headingLevel: 1) == blocks)
  }

  @Test(arguments: [("*a ", "b* "), ("**a *", "* b**"), ("[", "](https://x.se)"), ("`a ", " ``")])
  func nestedMarksAreWrittenAndReadTheSame(opening: String, closing: String) {
    let text = String(repeating: opening, count: 2_000) + String(repeating: closing, count: 2_000)
    let blocks = MarkdownText.blocks(text, headingLevel: 1)
    #expect(MarkdownText.blocks(MarkdownWriter().text(blocks), headingLevel: 1) == blocks)
  }
}
