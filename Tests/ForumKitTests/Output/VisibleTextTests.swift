import Testing

@testable import forumctl

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("Åsa \"x\"", "Åsa \"x\""), ("a\u{1b}[31mb", "a␛[31mb"), ("a\tb\nc\r\nd\re", "a b c d e"),
    ("\u{0}\u{7f}", "␀␡"), ("a\u{85}\u{9b}", "a\\u{85}\\u{9b}"),
    ("x\u{202e}y\u{2066}", "x\\u{202e}y\\u{2066}"),
    (
      "\u{61c}\u{200e}\u{200f}\u{2028}\u{2029}\u{feff}",
      "\\u{61c}\\u{200e}\\u{200f}\\u{2028}\\u{2029}\\u{feff}"
    ),
    ("👨‍👩‍👧 – “citat” \u{a0}§", "👨‍👩‍👧 – “citat” \u{a0}§"),
  ])
  func aLineHidesNothing(text: String, visible: String) {
    #expect(Array(VisibleText.line(text).utf8) == Array(visible.utf8))
  }

  @Test func longTextsKeepTheirLines() {
    #expect(
      Array(VisibleText.lines("a\r\nb\n\tc\rd\u{1b}\n\n").utf8) == Array("a\nb\n\tc\nd␛\n\n".utf8))
  }

  @Test(arguments: [
    ("a", "\"a\""), ("", "\"\""), ("a\"b\n", "\"a\\\"b\\n\""), ("\t\r\n", "\"\\t\\n\""), ("\u{1b}", "\"␛\""),
  ])
  func aQuotationIsOneLine(text: String, quoted: String) {
    #expect(VisibleText.quoted(text) == quoted)
  }

  @Test func aQuotationIsCutBetweenCharacters() {
    #expect(VisibleText.quoted("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", limit: 2) == "\"👨‍👩‍👧👨‍👩‍👧…\"")
    #expect(VisibleText.quoted("ab", limit: 2) == "\"ab\"")
  }
}
