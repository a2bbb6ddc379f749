/// Whom to remind of a declaration: those that have been invited, or have said that they mean to sign, and have not. It
/// names also those who may not be named, and is for the house alone.
public struct SignatureNudges: Sendable {
  /// One to remind.
  public struct Nudge: Sendable {
    /// Who it is.
    public let organisation: NamedOrganisation
    /// `invited` or `preparing`.
    public let status: Signatory.Status
    /// The first day of the status that it stands in, however often that has been noted since.
    public let since: PartialDate
    /// How many days ago that was, counted from the day itself, or from the end of the month or year.
    public let days: Int
    /// When a signature is expected.
    public let expected: PartialDate?
    /// How many days ago the expected day passed; `nil` where none is expected, or it lies ahead.
    public let daysLate: Int?
    /// What is waited for: the last remark on the status.
    public let awaited: String
    /// Who passed the declaration on.
    public let via: NamedOrganisation?
    /// Whom to ask: the contact for the declaration, or else the organisation's first; `nil` too unless people are
    /// shown.
    public let contact: Person?
  }

  /// What the declaration is called, on one line.
  public let title: String
  /// The declaration's id.
  public let id: ID<Declaration>
  /// The day that days are counted from.
  public let today: CalendarDate
  /// Whether people are shown.
  public let showsPeople: Bool
  /// First those whose expected day has passed, the longest ago first; then those that prepare, and those that have
  /// been invited, again the longest first. What is alike stands in Swedish order.
  public let nudges: [Nudge]

  init(
    _ declaration: Declaration, _ signatories: [Signatory], _ organisations: OrganisationIndex,
    on today: CalendarDate, showsPeople: Bool
  ) {
    title = declaration.title
    id = declaration.id
    self.today = today
    self.showsPeople = showsPeople
    nudges = signatories.compactMap { signatory in
      Nudge(signatory, declaration, organisations, today, showsPeople: showsPeople)
    }.sortedInSwedish(by: \.organisation.name).enumerated().sorted { left, right in
      let order = (left.element.order, right.element.order)
      return order.0 == order.1 ? left.offset < right.offset : order.0.lexicographicallyPrecedes(order.1)
    }.map(\.element)
  }
}

extension SignatureNudges.Nudge {
  fileprivate init?(
    _ signatory: Signatory, _ declaration: Declaration, _ organisations: OrganisationIndex,
    _ today: CalendarDate, showsPeople: Bool
  ) {
    guard let run = signatory.waiting(on: today, under: declaration), let first = run.first else {
      return nil
    }
    guard let record = organisations[signatory.organisation] else { return nil }
    organisation = NamedOrganisation(record)
    status = first.status
    since = first.date
    days = first.date.latest.days(until: today)
    expected = signatory.expected
    daysLate = signatory.expected.flatMap { $0.latest < today ? $0.latest.days(until: today) : nil }
    awaited = run.map(\.annotations.note).last { !$0.isBlank } ?? ""
    via = signatory.via.flatMap { organisations[$0] }.map(NamedOrganisation.init)
    contact = showsPeople ? signatory.contact ?? record.contacts.first : nil
  }

  /// What stands first has the lowest numbers.
  fileprivate var order: [Int] {
    if let daysLate { return [0, -daysLate, -days] }
    return [status == .preparing ? 1 : 2, -days]
  }
}

extension Signatory {
  /// The events of a day's status in a row, where the organisation is waited for; `nil` where it is not. Nobody waits
  /// for an organisation of which is known on what later day it signs or declines.
  fileprivate func waiting(on today: CalendarDate, under declaration: Declaration) -> [Event]? {
    let events = events.inOrder
    let past = events.filter { $0.date.latest <= today }
    guard let status = status(on: today, under: declaration), status == .invited || status == .preparing,
      !events.contains(where: { $0.date.latest > today && $0.status != .invited && $0.status != .preparing })
    else { return nil }
    return past.reversed().prefix { $0.status == status }.reversed()
  }
}
