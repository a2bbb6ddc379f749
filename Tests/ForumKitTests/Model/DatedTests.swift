import Testing

@testable import ForumKit

@Suite("Dated entries")
struct DatedTests {
  private func listing(_ date: String, _ recorded: String?, _ choice: String = "public") throws -> Listing {
    let instant = recorded.map { #","recorded":"2026-06-15T\#($0):00.000Z""# } ?? ""
    return try Listing.from(#"{"date":"\#(date)","choice":"\#(choice)"\#(instant)}"#)
  }

  @Test("An entry is recorded after those that it does not precede")
  func record() throws {
    let entries = try [
      listing("2026-02-01", "09:00"), listing("2026-01-01", "10:00"), listing("2026-02-01", "08:00"),
      listing("2026-02-01", "09:00", "parties"), listing("2026-03-01", nil), listing("2026-02-01", nil),
    ]
    var list: [Listing] = []
    for entry in entries { list.record(entry) }
    #expect(list == [1, 2, 0, 3, 5, 4].map { entries[$0] })
    #expect(Array(list.reversed()).inOrder.map(\.date) == list.map(\.date))
    #expect(list.inOrder == list)
  }

  @Test("A date that is known to the year stands before the days of the year")
  func partialDates() throws {
    var events: [Signatory.Event] = []
    for date in ["2026-01-01", "2026-05", "2026", "2026-05-01", "2025-12-31"] {
      events.record(try Signatory.Event.from(#"{"date":"\#(date)","status":"invited"}"#))
    }
    #expect(
      events.map(\.date.description) == ["2025-12-31", "2026", "2026-01-01", "2026-05", "2026-05-01"])
  }
}

@Suite("Consent to be named")
struct ListingTests {
  static let choices: [(entries: [(String, String)], day: String, choice: ListingChoice?)] = [
    ([], "2026-06-15", nil),
    ([("2026-01-01", "public")], "2026-06-15", .public),
    ([("2026-01-01", "public"), ("2026-02-01", "unlisted")], "2026-06-15", .unlisted),
    ([("2026-01-01", "public"), ("2026-02-01", "unlisted")], "2026-01-31", .public),
    ([("2026-02-01", "unlisted"), ("2026-01-01", "public")], "2026-06-15", .unlisted),
    ([("2026-06-15", "public")], "2026-06-15", .public),
    ([("2026-06-16", "public")], "2026-06-15", nil),
    ([("2026-06-01", "parties"), ("2026-06-16", "public")], "2026-06-15", .parties),
    ([("2026-06-01", "public"), ("2026-06-01", "unlisted")], "2026-06-15", .unlisted),
    ([("2026-06-01", "unlisted"), ("2026-06-01", "public")], "2026-06-15", .unlisted),
    ([("2026-06-01", "public"), ("2026-06-01", "parties")], "2026-06-15", .parties),
  ]

  @Test(
    "The latest choice decides, of two on one day the narrower, and the future does not count",
    arguments: choices)
  func choice(_ entries: [(String, String)], _ day: String, _ choice: ListingChoice?) throws {
    let listing = try entries.map { date, choice in
      try Listing.from(#"{"date":"\#(date)","choice":"\#(choice)"}"#)
    }
    #expect(listing.choice(on: try #require(CalendarDate(day))) == choice)
  }
}

@Suite("A signatory's way")
struct SignatoryTests {
  struct Case: Sendable, CustomTestStringConvertible {
    /// Dates and statuses, with the version of a signature.
    let events: [(date: String, status: String, version: Int?)]
    let day: String
    let status: Signatory.Status?
    /// The version that was signed, if a signature holds.
    let signed: Int?

    init(_ events: [(String, String, Int?)], _ day: String, _ status: Signatory.Status?, _ signed: Int?) {
      self.events = events
      self.day = day
      self.status = status
      self.signed = signed
    }

    var testDescription: String { "\(events.map { "\($0.date) \($0.status)" }) on \(day)" }
  }

  static let cases = [
    Case([], "2026-06-15", nil, nil),
    Case([("2026-01-01", "invited", nil)], "2026-06-15", .invited, nil),
    Case([("2026-01-01", "signed", 1)], "2026-06-15", .signed, 1),
    Case([("2026-01-01", "signed", 1)], "2025-12-31", nil, nil),
    Case([("2026-06-15", "signed", 1)], "2026-06-15", .signed, 1),
    Case([("2026-06", "signed", 1)], "2026-06-29", nil, nil),
    Case([("2026-06", "signed", 1)], "2026-06-30", .signed, 1),
    Case([("2026-01-01", "signed", 1), ("2026-02-01", "withdrawn", nil)], "2026-06-15", .withdrawn, nil),
    Case([("2026-01-01", "signed", 1), ("2026-02-01", "withdrawn", nil)], "2026-01-31", .signed, 1),
    Case([("2026-01-01", "signed", 1), ("2026-02-01", "declined", nil)], "2026-06-15", .declined, nil),
    // Preparing for the next version takes no signature back.
    Case([("2026-01-01", "signed", 1), ("2026-02-01", "preparing", nil)], "2026-06-15", .preparing, 1),
    Case([("2026-01-01", "signed", 1), ("2026-02-01", "signed", 2)], "2026-06-15", .signed, 2),
    Case(
      [("2026-01-01", "signed", 1), ("2026-02-01", "withdrawn", nil), ("2026-03-01", "signed", 2)],
      "2026-06-15", .signed, 2),
    // Put together from two clones, in the order of neither.
    Case([("2026-02-01", "withdrawn", nil), ("2026-01-01", "signed", 1)], "2026-06-15", .withdrawn, nil),
  ]

  @Test("Where an organisation stands follows from its events by that day", arguments: cases)
  func status(_ example: Case) throws {
    var signatory = Signatory()
    signatory.events = try example.events.map { date, status, version in
      let signed = version.map { #","version":\#($0)"# } ?? ""
      return try Signatory.Event.from(#"{"date":"\#(date)","status":"\#(status)"\#(signed)}"#)
    }
    let day = try #require(CalendarDate(example.day))
    #expect(signatory.event(by: day)?.status == example.status)
    #expect(signatory.signature(on: day)?.version == example.signed)
  }
}

@Suite("Versions of a declaration")
struct DeclarationTests {
  private func declaration(_ versions: [(status: String, change: String?)]) throws -> Declaration {
    let versions = versions.enumerated().map { index, version in
      let change = version.change.map { #","change":"\#($0)""# } ?? ""
      return #"{"number":\#(index + 1),"status":"\#(version.status)"\#(change)}"#
    }
    let list = versions.joined(separator: ",")
    return try Declaration.from(#"{"id":"d","title":"D","versions":[\#(list)]}"#)
  }

  @Test("A signature holds for later versions as long as their changes are minor")
  func signatures() throws {
    let versions: [(String, String?)] = [
      ("draft", nil), ("superseded", nil), ("superseded", "minor"), ("draft", "substantive"),
      ("superseded", "minor"), ("superseded", nil), ("adopted", "minor"),
    ]
    let declaration = try declaration(versions)
    let holds = (1...8).map { signed in
      (1...8).filter { declaration.signature(on: signed, countsFor: $0) }
    }
    // A draft cannot be signed; that version 4 was never adopted does no harm; nothing said of 6 is much.
    #expect(holds == [[], [2, 3, 4, 5], [3, 4, 5], [], [5], [6, 7, 8], [7, 8], []])
  }

  @Test("The version in force is the adopted one with the highest number")
  func adopted() throws {
    #expect(try declaration([("draft", nil)]).adopted == nil)
    #expect(
      try declaration([("adopted", nil), ("adopted", nil), ("draft", nil)]).adopted?.number == 2)
    #expect(try declaration([("superseded", nil)]).adopted == nil)
  }
}
