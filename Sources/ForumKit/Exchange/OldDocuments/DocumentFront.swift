import Foundation

/// Reads what stands before the first heading: the title, the date, the place, on whose behalf; and the imprint, which
/// says the same in other words at the end.
struct FrontReader {
  private(set) var title: DocumentOutline.Printed?
  private(set) var dates: [Dated] = []
  private(set) var compiled: PartialDate?
  private(set) var place = ""
  private(set) var commissioners: [DocumentOutline.Printed] = []
  private(set) var organisers: [DocumentOutline.Printed] = []
  /// Lines that were understood.
  private(set) var imprint: [DocumentOutline.Printed] = []
  /// `Deltagare: …` on one line.
  private(set) var participants: [DocumentOutline.Printed] = []
  /// What stood before them.
  private(set) var labels: [DocumentOutline.Printed] = []
  /// Texts of some length without a heading.
  private(set) var texts: [DocumentOutline.Printed] = []
  /// What was not understood.
  private(set) var rest: [DocumentOutline.Printed] = []

  struct Dated: Sendable {
    let found: PrintedDates.Found
    let line: Int
  }

  /// `Stockholm den 3 juni 2024` above everything else.
  private var dateline: Dated?
  private let finder: HeadingFinder
  private let wrapping: PrintedWrapping

  init(_ finder: HeadingFinder) {
    self.finder = finder
    wrapping = finder.document.wrapping
  }

  mutating func read(_ lines: ArraySlice<DocumentLine>) {
    var place = lines.startIndex
    while place < lines.endIndex {
      let end = min(finder.chunkEnd(place), lines.endIndex)
      readChunk(lines[place..<end])
      place = end
    }
    if title == nil { title = titleInImprint() }
    settleDateline()
    splitTitle()
    let isSentence = title.map { $0.text.count > 40 && Self.notes(in: $0) != nil } ?? true
    if isSentence, let found = titleInText() {
      if let title { imprint.append(title) }
      title = found
    }
  }

  /// `Här kommer anteckningarna från samtalet om läxhjälp, …` → what the notes are from.
  private func titleInText() -> DocumentOutline.Printed? {
    ([title].compactMap(\.self) + imprint + texts + rest).lazy.compactMap { Self.notes(in: $0) }.first
  }

  /// `… anteckningarna från X, …` → `Anteckningar från X`; `nil` where a text says nothing of the kind, or begins so.
  private static func notes(in part: DocumentOutline.Printed) -> DocumentOutline.Printed? {
    let words = part.text.split(separator: " ").map(String.init)
    for (index, word) in words.enumerated() where index > 0 && index + 2 < words.count {
      let folded = TextFolding.caseAndDiacritics.fold(word)
      guard folded.hasPrefix("anteckning") || folded.hasPrefix("dokumentation"),
        ["från", "av"].contains(words[index + 1])
      else { continue }
      var taken: [String] = []
      for next in words[(index + 2)...] {
        if ["den", "i", "på"].contains(next), taken.count > 1 { break }
        taken.append(next)
        if next.last.map({ ",.;:".contains($0) }) ?? false { break }
      }
      var title = taken.joined(separator: " ")
      while let last = title.last, ",.;:".contains(last) { title.removeLast() }
      guard title.count > 8 else { continue }
      let name = folded.hasPrefix("anteckning") ? "Anteckningar" : "Dokumentation"
      return .init(text: "\(name) \(words[index + 1]) \(title)", lines: part.lines)
    }
    return nil
  }

  /// The line of the imprint that says what this is, where nothing else is the title: `Dokumentation av dialogen om X
  /// den 3 juni 2024` → all before the date.
  private mutating func titleInImprint() -> DocumentOutline.Printed? {
    let place = imprint.firstIndex { part in
      let words = NameMatcher.key(part.text).split(separator: " ").map(String.init)
      return words.count >= 4 && part.text.count < 160 && ["av", "fran", "om"].contains(words[1])
        && Self.generic.contains(words[0])
    }
    guard let place else { return nil }
    var found = imprint[place]
    if let day = found.text.range(of: " den "), found.text[day.upperBound...].first?.isNumber ?? false {
      found.text = String(found.text[..<day.lowerBound])
    } else {
      imprint.remove(at: place)
    }
    return found
  }

