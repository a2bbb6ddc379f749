import ForumKit

/// `council member add|set|end`: who sits in a council, and from when to when. A seat that has ended stays in the
/// record.
enum CouncilMembers {
  static let organisations = Parameter.operands(
    "ORG", .reference(.organisations), help: "An organisation: an id, name, short name or alias")
  static let role = Parameter.option(
    "role", .choice(Council.Member.Role.self), help: "What it is in the council")
  static let when = Parameter.option(
    "when", .text, help: "On what occasions it takes part, where that is not always")
  static let from = Parameter.option("from", .partialDate, help: "The first day of the seat")
  static let to = Parameter.option("to", .partialDate, help: "The last day of the seat")
  static let on = Parameter.option("on", .partialDate, help: "The last day; today if left out")

  static let group = Command(
    "member", summary: "Keep the seats of a council", action: .group([add, set, end]))

  static let add = Command(
    "add", summary: "Give organisations seats in a council",
    discussion: [
      "An organisation that holds a seat at that time already is refused: council member set changes it. Seats that ended before, or begin after, are added beside it."
    ],
    examples: [
      .init(
        "Call one in for some questions",
        "forumctl council member add exempelstads-samverkansrad MPF --role adjunct --when \"När frågan rör statistik\" --from 2026-07-01"
      )
    ],
    parameters: [CouncilCommands.operand, organisations, role, when, from, to, OrganisationNames.create],
    action: .house { values, context in
      try alter(values, context, mayCreate: values[OrganisationNames.create]) { council, id in
        var member = Council.Member()
        member.organisation = id
        apply(values, to: &member)
        if let other = council.members.first(where: { $0.overlaps(member) }) {
          throw hasSeat(other, council, hint: "change it: forumctl council member set \(council.id) \(id)")
        }
        council.members.append(member)
      }
    })

  static let set = Command(
    "set", summary: "Change the seats of organisations in a council",
    examples: [
      .init(
        "Make a member lead",
        "forumctl council member set exempelstads-samverkansrad polisomrade-exempel --role lead")
    ],
    parameters: [CouncilCommands.operand, organisations, role, when, from, to],
    action: .house { values, context in
      try alter(values, context) { council, id in
        guard
          let place = council.openSeat(of: id) ?? council.members.lastIndex(where: { $0.organisation == id })
        else { throw hasNoSeat(id, council) }
        let before = council.members[place]
        apply(values, to: &council.members[place])
        let changed = council.members[place]
        if let other = council.members.indices.first(where: {
          $0 != place && council.members[$0].overlaps(changed) && !council.members[$0].overlaps(before)
        }) {
          throw hasSeat(
            council.members[other], council, hint: "give this one --from and --to that do not meet it")
        }
      }
    })

  static let end = Command(
    "end", summary: "End the seats of organisations in a council",
    discussion: [
      "The seat stays in the record with its last day, so that council show --as-of still tells of it."
    ],
    examples: [
      .init(
        "End one",
        "forumctl council member end exempelstads-samverkansrad exempelstads-forsamling --on 2026-06-30")
    ],
    parameters: [CouncilCommands.operand, organisations, on],
    action: .house { values, context in
      try alter(values, context) { council, id in
        guard let place = council.openSeat(of: id) else { throw hasNoSeat(id, council) }
        council.members[place].to = values[on] ?? PartialDate(context.today)
      }
    })

  private static func apply(_ values: Values, to member: inout Council.Member) {
    if let role = values[role] { member.role = role }
    member.when.set(values[when])
    member.from.set(values[from])
    member.to.set(values[to])
  }

  private static func hasSeat(_ seat: Council.Member, _ council: Council, hint: String) -> CommandProblem {
    let span = [seat.from.map { "from \($0)" }, seat.to.map { "to \($0)" }].compactMap(\.self)
    let when = span.isEmpty ? "" : ", \(span.joined(separator: " "))"
    return CommandProblem("\(seat.organisation) has a seat in \(council.id) already\(when)", hint: hint)
  }

  private static func hasNoSeat(_ id: ID<Organisation>, _ council: Council) -> CommandProblem {
    CommandProblem(
      "\(id) has no seat in \(council.id)",
      hint: "see who has: forumctl council show \(council.id) --all-members")
  }

  private static func alter(
    _ values: Values, _ context: Context, mayCreate: Bool = false,
    _ body: (inout Council, ID<Organisation>) throws -> Void
  ) throws -> ExitCode {
    let outcome = try context.change(values) { change in
      var names = try OrganisationNames(change, mayCreate: mayCreate)
      var council = try change.council(values[CouncilCommands.operand], for: .writing)
      for id in try names.ids(values[organisations]) { try body(&council, id) }
      try names.save(in: &change)
      try change.put(council, in: .council(council.id))
    }
    try context.tell(outcome.edits)
    return .done
  }
}

extension Council {
  /// The place of an organisation's seat that has no last day.
  fileprivate func openSeat(of organisation: ID<Organisation>) -> Int? {
    members.lastIndex { $0.organisation == organisation && $0.to == nil }
  }
}
