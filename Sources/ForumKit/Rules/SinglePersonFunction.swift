/// Tells the functions that only one person can hold from those that many do. A voice is a function of the second
/// kind: `Rektor` is one, `Rektorn på Ängsskolan` is a person.
///
/// The rule reads the words, and knows no register. A voice is one person's where it is
/// - an office of which the country has one, however it is written: `Rikspolischef`, `Justitieministern`;
/// - a head of something in the definite form, `Ordföranden`, or behind a genitive, `skolans rektor`;
/// - a head together with what it is the head of: a known organisation, or a name after `för`, `på`, `vid`, `hos`,
///   `of` or a comma. `i` counts only for those that a place has one of: `Polischef i Umeå`, and not `Rektor i Umeå`;
/// - any other function in the definite form together with an organisation or a name: `Kuratorn på Ängsskolan`;
/// - what exactly one representative at the same forum has as a title.
///
/// Words of number and of indefinite choice (`en`, `flera`, `två` …) before it make any of these many people's.
public enum SinglePersonFunction {
  /// Whether a voice can be but one person's.
  ///
  /// - Parameters:
  ///   - singleTitles: The titles that one representative at the forum has, from ``titlesOfOne(among:)``.
  ///   - namesOrganisation: Whether the name of a known organisation stands in the voice.
  public static func isMeant(by voice: String, singleTitles: Set<String>, namesOrganisation: Bool) -> Bool {
    let words = Voice(voice)
    guard let first = words.folded.first, !severalPeople.contains(first) else { return false }
    if singleTitles.contains(words.indefinite) { return true }
    guard let index = words.folded.firstIndex(where: { function($0) != nil }) else {
      return isDefinite(first) && words.folded.count > 1 && (namesOrganisation || words.namesPlace(after: 0))
    }
    guard let function = function(words.folded[index]) else { return false }
    // `Vd:n` is two words to a scanner.
    let isDefinite = function.isDefinite || words.folded.dropFirst(index + 1).first == "n"
    if function.rank == .inCountry || isDefinite { return true }
    if index > 0, words.folded[index - 1].hasSuffix("s"), index == words.folded.count - 1 { return true }
    return namesOrganisation || words.namesBody(after: index)
      || function.rank == .inPlace && words.namesPlace(after: index)
  }

  /// The titles that exactly one of all representatives has, in the form that voices are compared in.
  public static func titlesOfOne(among participants: [Participant]) -> Set<String> {
    var counts: [String: Int] = [:]
    for person in participants.flatMap(\.representatives) {
      let title = Voice(person.title).indefinite
      if !title.isEmpty { counts[title, default: 0] += 1 }
    }
    return Set(counts.filter { $0.value == 1 }.keys)
  }

  // MARK: - Words

  /// How many there are of a function.
  private enum Rank {
    /// One in the country.
    case inCountry
    /// One in a place or an organisation.
    case inPlace
    /// One in an organisation, and many in a place.
    case inBody
  }

  /// The last part of a function's name, without an ending.
  private static let functions: [(ending: String, rank: Rank)] = [
    ("rikspolischef", .inCountry), ("riksåklagare", .inCountry), ("minister", .inCountry),
    ("ombudsman", .inCountry), ("ärkebiskop", .inCountry), ("överbefälhavare", .inCountry),
    ("talman", .inCountry),
    ("ordförande", .inPlace), ("generaldirektör", .inPlace), ("generalsekreterare", .inPlace),
    ("landshövding", .inPlace), ("biskop", .inPlace), ("kyrkoherde", .inPlace), ("borgmästare", .inPlace),
    ("polischef", .inPlace), ("socialchef", .inPlace), ("skolchef", .inPlace), ("kommunchef", .inPlace),
    ("räddningschef", .inPlace), ("förvaltningschef", .inPlace), ("säkerhetschef", .inPlace),
    ("kommunråd", .inPlace), ("kommunalråd", .inPlace), ("direktör", .inPlace), ("kanslichef", .inPlace),
    ("grundare", .inPlace), ("kassör", .inPlace), ("vd", .inPlace),
    ("chef", .inBody), ("rektor", .inBody), ("föreståndare", .inBody), ("imam", .inBody), ("pastor", .inBody),
    ("verksamhetsledare", .inBody), ("präst", .inBody),
  ]

