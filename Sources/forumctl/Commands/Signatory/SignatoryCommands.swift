import ForumKit

/// `signatory show|remove`, beside `add`, `list` and `set`.
enum SignatoryCommands {
  static let declaration = DeclarationCommands.declaration
  static let organisation = Parameter.operand(
    "ORG", .reference(.organisations), help: "An id, name, short name or alias")

  static let group = Command(
    "signatory", summary: "Work with the signatories of a declaration",
    action: .group([
      SignatoryAdd.command, SignatoryList.command, show, SignatorySet.command, SignatoryNudge.command, remove,
    ]))

  static func problem(_ declaration: ID<Declaration>) -> TieProblem {
    TieProblem(noun: ("signatory", "signatories"), owner: declaration.text, setTakesMany: false)
  }

  static let show = Command(
    "show", summary: "Show a signatory with its events and choices",
    examples: [
      .init("Show one by its short name", "forumctl signatory show avsiktsforklaring-trygg-fritid MPF")
    ],
    parameters: [declaration, organisation] + RecordOptions.all,
    output: RecordView.signatories.record,
    action: .house { values, context in
      let declaration = try context.records.declarationID(values[declaration])
      var reader = LenientReader(context.records)
      let text = reader.record(.declaration(declaration))
      let organisations = try context.records.list(.organisations)
      let id = try OrganisationFinder(organisations).organisation(values[organisation]).id
      let index = OrganisationIndex(organisations)
      let signatories = try context.records.list(.signatories(of: declaration))
      guard let place = TiePlaces(signatories, index)[id] else {
        throw problem(declaration).isMissing(id)
      }
      try RecordView.signatories.show(
        signatories[place].shown(index, under: text, asOf: context.today, today: context.today), values,
        context)
      return try context.warn(of: reader.faults)
    })

  static let remove = Command(
    "remove", aliases: ["rm"], summary: "Remove a signatory with its history",
    discussion: [
      "Who declines or withdraws stays a signatory, with --status declined or withdrawn; remove is for what was a mistake."
    ],
    examples: [
      .init("Remove one", "forumctl signatory remove avsiktsforklaring-trygg-fritid exempelbolaget")
    ],
    parameters: [declaration, organisation],
    action: .house { values, context in
      let outcome = try context.change(values) { change in
        let declaration = try change.declarationID(values[declaration], for: .writing)
        let organisations = try change.list(.organisations)
        let id = try OrganisationFinder(organisations).organisation(values[organisation]).id
        return try change.edit(.signatories(of: declaration)) { signatories in
          guard let place = TiePlaces(signatories, OrganisationIndex(organisations))[id] else {
            throw problem(declaration).isMissing(id)
          }
          return signatories.remove(at: place)
        }
      }
      try context.tell(outcome.edits)
      let events = outcome.result.events.map { "\($0.status.rawValue) \($0.date)" }
      if !events.isEmpty {
        let history = events.joined(separator: ", ")
        try context.done("its history went with it: \(history)", would: "remove its history: \(history)")
      }
      return .done
    })
}
