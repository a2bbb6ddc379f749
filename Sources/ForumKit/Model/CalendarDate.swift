import Foundation

/// A real day of the Gregorian calendar (ISO 8601), without a time and without a time zone.
///
/// Days run from 0001-01-01 to 9999-12-31, which is what the written form `YYYY-MM-DD` can hold.
public struct CalendarDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The days of the week, numbered as in ISO 8601: Monday is 1 and Sunday is 7.
  public enum Weekday: Int, Sendable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday
  }

  /// 0001-01-01, before every other day.
  public static let earliest = CalendarDate(uncheckedYear: 1, month: 1, day: 1)
  /// 9999-12-31, after every other day.
  public static let latest = CalendarDate(uncheckedYear: 9999, month: 12, day: 31)

  /// 1 to 9999.
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day of a year, a month and a day of the month; `nil` when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Self.length(ofMonth: month, year: year) else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// Reads `YYYY-MM-DD`: ten ASCII characters and nothing else, and a day that exists.
  public init?(_ text: some StringProtocol) { self.init(DigitReader(text)) }

  /// Reads the same from its bytes.
  init?(utf8 text: UnsafeRawBufferPointer) { self.init(DigitReader(utf8: text)) }

  init?(_ digits: DigitReader) {
    var digits = digits
    guard digits.count == 10, let year = digits.number(4), digits.skip("-"),
      let month = digits.number(2), digits.skip("-"), let day = digits.number(2)
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day that a clock in `timeZone` shows at an instant, held within the calendar's reach.
  public init(_ instant: Instant, in timeZone: TimeZone) {
    let moment = Date(timeIntervalSince1970: instant.secondsSinceEpoch)
    let offset = Int64(timeZone.secondsFromGMT(for: moment))
    self = instant.adding(milliseconds: offset * 1000).utcDate
  }

  /// The day so many days after 1970-01-01 (before it, when negative), held within the calendar's reach.
  ///
  /// The arithmetic is that of a year which begins in March, so that the leap day comes last.
  public init(daysSinceEpoch: Int) {
    let days = min(max(daysSinceEpoch, -719_162), 2_932_896) + 719_468
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      uncheckedYear: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// Days since 1970-01-01.
  public var daysSinceEpoch: Int {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let era = yearFromMarch / 400
    let yearOfEra = yearFromMarch % 400
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day so many days later, or earlier when negative, held within the calendar's reach.
  public func adding(days: Int) -> CalendarDate {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    guard !overflow else { return days > 0 ? .latest : .earliest }
    return CalendarDate(daysSinceEpoch: sum)
  }

  /// The same day of the month so many months later, which must not be negative; the last day of a month that
  /// is shorter. Held within the calendar's reach.
  public func adding(months: Int) -> CalendarDate {
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow else { return .latest }
    let length = Self.length(ofMonth: sum % 12 + 1, year: sum / 12)
    return CalendarDate(year: sum / 12, month: sum % 12 + 1, day: min(day, length)) ?? .latest
  }

  /// How many days it is to another day; negative when that day is past.
  public func days(until other: CalendarDate) -> Int { other.daysSinceEpoch - daysSinceEpoch }

  /// The day of the week, reckoned by the Gregorian calendar also where it was not yet in use.
  public var weekday: Weekday {
    // The first day of the calendar's reach is a Monday.
    Weekday.allCases[CalendarDate.earliest.days(until: self) % 7]
  }

  /// `YYYY-MM-DD`.
  public var description: String {
    "\(zeroPadded(year, to: 4))-\(zeroPadded(month, to: 2))-\(zeroPadded(day, to: 2))"
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// How many days a month has, 28 to 31.
  ///
  /// - Parameter month: 1 to 12.
  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
