import ForumKit

/// `forum add TITLE --date DATE`
enum ForumAdd {
  static let title = Parameter.operand("TITLE", .nonBlankText, help: "What the forum is called")
  static let date = Parameter.required(
    "date", .partialDate, help: "The day it is held, or the month or year where the day is not known")
  static let id = Parameter.option(
    "id", .newID(Forum.self), help: "The id; otherwise made from the title and the date")
  static let inviteFrom = Parameter.option(
    "invite-from", value: "F", .reference(.forums),
    help: "Invite everybody of another forum, with roles and consent but no names of people")
  static let carry = Parameter.flag(
    "carry",
    help:
      "Bring over what the forum that it follows left open: its themes, boards too, without what was said, but for those whose measures are all done or dropped"
  )

  static let command = Command(
    "add", summary: "Add a forum",
    discussion: [
      "The new id is printed alone on standard output.",
      "With --follows, the series, its next occasion, the level, the commissioners and the organisers are taken over unless they are given.",
      "With --carry, each theme that comes over names the one that it grew out of, and the measures that are still open are told of. What stays behind is told of too.",
    ],
    examples: [
      .init(
        "Plan a dialogue", "forumctl forum add \"Dialog om trygga kvällar\" --date 2026-10-14 --kind dialogue"
      ),
      .init(
        "Take up what the last one left open",
        "forumctl forum add \"Samverkansforum om trygg fritid\" --date 2026-12-02 --follows forum-2025-11 --carry"
      ),
      .init(
        "Invite everybody of last time to the next one",
        "forumctl forum add \"Samverkansforum om trygg fritid\" --date 2027-03-10 --follows forum-2026-09 --invite-from forum-2026-09"
      ),
    ],
    parameters: [title, date, id, inviteFrom, carry] + ForumOptions.all,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let outcome = try context.change(values) { change in
      var names = try OrganisationNames(change, mayCreate: values[OrganisationNames.create])
      var forum = Forum()
      forum.title = values[title].trimmed
      forum.date = values[date]
      forum.id = try newID(values, change)
      forum.status = values[date].earliest > context.today ? .planned : .held
      try ForumOptions.apply(values, to: &forum, in: change, &names)
      if values[carry], forum.follows == nil {
        throw values.usageError(.missing([ForumOptions.follows.form.synopsis]))
      }
      let carried = try takeOver(from: forum.follows, to: &forum, values, &change)
      try names.save(in: &change)
      // Found before the new forum is there, whose own id may begin with the same letters.
      let source = try values[inviteFrom].map { try change.forum($0, for: .writing) }
      try change.put(forum, in: .forum(forum.id))
      let invited = try source.map { try invite(those: $0, to: forum.id, &change) } ?? 0
      return (forum: forum, invited: invited, carried: carried)
    }
    let forum = outcome.result.forum
    try context.out.line(forum.id.text)
    let guests = outcome.result.invited == 0 ? "" : " and invited \(outcome.result.invited)"
    try context.done("added \(forum.title)\(guests)", would: "add \(forum.title)\(guests)")
    if let carried = outcome.result.carried { try tell(carried, context) }
    return .done
  }

  private static func tell(_ carried: CarriedThemes, _ context: Context) throws {
    let themes = Words.count(carried.themes.count, "theme")
    let settled =
      carried.settled.isEmpty
      ? "" : "; settled, and left behind: \(Words.few(carried.settled.map(\.text)))"
    try context.done("brought over \(themes)\(settled)", would: "bring over \(themes)\(settled)")
    guard !carried.openMeasures.isEmpty else { return }
    let measures = Words.count(carried.openMeasures.count, "measure")
    try context.note("\(measures) of it still open: \(Words.few(carried.openMeasures.map(\.text)))")
  }

  private static func newID(_ values: Values, _ change: Change) throws -> ID<Forum> {
    let taken = try change.forumIDs()
    guard let asked = values[id] else {
      return try .new(from: "\(values[title]) \(values[date])", taken: taken)
    }
    guard !taken.contains(asked) else {
      throw CommandProblem(
        "there is a forum \"\(asked)\" already",
        hint: "give another --id, or change that one: forumctl forum set \(asked)")
    }
    return asked
  }

  /// What a forum of a series has from the one before it.
  private static func takeOver(
    from before: ID<Forum>?, to forum: inout Forum, _ values: Values, _ change: inout Change
  ) throws -> CarriedThemes? {
    guard let before, let last = try change.record(.forum(before)) else { return nil }
    if forum.series.isEmpty { forum.series = last.series }
    if forum.series == last.series, !forum.series.isEmpty {
      forum.occasion = forum.occasion ?? last.occasion.map { $0 + 1 }
    }
    forum.level = forum.level ?? last.level
    forum.kind = forum.kind ?? last.kind
    if forum.area.isEmpty { forum.area = last.area }
    if forum.commissionedBy.isEmpty { forum.commissionedBy = last.commissionedBy }
    if forum.organisedBy.isEmpty { forum.organisedBy = last.organisedBy }
    guard values[carry] else { return nil }
    let carried = CarriedThemes(
      from: before, themes: try change.list(.themes(of: before)),
      inputs: try change.list(.inputs(of: before)),
      measures: try change.list(.measures))
    try change.edit(.themes(of: forum.id)) { $0 = carried.themes }
    return carried
  }

  /// Invites those who were invited last time, with their consent and without what happened that day.
  private static func invite(
    those source: ID<Forum>, to forum: ID<Forum>, _ change: inout Change
  ) throws -> Int {
    let guests = try change.list(.participants(of: source)).map(\.invitedAgain)
    try change.edit(.participants(of: forum)) { $0 = guests }
    return guests.count
  }
}

extension Participant {
  /// The same organisation, invited anew. Roles and consent follow it; attendance, the number of people, the
  /// name as it was printed and who came belong to the day: nobody has been asked for the next one yet.
  fileprivate var invitedAgain: Participant {
    var guest = Participant()
    guest.organisation = organisation
    guest.with = with
    guest.roles = roles
    guest.attendance = .invited
    guest.listing = listing
    return guest
  }
}
