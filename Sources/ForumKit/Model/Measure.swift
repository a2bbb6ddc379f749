/// Something that has been decided or proposed: who answers for it, by when, and what followed.
public struct Measure: CollectionRecord, Noun {
  public static let name = "measure"
  public static let noun = "measure"

  /// The side of the crime triangle that a measure works on.
  public enum Target: String, Choice {
    case offender, youngPerson = "young-person", arena

    public static let choiceName = "measure target"
  }

  /// The level of prevention: for everybody, for those at risk, for those concerned.
  public enum Prevention: String, Choice {
    case universal, selective, indicated

    public static let choiceName = "level of prevention"
  }

  /// How soon a measure is to work.
  public enum Horizon: String, Choice {
    case short, long

    public static let choiceName = "horizon"
  }

  /// How far a measure has come.
  public enum Status: String, Choice {
    case proposed, decided, running, done, dropped

    public static let choiceName = "measure status"

    /// Whether nothing more is to be done.
    public var isClosed: Bool { self == .done || self == .dropped }
  }

  /// Unique in the workspace.
  public var id = ID<Measure>.blank
  /// What is to be done, on one line.
  public var title = ""
  /// What it is to achieve, on one line; measures with the same words have one objective.
  public var objective = ""
  /// The side of the crime triangle; `nil` where the source is silent.
  public var target: Target?
  /// The level of prevention; `nil` where the source is silent.
  public var level: Prevention?
  /// How soon it is to work; `nil` where the source is silent.
  public var horizon: Horizon?
  /// Who answers for it.
  public var responsible: [ID<Organisation>] = []
  /// With whom it is done.
  public var with: [ID<Organisation>] = []
  /// How it is to be done, in Markdown.
  public var plan = ""
  /// The last day for it.
  public var due: PartialDate?
  /// How far it has come.
  public var status = Status.proposed
  /// What it grew out of.
  public var from = Source()
  /// What has come of it, by date.
  public var followUps: [FollowUp] = []
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<Measure>([
    Field("id", \.id, [.required, .identity]),
    Field("title", \.title, .required),
    Field("objective", \.objective),
    Field("target", \.target),
    Field("level", \.level),
    Field("horizon", \.horizon),
    Field("responsible", \.responsible),
    Field("with", \.with),
    Field("plan", \.plan, .prose),
    Field("due", \.due),
    Field("status", \.status, .required),
    Field("from", \.from),
    Field("followUps", \.followUps),
  ])

  public static let keyField = "id"
  public var key: String { id.text }

  /// Where a measure came from.
  public struct Source: Record {
    public static let name = "source"

    /// The forum at which it was spoken of.
    public var forum: ID<Forum>?
    /// The theme of that forum that it grew out of.
    public var theme: ID<Theme>?
    /// What was said that it answers.
    public var inputs: [Origin] = []
    /// The council that decided or proposed it.
    public var council: ID<Council>?
    /// The declaration that it carries out.
    public var declaration: ID<Declaration>?
    public var annotations = Annotations()

    public init() {}

    public static let fields = Fields<Source>([
      Field("forum", \.forum),
      Field("theme", \.theme),
      Field("inputs", \.inputs),
      Field("council", \.council),
      Field("declaration", \.declaration),
    ])

    // Absent and empty are the same.
    public var json: JSONValue? { object.isEmpty ? nil : .object(object) }
  }

  /// What had come of a measure on a day.
  public struct FollowUp: Record, Dated {
    public static let name = "follow-up"

    public var date = CalendarDate.earliest
    public var recorded: Instant?
    public var annotations = Annotations()

    public init() {}

    public static let fields = Fields<FollowUp>([
      Field("date", \.date, .required),
      Field("recorded", \.recorded),
    ])
  }
}
