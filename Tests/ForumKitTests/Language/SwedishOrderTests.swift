import ForumKit
import Testing

@Suite struct SwedishOrderTests {
  @Test(arguments: [
    // The alphabet, with w after v, and the letters that are filed under others.
    ["a", "b", "u", "v", "w", "x", "y", "z", "å", "ä", "ö"],
    ["tum", "ty", "tür", "tyst", "tz"],
    ["e", "E", "é", "É", "ê", "ea", "éa", "f"],
    ["z", "ä", "æ", "äb", "ö", "ø", "öb", "öc"],
    ["vi", "vy", "wa", "xa"],
    // Word by word, hyphens as spaces, other marks as nothing.
    ["Röda Korset", "Röda-Korset Ö", "Rödablått"],
    ["SOS", "SOS-barnbyar", "SOS barnhem", "Sosse"],
    ["Män för jämställdhet", "Människa"],
    ["d'Arc", "Darcy"],
    // Digits before letters, and by number.
    ["1:a", "02", "2", "10", "100 organisationer", "A"],
    ["Fråga 2", "Fråga 10", "Fråga 10b", "Frågan"],
    ["3.2", "3.10", "4.1"],
    // Small before capital, when all else is alike.
    ["polisen", "Polisen", "POLISEN", "polisens"],
    // Other scripts last.
    ["ö", "ж"],
    ["", "a"],
  ])
  func textsStandInSwedishOrder(ordered: [String]) {
    #expect(Array(ordered.reversed()).sortedInSwedish() == ordered)
    for (left, right) in zip(ordered, ordered.dropFirst()) {
      #expect(SwedishOrder.Key(left) < SwedishOrder.Key(right), "\(left) < \(right)")
    }
  }

  @Test func theParticipantsOfAForumStandAsInTheirDocument() {
    let names = [
      "Brottsofferjouren", "Erikshjälpen", "Folkets Hus och Parker", "Fryshuset", "FUB", "Gålöstiftelsen",
      "Hyresgästföreningen", "KFUM", "Pensionärernas riksorganisation", "Rädda barnen", "Röda Korset",
      "SOS-barnbyar", "Studieförbunden i samverkan", "Svenska fotbollförbundet", "Sveriges stadsmissioner",
    ]
    #expect(Array(names.reversed()).sortedInSwedish() == names)
  }

  @Test func composedAndDecomposedTextsAreTheSame() {
    #expect(SwedishOrder.Key("Ra\u{308}dda") == SwedishOrder.Key("R\u{E4}dda"))
    #expect(SwedishOrder.Key("Rad") < SwedishOrder.Key("Ra\u{308}d"))
  }

  @Test func numbersOfAnySizeAreCompared() {
    let long = String(repeating: "9", count: 300)
    #expect(SwedishOrder.Key(long) < SwedishOrder.Key("1" + String(repeating: "0", count: 300)))
    #expect(SwedishOrder.Key("9") < SwedishOrder.Key(long))
  }

  @Test func theOrderIsTotal() {
    var random = SeededGenerator(seed: 42)
    let letters = Array("aAåÅäöoÖeéüyvwz 0129-.'ßж").map(String.init) + ["a\u{30A}", "\u{301}", "\u{AD}"]
    let texts = (0..<300).map { _ in
      (0..<Int.random(in: 0...5, using: &random)).map { _ in
        letters[Int.random(in: 0..<letters.count, using: &random)]
      }.joined()
    }
    let keys = texts.map(SwedishOrder.Key.init)
    for (left, leftKey) in zip(texts, keys) {
      for (right, rightKey) in zip(texts, keys) {
        let relations = [leftKey < rightKey, leftKey == rightKey, rightKey < leftKey]
        #expect(relations.filter { $0 }.count == 1)
        #expect((leftKey == rightKey) == (left == right))
      }
    }
    #expect(texts.sortedInSwedish() == zip(texts, keys).sorted { $0.1 < $1.1 }.map(\.0))
  }
}
