/// How the signatures under a declaration have become more: those that stand under the version in force, and
/// may be named to the audience.
///
/// Who has withdrawn since is not in it, for no day: whoever is not named is not counted.
public struct SignatureHistory: Sendable {
  /// Who it is shown to.
  public let audience: Audience
  /// What the declaration is called, on one line.
  public let title: String
  /// The day up to which signatures are counted.
  public let asOf: CalendarDate
  /// Whether nothing has been adopted by the day, so that there is nothing to sign.
  public let isDraft: Bool
  /// How many had signed by each day on which somebody did. A signature of which only the month or the year
  /// is known counts from the end of that.
  public let counts: [DayCount]

  /// How many there are in all.
  public var total: Int { counts.last?.count ?? 0 }

  /// The signatures of what is shown.
  public init(_ view: DeclarationView) {
    self.init(
      audience: view.audience, title: view.title, asOf: view.asOf, isDraft: view.version == nil,
      dates: view.signed.compactMap(\.date))
  }

  /// All signatures of a declaration, for the house.
  init(_ declaration: Declaration, _ signatories: [Signatory], on today: CalendarDate) {
    self.init(
      audience: .house, title: declaration.title, asOf: today,
      isDraft: declaration.version(inForceOn: today) == nil,
      dates: signatories.compactMap { declaration.standing(of: $0, on: today, today: today) }
        .filter(\.holds).map(\.signature.date))
  }

  private init(
    audience: Audience, title: String, asOf: CalendarDate, isDraft: Bool, dates: [PartialDate]
  ) {
    self.audience = audience
    self.title = title
    self.asOf = asOf
    self.isDraft = isDraft
    counts = DayCount.counts(of: dates.map { ($0.latest, 1) })
  }
}
