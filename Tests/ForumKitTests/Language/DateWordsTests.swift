import ForumKit
import Testing

@Suite struct DateWordsTests {
  @Test(arguments: [
    ("2026-06-03", "3 juni 2026", "3 June 2026"), ("2026-06", "juni 2026", "June 2026"),
    ("2026", "2026", "2026"), ("2026-12-24", "24 december 2026", "24 December 2026"),
  ])
  func datesReadAsPeopleSayThem(text: String, swedish: String, english: String) throws {
    let date = try #require(PartialDate(text))
    #expect(DateWords.text(date, in: .sv) == swedish)
    #expect(DateWords.text(date, in: .en) == english)
  }

  @Test(arguments: [
    ("2026-06-03", "2026-06-03", "3 juni 2026", "3 June 2026"),
    ("2026-06-03", "2026-06-04", "3–4 juni 2026", "3–4 June 2026"),
    ("2026-06-30", "2026-07-01", "30 juni–1 juli 2026", "30 June–1 July 2026"),
    ("2026-12-30", "2027-01-02", "30 december 2026–2 januari 2027", "30 December 2026–2 January 2027"),
    ("2026-06", "2026-08", "juni–augusti 2026", "June–August 2026"),
    ("2025", "2026", "2025–2026", "2025–2026"),
    ("2025", "2026-03-01", "2025–1 mars 2026", "2025–1 March 2026"),
    ("2026", "2026", "2026", "2026"),
  ])
  func spansSayOnceWhatTheirEndsShare(from: String, to: String, swedish: String, english: String) throws {
    let (start, end) = (try #require(PartialDate(from)), try #require(PartialDate(to)))
    #expect(DateWords.text(from: start, to: end, in: .sv) == swedish)
    #expect(DateWords.text(from: start, to: end, in: .en) == english)
  }

  @Test func daysOfTheWeekHaveNames() throws {
    let date = try #require(CalendarDate("2026-06-03"))
    #expect(DateWords.weekday(date.weekday, in: .sv) == "onsdag")
    #expect(DateWords.weekday(date.weekday, in: .en) == "Wednesday")
    #expect(DateWords.weekday(.sunday, in: .sv) == "söndag")
  }

  @Test(arguments: [
    (1, "för första gången", "for the first time"), (3, "för tredje gången", "for the third time"),
    (10, "för tionde gången", "for the tenth time"), (11, "för 11:e gången", "for the 11th time"),
    (12, "för 12:e gången", "for the 12th time"), (13, "för 13:e gången", "for the 13th time"),
    (21, "för 21:a gången", "for the 21st time"), (22, "för 22:a gången", "for the 22nd time"),
    (23, "för 23:e gången", "for the 23rd time"), (111, "för 111:e gången", "for the 111th time"),
  ])
  func occasionsAreCountedInWords(occasion: Int, swedish: String, english: String) {
    #expect(OccasionWords.phrase(occasion, in: .sv) == swedish)
    #expect(OccasionWords.phrase(occasion, in: .en) == english)
  }
}
