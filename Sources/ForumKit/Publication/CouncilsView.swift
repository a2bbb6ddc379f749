/// The councils that an audience may see, with their members on a day.
public struct CouncilsView: Sendable {
  /// Who they are shown to.
  public let audience: Audience
  /// What the workspace is called.
  public let title: String
  /// The day whose members are shown.
  public let asOf: CalendarDate
  /// Each after the one that it stands under, the highest level first.
  public let councils: [Entry]

  /// A council as the audience may see it.
  public struct Entry: Sendable {
    /// The council's id.
    public let id: ID<Council>
    /// What the council is called.
    public let name: String
    /// How many councils of the list it stands under.
    public let depth: Int
    /// Where in the country it works.
    public let level: Level?
    /// The part of the country that it is for.
    public let area: String
    /// The council that it stands under; `nil` too where that is not shown.
    public let parentID: ID<Council>?
    /// What the council that it stands under is called; empty where that is not shown.
    public let parent: String
    /// Whether it stands for all of its kind.
    public let isTemplate: Bool
    /// Who calls it together; `nil` too where the audience may not see who.
    public let convener: NamedOrganisation?
    /// Those of its members that may be named, in the order of the record.
    public let members: [Seat]
    /// When it was set up.
    public let established: PartialDate?
    /// What it is for, in Markdown.
    public let mandate: String
    /// What it has to do by when.
    public let deadlines: [Deadline]
    /// What it has to report.
    public let reports: [Report]
  }

  /// One organisation's seat.
  public struct Seat: Sendable {
    /// Whose it is.
    public let organisation: NamedOrganisation
    /// What it does there.
    public let role: Council.Member.Role
    /// On what occasions it takes part; empty is always.
    public let when: String
    /// The first day; `nil` is from the beginning.
    public let from: PartialDate?
    /// The last day; `nil` where no end is known.
    public let to: PartialDate?
  }

  /// Something to be done by a day.
  public struct Deadline: Sendable {
    /// What is to be done.
    public let title: String
    /// The last day for it.
    public let due: PartialDate
    /// When it was done; `nil` while it has not been.
    public let met: PartialDate?
  }

  /// A duty to report.
  public struct Report: Sendable {
    /// What is reported.
    public let title: String
    /// Who reports, of those that may be named.
    public let from: [NamedOrganisation]
    /// Whom it is for, of those that may be named.
    public let to: [NamedOrganisation]
    /// The last day for it.
    public let due: PartialDate?
    /// When it was handed over; `nil` while it has not been.
    public let delivered: PartialDate?
    /// What it must hold, in Markdown.
    public let contents: String
  }
}

extension AudienceView {
  /// The councils that the audience may see. Outside the house those of the country and its regions, and those that
  /// stand for all of their kind: who sits in a local council is the house's to tell.
  ///
  /// A seat has no consent of its own: an organisation that some link withholds from the audience is not named.
  ///
  /// - Parameter asOf: The day whose members are asked for; today if `nil`.
  /// - Throws: ``StoreError``, or ``LeaksFound`` where a text holds what the audience must not see.
  public func councils(asOf: CalendarDate? = nil) throws -> CouncilsView {
    let day = asOf ?? today
    let circle = circleWithoutLinks
    let levels = Level.allCases.map(Optional.some) + [nil]
    let records = try councilRecords().filter(mayShow)
    let ordered = levels.flatMap { level in
      records.filter { $0.level == level }.sortedInSwedish(by: \.name)
    }.inReadingOrder
    let names = Dictionary(records.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    try refuseLeaks(in: records.flatMap { Self.disclosed($0, on: day) }, naming: circle)
    return CouncilsView(
      audience: audience, title: card.title, asOf: day,
      councils: ordered.map { council, depth in
        let parent = council.parent.flatMap { id in names[id].map { (id: id, name: $0) } }
        return CouncilsView.Entry(council, depth: depth, parent: parent, on: day, circle)
      })
  }

  /// Whether the audience may see a council.
  func mayShow(_ council: Council) -> Bool {
    audience == .house || council.template || council.level == .national || council.level == .regional
  }

  private static func disclosed(_ council: Council, on day: CalendarDate) -> [Disclosed] {
    let path = RecordFile.council(council.id).path
    return [Disclosed(council, path: path, record: nil, keys: ["id", "name", "area", "mandate"])]
      + council.members(on: day).map { Disclosed($0, path: path, record: "members", keys: ["when"]) }
      + council.deadlines.map { Disclosed($0, path: path, record: "deadlines", keys: ["title"]) }
      + council.reports.map { Disclosed($0, path: path, record: "reports", keys: ["title", "contents"]) }
  }
}

extension CouncilsView.Entry {
  fileprivate init(
    _ council: Council, depth: Int, parent: (id: ID<Council>, name: String)?, on day: CalendarDate,
    _ circle: Circle
  ) {
    id = council.id
    name = council.name
    self.depth = depth
    level = council.level
    area = council.area
    parentID = parent?.id
    self.parent = parent?.name ?? ""
    isTemplate = council.template
    convener = circle.organisation(council.convener)
    members = council.members(on: day).compactMap { member in
      circle.organisation(member.organisation).map { organisation in
        CouncilsView.Seat(
          organisation: organisation, role: member.role, when: member.when, from: member.from, to: member.to)
      }
    }
    established = council.established
    mandate = council.mandate
    deadlines = council.deadlines.map {
      CouncilsView.Deadline(title: $0.title, due: $0.due, met: $0.met)
    }
    reports = council.reports.map { report in
      CouncilsView.Report(
        title: report.title, from: circle.organisations(report.from), to: circle.organisations(report.to),
        due: report.due, delivered: report.delivered, contents: report.contents)
    }
  }
}
