import ForumKit
import Testing

@Suite struct SearchQueryTests {
  private func found(_ query: String, in text: String, fold: Bool = false) throws -> [String]? {
    let hits = try SearchQuery(parse: query, fold: fold).matches(in: text)
    let bytes = Array(text.utf8)
    return hits?.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("skol", "Skolan och förskolan", ["Skolan"]),
    ("SKOLAN", "skolans roll", ["skolans"]),
    ("råd", "Rad, RÅD och rådet", ["RÅD", "rådet"]),
    ("polis skola", "Skolan ringer polisen, polisen svarar", ["Skolan", "polisen", "polisen"]),
    ("barn barnen", "Barnens barn", ["Barnens", "barn"]),
    ("\"öppna mötesplatser\"", "Fler öppna\nmötesplatser", ["öppna\nmötesplatser"]),
    ("”öppna mötesplatser”", "öppna - mötesplatser", ["öppna - mötesplatser"]),
    ("\"unga\" trygg", "trygga unga", ["trygga", "unga"]),
    ("\"a b\" \"b c\"", "a b c", ["a b c"]),
    ("\"a a b\"", "a a a b", ["a a b"]),
    ("post-it", "Två post-its", ["post-its"]),
    ("2026-06", "den 2026-06-03", ["2026-06"]),
    ("e\u{301}n", "Én gång", ["Én"]),
    ("én", "E\u{301}n gång", ["E\u{301}n"]),
    ("łód", "Staden Łódź", ["Łódź"]),
    ("fryshuset", "Frys\u{AD}huset", ["Frys\u{AD}huset"]),
    ("ж", "🙂Ж", ["Ж"]),
    ("œ", "œuvre", ["œuvre"]),
  ])
  func aTextWithEveryTermIsFound(query: String, text: String, hits: [String]) throws {
    #expect(try found(query, in: text) == hits)
  }

  @Test(arguments: [
    ("råd", "rad rädd"), ("rad", "råd"), ("kola", "skola"), ("polis skola", "polisen"),
    ("\"öppna mötesplatser\"", "öppna trygga mötesplatser"), ("\"unga\"", "ungas"),
    ("\"mötesplatser öppna\"", "öppna mötesplatser"), ("skolans", "skola"), ("a", ""), ("a", "– 🙂"),
    ("2026-06", "06-2026"),
  ])
  func aTextWithoutOneOfThemIsNot(query: String, text: String) throws {
    #expect(try found(query, in: text) == nil)
  }

  @Test(arguments: [
    ("radet", "Rådet", ["Rådet"]), ("RÅDET", "radet", ["radet"]), ("strasse", "Straße", ["Straße"]),
    ("stras", "Straße", ["Straße"]), ("\"strasse\"", "straße", ["straße"]), ("fika", "ﬁka", ["ﬁka"]),
    ("ae", "Æra", ["Æra"]), ("a", "Æra", ["Æra"]), ("cafe", "cafe\u{301}", ["cafe\u{301}"]),
  ])
  func diacriticsMakeNoDifferenceWhenTheyAreFolded(query: String, text: String, hits: [String]) throws {
    #expect(try found(query, in: text, fold: true) == hits)
  }

  @Test func aPhraseOfFoldedWordsIsWhole() throws {
    #expect(try found("\"stras\"", in: "Straße", fold: true) == nil)
    #expect(try found("\"stra\"", in: "Straße", fold: true) == nil)
  }

  @Test(arguments: ["", "  ", "\"\"", "-", "…", "🙂"])
  func aQueryWithNothingToLookForIsRefused(query: String) {
    #expect(throws: SearchQuery.ParseError.nothingToLookFor) { try SearchQuery(parse: query) }
  }

  @Test func aPhraseThatIsNotClosedIsRefused() {
    #expect(throws: SearchQuery.ParseError.unclosedPhrase("öppna mötes")) {
      try SearchQuery(parse: "trygg \"öppna mötes")
    }
  }

  @Test func theFastWayAndTheThoroughWayFindTheSame() throws {
    var random = SeededGenerator(seed: 5)
    let words = ["Barn", "barnen", "råd", "Rad", "RÅDET", "é", "ö-a", "straße", "7", "–", "æ"]
    for _ in 0..<2_000 {
      let text = (0..<6).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }.joined(
        separator: " ")
      let word = words[Int.random(in: 0..<words.count, using: &random)]
      guard word != "–" else { continue }
      for fold in [false, true] {
        let query = try SearchQuery(parse: word, fold: fold)
        let decomposed = text.unicodeScalars.reduce(into: "") { $0 += Self.decompositions[$1] ?? String($1) }
        #expect(query.matches(in: text)?.count == query.matches(in: decomposed)?.count, "\(word): \(text)")
      }
    }
  }

  private static let decompositions: [Unicode.Scalar: String] = [
    "å": "a\u{30A}", "Å": "A\u{30A}", "é": "e\u{301}", "ö": "o\u{308}",
  ]
}

@Suite struct SnippetTests {
  private func snippet(_ query: String, in text: String, width: Int = 70) throws -> (String, [String])? {
    guard let snippet = try SearchQuery(parse: query).snippet(in: text, width: width) else { return nil }
    let bytes = Array(snippet.text.utf8)
    return (snippet.text, snippet.hits.map { String(decoding: bytes[$0], as: UTF8.self) })
  }

  @Test(arguments: [
    ("skolan", "Skolan är viktig.", 70, "Skolan är viktig.", ["Skolan"]),
    ("ett två", "Ett\n\n  två\ttre", 70, "Ett två tre", ["Ett", "två"]),
    ("\"ett två\"", "Noll ett\r\ntvå", 70, "Noll ett två", ["ett två"]),
    ("sex", "ett två tre fyra fem sex sju åtta nio tio elva", 24, "… fem sex sju åtta nio …", ["sex"]),
    ("ett", "ett två tre fyra fem sex", 20, "ett två tre fyra …", ["ett"]),
    ("sex", "ett två tre fyra fem sex", 20, "… tre fyra fem sex", ["sex"]),
    ("abc", "https://example.se/abcdefghijklmnopqrstuvwxyz", 20, "… abcdefghijklmnop…", ["abcdefghijklmnop"]),
  ])
  func theTextAroundTheFirstHitIsShown(
    query: String, text: String, width: Int, shown: String, hits: [String]
  ) throws {
    let snippet = try #require(try snippet(query, in: text, width: width))
    #expect(snippet.0 == shown)
    #expect(snippet.1 == hits)
  }

  @Test func aTextWithoutAHitHasNoSnippet() throws {
    #expect(try snippet("noll", in: "ett två") == nil)
  }

  @Test func noSnippetIsWiderThanThereIsRoomFor() throws {
    var random = SeededGenerator(seed: 9)
    let words = [
      "å", "barnen", "e\u{301}tt", "mötesplatsernas", "–", "🙂", "x", "\n", "föreningslivsutvecklingen",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 1...40, using: &random))
        .map { _ in words[Int.random(in: 0..<words.count, using: &random)] }.joined(separator: " ")
      let width = Int.random(in: 20...80, using: &random)
      guard let (shown, hits) = try snippet("barn", in: text, width: width) else { continue }
      #expect(shown.count <= width, "\(shown)")
      #expect(hits.first == "barnen")
      #expect(hits.allSatisfy { $0 == "barnen" })
    }
  }
}