  /// A letter bears the day that it was written, beside the day of the meeting that it tells of.
  private mutating func settleDateline() {
    guard let dateline else { return }
    if dates.isEmpty {
      dates.append(dateline)
    } else if compiled == nil {
      compiled = dateline.found.start
    }
  }

  // MARK: - Chunks

  /// Parts lines that stand together into what belongs together.
  private mutating func readChunk(_ chunk: ArraySlice<DocumentLine>) {
    var parts: [DocumentOutline.Printed] = []
    for line in chunk {
      let text = PrintedBullet(line.text)?.text ?? line.text
      guard !text.isEmpty else { continue }
      if let last = parts.last, goesOn(last, text, line, in: chunk) {
        parts[parts.count - 1].append(text, line: line.number)
      } else {
        parts.append(.init(text: text, lines: [line.number]))
      }
    }
    for part in parts { read(part) }
  }

  private func goesOn(
    _ last: DocumentOutline.Printed, _ text: String, _ line: DocumentLine, in chunk: ArraySlice<DocumentLine>
  ) -> Bool {
    if Self.label(text) != nil || Self.label(last.text) != nil && text.beginsUpper && !last.text.endsOpen {
      return false
    }
    if last.text.isHyphenated(before: text) || last.text.endsOpen || text.beginsLower { return true }
    // A date that goes on: "mötet den 24 november" / "2025, på uppdrag …"
    if let year = Int(text.prefix(4)), (1980...2099).contains(year),
      let word = last.text.split(separator: " ").last,
      PrintedDates.month(String(word)) != nil
    {
      return true
    }
    if isImprint(text) || PrintedDates.all(in: last.text).count > 0 { return false }
    if isDateAlone(text, PrintedDates.all(in: text)) || isHouse(last.text) { return last.text.endsOpen }
    if text.first?.isNumber == true, !PrintedDates.all(in: text).isEmpty { return last.text.endsOpen }
    if last.text.endsSentence { return wrapping.width.map { last.text.count > $0 } ?? false }
    // The lines of a title: a title page is set narrower than the text, and so are names in the middle of one.
    if title == nil, !isImprint(last.text), chunk.count <= 6 { return !isGeneric(last.text) }
    return wrapping.isFull(last.text, before: text)
  }

  private mutating func read(_ part: DocumentOutline.Printed) {
    if let (label, value) = Self.label(part.text), readLabel(label, value, part) { return }
    let dates = PrintedDates.all(in: part.text)
    let isLong = part.text.count > 160
    if title == nil, isHouse(part.text) {
      imprint.append(part)
      return
    }
    if let date = dates.first, isDateAlone(part.text, dates),
      let place = Self.placeBefore(date, in: part.text)
    {
      imprint.append(part)
      if title == nil {
        dateline = Dated(found: date, line: part.line)
      } else {
        self.dates.append(Dated(found: date, line: part.line))
        if self.place.isEmpty { self.place = place }
      }
      return
    }
    if let before = title, part.text.beginsLower, !isLong, dates.isEmpty,
      part.line - (before.lines.last ?? 0) <= 3,
      !isImprint(part.text), !before.text.endsSentence
    {
      // A title set with a blank line between its lines.
      title?.text = before.text.joined(to: part.text)
      title?.lines += part.lines
      return
    }
    if isImprint(part.text) || (!dates.isEmpty && title != nil && !isLong) || isDateAlone(part.text, dates) {
      imprint.append(part)
      readImprint(part, dates)
      return
    }
    if title == nil, Self.isGreeting(part.text) {
      imprint.append(part)
      return
    }
    if isLong && title != nil || Self.isProse(part.text) {
      texts.append(part)
      return
    }
    guard title == nil || isGeneric(title?.text ?? "") else {
      if part.text.contains(where: { $0.isLetter || $0.isNumber }) {
        isKnownMark(part.text) ? imprint.append(part) : readRest(part)
      }
      return
    }
    if let generic = title { imprint.append(generic) }
    title = part
    for date in dates { self.dates.append(Dated(found: date, line: part.line)) }
  }