  /// What a word says of a function, and whether in the definite singular; `nil` for other words.
  private static func function(_ word: String) -> (rank: Rank, isDefinite: Bool)? {
    let bare = functions.first { word.hasSuffix($0.ending) && isWhole(word, $0.ending) }
    if let bare { return (bare.rank, false) }
    for ending in ["en", "n", "et", "nen"] where word.hasSuffix(ending) {
      let stem = String(word.dropLast(ending.count))
      if let definite = functions.first(where: { stem.hasSuffix($0.ending) && isWhole(stem, $0.ending) }) {
        return (definite.rank, true)
      }
    }
    return nil
  }

  /// Whether an ending makes the word mean it: `vd` has to be the whole word, and an ombudsman one of the country's.
  private static func isWhole(_ word: String, _ ending: String) -> Bool {
    switch ending {
    case "vd": word == ending
    case "ombudsman": ["justitie", "barn", "diskriminerings"].contains { word == $0 + ending }
    default: true
    }
  }

  /// Whether a word has the ending that makes the name of somebody who does something definite: `kuratorn`,
  /// `ledaren`, `terapeuten`, `poeten` and `vakten` are told, `barn`, `vän` and `polisen` (the authority) are not.
  private static func isDefinite(_ word: String) -> Bool {
    let endings = [
      "aren", "eren", "torn", "orn", "ören", "euten", "isten", "enten", "anten", "logen", "gogen", "mannen",
      "rådet", "handen", "handläggaren", "vakten", "anden", "konan", "terskan", "assistenten",
    ]
    return word.utf8.count > 5 && endings.contains { word.hasSuffix($0) }
  }

  /// Words before a function that make it several people's.
  private static let severalPeople: Set<String> = [
    "en", "ett", "två", "tre", "fyra", "fem", "flera", "några", "många", "olika", "alla", "samtliga", "någon",
  ]

  /// A voice as words.
  private struct Voice {
    let folded: [String]
    /// Whether each word begins with a capital letter.
    private let isCapital: [Bool]
    /// Whether a comma, a hyphen between spaces or a parenthesis stands before each word.
    private let isApart: [Bool]
    /// The whole in the form that titles are compared in: folded, and the first word indefinite.
    let indefinite: String

    init(_ text: String) {
      var text = text
      var isCapital: [Bool] = []
      var isApart: [Bool] = []
      let words = text.withUTF8 { bytes -> [String] in
        var scanner = WordScanner(bytes)
        var words: [String] = []
        var end = 0
        while let word = scanner.next() {
          let spelled = String(decoding: bytes[word.range], as: UTF8.self)
          let gap = String(decoding: bytes[end..<word.range.lowerBound], as: UTF8.self)
          words.append(TextFolding.caseOnly.fold(spelled))
          isCapital.append(spelled.unicodeScalars.first?.properties.isUppercase ?? false)
          isApart.append(!words.dropLast().isEmpty && gap.contains { ",(–:/".contains($0) })
          end = word.range.upperBound
        }
        return words
      }
      folded = words
      self.isCapital = isCapital
      self.isApart = isApart
      let first = words.first.map { word in
        let stem = word.hasSuffix("n") ? String(word.dropLast()) : word
        return ["e", "r"].contains(stem.suffix(1)) ? stem : word
      }
      indefinite = ([first].compactMap(\.self) + words.dropFirst()).joined(separator: " ")
    }

    /// Whether a name follows a word that says whose the function is, or stands apart after it.
    func namesBody(after index: Int) -> Bool {
      hasName(after: index, behind: ["för", "på", "vid", "hos", "of", "at"])
    }

    /// Whether a name follows, the name of a place too.
    func namesPlace(after index: Int) -> Bool {
      namesBody(after: index) || hasName(after: index, behind: ["i", "till", "från", "in"])
    }

    private func hasName(after index: Int, behind prepositions: Set<String>) -> Bool {
      folded.indices.dropFirst(index + 1).contains { place in
        isCapital[place] && (isApart[place] || prepositions.contains(folded[place - 1]))
      }
    }
  }
}
