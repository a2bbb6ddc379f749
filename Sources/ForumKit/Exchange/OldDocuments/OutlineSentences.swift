// What a document says in sentences of its opening and not in headings: for whom, by whom, and who came.

extension OutlineReader {
  /// Reads the first texts for what neither the title page nor a list has said.
  mutating func readSentences(_ front: inout FrontReader) {
    let opening =
      outline.unplaced.prefix(6) + outline.imprint
      + outline.sections.prefix(3).flatMap { $0.blocks.prefix(4).map(\.printed) }
    if front.organisers.isEmpty, let house = outline.imprint.last(where: { front.isHouse($0.text) }) {
      front.readMaker(house)
    }
    let hasCommissioners = !front.commissioners.isEmpty
    let hasOrganisers = !front.organisers.isEmpty
    for printed in opening {
      for sentence in Self.sentences(printed.text) where Self.isOfTheMeeting(sentence) {
        let told = DocumentOutline.Printed(text: sentence, lines: printed.lines)
        front.readMakers(told, commissioners: !hasCommissioners, organisers: !hasOrganisers)
      }
    }
    guard outline.seats.isEmpty else { return }
    for printed in opening {
      for sentence in Self.sentences(printed.text) {
        guard let names = Self.seats(in: sentence) else { continue }
        var reader = SeatReader(document.wrapping)
        // The sentence itself stays in its text.
        reader.read(inline: names, line: printed.line)
        outline.seats += reader.seats
      }
    }
  }

  /// `Följande organisationer deltog: A, B och C.` → `A, B och C.`
  private static func seats(in sentence: String) -> String? {
    guard let colon = sentence.firstIndex(of: ":") else { return nil }
    let words = NameMatcher.key(String(sentence[..<colon])).split(separator: " ").map(String.init)
    let rest = sentence[sentence.index(after: colon)...].trimmingBlanks
    guard words.count <= 10, rest.filter({ $0 == "," }).count >= 2, rest.beginsUpper,
      words.contains(where: { ["deltog", "deltagare", "narvarande", "medverkade", "narvarade"].contains($0) })
    else { return nil }
    return rest
  }

  private static func isOfTheMeeting(_ sentence: String) -> Bool {
    let words = NameMatcher.key(sentence).split(separator: " ").prefix(6)
    return words.contains { word in
      [
        "dialogen", "dialogmotet", "motet", "workshopen", "workshoppen", "forumet", "samverkansforumet",
        "samradet",
        "samtalet", "rundabordssamtalet", "dagen", "konferensen", "seminariet",
      ].contains(String(word))
    }
  }

  private static func sentences(_ text: String) -> [String] {
    var sentences: [String] = []
    var rest = text[...]
    while let stop = rest.firstRange(of: ". "), rest[stop.upperBound...].beginsUpper {
      sentences.append(String(rest[..<stop.lowerBound]) + ".")
      rest = rest[stop.upperBound...]
    }
    return sentences + [String(rest)]
  }
}
