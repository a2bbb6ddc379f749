import ForumKit
import Testing

@Suite struct JSONReaderEncodingTests {
  static let refused: [Refusal] = [
    Refusal([0xEF, 0xBB, 0xBF] + Array("{}".utf8), .byteOrderMark, 1),
    Refusal([0xEF, 0xBB, 0xBF], .byteOrderMark, 1),
    Refusal(Array("{}".utf8) + [0xEF, 0xBB, 0xBF], .trailingText, 3),

    Refusal([0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], .foreignEncoding(.utf16), 1),
    Refusal([0xFE, 0xFF, 0x00, 0x7B, 0x00, 0x7D], .foreignEncoding(.utf16), 1),
    Refusal([0x7B, 0x00, 0x7D, 0x00], .foreignEncoding(.utf16), 1),
    Refusal([0x00, 0x7B, 0x00, 0x7D], .foreignEncoding(.utf16), 1),
    Refusal([0x31, 0x00], .foreignEncoding(.utf16), 1),
    Refusal([0x22, 0x00, 0xE5, 0x00, 0x22, 0x00], .foreignEncoding(.utf16), 1),
    Refusal([0xFF, 0xFE], .foreignEncoding(.utf16), 1),
    Refusal([0xFF, 0xFE, 0x00, 0x00, 0x31, 0x00, 0x00, 0x00], .foreignEncoding(.utf32), 1),
    Refusal([0x00, 0x00, 0xFE, 0xFF, 0x00, 0x00, 0x00, 0x31], .foreignEncoding(.utf32), 1),
    Refusal([0x31, 0x00, 0x00, 0x00], .foreignEncoding(.utf32), 1),
    Refusal([0x00, 0x00, 0x00, 0x31], .foreignEncoding(.utf32), 1),

    // Outside of texts.
    Refusal([0xE5], .invalidUTF8, 1),
    Refusal(Array("[1]".utf8) + [0xFF], .invalidUTF8, 4),
    Refusal(Array("{".utf8) + [0x80], .invalidUTF8, 2),
  ]

  @Test(arguments: refused)
  func whatIsNotPlainUTF8IsRefused(refusal: Refusal) { refusal.check() }

  static let illFormed: [(name: String, bytes: [UInt8])] = [
    ("a letter of Latin 1", [0xE9]),
    ("a stray continuation byte", [0x81]),
    ("the first and the last continuation byte", [0x80, 0xBF]),
    ("two bytes, truncated", [0xC3]),
    ("three bytes, truncated after one", [0xE2]),
    ("three bytes, truncated after two", [0xE2, 0x82]),
    ("four bytes, truncated after one", [0xF0]),
    ("four bytes, truncated after three", [0xF0, 0x9F, 0x98]),
    ("a lead byte instead of a continuation", [0xC3, 0xC3, 0xA5]),
    ("a third byte that is none", [0xE2, 0x82, 0x41]),
    ("a fourth byte that is none", [0xF0, 0x9F, 0x98, 0xC0]),
    ("an overlong slash", [0xC0, 0xAF]),
    ("an overlong NUL", [0xC0, 0x80]),
    ("an overlong form of two bytes", [0xC1, 0xBF]),
    ("an overlong form of three bytes", [0xE0, 0x9F, 0xBF]),
    ("an overlong form of four bytes", [0xF0, 0x8F, 0xBF, 0xBF]),
    ("the first surrogate", [0xED, 0xA0, 0x80]),
    ("the last surrogate", [0xED, 0xBF, 0xBF]),
    ("beyond U+10FFFF", [0xF4, 0x90, 0x80, 0x80]),
    ("a lead byte far beyond", [0xF5, 0x80, 0x80, 0x80]),
    ("five bytes", [0xF8, 0x88, 0x80, 0x80, 0x80]),
    ("six bytes", [0xFC, 0x83, 0xBF, 0xBF, 0xBF, 0xBF]),
    ("FE", [0xFE]),
    ("FF", [0xFF]),
  ]

  @Test(arguments: illFormed)
  func illFormedUTF8IsRefusedAtItsFirstByte(name: String, bytes: [UInt8]) {
    for before in ["", "å", "abcdefg", "abcdefgh", "en lång text med ö och 😀"] {
      for after in ["\"", "", "åäö och mera text\""] {
        let lead = Array("[\"\(before)".utf8)
        #expect(throws: JSONFault(.invalidUTF8, at: lead.count)) {
          try JSONReader.read(lead + bytes + Array(after.utf8))
        }
      }
    }
    #expect(throws: JSONFault(.invalidUTF8, at: 3)) {
      try JSONReader.read(Array("{\"a".utf8) + bytes + Array("\":1}".utf8))
    }
    #expect(throws: JSONFault(.invalidUTF8, at: 2)) {
      try JSONReader.read(Array("\"\\".utf8) + bytes + Array("\"".utf8))
    }
  }

  @Test func everySequenceOfTwoBytesIsJudgedAsTheStandardLibraryJudgesIt() {
    for lead in UInt8(0x80)...0xFF {
      for next in UInt8(0x20)...0xFF where next != 0x22 && next != 0x5C {
        let isValid = isWellFormed([lead, next])
        let accepted = (try? JSONReader.read([0x22, lead, next, 0x22])) != nil
        #expect(accepted == isValid, "\(lead) \(next)")
      }
    }
  }

  @Test func sequencesOfThreeAndFourBytesAreJudgedAsTheStandardLibraryJudgesThem() {
    var random = SeededGenerator(seed: 3629)
    var valid = 0
    for _ in 0..<20_000 {
      var bytes = [UInt8.random(in: 0xE0...0xF5, using: &random)]
      for _ in 0..<(bytes[0] < 0xF0 ? 2 : 3) {
        let isEdge = Bool.random(using: &random)
        bytes.append(
          isEdge
            ? [0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0].randomElement(using: &random) ?? 0x80
            : UInt8.random(in: 0x80...0xBF, using: &random))
      }
      let isValid = isWellFormed(bytes)
      if isValid { valid += 1 }
      let accepted = (try? JSONReader.read([0x22] + bytes + [0x22])) != nil
      #expect(accepted == isValid, "\(bytes)")
    }
    #expect((5_000...15_000).contains(valid))
  }

  /// The standard library replaces what is ill-formed.
  private func isWellFormed(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes, as: UTF8.self).utf8.elementsEqual(bytes)
  }

  /// Texts are read eight bytes at a time: any three bytes in a row stand at every place of the eight, in ASCII and
  /// among letters.
  @Test func whatIsUTF8IsReadAndWhatIsNotIsRefusedWhereverItStands() throws {
    let bytes: [UInt8] = [
      0x00, 0x1F, 0x20, 0x61, 0x7F, 0x80, 0xA4, 0xBF, 0xC0, 0xC2, 0xC3, 0xC4, 0xDF, 0xE2, 0xED, 0xF0, 0xFF,
    ]
    let around = [Array("abcdefgh".utf8), Array("aåäöÅÄÖé".utf8)]
    var read = 0
    for first in bytes {
      for second in bytes {
        for third in bytes {
          let three = [first, second, third]
          for place in 0..<9 {
            for filler in around {
              let text = filler.prefix(place) + three + filler
              let isText = String(validating: text, as: UTF8.self) != nil && !text.contains { $0 < 0x20 }
              let value = try? JSONReader.read([0x22] + text + [0x22])
              #expect((value != nil) == isText, "\(text)")
              if isText, let value { #expect(value.string.map { Array($0.utf8) } == Array(text), "\(text)") }
              read += isText ? 1 : 0
            }
          }
        }
      }
    }
    #expect(read > 1_000)
  }
}
