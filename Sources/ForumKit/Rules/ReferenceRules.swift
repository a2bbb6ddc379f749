/// References that lead nowhere. The ids that can be referred to are learnt once; what may stand in a file
/// that is still to come waits until all have been seen.
struct ReferenceRules: RuleFamily {
  /// Ids and former ids; `nil` where they cannot be known.
  private var organisations: Set<String>? = []
  private var forums: Set<String> = []
  /// By forum; `nil` where they cannot be known.
  private var themes: [String: Set<String>?] = [:]
  private var inputs: InputIDs
  /// Whether a file of inputs cannot be read: then any may be there.
  private var hasUnreadInputs = false
  private var declarations: Set<String> = []
  private var councils: Set<String> = []
  private var waiting: [Waiting] = []

  private struct Waiting: Sendable {
    let path: String
    let way: JSONPath
    let noun: String
    let id: String
    /// The forum that is named beside a theme, in a file that belongs to none.
    let forum: String?
  }

  private let records: Snapshot

  init(_ records: Snapshot) {
    self.records = records
    inputs = InputIDs(records)
  }

  var apart: ReferenceRules {
    var other = ReferenceRules(records)
    other.organisations = organisations
    return other
  }

  mutating func join(_ later: ReferenceRules) {
    forums.formUnion(later.forums)
    themes.merge(later.themes) { $1 }
    inputs.join(later.inputs)
    hasUnreadInputs = hasUnreadInputs || later.hasUnreadInputs
    declarations.formUnion(later.declarations)
    councils.formUnion(later.councils)
    waiting += later.waiting
  }

  mutating func passOver(_ file: FileShape) {
    let forum = Self.forum(of: file.path)
    switch file.record.name {
    case Organisation.name: organisations = nil
    case Forum.name: forum.map { _ = forums.insert($0) }
    case Theme.name: forum.map { themes[$0] = .some(nil) }
    case Input.name: hasUnreadInputs = true
    default: learn(file.path)
    }
  }

  /// Learns of a declaration or a council, which is there if its file is.
  private mutating func learn(_ path: String) {
    if let id = Layout.declaration(of: path) { declarations.insert(id.text) }
    let parts = path.split(separator: "/")
    if parts.count == 2, parts[0] == Layout.councils[...], let id = Layout.council(ofName: String(parts[1])) {
      councils.insert(id.text)
    }
  }

  mutating func look(at file: ExaminedFile, _ findings: inout FindingList) {
    let sections = learn(from: file)
    let forum = Self.forum(of: file.path)
    let known = self
    let isOfInterest = { (noun: String, id: String) in
      switch noun {
      case Organisation.noun: known.organisations.map { !$0.contains(id) } ?? false
      case Section.noun: !sections.contains(id)
      case Theme.noun: forum.map { known.isStray(theme: id, of: $0) } ?? true
      case Forum.noun, Origin.noun, Declaration.noun, Council.noun: true
      default: false
      }
    }
    if let sound = file.sound, !sound.refers(where: isOfInterest) { return }
    var walk = ReferenceWalk(isOfInterest)
    walk.walk(.object(file.root), file.shape.shape)
    for stray in walk.found {
      let beside = ReferenceTargets.forum(beside: stray.way, in: file.root)?.text
      if [Forum.noun, Origin.noun, Declaration.noun, Council.noun].contains(stray.noun)
        || (stray.noun == Theme.noun && forum == nil)
      {
        waiting.append(
          Waiting(path: file.path, way: stray.way, noun: stray.noun, id: stray.id, forum: beside))
      } else {
        Self.add(stray.noun, stray.id, file.path, stray.way, &findings)
      }
    }
  }

