/// Decides which of the dates of a document is that of the meeting.
enum MeetingDate {
  /// - Parameters:
  ///   - front: The dates of the title page and the imprint.
  ///   - texts: The texts of the document, for what the front leaves open.
  static func find(
    _ front: [FrontReader.Dated], in texts: [DocumentOutline.Printed], _ outline: inout DocumentOutline
  ) {
    let told = texts.prefix(60).flatMap { text in
      PrintedDates.all(in: text.text).map { (found: $0, line: text.line, isTold: isTold($0, in: text.text)) }
    }
    func dated(_ found: PrintedDates.Found, _ line: Int) -> DocumentOutline.PrintedDate {
      .init(date: found.start, end: found.end, line: line)
    }
    let days = front.filter { $0.found.start.precision == .day }
    let distinct = Set(days.map(\.found.start))
    if let first = days.first, distinct.count == 1 {
      outline.date = dated(days.first { $0.found.end != nil }?.found ?? first.found, first.line)
      return
    }
    if distinct.count > 1 {
      // The one that the text tells of as the day of the meeting, or that the title page says so of.
      let sure = days.filter { day in
        ["mote", "den", "datum", "holls", "genomfordes"].contains {
          day.found.before.split(separator: " ").suffix(3).map(String.init).contains($0)
        }
          || told.contains { $0.isTold && $0.found.start == day.found.start }
      }
      if Set(sure.map(\.found.start)).count == 1, let first = sure.first {
        outline.date = dated(first.found, first.line)
      } else {
        outline.datesInDoubt = days.map { dated($0.found, $0.line) }
      }
      return
    }
    let meant = told.filter { $0.isTold && $0.found.start.precision == .day }
    if let month = front.first(where: { $0.found.start.precision == .month }) {
      let inMonth = meant.filter { month.found.start.contains($0.found.start.earliest) }
      if Set(inMonth.map(\.found.start)).count == 1, let day = inMonth.first {
        outline.date = dated(day.found, day.line)
      } else {
        outline.date = dated(month.found, month.line)
      }
      return
    }
    if Set(meant.map(\.found.start)).count == 1, let day = meant.first {
      outline.date = dated(day.found, day.line)
      return
    }
    let months = told.filter { $0.isTold }
    if meant.isEmpty, Set(months.map(\.found.start)).count == 1, let month = months.first {
      outline.date = dated(month.found, month.line)
      return
    }
    outline.datesInDoubt = (front.map { dated($0.found, $0.line) } + told.map { dated($0.found, $0.line) })
  }

  /// Whether the words round a date say that the meeting was on it.
  private static func isTold(_ date: PrintedDates.Found, in text: String) -> Bool {
    let words = Set(date.before.split(separator: " ").map(String.init))
    if !words.isDisjoint(with: [
      "genomfordes", "holls", "hölls", "rum", "traffades", "samlades", "motet", "arrangerades", "agde",
      "gangen",
    ]) {
      return true
    }
    // "Den 3 juni 2026 samlades …"
    let head = TextFolding.caseAndDiacritics.fold(String(text.prefix(90)))
    return head.hasPrefix("den ") && date.before.split(separator: " ").count <= 3
      && ["samlades", "holls", "genomfordes", "traffades", "bjod", "arrangerade", "mottes"].contains {
        head.contains($0)
      }
  }
}

/// Which time a meeting is held, and what sort of meeting it is.
enum Occasion {
  /// `för tredje gången` → 3, in the texts that open a document.
  static func find(_ texts: [DocumentOutline.Printed]) -> Int? {
    for text in texts {
      let words = NameMatcher.key(text.text).split(separator: " ").map(String.init)
      for (index, word) in words.enumerated()
      where index > 0 && index + 1 < words.count && words[index - 1] == "for" {
        guard
          words[index + 1] == "gangen"
            || (words[index + 1] == "e" || words[index + 1] == "a") && index + 2 < words.count
              && words[index + 2] == "gangen"
        else { continue }
        if let number = Int(word) { return number }
        if let number = (1...10).first(where: { NameMatcher.key(OccasionWords.ordinal($0, in: .sv)) == word })
        {
          return number
        }
      }
    }
    return nil
  }

  /// The kind that a title speaks of.
  static func kind(_ title: String) -> Forum.Kind? {
    let key = NameMatcher.key(title)
    if key.contains("forum") { return .forum }
    if key.contains("workshop") { return .workshop }
    if key.contains("analys") || key.contains("kartlaggning") { return .analysis }
    if key.contains("dialog") || key.contains("samrad") || key.contains("rundabord") { return .dialogue }
    return nil
  }
}
