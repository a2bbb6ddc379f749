/// A forum in a few facts and numbers, as an audience may see them: a line of a summary.
public struct ForumOverview: Sendable {
  /// The forum's id.
  public let id: ID<Forum>
  /// What the forum is called, on one line.
  public let title: String
  /// What sort of occasion it is; `nil` where it is not stated.
  public let kind: Forum.Kind?
  /// How far it has come; before `published` the documentation is marked as a draft.
  public let status: Forum.Status
  /// The day, or the month or year where the day is not known.
  public let date: PartialDate?
  /// The last day of a meeting of several days.
  public let endDate: PartialDate?
  /// Where it is held.
  public let place: String
  /// What forums that follow each other have in common; empty if it stands alone.
  public let series: String
  /// The number of the forum in its series.
  public let occasion: Int?
  /// How much there is in it.
  public let figures: ForumFigures

  /// The keys of a forum that it prints.
  static let printed: Set = ["id", "title", "place", "area", "series"]

  /// The facts and numbers of what is shown.
  public init(_ view: ForumView) {
    id = view.id
    title = view.title
    kind = view.kind
    status = view.status
    date = view.date
    endDate = view.endDate
    place = view.place
    series = view.series
    occasion = view.occasion
    figures = view.figures
  }
}

/// How much there is in a forum, of what its audience may see.
public struct ForumFigures: Sendable, Equatable {
  /// A choice and how many there are of it; `nil` is those that have none.
  public struct Share<Kind: Choice>: Sendable, Equatable {
    /// The choice; `nil` for those that have none.
    public let kind: Kind?
    /// How many there are of it; at least 1.
    public let count: Int
  }

  /// The seats of those that took part and may be named.
  public let participants: Int
  /// Civil society first, then the public sector and business; those without a sector last.
  public let participantsBySector: [Share<Organisation.Sector>]
  /// Themes of kind question.
  public let questions: Int
  /// All inputs that are shown, with a theme or without.
  public let inputs: Int
  /// In the order of the choices; those without a kind last.
  public let inputsByKind: [Share<Input.Kind>]
}

extension ForumView {
  /// The numbers of what is shown.
  public var figures: ForumFigures {
    let seats = participants.filter(\.tookPart)
    let inputs = themes.flatMap(\.inputs) + looseInputs
    return ForumFigures(
      participants: seats.count, participantsBySector: seats.shares(of: \.organisation.sector),
      questions: themes.count { $0.kind == .question }, inputs: inputs.count,
      inputsByKind: inputs.shares(of: \.kind))
  }
}

extension Array {
  /// How many elements there are of each choice, in the order of the choices; of none last. A choice
  /// that none has is left out.
  fileprivate func shares<Kind: Choice>(of kind: (Element) -> Kind?) -> [ForumFigures.Share<Kind>] {
    let grouped = Dictionary(grouping: self, by: kind)
    return (Kind.allCases.map(Optional.some) + [nil]).compactMap { choice in
      grouped[choice].map { ForumFigures.Share(kind: choice, count: $0.count) }
    }
  }
}
