import Testing

@testable import ForumKit

/// The texts of sound files are looked at where they stand in the bytes, those of others in a tree: the same is found.
@Suite struct PrivacyCheckTests {
  private static let pieces = [
    "Fiktiva Åsa Läckström", "fiktiva asa läckström", "LÄCKSTRÖM, FIKTIVA ÅSA",
    "Fiktiva Åsa La\u{308}ckström",
    "Läck\u{AD}ström", "Fiktiva **Läck**ström", "Fiktiva Läck[^1]ström", "Fiktiva\nLäckström",
    "Dolda Husets Vänner",
    "dolda husets vänners", "DHV", "DHVs", "dhv", "Hemlighultprojektet", "Öppna Husets Vänner", "dolda-huset",
    "oppna-huset",
    "a@example.se", "namn (at) example.se", "070-174 06 05", "20121212-1212", "a&#64;example.se", "[länk](x)",
    "\"",
    "\\", "\t", "\n", "\u{200E}", "\u{200B}", "– ja ”så”", "Skolan och fältgruppen", "tidigt", "på en vecka",
    "12",
  ]
  private static let voices = [
    "Rektorn på Ängsskolan", "Polischef i Umeå", "Jourledare", "Jourledaren", "Lärare",
    "Lärare på Hemlighult",
    "Fältare", "Fiktiva Åsa Läckström",
  ]

  /// The files of a forum. With a key that is not known in every record none of them is sound.
  private static func files(isSound: Bool, using generator: inout SeededGenerator) -> [String: String] {
    func text(_ pieces: [String]) -> String {
      let words = (0..<Int.random(in: 1...3, using: &generator)).map { _ in
        pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      }
      return String(decoding: JSONWriter.compact(.string(words.joined(separator: " "))), as: UTF8.self)
    }
    let other = isSound ? "" : #","x-eget":"tidigt""#
    func line() -> String { text(pieces.filter { !$0.contains { $0.isNewline } }) }
    // Most texts hold nothing, and most files would have something otherwise.
    func quiet() -> String { text(Array(pieces.suffix(4))) }
    func any(_ text: () -> String) -> String {
      Int.random(in: 0..<8, using: &generator) == 0 ? text() : quiet()
    }
    let inputs = (0..<4).map { number in
      let ids = [
        "dolda-huset", "fiktiva-lackstrom", "aaaaaaaaa\(number)", "bbbbbbbbb\(number)", "ccccccccc\(number)",
      ]
      let id = number == 0 ? ids[Int.random(in: 0..<ids.count, using: &generator)] : ids[2]
      let isOdd = Int.random(in: 0..<8, using: &generator) == 0
      let voice = isOdd ? voices[Int.random(in: 0..<voices.count, using: &generator)] : "Lärare"
      return """
        {"group":\(any(line)),"id":"\(id)","text":\(any { text(pieces) }),"voice":"\(voice)"\(other)}
        """
    }
    let title = #""representatives":[{"name":"Fiktiva Åsa Läckström","title":"Jourledare"}]"#
    let files = [
      "organisations.json": """
      {"organisations":[\
      {"id":"dolda-huset","name":"Dolda Husets Vänner","shortName":"DHV"},\
      {"id":"dolda-kansliet","name":"Hemlighult","parent":"dolda-huset"},\
      {"id":"oppna-huset","name":"Öppna Husets Vänner"}]}
      """,
      "forums/f/forum.json":
        #"{"date":"2026-01-02","id":"f","purpose":\#(any { text(pieces) }),"title":"Möte"\#(other)}"#,
      "forums/f/participants.json": """
      {"participants":[\
      {"listing":[{"choice":"unlisted","date":"2026-01-01"}],"organisation":"dolda-huset"\(other)},\
      {"note":\(any { text(pieces) }),"organisation":"oppna-huset",\(title)\(other)}]}
      """,
      "forums/f/themes.json":
        #"{"themes":[{"id":"t","summary":\#(any { text(pieces) }),"title":\#(any(line))\#(other)}]}"#,
      "forums/f/inputs.json": "{\"inputs\":[\(inputs.joined(separator: ","))]}",
    ]
    return files.mapValues(RuleCase.canonical)
  }

  private func found(_ files: [String: String]) throws -> [String] {
    let check = try Check(
      of: try StoredFiles(files).workspace().records, on: Made.day("2026-06-15"), rules: Rule.privacy)
    return check.findings.map { "\($0.place.path) \($0.record ?? "-") \($0.way) \($0.rule) \($0.matter)" }
  }

  @Test("What is found in the texts of sound files is what is found in a tree of them")
  func alike() throws {
    var (sound, other) = (SeededGenerator(seed: 11), SeededGenerator(seed: 11))
    var (findings, quiet, soundFiles) = (0, 0, 0)
    for _ in 0..<100 {
      let files = Self.files(isSound: true, using: &sound)
      let inputs = RecordFile<Input>.inputs(of: Made.id("f")).shape
      let bytes = Array(try #require(files[inputs.path]).utf8)
      // An escape in a text on one line is not of the form.
      if SoundForm(of: inputs).reading(of: bytes) != nil { soundFiles += 1 }
      let found = try found(files)
      #expect(try found == self.found(Self.files(isSound: false, using: &other)))
      findings += found.count
      quiet += found.contains { $0.hasPrefix(inputs.path) } ? 0 : 1
    }
    #expect(findings > 100)
    #expect(quiet > 10)
    #expect(soundFiles > 60)
  }

  @Test("The form keeps where the texts of the keys that are asked for stand, and no personal data")
  func texts() throws {
    let shape = RecordFile<Participant>.participants(of: Made.id("f")).shape
    let form = SoundForm(of: shape, texts: PrivacyScan.looks)
    let source = RuleCase.canonical(
      #"""
      {"participants":[{"note":"a\n","organisation":"alfa","registeredAs":"Alfa","representatives":[
      {"name":"Fiktiva Åsa","note":"b","title":"Jour"}]},{"note":"ö","organisation":"beta"}]}
      """#)
    let bytes = Array(source.utf8)
    let texts = try #require(form.reading(of: bytes)).texts.map { texts in
      texts.places.map { String(decoding: bytes[$0.content], as: UTF8.self) }
    }
    #expect(texts.filter { !$0.isEmpty } == [["a\\n", "ö"], ["Alfa"]])
  }
}
