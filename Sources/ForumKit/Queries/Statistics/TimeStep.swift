/// How long the periods are that something is counted in.
public enum TimeStep: String, Sendable, CaseIterable {
  case month, quarter, year

  /// The period that a day lies in.
  public func period(of day: CalendarDate) -> TimePeriod {
    let months = monthsInPeriod
    return TimePeriod(step: self, year: day.year, number: (day.month - 1) / months + 1)
  }

  fileprivate var monthsInPeriod: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .year: 12
    }
  }
}

/// A month, a quarter or a year.
public struct TimePeriod: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// How long it is.
  public let step: TimeStep
  /// The year that it lies in.
  public let year: Int
  /// Its number in the year, from 1; for a year 1.
  public let number: Int

  /// `2025-03`, `2025 Q1` or `2025`.
  public var description: String {
    switch step {
    case .month: "\(year)-\(number < 10 ? "0" : "")\(number)"
    case .quarter: "\(year) Q\(number)"
    case .year: "\(year)"
    }
  }

  /// Its first day.
  public var firstDay: CalendarDate {
    let month = (number - 1) * step.monthsInPeriod + 1
    return PartialDate(year: year, month: month)?.earliest ?? .earliest
  }

  /// The period after it.
  public var next: TimePeriod {
    let isLast = number * step.monthsInPeriod >= 12
    return TimePeriod(step: step, year: isLast ? year + 1 : year, number: isLast ? 1 : number + 1)
  }

  public static func < (left: TimePeriod, right: TimePeriod) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}
