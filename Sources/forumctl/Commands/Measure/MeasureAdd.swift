import ForumKit

/// `measure add TITLE`
enum MeasureAdd {
  static let title = Parameter.operand("TITLE", .nonBlankText, help: "What is to be done")
  static let id = Parameter.option("id", .newID(Measure.self), help: "The id; otherwise made from the title")

  static let command = Command(
    "add", summary: "Add a measure",
    discussion: ["The new id is printed alone on standard output. What is not known is left out."],
    examples: [
      .init(
        "Record what a forum led to",
        "forumctl measure add \"Öppna hallen på lördagar\" --forum forum-2025-11 --responsible exempelstads-kommun --due 2026-12-31 --status decided"
      )
    ],
    parameters: [title, id] + MeasureOptions.all, constraints: MeasureOptions.constraints,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let plan = try MeasureOptions.plan(values, context)
    let outcome = try context.change(values) { change in
      var names = try OrganisationNames(change, mayCreate: values[OrganisationNames.create])
      let taken = try change.list(.measures).map(\.id)
      var measure = Measure()
      measure.id = try values[id] ?? .new(from: values[title], taken: taken)
      guard !taken.contains(measure.id) else {
        throw CommandProblem(
          "there is a measure \(measure.id) already",
          hint: "give another --id, or change that one: forumctl measure set \(measure.id)")
      }
      measure.title = values[title].trimmed
      try MeasureOptions.apply(values, plan: plan, to: &measure, in: change, context.records, &names)
      try names.save(in: &change)
      try change.edit(.measures) { $0.append(measure) }
      return measure.id
    }
    try context.out.line(outcome.result.text)
    try context.tell(outcome.edits)
    return .done
  }
}
