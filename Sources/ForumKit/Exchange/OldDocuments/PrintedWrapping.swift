/// How wide the lines of a document are set, and which of them go on in the next.
struct PrintedWrapping: Sendable {
  /// How many characters a full line has; `nil` where each paragraph is one line.
  let width: Int?

  init(_ lines: some Sequence<PrintedLine>) {
    var counts: [Int] = []
    for line in lines where line.text.unicodeScalars.count > 24 {
      counts.append(line.text.unicodeScalars.count)
    }
    counts.sort()
    guard counts.count >= 4 else {
      width = counts.last.map { $0 > 130 ? nil : $0 } ?? nil
      return
    }
    let high = counts[counts.count * 9 / 10]
    width = high > 160 ? nil : high
  }

  init(width: Int?) { self.width = width }

  /// Whether a line may have ended because the next word had no room on it.
  func isFull(_ line: String, before next: String, slack: Int = 2) -> Bool {
    guard let width else { return false }
    let word = next.unicodeScalars.prefix { !$0.properties.isWhitespace }.count
    return line.unicodeScalars.count + 1 + word > width - slack
  }

  /// Whether a text goes on in the next line of a list whose items have no marks.
  func goesOn(_ line: String, in next: String) -> Bool {
    if line.isHyphenated(before: next) { return true }
    if line.endsOpen { return !next.beginsUpper || width.map { line.count > $0 / 2 } ?? true }
    guard next.beginsLower else { return false }
    guard width != nil else { return false }
    // A bracket that is open has its end below.
    if line.lastIndex(of: "(").map({ !line[$0...].contains(")") }) ?? false { return true }
    return isFull(line, before: next, slack: 6)
  }
}

extension StringProtocol {
  /// Whether the text begins as no sentence and no name does: with a small letter.
  var beginsLower: Bool {
    let letters = unicodeScalars.drop { "\"”“’'(".unicodeScalars.contains($0) }
    guard let first = letters.first, first.properties.isLowercase else { return false }
    // iBob, e-post: a name may have its capital inside.
    if let second = letters.dropFirst().first, second.properties.isUppercase { return false }
    return true
  }

  var beginsUpper: Bool {
    let letters = unicodeScalars.drop { "\"”“’'(".unicodeScalars.contains($0) }
    return letters.first?.properties.isUppercase ?? false
  }

  /// Whether a sentence ends here.
  var endsSentence: Bool {
    let letters = unicodeScalars.reversed().drop { "\"”“’')]*".unicodeScalars.contains($0) || $0.isDigit }
    guard let last = letters.first else { return false }
    return ".!?…".unicodeScalars.contains(last)
  }

  /// Whether something has to follow: the text ends in a comma, or in a word that no text ends in.
  var endsOpen: Bool {
    let text = trimmingBlanks
    if text.hasSuffix(",") || text.hasSuffix("–") || text.hasSuffix("&") || text.hasSuffix("/") {
      return true
    }
    // A name may end so: a capital is no small word's.
    guard let last = text.split(separator: " ").last, !last.beginsUpper else { return false }
    return PrintedWords.open.contains(TextFolding.caseAndDiacritics.fold(String(last)))
  }

  /// Whether a word is parted at the end of the line: a hyphen after a letter, and a small letter after it.
  func isHyphenated(before next: some StringProtocol) -> Bool {
    let end = unicodeScalars.suffix(2)
    guard end.count == 2, let last = end.last, let before = end.first else { return false }
    guard last == "-" || last == "\u{2010}" || last == "\u{AD}", before.properties.isAlphabetic else {
      return false
    }
    return next.unicodeScalars.first?.properties.isAlphabetic ?? false
  }

  /// The text with the next line after it: a word that was parted at the end of the line is put together, unless
  /// the hyphen stands for a word that follows (`ungdoms- och`) or belongs to the word (`NPF-diagnoser`).
  func joined(to next: some StringProtocol) -> String {
    guard isHyphenated(before: next) else { return isEmpty ? String(next) : "\(self) \(next)" }
    let first = next.unicodeScalars.prefix { $0.properties.isAlphabetic }
    let word = String(String.UnicodeScalarView(first))
    if PrintedWords.conjunctions.contains(TextFolding.caseOnly.fold(word)) { return "\(self) \(next)" }
    let parted = unicodeScalars.dropLast().reversed().prefix { $0.properties.isAlphabetic }
    let isAbbreviation = parted.allSatisfy { $0.properties.isUppercase }
    if isAbbreviation || !next.beginsLower { return "\(self)\(next)" }
    return String(dropLast()) + next
  }

  /// Whether there is a letter in it.
  var hasLetter: Bool { unicodeScalars.contains { $0.properties.isAlphabetic } }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }
}

/// Small words that tell how lines hang together.
enum PrintedWords {
  static let conjunctions: Set<String> = ["och", "eller", "samt", "respektive", "som", "till", "and", "or"]

  /// Words that no heading, item or sentence ends in; folded.
  static let open: Set<String> = [
    "och", "eller", "samt", "att", "av", "for", "med", "till", "pa", "som", "en", "ett", "den", "det", "de",
    "vid", "om", "fran", "ar", "kan", "ska", "inom", "mellan", "i", "hos", "dar", "nar", "men", "vars",
    "sina",
    "sin", "sitt", "utan", "genom", "mot", "under", "over", "efter", "fore", "utifran", "kring", "t.ex.",
    "bl.a.",
    "bland", "inklusive", "samtliga", "deras", "dess", "var", "vilka", "vilket", "vilken", "the", "of", "f6r",
    "fér",
    "hur", "ge", "ger", "aven", "bade",
  ]
}
