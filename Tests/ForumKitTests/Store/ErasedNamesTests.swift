import Testing

@testable import ForumKit

/// Who was erased is found in texts wherever somebody on record would be.
@Suite struct ErasedNamesTests {
  private static let people = [
    "Anna Exempel", "Påhittad Östra Exempelsson", "Bo-Erik af Låtsas", "K. Ljus", "Bo", "Gården", "Š Exempel",
    "O'Hitta, Måna", "Anna Maria Karin Lisa Eva Sara Ida Ljus Östra Gården",
  ]

  private static let pieces = [
    "Anna", "anna", "ANNA", "Exempel", "Exempels", "exempelsson", "Exempelssons", "Påhittad", "PÅHITTAD",
    "Pahittad",
    "Pa\u{30A}hittad", "Östra", "ostra", "Bo", "bo", "Bos", "Erik", "af", "Låtsas", "latsas", "K", "k",
    "Ljus", "A", "P",
    "Gården", "gården", "Gårdens", "gardens", "Garden", "Š", "š", "S", "O", "Hitta", "Måna", "Mana",
    "O'Hitta", " ", " ",
    " ", " ", " ", ", ", ". ", "; ", "! ", "-", "\n", "\u{A0}", "\u{AD}", "’", " sa ", "möte", "1", "\r\n",
    "😀",
  ]

  private func erasure(_ people: some Sequence<String>, _ id: String = "abcdefghij") throws -> Erasure {
    var erasure = Erasure()
    erasure.id = try #require(ID(id))
    erasure.forms = people.reduce(into: Set()) {
      $0.formUnion(ErasedNames.forms(of: $1, for: erasure.id))
    }.sorted()
    return erasure
  }

  @Test("The same places are found as for people on record")
  func same() throws {
    var generator = SeededGenerator(seed: 11)
    let known = SensitiveText.Scanner(persons: Self.people)
    let halves = [Self.people.prefix(4), Self.people.dropFirst(4)]
    let erased = SensitiveText.Scanner(
      erased: ErasedNames(try zip(halves, ["abcdefghij", "klmnopqrst"]).map { try erasure($0, $1) }))
    var (found, passed) = (0, 0)
    for _ in 0..<40_000 {
      var text = (0..<Int.random(in: 1...9, using: &generator)).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &generator)]
      }.joined()
      let expected = known.findings(in: text)
      #expect(erased.findings(in: text) == expected, "\(text)")
      let mayHold = text.withUTF8 { erased.mayHoldName(in: $0) }
      #expect(mayHold == !expected.isEmpty, "\(text)")
      if expected.isEmpty { passed += 1 } else { found += 1 }
    }
    #expect(found > 2_000)
    #expect(passed > 5_000)
  }

  @Test("What is kept of a name does not tell it, and two erasures keep nothing in common")
  func apart() throws {
    let forms = try ["abcdefghij", "klmnopqrst"].map { Set(try erasure(Self.people, $0).forms) }
    #expect(forms[0].isDisjoint(with: forms[1]))
    #expect(forms[0].count == forms[1].count)
    #expect(forms[0].allSatisfy { $0.wholeMatch(of: /[1-9]-[0-9a-f]{16}/) != nil })
  }

  @Test(
    "What is no digest finds nothing",
    arguments: ["", "2", "2-", "x-00", "0-00", "99-9f86d081884c7d65", "2-zz", "2-0-0"])
  func malformed(form: String) {
    var erasure = Erasure()
    erasure.forms = [form]
    #expect(SensitiveText.Scanner(erased: ErasedNames([erasure])).findings(in: "Anna Exempel, ja") == [])
  }
}
