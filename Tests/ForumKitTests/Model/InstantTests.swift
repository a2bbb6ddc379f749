import ForumKit
import Testing

@Suite struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00.000Z", 0), ("2026-06-03T12:34:56.789Z", 1_780_490_096_789),
    ("1969-12-31T23:59:59.999Z", -1), ("2000-02-29T23:59:59.000Z", 951_868_799_000),
    ("0001-01-01T00:00:00.000Z", -62_135_596_800_000), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
  ])
  func instantsAreReadAndWrittenBack(text: String, milliseconds: Int64) throws {
    let instant = try #require(Instant(text))
    #expect(instant.milliseconds == milliseconds)
    #expect(Instant(milliseconds: milliseconds).description == text)
  }

  @Test(arguments: [
    "2026-06-03T12:34:56Z", "2026-06-03T12:34:56.78Z", "2026-06-03T12:34:56.7890Z",
    "2026-06-03 12:34:56.789Z", "2026-06-03T12:34:56.789", "2026-06-03T12:34:56.789z",
    "2026-06-03T24:00:00.000Z", "2026-06-03T12:60:00.000Z", "2026-06-30T23:59:60.000Z",
    "2026-02-30T12:34:56.789Z", "2026-06-03T12:34:56,789Z", "2026-06-03T12:34:56.789+02:00", "",
  ])
  func otherFormsAreRefused(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test func anyInstantSurvivesBeingWritten() {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<5_000 {
      let reach = Instant.earliest.milliseconds...Instant.latest.milliseconds
      let instant = Instant(milliseconds: Int64.random(in: reach, using: &random))
      let other = Instant(milliseconds: Int64.random(in: reach, using: &random))
      #expect(Instant(instant.description) == instant)
      #expect((instant < other) == (instant.description < other.description))
    }
  }

  @Test func secondsAreRoundedToMillisecondsAndHeldWithinTheReach() {
    #expect(Instant(secondsSinceEpoch: 1.2346).milliseconds == 1235)
    #expect(Instant(secondsSinceEpoch: 1e300) == .latest)
    #expect(Instant(secondsSinceEpoch: -1e300) == .earliest)
    #expect(Instant(milliseconds: .max) == .latest)
    #expect(Instant.latest.adding(milliseconds: .max) == .latest)
    #expect(Instant(milliseconds: 5).adding(milliseconds: -6).description == "1969-12-31T23:59:59.999Z")
  }
}
