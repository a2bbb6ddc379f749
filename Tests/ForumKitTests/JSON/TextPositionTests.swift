import ForumKit
import Testing

@Suite struct TextPositionTests {
  static let cases: [(text: String, offset: Int, line: Int, column: Int)] = [
    ("", 0, 1, 1),
    ("abc", 0, 1, 1),
    ("abc", 2, 1, 3),
    ("abc", 3, 1, 4),
    ("a\nb", 1, 1, 2),
    ("a\nb", 2, 2, 1),
    ("a\n", 2, 2, 1),
    ("\n\n\n", 3, 4, 1),
    ("a\r\nb", 2, 1, 3),
    ("a\r\nb", 3, 2, 1),
    ("a\rb", 2, 1, 3),
    ("åb", 2, 1, 2),
    ("åäö\nåäöx", 13, 2, 4),
    ("😀x", 4, 1, 2),
    ("e\u{301}x", 3, 1, 3),
    ("\u{2028}x", 3, 1, 2),
    ("\tx", 1, 1, 2),
    // Outside of the text: its first and last place.
    ("a\nbc", -5, 1, 1),
    ("a\nbc", 99, 2, 3),
  ]

  @Test(arguments: cases)
  func linesEndAtLineFeedsAndColumnsCountUnicodeScalars(text: String, offset: Int, line: Int, column: Int) {
    #expect(TextPosition(of: offset, in: Array(text.utf8)) == TextPosition(line: line, column: column))
  }

  @Test func illFormedBytesHaveAPlaceToo() {
    #expect(TextPosition(of: 2, in: [0x22, 0x61, 0xE5, 0x22]) == TextPosition(line: 1, column: 3))
    #expect(TextPosition(of: 3, in: [0x22, 0x61, 0xE5, 0x22]) == TextPosition(line: 1, column: 4))
  }

  @Test func positionsStandInTheOrderOfTheText() {
    let positions = [(1, 1), (1, 2), (2, 1), (10, 3)].map { TextPosition(line: $0.0, column: $0.1) }
    #expect(positions.reversed().sorted() == positions)
  }

  @Test func theCaretStandsUnderTheFaultOfARealFile() throws {
    let source = """
      {
        "participants": [
          {
            "organisation": "föreningen-får",
            "roles": ["värd" "talare"]
          }
        ]
      }

      """
    let bytes = Array(source.utf8)
    let fault = try #require(throws: JSONFault.self) { try JSONReader.read(bytes) }
    #expect(fault.kind == .unexpected(found: "\"", expected: .commaOrEndOfArray))
    let position = TextPosition(of: fault.offset, in: bytes)
    #expect(position == TextPosition(line: 5, column: 24))
    let line = source.split(separator: "\n")[position.line - 1]
    let caret = String(repeating: " ", count: position.column - 1) + "^"
    #expect(
      "\(line)\n\(caret)" == """
              "roles": ["värd" "talare"]
                               ^
        """)
  }
}
