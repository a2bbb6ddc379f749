extension Change {
  /// Makes two organisations one.
  ///
  /// Every reference to the first names the second afterwards. The second keeps the first's names as
  /// aliases and its id as a former id, so that a reference in another clone still resolves. Where
  /// both took part in a forum, or both stand by a declaration, their records become one.
  ///
  /// - Throws: ``SignatoryDisagreement`` where both stand by a declaration, and something of one would be lost or
  ///   taken for the other's.
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
    for forum in try forumIDs() { _ = try join(.participants(of: forum), ids, kept.id) }
    for declaration in try declarationIDs() {
      let parting = try join(.signatories(of: declaration), ids, kept.id)
      if let parting {
        throw SignatoryDisagreement(
          declaration: declaration, one: parting.one, other: parting.other, keys: parting.keys)
      }
    }
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
  ///
  /// - Returns: Two that cannot become one, and the keys under which they part; `nil` where all could.
  private mutating func join<R: OrganisationRecord>(
    _ file: RecordFile<R>, _ ids: Set<ID<Organisation>>, _ kept: ID<Organisation>
  ) throws -> (one: ID<Organisation>, other: ID<Organisation>, keys: [String])? {
    let about = try list(file).enumerated().filter { ids.contains($1.organisation) }
    guard let base = about.first(where: { $1.organisation == kept }) ?? about.first else { return nil }
    var union = base.element
    union.dropReferences(to: ids)
    for (place, var record) in about where place != base.offset {
      record.dropReferences(to: ids)
      let differing = union.absorb(record)
      guard differing.isEmpty else {
        return (one: record.organisation, other: base.element.organisation, keys: differing)
      }
    }
    union.organisation = kept
    try edit(file) { records in
      records[base.offset] = union
      for (place, _) in about.reversed() where place != base.offset { records.remove(at: place) }
    }
    return nil
  }
}

/// Why two signatories of one declaration cannot become one without something being lost, or taken for the other's.
public struct SignatoryDisagreement: Error, Sendable, Equatable {
  /// What both stand by.
  public let declaration: ID<Declaration>
  /// The record that was to go into the other, by the organisation that it names.
  public let one: ID<Organisation>
  /// The record that was to take it in.
  public let other: ID<Organisation>
  /// The keys under which both say what cannot be kept in one, for example `mandate`.
  public let keys: [String]
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
  ///
  /// - Returns: The keys under which the two say what cannot both be kept.
  mutating func absorb(_ other: Self) -> [String]
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
  fileprivate mutating func absorb(_ other: Participant) -> [String] {
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
    return []
  }

  fileprivate mutating func dropReferences(to ids: Set<ID<Organisation>>) {
    with.removeAll(where: ids.contains)
  }
}

extension Signatory: OrganisationRecord {
  fileprivate mutating func dropReferences(to ids: Set<ID<Organisation>>) {
    if let via, ids.contains(via) { self.via = nil }
  }
}
