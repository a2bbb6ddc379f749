extension Change {
  /// Makes two organisations one.
  ///
  /// Every reference to the first names the second afterwards. The second keeps the first's names as
  /// aliases and its id as a former id, so that a reference in another clone still resolves. Where
  /// both took part in a forum, or both stand by a declaration, their records become one.
  public mutating func merge(
    _ from: ID<Organisation>, into target: ID<Organisation>
  ) throws {
    let index = OrganisationIndex(try list(.organisations))
    guard let gone = index[from], var kept = index[target], gone.id != kept.id else { return }
    // A former id that another organisation has taken since is that one's.
    let ids = Set([gone, kept].flatMap { [$0.id] + $0.formerIds }).filter { id in
      [gone.id, kept.id].contains(index[id]?.id)
    }
    kept.absorb(gone)
    kept.parent = [kept.parent, gone.parent].compactMap(\.self).first { parent in
      index.line(above: parent).allSatisfy { !ids.contains($0) }
    }
    for forum in try forumIDs() { try join(.participants(of: forum), ids, kept.id) }
    for declaration in try declarationIDs() { try join(.signatories(of: declaration), ids, kept.id) }
    try edit(.organisations) { organisations in
      organisations.removeAll { $0.id == gone.id }
      if let place = organisations.firstIndex(where: { $0.id == kept.id }) { organisations[place] = kept }
    }
    let names = Set(ids.map(\.text))
    try rewriteReferences(to: Organisation.noun, in: try files()) { id in
      names.contains(id) ? kept.id.text : id
    }
  }

  /// Makes one of all the records of a list that are about one organisation, by whichever of its ids.
  private mutating func join<R: OrganisationRecord>(
    _ file: RecordFile<R>, _ ids: Set<ID<Organisation>>, _ kept: ID<Organisation>
  ) throws {
    let about = try list(file).enumerated().filter { ids.contains($1.organisation) }
    guard let base = about.first(where: { $1.organisation == kept }) ?? about.first else { return }
    try edit(file) { records in
      for (place, record) in about where place != base.offset { records[base.offset].absorb(record) }
      records[base.offset].organisation = kept
      records[base.offset].dropReferences(to: ids)
      for (place, _) in about.reversed() where place != base.offset { records.remove(at: place) }
    }
  }
}

extension OrganisationIndex {
  /// An organisation and those that it stands under, the nearest first.
  fileprivate func line(above id: ID<Organisation>) -> [ID<Organisation>] {
    var line: [ID<Organisation>] = []
    var seen = Set<ID<Organisation>>()
    var next = self[id]
    while let organisation = next, seen.insert(organisation.id).inserted {
      line.append(organisation.id)
      next = organisation.parent.flatMap { self[$0] }
    }
    return line
  }
}

/// A record about one organisation's part in something.
private protocol OrganisationRecord: CollectionRecord {
  var organisation: ID<Organisation> { get set }
  /// Takes in what another record about the same organisation says.
  mutating func absorb(_ other: Self)
  /// Takes away what would now say that the organisation is beside itself.
  mutating func dropReferences(to ids: Set<ID<Organisation>>)
}

extension Organisation {
  fileprivate mutating func absorb(_ other: Organisation) {
    if shortName.isEmpty { shortName = other.shortName }
    aliases.adopt(other.names.filter { $0 != name && $0 != shortName })
    formerIds.adopt([other.id] + other.formerIds)
    sector = sector ?? other.sector
    kind = kind ?? other.kind
    level = level ?? other.level
    if website.isEmpty { website = other.website }
    if number.isEmpty { number = other.number }
    contacts.adopt(other.contacts)
    annotations.absorb(other.annotations)
  }
}

extension Participant: OrganisationRecord {
  fileprivate mutating func absorb(_ other: Participant) {
    with.adopt(other.with)
    roles.adopt(other.roles)
    // Who came, came: the answer that says most of the day is kept.
    let answers: [Attendance] = [.attended, .registered, .declined, .absent, .invited]
    attendance = answers.first { $0 == attendance || $0 == other.attendance }
    if registeredAs.isEmpty { registeredAs = other.registeredAs }
    count = [count, other.count].compactMap(\.self).max()
    representatives.adopt(other.representatives)
    for choice in other.listing where !listing.contains(choice) { listing.record(choice) }
    annotations.absorb(other.annotations)
  }

  fileprivate mutating func dropReferences(to ids: Set<ID<Organisation>>) {
    with.removeAll(where: ids.contains)
  }
}

extension Signatory: OrganisationRecord {
  fileprivate mutating func absorb(_ other: Signatory) {
    for event in other.events where !events.contains(event) { events.record(event) }
    for choice in other.listing where !listing.contains(choice) { listing.record(choice) }
    for step in other.anchoring where !anchoring.contains(step) { anchoring.record(step) }
    for step in other.communication where !communication.contains(step) { communication.record(step) }
    signedBy = signedBy ?? other.signedBy
    if mandate.isEmpty { mandate = other.mandate }
    if proof.isEmpty { proof = other.proof }
    expected = expected ?? other.expected
    via = via ?? other.via
    contact = contact ?? other.contact
    annotations.absorb(other.annotations)
  }

  fileprivate mutating func dropReferences(to ids: Set<ID<Organisation>>) {
    if let via, ids.contains(via) { self.via = nil }
  }
}
