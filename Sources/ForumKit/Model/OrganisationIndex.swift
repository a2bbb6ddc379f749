/// The organisations of a workspace by id, former ids included.
public struct OrganisationIndex: Sendable {
  /// The organisations in the order of their file.
  public let all: [Organisation]
  private let places: [ID<Organisation>: Int]

  /// An index of organisations in the order of their file.
  public init(_ organisations: [Organisation]) {
    all = organisations
    var places: [ID<Organisation>: Int] = [:]
    for (place, organisation) in organisations.enumerated() {
      for id in organisation.formerIds { places[id] = place }
    }
    // An id that is in use wins over the same id as a former one.
    for (place, organisation) in organisations.enumerated() { places[organisation.id] = place }
    self.places = places
  }

  /// The organisation of an id or a former id; `nil` if there is none.
  public subscript(id: ID<Organisation>) -> Organisation? { places[id].map { all[$0] } }
}
