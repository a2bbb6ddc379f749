/// The numbers that stand at an axis from 0: 1, 2 or 5 with noughts apart, so that people can read between them.
struct AxisTicks {
  /// From 0 on; the last is the end of the axis, which no number goes beyond.
  let values: [Int]

  /// The ticks of numbers from 0 to a highest one, about as many as are asked for.
  init(to highest: Int, about count: Int = 4) {
    let step = Self.step(for: max(highest, 1), about: count)
    let last = max(highest, 1).quotientRoundedUp(by: step)
    values = (0...last).map { tick in
      let (value, overflow) = step.multipliedReportingOverflow(by: tick)
      return overflow ? Int.max : value
    }
  }

  /// 1, 2 or 5 with as many noughts as it takes.
  private static func step(for highest: Int, about count: Int) -> Int {
    let wanted = highest.quotientRoundedUp(by: max(count, 1))
    var power = 1
    while true {
      for factor in [1, 2, 5] {
        let (step, overflow) = power.multipliedReportingOverflow(by: factor)
        if overflow { return wanted }
        if step >= wanted { return step }
      }
      let (next, overflow) = power.multipliedReportingOverflow(by: 10)
      if overflow { return wanted }
      power = next
    }
  }
}

extension Int {
  fileprivate func quotientRoundedUp(by divisor: Int) -> Int {
    self / divisor + (self % divisor == 0 ? 0 : 1)
  }
}

/// The days that stand at an axis of time: the first of months or years at even distances, or the two ends where
/// the span is shorter than that.
struct TimeTicks {
  /// In their order, none outside the span.
  let days: [CalendarDate]
  /// How much of the days is worth saying.
  let precision: PartialDate.Precision

  /// The ticks of a span of days, at most as many as there is room for.
  init(from start: CalendarDate, to end: CalendarDate, atMost limit: Int = 4) {
    let first = start.year * 12 + start.month - 1 + (start.day > 1 ? 1 : 0)
    let last = end.year * 12 + end.month - 1
    let steps = [1, 2, 3, 6] + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000].map { $0 * 12 }
    for step in steps {
      let next = (first + step - 1) / step * step
      let days = next > last ? [] : stride(from: next, through: last, by: step).compactMap(Self.day)
      guard days.count <= limit else { continue }
      guard days.count > 1 else { break }
      self.days = days
      precision = step < 12 ? .month : .year
      return
    }
    days = start == end ? [start] : [start, end]
    precision = .day
  }

  private static func day(ofMonth month: Int) -> CalendarDate? {
    CalendarDate(year: month / 12, month: month % 12 + 1, day: 1)
  }
}
