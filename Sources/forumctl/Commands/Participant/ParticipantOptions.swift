import ForumKit

/// The keys of a participant, as `add` and `set` take them.
enum ParticipantOptions {
  static let organisations = Parameter.operands(
    "ORG", .reference(.organisations), help: "An id, name, short name or alias")
  static let role = Parameter.repeated(
    "role", .choice(Participant.Role.self), help: "Add what it is there as")
  static let attendance = Parameter.option(
    "attendance", .choice(Participant.Attendance.self), help: "Whether it is to come, or came")
  static let representative = Parameter.repeated(
    "representative", .person, help: "Add who comes for it; the same name replaces")
  static let registeredAs = Parameter.option(
    "registered-as", value: "NAME", .text, help: "The name to print, where it is not its own")
  static let count = Parameter.option("count", .integer(0...Int.max), help: "How many people came")
  static let with = Parameter.repeated(
    "with", value: "ORG", .reference(.organisations), help: "Add an organisation that shares its seat")
  static let on = Parameter.option("on", .date, help: "The day of the choice; today if left out")

  static let all: [any AnyParameter] =
    [
      role, attendance, representative, registeredAs, count, with, ListingOption.listing, on,
      OrganisationNames.create,
    ] + AnnotationOptions.all

  /// Refuses what can be said of one organisation alone, and a day that dates nothing.
  static func check(_ values: Values) throws {
    try ListingOption.refuseIdle(on, values)
    guard values[organisations].count > 1 else { return }
    if !values[representative].isEmpty { throw values.usageError(.forOneAlone(representative.form)) }
    if values[registeredAs] != nil { throw values.usageError(.forOneAlone(registeredAs.form)) }
    if !values[with].isEmpty { throw values.usageError(.forOneAlone(with.form)) }
  }
}

/// What a line says of participants, with the organisations that it names.
struct ParticipantEdit {
  let forum: ID<Forum>
  /// The organisations whose parts are added or changed.
  let ids: [ID<Organisation>]
  /// All organisations, those that the line creates among them.
  let organisations: OrganisationIndex
  private let values: Values
  private let with: [ID<Organisation>]
  private let today: CalendarDate
  private let instant: Instant

  /// Reads the line, and creates the organisations that it may create.
  init(_ values: Values, on today: CalendarDate, in change: inout Change) throws {
    forum = try change.forum(values[ParticipantCommands.forum], for: .writing)
    var names = try OrganisationNames(change, mayCreate: values[OrganisationNames.create])
    ids = try names.ids(values[ParticipantOptions.organisations])
    with = try names.ids(values[ParticipantOptions.with])
    try names.save(in: &change)
    organisations = OrganisationIndex(try change.list(.organisations))
    instant = change.instant
    self.values = values
    self.today = today
  }

  func apply(to participant: inout Participant) throws {
    guard !with.contains(participant.organisation) else {
      throw CommandProblem(
        "\(participant.organisation) cannot share its seat with itself",
        hint: "name the other organisation with \(ParticipantOptions.with.form.spelling)")
    }
    participant.roles.addMissing(values[ParticipantOptions.role])
    participant.attendance.set(values[ParticipantOptions.attendance])
    participant.representatives.addOrReplace(values[ParticipantOptions.representative])
    participant.registeredAs.set(values[ParticipantOptions.registeredAs])
    participant.count.set(values[ParticipantOptions.count])
    participant.with.addMissing(with)
    if let choice = values[ListingOption.listing] { participant.record(choice, on: date, at: instant) }
    AnnotationOptions.apply(values, to: &participant.annotations)
  }

  /// What people ought to know of who may be named from now on; `nil` where it is as they asked.
  func warning(_ before: Participant?, _ after: Participant) -> String? {
    if let choice = values[ListingOption.listing] {
      let caveat = ListingCaveat(
        asked: choice, date: date, listing: after.listing, today: today,
        undecided: ListingChoice.unlisted.rawValue)
      return caveat.words.map { "\(after.organisation): \($0)" }
    }
    guard let before, before.listed(on: today) != after.listed(on: today) else { return nil }
    let now = after.listed(on: today).rawValue
    return "\(after.organisation): now \(now), and was \(before.listed(on: today).rawValue)"
  }

  private var date: CalendarDate { values[ParticipantOptions.on] ?? today }
}
