import ForumKit

/// `declaration list|show|remove`, beside `add`, `set` and `revise`.
enum DeclarationCommands {
  static let declaration = Parameter.operand(
    "D", .reference(.declarations), help: "A declaration: its id, or enough of its beginning")
  static let cascade = Parameter.flag("cascade", help: "Remove its signatories too")

  static let group = Command(
    "declaration", summary: "Work with declarations of intent and their versions",
    action: .group([
      DeclarationAdd.command, list, DeclarationShow.command, DeclarationSet.command,
      DeclarationRevise.command, DeclarationDiff.command, remove,
    ]))

  static let list = Command(
    "list", aliases: ["ls"], summary: "List the declarations in Swedish order of their titles",
    examples: [.init("List them for a script", "forumctl declaration list --format ndjson --fields id")],
    parameters: RecordOptions.all,
    output: RecordView.declarations.records,
    action: .house { values, context in
      let records = context.records
      var reader = LenientReader(records)
      let declarations = try records.declarationIDs().compactMap { reader.declaration($0) }
      let rows = declarations.sortedInSwedish(by: \.title).map { declaration in
        declaration.object.adding("adoptedVersion", declaration.adopted?.number)
      }
      try RecordView.declarations.list(rows, values, context)
      return try context.warn(of: reader.faults)
    })

  static let remove = Command(
    "remove", aliases: ["rm"], summary: "Remove a declaration with its versions",
    discussion: ["A declaration that has signatories is not removed without --cascade."],
    examples: [
      .init(
        "See what would go",
        "forumctl declaration remove avsiktsforklaring-trygg-fritid --cascade --dry-run")
    ],
    parameters: [declaration, cascade],
    action: .house { values, context in
      let outcome = try context.change(values) { change in
        let id = try change.declarationID(values[declaration], for: .writing)
        let signatories = try change.list(.signatories(of: id))
        guard values[cascade] || signatories.isEmpty else {
          throw CommandProblem(
            "\(id) has signatories: \(Words.few(signatories.map(\.key)))",
            hint: "see what would go with it: forumctl declaration remove \(id) --cascade --dry-run")
        }
        try change.remove(declaration: id, cascade: values[cascade])
      }
      try context.tell(outcome.edits)
      return .done
    })
}

extension RecordView {
  /// How declarations are listed.
  static let declarations = RecordView(
    shape: Declaration.fields.shape, computed: [.maybe("adoptedVersion", .number)],
    columns: [
      Column("id", "ID"), Column("title", "TITLE", isFlexible: true), Column("steward", "STEWARD"),
      Column("adoptedVersion", "ADOPTED", alignment: .right),
    ])
}
