/// What references can point at, as a change would leave it. Each file is read once, when a
/// reference first asks for it.
struct ReferenceTargets {
  private let change: Change
  private var known: [Home: Set<String>] = [:]

  /// The records of a noun that live together: in one forum, or (`nil`) in the whole workspace.
  private struct Home: Hashable {
    let noun: String
    let forum: ID<Forum>?
  }

  init(_ change: Change) { self.change = change }

  /// Refuses a record that was added or altered and that refers to what is not there.
  mutating func check(_ alteration: Alteration) throws(StoreError) {
    let path = alteration.file.path
    let shape = Shape.record(alteration.file.record)
    let forum = Layout.forum(of: path)
    for edit in alteration.edits {
      guard let after = edit.after, alteration.file.list == nil || edit.record != nil else { continue }
      try shape.walk(.object(after)) { (value, shape, traits, place) throws(StoreError) in
        guard case .reference(let noun) = shape, !traits.contains(.identity), let id = value.string,
          try isStray(id, noun, from: forum ?? Self.forum(beside: place, in: after))
        else { return }
        let owner = edit.record.map { JSONPath([.key($0)] + place.steps) } ?? place
        throw .refused(path: path, RecordFault(.dangling(noun: noun, value: id), at: owner))
      }
    }
  }

  /// The forum that a record outside of any names beside a reference: a theme is known by its id in that one.
  static func forum(beside place: JSONPath, in record: JSONObject) -> ID<Forum>? {
    var value: JSONValue? = .object(record)
    for step in place.steps.dropLast() {
      switch step {
      case .key(let key): value = value?.object?[key]
      case .index(let index): value = value?.array.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      }
    }
    return value?.object?["forum"]?.string.flatMap { ID($0) }
  }

  /// Whether a reference that stands in a forum, or outside of any, leads nowhere.
  private mutating func isStray(
    _ id: String, _ noun: String, from forum: ID<Forum>?
  ) throws(StoreError) -> Bool {
    if noun == Origin.noun {
      // Where an input lies cannot be told without reading every forum: its id is taken as it is.
      guard case .theme(let forum, let theme) = Origin(id) else { return false }
      return try isStray(theme.text, Theme.noun, from: forum)
    }
    let isAtHomeInForum = [Theme.noun, Section.noun].contains(noun)
    let home = Home(noun: noun, forum: isAtHomeInForum ? forum : nil)
    if let ids = known[home] { return !ids.contains(id) }
    guard let ids = try ids(at: home) else { return false }
    known[home] = ids
    return !ids.contains(id)
  }

  /// The ids that a reference may name; `nil` where anything may stand.
  private func ids(at home: Home) throws(StoreError) -> Set<String>? {
    switch (home.noun, home.forum) {
    case (Organisation.noun, _):
      let organisations = try change.list(.organisations)
      return Set(organisations.flatMap { [$0.id.text] + $0.formerIds.map(\.text) })
    case (Forum.noun, _): return Set(try change.forumIDs().map(\.text))
    case (Declaration.noun, _): return Set(try change.declarationIDs().map(\.text))
    case (Council.noun, _): return Set(try change.councilIDs().map(\.text))
    case (Theme.noun, let forum?): return Set(try change.list(.themes(of: forum)).map(\.id.text))
    case (Section.noun, let forum?):
      return Set(try change.record(.forum(forum))?.sections.map(\.id.text) ?? [])
    default: return nil
    }
  }
}
