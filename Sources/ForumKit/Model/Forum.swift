/// One dated meeting, or one dated analysis, with its record.
public struct Forum: Record, Noun {
  public static let name = "forum"
  public static let noun = "forum"

  public enum Kind: String, Choice {
    case forum, dialogue, workshop, council, analysis

    public static let choiceName = "forum kind"
  }

  public enum Status: String, Choice, Comparable {
    case draft, planned, held, circulated, published

    public static let choiceName = "forum status"

    /// The order of a forum's life.
    public static func < (left: Status, right: Status) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  public var id = ID<Forum>.blank
  public var title = ""
  public var kind: Kind?
  /// The day, or the month or year where the day is not known.
  public var date: PartialDate?
  /// The last day of a meeting of several days.
  public var endDate: PartialDate?
  public var place = ""
  public var level: Level?
  /// The part of the country that it is about.
  public var area = ""
  /// What forums that follow each other have in common.
  public var series = ""
  /// The number of this forum in its series: the third time is 3.
  public var occasion: Int?
  public var follows: ID<Forum>?
  public var council: ID<Council>?
  public var commissionedBy: [ID<Organisation>] = []
  public var organisedBy: [ID<Organisation>] = []
  public var status = Status.draft
  /// When the documentation was put together.
  public var compiled: PartialDate?
  public var purpose = ""
  /// In the order that people gave them.
  public var sections: [Section] = []
  /// In the order that people gave it.
  public var programme: [ProgrammeItem] = []
  public var circulations: [Circulation] = []
  public var corrections: [Correction] = []
  public var publications: [Publication] = []
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<Forum>([
    Field("id", \.id, [.required, .identity]),
    Field("title", \.title, .required),
    Field("kind", \.kind),
    Field("date", \.date, .required),
    Field("endDate", \.endDate),
    Field("place", \.place),
    Field("level", \.level),
    Field("area", \.area),
    Field("series", \.series),
    Field("occasion", \.occasion),
    Field("follows", \.follows),
    Field("council", \.council),
    Field("commissionedBy", \.commissionedBy),
    Field("organisedBy", \.organisedBy),
    Field("status", \.status),
    Field("compiled", \.compiled),
    Field("purpose", \.purpose, .prose),
    Field("sections", \.sections),
    Field("programme", \.programme),
    Field("circulations", \.circulations),
    Field("corrections", \.corrections),
    Field("publications", \.publications),
  ])
}

/// A standing body; forums of kind council are its meetings.
public enum Council: Noun {
  public static let noun = "council"
}
