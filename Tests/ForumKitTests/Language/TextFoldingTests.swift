import ForumKit
import Testing

@Suite struct TextFoldingTests {
  @Test(arguments: [
    ("RÅD", "råd", "rad"), ("Ra\u{30A}d", "råd", "rad"), ("Åäö ÉÜß", "åäö éüß", "aao euss"),
    ("Æ Ø Œ Þ Đ Ł", "æ ø œ þ đ ł", "ae o oe th d l"), ("× ÷ ½", "× ÷ ½", "× ÷ 1⁄2"),
    ("ﬁka", "ﬁka", "fika"), ("Frys\u{AD}huset", "fryshuset", "fryshuset"),
    ("İstanbul", "i̇stanbul", "istanbul"), ("ЖЁ", "жё", "же"), ("🙂 A–B", "🙂 a–b", "🙂 a–b"), ("", "", ""),
  ])
  func textsAreMadeAlike(text: String, caseOnly: String, diacritics: String) {
    #expect(TextFolding.caseOnly.fold(text) == caseOnly)
    #expect(TextFolding.caseAndDiacritics.fold(text) == diacritics)
  }

  @Test func foldedTextIsComposed() {
    let folded = TextFolding.caseOnly.fold("RA\u{30A}D e\u{301}")
    #expect(Array(folded.unicodeScalars) == Array("r\u{E5}d \u{E9}".unicodeScalars))
  }

  @Test func theFastWayAndTheThoroughWayAgree() {
    for value in (UInt8.min...UInt8.max) {
      let character = String(Unicode.Scalar(value))
      for folding in [TextFolding.caseOnly, .caseAndDiacritics] {
        // A character from beyond Latin-1 sends the whole text the thorough way.
        let thorough = folding.fold(character + "ж")
        #expect(thorough == folding.fold(character) + "ж", "U+\(String(value, radix: 16))")
      }
    }
  }
}
