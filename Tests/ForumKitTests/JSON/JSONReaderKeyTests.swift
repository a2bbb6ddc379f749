import ForumKit
import Testing

@Suite struct JSONReaderKeyTests {
  private static let composed = "caf\u{E9}"
  private static let decomposed = "cafe\u{301}"

  static let refused: [Refusal] = [
    Refusal(#"{"a":1,"a":1}"#, .duplicateKey("a"), 8),
    Refusal(#"{"a":1,"b":2,"a":3}"#, .duplicateKey("a"), 14),
    Refusal(#"{"b":1,"a":2,"b":3}"#, .duplicateKey("b"), 14),
    Refusal("{\n  \"a\": 1,\n  \"a\": 2\n}", .duplicateKey("a"), at: 3, 3),
    Refusal(#"{"a":1,"\u0061":2}"#, .duplicateKey("a"), 8),
    Refusal(#"{"\u0061":1,"a":2}"#, .duplicateKey("a"), 13),
    Refusal(#"{"":1,"":2}"#, .duplicateKey(""), 7),
    Refusal(#"{"å":1,"å":2}"#, .duplicateKey("å"), 8),
    Refusal(#"{"å":1,"\u00e5":2}"#, .duplicateKey("å"), 8),
    Refusal(#"[{"x":{"a":1,"a":1}}]"#, .duplicateKey("a"), 14),
    // The key is named before what follows it.
    Refusal(#"{"a":1,"a" oj"#, .duplicateKey("a"), 8),
    Refusal("{\"\(composed)\":1,\"\(decomposed)\":2}", .twinKeys(composed, decomposed), 11),
    Refusal("{\"\(decomposed)\":1,\"\(composed)\":2}", .twinKeys(decomposed, composed), 12),
    Refusal(
      "{\"\(decomposed)\":1,\"cag\":2,\"caz\":3,\"\(composed)\":4}", .twinKeys(decomposed, composed), 28),
    Refusal(#"{"e\u0301":1,"f":2,"\u00e9":3}"#, .twinKeys("e\u{301}", "\u{E9}"), 20),
    // Twins of which one is ASCII: the sign of Kelvin is the letter K, and a Greek question mark is `;`.
    Refusal("{\"K\":1,\"\u{212A}\":2}", .twinKeys("K", "\u{212A}"), 8),
    Refusal("{\"\u{37E}\":1,\";\":2}", .twinKeys("\u{37E}", ";"), 8),
    // Two accents in either order, and Hangul.
    Refusal(
      "{\"a\u{323}\u{307}\":1,\"a\u{307}\u{323}\":2}", .twinKeys("a\u{323}\u{307}", "a\u{307}\u{323}"), 10),
    Refusal("{\"\u{AC00}\":1,\"\u{1100}\u{1161}\":2}", .twinKeys("\u{AC00}", "\u{1100}\u{1161}"), 8),
  ]

  @Test(arguments: refused)
  func aKeyThatStandsTwiceIsRefusedAtTheLaterOne(refusal: Refusal) {
    refusal.check()
    // `==` takes twins for the same text: see that the fault names each as it stands.
    guard case .twinKeys(let first, let second) = refusal.kind else { return }
    do throws(JSONFault) {
      _ = try JSONReader.read(refusal.source)
      Issue.record("accepted")
    } catch {
      guard case .twinKeys(let known, let later) = error.kind else {
        Issue.record("\(error)")
        return
      }
      #expect(Array(known.utf8) == Array(first.utf8))
      #expect(Array(later.utf8) == Array(second.utf8))
    }
  }

  static let accepted: [(String, [String])] = [
    (#"{"b":1,"a":2}"#, ["a", "b"]),
    (#"{"a":1,"A":2}"#, ["A", "a"]),
    (#"{"é":1,"e":2,"è":3}"#, ["e", "è", "é"]),
    (#"{"a":{"a":1},"b":{"a":1}}"#, ["a", "b"]),
    (#"{"å":1,"ä":2,"a":3,"z":4,"ö":5}"#, ["a", "z", "ä", "å", "ö"]),
    // Compatible (NFKC), not the same: other keys.
    ("{\"ﬁ\":1,\"fi\":2}", ["fi", "ﬁ"]),
    // By bytes U+FF5E stands before U+1F600; by UTF-16 it would stand after it.
    ("{\"\u{1F600}\":1,\"\u{FF5E}\":2}", ["\u{FF5E}", "\u{1F600}"]),
    // By bytes e with an accent stands before f; composed, as `String` compares, it would stand after it.
    ("{\"f\":1,\"e\u{301}\":2}", ["e\u{301}", "f"]),
    (#"{"f":1,"e\u0301":2}"#, ["e\u{301}", "f"]),
    (#"{"ab":1,"a":2,"":3,"a\u0000":4}"#, ["", "a", "a\0", "ab"]),
  ]

  @Test(arguments: accepted)
  func keysThatDifferAreKeptInTheOrderOfTheirBytes(source: String, keys: [String]) throws {
    #expect(try JSONReader.read(source).object?.members.map(\.key) == keys)
  }

  @Test func valuesStayWithTheirKeysWhenMembersAreSorted() throws {
    let object = try #require(try JSONReader.read(#"{"ö":1,"b":2,"a":3}"#).object)
    #expect(object["ö"] == .number(JSONNumber(1)))
    #expect(object["b"] == .number(JSONNumber(2)))
    #expect(object["a"] == .number(JSONNumber(3)))
  }

  @Test(arguments: ["k", "å"])
  func manyKeysInAnyOrderAreToldApart(letter: String) throws {
    var random = SeededGenerator(seed: 17)
    let keys = (0..<20_000).map { "\(letter)\($0)" }.shuffled(using: &random)
    let members = keys.map { "\"\($0)\":0" }
    let object = try #require(try JSONReader.read("{\(members.joined(separator: ","))}").object)
    #expect(object.members.count == keys.count)

    let again = keys[12_345]
    let source = "{\(members.joined(separator: ",")),\"\(again)\":1}"
    #expect(throws: JSONFault(.duplicateKey(again), at: source.utf8.count - again.utf8.count - 5)) {
      try JSONReader.read(source)
    }
  }
}
