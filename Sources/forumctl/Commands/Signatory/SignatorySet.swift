import ForumKit

/// `signatory set D ORG`
enum SignatorySet {
  static let command = Command(
    "set", summary: "Record where an organisation stands, its choice about being named, or who signed",
    discussion: [
      "--status adds an event, --listing a choice and --anchoring a step; --on dates them, today if left out. What was recorded before stays. One entry that was a mistake is taken away by its date, for example with --clear events=2026-06-15.",
      "With --status signed, an organisation that was never invited becomes a signatory. Only what has been adopted can be signed.",
    ],
    examples: [
      .init(
        "Record a signature and that it may be named in public",
        "forumctl signatory set avsiktsforklaring-trygg-fritid exempelstads-kommun --status signed --on 2026-06-10 --signed-by \"Påhitt Provsson\" --title Kommundirektör --listing public"
      ),
      .init(
        "Record that a consent is withdrawn; the signature stands",
        "forumctl signatory set avsiktsforklaring-trygg-fritid MPF --listing unlisted"),
      .init(
        "Note when an answer is to be expected",
        "forumctl signatory set avsiktsforklaring-trygg-fritid exempelbolaget --expected 2026-10 --note \"Tas upp i styrelsen.\""
      ),
    ],
    parameters: [SignatoryCommands.declaration, SignatoryCommands.organisation, ClearOption.clear]
      + SignatoryOptions.all,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let status = values[SignatoryOptions.status]
    try SignatoryOptions.check(values, status: status)
    try ClearOption.keep(["events=DATE", "listing=DATE", "anchoring=DATE"], values)
    let outcome = try context.change(values) { change in
      let declaration = try change.declaration(
        change.declarationID(values[SignatoryCommands.declaration], for: .writing))
      var names = try OrganisationNames(change, mayCreate: values[OrganisationNames.create])
      let id = try names.id(values[SignatoryCommands.organisation]) as ID<Organisation>
      let edit = try SignatoryEdit(
        values, status: status, of: declaration, via: try names.id(values[SignatoryOptions.via]),
        today: context.today, instant: change.instant)
      try names.save(in: &change)
      let index = OrganisationIndex(try change.list(.organisations))
      return try change.edit(.signatories(of: declaration.id)) { signatories in
        let place = TiePlaces(signatories, index)[id]
        // Who signs need not have been invited; for anything else they are to be there already.
        guard place != nil || status == .signed else {
          throw SignatoryCommands.problem(declaration.id).isMissing([id])
        }
        var signatory = place.map { signatories[$0] } ?? Signatory()
        if place == nil { signatory.organisation = id }
        try ClearOption.apply(values, to: &signatory)
        try edit.apply(to: &signatory)
        if let place { signatories[place] = signatory } else { signatories.append(signatory) }
        return edit.warnings(signatory)
      }
    }
    try context.tell(outcome.edits)
    for warning in outcome.result { try context.warn(warning) }
    return .done
  }
}