  /// Learns the ids of a file's records, and gives those of its sections. They are learnt from the values, so that a
  /// record with a fault somewhere else is there all the same.
  private mutating func learn(from file: ExaminedFile) -> Set<String> {
    let forum = Self.forum(of: file.path)
    switch file.shape.record.name {
    case Organisation.name:
      for record in file.values {
        let former = record.object?["formerIds"]?.array ?? []
        organisations?.formUnion(([record.object?["id"]] + former).compactMap { $0?.string })
      }
    case Forum.name:
      forum.map { _ = forums.insert($0) }
      let values = file.root["sections"]?.array ?? []
      return Set(values.compactMap { $0.object?["id"]?.string })
    case Theme.name: forum.map { themes[$0] = Set(file.values.compactMap { $0.object?["id"]?.string }) }
    case Input.name:
      let values = file.sound == nil ? file.values : []
      let ids = values.enumerated().compactMap { place, value in
        value.object?["id"]?.string.map { (place: place, id: $0) }
      }
      inputs.add(file.sound == nil ? InputKey.keys(of: ids) : file.inputs?.keys ?? [], of: file.path)
    default: learn(file.path)
    }
    return []
  }

  mutating func conclude(_ findings: inout FindingList) {
    let origins = waiting.filter { $0.noun == Origin.noun }.compactMap { reference -> String? in
      if case .input(let id)? = Origin(reference.id) { id.text } else { nil }
    }
    let missing = hasUnreadInputs ? [] : inputs.missing(among: Set(origins))
    for reference in waiting where isStray(reference, missing) {
      Self.add(reference.noun, reference.id, reference.path, reference.way, &findings)
    }
  }

  private func isStray(_ reference: Waiting, _ missing: Set<String>) -> Bool {
    switch reference.noun {
    case Forum.noun: return !forums.contains(reference.id)
    case Declaration.noun: return !declarations.contains(reference.id)
    case Council.noun: return !councils.contains(reference.id)
    // A theme beside no forum, or beside one that is not there, has been told by another rule.
    case Theme.noun:
      guard let forum = reference.forum, forums.contains(forum) else { return false }
      return isStray(theme: reference.id, of: forum)
    default: break
    }
    return switch Origin(reference.id) {
    case .theme(let forum, let theme): isStray(theme: theme.text, of: forum.text)
    case .input(let id): missing.contains(id.text)
    // What is no id has been told already.
    case nil: false
    }
  }

  private func isStray(theme: String, of forum: String) -> Bool {
    guard let known = themes[forum] else { return true }
    return known.map { !$0.contains(theme) } ?? false
  }

  private static func add(
    _ noun: String, _ id: String, _ path: String, _ way: JSONPath, _ findings: inout FindingList
  ) {
    guard noun == Origin.noun || Slug.isValid(id) else { return }
    findings.add(.danglingReference, .fault(.dangling(noun: noun, value: id)), in: path, at: .value(way))
  }

  /// The forum that a file belongs to: `forums/x/themes.json` → `x`.
  private static func forum(of path: String) -> String? {
    let parts = path.split(separator: "/")
    return parts.count == 3 && parts[0] == Layout.forums[...] ? String(parts[1]) : nil
  }
}

/// Finds the references of a file that are of interest, and makes a path for those alone.
private struct ReferenceWalk {
  private let isOfInterest: (String, String) -> Bool
  private(set) var found: [(noun: String, id: String, way: JSONPath)] = []
  private var steps: [JSONPath.Step] = []

  init(_ isOfInterest: @escaping (String, String) -> Bool) { self.isOfInterest = isOfInterest }

  mutating func walk(_ value: JSONValue, _ shape: Shape) {
    switch (shape, value) {
    case (.reference(let noun), .string(let id)):
      if isOfInterest(noun, id) { found.append((noun, id, JSONPath(steps))) }
    case (.list(let element), .array(let values)):
      for (index, value) in values.enumerated() {
        steps.append(.index(index))
        walk(value, element)
        steps.removeLast()
      }
    case (.record(let record), .object(let object)):
      for member in record.members where member.shape.canRefer && !member.traits.contains(.identity) {
        guard let value = object[member.key] else { continue }
        steps.append(.key(member.key))
        walk(value, member.shape)
        steps.removeLast()
      }
    default: break
    }
  }
}

extension Shape {
  /// Whether it is worth looking for references here: not at the single values of other shapes.
  fileprivate var canRefer: Bool {
    switch self {
    case .reference, .record: true
    case .list(let element): element.canRefer
    default: false
    }
  }
}
