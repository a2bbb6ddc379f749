/// The people whom the records need no longer: who represented at forums before a day, and the contacts of
/// organisations that have taken part in nothing and signed nothing since.
///
/// Who signed is not among them: that is what proves a signature.
public struct ExpiredPeople: Sendable {
  /// The people, each with those places alone that are too old.
  public let people: [(entry: PeopleIndex.Entry, places: [PeopleIndex.Place])]

  /// - Parameters:
  ///   - day: The first day that is not too old.
  /// - Throws: ``StoreError`` where a file cannot be read.
  public init(in index: PeopleIndex, before day: CalendarDate, _ records: some Records) throws(StoreError) {
    let organisations = OrganisationIndex(try records.list(.organisations))
    var oldForums = Set<ID<Forum>>()
    var active = Set<ID<Organisation>>()
    for id in try records.forumIDs() {
      guard let forum = try records.forumRecord(id) else { continue }
      // A forum whose day is not known is not old.
      if let end = (forum.endDate?.latest ?? forum.date?.latest), end < day {
        oldForums.insert(id)
        continue
      }
      for participant in try records.list(.participants(of: id)) where participant.isOrWasExpected {
        for id in [participant.organisation] + participant.with {
          active.insert(organisations[id]?.id ?? id)
        }
      }
    }
    for id in try records.declarationIDs() {
      for signatory in try records.list(.signatories(of: id)) where signatory.isUnderWay(since: day) {
        active.insert(organisations[signatory.organisation]?.id ?? signatory.organisation)
      }
    }
    people = index.entries.compactMap { entry in
      let isActive = ID<Organisation>(entry.person.organisation).map(active.contains) ?? false
      let places = entry.places.filter { place in
        switch place.key {
        case "representatives": Layout.forum(of: place.spot.path).map(oldForums.contains) ?? false
        case "contacts", "contact": !isActive
        default: false
        }
      }
      return places.isEmpty ? nil : (entry, places)
    }
  }

  /// What to erase: each person in those places alone.
  public var toErase: [PersonToErase] {
    people.flatMap { entry, places in
      Set(places.map { ErasedPeople.Place(path: $0.spot.path, key: $0.key) }).map {
        PersonToErase(entry.names.first ?? "", of: entry.organisationIDs, at: $0)
      }
    }
  }
}

extension PeopleIndex.Entry {
  /// The person, to be erased everywhere.
  public var toErase: PersonToErase { PersonToErase(names.first ?? "", of: organisationIDs) }
}

extension Participant {
  /// Whether the organisation took part, or is expected to.
  fileprivate var isOrWasExpected: Bool { attendance != .absent && attendance != .declined }
}

extension Signatory {
  /// Whether something has happened since a day that leads to a signature or is one.
  fileprivate func isUnderWay(since day: CalendarDate) -> Bool {
    events.contains { event in
      event.date.latest >= day && event.status != .declined && event.status != .withdrawn
    }
  }
}
