import Testing

@testable import ForumKit

@Suite("Passing over files that can hold no hit")
struct SearchSieveTests {
  private func mayHoldHit(_ query: String, in json: String, fold: Bool = false) throws -> Bool {
    let sieve = SearchSieve(try SearchQuery(parse: query, fold: fold))
    return Array(json.utf8).withUnsafeBytes(sieve.mayHoldHit)
  }

  @Test(
    "A file is passed over when the surest run of the query is not in it",
    arguments: [
      ("skola", "{\"text\": \"Skogen\"}\n", false),
      ("skola", "{\"text\": \"En SKOLA\"}\n", true),
      ("skola", "{\"text\": \"förskolan\"}\n", true),
      ("öppna dörrar", "{\"text\": \"ÖPPNA\"}\n", true),
      ("öppna dörrar", "{\"text\": \"rrar\"}\n", false),
      ("råd", "{\"text\": \"annat\"}\n", true),
      ("x", "{\"text\": \"annat\"}\n", true),
      ("2026", "{\"text\": \"2025\"}\n", false),
      ("skola", "{\"text\": \"sk\\u006fla\"}\n", true),
      ("skola", "{\"text\": \"sko\u{AD}la\"}\n", true),
      ("skola", "{\"text\": \"s\u{200D}kola\"}\n", true),
      ("kel", "{\"text\": \"\u{212A}elvin\"}\n", true),
      ("istan", "{\"text\": \"\u{130}stanbul\"}\n", true),
      ("skola", "{\"text\": \"\u{2013} \u{201D}citat\u{201D} \\n\"}\n", false),
      ("skola", "{\"text\": \"Mest vanlig text, och sist av allt: sk\\u006fla\"}", true),
      ("skola", "{\"text\": \"\u{201D}Vanlig text i en annan rad\u{201D}, sko\u{AD}la\"}", true),
      ("skola", "\u{FEFF}{\"text\": \"annat\"}\n", true),
      ("skola", "", false),
    ])
  func cases(query: String, json: String, mayHold: Bool) throws {
    #expect(try mayHoldHit(query, in: json) == mayHold)
  }

  @Test("With diacritics folded no file is passed over")
  func folding() throws {
    #expect(try mayHoldHit("skola", in: "{}", fold: true))
  }

  @Test("No file that has a hit is passed over")
  func property() throws {
    var generator = SeededGenerator(seed: 50)
    let letters: [String] = [
      "a", "B", "k", "K", "å", "Å", "a\u{30A}", "ö", "É", "e\u{301}", "7", "\u{AD}", "\u{200D}", "\u{212A}",
      "\u{130}",
      "ł", "ﬁ", "\u{FEFF}", "\u{2060}", "Ж",
    ]
    var hits = 0
    for _ in 0..<20_000 {
      func word() -> String {
        (0..<Int.random(in: 1...5, using: &generator))
          .map { _ in letters.randomElement(using: &generator) ?? "" }.joined()
      }
      let query = (0..<Int.random(in: 1...2, using: &generator)).map { _ in word() }.joined(separator: " ")
      let text = "\(word()) \(query.uppercased()) \(query)\(word())"
      let isMixed = Bool.random(using: &generator)
      let parsed: SearchQuery
      // A query of invisible characters alone looks for nothing.
      do { parsed = try SearchQuery(parse: isMixed ? query.lowercased() : query) } catch { continue }
      guard parsed.matches(in: text) != nil else { continue }
      hits += 1
      let json = JSONWriter.canonical(.object(JSONObject([.init(key: "text", value: .string(text))])))
      #expect(json.withUnsafeBytes(SearchSieve(parsed).mayHoldHit), "\(query.unicodeScalars.map(\.value))")
    }
    #expect(hits > 5_000)
  }
}
