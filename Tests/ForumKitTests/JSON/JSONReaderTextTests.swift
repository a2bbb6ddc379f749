import ForumKit
import Testing

@Suite struct JSONReaderTextTests {
  static let accepted: [(String, String)] = [
    (#""""#, ""),
    (#"" ""#, " "),
    (#""åäö ÅÄÖ é""#, "åäö ÅÄÖ é"),
    (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
    (#""\u0000\u001f\u007F""#, "\0\u{1F}\u{7F}"),
    (#""\u00e5\u00E4\u0060""#, "åä`"),
    (#""\u0022\u005c\u002F""#, "\"\\/"),
    (#""a\u20ACb\ud83d\ude00c\uDBFF\uDFFFd""#, "a€b😀c\u{10FFFF}d"),
    (#""\\u0061 \\n""#, #"\u0061 \n"#),
    (#""\uFEFF""#, "\u{FEFF}"),
    (
      "\"\u{7F}\u{80}\u{85}\u{2028}\u{2029}\u{202E}\u{FEFF}\"",
      "\u{7F}\u{80}\u{85}\u{2028}\u{2029}\u{202E}\u{FEFF}"
    ),
    ("\"\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}\"", "\u{7FF}\u{800}\u{FFFF}\u{10000}\u{10FFFF}"),
    ("\"😀🇸🇪👩‍👧\"", "😀🇸🇪👩‍👧"),
    ("\"// # ' <!-- /* */ NaN\"", "// # ' <!-- /* */ NaN"),
  ]

  @Test(arguments: accepted)
  func aTextSaysWhatItsEscapesMean(source: String, text: String) throws {
    let bytes = try #require(try JSONReader.read(source).string?.utf8)
    #expect(Array(bytes) == Array(text.utf8))
  }

  @Test(arguments: [0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF] as [UInt16])
  func codesThatWillNeverBeCharactersAreKept(unit: UInt16) throws {
    let text = String(decoding: [unit], as: UTF16.self)
    #expect(
      try JSONReader.read("[\"\(text)\", \"\\u\(hexadecimal(unit))\"]")
        == .array([.string(text), .string(text)]))
  }

  @Test func composedAndDecomposedLettersStayAsTheyAre() throws {
    let value = try JSONReader.read("[\"\u{E9}\", \"e\u{301}\"]")
    let lengths = value.array?.map { $0.string?.utf8.count }
    #expect(lengths == [2, 3])
  }

  static let refused: [Refusal] = [
    Refusal("\"", .endOfFile(expected: .closingQuote), 2),
    Refusal("\"abc", .endOfFile(expected: .closingQuote), 5),
    Refusal("\"åäö", .endOfFile(expected: .closingQuote), 5),
    Refusal("[\"a]", .endOfFile(expected: .closingQuote), 5),
    Refusal(#""a\""#, .endOfFile(expected: .closingQuote), 5),
    Refusal(#""\"#, .endOfFile(expected: .escape), 3),

    // Control characters must be escaped.
    Refusal("[\"a\nb\"]", .controlCharacter("\n"), 4),
    Refusal("[\n\"å\tb\"]", .controlCharacter("\t"), at: 2, 3),
    Refusal("\"a\0\"", .controlCharacter("\0"), 3),
    Refusal("\"12345678\u{1F}\"", .controlCharacter("\u{1F}"), 10),
    Refusal("\"abc\r\n", .controlCharacter("\r"), 5),
    Refusal("{\"a\u{1B}\":1}", .controlCharacter("\u{1B}"), 4),

    // Escapes.
    Refusal(#""\x41""#, .invalidEscape("x"), 2),
    Refusal(#""ab\a""#, .invalidEscape("a"), 4),
    Refusal(#""\'""#, .invalidEscape("'"), 2),
    Refusal(#""\0""#, .invalidEscape("0"), 2),
    Refusal(#""\U0041""#, .invalidEscape("U"), 2),
    Refusal(#""å\å""#, .invalidEscape("å"), 3),
    Refusal(#""\😀""#, .invalidEscape("😀"), 2),
    Refusal("\"\\\n\"", .invalidEscape("\n"), 2),
    Refusal(#""\ ""#, .invalidEscape(" "), 2),
    Refusal(#"{"\x":1}"#, .invalidEscape("x"), 3),
    Refusal(#""\u""#, .unexpected(found: "\"", expected: .hexDigit), 4),
    Refusal(#""\u004""#, .unexpected(found: "\"", expected: .hexDigit), 7),
    Refusal(#""\u00G0""#, .unexpected(found: "G", expected: .hexDigit), 6),
    Refusal(#""\u-041""#, .unexpected(found: "-", expected: .hexDigit), 4),
    Refusal(#""\u00å""#, .unexpected(found: "å", expected: .hexDigit), 6),
    Refusal(#""\u{41}""#, .unexpected(found: "{", expected: .hexDigit), 4),
    Refusal(#""\u0''1""#, .unexpected(found: "'", expected: .hexDigit), 5),
    Refusal(#""\u00"#, .endOfFile(expected: .hexDigit), 6),
    Refusal(#""\ud83d\u"#, .endOfFile(expected: .hexDigit), 10),
    Refusal(#""\ud83d\uZ""#, .unexpected(found: "Z", expected: .hexDigit), 10),

    // Halves of surrogate pairs.
    Refusal(#""\ud800""#, .loneSurrogate(0xD800), 2),
    Refusal(#""a\uDBFFb""#, .loneSurrogate(0xDBFF), 3),
    Refusal(#""\udc00""#, .loneSurrogate(0xDC00), 2),
    Refusal(#""\uDFAA x""#, .loneSurrogate(0xDFAA), 2),
    Refusal(#""\ude00\ud83d""#, .loneSurrogate(0xDE00), 2),
    Refusal(#""\udc00\udc00""#, .loneSurrogate(0xDC00), 2),
    Refusal(#""\ud800\ud800""#, .loneSurrogate(0xD800), 2),
    Refusal(#""\ud800\ud800\udc00""#, .loneSurrogate(0xD800), 2),
    Refusal(#""\uD800\u0041""#, .loneSurrogate(0xD800), 2),
    Refusal(#""\ud800\n""#, .loneSurrogate(0xD800), 2),
    Refusal(#""\ud800"#, .loneSurrogate(0xD800), 2),
    Refusal(#"{"\uDFAA":0}"#, .loneSurrogate(0xDFAA), 3),
  ]

  @Test(arguments: refused)
  func aFaultyTextIsRefusedAtItsPlace(refusal: Refusal) { refusal.check() }

  @Test func everyControlCharacterIsRefusedAtEveryPlaceInAWordOfEight() {
    for byte in UInt8(0)..<0x20 {
      for place in 0..<17 {
        var source = Array("\"abcdefghijklmnopq\"".utf8)
        source[place + 1] = byte
        let fault = JSONFault(.controlCharacter(Unicode.Scalar(byte)), at: place + 1)
        #expect(throws: fault) { try JSONReader.read(source) }
      }
    }
  }

  @Test func everyOtherAsciiCharacterStandsForItselfAtEveryPlaceInAWordOfEight() throws {
    for byte in UInt8(0x20)...0x7F where byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\") {
      for place in 0..<17 {
        var content = Array("abcdefghijklmnopq".utf8)
        content[place] = byte
        let value = try JSONReader.read([0x22] + content + [0x22])
        #expect(value == .string(String(decoding: content, as: UTF8.self)))
      }
    }
  }

  @Test func everyCharacterOfUnicodeIsReadRawAndEscaped() throws {
    for value in stride(from: UInt32(0x20), through: 0x10FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value), scalar != "\"", scalar != "\\" else { continue }
      let text = String(Character(scalar))
      let escapes = text.utf16.map { "\\u" + hexadecimal($0) }.joined()
      let read = try JSONReader.read("[\"\(text)\",\"\(escapes)\"]").array
      guard read == [.string(text), .string(text)] else {
        Issue.record("U+\(String(value, radix: 16)) is read as \(String(describing: read))")
        return
      }
    }
  }

  private func hexadecimal(_ unit: UInt16) -> String {
    let digits = String(unit, radix: 16)
    return String(repeating: "0", count: 4 - digits.count) + digits
  }
}
