/// Something that somebody has to do, or that takes place, by a day.
public struct DueItem: Sendable, Equatable {
  /// What is due, and where.
  public let matter: Matter
  /// The day, or the month or year that it is due in.
  public let date: PartialDate
  /// What people call it, on one line: the title of the forum, the measure, the report …
  public let title: String
  /// What it is known by for good in its workspace, as `deadline-radet-arsrapport`: what calendars know it by.
  public let reference: String

  /// - Parameter key: What it is known by among those of its list; `nil` where it stands in none.
  init(_ matter: Matter, _ date: PartialDate, _ title: String, of list: String? = nil, key: String? = nil) {
    self.matter = matter
    self.date = date
    self.title = title
    let place = [list ?? matter.place.replacing("/", with: "-"), key].compactMap(\.self)
    reference = ([matter.name] + place).joined(separator: "-")
  }

  /// What can be due, with the records that it is about.
  public enum Matter: Sendable, Equatable {
    /// A forum is to be held.
    case forum(ID<Forum>)
    /// Answers to a circulated draft are to be in.
    case answers(ID<Forum>)
    /// A correction waits for a decision since this day, by its number in the list.
    case correction(ID<Forum>, number: Int)
    /// A signature is expected.
    case signature(ID<Declaration>, ID<Organisation>)
    /// A council has to do something, by its number in the list.
    case deadline(ID<Council>, number: Int)
    /// A council has to report, by its number in the list.
    case report(ID<Council>, number: Int)
    /// A measure is to be done.
    case measure(ID<Measure>)

    /// The word for it, for programs: `forum`, `answers` …
    public var name: String {
      switch self {
      case .forum: "forum"
      case .answers: "answers"
      case .correction: "correction"
      case .signature: "signature"
      case .deadline: "deadline"
      case .report: "report"
      case .measure: "measure"
      }
    }

    /// Where it is: `forum-2026-09`, `avsikt/fryshuset`, `radet 2`.
    public var place: String {
      switch self {
      case .forum(let id), .answers(let id): id.text
      case .correction(let id, let number): "\(id) \(number)"
      case .signature(let declaration, let organisation): "\(declaration)/\(organisation)"
      case .deadline(let id, let number), .report(let id, let number): "\(id) \(number)"
      case .measure(let id): id.text
      }
    }
  }

  /// Whether the day has passed.
  public func isOverdue(on today: CalendarDate) -> Bool { date.latest < today }

  /// How many days are left; negative where the day has passed, 0 within the month or year that it is due in.
  public func days(from today: CalendarDate) -> Int {
    date.latest < today ? -date.latest.days(until: today) : max(0, today.days(until: date.earliest))
  }
}
