/// Who and what must not be seen by an audience, over the whole workspace.
struct Disclosure: Sendable {
  /// The organisations with some link that does not let the audience see them. Another link, in the
  /// document that is made, may still name them there.
  let restricted: Set<ID<Organisation>>
  /// The names of the people that the workspace knows.
  let people: Set<String>

  /// Nothing is withheld from the house.
  static let open = Disclosure(restricted: [], people: [])

  private init(restricted: Set<ID<Organisation>>, people: Set<String>) {
    self.restricted = restricted
    self.people = people
  }

  /// - Throws: ``StoreError``; a file that cannot be read may hold the very choice that matters, so
  ///   that nothing is disclosed then.
  init(
    _ records: Snapshot, _ organisations: OrganisationIndex, to audience: Audience,
    on today: CalendarDate
  ) throws(StoreError) {
    var restricted = Set<ID<Organisation>>()
    var people = Set(organisations.all.flatMap { $0.contacts.map(\.name) })
    func restrict(_ ids: [ID<Organisation>]) {
      for id in ids { restricted.insert(organisations[id]?.id ?? id) }
    }
    for forum in try records.forumIDs() {
      let file = RecordFile.participants(of: forum)
      guard try records.mayHoldChoicesOrPeople(file.path) else { continue }
      for participant in try records.list(file) {
        if !participant.mayBeNamed(to: audience, on: today) {
          restrict([participant.organisation] + participant.with)
        }
        people.formUnion(participant.representatives.map(\.name))
      }
    }
    for declaration in try records.declarationIDs() {
      for signatory in try records.list(.signatories(of: declaration)) {
        if !signatory.mayBeNamed(to: audience, on: today) { restrict([signatory.organisation]) }
        people.formUnion([signatory.signedBy?.name, signatory.contact?.name].compactMap(\.self))
      }
    }
    self.init(restricted: restricted, people: people)
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
