/// What is left of a Swedish word when its ending and the slips of a scanner are taken away, for telling whether two
/// texts say the same. It is a key to compare, and no word to show.
enum SwedishStem {
  /// The key of a word: without case and diacritics, with the letters that scanners confuse made one (å and ä are read
  /// as a or d, ö as o or 6, l and i as 1), and without the ending.
  ///
  /// - Parameter word: One word, folded by ``TextFolding/caseAndDiacritics``.
  static func key(_ word: [UInt8]) -> [UInt8] {
    var key = likened(word)
    // A word can bear two endings: `ungdomar|na|s`.
    for _ in 0..<2 {
      guard let ending = endings.first(where: { key.count >= $0.count + shortest && key.hasSuffix($0) })
      else { break }
      key.removeLast(ending.count)
    }
    return key
  }

  /// Whether a word carries a sentence without saying what it is about. Words that turn its meaning are not among them.
  static func isFiller(_ word: [UInt8]) -> Bool { fillers.contains(likened(word)) }

  /// Whether a word turns the meaning of its sentence: `inte`, `utan`.
  static func isNegation(_ word: [UInt8]) -> Bool { negations.contains(likened(word)) }

  /// So much of a word is left at least.
  private static let shortest = 3

  /// What scanners confuse, as one letter. A digit among letters is a letter misread.
  private static func likened(_ word: [UInt8]) -> [UInt8] {
    word.map { letter in
      switch letter {
      case UInt8(ascii: "d"): UInt8(ascii: "a")
      case UInt8(ascii: "6"), UInt8(ascii: "0"): UInt8(ascii: "o")
      case UInt8(ascii: "l"), UInt8(ascii: "1"): UInt8(ascii: "i")
      default: letter
      }
    }
  }

  private static func keys(_ words: String) -> [[UInt8]] {
    words.split(separator: " ").map { likened(Array(TextFolding.caseAndDiacritics.fold(String($0)).utf8)) }
  }

  /// The endings of nouns, adjectives and verbs, the longest first.
  private static let endings = keys(
    "arnas ernas ornas arens arna erna orna heten heter andet anden aren ande ande ades ende are ade het ens ets "
      + "ans ar er or en et na an as es te de a e t s"
  ).enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)

  private static let fillers = Set(
    keys(
      "och att det den de dem som en ett i på av för med till är var vara varit blir bli blev har ha hade kan kunna "
        + "ska skall skulle vill måste bör om så där här man vi ni du jag han hon oss er vår vårt våra min sin sina "
        + "sitt deras denna detta dessa från vid hos mot över under genom eller men också även bara då när hur vad "
        + "vilka vilket vilken finns får få mer lite mycket ju väl"))

  private static let negations = Set(
    keys("inte ej icke aldrig ingen inget inga ingenting utan varken"))
}

extension [UInt8] {
  fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool { suffix(ending.count).elementsEqual(ending) }
}
