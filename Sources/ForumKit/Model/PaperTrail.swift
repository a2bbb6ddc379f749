/// A draft that went round for fact-checking.
public struct Circulation: Record, Dated {
  public static let name = "circulation"

  public var date = CalendarDate.earliest
  public var recorded: Instant?
  /// The last day for answers.
  public var until: CalendarDate?
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<Circulation>([
    Field("date", \.date, .required),
    Field("recorded", \.recorded),
    Field("until", \.until),
  ])
}

/// A correction that an organisation asked for, and what was decided of it.
public struct Correction: Record, Dated {
  public static let name = "correction"

  public var date = CalendarDate.earliest
  public var recorded: Instant?
  /// Who asked for it; `nil` where it is the house's own.
  public var organisation: ID<Organisation>?
  /// What was asked for, in Markdown.
  public var text = ""
  /// What was decided, in Markdown; empty while nothing has been.
  public var decision = ""
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<Correction>([
    Field("date", \.date, .required),
    Field("recorded", \.recorded),
    Field("organisation", \.organisation),
    Field("text", \.text, [.required, .prose]),
    Field("decision", \.decision, .prose),
  ])
}

/// A day on which the documentation was published, and what had changed since the last time.
public struct Publication: Record, Dated {
  public static let name = "publication"

  public var date = CalendarDate.earliest
  public var recorded: Instant?
  /// What had changed, in Markdown; empty for the first edition.
  public var change = ""
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<Publication>([
    Field("date", \.date, .required),
    Field("recorded", \.recorded),
    Field("change", \.change, .prose),
  ])
}
