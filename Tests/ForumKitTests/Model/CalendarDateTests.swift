import Foundation
import ForumKit
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2026-06-03", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func daysThatExistAreReadAndWrittenBack(text: String) throws {
    #expect(try #require(CalendarDate(text)).description == text)
  }

  @Test(arguments: [
    "2026-02-30", "2026-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00",
    "0000-01-01", "2026-1-01", "2026-06-3", " 2026-06-03", "2026-06-03 ", "2026/06/03", "20260603",
    "2026-06-03T00:00", "+026-06-03", "-026-06-03", "２０２６-06-03", "2026‐06‐03", "", "latest",
  ])
  func everythingElseIsRefused(text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test func daysAreCountedOverFourHundredYearsAsTheyFollowEachOther() throws {
    var date = try #require(CalendarDate("1799-12-31"))
    let start = date
    for offset in 0..<146_097 {
      #expect(CalendarDate(daysSinceEpoch: start.daysSinceEpoch + offset) == date)
      let next = date.adding(days: 1)
      let follows =
        next.day == date.day + 1 && next.month == date.month
        || next.day == 1 && next.month == date.month + 1
        || next.day == 1 && next.month == 1 && next.year == date.year + 1
      #expect(follows && date < next && CalendarDate(next.description) == next)
      date = next
    }
    #expect(date.description == "2199-12-31")
  }

  @Test func theEpochIsDayZero() {
    #expect(CalendarDate(daysSinceEpoch: 0).description == "1970-01-01")
  }

  @Test func weekdaysAreThoseOfTheAlmanac() throws {
    let days: [(String, CalendarDate.Weekday)] = [
      ("2026-06-03", .wednesday), ("1970-01-01", .thursday), ("2000-01-01", .saturday),
      ("2023-09-14", .thursday), ("0001-01-01", .monday), ("2026-11-22", .sunday),
    ]
    for (text, weekday) in days { #expect(CalendarDate(text)?.weekday == weekday) }
  }

  @Test func arithmeticStaysWithinTheCalendar() throws {
    let day = try #require(CalendarDate("2026-06-03"))
    #expect(day.adding(days: -154).description == "2025-12-31")
    #expect(day.adding(days: .max) == .latest)
    #expect(day.adding(days: .min) == .earliest)
    #expect(day.days(until: day.adding(days: 1000)) == 1000)
    #expect(day.adding(days: 3).days(until: day) == -3)
  }

  @Test func theDayOfAnInstantIsThatOfTheClockOnTheWall() throws {
    let stockholm = try #require(TimeZone(identifier: "Europe/Stockholm"))
    let utc = try #require(TimeZone(identifier: "UTC"))
    let summer = try #require(Instant("2026-06-03T22:30:00.000Z"))
    #expect(CalendarDate(summer, in: stockholm).description == "2026-06-04")
    #expect(CalendarDate(summer, in: utc).description == "2026-06-03")
    let winter = try #require(Instant("2026-01-03T22:30:00.000Z"))
    #expect(CalendarDate(winter, in: stockholm).description == "2026-01-03")
    #expect(CalendarDate(.latest, in: stockholm) == .latest)
  }
}

@Suite struct PartialDateTests {
  @Test(arguments: [
    ("2026", "2026-01-01", "2026-12-31"), ("2026-02", "2026-02-01", "2026-02-28"),
    ("2024-02", "2024-02-01", "2024-02-29"), ("2026-06-03", "2026-06-03", "2026-06-03"),
    ("9999", "9999-01-01", "9999-12-31"),
  ])
  func aDateReachesFromItsEarliestToItsLatestDay(text: String, earliest: String, latest: String) throws {
    let date = try #require(PartialDate(text))
    #expect(date.description == text)
    #expect(date.earliest.description == earliest)
    #expect(date.latest.description == latest)
    #expect(date.contains(date.earliest) && date.contains(date.latest))
    #expect(!date.contains(date.earliest.adding(days: -1)))
  }

  @Test(arguments: [
    "26", "2026-", "2026-13", "2026-00", "0000", "2026-6", "2026-06-31", "20266", "2026 06", "ÅÅ",
  ])
  func whatIsNoDateIsRefused(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func theLessPreciseComesFirstOfThoseThatBeginAlike() throws {
    let ordered = ["2025-12-31", "2026", "2026-01", "2026-01-01", "2026-01-02", "2026-02", "2027"]
    let dates = try ordered.map { try #require(PartialDate($0)) }
    #expect(dates.reversed().sorted().map(\.description) == ordered)
  }
}
