/// A point in time, in milliseconds since 1970-01-01 00:00 UTC without leap seconds.
///
/// Written as ISO 8601 in UTC with exactly three decimals, `2026-06-03T12:34:56.789Z`, so that texts sort as
/// instants do. The reach is that of ``CalendarDate``: the years 0001 to 9999.
public struct Instant: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// 0001-01-01 00:00 UTC, before every other instant.
  public static let earliest = Instant(milliseconds: Int64.min)
  /// The last millisecond of 9999-12-31 in UTC, after every other instant.
  public static let latest = Instant(milliseconds: Int64.max)

  /// Milliseconds since 1970-01-01 00:00 UTC.
  public let milliseconds: Int64

  private static let millisecondsPerDay: Int64 = 86_400_000

  /// The instant so many milliseconds after 1970-01-01 00:00 UTC, held within the reach.
  public init(milliseconds: Int64) {
    let first = Int64(CalendarDate.earliest.daysSinceEpoch) * Self.millisecondsPerDay
    let last = Int64(CalendarDate.latest.daysSinceEpoch + 1) * Self.millisecondsPerDay - 1
    self.milliseconds = min(max(milliseconds, first), last)
  }

  /// The instant so many seconds after 1970-01-01 00:00 UTC, rounded to the nearest millisecond and held
  /// within the reach.
  public init(secondsSinceEpoch seconds: Double) {
    let milliseconds = (seconds * 1000).rounded()
    if let exact = Int64(exactly: milliseconds) {
      self.init(milliseconds: exact)
    } else {
      self = seconds < 0 ? .earliest : .latest
    }
  }

  /// Reads `YYYY-MM-DDTHH:MM:SS.mmmZ`: all 24 ASCII characters, a day that exists, no 24:00 and no leap second.
  public init?(_ text: some StringProtocol) { self.init(DigitReader(text)) }

  /// Reads the same from its bytes.
  init?(utf8 text: UnsafeRawBufferPointer) { self.init(DigitReader(utf8: text)) }

  private init?(_ digits: DigitReader) {
    var digits = digits
    guard digits.count == 24,
      let year = digits.number(4), digits.skip("-"),
      let month = digits.number(2), digits.skip("-"),
      let day = digits.number(2), digits.skip("T"),
      let hour = digits.number(2), digits.skip(":"),
      let minute = digits.number(2), digits.skip(":"),
      let second = digits.number(2), digits.skip("."),
      let millisecond = digits.number(3), digits.skip("Z"),
      let date = CalendarDate(year: year, month: month, day: day),
      hour < 24, minute < 60, second < 60
    else { return nil }
    let time = ((hour * 60 + minute) * 60 + second) * 1000 + millisecond
    milliseconds = Int64(date.daysSinceEpoch) * Self.millisecondsPerDay + Int64(time)
  }

  /// Seconds since 1970-01-01 00:00 UTC, with the milliseconds as a fraction.
  public var secondsSinceEpoch: Double { Double(milliseconds) / 1000 }

  /// The day in UTC. For the day that people see, see ``CalendarDate/init(_:in:)``.
  public var utcDate: CalendarDate { CalendarDate(daysSinceEpoch: Int(dayAndTime.day)) }

  /// The instant so many milliseconds later, or earlier when negative, held within the reach.
  public func adding(milliseconds more: Int64) -> Instant {
    let (sum, overflow) = milliseconds.addingReportingOverflow(more)
    guard !overflow else { return more > 0 ? .latest : .earliest }
    return Instant(milliseconds: sum)
  }

  /// `YYYY-MM-DDTHH:MM:SS.mmmZ`.
  public var description: String {
    let time = Int(dayAndTime.time)
    let hour = zeroPadded(time / 3_600_000, to: 2)
    let minute = zeroPadded(time / 60_000 % 60, to: 2)
    let second = zeroPadded(time / 1000 % 60, to: 2)
    return "\(utcDate)T\(hour):\(minute):\(second).\(zeroPadded(time % 1000, to: 3))Z"
  }

  public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }

  /// Whole days since 1970-01-01, and the milliseconds since that day began, which are never negative.
  private var dayAndTime: (day: Int64, time: Int64) {
    let (quotient, remainder) = milliseconds.quotientAndRemainder(dividingBy: Self.millisecondsPerDay)
    return remainder < 0 ? (quotient - 1, remainder + Self.millisecondsPerDay) : (quotient, remainder)
  }
}
