/// Reads one line of a list of participants: `Organisation (ABBR)`, `One / Other`, `Name Surname, Organisation`,
/// `Organisation – function`, `Organisation (2 personer)`.
enum SeatNames {
  /// Whether a part of a line beside others may be the name of a person.
  static func mayNamePerson(_ text: String) -> Bool {
    let parts = split(withoutBrackets(text))
    return parts.count > 1
      && parts.contains { PersonVocabulary.mayBeName($0) && !PersonVocabulary.isFunction($0) }
  }

  /// - Parameter namesPeople: Whether other lines of the list name people.
  static func read(_ printed: String, namesPeople: Bool, _ seat: inout DocumentOutline.Seat) {
    var text = printed
    takeCount(&text, &seat)
    takeBracket(&text, &seat)
    if let whole = people(&text, namesPeople: namesPeople, &seat), !whole {
      seat.kind = .person
      seat.names = []
      return
    }
    if PersonVocabulary.isName(text) || PersonVocabulary.isName(text.filter { $0 != "," }) {
      seat.kind = .person
      return
    }
    takeBracket(&text, &seat)
    seat.names = names(text)
    if seat.names.contains(where: PersonVocabulary.isName) { seat.kind = .person }
    if text.contains("@") { seat.kind = .person }
  }

  /// `Organisation (2)`, `Organisation, 2 personer`, `Organisation – 2`.
  private static func takeCount(_ text: inout String, _ seat: inout DocumentOutline.Seat) {
    let words = text.split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.last else { return }
    let bare = last.filter { !"(),.".contains($0) }
    if ["personer", "pers", "person", "st", "deltagare", "representanter"].contains(bare.lowercased()),
      words.count > 2
    {
      let before = words[words.count - 2].filter { !"(),.".contains($0) }
      guard let count = Int(before), count < 1000 else { return }
      seat.count = count
      text = words.dropLast(2).joined(separator: " ").trimmingMarks
    } else if last.hasPrefix("("), last.hasSuffix(")"), let count = Int(bare), count < 1000 {
      seat.count = count
      text = words.dropLast().joined(separator: " ").trimmingMarks
    } else if words.count > 2, let count = Int(last), (1..<100).contains(count),
      "–—-:".contains(words[words.count - 2])
    {
      // Organisation – 3
      seat.count = count
      text = words.dropLast(2).joined(separator: " ").trimmingMarks
    }
  }

  /// What stands in brackets at the end: a short name, or people.
  private static func takeBracket(_ text: inout String, _ seat: inout DocumentOutline.Seat) {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex else { return }
    let inside = text[text.index(after: open)...].dropLast().trimmingBlanks
    let head = text[..<open].trimmingBlanks
    guard head.hasLetter, !inside.isEmpty else { return }
    let parts = inside.split(separator: ",").map(\.trimmingBlanks)
    let named = parts.filter(PersonVocabulary.isName)
    if !named.isEmpty {
      if PersonVocabulary.isName(head) { return }
      seat.remark = parts.filter { !named.contains($0) }.joined(separator: ", ")
      seat.people += named.map(person)
      text = head
      return
    }
    let isShort = inside.count <= 12 && !inside.contains(" ") && inside.hasLetter
    if isShort { seat.shortName = inside }
    if isShort || PersonVocabulary.isFunction(inside) || inside.beginsLower { text = head }
  }

  /// Takes names of people from a line.
  ///
  /// - Returns: `nil` where there are none, and whether an organisation is left.
  private static func people(
    _ text: inout String, namesPeople: Bool, _ seat: inout DocumentOutline.Seat
  ) -> Bool? {
    let parts = split(text)
    guard parts.count > 1 else { return nil }
    let people = parts.filter {
      PersonVocabulary.isName($0) || isLikelyPerson($0, among: parts, namesPeople: namesPeople)
    }
    guard !people.isEmpty else {
      // Two words with capitals after a comma: perhaps a person. Nothing is made of the line.
      if text.contains(","), parts.dropFirst().contains(where: PersonVocabulary.mayBeName) { return false }
      // A function beside the organisation says nothing of it.
      let rest = parts.filter { !PersonVocabulary.isFunction($0) || OrganisationVocabulary.body($0) != nil }
      if rest.count < parts.count, rest.count == 1 { text = rest[0] }
      return nil
    }
    let functions = parts.filter {
      PersonVocabulary.isFunction($0) && !people.contains($0) && !OrganisationVocabulary.isOrganisation($0)
    }
    let rest = parts.filter { !people.contains($0) && !functions.contains($0) }
    guard rest.count == 1,
      OrganisationVocabulary.isOrganisation(rest[0]) || !PersonVocabulary.mayBeName(rest[0]),
      !rest[0].contains("@")
    else { return false }
    if people.count != 1 || functions.count > 1 { seat.remark = functions.joined(separator: ", ") }
    for name in people {
      var person = person(name)
      if people.count == 1, let title = functions.first { person.title = title }
      seat.people.append(person)
    }
    text = rest[0]
    return true
  }

  /// Two words with capitals beside a name that is surely an organisation's.
  private static func isLikelyPerson(_ part: String, among parts: [String], namesPeople: Bool) -> Bool {
    guard PersonVocabulary.mayBeName(part), !PersonVocabulary.isFunction(part) else { return false }
    let words = part.split(separator: " ")
    guard words.count >= 2 else { return false }
    let others = parts.filter { $0 != part }.map(withoutBrackets)
    return others.contains { OrganisationVocabulary.body($0) != nil }
      || namesPeople
        && others.contains { OrganisationVocabulary.isOrganisation($0) || !PersonVocabulary.mayBeName($0) }
  }

  private static func split(_ text: String) -> [String] {
    var parts: [String] = []
    var part = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let isDash =
        "–—-".contains(character) && index > 0 && characters[index - 1] == " "
        && index + 1 < characters.count && characters[index + 1] == " "
      if character == "," || character == ";"
        || character == ":" && index + 1 < characters.count && characters[index + 1] == " " || isDash
      {
        parts.append(part.trimmingBlanks)
        part = ""
      } else {
        part.append(character)
      }
    }
    parts.append(part.trimmingBlanks)
    return parts.filter { !$0.isEmpty }
  }

  private static func withoutBrackets(_ text: String) -> String {
    guard let open = text.firstIndex(of: "("), let close = text.lastIndex(of: ")"), open < close else {
      return text
    }
    return (text[..<open].trimmingBlanks + text[text.index(after: close)...]).trimmingBlanks
  }

  private static func person(_ name: String) -> Person {
    var person = Person()
    person.name = name
    return person
  }

  /// The organisations of a seat: a stroke parts those that share it.
  private static func names(_ text: String) -> [String] {
    let parts = text.split(separator: "/").map(\.trimmingBlanks).filter { $0.count >= 3 && $0.hasLetter }
    guard parts.count > 1, parts.count == text.split(separator: "/").count else { return [text] }
    return parts
  }
}

extension String {
  fileprivate var trimmingMarks: String {
    var text = trimmingBlanks
    while let last = text.last, ",;:–-(".contains(last) { text = text.dropLast().trimmingBlanks }
    return text
  }
}
