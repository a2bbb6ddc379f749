/// Finds dates in running text: in words (`den 24 november 2025`, `24–25 april 2024`, `juni 2026`) and in numbers
/// (`2023-09-14`, `14/9 2023`).
struct PrintedDates: Sendable {
  /// A date, or a span of days, and where it stands.
  struct Found: Sendable, Equatable {
    let start: PartialDate
    /// The last day of a span.
    var end: PartialDate?
    /// The words before the date, folded, up to a few.
    let before: String
  }

  /// The dates of a text, in its order. Days whose year is not said are left out.
  static func all(in text: String) -> [Found] {
    guard text.unicodeScalars.contains(where: \.isDigit) else { return [] }
    var scanner = Scanner(text)
    return scanner.run()
  }

  /// The number of a month by its name, in full or shortened, also as scanners read it.
  static func month(_ word: String) -> Int? {
    let folded = TextFolding.caseAndDiacritics.fold(word)
    if let month = months[folded] { return month }
    guard folded.count >= 4 else { return nil }
    let skeleton = ScannedText.skeleton(word)
    guard let name = skeletons[skeleton] else { return nil }
    return ScannedText.likeness(of: word, to: name) >= 0.8 ? months[name] : nil
  }

  private static let names = (1...12).map { DateWords.month($0, in: .sv) }

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, name) in names.enumerated() {
      months[name] = index + 1
      if name.count > 4 { months[String(name.prefix(3))] = index + 1 }
    }
    months["sept"] = 9
    return months
  }()

  private static let skeletons: [String: String] = Dictionary(
    names.filter { $0.count >= 5 }.map { (ScannedText.skeleton($0), $0) },
    uniquingKeysWith: { first, _ in first })

  /// Days in words: `fjortonde` is 14.
  private static let ordinals: [String: Int] = {
    let words =
      (1...10).map { OccasionWords.ordinal($0, in: .sv) } + [
        "elfte", "tolfte", "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde",
        "nittonde",
        "tjugonde",
      ] + (1...9).map { "tjugo\(OccasionWords.ordinal($0, in: .sv))" } + ["trettionde", "trettioförsta"]
    return Dictionary(
      words.enumerated().map { (TextFolding.caseAndDiacritics.fold($1), $0 + 1) },
      uniquingKeysWith: { first, _ in first })
  }()

  private struct Scanner {
    private var words: [String] = []

    init(_ text: String) {
      var word = ""
      func isJoint(_ character: Character) -> Bool { "–—-/.:".contains(character) }
      for character in text {
        if character.isLetter || character.isNumber {
          // 24november is two words.
          if let last = word.last, last.isNumber != character.isNumber, last.isNumber, word.count <= 2,
            character.isUppercase == false, text.count < 4000
          {
            if character.isLetter, !"lIoOeaäh".contains(character) {
              words.append(word)
              word = ""
            }
          }
          word.append(character)
        } else {
          if !word.isEmpty { words.append(word) }
          word = ""
          if isJoint(character) || character == "," { words.append(String(character)) }
        }
      }
      if !word.isEmpty { words.append(word) }
    }

    mutating func run() -> [Found] {
      var found: [Found] = []
      var index = 0
      while index < words.count {
        if let (date, end, next) = inNumbers(index) ?? inWords(index) {
          let before = words[..<index].suffix(8).map { TextFolding.caseAndDiacritics.fold($0) }
          found.append(Found(start: date, end: end, before: before.joined(separator: " ")))
          index = next
        } else {
          index += 1
        }
      }
      return found
    }

    // MARK: - In words

    private func word(_ index: Int) -> String { words.indices.contains(index) ? words[index] : "" }

    private func day(_ index: Int) -> Int? {
      var text = word(index)
      if text.count > 4, let ordinal = PrintedDates.ordinals[TextFolding.caseAndDiacritics.fold(text)] {
        return ordinal
      }
      if text.hasSuffix("e") || text.hasSuffix("a") { text = String(text.dropLast()) }
      guard text.count <= 2, text.contains(where: \.isNumber) else { return nil }
      let digits = text.map { "lI".contains($0) ? "1" : "oO".contains($0) ? "0" : $0 }
      return Int(String(digits)).flatMap { (1...31).contains($0) ? $0 : nil }
    }

    private func year(_ index: Int) -> Int? {
      let text = word(index)
      guard text.count == 4, text.filter(\.isNumber).count >= 3 else { return nil }
      let digits = text.map { "lI".contains($0) ? "1" : "oO".contains($0) ? "0" : $0 }
      return Int(String(digits)).flatMap { (1980...2099).contains($0) ? $0 : nil }
    }

    /// Where a day goes on after its endings: `24:e`, `24.`
    private func afterDay(_ index: Int) -> Int {
      if word(index + 1) == ":", ["e", "a"].contains(word(index + 2)) { return index + 3 }
      if word(index + 1) == "." { return index + 2 }
      return index + 1
    }

    private func afterMonth(_ index: Int) -> Int {
      [".", ","].contains(word(index + 1)) ? index + 2 : index + 1
    }

    private func isLink(_ index: Int) -> Bool {
      ["–", "—", "-", "och", "till", "/"].contains(word(index))
    }

    private func inWords(_ index: Int) -> (PartialDate, PartialDate?, Int)? {
      if let month = PrintedDates.month(word(index)), let year = year(afterMonth(index)) {
        guard let date = PartialDate(year: year, month: month) else { return nil }
        return (date, nil, afterMonth(index) + 1)
      }
      guard let first = day(index) else { return nil }
      var next = afterDay(index)
      var last: Int?
      var firstMonth: Int?
      var firstYear: Int?
      if let month = PrintedDates.month(word(next)) {
        // 30 september–1 oktober 2025
        let after = afterMonth(next)
        if let year = year(after) {
          guard !isLink(after + 1) || day(after + 2) == nil else { return span(index) }
          return date(year, month, first).map { ($0, nil, after + 1) }
        }
        firstMonth = month
        next = after
      }
      guard isLink(next) else { return nil }
      next += 1
      if word(next) == "den" { next += 1 }
      guard let day = day(next) else { return nil }
      last = day
      next = afterDay(next)
      guard let month = PrintedDates.month(word(next)), let last else { return nil }
      let after = afterMonth(next)
      guard let year = year(after) else { return nil }
      firstYear = firstMonth.map { $0 > month } ?? false ? year - 1 : year
      guard let start = date(firstYear ?? year, firstMonth ?? month, first),
        let end = date(year, month, last),
        start < end
      else { return nil }
      return (start, end, after + 1)
    }

    /// `30 december 2025–2 januari 2026`
    private func span(_ index: Int) -> (PartialDate, PartialDate?, Int)? {
      let monthPlace = afterDay(index)
      guard let first = day(index), let month = PrintedDates.month(word(monthPlace)) else { return nil }
      let yearPlace = afterMonth(monthPlace)
      guard let year = year(yearPlace), let start = date(year, month, first) else { return nil }
      let second = yearPlace + 2
      let secondMonth = afterDay(second)
      if let last = day(second), let month = PrintedDates.month(word(secondMonth)),
        let year = self.year(afterMonth(secondMonth)), let end = date(year, month, last), start < end
      {
        return (start, end, afterMonth(secondMonth) + 1)
      }
      return (start, nil, yearPlace + 1)
    }

    private func date(_ year: Int, _ month: Int, _ day: Int) -> PartialDate? {
      CalendarDate(year: year, month: month, day: day).map { PartialDate($0) }
    }

    // MARK: - In numbers

    private func inNumbers(_ index: Int) -> (PartialDate, PartialDate?, Int)? {
      // 2023-09-14, with a span 2023-09-14–15 or 2023-09-14–2023-09-15
      if let year = year(index), ["-", "–", ".", "/"].contains(word(index + 1)),
        let month = Int(word(index + 2)),
        (1...12).contains(month), word(index + 2).count == 2
      {
        let mark = word(index + 1)
        guard word(index + 3) == mark, word(index + 4).count == 2, let day = Int(word(index + 4)),
          let start = date(year, month, day)
        else { return nil }
        let next = index + 5
        guard ["–", "—", "-"].contains(word(next)), let last = Int(word(next + 1)), word(next + 1).count == 2,
          let end = date(year, month, last), start < end
        else { return (start, nil, next) }
        return (start, end, next + 2)
      }
      // 14/9 2023, 14/9-2023, 14.9.2023
      guard let day = day(index), ["/", "."].contains(word(index + 1)), let month = Int(word(index + 2)),
        (1...12).contains(month)
      else { return nil }
      let next = [".", "/", "-", "–", ","].contains(word(index + 3)) ? index + 4 : index + 3
      guard let year = year(next), let start = date(year, month, day) else { return nil }
      return (start, nil, next + 1)
    }
  }
}
