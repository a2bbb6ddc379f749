import Testing

@testable import forumctl

/// Keys from the bytes of a terminal.
@Suite struct KeyDecoderTests {
  static let keys: [(String, [Key])] = [
    ("hej", [.text("hej")]), ("åäö 日本 👩‍👧", [.text("åäö 日本 👩‍👧")]), ("e\u{301}", [.text("e\u{301}")]),
    ("a\rb\n", [.text("a"), .enter, .text("b"), .enter]), ("\u{1b}[A\u{1b}OB", [.up, .down]),
    ("\u{1b}[1;5C\u{1b}b\u{1b}[3~\u{1b}[H", [.wordRight, .wordLeft, .delete, .home]),
    (
      "\u{3}\u{4}\u{1a}\u{17}\u{15}\u{b}",
      [.interrupt, .endOfInput, .suspend, .cutWord, .cutToStart, .cutToEnd]
    ),
    ("\u{1b}[99;9Xå", [.text("å")]), ("\u{1b}xå", [.text("å")]), ("\u{1b}å", [.text("å")]),
    ("\u{7f}\u{8}", [.backspace, .backspace]),
    ("\u{1b}[200~en rad\u{1b}[201~", [.text("en rad")]),
    (
      "x\u{1b}[200~ett\rtvå\u{1b}[A\u{3}\u{1b}[201~\r",
      [.text("x"), .lines(Array("ett\rtvå\u{1b}[A\u{3}".utf8)), .enter]
    ),
    ("\u{1b}[200~\u{1b}[201~a", [.text("a")]),
  ]

  @Test(arguments: keys)
  func areRead(_ bytes: String, _ expected: [Key]) {
    var decoder = KeyDecoder()
    #expect(Self.joined(decoder.keys(Array(bytes.utf8))) == expected)
  }

  /// However the bytes come, the keys are the same.
  @Test func comeTheSameInWhateverPieces() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<400 {
      let chosen = (0..<6).map { _ in Self.keys[Int.random(in: 0..<Self.keys.count, using: &random)] }
      var bytes = chosen.flatMap { Array($0.0.utf8) }[...]
      var decoder = KeyDecoder()
      var keys: [Key] = []
      while !bytes.isEmpty {
        let count = Int.random(in: 1...min(7, bytes.count), using: &random)
        keys += decoder.keys(Array(bytes.prefix(count)))
        bytes = bytes.dropFirst(count)
      }
      #expect(Self.joined(keys) == Self.joined(chosen.flatMap(\.1)))
    }
  }

  /// Texts that follow each other are one.
  private static func joined(_ keys: [Key]) -> [Key] {
    keys.reduce(into: []) { joined, key in
      if case .text(let more) = key, more.isEmpty { return }
      if case .text(let more) = key, case .text(let text)? = joined.last {
        joined[joined.count - 1] = .text(text + more)
      } else {
        joined.append(key)
      }
    }
  }

  @Test(
    arguments: [
      [0xe5, 0x61], [0xff, 0x61], [0xc3, 0x61], [0xe2, 0x82, 0x61], [0xed, 0xa0, 0x80, 0x61],
      [0xf4, 0x9f, 0xbf, 0xbf, 0x61],
    ] as [[UInt8]])
  func bytesThatAreNotUTF8AreToldAndTheNextCharacterIsThere(_ bytes: [UInt8]) {
    var decoder = KeyDecoder()
    let keys = decoder.keys(bytes)
    #expect(keys.first == .notUTF8)
    #expect(keys.last == .text("a"))
  }

  @Test func anEscapeByItselfIsForgotten() {
    var decoder = KeyDecoder()
    #expect(decoder.keys([0x1b]).isEmpty)
    #expect(decoder.isAtEscape)
    decoder.forgetEscape()
    #expect(decoder.keys(Array("[A".utf8)) == [.text("[A")])
  }

  @Test func aPasteThatIsNotUTF8IsNoText() {
    var decoder = KeyDecoder()
    #expect(decoder.keys(Array("\u{1b}[200~".utf8) + [0xe5] + Array("\u{1b}[201~".utf8)) == [.notUTF8])
  }
}
