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
    kept.absorb(gone)
    for forum in try forumIDs() {
      try join(.participants(of: forum), gone.key, kept.key) { $0.absorb($1) }
    }
    for declaration in try declarationIDs() {
      try join(.signatories(of: declaration), gone.key, kept.key) { $0.absorb($1) }
    }
    try edit(.organisations) { organisations in
      organisations.removeAll { $0.id == gone.id }
      if let place = organisations.firstIndex(where: { $0.id == kept.id }) { organisations[place] = kept }
    }
    let names = Set([gone.id.text] + gone.formerIds.map(\.text))
    try rewriteReferences(to: Organisation.noun, in: try files()) { id in
      names.contains(id) ? kept.id.text : id
    }
  }

  /// Where a list has records of both keys, the second takes the first in.
  private mutating func join<R: CollectionRecord>(
    _ file: RecordFile<R>, _ gone: String, _ kept: String, _ absorb: (inout R, R) -> Void
  ) throws {
    let keys = Set(try list(file).map(\.key))
    guard keys.isSuperset(of: [gone, kept]) else { return }
    try edit(file) { records in
      guard let from = records.firstIndex(where: { $0.key == gone }),
        let into = records.firstIndex(where: { $0.key == kept })
      else { return }
      absorb(&records[into], records[from])
      records.remove(at: from)
    }
  }
}

extension Organisation {
  fileprivate mutating func absorb(_ other: Organisation) {
    aliases.adopt(other.names.filter { $0 != name && $0 != shortName })
    formerIds.adopt([other.id] + other.formerIds)
    if shortName.isEmpty, !aliases.contains(other.shortName) { shortName = other.shortName }
    sector = sector ?? other.sector
    kind = kind ?? other.kind
    level = level ?? other.level
    parent = parent ?? other.parent
    if parent == other.id || parent == id { parent = nil }
    if website.isEmpty { website = other.website }
    if number.isEmpty { number = other.number }
    contacts.adopt(other.contacts)
    annotations.absorb(other.annotations)
  }
}

extension Participant {
  fileprivate mutating func absorb(_ other: Participant) {
    with.adopt(other.with.filter { $0 != organisation })
    with.removeAll { $0 == other.organisation }
    roles.adopt(other.roles)
    // Who came, came: the answer that says most of the day is kept.
    let answers: [Attendance] = [.attended, .registered, .declined, .absent, .invited]
    attendance = answers.first { $0 == attendance || $0 == other.attendance }
    if registeredAs.isEmpty { registeredAs = other.registeredAs }
    count = [count, other.count].compactMap(\.self).max()
    representatives.adopt(other.representatives)
    for choice in other.listing { listing.record(choice) }
    annotations.absorb(other.annotations)
  }
}

extension Signatory {
  fileprivate mutating func absorb(_ other: Signatory) {
    for event in other.events where !events.contains(event) { events.record(event) }
    for choice in other.listing where !listing.contains(choice) { listing.record(choice) }
    for step in other.anchoring where !anchoring.contains(step) { anchoring.record(step) }
    signedBy = signedBy ?? other.signedBy
    if mandate.isEmpty { mandate = other.mandate }
    if proof.isEmpty { proof = other.proof }
    expected = expected ?? other.expected
    via = via ?? other.via
    contact = contact ?? other.contact
    annotations.absorb(other.annotations)
  }
}

extension Annotations {
  fileprivate mutating func absorb(_ other: Annotations) {
    tags.adopt(other.tags)
    sources.adopt(other.sources)
    if !other.note.isEmpty, other.note != note {
      note = note.isEmpty ? other.note : "\(note)\n\n\(other.note)"
    }
    for member in other.unknown.members where unknown[member.key] == nil {
      unknown[member.key] = member.value
    }
  }
}

extension Array where Element: Equatable {
  /// Adds what is not there yet.
  fileprivate mutating func adopt(_ others: [Element]) {
    for other in others where !contains(other) { append(other) }
  }
}
