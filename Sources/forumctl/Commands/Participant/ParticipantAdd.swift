import ForumKit

/// `participant add F ORG...`
enum ParticipantAdd {
  static let command = Command(
    "add", summary: "Add organisations as participants of a forum",
    discussion: [
      "The ids of the organisations are printed on standard output, one a line. Where one of them is a participant already, none is added.",
      "A participant may be named in public unless --listing says otherwise.",
    ],
    examples: [
      .init(
        "Add two that are invited",
        "forumctl participant add forum-2026-09 fritidsforvaltningen mpf-dialogenheten --attendance invited"
      ),
      .init(
        "Add one that the workspace does not know yet, and who comes for it",
        "forumctl participant add forum-2026-09 \"Föreningen Nya Exemplet\" --create --representative \"Låtsa Exempelson; Ordförande\""
      ),
      .init(
        "Add one that is not to be seen in public",
        "forumctl participant add forum-2026-09 avhopparlinjen-exempelvagen --listing unlisted"),
    ],
    parameters: [ParticipantCommands.forum, ParticipantOptions.organisations] + ParticipantOptions.all,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    try ParticipantOptions.check(values)
    let outcome = try context.change(values) { change in
      let edit = try ParticipantEdit(values, on: context.today, in: &change)
      return try change.edit(.participants(of: edit.forum)) { participants in
        let places = TiePlaces(participants, edit.organisations)
        let there = edit.ids.filter { places[$0] != nil }
        guard there.isEmpty else { throw ParticipantCommands.problem(edit.forum).isThere(there) }
        let added = try edit.ids.map { id in
          var participant = Participant()
          participant.organisation = id
          try edit.apply(to: &participant)
          return participant
        }
        participants += added
        return (ids: edit.ids, warnings: added.compactMap { edit.warning(nil, $0) })
      }
    }
    for id in outcome.result.ids { try context.out.line(id.text) }
    try context.tell(outcome.edits)
    for warning in outcome.result.warnings { try context.warn(warning) }
    return .done
  }
}
