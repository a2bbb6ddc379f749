import ForumKit

/// `declaration add TITLE`
enum DeclarationAdd {
  static let title = Parameter.operand("TITLE", .nonBlankText, help: "What the declaration is called")
  static let id = Parameter.option(
    "id", .newID(Declaration.self), help: "The id; otherwise made from the title")

  static let command = Command(
    "add", summary: "Add a declaration",
    discussion: [
      "The new id is printed alone on standard output. The declaration has no text yet: declaration revise gives it its first version."
    ],
    examples: [
      .init(
        "Add a declaration between two parties",
        "forumctl declaration add \"Avsiktsförklaring om trygga resor\" --id trygga-resor --steward sekretariatet --party MPF --party polisomrade-exempel"
      )
    ],
    parameters: [title, id] + DeclarationOptions.all,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let outcome = try context.change(values) { change in
      var names = try OrganisationNames(change, mayCreate: values[OrganisationNames.create])
      let taken = try change.declarationIDs()
      var declaration = Declaration()
      declaration.id = try values[id] ?? .new(from: values[title], taken: taken)
      guard !taken.contains(declaration.id) else {
        throw CommandProblem(
          "there is a declaration \(declaration.id) already",
          hint: "change that one: forumctl declaration set \(declaration.id)")
      }
      declaration.title = values[title].trimmed
      try DeclarationOptions.apply(values, to: &declaration, &names)
      try names.save(in: &change)
      try change.put(declaration, in: .declaration(declaration.id))
      return declaration.id
    }
    try context.out.line(outcome.result.text)
    try context.tell(outcome.edits)
    return .done
  }
}
