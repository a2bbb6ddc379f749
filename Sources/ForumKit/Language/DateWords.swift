/// Dates as people read them: `3 juni 2026`, `juni 2026`, `30 juni–1 juli 2026`; in English `3 June 2026`.
public enum DateWords {
  /// A day in words: `3 juni 2026`.
  public static func text(_ date: CalendarDate, in language: OutputLanguage) -> String {
    "\(date.day) \(month(date.month, in: language)) \(date.year)"
  }

  /// A date with what is known of it: `3 juni 2026`, `juni 2026` or `2026`.
  public static func text(_ date: PartialDate, in language: OutputLanguage) -> String {
    switch date.precision {
    case .year: "\(date.earliest.year)"
    case .month: "\(month(date.earliest.month, in: language)) \(date.earliest.year)"
    case .day: text(date.earliest, in: language)
    }
  }

  /// A span of days, with what its ends have in common said once: `3–4 juni 2026`, `30 juni–1 juli 2026`,
  /// `30 december 2026–2 januari 2027`. One day when both ends are the same day.
  public static func text(
    from start: CalendarDate, to end: CalendarDate, in language: OutputLanguage
  ) -> String {
    let last = text(end, in: language)
    if start == end { return last }
    if start.year != end.year { return "\(text(start, in: language))–\(last)" }
    if start.month != end.month { return "\(start.day) \(month(start.month, in: language))–\(last)" }
    return "\(start.day)–\(last)"
  }

  /// A span whose ends may be known only to the month or the year: `juni–juli 2026`, `2025–2026`.
  public static func text(
    from start: PartialDate, to end: PartialDate, in language: OutputLanguage
  ) -> String {
    if let first = start.day, let last = end.day { return text(from: first, to: last, in: language) }
    let last = text(end, in: language)
    if start == end { return last }
    let sharesYear =
      start.earliest.year == end.earliest.year && start.precision == .month && end.precision == .month
    if sharesYear { return "\(month(start.earliest.month, in: language))–\(last)" }
    return "\(text(start, in: language))–\(last)"
  }

  /// The name of a month as it stands inside a sentence.
  ///
  /// - Parameter month: 1 to 12.
  public static func month(_ month: Int, in language: OutputLanguage) -> String {
    switch language {
    case .sv: swedishMonths[month - 1]
    case .en: englishMonths[month - 1]
    }
  }

  /// The beginning of a month's name, where there is no room for more: `jan`, `jun`.
  ///
  /// - Parameter month: 1 to 12.
  public static func shortMonth(_ month: Int, in language: OutputLanguage) -> String {
    String(Self.month(month, in: language).prefix(3))
  }

  /// The name of a day of the week as it stands inside a sentence.
  public static func weekday(_ weekday: CalendarDate.Weekday, in language: OutputLanguage) -> String {
    switch language {
    case .sv: swedishWeekdays[weekday.rawValue - 1]
    case .en: englishWeekdays[weekday.rawValue - 1]
    }
  }

  private static let swedishMonths = [
    "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
    "november", "december",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  private static let swedishWeekdays = [
    "måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag",
  ]
  private static let englishWeekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