  private mutating func readRest(_ part: DocumentOutline.Printed) {
    let folded = TextFolding.caseAndDiacritics.fold(part.text)
    if folded.count < 50, let place = PlaceWords.place(alone: part.text), self.place.isEmpty {
      self.place = place
      imprint.append(part)
      return
    }
    rest.append(part)
  }

  /// Whether the line is the name of the house that made it, or a word that every such document bears.
  private func isKnownMark(_ text: String) -> Bool {
    isHouse(text) || isGeneric(text)
  }

  func isHouse(_ text: String) -> Bool {
    let letters = NameMatcher.key(text).filter { $0 != " " }
    if letters == "nod" || letters == "nodskansli" { return true }
    return [
      "Nationellt organ för dialog och samråd mellan regeringen och det civila samhället",
      "Nationellt organ för dialog och samråd",
    ].contains { ScannedText.likeness(of: text, to: $0) > 0.8 }
  }

  /// The town before a date that stands alone with it: `Gävle 14–15 september 2021`, `Stockholm den 3 juni 2024`.
  private static func placeBefore(_ date: PrintedDates.Found, in text: String) -> String? {
    let head = text.prefix { !$0.isNumber }
    var words = head.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    if words.last?.lowercased() == "den" { words.removeLast() }
    guard (1...3).contains(words.count) else { return nil }
    return PlaceWords.place(alone: words.joined(separator: " "))
  }

  /// Whether sentences stand here, and no title.
  private static func isProse(_ text: String) -> Bool {
    if text.count > 240 { return true }
    guard text.count > 60 else { return false }
    return text.endsSentence && !text.hasSuffix("?")
      && [". ", "! "].contains { text.firstRange(of: $0).map { text[$0.upperBound...].beginsUpper } ?? false }
  }

  private static func isGreeting(_ text: String) -> Bool {
    guard text.count < 80, let first = NameMatcher.key(text).split(separator: " ").first else { return false }
    return first == "till" || text.count < 40 && ["hej", "hejsan", "kara", "god"].contains(first)
  }

