// The removal of people from every record, for good.

/// A person who is to be removed, and from where.
public struct PersonToErase: Sendable, Hashable {
  /// The name, however it is spelled.
  public let name: String
  /// The name as it is spelled.
  private let spelling: String
  /// Every id of the organisation that the person stands with, former ones too.
  public let organisations: [String]
  /// Where alone to remove the person; `nil` for everywhere.
  public let place: ErasedPeople.Place?

  /// A person who is to be removed from one place, or from all.
  public init(_ name: String, of organisations: [String], at place: ErasedPeople.Place? = nil) {
    self.name = ErasedPeople.folded(name)
    spelling = name
    self.organisations = organisations
    self.place = place
  }

  /// The digests by which an erasure finds the person in texts.
  func forms(for erasure: ID<Erasure>) -> Set<String> { ErasedNames.forms(of: spelling, for: erasure) }
}

extension Change {
  /// Removes people from the records, and leaves word of it that tells who they were by digests only. Texts that
  /// name them stay as they are, and are still not let out of the house.
  ///
  /// Only in a change that is final are they taken out of the history and of kept files too.
  ///
  /// - Parameters:
  ///   - reason: A reference to why; never a name.
  ///   - places: In how many places they stand.
  ///   - redaction: What of texts neither the history nor kept files may tell any longer.
  public mutating func erase(
    _ people: [PersonToErase], because reason: String, on date: CalendarDate, places: Int,
    redacting redaction: Redaction? = nil
  ) throws -> Erasure {
    var erasure = Erasure()
    let taken = Set(try list(.erasures).map(\.id.text))
    var generator = SystemRandomNumberGenerator()
    repeat {
      erasure.id = ID(ID<Input>.random(using: &generator).text) ?? erasure.id
    } while taken.contains(erasure.id.text)
    erasure.date = date
    erasure.recorded = instant
    erasure.reason = reason
    erasure.places = places
    let digests = people.flatMap { person in
      person.organisations.map {
        ErasedPeople.digest(of: person.name, in: $0, for: erasure.id, at: person.place)
      }
    }
    // In an order that tells nothing of the people.
    erasure.people = Set(digests).sorted()
    erasure.forms = people.reduce(into: Set()) { $0.formUnion($1.forms(for: erasure.id)) }.sorted()
    let erased = ErasedPeople([erasure])
    for file in try files() where file.record.holdsPersonalData {
      try rewrite(file) { root in root.object.map { .object(erased.removed(from: $0, of: file)) } }
    }
    try edit(.erasures) { $0.append(erasure) }
    self.redaction = redaction
    return erasure
  }
}
