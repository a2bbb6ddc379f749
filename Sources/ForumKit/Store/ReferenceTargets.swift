/// What references can point at, as a change would leave it. Each file is read once, when a
/// reference first asks for it.
struct ReferenceTargets {
  private let change: Change

  init(_ change: Change) { self.change = change }

  /// Refuses a record that was added or altered and that refers to what is not there.
  func check(_ alteration: Alteration) throws(StoreError) {
    let path = alteration.file.path
    var known: [String: Set<String>] = [:]
    for edit in alteration.edits {
      guard let after = edit.after else { continue }
      do {
        try Shape.record(alteration.file.record).walk(.object(after)) { value, shape, traits, place in
          guard case .reference(let noun) = shape, !traits.contains(.identity),
            let id = value.string
          else { return }
          if known[noun] == nil { known[noun] = try ids(of: noun, for: path) }
          guard known[noun]?.contains(id) == false else { return }
          if noun == Origin.noun, try !isStrayOrigin(id) { return }
          let owner = edit.record.map { JSONPath([.key($0)] + place.steps) } ?? place
          throw RecordFault(.dangling(noun: noun, value: id), at: owner)
        }
      } catch let fault as RecordFault {
        throw .refused(path: path, fault)
      } catch let error as StoreError {
        throw error
      } catch {
        return
      }
    }
  }

  /// The ids that a reference to a noun may name; `nil` where anything may stand.
  private func ids(of noun: String, for path: String) throws(StoreError) -> Set<String>? {
    switch noun {
    case Organisation.noun:
      let organisations = try change.list(.organisations)
      return Set(organisations.flatMap { [$0.id.text] + $0.formerIds.map(\.text) })
    case Forum.noun: return Set(try change.forumIDs().map(\.text))
    case Declaration.noun: return Set(try change.declarationIDs().map(\.text))
    case Theme.noun:
      guard let forum = Self.forum(of: path) else { return nil }
      return Set(try change.list(.themes(of: forum)).map(\.id.text))
    case Section.noun:
      guard let forum = Self.forum(of: path) else { return nil }
      return Set(try change.record(.forum(forum))?.sections.map(\.id.text) ?? [])
    case Origin.noun: return []
    default: return nil
    }
  }

  /// Whether an origin names a theme that is not there. Where an input lies cannot be told without
  /// reading every forum, so that its id is taken as it is.
  private func isStrayOrigin(_ text: String) throws(StoreError) -> Bool {
    guard case .theme(let forum, let theme) = Origin(text) else { return false }
    return try !change.list(.themes(of: forum)).contains { $0.id == theme }
  }

  /// The forum that a file belongs to: `forums/x/themes.json` → `x`.
  private static func forum(of path: String) -> ID<Forum>? {
    let parts = path.split(separator: "/")
    return parts.count == 3 && parts[0] == Layout.forums[...] ? ID(String(parts[1])) : nil
  }
}
