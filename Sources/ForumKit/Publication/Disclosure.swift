/// Who and what must not be seen by an audience, over the whole workspace.
struct Disclosure: Sendable {
  /// The organisations with some link that does not let the audience see them. Another link, in the
  /// document that is made, may still name them there.
  let restricted: Set<ID<Organisation>>
  /// Those of them that have chosen so for themselves; the others are undecided.
  let refusing: Set<ID<Organisation>>
  /// The restricted with their departments, which show whose they are: those whose names must not stand in texts,
  /// sorted by their ids.
  let unnamed: [Organisation]
  /// The names of the people that the workspace knows.
  let people: Set<String>

  /// Nothing is withheld from the house.
  static let open = Disclosure(restricted: [], refusing: [], people: [], OrganisationIndex([]))

  private init(
    restricted: Set<ID<Organisation>>, refusing: Set<ID<Organisation>>, people: Set<String>,
    _ organisations: OrganisationIndex
  ) {
    self.restricted = restricted
    self.refusing = refusing
    self.people = people
    unnamed = organisations.all.filter { organisations.isPart($0, ofAny: restricted) }
      .sorted { $0.id < $1.id }
  }

  /// - Parameters:
  ///   - gone: Organisations, by all their ids, whose links are passed over as if they were not there.
  ///   - pass: What becomes of a file that cannot be read. Whoever discloses throws, since it may hold the very choice
  ///     that matters.
  /// - Throws: ``StoreError``
  init(
    _ records: Snapshot, _ organisations: OrganisationIndex, to audience: Audience,
    on today: CalendarDate, without gone: Set<ID<Organisation>> = [],
    unreadable pass: (StoreError) throws(StoreError) -> Void = Disclosure.refuse
  ) throws(StoreError) {
    let nothing = Withheld(organisations, to: audience, on: today, without: gone)
    let forums = Sweep.parts(of: try records.forumIDs()) { run in
      var withheld = nothing
      for forum in run { withheld.look(at: forum, records) }
      return withheld
    }
    let declarations = Sweep.parts(of: try records.declarationIDs()) { run in
      var withheld = nothing
      for declaration in run { withheld.look(at: declaration, records) }
      return withheld
    }
    var all = nothing
    for part in forums + declarations {
      for error in part.unreadable { try pass(error) }
      all.join(part)
    }
    let people = all.people.union(organisations.all.flatMap { $0.contacts.map(\.name) })
    self.init(restricted: all.restricted, refusing: all.refusing, people: people, organisations)
  }

  private static func refuse(_ error: StoreError) throws(StoreError) { throw error }
}

/// What some forums or declarations withhold, and whom they know.
private struct Withheld: Sendable {
  private(set) var restricted = Set<ID<Organisation>>()
  private(set) var refusing = Set<ID<Organisation>>()
  private(set) var people = Set<String>()
  /// Of the files that could not be read, in their order.
  private(set) var unreadable: [StoreError] = []
  private let organisations: OrganisationIndex
  private let audience: Audience
  private let today: CalendarDate
  private let gone: Set<ID<Organisation>>

  init(
    _ organisations: OrganisationIndex, to audience: Audience, on today: CalendarDate,
    without gone: Set<ID<Organisation>>
  ) {
    self.organisations = organisations
    self.audience = audience
    self.today = today
    self.gone = gone
  }

  mutating func join(_ other: Withheld) {
    restricted.formUnion(other.restricted)
    refusing.formUnion(other.refusing)
    people.formUnion(other.people)
  }

  mutating func look(at forum: ID<Forum>, _ records: Snapshot) {
    let participants: [Participant]
    do throws(StoreError) {
      let file = RecordFile.participants(of: forum)
      guard try records.mayHoldChoicesOrPeople(file.path) else { return }
      participants = try records.list(file)
    } catch {
      unreadable.append(error)
      return
    }
    for participant in participants where !gone.contains(participant.organisation) {
      if !participant.mayBeNamed(to: audience, on: today) {
        restrict(
          participant.organisation, participant.listing.choice(on: today), sharing: participant.with)
      }
      people.formUnion(participant.representatives.map(\.name))
    }
  }

  mutating func look(at declaration: ID<Declaration>, _ records: Snapshot) {
    let signatories: [Signatory]
    do throws(StoreError) { signatories = try records.list(.signatories(of: declaration)) } catch {
      unreadable.append(error)
      return
    }
    for signatory in signatories where !gone.contains(signatory.organisation) {
      if !signatory.mayBeNamed(to: audience, on: today) {
        restrict(signatory.organisation, signatory.listing.choice(on: today))
      }
      people.formUnion([signatory.signedBy?.name, signatory.contact?.name].compactMap(\.self))
      people.formUnion(signatory.events.compactMap(\.signedBy?.name))
    }
  }

  private mutating func restrict(
    _ id: ID<Organisation>, _ choice: ListingChoice?, sharing others: [ID<Organisation>] = []
  ) {
    for id in [id] + others where !gone.contains(id) { restricted.insert(organisations[id]?.id ?? id) }
    if choice != nil { refusing.insert(organisations[id]?.id ?? id) }
  }
}

extension OrganisationIndex {
  /// Whether an organisation is one of some, or a part of one.
  func isPart(_ organisation: Organisation, ofAny ids: Set<ID<Organisation>>) -> Bool {
    var seen = Set<ID<Organisation>>()
    var next: Organisation? = organisation
    while let one = next, seen.insert(one.id).inserted {
      if ids.contains(one.id) { return true }
      next = one.parent.flatMap { self[$0] }
    }
    return false
  }
}

extension Snapshot {
  /// Whether a list of participants has to be read to know whom it withholds and whom it knows.
  ///
  /// Most forums keep neither choices nor people: their bytes tell without being decoded. What could
  /// hide a key from that look (an escape, a conflict, a file that was cut off) counts as one.
  fileprivate func mayHoldChoicesOrPeople(_ path: String) throws(StoreError) -> Bool {
    let pieces = ["\"listing\"", "\"representatives\"", "\\u", "<<<<<<<"]
    guard let bytes = try bytes(of: path) else { return false }
    return !bytes.endAsADocument || pieces.contains { bytes.contains($0.utf8) }
  }
}
