import Testing

@testable import ForumKit

@Suite struct InlineTests {
  @Test(arguments: [
    ([Inline.text("a"), .text(""), .text("b\n\tc")], [Inline.text("ab  c")]),
    ([.text(" a "), .lineBreak, .text(" b"), .lineBreak], [.text("a"), .lineBreak, .text("b")]),
    ([.strong([.text(" a ")]), .text("b")], [.strong([.text("a")]), .text(" b")]),
    ([.text("a"), .emphasis([.lineBreak, .text("b")])], [.text("a"), .lineBreak, .emphasis([.text("b")])]),
    ([.strong([.text("a"), .strong([.text("b")])])], [.strong([.text("ab")])]),
    ([.strong([.text("a")]), .strong([.text("b")])], [.strong([.text("ab")])]),
    ([.strong([.emphasis([.text("a")])])], [.emphasis([.strong([.text("a")])])]),
    ([.strong([]), .code(""), .emphasis([.text(" ")])], []),
    ([.code(" "), .text("a"), .code("b\nc")], [.text("a"), .code("b c")]),
    ([.text("\u{00A0}")], []),
    ([.text("a\u{202E}b\u{7}\u{2028}c")], [.text("ab\u{FFFD} c")]),
  ]) func equalTextsHaveOneForm(inlines: [Inline], canonical: [Inline]) {
    #expect(inlines.canonical == canonical)
    #expect(canonical.canonical == canonical)
  }

  @Test func aLinkWithoutTextShowsItsAddressAndHoldsNoOtherLink() throws {
    let x = try #require(LinkTarget("https://x.se"))
    let y = try #require(LinkTarget("https://y.se"))
    #expect([Inline.link(x, [.text(" ")])].canonical == [.link(x, [.text("https://x.se")])])
    #expect([Inline.link(x, [.text("a"), .link(y, [.text("b")])])].canonical == [.link(x, [.text("ab")])])
  }

  @Test func linesOfATextAreKeptApart() {
    #expect(Inline.lines(of: "a\r\nb\n\nc") == [.text("a"), .lineBreak, .text("b"), .lineBreak, .text("c")])
    #expect(Inline.lines(of: "") == [])
  }

  @Test(arguments: [
    ("https://x.se", "https://x.se"), ("HTTP://X.SE/å?a=b&c#d", "HTTP://X.SE/å?a=b&c#d"),
    ("mailto:a@x.se", "mailto:a@x.se"),
    ("https://x.se/\"<b>|`\\^{}", "https://x.se/%22%3Cb%3E%7C%60%5C%5E%7B%7D"), ("http:/x.se", nil),
    ("https://", nil),
    ("mailto:", nil), ("javascript:alert(1)", nil), ("java\nscript:1", nil), (" https://x.se", nil),
    ("//x.se", nil),
    ("https://x.se/a b", nil), ("https://x.se/\u{0}", nil), ("https://x.se/\u{202E}", nil),
    ("data:text/html,x", nil),
    ("file:///etc/passwd", nil), ("", nil), ("https", nil), ("https://x.se\u{00A0}", nil),
    ("https://x.se/\u{FEFF}", nil),
  ]) func onlyHttpHttpsAndMailtoAreAddresses(text: String, address: String?) {
    #expect(LinkTarget(text)?.address == address)
  }

  @Test(arguments: [
    ("a\tb", "a\tb"), ("a\r\nb\rc\u{B}d\u{C}e\u{2029}f", "a\nb\nc\nd\ne\nf"),
    ("\u{0}\u{1B}\u{7F}\u{85}\u{9B}", "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("\u{FEFF}a\u{202A}\u{202E}\u{2066}\u{2069}b", "ab"),
    ("åäö e\u{301} 👩‍👧 \u{200F}ع", "åäö e\u{301} 👩‍👧 \u{200F}ع"),
  ]) func whatNobodyCanSeeIsMadeHarmless(text: String, printable: String) {
    #expect(Array(PrintableText.block(text).utf8) == Array(printable.utf8))
  }

  @Test(arguments: [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFE, 0x10FFFF] as [UInt32])
  func noncharactersAreReplaced(value: UInt32) throws {
    #expect(PrintableText.block(String(try #require(Unicode.Scalar(value)))) == "\u{FFFD}")
  }
}
