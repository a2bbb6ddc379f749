/// A calendar that other programs subscribe to or open: iCalendar, RFC 5545, in UTF-8.
///
/// The same entries give the same bytes: the stamp of an entry follows from its date, not from a clock.
public struct CalendarFile: Sendable {
  /// Something that takes place, or is to be done.
  public struct Entry: Sendable, Equatable {
    /// What sort of component it becomes.
    public enum Kind: Sendable, Equatable {
      /// Whole days on which something takes place: `VEVENT`.
      case event(last: CalendarDate)
      /// Something to do by a day: `VTODO`.
      case todo
    }

    /// What tells the entry from all others, and stays when it changes.
    public let uid: String
    /// Whether it takes place or is to be done.
    public let kind: Kind
    /// The first day, or the day that it is due.
    public let date: CalendarDate
    /// What it is called, on one line.
    public let summary: String
    /// Where it takes place; empty where that is not stated.
    public let location: String
    /// More about it; empty where there is no more.
    public let description: String
    /// Whether it might still change: a plan, not a fact.
    public let isTentative: Bool

    /// An entry; texts may hold anything, the file escapes them.
    public init(
      uid: String, kind: Kind, date: CalendarDate, summary: String, location: String = "",
      description: String = "", isTentative: Bool = false
    ) {
      self.uid = uid
      self.kind = kind
      self.date = date
      self.summary = summary
      self.location = location
      self.description = description
      self.isTentative = isTentative
    }
  }

  /// What programs call the calendar.
  public let name: String
  /// The entries in the order in which they are written.
  public let entries: [Entry]

  /// A calendar of some entries.
  public init(name: String, entries: [Entry]) {
    self.name = name
    self.entries = entries
  }

  /// The bytes of the file.
  public var bytes: [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//forumctl//forumctl//SV", "CALSCALE:GREGORIAN",
      "X-WR-CALNAME:\(Self.escaped(name))",
    ]
    for entry in entries { lines += Self.lines(of: entry) }
    lines.append("END:VCALENDAR")
    return lines.flatMap(Self.folded)
  }

  private static func lines(of entry: Entry) -> [String] {
    let component: String
    var lines: [String] = []
    switch entry.kind {
    case .event(let last):
      component = "VEVENT"
      lines.append("DTSTART;VALUE=DATE:\(basic(entry.date))")
      // The end is the first day that is no longer part of it (section 3.6.1).
      lines.append("DTEND;VALUE=DATE:\(basic(max(last, entry.date).adding(days: 1)))")
      lines.append("STATUS:\(entry.isTentative ? "TENTATIVE" : "CONFIRMED")")
      lines.append("TRANSP:TRANSPARENT")
    case .todo:
      component = "VTODO"
      lines.append("DUE;VALUE=DATE:\(basic(entry.date))")
      lines.append("STATUS:NEEDS-ACTION")
    }
    lines.append("SUMMARY:\(escaped(entry.summary))")
    if !entry.location.isEmpty { lines.append("LOCATION:\(escaped(entry.location))") }
    if !entry.description.isEmpty { lines.append("DESCRIPTION:\(escaped(entry.description))") }
    return [
      "BEGIN:\(component)", "UID:\(escaped(entry.uid))", "DTSTAMP:\(basic(entry.date))T000000Z",
    ] + lines + ["END:\(component)"]
  }

  private static func basic(_ date: CalendarDate) -> String {
    date.description.filter { $0 != "-" }
  }

  /// A value of type TEXT (section 3.3.11), made harmless.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in PrintableText.block(text).unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        escaped.unicodeScalars.append("\\")
        escaped.unicodeScalars.append(scalar)
      case "\n": escaped += "\\n"
      case "\t": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A content line of at most 75 octets, continued on further ones that begin with a blank (section 3.1).
  /// A character is never cut.
  private static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var length = 0
    for scalar in line.unicodeScalars {
      let encoded = Array(String(scalar).utf8)
      if length + encoded.count > 75 {
        bytes += [0x0d, 0x0a, 0x20]
        length = 1
      }
      bytes += encoded
      length += encoded.count
    }
    return bytes + [0x0d, 0x0a]
  }
}
