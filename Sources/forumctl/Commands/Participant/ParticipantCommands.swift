import ForumKit

/// `participant list|show|remove`, beside `add` and `set`.
enum ParticipantCommands {
  static let forum = Parameter.operand(
    "F", .reference(.forums), help: "A forum: its id, its date, or latest")
  static let organisation = Parameter.operand(
    "ORG", .reference(.organisations), help: "An id, name, short name or alias")

  static let group = Command(
    "participant", summary: "Work with the participants of a forum",
    action: .group([ParticipantAdd.command, list, show, ParticipantSet.command, remove]))

  static func problem(_ forum: ID<Forum>) -> TieProblem {
    TieProblem(noun: ("participant", "participants"), owner: forum.text, setTakesMany: true)
  }

  /// The participant whose seat an organisation shares, as a problem for a command that wants one of its own.
  static func sharedSeat(
    of ids: [ID<Organisation>], among participants: [Participant], _ forum: ID<Forum>
  ) -> CommandProblem? {
    for id in ids {
      guard let seat = participants.first(where: { $0.with.contains(id) })?.organisation else { continue }
      return CommandProblem(
        "\(id) has no seat of its own in \(forum): it shares that of \(seat)", hint: "name \(seat) instead")
    }
    return nil
  }

  /// The place of the participant that an organisation is.
  private static func place(
    of id: ID<Organisation>, in participants: [Participant], _ organisations: OrganisationIndex,
    _ forum: ID<Forum>
  ) throws(CommandProblem) -> Int {
    if let place = TiePlaces(participants, organisations)[id] { return place }
    throw sharedSeat(of: [id], among: participants, forum) ?? problem(forum).isMissing(id)
  }
}

extension ParticipantCommands {
  static let role = Parameter.option(
    "role", .choice(Participant.Role.self), help: "Only those with this role")
  static let attendance = Parameter.option(
    "attendance", .choice(Participant.Attendance.self), help: "Only those with this attendance")

  static let list = Command(
    "list", aliases: ["ls"], summary: "List the participants of a forum in Swedish order",
    discussion: [
      "The name is the one to print: what it is registered as, or else the organisation's own. Listed tells who may see it today: public where no choice has been made."
    ],
    examples: [
      .init("List those who came", "forumctl participant list forum-2025-11 --attendance attended"),
      .init(
        "See who may be named to whom",
        "forumctl participant list latest --format csv --fields name,sector,listed"),
    ],
    parameters: [forum, role, attendance] + RecordOptions.all,
    output: RecordView.participants.records,
    action: .house { values, context in
      let forum = try context.records.forum(values[forum])
      let organisations = OrganisationIndex(try context.records.list(.organisations))
      let rows = try context.records.list(.participants(of: forum))
        .filter { participant in
          values[role].map(participant.roles.contains) ?? true
            && values[attendance].map { $0 == participant.attendance } ?? true
        }
        .sortedInSwedish { $0.printedName(organisations) }
        .map { $0.shown(organisations, on: context.today) }
      try RecordView.participants.list(rows, values, context)
      return .done
    })

  static let show = Command(
    "show", summary: "Show a participant of a forum",
    examples: [.init("Show one by its short name", "forumctl participant show forum-2025-11 MPF")],
    parameters: [forum, organisation] + RecordOptions.all,
    output: RecordView.participants.record,
    action: .house { values, context in
      let forum = try context.records.forum(values[forum])
      let organisations = try context.records.list(.organisations)
      let id = try OrganisationFinder(organisations).organisation(values[organisation]).id
      let index = OrganisationIndex(organisations)
      let participants = try context.records.list(.participants(of: forum))
      let place = try place(of: id, in: participants, index, forum)
      try RecordView.participants.show(
        participants[place].shown(index, on: context.today), values, context)
      return .done
    })

  static let remove = Command(
    "remove", aliases: ["rm"], summary: "Remove a participant from a forum",
    discussion: [
      "Who was invited and did not come stays a participant, with --attendance declined or absent; remove is for what was a mistake."
    ],
    examples: [.init("Remove one", "forumctl participant remove forum-2026-09 studieforbundet-pahittet")],
    parameters: [forum, organisation],
    action: .house { values, context in
      let outcome = try context.change(values) { change in
        let forum = try change.forum(values[forum], for: .writing)
        let organisations = try change.list(.organisations)
        let id = try OrganisationFinder(organisations).organisation(values[organisation]).id
        try change.edit(.participants(of: forum)) { participants in
          let place = try place(of: id, in: participants, OrganisationIndex(organisations), forum)
          participants.remove(at: place)
        }
      }
      try context.tell(outcome.edits)
      return .done
    })
}
