/// Numbers in words: which time a forum is held, and how many there are of something.
public enum OccasionWords {
  /// Which time it is, as it stands in a sentence: `för tredje gången`, from eleven on `för 11:e gången`;
  /// `for the third time`, `for the 11th time`.
  ///
  /// - Parameter occasion: 1 or more.
  public static func phrase(_ occasion: Int, in language: OutputLanguage) -> String {
    switch language {
    case .sv: "för \(ordinal(occasion, in: .sv)) gången"
    case .en: "for the \(ordinal(occasion, in: .en)) time"
    }
  }

  /// The ordinal alone: `tredje`, `11:e`, `21:a`; `third`, `11th`, `21st`.
  ///
  /// - Parameter number: 1 or more.
  public static func ordinal(_ number: Int, in language: OutputLanguage) -> String {
    let words = language == .sv ? swedish : english
    if words.indices.contains(number - 1) { return words[number - 1] }
    let isTeen = (11...13).contains(number % 100)
    switch (language, isTeen ? 0 : number % 10) {
    case (.sv, 1), (.sv, 2): return "\(number):a"
    case (.sv, _): return "\(number):e"
    case (.en, 1): return "\(number)st"
    case (.en, 2): return "\(number)nd"
    case (.en, 3): return "\(number)rd"
    case (.en, _): return "\(number)th"
    }
  }

  private static let swedish = [
    "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde",
  ]
  private static let english = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  ]
}
