import enum ForumKit.DisplayWidth
import Testing

@testable import forumctl

@Suite struct WrappingTests {
  /// A dash is no letter of ASCII or Latin-1: a text with one goes another way than the same text without.
  @Test(arguments: [
    ("ett två tre", 7, ["ett två", "tre"]), ("ett  två ", 20, ["ett två"]), ("", 5, [""]), ("   ", 5, [""]),
    ("samverkansöverenskommelse", 10, ["samverkans", "överenskom", "melse"]),
    ("i trygghetsvandringen nu", 8, ["i", "trygghet", "svandrin", "gen", "nu"]),
  ])
  func aTextIsBrokenAtBlanks(text: String, width: Int, lines: [String]) {
    #expect(Wrapping.lines(of: text, width: width) == lines)
    let withDash = Wrapping.lines(of: "– \(text)", width: width + 2).joined()
    #expect(withDash.filter { $0 != " " } == "–" + lines.joined().filter { $0 != " " })
  }

  @Test func aLineBreakStays() {
    #expect(Wrapping.lines(of: "ett\ntvå\n\ntre\n", width: 20) == ["ett", "två", "", "tre"])
  }

  @Test func eachLineHoldsAsManyWordsAsItCanAndNoneIsLost() {
    var random = SeededGenerator(seed: 41)
    let letters = ["a", "å", "Ö", "é", "–", "東", "x\u{301}"]
    for _ in 0..<400 {
      let isPlain = Bool.random(using: &random)
      let words = (0..<Int.random(in: 0..<12, using: &random)).map { _ in
        (0..<Int.random(in: 1..<9, using: &random))
          .map { _ in letters[Int.random(in: 0..<(isPlain ? 4 : letters.count), using: &random)] }.joined()
      }
      let width = Int.random(in: 2..<30, using: &random)
      let blanks = String(repeating: " ", count: Int.random(in: 1..<3, using: &random))
      let lines = Wrapping.lines(words.joined(separator: blanks), width: width)
      #expect(lines.flatMap { $0.split(separator: " ") } == words.map { $0[...] })
      for (line, next) in zip(lines, lines.dropFirst()) {
        #expect(DisplayWidth.of(line) <= width || !line.contains(" "))
        let word = String(next.prefix { $0 != " " })
        #expect(DisplayWidth.of(line) + 1 + DisplayWidth.of(word) > width)
      }
    }
  }
}
