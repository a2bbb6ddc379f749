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
}
