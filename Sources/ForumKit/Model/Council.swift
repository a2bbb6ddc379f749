/// A standing body that brings authorities and civil society together at one level. Forums of kind `council`
/// are its meetings.
public struct Council: Record, Noun {
  public static let name = "council"
  public static let noun = "council"

  /// Names the council's file; others refer to it by this.
  public var id = ID<Council>.blank
  /// What the council is called, on one line.
  public var name = ""
  /// Where in the country it works.
  public var level: Level?
  /// The part of the country that it is for: a police region, a local police area, a municipality.
  public var area = ""
  /// The council that it stands under.
  public var parent: ID<Council>?
  /// Who calls it together.
  public var convener: ID<Organisation>?
  /// Whether it stands for all councils of its kind, which are described and not named: it has no meetings.
  public var template = false
  /// Who belongs to it, belonged to it or will, in the order that people gave them.
  public var members: [Member] = []
  /// When it was set up.
  public var established: PartialDate?
  /// What has to be done by when, in the order that people gave it.
  public var deadlines: [Deadline] = []
  /// What it is for and may decide, in Markdown.
  public var mandate = ""
  /// What it has to report, in the order that people gave it.
  public var reports: [Report] = []
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<Council>([
    Field("id", \.id, [.required, .identity]),
    Field("name", \.name, .required),
    Field("level", \.level),
    Field("area", \.area),
    Field("parent", \.parent),
    Field("convener", \.convener),
    Field("template", \.template),
    Field("members", \.members),
    Field("established", \.established),
    Field("deadlines", \.deadlines),
    Field("mandate", \.mandate, .prose),
    Field("reports", \.reports),
  ])

  /// One organisation's seat in a council.
  public struct Member: Record {
    public static let name = "member"

    /// What a member is in a council: an `adjunct` is called in without belonging.
    public enum Role: String, Choice {
      case lead, member, adjunct

      public static let choiceName = "council role"
    }

    /// Whose seat it is.
    public var organisation = ID<Organisation>.blank
    /// What it does there.
    public var role = Role.member
    /// On what occasions it takes part, for example `När frågan rör skolan`; empty is always.
    public var when = ""
    /// The first day; `nil` is from the beginning.
    public var from: PartialDate?
    /// The last day; `nil` where no end is known.
    public var to: PartialDate?
    public var annotations = Annotations()

    public init() {}

    /// Whether the seats of an organisation are held at one time: for sure, where a date is not known to the day, and
    /// for more than the day on which one follows the other.
    public func overlaps(_ other: Member) -> Bool {
      func isOver(_ first: Member, before second: Member) -> Bool {
        guard let to = first.to, let from = second.from else { return false }
        return to.earliest <= from.latest
      }
      return organisation == other.organisation && !isOver(self, before: other)
        && !isOver(other, before: self)
    }

    public static let fields = Fields<Member>([
      Field("organisation", \.organisation, .required),
      Field("role", \.role, .required),
      Field("when", \.when),
      Field("from", \.from),
      Field("to", \.to),
    ])

    /// Whether the seat is held on a day. A seat whose days are known to the month or year alone counts from
    /// the first to the last of them.
    public func isHeld(on day: CalendarDate) -> Bool {
      (from.map { $0.earliest <= day } ?? true) && (to.map { day <= $0.latest } ?? true)
    }
  }

  /// Something that has to be done by a day.
  public struct Deadline: Record {
    public static let name = "deadline"

    /// What is to be done, on one line.
    public var title = ""
    /// The last day for it.
    public var due = PartialDate(.earliest)
    /// When it was done; `nil` while it has not been.
    public var met: PartialDate?
    public var annotations = Annotations()

    public init() {}

    public static let fields = Fields<Deadline>([
      Field("title", \.title, .required),
      Field("due", \.due, .required),
      Field("met", \.met),
    ])
  }

  /// A duty to report.
  public struct Report: Record {
    public static let name = "report"

    /// What is reported, on one line.
    public var title = ""
    /// Who reports.
    public var from: [ID<Organisation>] = []
    /// Whom it is for.
    public var to: [ID<Organisation>] = []
    /// The last day for it; `nil` where none is set.
    public var due: PartialDate?
    /// When it was handed over; `nil` while it has not been.
    public var delivered: PartialDate?
    /// What it must hold, in Markdown.
    public var contents = ""
    public var annotations = Annotations()

    public init() {}

    public static let fields = Fields<Report>([
      Field("title", \.title, .required),
      Field("from", \.from),
      Field("to", \.to),
      Field("due", \.due),
      Field("delivered", \.delivered),
      Field("contents", \.contents, .prose),
    ])
  }

  /// The seats that are held on a day, in the order of the record.
  public func members(on day: CalendarDate) -> [Member] { members.filter { $0.isHeld(on: day) } }
}
