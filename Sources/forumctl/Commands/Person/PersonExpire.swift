import ForumKit

/// `person expire --before DATE --reason REF`
enum PersonExpire {
  static let before = Parameter.required("before", .date, help: "The first day that is not too old")

  static let command = Command(
    "expire", summary: "Erase representatives and contacts that are too old",
    discussion: [
      "Erases who represented at forums before the day, and the contacts of organisations that have taken part in nothing and signed nothing since. An invitation, or a step towards a signature, counts as a part; having stayed away does not. Who signed is kept: it is what proves a signature.",
      "Somebody who represents at a later forum too stays there. Otherwise it is done as person erase does it, for good; texts and their history are left as they are.",
    ],
    examples: [
      .init("See who would go", "forumctl person expire --before 2025-06-01 --reason gallring-2026 --dry-run")
    ],
    parameters: [before, PersonCommands.reason],
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let index = try PeopleIndex(of: context.records, context.workspace.history())
    if let fault = index.faults.first { throw fault }
    let expired = try ExpiredPeople(in: index, before: values[before], context.records)
    guard !expired.people.isEmpty else {
      try context.note("nothing to erase")
      return .done
    }
    try PersonErasing.check(values[PersonCommands.reason], PersonNet(expired.people.map(\.entry)))
    let erasing = PersonErasing(
      places: expired.people.flatMap(\.places), people: expired.people.count, traces: [], [], context)
    try erasing.tellPlan()
    guard try erasing.isWanted(values) else { return .failed }
    let erasure = try PersonErasing.change(values, context) { change in
      let index = try PeopleIndex(of: change, context.workspace.history())
      if let fault = index.faults.first { throw fault }
      let expired = try ExpiredPeople(in: index, before: values[before], change)
      return try change.erase(
        expired.toErase, because: values[PersonCommands.reason], on: context.today,
        places: expired.people.reduce(0) { $0 + $1.places.count })
    }
    try erasing.tell(erasure)
    return .done
  }
}
