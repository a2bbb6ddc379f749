import ForumKit
import Testing

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("åäö", 3), ("a\u{30a}", 1), ("e\u{301}\u{323}", 1), ("\u{301}", 0),
    ("日本", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11ab}", 2), ("ﾊ", 1), ("Ａ", 2), ("“å”", 3), ("…", 1),
    ("😀", 2), ("👨‍👩‍👧‍👦", 2), ("👍🏽", 2), ("🇸🇪", 2), ("🇸", 1), ("☀", 1), ("☀\u{fe0f}", 2), ("☀\u{fe0e}", 1),
    ("1\u{fe0f}\u{20e3}", 2), ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", 2), ("☝🏽", 2), ("a\u{200b}b", 2), ("a\u{200d}b", 2), ("\u{ad}", 1),
    ("क्ष", 2), ("👩‍👧", 2), ("❤️", 2), ("\u{200b}", 0), ("\u{3248}", 1),
    ("\u{0}\n\u{7f}\u{85}", 0), ("\r\n", 0), ("𠀀", 2), ("⌚", 2), ("→", 1), ("©", 1), ("\u{3000}", 2),
  ])
  func aTextTakesItsColumns(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test func plainLettersAreCountedAsAllOthersAre() throws {
    for value in UInt32(0)...0x24F {
      let character = Character(try #require(Unicode.Scalar(value)))
      let columns = DisplayWidth.ofPlain(String(character).utf8)
      let isPlain = (0x20..<0x7F).contains(value) || (0xC0...0xFF).contains(value)
      #expect(columns == (isPlain ? DisplayWidth.of(character) : nil), "U+\(String(value, radix: 16))")
    }
    #expect(DisplayWidth.ofPlain("Älvsjö åker".utf8) == 11)
    #expect(DisplayWidth.ofPlain("e\u{301}".utf8) == nil)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 5, "abcd…"), ("abcdef", 1, "…"), ("abcdef", 0, ""),
    ("日本語", 5, "日本…"), ("日本語", 4, "日…"), ("a\u{30a}a\u{30a}a\u{30a}", 2, "a\u{30a}…"),
    ("👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 3, "👨‍👩‍👧‍👦…"), ("👨‍👩‍👧‍👦x", 2, "…"),
  ])
  func aTextIsCutBetweenCharacters(text: String, width: Int, fitted: String) {
    let found = DisplayWidth.fit(text, within: width)
    #expect(found.unicodeScalars.elementsEqual(fitted.unicodeScalars))
    #expect(DisplayWidth.of(found) <= width)
  }
}
