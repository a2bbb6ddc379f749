import Testing

@testable import ForumKit

@Suite struct TextDiffTests {
  /// The pieces in signs: `[-went-]{+came+}`.
  private func signs(_ old: String, _ new: String) -> String {
    TextDiff(from: old, to: new).pieces.map { "\($0.signs.before)\($0.text)\($0.signs.after)" }.joined()
  }

  @Test(arguments: [
    ("Vi träffas ofta.", "Vi träffas ofta.", "Vi träffas ofta.\n"),
    ("", "", ""),
    ("", "Ny.", "{+Ny.\n+}"),
    ("Borta.", "", "[-Borta.\n-]"),
    ("Vi träffas två gånger.", "Vi träffas tre gånger.", "Vi träffas [-två-]{+tre+} gånger.\n"),
    ("Vi träffas.", "Vi träffas ofta.", "Vi träffas{+ ofta+}.\n"),
    // Whole words change, not their letters.
    ("en väg", "en vägg", "en [-väg-]{+vägg+}\n"),
    // What stands between two changed words alone goes with them.
    ("stort hus står", "litet tält står", "[-stort hus-]{+litet tält+} står\n"),
    // A point that is added to a list is a line.
    ("- a ett\n- b två.", "- a ett\n- b två,\n- c tre.", "- a ett\n- b två[-.-]{+,+}\n{+- c tre.\n+}"),
    ("A ett\n\nB två\n\nC tre", "A ett\n\nC tre", "A ett\n\n[-B två\n\n-]C tre\n"),
    // Texts that have no word in common are told as wholes.
    ("Fem röda äpplen låg kvar.", "Nu regnar det.", "[-Fem röda äpplen låg kvar.\n-]{+Nu regnar det.\n+}"),
    // Line ends that moved are no new lines.
    (
      "Vi som bor här vill\nhjälpas åt med allt", "Vi som bor här\nvill hjälpas åt med allt",
      "Vi som bor här[- vill-]\n{+vill +}hjälpas åt med allt\n"
    ),
    ("e\u{301}n", "\u{e9}n", "[-e\u{301}n-]{+\u{e9}n+}\n"),
    ("a\tb", "a b", "a[-\t-]{+ +}b\n"),
  ])
  func wordsThatWentAndCameAreTold(_ old: String, _ new: String, _ expected: String) {
    #expect(Array(signs(old, new).utf8) == Array(expected.utf8))
  }

  @Test func aLineFeedThatCameOrWentAloneIsSeen() {
    let diff = TextDiff(from: "ett två tre fyra\nfem sex sju åtta", to: "ett två tre fyra fem sex sju åtta")
    let lines = diff.lines.map { $0.map { "\($0.signs.before)\($0.text)\($0.signs.after)" }.joined() }
    #expect(lines == ["ett två tre fyra[-¶-]{+ +}fem sex sju åtta"])
  }

  /// A text of a few words, of which many stand in both.
  private func text(_ generator: inout SeededGenerator) -> String {
    let words = [
      "vi", "ska", "möta", "unga", "och", "äldre", ",", ".", "\n", "\n\n", " ", "- ", "é", "🏠", "\t",
    ]
    return (0..<Int.random(in: 0...40, using: &generator))
      .map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
  }

  @Test func whatStaysAndGoesIsTheOldTextAndWhatStaysAndComesTheNewOne() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let (old, new) = (text(&generator), text(&generator))
      let diff = TextDiff(from: old, to: new)
      func joined(_ leftOut: TextDiff.Piece.Kind) -> String {
        diff.pieces.filter { $0.kind != leftOut }.map(\.text).joined()
      }
      func closed(_ text: String) -> String { text.isEmpty || text.hasSuffix("\n") ? text : text + "\n" }
      #expect(Array(joined(.added).utf8) == Array(closed(old).utf8), "\(old.debugDescription)")
      #expect(Array(joined(.removed).utf8) == Array(closed(new).utf8), "\(new.debugDescription)")
      for (left, right) in zip(diff.pieces, diff.pieces.dropFirst()) { #expect(left.kind != right.kind) }
      #expect(diff.pieces.allSatisfy { !$0.text.isEmpty })
      #expect(!diff.lines.joined().contains { $0.text.contains("\n") })
    }
  }

  @Test func aDifferenceIsAsShortAsCanBe() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<2_000 {
      let letters = 1...Int.random(in: 1...6, using: &generator)
      func sequence() -> [Int] {
        (0..<Int.random(in: 0...30, using: &generator)).map { _ in
          Int.random(in: letters, using: &generator)
        }
      }
      let (old, new) = (sequence(), sequence())
      let found = SequenceDiff(from: old, to: new)
      let stays = zip(old, found.removed).filter { !$0.1 }.map(\.0)
      #expect(stays == zip(new, found.inserted).filter { !$0.1 }.map(\.0))
      let count = (found.removed + found.inserted).count { $0 }
      #expect(count == new.difference(from: old).count, "\(old) \(new)")
    }
  }

  /// Thousands of words that have nothing in common would take a table of gigabytes.
  @Test func textsWithoutAnythingInCommonAreComparedInLittleRoom() {
    let old = (0..<8_000).map { $0 }
    let new = (0..<8_000).map { $0.isMultiple(of: 50) ? $0 : -1 - $0 }
    let found = SequenceDiff(from: old, to: new)
    #expect(
      zip(old, found.removed).filter { !$0.1 }.map(\.0) == zip(new, found.inserted).filter { !$0.1 }.map(\.0))
    #expect(found.removed.contains(false))
  }
}
