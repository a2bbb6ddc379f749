/// A draft that went round for fact-checking.
public struct Circulation: Record, Dated {
  public static let name = "circulation"

  public var date = CalendarDate.earliest
  public var recorded: Instant?
  /// The last day for answers.
  public var until: CalendarDate?
  /// Whom it went to; empty where nobody is named.
  public var to: [ID<Organisation>] = []
  /// Those of them that have answered and have nothing to correct. Who asked for a correction has answered too.
  public var answered: [ID<Organisation>] = []
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<Circulation>([
    Field("date", \.date, .required),
    Field("recorded", \.recorded),
    Field("until", \.until),
    Field("to", \.to),
    Field("answered", \.answered),
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

extension Forum {
  /// The numbers of the corrections that nothing has been decided of, from 1.
  public var undecidedCorrections: [Int] {
    corrections.indices.filter { corrections[$0].decision.isBlank }.map { $0 + 1 }
  }

  /// When the draft went round last, and to whom; `nil` if it never did.
  public var lastRound: Circulation? { circulations.inOrder.last }

  /// Records that organisations have answered the last round, and have nothing to correct.
  ///
  /// - Returns: Whether there was a round.
  public mutating func recordAnswers(of organisations: [ID<Organisation>]) -> Bool {
    guard let last = lastRound, let place = circulations.lastIndex(of: last) else {
      return false
    }
    for organisation in organisations where !circulations[place].answered.contains(organisation) {
      circulations[place].answered.append(organisation)
    }
    return true
  }

  /// Those that the last round went to, and of which nothing has been heard since.
  public var awaitedAnswers: [ID<Organisation>] {
    guard let round = lastRound else { return [] }
    let heard = Set(round.answered + corrections.filter { $0.date >= round.date }.compactMap(\.organisation))
    return round.to.filter { !heard.contains($0) }
  }
}
