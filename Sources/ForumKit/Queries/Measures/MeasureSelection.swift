/// Which measures are meant, by any of their axes. What is left out lets every measure pass.
public struct MeasureSelection: Sendable {
  /// How far they have come; empty is however far.
  public var statuses: Set<Measure.Status> = []
  /// The side of the crime triangle.
  public var target: Measure.Target?
  /// The level of prevention.
  public var level: Measure.Prevention?
  /// How soon they are to work.
  public var horizon: Measure.Horizon?
  /// The ids of those of whom one answers for them; see ``OrganisationIndex/whole(of:)``.
  public var responsible: Set<ID<Organisation>>?
  /// Words that stand in the objective, whatever the case.
  public var objective: String?
  /// The forum that they came of.
  public var forum: ID<Forum>?
  /// The council that decided or proposed them.
  public var council: ID<Council>?
  /// The last day on which they may be due; what is due on no day does not pass.
  public var dueBy: CalendarDate?
  /// A word of the vocabulary.
  public var tag: String?

  /// Every measure.
  public init() {}

  /// The keys of a measure that are looked at.
  public static let keys: Set = [
    "status", "target", "level", "horizon", "responsible", "objective", "from", "due", "tags",
  ]

  /// Whether a measure is meant.
  public func contains(_ measure: Measure) -> Bool {
    (statuses.isEmpty || statuses.contains(measure.status))
      && (target == nil || measure.target == target)
      && (level == nil || measure.level == level)
      && (horizon == nil || measure.horizon == horizon)
      && (responsible.map { !$0.isDisjoint(with: measure.responsible) } ?? true)
      && (objective.map { holds($0, measure.objective) } ?? true)
      && (forum == nil || measure.from.forum == forum)
      && (council == nil || measure.from.council == council)
      && (dueBy.map { day in measure.due.map { $0.latest <= day } ?? false } ?? true)
      && (tag.map(measure.annotations.tags.contains) ?? true)
  }

  private func holds(_ words: String, _ text: String) -> Bool {
    TextFolding.caseOnly.fold(text).contains(TextFolding.caseOnly.fold(words))
  }
}

extension OrganisationIndex {
  /// Every id, former ones too, of an organisation and of all that stand under it.
  public func whole(of organisation: Organisation) -> Set<ID<Organisation>> {
    var ids = Set([organisation.id] + organisation.formerIds)
    // One pass for each level of departments.
    while true {
      let parts = all.filter { part in
        !ids.contains(part.id) && (part.parent.map(ids.contains) ?? false)
      }
      guard !parts.isEmpty else { return ids }
      for part in parts { ids.formUnion([part.id] + part.formerIds) }
    }
  }
}
