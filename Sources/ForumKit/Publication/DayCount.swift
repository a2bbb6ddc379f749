/// How many there are from a day on, until the next count.
public struct DayCount: Sendable, Equatable {
  /// The first day that has the number.
  public let day: CalendarDate
  /// 0 or more.
  public let count: Int

  /// The counts that come of changes, each a day and how many more (or fewer) there are from then on.
  static func counts(of changes: [(day: CalendarDate, change: Int)]) -> [DayCount] {
    var byDay: [CalendarDate: Int] = [:]
    for change in changes { byDay[change.day, default: 0] += change.change }
    var sum = 0
    return byDay.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { day, change in
      sum += change
      return DayCount(day: day, count: sum)
    }
  }
}
