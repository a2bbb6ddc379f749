import ForumKit

/// Finds the organisations that a line names, and adds those that it may.
struct OrganisationNames {
  static let create = Parameter.flag("create", help: "Add organisations that are not known yet")

  private var organisations: [Organisation]
  private var finder: OrganisationFinder
  private let mayCreate: Bool
  /// The organisations that were added.
  private(set) var created: [Organisation] = []

  init(_ change: Change, mayCreate: Bool = false) throws {
    organisations = try change.list(.organisations)
    finder = OrganisationFinder(organisations)
    self.mayCreate = mayCreate
  }

  /// The organisation that a text names.
  ///
  /// - Throws: ``NotFound``
  mutating func id(_ text: String) throws -> ID<Organisation> {
    do { return try finder.organisation(text).id } catch {
      guard mayCreate, case .unknown = error.reason else { throw error }
    }
    let organisation = try Organisation(named: text, among: organisations)
    organisations.append(organisation)
    created.append(organisation)
    finder = OrganisationFinder(organisations)
    return organisation.id
  }

  mutating func ids(_ texts: [String]) throws -> [ID<Organisation>] {
    var ids: [ID<Organisation>] = []
    for text in texts { ids.addMissing([try id(text)]) }
    return ids
  }

  mutating func id(_ text: String?) throws -> ID<Organisation>? {
    guard let text else { return nil }
    return try id(text) as ID<Organisation>
  }

  /// The organisation that is known by a name; `nil` if none is.
  func known(_ name: String) -> Organisation? {
    do { return try finder.organisation(name) } catch { return nil }
  }

  /// Puts those that were added into the change.
  func save(in change: inout Change) throws {
    guard !created.isEmpty else { return }
    try change.edit(.organisations) { $0 += created }
  }
}

extension Organisation {
  /// A new organisation with an id made from its name.
  init(named name: String, among others: [Organisation]) throws {
    self.init()
    self.name = name.trimmed
    id = try .new(from: name, taken: others.flatMap { [$0.id] + $0.formerIds })
  }
}

extension ID {
  /// An id made from a title or a name, with a number where it is taken.
  static func new(from title: String, taken: [ID]) throws -> ID {
    let taken = Set(taken.map(\.text))
    guard let base = Slug.make(from: title),
      let id = ID(Slug.unique(base, taken: { taken.contains($0) || Slug.isReserved($0) }))
    else {
      throw CommandProblem(
        "no id can be made from \(VisibleText.quoted(title))", hint: "give one with --id")
    }
    return id
  }
}
