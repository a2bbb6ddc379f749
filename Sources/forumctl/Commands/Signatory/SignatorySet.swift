import ForumKit

/// `signatory set D ORG`
enum SignatorySet {
  static let command = Command(
    "set", summary: "Record where an organisation stands, its choice about being named, or who signed",
    discussion: [
      "--status adds an event, --listing a choice and --anchoring a step; --on dates them, today if left out. What was recorded before stays. One entry that was a mistake is taken away by its date, for example with --clear events=2026-06-15; where several have that date, the refusal says what each is called.",
      "--version alone renews a signature: it is recorded as one on that version, with its own day, and the one before stays with who gave it. --signed-by and --title alone correct who gave the last one, and are no new signature.",
      "With --status signed, an organisation that was never invited becomes a signatory. Only what has been adopted can be signed.",
    ],
    examples: [
      .init(
        "Record a signature and that it may be named in public",
        "forumctl signatory set avsiktsforklaring-trygg-fritid exempelstads-kommun --status signed --on 2026-06-10 --signed-by \"Påhitt Provsson\" --title Kommundirektör --listing public"
      ),
      .init(
        "Renew a signature on the text that has changed since",
        "forumctl signatory set avsiktsforklaring-trygg-fritid if-exemplet --version 3 --on 2026-06-12 --signed-by \"Idrotta Exempelqvist\""
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
    let renews = values[SignatoryOptions.status] == nil && values[SignatoryOptions.version] != nil
    let status = renews ? .signed : values[SignatoryOptions.status]
    try SignatoryOptions.check(values, status: status, today: context.today)
    try ClearOption.keep(["events=DATE", "listing=DATE", "anchoring=DATE", "communication=DATE"], values)
    let outcome = try context.change(values) { change in
      let declaration = try change.declaration(
        change.declarationID(values[SignatoryCommands.declaration], for: .writing))
      var names = try OrganisationNames(change, mayCreate: values[OrganisationNames.create])
      let id = try names.id(values[SignatoryCommands.organisation]) as ID<Organisation>
      let edit = try SignatoryEdit(
        values, status: status, renews: renews, of: declaration,
        via: try names.id(values[SignatoryOptions.via]),
        today: context.today, instant: change.instant)
      try names.save(in: &change)
      let index = OrganisationIndex(try change.list(.organisations))
      return try change.edit(.signatories(of: declaration.id)) { signatories in
        let place = TiePlaces(signatories, index)[id]
        // Who signs need not have been invited; for anything else they are to be there already.
        guard place != nil || status == .signed && !renews else {
          throw SignatoryCommands.problem(declaration.id).isMissing([id])
        }
        var signatory = place.map { signatories[$0] } ?? Signatory()
        if place == nil { signatory.organisation = id }
        try ClearOption.apply(values, to: &signatory)
        if renews { try refuseRenewing(signatory, of: declaration, values, context.today) }
        try edit.apply(to: &signatory)
        if let place { signatories[place] = signatory } else { signatories.append(signatory) }
        return edit.warnings(signatory)
      }
    }
    try context.tell(outcome.edits)
    for warning in outcome.result { try context.warn(warning) }
    return .done
  }

  /// Only a signature that holds, and was given to another version, can be renewed.
  private static func refuseRenewing(
    _ signatory: Signatory, of declaration: Declaration, _ values: Values, _ today: CalendarDate
  ) throws {
    let day = values[SignatoryOptions.on]?.latest ?? today
    let who = "\(declaration.id) \(signatory.organisation)"
    guard let signature = signatory.signature(on: day) else {
      throw CommandProblem(
        "\(signatory.organisation) had not signed \(declaration.id) by \(day), and there is nothing to renew",
        hint: "record that it has signed: forumctl signatory set \(who) --status signed --version N")
    }
    guard signature.version == values[SignatoryOptions.version], let version = signature.version else {
      return
    }
    throw CommandProblem(
      "\(signatory.organisation) signed version \(version) of \(declaration.id) on \(signature.date)",
      hint: "correct who signed: forumctl signatory set \(who) --signed-by NAME --title TITLE")
  }
}
