/// The records as an audience may see them.
///
/// This is all that an outward command is given: what may not be seen is not in it, so that it
/// cannot be printed, counted or left as a gap. Consent is that of today, whatever day is asked for.
public struct AudienceView: Sendable {
  /// Who the records are shown to.
  public let audience: Audience
  /// The day by which consent and signatures are judged.
  public let today: CalendarDate
  /// Whether names and ways to reach people are shown, which they never are to the public.
  public let includesPeople: Bool
  /// What the workspace says of itself.
  public let card: WorkspaceCard
  private let records: Snapshot
  let organisationIndex: OrganisationIndex
  private let disclosure: Disclosure
  /// `nil` for the house, from which nothing is kept.
  private let net: LeakNet?
  /// Whether texts are let out as they are. Ids that are told in errors are looked through all the same.
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
    let organisations = OrganisationIndex(try records.list(.organisations))
    let disclosure =
      audience == .house
      ? .open : try Disclosure(records, organisations, to: audience, on: today)
    organisationIndex = organisations
    self.disclosure = disclosure
    self.letsTextsPass = letsTextsPass
    net =
      audience == .house
      ? nil
      : LeakNet(
        people: disclosure.people, erased: ErasedNames(try records.list(.erasures)),
        organisations: disclosure.unnamed,
        allowed: card.contact)
  }

  /// Whether a path, which is absolute, is that of a file of the workspace's records or of its history:
  /// what is made for others must not take its place.
  public func isFileOfWorkspace(_ path: String) -> Bool { records.isFileOfWorkspace(path) }

  /// All forums, those too that only the house may see.
  public func forumIDs() throws(StoreError) -> [ID<Forum>] { try records.forumIDs() }

  public func hasFolder(of forum: ID<Forum>) throws(StoreError) -> Bool { try records.hasFolder(of: forum) }

  public func requireFile(of forum: ID<Forum>) throws(StoreError) { try records.requireFile(of: forum) }

  /// What tells a forum from others: nothing in it names anybody. `nil` for one that the audience
  /// may not see.
  public func heading(of id: ID<Forum>) throws(StoreError) -> ForumHeading? {
    guard let forum = try records.forumRecord(id), try mayShow(forum) else { return nil }
    return ForumHeading(forum)
  }

  /// The same error without the ids that the audience may not see: those of forums that are internal, and
  /// those that name somebody.
  public func masked(_ error: NotFound) throws(StoreError) -> NotFound {
    switch error.reason {
    case .unknown(let nearest):
      return NotFound(noun: error.noun, text: error.text, reason: .unknown(nearest: try shown(nearest)))
    case .ambiguous(let candidates):
      let shown = try shown(candidates)
      return NotFound(
        noun: error.noun, text: error.text,
        reason: shown.isEmpty ? .unknown(nearest: []) : .ambiguous(candidates: shown))
    case .tooShort: return error
    }
  }

  private func shown(_ ids: [String]) throws(StoreError) -> [String] {
    var shown: [String] = []
    for id in ids where net?.hasName(id) != true {
      if let forum = try ID<Forum>(id).flatMap({ id throws(StoreError) in try records.record(.forum(id)) }),
        try !mayShow(forum)
      {
        continue
      }
      shown.append(id)
    }
    return shown
  }

  /// The ids of all declarations, sorted. Who stands under one is for ``declaration(_:asOf:)`` to say.
  public func declarationIDs() throws(StoreError) -> [ID<Declaration>] {
    try records.declarationIDs()
  }

  /// A forum with its record.
  ///
  /// - Throws: ``ForumIsInternal``, or ``LeaksFound`` where a text holds what the audience must not see.
  public func forum(_ id: ID<Forum>) throws -> ForumView? {
    guard let forum = try records.forumRecord(id) else { return nil }
    guard try mayShow(forum) else { throw ForumIsInternal(forum: id) }
    let (view, circle) = try show(forum)
    try refuseLeaks(in: view.disclosed, naming: circle)
    return view
  }

  /// A forum in a few facts and numbers; `nil` also for one that the audience may not see.
  ///
  /// - Throws: ``LeaksFound`` where the title or the like holds what the audience must not see. Texts
  ///   that are not shown are not looked through.
  public func overview(of id: ID<Forum>) throws -> ForumOverview? {
    guard let forum = try records.forumRecord(id), try mayShow(forum) else { return nil }
    let (view, circle) = try show(forum)
    try refuseLeaks(in: view.disclosed.prefix(1).map { $0.keeping(ForumOverview.printed) }, naming: circle)
    return ForumOverview(view)
  }

  /// How many inputs hang on each theme of a forum.
  ///
  /// - Throws: ``ForumIsInternal``, or ``LeaksFound`` where a title holds what the audience must not see. Texts
  ///   that are not shown are not looked through.
  public func inputsByTheme(of id: ID<Forum>) throws -> InputsByTheme? {
    guard let forum = try records.forumRecord(id) else { return nil }
    guard try mayShow(forum) else { throw ForumIsInternal(forum: id) }
    let (view, circle) = try show(forum)
    let themes = RecordFile.themes(of: id).path
    try refuseLeaks(
      in: view.disclosed.prefix(1).map { $0.keeping(InputsByTheme.printedOfForum) }
        + view.disclosed.filter { $0.path == themes }.map { $0.keeping(InputsByTheme.printedOfTheme) },
      naming: circle)
    return InputsByTheme(view)
  }

  /// How the signatures under a declaration have become more.
  ///
  /// - Parameters:
  ///   - asOf: The day up to which signatures are asked for; today at the latest.
  /// - Throws: ``LeaksFound`` where the title holds what the audience must not see.
  public func signatures(of id: ID<Declaration>, asOf: CalendarDate? = nil) throws -> SignatureHistory? {
    guard let (view, circle) = try show(id, asOf: asOf) else { return nil }
    try refuseLeaks(
      in: view.disclosed.prefix(1).map { $0.keeping(DeclarationOverview.printed) }, naming: circle)
    return SignatureHistory(view)
  }

  /// A declaration with those who may be named under it.
  ///
  /// - Parameters:
  ///   - asOf: The day whose signatures are asked for; today at the latest.
  /// - Throws: ``LeaksFound`` where a text holds what the audience must not see.
  public func declaration(_ id: ID<Declaration>, asOf: CalendarDate? = nil) throws -> DeclarationView? {
    guard let (view, circle) = try show(id, asOf: asOf) else { return nil }
    try refuseLeaks(in: view.disclosed, naming: circle)
    return view
  }

  /// A declaration in a few facts.
  ///
  /// - Throws: ``LeaksFound`` where the title holds what the audience must not see.
  public func overview(
    of id: ID<Declaration>, asOf: CalendarDate? = nil
  ) throws -> DeclarationOverview? {
    guard let (view, circle) = try show(id, asOf: asOf) else { return nil }
    try refuseLeaks(
      in: view.disclosed.prefix(1).map { $0.keeping(DeclarationOverview.printed) }, naming: circle)
    return DeclarationOverview(view)
  }

  /// How a declaration has been received; `nil` if there is none such.
  ///
  /// - Throws: ``ForTheHouseAlone``, or ``StoreError``.
  public func invitations(of id: ID<Declaration>) throws -> InvitationHistory? {
    try requireHouse()
    guard let declaration = try records.declarationRecord(id) else { return nil }
    return InvitationHistory(declaration, try records.list(.signatories(of: id)), on: today)
  }

  /// Whom to remind of a declaration; `nil` if there is none such.
  ///
  /// - Throws: ``ForTheHouseAlone``, or ``StoreError``.
  public func nudges(of id: ID<Declaration>) throws -> SignatureNudges? {
    try requireHouse()
    guard let declaration = try records.declarationRecord(id) else { return nil }
    return SignatureNudges(
      declaration, try records.list(.signatories(of: id)), organisationIndex, on: today,
      showsPeople: includesPeople)
  }

  /// Which organisation came to which forum.
  ///
  /// - Parameter includes: Whether a forum is looked at.
  /// - Throws: ``ForTheHouseAlone``, or ``StoreError``.
  public func attendance(where includes: (Forum) -> Bool) throws -> AttendanceRoll {
    try requireHouse()
    var forums: [(forum: Forum, participants: [Participant])] = []
    for id in try records.forumIDs() {
      guard let forum = try records.forumRecord(id), includes(forum) else { continue }
      forums.append((forum, try records.list(.participants(of: id))))
    }
    return AttendanceRoll(forums, organisationIndex)
  }

  func requireHouse() throws(ForTheHouseAlone) {
    guard audience == .house else { throw ForTheHouseAlone(audience: audience) }
  }

  private func mayShow(_ forum: Forum) throws(StoreError) -> Bool {
    guard audience != .house else { return true }
    return try !forum.isInternal { id throws(StoreError) in try records.record(.council(id)) }
  }

  /// A forum without its texts being looked through: for who is in it alone. `nil` for one that the audience may
  /// not see.
  func shownForum(_ id: ID<Forum>) throws(StoreError) -> ForumView? {
    guard let forum = try records.forumRecord(id), try mayShow(forum) else { return nil }
    return try show(forum).view
  }

  /// A declaration without its texts being looked through: for who is in it alone.
  func shownDeclaration(_ id: ID<Declaration>) throws(StoreError) -> DeclarationView? {
    try show(id, asOf: nil)?.view
  }

  /// Who may be named where no link of the document itself says so.
  var circleWithoutLinks: Circle {
    Circle(
      signatories: [], audience: audience, today: today, organisations: organisationIndex,
      restricted: disclosure.restricted)
  }

  /// The records of all councils, those too that only the house may see.
  func councilRecords() throws(StoreError) -> [Council] {
    var councils: [Council] = []
    for id in try records.councilIDs() {
      if let council = try records.record(.council(id)) { councils.append(council) }
    }
    return councils
  }

  /// The record of a council; `nil` if there is none such.
  func councilRecord(_ id: ID<Council>) throws(StoreError) -> Council? { try records.record(.council(id)) }

  /// The records of those who sign a declaration, those too that only the house may see.
  func signatoryRecords(_ id: ID<Declaration>) throws(StoreError) -> [Signatory] {
    try records.list(.signatories(of: id))
  }

  /// The sizes of forums in bytes, as far as what was said at them tells.
  func sizes(of forums: [ID<Forum>]) throws(StoreError) -> [Int] {
    try forums.map { id throws(StoreError) in try records.size(of: RecordFile.inputs(of: id).path) }
  }

  /// The words that the workspace has agreed on for its tags.
  func vocabulary() throws(StoreError) -> TagVocabulary { TagVocabulary(try records.list(.tags)) }

  /// The records of all measures, those too that only the house may see.
  func measureRecords() throws(StoreError) -> [Measure] { try records.list(.measures) }

  /// Those of some inputs that lie in a forum, those too that only the house may see.
  func inputs(_ ids: Set<ID<Input>>, of forum: ID<Forum>) throws(StoreError) -> Set<ID<Input>> {
    let file = RecordFile.inputs(of: forum)
    // What a hand has written with escapes is not seen in the bytes.
    guard try records.mentions(ids.map(\.text) + ["\\u"], in: file.path) else { return [] }
    return ids.intersection(try records.list(file).map(\.id))
  }

  /// The themes of a forum with all that they say, those too that only the house may see.
  func themeRecords(of forum: ID<Forum>) throws(StoreError) -> [Theme] {
    try records.list(.themes(of: forum))
  }

  /// The forum that a forum says it follows; `nil` if it says none, or there is none such.
  func followed(by forum: ID<Forum>) throws(StoreError) -> ID<Forum>? {
    guard let followed = try records.forumRecord(forum)?.follows else { return nil }
    return try records.forumRecord(followed)?.id
  }

  private func show(_ forum: Forum) throws(StoreError) -> (view: ForumView, circle: Circle) {
    let participants = try records.list(.participants(of: forum.id))
    let circle = Circle(
      participants: participants, audience: audience, today: today, organisations: organisationIndex,
      restricted: disclosure.restricted, refusing: disclosure.refusing)
    let inputs = try records.list(.inputs(of: forum.id))
    let isTagged = inputs.contains { !$0.annotations.tags.isEmpty }
    let view = ForumView(
      forum, participants: participants, themes: try records.list(.themes(of: forum.id)),
      inputs: inputs, tags: isTagged ? try records.list(.tags) : [], circle: circle,
      showsPeople: includesPeople)
    return (view, circle)
  }

  private func show(
    _ id: ID<Declaration>, asOf: CalendarDate?
  ) throws(StoreError) -> (view: DeclarationView, circle: Circle)? {
    guard let declaration = try records.declarationRecord(id) else { return nil }
    let signatories = try records.list(.signatories(of: id))
    let circle = Circle(
      signatories: signatories, audience: audience, today: today, organisations: organisationIndex,
      restricted: disclosure.restricted)
    let view = DeclarationView(
      declaration, signatories: signatories, asOf: min(asOf ?? today, today), circle: circle,
      showsPeople: includesPeople)
    return (view, circle)
  }

  func refuseLeaks(in disclosed: [Disclosed], naming circle: Circle) throws(LeaksFound) {
    try refuseLeaks(in: disclosed, naming: circle.mayStand(among: self.disclosure.unnamed))
  }

  /// - Parameter named: The organisations whose names may stand in what is let out.
  func refuseLeaks(in disclosed: [Disclosed], naming named: Set<ID<Organisation>>) throws(LeaksFound) {
    guard let net, !letsTextsPass else { return }
    let leaks = disclosed.flatMap { net.leaks(in: $0, naming: named) }
    guard leaks.isEmpty else { throw LeaksFound(leaks: leaks) }
  }
}
