import ForumKit

/// `council add NAME`
enum CouncilAdd {
  static let name = Parameter.operand("NAME", .nonBlankText, help: "What the council is called")
  static let id = Parameter.option(
    "id", .newID(Council.self), help: "The id; otherwise made from the name")

  static let command = Command(
    "add", summary: "Add a council",
    discussion: [
      "The new id is printed alone on standard output. Its seats, deadlines and reports are added afterwards: council member add, council deadline add, council report add."
    ],
    examples: [
      .init(
        "Add a local council under another",
        "forumctl council add \"Påhittsköpings samverkansråd\" --level local --area Påhittsköping --convener polisomrade-exempel"
      )
    ],
    parameters: [name, id] + CouncilOptions.all, constraints: CouncilOptions.constraints,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let outcome = try context.change(values) { change in
      var names = try OrganisationNames(change, mayCreate: values[OrganisationNames.create])
      let taken = try change.councilIDs()
      var council = Council()
      council.id = try values[id] ?? .new(from: values[name], taken: taken)
      guard !taken.contains(council.id) else {
        throw CommandProblem(
          "there is a council \(council.id) already",
          hint: "give another --id, or change that one: forumctl council set \(council.id)")
      }
      council.name = values[name].trimmed
      try CouncilOptions.apply(values, to: &council, in: change, &names)
      try names.save(in: &change)
      try change.put(council, in: .council(council.id))
      return council.id
    }
    try context.out.line(outcome.result.text)
    try context.tell(outcome.edits)
    return .done
  }
}