  private func isDateAlone(_ text: String, _ dates: [PrintedDates.Found]) -> Bool {
    guard dates.count == 1, text.count <= 40 else { return false }
    return text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).count <= 5
  }

  private func isGeneric(_ text: String) -> Bool {
    let key = NameMatcher.key(text)
    if Self.generic.contains(key) { return true }
    // "Rapport från dialogmöte": a kind of document and a kind of meeting.
    let words = key.split(separator: " ").map(String.init)
    return words.count <= 4
      && words.allSatisfy { Self.generic.contains($0) || ["fran", "av", "ett", "en"].contains($0) }
  }

  private static let generic: Set<String> = [
    "dokumentation", "skriftlig dokumentation", "minnesanteckningar", "minnesanteckning", "pm", "rapport",
    "anteckningar", "nod",
    "motesanteckningar", "sammanstallning", "samrad", "dialog", "workshop", "mote", "dialogmote",
    "samverkansforum", "forum", "dokumentation fran mote", "n o d", "protokoll", "samradsdokumentation",
    "motesdokumentation", "utkast", "slutrapport",
  ]

  /// Takes the label before the title away: `DOKUMENTATION: Dialog om …`.
  private mutating func splitTitle() {
    guard let text = title?.text, let colon = text.firstIndex(of: ":") else { return }
    let rest = text[text.index(after: colon)...].trimmingBlanks
    guard isGeneric(String(text[..<colon])), rest.count > 3, let lines = title?.lines else { return }
    imprint.insert(.init(text: String(text[...colon]), lines: Array(lines.prefix(1))), at: 0)
    title?.text = rest
  }

  // MARK: - Labels

  /// `Datum: 3 juni 2026` → the word, folded, and the rest.
  private static func label(_ text: String) -> (String, String)? {
    guard let colon = text.firstIndex(of: ":"), text.distance(from: text.startIndex, to: colon) <= 30 else {
      return nil
    }
    let label = NameMatcher.key(String(text[..<colon]))
    guard labelWords.contains(label) || label.hasPrefix("deltagare") || label.hasPrefix("deltagande") else {
      return nil
    }
    return (label, text[text.index(after: colon)...].trimmingBlanks)
  }

  private static let labelWords: Set<String> = [
    "datum", "tid", "plats", "lokal", "ort", "datum och tid", "tid och plats", "datum och plats", "arrangor",
    "arrangorer", "pa uppdrag av", "uppdragsgivare", "bestallare", "initiativtagare", "initierat av",
    "bestallt av", "narvarande", "medverkande", "titel", "mote",
    "sammanstallt", "sammanstalld", "sammanstallning", "dokumenterat av", "dokumentation av", "dokumentation",
    "tidpunkt",
    "genomfort av", "framtagen av", "framtaget av", "motesdatum", "motesplats", "kontakt", "version",
    "upprattad", "sekreterare", "ordforande", "protokollforare", "vid protokollet", "justerare",
    "diarienummer",
    "dnr", "sammankallande", "motesledare", "moderator", "processledare", "antecknat av",
    "nar", "var", "dag",
  ]

  private mutating func readLabel(_ label: String, _ value: String, _ part: DocumentOutline.Printed) -> Bool {
    guard !value.isEmpty else { return false }
    let dates = PrintedDates.all(in: value)
    switch label {
    case "dokumentation" where dates.isEmpty && title == nil: return false
    case "titel", "mote":
      title = .init(text: value, lines: part.lines)
      return true
    case "plats", "lokal", "ort", "motesplats", "var":
      place = value.hasSuffix(".") ? String(value.dropLast()) : value
    case "arrangor", "arrangorer", "genomfort av", "framtagen av", "framtaget av", "dokumenterat av",
      "dokumentation av":
      organisers += ImprintWords.names(value).map { .init(text: $0, lines: part.lines) }
    case "pa uppdrag av", "uppdragsgivare", "bestallare", "initiativtagare", "initierat av", "bestallt av":
      commissioners += ImprintWords.names(value).map { .init(text: $0, lines: part.lines) }
    case "sammanstallt", "sammanstalld", "sammanstallning", "version", "upprattad":
      compiled = dates.first?.start ?? compiled
    case _ where label.hasPrefix("deltag") || label == "narvarande" || label == "medverkande":
      participants.append(.init(text: value, lines: part.lines))
      labels.append(.init(text: String(part.text.dropLast(value.count)), lines: Array(part.lines.prefix(1))))
      return true
    case "kontakt", "sekreterare", "ordforande", "protokollforare", "vid protokollet", "justerare",
      "diarienummer",
      "dnr", "sammankallande", "motesledare", "moderator", "processledare", "antecknat av":
      break
    default:
      if label.hasPrefix("tid och plats") || label.hasPrefix("datum och plats") {
        if let place = PlaceWords.after(value) { self.place = place }
      }
      for date in dates { self.dates.insert(Dated(found: date, line: part.line), at: 0) }
    }
    imprint.append(part)
    return true
  }

  // MARK: - Imprint

  /// Whether a text says who made the document, when, and for whom.
  func isImprint(_ text: String) -> Bool { ImprintWords.isImprint(text) }

  /// Takes a line that is nothing but the name of the house that made it.
  mutating func readMaker(_ part: DocumentOutline.Printed) { organisers.append(part) }

  /// Reads what a sentence says of for whom and by whom, where nothing else has said it.
  mutating func readMakers(_ part: DocumentOutline.Printed, commissioners asks: Bool, organisers makes: Bool)
  {
    if asks {
      commissioners += ImprintWords.commissioners(in: part.text).map { .init(text: $0, lines: part.lines) }
    }
    if makes { organisers += ImprintWords.makers(in: part.text).map { .init(text: $0, lines: part.lines) } }
  }

  /// Reads a text of the imprint, wherever it stands.
  mutating func readImprint(_ part: DocumentOutline.Printed, _ dates: [PrintedDates.Found]) {
    for date in dates {
      if ImprintWords.isCompiled(date.before) || ImprintWords.isCompiledLine(part.text) && dates.count == 1 {
        compiled = date.start
      } else {
        self.dates.append(Dated(found: date, line: part.line))
      }
    }
    for name in ImprintWords.commissioners(in: part.text) {
      commissioners.append(.init(text: name, lines: part.lines))
    }
    for name in ImprintWords.makers(in: part.text) { organisers.append(.init(text: name, lines: part.lines)) }
    if place.isEmpty, let place = PlaceWords.inImprint(part.text) { self.place = place }
  }
}
