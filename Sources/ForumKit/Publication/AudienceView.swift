/// The records as an audience may see them.
///
/// This is all that an outward command is given: what may not be seen is not in it, so that it
/// cannot be printed, counted or left as a gap. Consent is that of today, whatever day is asked for.
public struct AudienceView: Sendable {
  public let audience: Audience
  public let today: CalendarDate
  /// Whether names and ways to reach people are shown, which they never are to the public.
  public let includesPeople: Bool
  /// What the workspace says of itself.
  public let card: WorkspaceCard
  private let records: Snapshot
  private let organisations: OrganisationIndex
  private let disclosure: Disclosure
  /// Whether texts are let out as they are.
  private let letsTextsPass: Bool

  /// - Parameters:
  ///   - includesPeople: Whether personal data is asked for. The public gets none all the same.
  ///   - letsTextsPass: Whether somebody answers for what stands in the texts, so that none is refused.
  /// - Throws: ``StoreError``. A record that cannot be read may hold a choice that matters, and
  ///   a newer version's records may hold one that this version does not know: nothing is shown then.
  public init(
    of workspace: Workspace, for audience: Audience, on today: CalendarDate,
    includingPeople includesPeople: Bool = false, lettingTextsPass letsTextsPass: Bool = false
  ) throws(StoreError) {
    guard workspace.card.format <= WorkspaceCard.currentFormat else {
      throw .newerFormat(found: workspace.card.format, supported: WorkspaceCard.currentFormat)
    }
    self.audience = audience
    self.today = today
    self.includesPeople = includesPeople && audience != .public
    card = workspace.card
    records = workspace.records
    organisations = OrganisationIndex(try records.list(.organisations))
    disclosure =
      audience == .house
      ? .open : try Disclosure(records, organisations, to: audience, on: today)
    self.letsTextsPass = letsTextsPass || audience == .house
  }

  public func forumIDs() throws(StoreError) -> [ID<Forum>] { try records.forumIDs() }

  /// What tells a forum from others: nothing in it names anybody.
  public func heading(of forum: ID<Forum>) throws(StoreError) -> ForumHeading? {
    try records.record(.forum(forum)).map(ForumHeading.init)
  }

  public func declarationIDs() throws(StoreError) -> [ID<Declaration>] {
    try records.declarationIDs()
  }

  /// A forum with its record.
  ///
  /// - Throws: ``LeaksFound`` where a text holds what the audience must not see.
  public func forum(_ id: ID<Forum>) throws -> ForumView? {
    guard let forum = try records.record(.forum(id)) else { return nil }
    let participants = try records.list(.participants(of: id))
    let circle = Circle(
      participants: participants, audience: audience, today: today, organisations: organisations,
      restricted: disclosure.restricted)
    let view = ForumView(
      forum, participants: participants, themes: try records.list(.themes(of: id)),
      inputs: try records.list(.inputs(of: id)), circle: circle, showsPeople: includesPeople)
    try refuseLeaks(in: view.disclosed, naming: circle)
    return view
  }

  /// A declaration with those who may be named under it.
  ///
  /// - Parameters:
  ///   - asOf: The day whose signatures are asked for; today at the latest.
  /// - Throws: ``LeaksFound`` where a text holds what the audience must not see.
  public func declaration(_ id: ID<Declaration>, asOf: CalendarDate? = nil) throws -> DeclarationView? {
    guard let declaration = try records.record(.declaration(id)) else { return nil }
    let signatories = try records.list(.signatories(of: id))
    let day = min(asOf ?? today, today)
    let circle = Circle(
      signatories: signatories, audience: audience, today: today, organisations: organisations,
      restricted: disclosure.restricted)
    let view = DeclarationView(
      declaration, signatories: signatories, asOf: day, circle: circle, showsPeople: includesPeople)
    try refuseLeaks(in: view.disclosed, naming: circle)
    return view
  }

  private func refuseLeaks(in disclosed: [Disclosed], naming circle: Circle) throws(LeaksFound) {
    guard !letsTextsPass else { return }
    // Those that the document may name by a link of its own may stand in its texts.
    let withheld = disclosure.restricted.subtracting(circle.named).sorted()
    let names = withheld.compactMap { id in
      organisations[id].map { SensitiveText.Organisation(id: id.text, names: $0.names) }
    }
    var scan = LeakScan(
      SensitiveText.Scanner(persons: disclosure.people, organisations: names, allowed: [card.contact]))
    for record in disclosed { scan.look(in: record) }
    guard scan.leaks.isEmpty else { throw LeaksFound(leaks: scan.leaks) }
  }
}

/// A record of which some keys are let out.
struct Disclosed: Sendable {
  let path: String
  let record: String?
  let object: JSONObject
  let shape: RecordShape
  let keys: Set<String>
}
