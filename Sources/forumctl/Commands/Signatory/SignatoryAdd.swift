import ForumKit

/// `signatory add D ORG...`
enum SignatoryAdd {
  static let organisations = Parameter.operands(
    "ORG", .reference(.organisations), help: "An id, name, short name or alias")

  static let command = Command(
    "add", summary: "Invite organisations to sign a declaration",
    discussion: [
      "The ids of the organisations are printed on standard output, one a line. Where one of them is a signatory already, none is added.",
      "They are recorded as invited unless --status says otherwise: who signs without having been invited is added with --status signed. A signatory is named to nobody until its choice is recorded with --listing.",
    ],
    examples: [
      .init(
        "Invite through an organisation that passes it on",
        "forumctl signatory add avsiktsforklaring-trygg-fritid mpf-dialogenheten --on 2026-06-01 --via MPF"),
      .init(
        "Add one that signed without an invitation",
        "forumctl signatory add avsiktsforklaring-trygg-fritid sekretariatet --status signed --listing public"
      ),
    ],
    parameters: [SignatoryCommands.declaration, organisations] + SignatoryOptions.all,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let status = values[SignatoryOptions.status] ?? .invited
    try SignatoryOptions.check(values, status: status, today: context.today)
    try refusePersons(values)
    let outcome = try context.change(values) { change in
      let declaration = try change.declaration(
        change.declarationID(values[SignatoryCommands.declaration], for: .writing))
      var names = try OrganisationNames(change, mayCreate: values[OrganisationNames.create])
      let ids = try names.ids(values[organisations])
      let edit = try SignatoryEdit(
        values, status: status, of: declaration, via: try names.id(values[SignatoryOptions.via]),
        today: context.today, instant: change.instant)
      try names.save(in: &change)
      let index = OrganisationIndex(try change.list(.organisations))
      return try change.edit(.signatories(of: declaration.id)) { signatories in
        let places = TiePlaces(signatories, index)
        let there = ids.filter { places[$0] != nil }
        guard there.isEmpty else { throw SignatoryCommands.problem(declaration.id).isThere(there) }
        let added = try ids.map { id in
          var signatory = Signatory()
          signatory.organisation = id
          try edit.apply(to: &signatory)
          return signatory
        }
        signatories += added
        return (ids: ids, warnings: added.flatMap(edit.warnings))
      }
    }
    for id in outcome.result.ids { try context.out.line(id.text) }
    try context.tell(outcome.edits)
    for warning in outcome.result.warnings { try context.warn(warning) }
    return .done
  }

  /// Who signed and whom to ask are of one organisation alone.
  private static func refusePersons(_ values: Values) throws {
    guard values[organisations].count > 1 else { return }
    if values[SignatoryOptions.signedBy] != nil {
      throw values.usageError(.forOneAlone(SignatoryOptions.signedBy.form))
    }
    if values[SignatoryOptions.contact] != nil {
      throw values.usageError(.forOneAlone(SignatoryOptions.contact.form))
    }
  }
}
