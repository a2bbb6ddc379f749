/// What the headings of notes mean.
struct NotesHeadings: Sendable {
  /// What a heading begins.
  enum Meaning: Equatable {
    case part(NotesVocabulary.Part)
    /// A section by its word or its role; `isNamed` where the word `Avsnitt` stands before it.
    case section(role: Section.Role?, title: String, isNamed: Bool)
    case theme(kind: Theme.Kind?, number: Int?, title: String)
    /// What stands above it decides.
    case open
  }

  /// - Parameter isTop: Whether nothing stands above it: the parts, such as the participants, stand there.
  func meaning(of title: String, isTop: Bool) -> Meaning {
    if isTop, let part = NotesVocabulary.meaning(title, in: NotesVocabulary.parts) { return .part(part) }
    if let (word, number, rest) = prefix(title) {
      if number == nil, NotesVocabulary.section.isCalled(ImportField.folded(word)) {
        return .section(role: nil, title: rest, isNamed: true)
      }
      if let kind = NotesVocabulary.meaning(word, in: NotesVocabulary.themes) {
        return .theme(kind: kind, number: number, title: rest.isEmpty ? title : rest)
      }
    }
    if NotesVocabulary.section.isCalled(ImportField.folded(title)) {
      return .section(role: nil, title: "", isNamed: true)
    }
    if let role = NotesVocabulary.roles.choice(title) {
      return .section(role: role, title: title, isNamed: false)
    }
    return .open
  }

  /// The role that a heading without marks gives a section; `nil` where it begins something else.
  func section(_ title: String, depth: Int) -> Section.Role?? {
    switch meaning(of: title.trimmingBlanks, isTop: depth == 0) {
    case .section(let role, _, isNamed: false): .some(role)
    case .open: .some(nil)
    default: nil
    }
  }

  /// Whether a heading would be taken for one of the discussion, of a part, or of a named section.
  func isThemeOrPart(_ title: String) -> Bool {
    switch meaning(of: title.trimmingBlanks, isTop: true) {
    case .part, .theme, .section(_, _, isNamed: true): true
    default: false
    }
  }

  /// `Fråga 1: Titel`, `Fråga 1 – Titel`, `Fråga 1`: the word, the number and the rest.
  private func prefix(_ title: String) -> (word: String, number: Int?, rest: String)? {
    var head = title[...]
    var rest: String?
    if let colon = title.firstIndex(of: ":") {
      head = title[..<colon]
      rest = title[title.index(after: colon)...].trimmingBlanks
    }
    for dash in [" – ", " - ", " — "] {
      guard let range = head.firstRange(of: dash) else { continue }
      rest = title[range.upperBound...].trimmingBlanks
      head = title[..<range.lowerBound]
    }
    let words = head.split(separator: " ", omittingEmptySubsequences: true).map(String.init)
    if words.count > 1, let last = words.last, let number = Int(last) {
      return (words.dropLast().joined(separator: " "), number, rest ?? "")
    }
    guard let rest, !words.isEmpty else { return nil }
    return (words.joined(separator: " "), nil, rest)
  }
}

/// What the brackets after a text may hold.
enum NotesAttributes {
  /// One part between the brackets.
  enum Part {
    case named(NotesVocabulary.Attribute, String)
    case word(String)
  }

  static func part(_ text: String) -> Part {
    if let colon = text.firstIndex(of: ":"),
      let attribute = NotesVocabulary.meaning(String(text[..<colon]), in: NotesVocabulary.attributes)
    {
      return .named(attribute, NotesText.unquoted(text[text.index(after: colon)...].trimmingBlanks))
    }
    return .word(NotesText.unquoted(text))
  }

  static func isOfInput(_ text: String) -> Bool {
    switch part(text) {
    case .named(let attribute, _): [.voice, .group, .source, .place, .tags, .kind].contains(attribute)
    case .word(let word): isInputWord(word)
    }
  }

  private static func isInputWord(_ word: String) -> Bool {
    ImportChoices.inputKind.choice(word) != nil || ImportChoices.inputSource.choice(word) != nil
      || NotesVocabulary.paraphrase.isCalled(ImportField.folded(word))
  }

  /// Whether a word in brackets can only be the one in whose name something is said.
  static func isVoice(_ word: String) -> Bool { !isInputWord(word) && !word.contains(":") }

  static func isOfHeading(_ text: String) -> Bool {
    switch part(text) {
    case .named(let attribute, _): [.role, .by, .tags].contains(attribute)
    case .word(let word):
      NotesVocabulary.internal.isCalled(ImportField.folded(word)) || NotesVocabulary.roles.choice(word) != nil
    }
  }

  static func isOfParticipant(_ text: String) -> Bool {
    switch part(text) {
    case .named(let attribute, _):
      [.role, .with, .printedAs, .count, .attendance].contains(attribute)
    case .word(let word):
      ImportChoices.role.choice(word) != nil || ImportChoices.attendance.choice(word) != nil
        || people(word) != nil
    }
  }

  static func isOfProgramme(_ text: String) -> Bool {
    if case .named(let attribute, _) = part(text) { return [.by, .speaker].contains(attribute) }
    return false
  }

  static func isOfMeasure(_ text: String) -> Bool {
    switch part(text) {
    case .named(let attribute, _): [.responsible, .due, .status].contains(attribute)
    case .word(let word): NotesVocabulary.measureStatuses.choice(word) != nil || PartialDate(word) != nil
    }
  }

  /// The tags in what stands between brackets: words with blanks between, or one in quotation marks.
  static func tags(_ text: String) -> [String] {
    guard let colon = text.firstIndex(of: ":") else { return [] }
    let value = text[text.index(after: colon)...].trimmingBlanks
    return value.hasPrefix("\"")
      ? [NotesText.unquoted(value)] : value.split(separator: " ").map(String.init)
  }

  /// The number in `3 personer`.
  static func people(_ text: String) -> Int? {
    let words = text.split(separator: " ").map(String.init)
    guard words.count == 2, NotesVocabulary.people.isCalled(ImportField.folded(words[1])) else { return nil }
    return Int(words[0])
  }
}
