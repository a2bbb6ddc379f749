import Foundation

/// The phrases in which documents say who made them: `framtagen av NOD:s kansli på uppdrag av Polismyndigheten`.
enum ImprintWords {
  /// Whether a text of a line or a few says who made the document, when, and for whom.
  static func isImprint(_ text: String) -> Bool {
    guard text.count <= 320 else { return false }
    let key = NameMatcher.key(text)
    if phrases.contains(where: { key.contains($0) }) { return true }
    if text.count < 120, text.contains("@"),
      key.contains("nod") || key.contains("kontakt") || key.contains("fragor")
    {
      return true
    }
    // "Skriftlig dokumentation från …", as scanners read it too.
    let head = ScannedText.skeleton(String(text.prefix(24)))
    return head.hasPrefix(ScannedText.skeleton("Skriftlig dokumentation")) || isCompiledLine(text)
  }

  private static let phrases = [
    "skriftlig dokumentation", "pa uppdrag", "framtagen av", "framtaget av", "dokumentationen ar",
    "dokumentation fran",
    "for fragor kontakta", "dokumenterat av", "dokumenterad av", "sammanstalld av", "sammanstallt av",
    "arrangerat av",
    "arrangerades av", "anordnades av", "minnesanteckningar fran", "anteckningar fran", "genomford av",
    "genomfordes av",
    "mellan regeringen och det civila samhallet", "inbjudan fran", "holls i", "agde rum",
    "har sammanstallts av",
    "har tagits fram av", "anordnat av", "i samarbete med", "pa bestallning", "bestallt av", "bestalld av",
    "dokumentation av", "pa initiativ av", "initierat av",
  ]

  /// Whether a date with these words before it says when the document was put together.
  static func isCompiled(_ before: String) -> Bool {
    let words = before.split(separator: " ").suffix(4).map(String.init)
    return words.contains { word in compiledWords.contains { word.hasPrefix($0) } || isCompiledWord(word) }
  }

  /// Whether a line as a whole says when the document was put together: `Sammanställt december 2025`.
  static func isCompiledLine(_ text: String) -> Bool {
    guard text.count < 80, let first = text.split(separator: " ").first.map(String.init) else { return false }
    let folded = TextFolding.caseAndDiacritics.fold(first)
    guard compiledWords.contains(where: { folded.hasPrefix($0) }) || isCompiledWord(first) else {
      return false
    }
    return !PrintedDates.all(in: text).isEmpty
  }

  private static let compiledWords = [
    "sammanst", "uppdaterad", "version", "upprattad", "fardigst", "publicera", "reviderad", "sammanfattad",
    "klar",
  ]

  private static func isCompiledWord(_ word: String) -> Bool {
    ["Sammanställt", "Sammanställd", "Sammanställning"].contains {
      ScannedText.likeness(of: word, to: $0) > 0.85
    }
  }

  /// Those on whose behalf it is: `på uppdrag av X`.
  static func commissioners(in text: String) -> [String] {
    after(
      [
        "pa uppdrag av", "pa uppdrag fran", "pa uppdrag", "pa bestallning av", "bestallt av", "bestalld av",
        "pa initiativ av", "initierat av",
      ],
      in: text)
  }

  /// Those who made it or held the meeting: `framtagen av NOD:s kansli`, `Polisen och NOD:s möte`.
  static func makers(in text: String) -> [String] {
    after(
      [
        "framtagen av", "framtaget av", "tagits fram av", "sammanstalld av", "sammanstallt av",
        "sammanstallts av",
        "dokumenterad av", "dokumenterat av", "arrangerat av", "arrangerades av", "anordnades av",
        "anordnat av",
        "genomford av", "genomfordes av", "ordnades av", "inbjudan fran",
      ], in: text) + subjects(in: text)
  }

