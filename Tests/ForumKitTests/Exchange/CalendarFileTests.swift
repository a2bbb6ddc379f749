import Foundation
import Testing

@testable import ForumKit

@Suite("A calendar file (RFC 5545)")
struct CalendarFileTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(text)) }

  private func text(_ entries: [CalendarFile.Entry], name: String = "Prov") -> String {
    String(decoding: CalendarFile(name: name, entries: entries).bytes, as: UTF8.self)
  }

  /// The lines with their folds taken away (section 3.1).
  private func unfolded(_ text: String) -> [String] {
    text.replacingOccurrences(of: "\r\n ", with: "", options: .literal).components(separatedBy: "\r\n")
  }

  @Test("An event lasts until the day after its last, and a task is due on its day")
  func entries() throws {
    let event = CalendarFile.Entry(
      uid: "a@b", kind: .event(last: try day("2026-06-04")), date: try day("2026-06-03"), summary: "Forum",
      location: "Exempelstad", isTentative: true)
    let todo = CalendarFile.Entry(
      uid: "c@d", kind: .todo, date: try day("2026-12-31"), summary: "Rapport", description: "Till rådet")
    #expect(
      text([event, todo])
        == [
          "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//forumctl//forumctl//SV", "CALSCALE:GREGORIAN",
          "X-WR-CALNAME:Prov", "BEGIN:VEVENT", "UID:a@b", "DTSTAMP:20260603T000000Z",
          "DTSTART;VALUE=DATE:20260603", "DTEND;VALUE=DATE:20260605", "STATUS:TENTATIVE",
          "TRANSP:TRANSPARENT",
          "SUMMARY:Forum", "LOCATION:Exempelstad", "END:VEVENT", "BEGIN:VTODO", "UID:c@d",
          "DTSTAMP:20261231T000000Z", "DUE;VALUE=DATE:20261231", "STATUS:NEEDS-ACTION", "SUMMARY:Rapport",
          "DESCRIPTION:Till rådet", "END:VTODO", "END:VCALENDAR", "",
        ].joined(separator: "\r\n"))
  }

  @Test(
    "Texts are escaped (section 3.3.11), and hold no control characters",
    arguments: [
      ("a, b; c\\d", "a\\, b\\; c\\\\d"), ("två\nrader", "två\\nrader"), ("\r\nEND:VEVENT", "\\nEND:VEVENT"),
      ("tabb\thär", "tabb här"), ("\u{1b}[31m\u{202e}röd", "\u{fffd}[31mröd"), ("\u{2028}x", "\\nx"),
    ])
  func escaping(raw: String, escaped: String) throws {
    let entry = CalendarFile.Entry(uid: "u", kind: .todo, date: try day("2026-01-01"), summary: raw)
    #expect(unfolded(text([entry])).contains("SUMMARY:\(escaped)"))
  }

  @Test("No line is longer than 75 octets, no character is cut, and unfolding gives the text back")
  func folding() throws {
    var generator = SeededGenerator(seed: 5545)
    let letters = Array("abc åäö🙂e\u{301}漢字👩‍👩‍👧")
    for _ in 0..<300 {
      let length = Int.random(in: 0...400, using: &generator)
      let summary = String((0..<length).map { _ in letters.randomElement(using: &generator) ?? "x" })
      let entry = CalendarFile.Entry(uid: "u", kind: .todo, date: try day("2026-01-01"), summary: summary)
      let bytes = CalendarFile(name: "", entries: [entry]).bytes
      let text = try #require(String(validating: bytes, as: UTF8.self))
      for line in text.components(separatedBy: "\r\n") {
        #expect(line.utf8.count <= 75)
        #expect(String(validating: Array(line.utf8), as: UTF8.self) != nil)
      }
      #expect(unfolded(text).contains("SUMMARY:\(summary)"))
    }
  }
}
