/// The place of one forum in a nation: all that others need to know of it, and what it costs nothing to find out.
struct ForumSlot: Sendable {
  /// Its number among all forums, which stand in the order of their quarters.
  let index: Int
  let area: Int
  /// What the forums of its series talk about first.
  let track: Int
  /// Counted from the last quarter, which is 0.
  let age: Int
  let id: ID<Forum>
  let date: CalendarDate
  let status: Forum.Status
  let kind: Forum.Kind
  let inputCount: Int
  /// Its number in its series.
  let occasion: Int
  /// The forum of the same series in the quarter before.
  let previous: Int?

  /// Whether there is something to write down.
  var isHeld: Bool { status >= .held }
}

/// When forums are held: one a quarter in each series, and the newest of them on the same days whenever it is asked.
struct ForumCalendar: Sendable {
  let count: Int
  let areas: ArraySlice<NationArea>
  private let seed: UInt64
  /// How many series each area has.
  private let tracks: Int
  private let quarters: Int
  private let longEvery = 1_200

  /// Enough forums for every area and ten years.
  private static let full = 12_000
  /// The last day of the records.
  static let today = CalendarDate(daysSinceEpoch: 20_619)  // 2026-06-15

  init(count: Int, seed: UInt64) {
    self.count = count
    self.seed = seed
    let all = NationArea.all
    let share = (count * all.count + Self.full - 1) / Self.full
    areas = all.prefix(max(share, min(count, 4)))
    tracks = max(1, (share + all.count - 1) / all.count)
    quarters = (count + areas.count * tracks - 1) / (areas.count * tracks)
  }

  private var series: Int { areas.count * tracks }
  /// How many series there were in the first quarter: those that the others do not fill.
  private var first: Int { count - series * (quarters - 1) }

  /// The forum with a number below ``count``.
  func slot(_ index: Int) -> ForumSlot {
    let quarter = index < first ? 0 : 1 + (index - first) / series
    let series = index < first ? index : (index - first) % self.series
    let age = quarters - 1 - quarter
    let (track, area) = (series / areas.count, series % areas.count)
    var random = SplitMix64(seed: seed, stream: .slot, index)
    let date = date(age: age, &random)
    let status = status(age: age, &random)
    let isLong = index % longEvery == longEvery / 2 && age > 0
    let kind = isLong ? .forum : kind(&random)
    let occasion = quarter + (series < first ? 1 : 0)
    let month = date.month < 10 ? "0\(date.month)" : "\(date.month)"
    let trackName = track == 0 ? "" : "-\(SpokenSubject.all[track].id)"
    return ForumSlot(
      index: index, area: area, track: track, age: age,
      id: ID("\(areas[area].slug)\(trackName)-\(date.year)-\(month)") ?? .blank, date: date, status: status,
      kind: kind,
      inputCount: isLong ? 10_000 : status >= .held ? inputCount(of: kind, &random) : 0,
      occasion: occasion,
      previous: occasion == 1 ? nil : index - (quarter == 1 ? first : self.series))
  }

  /// A working day of a quarter, none of them in a holiday.
  private func date(age: Int, _ random: inout SplitMix64) -> CalendarDate {
    // The third quarter of 2026 lies ahead. Where there is but one, it has been.
    let number = 2026 * 4 + (quarters > 1 ? 2 : 1) - age
    let months = [[1, 2, 3], [4, 5], [8, 9], [10, 11]][number % 4]
    let day = CalendarDate(year: number / 4, month: random.pick(months), day: random.number(in: 9...26))
    guard let day else { return Self.today }
    // 1 January 1970 was a Thursday.
    return day.adding(days: [0, 0, 2, 1, 0, 0, 0][day.daysSinceEpoch % 7])
  }

  private func status(age: Int, _ random: inout SplitMix64) -> Forum.Status {
    switch (quarters > 1 ? age : age + 1, random.below(100)) {
    case (0, _): .planned
    case (1, 0..<20), (2, 0..<2): .held
    case (1, 20..<70), (2, 2..<10): .circulated
    default: .published
    }
  }

  private func kind(_ random: inout SplitMix64) -> Forum.Kind {
    [.forum, .dialogue, .workshop, .council, .analysis][random.weighted([64, 16, 8, 10, 2])]
  }

  private func inputCount(of kind: Forum.Kind, _ random: inout SplitMix64) -> Int {
    switch kind {
    case .council: return random.number(in: 20...80)
    case .analysis: return random.number(in: 20...60)
    case .forum, .dialogue, .workshop: break
    }
    let spread = [20...49, 50...89, 90...139, 140...209, 210...319, 320...499, 500...900]
    return random.number(in: spread[random.weighted([10, 22, 26, 21, 13, 6, 2])])
  }
}
