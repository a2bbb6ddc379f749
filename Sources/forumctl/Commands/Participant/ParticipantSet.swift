import ForumKit

/// `participant set F ORG...`
enum ParticipantSet {
  static let rest = Parameter.option(
    "rest", value: "ATTENDANCE", .choice(Participant.Attendance.self),
    help: "The attendance of all who are neither named nor have declined; they are left alone without it")

  static let command = Command(
    "set", summary: "Change participants of a forum",
    discussion: [
      "Options that take lists add to what is there; --clear takes away. An empty text empties a key. All that are named are changed, or none.",
      "--rest leaves those alone that have declined: that they do not come is known.",
      "With --create, an organisation that is no participant yet becomes one, so that those who came unannounced can be ticked off with the others.",
    ],
    examples: [
      .init(
        "Tick off those who came; the others were absent",
        "forumctl participant set forum-2025-11 sekretariatet mpf polisomrade-exempel --attendance attended --rest absent"
      ),
      .init(
        "Note that one may no longer be named in public",
        "forumctl participant set forum-2025-11 if-exemplet --listing parties --on 2026-06-10"),
      .init("Take a role away", "forumctl participant set forum-2025-11 mpf --clear roles=commissioner"),
    ],
    parameters: [
      ParticipantCommands.forum, ParticipantOptions.organisations, rest, ClearOption.clear,
    ] + ParticipantOptions.all,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    try ParticipantOptions.check(values)
    try ClearOption.keep(["listing=DATE"], values)
    let outcome = try context.change(values) { change in
      let edit = try ParticipantEdit(values, on: context.today, in: &change)
      return try change.edit(.participants(of: edit.forum)) { participants in
        let places = TiePlaces(participants, edit.organisations)
        let missing = edit.ids.filter { places[$0] == nil }
        guard missing.isEmpty || values[OrganisationNames.create] else {
          throw ParticipantCommands.sharedSeat(of: missing, among: participants, edit.forum)
            ?? ParticipantCommands.problem(edit.forum).isMissing(missing)
        }
        let unnamed = Set(participants.indices).subtracting(edit.ids.compactMap { places[$0] })
        // Who has declined is known not to come, and says more than the rest.
        for place in unnamed where participants[place].attendance != .declined {
          participants[place].attendance.set(values[rest])
        }
        return try edit.ids.compactMap { id in
          let place = places[id] ?? participants.addBlank(for: id)
          let before = places[id].map { participants[$0] }
          try ClearOption.apply(values, to: &participants[place])
          try edit.apply(to: &participants[place])
          return edit.warning(before, participants[place])
        }
      }
    }
    try context.tell(outcome.edits)
    for warning in outcome.result { try context.warn(warning) }
    return .done
  }
}

extension [Participant] {
  /// Adds a participant of which nothing is said yet, and gives its place.
  fileprivate mutating func addBlank(for organisation: ID<Organisation>) -> Int {
    var participant = Participant()
    participant.organisation = organisation
    append(participant)
    return count - 1
  }
}
