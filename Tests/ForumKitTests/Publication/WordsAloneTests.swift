import Testing

@testable import ForumKit

/// The quick look at texts before the net is drawn through them turns nothing away that the net would hold.
@Suite struct WordsAloneTests {
  /// Pieces of which texts are made: what is found, what hides it, and what stands around it.
  private static let pieces = [
    "Anna", "anna", "Exempel", "EXEMPELS", "Exempelsson", "A", ". ", ", ", "Män", "män", "Fryshuset",
    "fryshusets",
    "FRYSHUSETprojektet", "Ä", "Östra", "östra", "Gården", "gårdens", " ", " ", " ", " ", "-", "\n", "-\n",
    "–", "—",
    "’", "“", "”", "…", "\u{A0}", "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{301}", "e\u{301}", "é", "*", "**",
    "_", "`",
    "\\", "~", "[", "](x)", "<b>", "</b>", "&aring;", "&#64;", "%40", "@", "＠", "(at)", " (AT) ", "[at]",
    " snabel-a ",
    "(snabel-a)", "(a)", "(punkt)", ".se", "example", "08", "070", "12 34 56", "123", "4567", "811218-9876",
    "٣", "²",
    "½", "ª", "§", "i", "och", "ljus", "\t", "\r\n", "😀", "Š", "š", "ÿ", "ß", "s", "K", "AEV", "aevs", "Bo",
    "bos", "BOS",
  ]

  private static func text(_ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: 1...7, using: &generator)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &generator)]
    }.joined()
  }

  @Test("A text of words alone has one reading, and neither addresses nor numbers")
  func readings() {
    var generator = SeededGenerator(seed: 4)
    let scanner = SensitiveText.Scanner(persons: ["Anna Exempel"])
    var taken = 0
    for _ in 0..<30_000 {
      let text = Self.text(&generator)
      var copy = text
      guard copy.withUTF8({ WordsAlone.areAll(of: $0) }) else { continue }
      taken += 1
      copy.withUTF8 { bytes in
        #expect(EmailPattern.ranges(in: bytes).isEmpty, "\(text)")
        #expect(NumberPattern.findings(in: bytes).isEmpty, "\(text)")
      }
      // Another reading could say no more than the text: what is found in it with all marks gone is found at once.
      let kinds = Set(scanner.findings(in: text).map(\.kind))
      for reading in Self.readings(of: text) {
        #expect(Set(scanner.findings(in: reading).map(\.kind)).isSubset(of: kinds), "\(text)")
      }
    }
    #expect(taken > 3_000)
  }

  /// What becomes of a text when it is printed, without the quick look: all the readings that a mark beside it makes.
  private static func readings(of text: String) -> [String] { TextReadings.of("\u{200B}" + text + " *") }

  @Test("A text without a name is turned away, and none with one")
  func names() {
    var generator = SeededGenerator(seed: 5)
    var index = NameIndex<String>()
    for name in [
      "Anna Exempel", "Fryshuset", "Män", "Östra Gården", "Anna Östra Exempel", "Š Exempel", "K. Ljus",
      "Gårdens", "AEV", "Bo", "Bo Š Exempel", "S",
    ] {
      index.insert(name, as: name)
      index.insert(person: name, as: name)
    }
    var (found, passed) = (0, 0)
    for _ in 0..<30_000 {
      let text = Self.text(&generator)
      var copy = text
      copy.withUTF8 { bytes in
        let hits = index.hits(in: bytes)
        let all = index.hitsOfAllWords(in: bytes)
        #expect(hits.map(\.value) == all.map(\.value), "\(text)")
        #expect(hits.map(\.range) == all.map(\.range), "\(text)")
        if all.isEmpty { passed += 1 } else { found += 1 }
      }
    }
    #expect(found > 1_000)
    #expect(passed > 5_000)
  }

  @Test("Thousands of names are told apart, and words that none begins with are turned away")
  func many() {
    var sieve = NameSieve()
    var generator = SeededGenerator(seed: 6)
    let words = (0..<5_000).map { _ in ID<Input>.random(using: &generator).text }
    for (first, second) in zip(words, words.dropFirst()).prefix(4_000) { sieve.insert([first, second]) }
    func mayHit(_ text: String) -> Bool {
      var text = text
      return text.withUTF8 { sieve.mayHit(in: $0) }
    }
    for (first, second) in zip(words, words.dropFirst()).prefix(4_000) {
      #expect(mayHit("i \(first.uppercased()) \(second)s möte"))
    }
    #expect(words.suffix(900).count { mayHit("\($0) \($0)") } == 0)
    #expect(!mayHit("") && !mayHit(" . "))
  }
}