  /// `NOD har planerat, lett och dokumenterat samtalet` → NOD.
  private static func subjects(in text: String) -> [String] {
    let made = [
      "planerat", "dokumenterat", "sammanstallt", "arrangerade", "arrangerat", "anordnat", "dokumenterade",
      "sammanstallde",
    ]
    for sentence in text.split(separator: ".") {
      let words = sentence.split(separator: " ").map(String.init)
      guard let first = words.first, first.beginsUpper, words.count > 2 else { continue }
      let next = words[1...].prefix(4).map { TextFolding.caseAndDiacritics.fold($0.filter { $0 != "," }) }
      guard next.first == "har" || made.contains(next.first ?? ""), next.contains(where: made.contains) else {
        continue
      }
      if OrganisationVocabulary.isOrganisation(first) { return [first] }
    }
    return []
  }

  /// The names after the first of some phrases that stands in a text.
  private static func after(_ phrases: [String], in text: String) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    let folded = words.map { TextFolding.caseAndDiacritics.fold($0) }
    for phrase in phrases {
      let wanted = phrase.split(separator: " ").map(String.init)
      guard words.count > wanted.count else { continue }
      for start in 0...(words.count - wanted.count - 1)
      where Array(folded[start..<start + wanted.count]) == wanted {
        let rest = words[(start + wanted.count)...]
        guard let first = rest.first, first.beginsUpper else { continue }
        return names(upTo(rest))
      }
    }
    return []
  }

  /// The words of names up to where a sentence goes on.
  private static func upTo(_ words: ArraySlice<String>) -> String {
    var taken: [String] = []
    for word in words {
      let folded = TextFolding.caseAndDiacritics.fold(word)
      let isStop = ["pa", "den", "som", "i", "med", "efter", "under", "vid", "infor", "inom", "ar"].contains(
        folded)
      if isStop || taken.count > 10 { break }
      taken.append(word)
      if word.hasSuffix("."), word.count > 3 { break }
    }
    return taken.joined(separator: " ")
  }

  /// `X, Y och Z` → the names, without what genitives and stops leave. Names with `och` in them stay whole where they
  /// are known to be one.
  static func names(_ text: String) -> [String] {
    var text = text.trimmingBlanks
    while let last = text.last, ".,;".contains(last) { text.removeLast() }
    text = withoutOffice(text)
    if OrganisationVocabulary.body(text) != nil { return [text] }
    var names: [String] = []
    for part in text.split(separator: ",").map(\.trimmingBlanks) where !part.isEmpty {
      let isKnown = OrganisationVocabulary.body(part) != nil
      let pieces = isKnown ? [part] : split(part)
      names += pieces
    }
    return names.map(withoutBracket).map(withoutOffice).filter {
      $0.beginsUpper && $0.count >= 3 && $0.count <= 90
    }
  }

  private static func split(_ text: String) -> [String] {
    let words = text.split(separator: " ").map(String.init)
    guard
      let link = words.indices.first(where: { index in
        ["och", "samt", "&"].contains(words[index].lowercased()) && index > 0 && index + 1 < words.count
          && words[index + 1].beginsUpper && !words[index - 1].hasSuffix("-")
      })
    else { return [text] }
    return [words[..<link].joined(separator: " ")] + split(words[(link + 1)...].joined(separator: " "))
  }

  /// `Brottsförebyggande rådet (Brå)` without what the brackets say again.
  private static func withoutBracket(_ name: String) -> String {
    guard name.hasSuffix(")"), let open = name.lastIndex(of: "("), open > name.startIndex else { return name }
    return name[..<open].trimmingBlanks
  }

  /// `NOD:s kansli` is NOD.
  private static func withoutOffice(_ name: String) -> String {
    var name = name
    for office in [":s kansli", "s kansli", ":s sekretariat", " kansli"]
    where name.lowercased().hasSuffix(office) {
      name = String(name.dropLast(office.count))
      break
    }
    for prefix in ["och ", "samt "] where name.hasPrefix(prefix) {
      name = String(name.dropFirst(prefix.count))
    }
    return name.trimmingBlanks
  }
}

