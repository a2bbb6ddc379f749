import ForumKit

/// `organisation add NAME`
enum OrganisationAdd {
  static let name = Parameter.operand("NAME", .nonBlankText, help: "The name in full")
  static let id = Parameter.option(
    "id", .newID(Organisation.self), help: "The id; otherwise made from the name")

  static let command = Command(
    "add", summary: "Add an organisation",
    discussion: ["The new id is printed alone on standard output."],
    examples: [
      .init(
        "Add an authority with its short name",
        "forumctl organisation add \"Myndigheten för Exempel\" --short MFE --sector public --kind authority")
    ],
    parameters: [name, id] + OrganisationOptions.all,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let outcome = try context.change(values) { change in
      var names = try OrganisationNames(change)
      try names.refuseKnown(values[name])
      return try change.edit(.organisations) { organisations in
        var organisation = try Organisation(named: values[name], among: organisations)
        if let id = values[id] { organisation.id = id }
        try OrganisationOptions.apply(values, to: &organisation, &names)
        organisations.append(organisation)
        return organisation
      }
    }
    try context.out.line(outcome.result.id.text)
    try context.done("added \(outcome.result.name)", would: "add \(outcome.result.name)")
    return .done
  }
}
