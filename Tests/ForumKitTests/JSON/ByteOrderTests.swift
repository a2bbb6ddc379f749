import Testing

@testable import ForumKit

@Suite struct ByteOrderTests {
  @Test func theOrderIsThatOfTheBytes() {
    var random = SeededGenerator(seed: 9)
    let pieces = ["a", "å", "a\u{30A}", "\u{FFFD}", "\u{10000}", "\u{E000}", "", "b-2026", "z"]
    let texts = (0..<300).map { _ in
      (0..<Int.random(in: 0..<5, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
    }
    for left in texts {
      for right in texts {
        let expected = Array(left.utf8).lexicographicallyPrecedes(Array(right.utf8))
        #expect(left.precedesByBytes(right) == expected, "\(left) \(right)")
      }
    }
  }
}
