import Testing

@testable import ForumKit

@Suite struct AxisTicksTests {
  @Test(arguments: [
    (0, [0, 1]), (1, [0, 1]), (3, [0, 1, 2, 3]), (4, [0, 1, 2, 3, 4]), (7, [0, 2, 4, 6, 8]),
    (13, [0, 5, 10, 15]), (40, [0, 10, 20, 30, 40]), (41, [0, 20, 40, 60]), (999, [0, 500, 1000]),
    (123_456, [0, 50_000, 100_000, 150_000]),
  ])
  func areNumbersThatPeopleCountIn(highest: Int, ticks: [Int]) {
    #expect(AxisTicks(to: highest).values == ticks)
  }

  @Test func reachEveryNumberAndAreFew() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let highest =
        Int.random(in: 0...Int.max, using: &generator) >> Int.random(in: 0...62, using: &generator)
      let ticks = AxisTicks(to: highest).values
      #expect(ticks.first == 0)
      #expect((ticks.last ?? 0) >= highest)
      #expect((2...5).contains(ticks.count), "\(highest): \(ticks)")
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test(arguments: [
    ("2026-01-01", "2026-01-01", ["2026-01-01"]), ("2026-01-05", "2026-01-25", ["2026-01-05", "2026-01-25"]),
    ("2025-11-20", "2026-03-02", ["2025-12-01", "2026-01-01", "2026-02-01", "2026-03-01"]),
    ("2024-11-20", "2026-07-01", ["2025-01-01", "2025-07-01", "2026-01-01", "2026-07-01"]),
    ("2001-03-01", "2026-07-01", ["2010-01-01", "2020-01-01"]),
  ])
  func ofTimeAreTheBeginningsOfMonthsAndYears(start: String, end: String, days: [String]) throws {
    let ticks = TimeTicks(from: try #require(CalendarDate(start)), to: try #require(CalendarDate(end)))
    #expect(ticks.days.map(\.description) == days)
  }

  @Test func ofTimeStandWithinEverySpan() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let start = CalendarDate(daysSinceEpoch: Int.random(in: -719_162...2_932_896, using: &generator))
      let end = start.adding(
        days: Int.random(in: 0...4_000_000, using: &generator) >> Int.random(in: 0...20, using: &generator))
      let ticks = TimeTicks(from: start, to: end)
      #expect((1...4).contains(ticks.days.count), "\(start) \(end) \(ticks.days)")
      #expect(ticks.days.allSatisfy { start <= $0 && $0 <= end }, "\(start) \(end) \(ticks.days)")
    }
  }

  @Test func aTextIsCutWhereThereIsNoRoomForMoreLines() {
    #expect(ChartText.lines("Kort", size: 14, within: 100, atMost: 2) == ["Kort"])
    #expect(
      ChartText.lines("Samverkan mellan skola och polis i området", size: 14, within: 120, atMost: 2).last?
        .hasSuffix("…") == true)
    #expect(ChartText.lines("", size: 14, within: 100, atMost: 2) == [])
    for line in ChartText.lines(String(repeating: "å", count: 500), size: 14, within: 100, atMost: 3) {
      #expect(ChartText.width(line, size: 14) <= 101)
    }
  }

  @Test func numbersHaveTheirDigitsInGroups() {
    #expect(ChartText.number(1_234, in: .sv) == "1234")
    #expect(ChartText.number(12_345, in: .sv) == "12\u{A0}345")
    #expect(ChartText.number(1_234_567, in: .en) == "1,234,567")
  }
}
