import ForumKit

/// Which measures are meant, as `list`, `board` and `matrix` are told.
enum MeasureSelectionOptions {
  static let status = Parameter.repeated(
    "status", .choice(Measure.Status.self),
    help: "Only measures that have come so far; may be given several times")
  static let open = Parameter.flag("open", help: "Only measures that are neither done nor dropped")
  static let target = Parameter.option(
    "target", .choice(Measure.Target.self), help: "Only this side of the crime triangle")
  static let level = Parameter.option(
    "level", .choice(Measure.Prevention.self), help: "Only this level of prevention")
  static let horizon = Parameter.option("horizon", .choice(Measure.Horizon.self), help: "Only this horizon")
  static let responsible = Parameter.option(
    "responsible", value: "ORG", .reference(.organisations),
    help: "Only what this organisation, or a part of it, answers for")
  static let objective = Parameter.option(
    "objective", .text, help: "Only measures whose objective holds these words")
  static let forum = Parameter.option(
    "forum", value: "F", .reference(.forums), help: "Only what came of this forum")
  static let council = Parameter.option(
    "council", value: "C", .reference(.councils), help: "Only what this council decided or proposed")
  static let dueBy = Parameter.option("due-by", .date, help: "Only what is due on this day or before")
  static let tag = Parameter.option("tag", .nonBlankText, help: "Only measures with this tag")

  static let all: [any AnyParameter] = [
    status, open, target, level, horizon, responsible, objective, forum, council, dueBy, tag,
  ]

  static let constraints: [Constraint] = [.atMostOne(status, open)]

  /// The measures that are meant, in the order in which they were added.
  ///
  /// - Parameter keys: The keys that are shown; the others may be left blank. All of them if `nil`.
  static func measures(
    _ values: Values, _ records: Snapshot, keys: Set<String>? = nil
  ) throws -> [Measure] {
    var selection = MeasureSelection()
    selection.statuses = Set(values[status])
    if values[open] { selection.statuses = Set(Measure.Status.allCases.filter { !$0.isClosed }) }
    selection.target = values[target]
    selection.level = values[level]
    selection.horizon = values[horizon]
    selection.objective = values[objective]
    selection.dueBy = values[dueBy]
    selection.tag = values[tag]
    if let text = values[responsible] {
      let organisations = try records.list(.organisations)
      let asked = try OrganisationFinder(organisations).organisation(text)
      selection.responsible = OrganisationIndex(organisations).whole(of: asked)
    }
    if let text = values[forum] { selection.forum = try records.forum(text) }
    if let text = values[council] { selection.council = try records.councilID(text) }
    let measures = try records.list(.measures, keys: keys?.union(MeasureSelection.keys))
    return measures.filter(selection.contains)
  }
}
