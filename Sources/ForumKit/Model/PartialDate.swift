/// A date that is known to the day, to the month or only to the year:
/// `2026-06-03`, `2026-06` or `2026` (ISO 8601 with reduced precision).
///
/// Dates stand in the order of their earliest day; of those that begin alike the less precise comes first.
public struct PartialDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// How much is known. The less precise is the lesser.
  public enum Precision: Int, Sendable, Comparable, CaseIterable {
    case year, month, day

    public static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
  }

  /// How much of the date is known.
  public let precision: Precision
  /// The first day that the date can mean.
  public let earliest: CalendarDate

  /// A date that is known to the day.
  public init(_ date: CalendarDate) {
    precision = .day
    earliest = date
  }

  /// A year, or a month of a year; `nil` when there is none such.
  public init?(year: Int, month: Int? = nil) {
    guard let first = CalendarDate(year: year, month: month ?? 1, day: 1) else { return nil }
    precision = month == nil ? .year : .month
    earliest = first
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD` and nothing else.
  public init?(_ text: some StringProtocol) { self.init(DigitReader(text)) }

  /// Reads the same from its bytes.
  init?(utf8 text: UnsafeRawBufferPointer) { self.init(DigitReader(utf8: text)) }

  private init?(_ digits: DigitReader) {
    var digits = digits
    switch digits.count {
    case 4:
      guard let year = digits.number(4) else { return nil }
      self.init(year: year)
    case 7:
      guard let year = digits.number(4), digits.skip("-"), let month = digits.number(2) else { return nil }
      self.init(year: year, month: month)
    default:
      guard let date = CalendarDate(digits) else { return nil }
      self.init(date)
    }
  }

  /// The last day that the date can mean.
  public var latest: CalendarDate {
    let month = precision == .year ? 12 : earliest.month
    let length = CalendarDate.length(ofMonth: month, year: earliest.year)
    let start = CalendarDate(year: earliest.year, month: month, day: 1) ?? earliest
    return precision == .day ? earliest : start.adding(days: length - 1)
  }

  /// The day, when it is known.
  public var day: CalendarDate? { precision == .day ? earliest : nil }

  /// Whether the date can mean a given day.
  public func contains(_ day: CalendarDate) -> Bool { earliest <= day && day <= latest }

  /// The written form: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public var description: String {
    switch precision {
    case .year: zeroPadded(earliest.year, to: 4)
    case .month: "\(zeroPadded(earliest.year, to: 4))-\(zeroPadded(earliest.month, to: 2))"
    case .day: earliest.description
    }
  }

  public static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.earliest, left.precision) < (right.earliest, right.precision)
  }
}
