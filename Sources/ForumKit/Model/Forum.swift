/// One dated meeting, or one dated analysis, with its record.
public struct Forum: Record, Noun {
  public static let name = "forum"
  public static let noun = "forum"

  /// What sort of occasion it is. A `council` is one meeting of a standing body, an `analysis` a text that is
  /// made without anybody meeting.
  public enum Kind: String, Choice {
    case forum, dialogue, workshop, council, analysis

    public static let choiceName = "forum kind"
  }

  /// How far a forum and its documentation have come, in this order.
  ///
  /// - `draft`: the record is being made.
  /// - `planned`: it has a date and may be invited to. `latest` passes it over.
  /// - `held`: it has taken place. What the documentation lacks is unfinished until it is published.
  /// - `circulated`: the documentation is out for corrections.
  /// - `published`: the documentation is out. Until then it bears `Utkast`.
  public enum Status: String, Choice, Comparable {
    case draft, planned, held, circulated, published

    public static let choiceName = "forum status"

    /// The order of a forum's life.
    public static func < (left: Status, right: Status) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// Names the forum's folder; others refer to it by this.
  public var id = ID<Forum>.blank
  /// What the forum is called, on one line.
  public var title = ""
  /// What sort of occasion it is; `nil` where it is not stated.
  public var kind: Kind?
  /// The day, or the month or year where the day is not known.
  public var date: PartialDate?
  /// The last day of a meeting of several days.
  public var endDate: PartialDate?
  /// Where it is held, as it is printed.
  public var place = ""
  /// Where in the country it works. A local council's meeting is internal until it is published, whatever this says.
  public var level: Level?
  /// The part of the country that it is about.
  public var area = ""
  /// What forums that follow each other have in common.
  public var series = ""
  /// The number of this forum in its series: the third time is 3.
  public var occasion: Int?
  /// The forum that this one takes up again.
  public var follows: ID<Forum>?
  /// The body whose meeting it is.
  public var council: ID<Council>?
  /// On whose behalf it is held.
  public var commissionedBy: [ID<Organisation>] = []
  /// Who arranges it.
  public var organisedBy: [ID<Organisation>] = []
  /// How far it has come.
  public var status = Status.draft
  /// When the documentation was put together.
  public var compiled: PartialDate?
  /// Why it is held, in Markdown.
  public var purpose = ""
  /// In the order that people gave them.
  public var sections: [Section] = []
  /// In the order that people gave it.
  public var programme: [ProgrammeItem] = []
  /// The rounds of fact-checking, by date.
  public var circulations: [Circulation] = []
  /// What has been asked to be corrected, by date.
  public var corrections: [Correction] = []
  /// The editions of the documentation, by date.
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
