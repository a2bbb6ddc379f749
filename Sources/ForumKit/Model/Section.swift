/// A headed text of a forum.
public struct Section: Record, Noun {
  public static let name = "section"
  public static let noun = "section"

  /// What a section is for, which decides where documents put it.
  ///
  /// `situation` is an organisation's picture of the situation, `changes` what has happened since the last
  /// forum. An `unplaced` one waits for a place, and is shown to nobody outside the house.
  public enum Role: String, Choice {
    case introduction, background, method, summary, situation, analysis, conclusion, changes, closing
    case unplaced, other

    public static let choiceName = "section role"
  }

  /// Unique in its forum.
  public var id = ID<Section>.blank
  /// The section that it stands in, of the same forum; `nil` at the top.
  public var parent: ID<Section>?
  /// What it is for; `nil` where the heading says all.
  public var role: Role?
  /// The heading on one line; where it is empty, documents name the role.
  public var heading = ""
  /// The organisation whose text it is, for example whose picture of the situation.
  public var by: ID<Organisation>?
  /// Markdown.
  public var body = ""
  /// Whether the section stays in the house.
  public var `internal` = false
  /// Whether it is internal only because nobody has read it since it came in with an old document. Whoever says that it
  /// is internal, or that it is not, has decided; then it is unread no more.
  public var unread = false
  /// Whether the text restates a source in other words.
  public var paraphrase = false
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<Section>([
    Field("id", \.id, [.required, .identity]),
    Field("parent", \.parent),
    Field("role", \.role),
    Field("heading", \.heading),
    Field("by", \.by),
    Field("body", \.body, .prose),
    Field("internal", \.internal),
    Field("unread", \.unread),
    Field("paraphrase", \.paraphrase),
  ])
}

/// One item of the programme of the day.
public struct ProgrammeItem: Record {
  public static let name = "programme item"

  /// The time as it is printed, for example `09.00` or `09.00–09.30`.
  public var time = ""
  /// What happens then, on one line.
  public var title = ""
  /// The organisation that leads or speaks.
  public var by: ID<Organisation>?
  /// A function, never a person.
  public var speaker = ""
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<ProgrammeItem>([
    Field("time", \.time),
    Field("title", \.title, .required),
    Field("by", \.by),
    Field("speaker", \.speaker),
  ])
}
