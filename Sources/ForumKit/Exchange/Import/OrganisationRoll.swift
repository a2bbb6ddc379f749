/// The organisations that a list names: those that are known, and those that it may create.
///
/// Finding one takes the same time however many there are.
struct OrganisationRoll {
  enum Found: Equatable {
    case organisation(ID<Organisation>)
    case unknown
    case ambiguous([String])
    /// It may be created, and no id can be made from its name.
    case noID
  }

  private let index: OrganisationIndex
  private let matcher: NameMatcher
  private let mayCreate: Bool
  private var taken: Set<String>
  private var placesOfCreated: [String: Int] = [:]
  /// The organisations that were created, in the order of the list.
  private(set) var created: [Organisation] = []
  private var placesOfIDs: [ID<Organisation>: Int] = [:]

  init(_ organisations: [Organisation], mayCreate: Bool) {
    index = OrganisationIndex(organisations)
    matcher = NameMatcher(
      organisations.map { NameMatcher.Named(id: $0.id.text, names: $0.names + $0.formerIds.map(\.text)) })
    self.mayCreate = mayCreate
    taken = Set(organisations.flatMap { [$0.id] + $0.formerIds }.map(\.text))
  }

  /// The organisation of an id that was found.
  subscript(id: ID<Organisation>) -> Organisation? {
    index[id] ?? placesOfIDs[id].map { created[$0] }
  }

  /// The names most like one that nothing has, the likest first. Each name that is known is compared with it.
  func nearest(to name: String) -> [String] {
    matcher.suggestions(for: name).compactMap(\.names.first)
  }

  /// What has a name, without creating anything.
  func known(_ name: String) -> Found {
    if let id = ID<Organisation>(name), let organisation = index[id] { return .organisation(organisation.id) }
    switch matcher.match(name) {
    case .unique(let id):
      guard let id = ID<Organisation>(id) else { return .unknown }
      return .organisation(index[id]?.id ?? id)
    case .ambiguous(let ids): return .ambiguous(ids)
    case .none:
      return placesOfCreated[NameMatcher.key(name)].map { .organisation(created[$0].id) } ?? .unknown
    }
  }

  /// What has a name; an organisation is created where none has and it may be.
  ///
  /// - Parameter template: What is known of it beside its name.
  mutating func find(_ name: String, as template: Organisation = Organisation()) -> Found {
    let found = known(name)
    guard found == .unknown, mayCreate else { return found }
    var organisation = template
    organisation.name = name
    return add(organisation).map { .organisation($0) } ?? .noID
  }

  /// Adds an organisation, with an id made from its name unless it has one; `nil` where none can be made.
  mutating func add(_ organisation: Organisation) -> ID<Organisation>? {
    var organisation = organisation
    if organisation.id.text.isEmpty {
      guard let base = Slug.make(from: organisation.name),
        let id = ID<Organisation>(Slug.unique(base, taken: { taken.contains($0) }))
      else { return nil }
      organisation.id = id
    }
    taken.insert(organisation.id.text)
    placesOfIDs[organisation.id] = created.count
    for name in [organisation.id.text] + organisation.names {
      let key = NameMatcher.key(name)
      if !key.isEmpty, placesOfCreated[key] == nil { placesOfCreated[key] = created.count }
    }
    created.append(organisation)
    return organisation.id
  }

  /// Says under what a created organisation stands.
  mutating func put(_ id: ID<Organisation>, under parent: ID<Organisation>) {
    guard let place = placesOfIDs[id] else { return }
    created[place].parent = parent
  }
}
