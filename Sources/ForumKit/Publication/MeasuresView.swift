/// The measures that an audience may see.
public struct MeasuresView: Sendable {
  /// Who they are shown to.
  public let audience: Audience
  /// What the workspace is called.
  public let title: String
  /// In the order in which they were added.
  public let measures: [Entry]

  /// A measure as the audience may see it.
  public struct Entry: Sendable {
    /// The measure's id.
    public let id: ID<Measure>
    /// What is to be done.
    public let title: String
    /// What it is to achieve.
    public let objective: String
    /// The side of the crime triangle.
    public let target: Measure.Target?
    /// The level of prevention.
    public let level: Measure.Prevention?
    /// How soon it is to work.
    public let horizon: Measure.Horizon?
    /// Who answers for it, of those that may be named.
    public let responsible: [NamedOrganisation]
    /// With whom it is done, of those that may be named.
    public let with: [NamedOrganisation]
    /// How it is to be done, in Markdown.
    public let plan: String
    /// The last day for it.
    public let due: PartialDate?
    /// How far it has come.
    public let status: Measure.Status
    /// What has come of it, by date; none outside the house.
    public let followUps: [FollowUp]
  }

  /// What had come of a measure on a day.
  public struct FollowUp: Sendable {
    /// The day of which it is told.
    public let date: CalendarDate
    /// What had come of it.
    public let text: String
  }
}

extension AudienceView {
  /// The measures that the audience may see: outside the house not those that grew out of what it may not see, which
  /// are the meetings of local councils, those councils, internal themes, and what was said under them.
  ///
  /// - Throws: ``StoreError``, or ``LeaksFound`` where a text holds what the audience must not see.
  public func measures() throws -> MeasuresView {
    let measures = try show(try measureRecords(), printing: ["id", "title", "objective", "plan"])
    return MeasuresView(audience: audience, title: card.title, measures: measures)
  }

  /// Those of some measures that the audience may see.
  ///
  /// - Parameter keys: The keys with texts and ids that are printed of each: others are not looked through.
  /// - Throws: ``StoreError``, or ``LeaksFound`` where a text holds what the audience must not see.
  func show(_ records: [Measure], printing keys: Set<String>) throws -> [MeasuresView.Entry] {
    let circle = circleWithoutLinks
    var sieve = MeasureSieve(self)
    var measures: [Measure] = []
    for measure in records where try sieve.mayShow(measure) { measures.append(measure) }
    let path = RecordFile.measures.path
    try refuseLeaks(
      in: measures.map { Disclosed($0, path: path, record: $0.key, keys: keys) }, naming: circle)
    return measures.map { MeasuresView.Entry($0, circle) }
  }
}

extension MeasuresView.Entry {
  fileprivate init(_ measure: Measure, _ circle: Circle) {
    id = measure.id
    title = measure.title
    objective = measure.objective
    target = measure.target
    level = measure.level
    horizon = measure.horizon
    responsible = circle.organisations(measure.responsible)
    with = circle.organisations(measure.with)
    plan = measure.plan
    due = measure.due
    status = measure.status
    let isHouse = circle.audience == .house
    followUps =
      isHouse
      ? measure.followUps.inOrder.map { MeasuresView.FollowUp(date: $0.date, text: $0.annotations.note) } : []
  }
}
