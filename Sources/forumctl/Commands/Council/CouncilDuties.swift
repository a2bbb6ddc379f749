import ForumKit

/// `council deadline add|met` and `council report add|delivered`: what a council has to do by when, and what came
/// of it.
enum CouncilDuties {
  static let title = Parameter.operand("TITLE", .nonBlankText, help: "What is to be done or reported")
  static let number = Parameter.operand("N", .integer(1...Int.max), help: "Its number in the list")
  static let on = Parameter.option("on", .partialDate, help: "The day that it was done; today if left out")

  static let deadlines = Command(
    "deadline", summary: "Keep what a council has to do by a day", action: .group([addDeadline, met]))

  static let due = Parameter.required("due", .partialDate, help: "The last day for it")

  static let addDeadline = Command(
    "add", summary: "Add something that a council has to do by a day",
    discussion: ["Its number in the list of the council is printed alone on standard output."],
    examples: [
      .init(
        "Add one",
        "forumctl council deadline add exempelstads-samverkansrad \"Lokal plan klar\" --due 2026-12-31")
    ],
    parameters: [CouncilCommands.operand, title, due],
    action: .house { values, context in
      try add(values, context) { council, _ in
        var deadline = Council.Deadline()
        deadline.title = values[title].trimmed
        deadline.due = values[due]
        council.deadlines.append(deadline)
        return council.deadlines.count
      }
    })

  static let met = Command(
    "met", summary: "Record that a council has done what it had to do by a day",
    examples: [
      .init("The first one is done", "forumctl council deadline met exempelstads-samverkansrad 1")
    ],
    parameters: [CouncilCommands.operand, number, on],
    action: .house { values, context in
      try settle(values, context) { council, place, day in
        guard council.deadlines.indices.contains(place) else {
          throw unknown(Council.Deadline.name, values[number], council.deadlines.count, council)
        }
        council.deadlines[place].met = day
      }
    })

  static let reports = Command(
    "report", summary: "Keep what a council has to report, to whom and when",
    action: .group([addReport, delivered]))

  static let reportDue = Parameter.option("due", .partialDate, help: "The last day for it")
  static let from = Parameter.repeated(
    "from", value: "ORG", .reference(.organisations), help: "Who reports; may be given several times")
  static let to = Parameter.repeated(
    "to", value: "ORG", .reference(.organisations), help: "Whom it is for; may be given several times")
  static let contents = Parameter.option("contents", .text, help: "What it must hold, in Markdown")

  static let addReport = Command(
    "add", summary: "Add something that a council has to report",
    discussion: ["Its number in the list of the council is printed alone on standard output."],
    examples: [
      .init(
        "Add one",
        "forumctl council report add exempelstads-samverkansrad \"Årlig rapport\" --due 2027-03-31 --to MPF")
    ],
    parameters: [
      CouncilCommands.operand, title, reportDue, from, to, contents, OrganisationNames.create,
    ],
    action: .house { values, context in
      try add(values, context, mayCreate: values[OrganisationNames.create]) { council, names in
        var report = Council.Report()
        report.title = values[title].trimmed
        report.due = values[reportDue]
        report.from = try names.ids(values[from])
        report.to = try names.ids(values[to])
        report.contents.set(values[contents])
        council.reports.append(report)
        return council.reports.count
      }
    })

  static let delivered = Command(
    "delivered", summary: "Record that a report has been handed over",
    examples: [
      .init(
        "The first one is handed over",
        "forumctl council report delivered exempelstads-samverkansrad 1 --on 2026-03-30")
    ],
    parameters: [CouncilCommands.operand, number, on],
    action: .house { values, context in
      try settle(values, context) { council, place, day in
        guard council.reports.indices.contains(place) else {
          throw unknown(Council.Report.name, values[number], council.reports.count, council)
        }
        council.reports[place].delivered = day
      }
    })

  private static func add(
    _ values: Values, _ context: Context, mayCreate: Bool = false,
    _ body: (inout Council, inout OrganisationNames) throws -> Int
  ) throws -> ExitCode {
    let outcome = try context.change(values) { change in
      var names = try OrganisationNames(change, mayCreate: mayCreate)
      var council = try change.council(values[CouncilCommands.operand], for: .writing)
      let number = try body(&council, &names)
      try names.save(in: &change)
      try change.put(council, in: .council(council.id))
      return number
    }
    try context.out.line(String(outcome.result))
    try context.tell(outcome.edits)
    return .done
  }

  private static func settle(
    _ values: Values, _ context: Context, _ body: (inout Council, Int, PartialDate) throws -> Void
  ) throws -> ExitCode {
    try DoneDay.refuse(values[on], of: on.form, values, today: context.today)
    let day = values[on] ?? PartialDate(context.today)
    let outcome = try context.change(values) { change in
      var council = try change.council(values[CouncilCommands.operand], for: .writing)
      try body(&council, values[number] - 1, day)
      try change.put(council, in: .council(council.id))
    }
    try context.tell(outcome.edits)
    return .done
  }

  private static func unknown(_ noun: String, _ number: Int, _ count: Int, _ council: Council)
    -> CommandProblem
  {
    CommandProblem(
      "\(council.id) has no \(noun) \(number)",
      hint: count == 0
        ? "it has none; see it: forumctl council show \(council.id)"
        : "it has \(count); see them: forumctl council show \(council.id)")
  }
}
