import ForumKit

/// The keys of a measure, as `add` and `set` take them.
enum MeasureOptions {
  static let objective = Parameter.option("objective", .text, help: "What it is to achieve, on one line")
  static let target = Parameter.option(
    "target", .choice(Measure.Target.self), help: "The side of the crime triangle that it works on")
  static let level = Parameter.option(
    "level", .choice(Measure.Prevention.self), help: "The level of prevention")
  static let horizon = Parameter.option(
    "horizon", .choice(Measure.Horizon.self), help: "How soon it is to work")
  static let responsible = Parameter.repeated(
    "responsible", value: "ORG", .reference(.organisations),
    help: "Add an organisation or department that answers for it")
  static let with = Parameter.repeated(
    "with", value: "ORG", .reference(.organisations), help: "Add an organisation that it is done with")
  static let plan = Parameter.option("plan", .text, help: "How it is to be done, in Markdown")
  static let planFile = Parameter.option(
    "plan-file", .file, help: "The same, from a file, or - for standard input")
  static let due = Parameter.option("due", .partialDate, help: "The last day for it")
  static let status = Parameter.option(
    "status", .choice(Measure.Status.self), help: "How far it has come; proposed for a new one")
  static let forum = Parameter.option(
    "forum", value: "F", .reference(.forums), help: "The forum at which it was spoken of")
  static let theme = Parameter.option(
    "theme", value: "T", .reference(.themes), help: "The theme of that forum that it grew out of")
  static let input = Parameter.repeated(
    "input", value: "ID", .reference(.inputs), help: "Add an input that it answers")
  static let council = Parameter.option(
    "council", value: "C", .reference(.councils), help: "The council that decided or proposed it")
  static let declaration = Parameter.option(
    "declaration", value: "D", .reference(.declarations), help: "The declaration that it carries out")

  static let all: [any AnyParameter] =
    [
      objective, target, level, horizon, responsible, with, plan, planFile, due, status, forum, theme, input,
      council, declaration, OrganisationNames.create,
    ] + AnnotationOptions.all

  static let constraints: [Constraint] = [.atMostOne(plan, planFile)]

  /// The plan that is given; `nil` if none is. Read before the change begins, so that the lock is not held while
  /// somebody types.
  static func plan(_ values: Values, _ context: some CommandContext) throws -> String? {
    guard let file = values[planFile] else { return values[plan] }
    let text = try TextSource.read(file, context).droppingLastLineBreaks
    guard !text.isEmpty else { throw InputProblem.empty(source: file == "-" ? "standard input" : file) }
    return text
  }

  static func apply(
    _ values: Values, plan: String?, to measure: inout Measure, in change: Change, _ snapshot: Snapshot,
    _ names: inout OrganisationNames
  ) throws {
    measure.objective.set(values[objective])
    measure.target.set(values[target])
    measure.level.set(values[level])
    measure.horizon.set(values[horizon])
    measure.responsible.addMissing(try names.ids(values[responsible]))
    measure.with.addMissing(try names.ids(values[with]))
    measure.plan.set(plan)
    measure.due.set(values[due])
    if let status = values[status] { measure.status = status }
    try applySource(values, to: &measure.from, in: change, snapshot)
    AnnotationOptions.apply(values, to: &measure.annotations)
  }

  private static func applySource(
    _ values: Values, to source: inout Measure.Source, in change: Change, _ snapshot: Snapshot
  ) throws {
    if let text = values[forum] {
      let id = try change.forum(text, for: .writing)
      // A theme belongs to its forum: it does not follow to another.
      if id != source.forum { source.theme = nil }
      source.forum = id
    }
    if let text = values[theme] {
      guard let forum = source.forum else { throw values.usageError(.missing([self.forum.form.synopsis])) }
      let themes = try change.list(.themes(of: forum))
      source.theme = try ThemeFinder(themes, of: forum).theme(text, for: .writing).id
    }
    let asked = values[input]
    if !asked.isEmpty {
      let found = try InputFinder(snapshot).inputs(asked, for: .writing)
      source.inputs.addMissing(found.map { .input($0.input.id) })
    }
    if let text = values[council] { source.council = try change.councilID(text, for: .writing) }
    if let text = values[declaration] { source.declaration = try change.declarationID(text, for: .writing) }
  }
}

extension RecordView {
  /// How one measure is shown: with its thread.
  static let measure = RecordView(
    shape: measures.shape, computed: measures.computed + [.maybe("trace", TraceJSON.entriesSchema)],
    columns: measures.columns)

  /// How measures are shown.
  static let measures = RecordView(
    shape: Measure.fields.shape, computed: [],
    columns: [
      Column("id", "ID"), Column("status", "STATUS"), Column("due", "DUE"),
      Column("responsible", "RESPONSIBLE", isFlexible: true), Column("title", "TITLE", isFlexible: true),
    ])
}