/// Places of meetings.
enum PlaceWords {
  /// A line that is nothing but a place: `Stockholm`, `Folkets hus, Malmö`, `Digitalt möte`.
  static func place(alone text: String) -> String? {
    let words = NameMatcher.key(text).split(separator: " ").map(String.init)
    guard let last = words.last, words.count <= 6 else { return nil }
    if towns.contains(last) { return text.trimmingBlanks }
    if words.count <= 3, words.contains(where: { ["digitalt", "teams", "zoom", "digital"].contains($0) }) {
      return text.trimmingBlanks
    }
    return nil
  }

  /// What stands after the date and the time: `3 juni 2026 kl. 9–12, Kulturhuset, Stockholm`.
  static func after(_ text: String) -> String? {
    var parts = text.split(separator: ",").map(\.trimmingBlanks)
    while let first = parts.first, first.contains(where: \.isNumber) { parts.removeFirst() }
    let place = parts.joined(separator: ", ")
    return place.isEmpty ? nil : place
  }

  /// `… den 3 juni 2026 i Stockholm`, `Kulturhuset, Stockholm, den 3 juni 2026`.
  static func inImprint(_ text: String) -> String? {
    let words = text.split(separator: " ").map(String.init)
    for (index, word) in words.enumerated() where ["i", "på", "pa"].contains(word) && index + 1 < words.count
    {
      var taken: [String] = []
      for next in words[(index + 1)...].prefix(6) {
        guard next.beginsUpper || !taken.isEmpty && ["i", "hus", "på", "och"].contains(next) else { break }
        taken.append(next)
        if next.hasSuffix(".") { break }
      }
      while let last = taken.last, ["i", "på", "och"].contains(last) { taken.removeLast() }
      var place = taken.joined(separator: " ")
      while let last = place.last, ".,".contains(last) { place.removeLast() }
      let last = NameMatcher.key(place).split(separator: " ").last.map(String.init) ?? ""
      if towns.contains(last) { return place }
    }
    // "… den 21 maj 2025, Kulturhuset, Stockholm"
    var parts: [String] = []
    for part in text.split(separator: ",").map(\.trimmingBlanks).reversed() {
      guard !part.contains(where: \.isNumber), part.count < 60 else { break }
      parts.insert(part, at: 0)
    }
    while let last = parts.last?.last, ".;".contains(last) { parts[parts.count - 1].removeLast() }
    if !parts.isEmpty, parts.count < text.split(separator: ",").count,
      let town = NameMatcher.key(parts[parts.count - 1]).split(separator: " ").last,
      towns.contains(String(town))
    {
      return parts.joined(separator: ", ")
    }
    if let comma = text.firstIndex(of: ","), let place = place(alone: String(text[..<comma])) { return place }
    return nil
  }

  static let towns: Set<String> = [
    "stockholm", "goteborg", "malmo", "uppsala", "umea", "lund", "linkoping", "norrkoping", "orebro",
    "vasteras",
    "helsingborg", "jonkoping", "gavle", "sodertalje", "boras", "eskilstuna", "karlstad", "vaxjo", "halmstad",
    "sundsvall", "lulea", "trollhattan", "ostersund", "borlange", "falun", "kalmar", "skovde", "kristianstad",
    "karlskrona", "skelleftea", "uddevalla", "visby", "nykoping", "kiruna", "botkyrka", "solna", "sundbyberg",
    "varberg", "landskrona", "motala", "sandviken", "hudiksvall", "ornskoldsvik", "harnosand", "katrineholm",
    "enkoping", "nacka", "huddinge", "sollentuna", "jarfalla", "kista", "rinkeby", "tensta", "molndal",
    "kungsbacka",
    "alvik", "lidkoping", "mariestad", "kungalv", "vanersborg", "vastervik", "oskarshamn", "ystad",
    "trelleborg",
  ]
}
