@testable import ForumKit
import Testing

@Suite struct JSONWriterTests {
  @Test func theCanonicalFormIsIndentedSortedAndEndsInALineFeed() throws {
    let value = try JSONReader.read(
      #"{"ö":[],"b":{"z":1.50,"y":[1,[2,{}],{"x":null}]},"a":"http://forum.example/å","B":[true,false]}"#)
    let expected = """
      {
        "B": [
          true,
          false
        ],
        "a": "http://forum.example/å",
        "b": {
          "y": [
            1,
            [
              2,
              {}
            ],
            {
              "x": null
            }
          ],
          "z": 1.50
        },
        "ö": []
      }

      """
    #expect(String(decoding: JSONWriter.canonical(value), as: UTF8.self) == expected)
  }

  @Test func theCompactFormIsOneLineWithoutSpaces() throws {
    let value = try JSONReader.read("{ \"b\" : [ 1 , {} , [ ] ] ,\n \"a\" : \"x y\\nz\" }\n")
    #expect(String(decoding: JSONWriter.compact(value), as: UTF8.self) == #"{"a":"x y\nz","b":[1,{},[]]}"#)
  }

  @Test(arguments: [
    ("null", "null"), ("true", "true"), ("[]", "[]"), ("{}", "{}"), ("[ ]", "[]"), ("{\n}", "{}"),
    ("\"\"", "\"\""), ("1E+2", "1E+2"), ("-0.0", "-0.0"),
    ("123456789012345678901234567890", "123456789012345678901234567890"),
  ])
  func aSingleValueIsADocument(source: String, written: String) throws {
    let value = try JSONReader.read(source)
    #expect(JSONWriter.canonical(value) == Array("\(written)\n".utf8))
    #expect(JSONWriter.compact(value) == Array(written.utf8))
  }

  static let escapes: [(String, String)] = [
    ("\"", #"\""#), ("\\", #"\\"#), ("\u{8}", #"\b"#), ("\t", #"\t"#), ("\n", #"\n"#), ("\u{C}", #"\f"#),
    ("\r", #"\r"#), ("\r\n", #"\r\n"#), ("\0", #"\u0000"#), ("\u{B}", #"\u000b"#),
    ("\u{1B}[31m", #"\u001b[31m"#),
    ("\u{1F}", #"\u001f"#), ("\u{7F}", #"\u007f"#), ("\u{80}", #"\u0080"#), ("\u{85}", #"\u0085"#),
    ("\u{9B}31m", #"\u009b31m"#), ("\u{9F}", #"\u009f"#), ("\u{61C}", #"\u061c"#), ("\u{200E}", #"\u200e"#),
    ("\u{200F}", #"\u200f"#), ("\u{2028}", #"\u2028"#), ("\u{2029}", #"\u2029"#), ("\u{202A}", #"\u202a"#),
    ("\u{202E}txt.exe", #"\u202etxt.exe"#), ("\u{2066}", #"\u2066"#), ("\u{2069}", #"\u2069"#),
    ("\u{FEFF}", #"\ufeff"#), ("\u{FEFF}å\u{202E}", #"\ufeffå\u202e"#),
    // As they are.
    ("/</script>", "/</script>"), ("'", "'"), ("åäö", "åäö"), ("\u{A0}", "\u{A0}"), ("\u{61B}", "\u{61B}"),
    ("\u{61D}", "\u{61D}"), ("\u{200B}\u{200D}", "\u{200B}\u{200D}"), ("\u{2010}", "\u{2010}"),
    ("\u{2027}", "\u{2027}"), ("\u{202F}", "\u{202F}"), ("\u{2065}", "\u{2065}"), ("\u{206A}", "\u{206A}"),
    ("\u{FEFE}", "\u{FEFE}"), ("\u{FFFD}", "\u{FFFD}"), ("€", "€"), ("😀", "😀"), ("e\u{301}", "e\u{301}"),
  ]

  @Test(arguments: escapes)
  func whatDoesNotShowIsEscapedAndAllElseStandsAsItIs(text: String, written: String) {
    #expect(JSONWriter.compact(.string(text)) == Array("\"\(written)\"".utf8))
    #expect(JSONWriter.compact(.string("å\(text)a")) == Array("\"å\(written)a\"".utf8))
    #expect(JSONWriter.compact(.members((text, .null))) == Array("{\"\(written)\":null}".utf8))
  }

  @Test func exactlyTheCharactersOfTheContractAreEscaped() {
    let escaped: [ClosedRange<UInt32>] = [
      0...0x1F, 0x22...0x22, 0x5C...0x5C, 0x7F...0x9F, 0x61C...0x61C, 0x200E...0x200F, 0x2028...0x202E,
      0x2066...0x2069, 0xFEFF...0xFEFF,
    ]
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      let stands = JSONWriter.compact(.string(text)) == Array("\"\(text)\"".utf8)
      #expect(stands != escaped.contains { $0.contains(value) }, "U+\(String(value, radix: 16))")
    }
  }

  @Test func whetherATextIsWrittenAsItIsIsToldFromItsBytesWhereverACharacterStands() {
    let characters =
      ["a", " ", "å", "–", "é", "½", "ÿ", "\u{A0}", "\u{600}", "\u{FFFD}", "😀"] + Self.escapes.map(\.0)
    for text in characters {
      for before in 0..<20 {
        for after in [0, 1, 15, 16, 40] {
          let whole = String(repeating: "e", count: before) + text + String(repeating: "e", count: after)
          let stands = JSONWriter.text(whole).elementsEqual(whole.utf8)
          #expect(Array(whole.utf8).withUnsafeBytes { JSONWriter.needsNoEscape($0) } == stands, "\(whole)")
        }
      }
    }
  }

  @Test func theSameRecordsGiveTheSameBytesWhateverTheOrderOfTheirKeys() throws {
    let first = try JSONReader.read(#"{"a":1,"ä":{"x":1,"y":2},"å":3}"#)
    let second = try JSONReader.read(#"{"\u00e5":3,"\u00e4":{"y":2,"\u0078":1},"a":1}"#)
    #expect(JSONWriter.canonical(first) == JSONWriter.canonical(second))
  }
}
