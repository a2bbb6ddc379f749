/// Walks the values of a file with the shape that they should have, and collects every fault, where
/// reading stops at the first.
struct RecordWalk {
  /// What does not fit the shape, with the way from the root.
  private(set) var faults: [RecordFault] = []
  /// Keys that are not known and nearly are.
  private(set) var misspelt: [(way: JSONPath, key: String, known: String)] = []
  /// The first value that is empty, and would not be written.
  private(set) var firstEmpty: JSONPath?
  private var steps: [JSONPath.Step] = []

  /// Walks the root object of a file.
  init(_ root: JSONObject, of file: FileShape) {
    if let list = file.list {
      lookAtUnknown(root, known: [list])
      guard let value = root[list] else { return }
      let shape = Shape.list(.record(file.record))
      inside(.key(list)) { walk in
        walk.walk(value, shape)
        if walk.isEmpty(value, shape) { walk.noteEmpty() }
      }
    } else {
      walk(root, file.record)
    }
  }

  private var way: JSONPath { JSONPath(steps) }

  private mutating func inside(_ step: JSONPath.Step, _ body: (inout RecordWalk) -> Void) {
    steps.append(step)
    body(&self)
    steps.removeLast()
  }

  private mutating func noteEmpty() { if firstEmpty == nil { firstEmpty = way } }

  private mutating func walk(_ value: JSONValue, _ shape: Shape) {
    switch shape {
    case .list(let element):
      guard case .array(let values) = value else {
        return fault(.wrongType(expected: "a list", found: value.kindName))
      }
      for (index, value) in values.enumerated() {
        steps.append(.index(index))
        walk(value, element)
        if isEmpty(value, element) { noteEmpty() }
        steps.removeLast()
      }
    case .record(let record):
      guard case .object(let object) = value else {
        return fault(.wrongType(expected: "an object", found: value.kindName))
      }
      walk(object, record)
    case .text, .prose: read(value, as: String.self)
    case .flag: read(value, as: Bool.self)
    case .integer: read(value, as: Int.self)
    case .day: read(value, as: CalendarDate.self)
    case .date: read(value, as: PartialDate.self)
    case .instant: read(value, as: Instant.self)
    case .reference(Origin.noun): read(value, as: Origin.self)
    case .reference: read(value, as: ID<Organisation>.self)
    case .choice(let name, let choices):
      guard case .string(let text) = value else {
        return fault(.wrongType(expected: "a text", found: value.kindName))
      }
      if !choices.contains(text) { fault(.notAChoice(value: text, of: name, choices: choices)) }
    }
  }

  private mutating func walk(_ object: JSONObject, _ shape: RecordShape) {
    // Both sides are sorted by their bytes, so that one pass finds known, unknown and missing keys.
    var members = object.members[...]
    var unknown: [String] = []
    for field in shape.members {
      while let member = members.first, JSONObject.precedes(member.key, field.key) {
        unknown.append(member.key)
        members.removeFirst()
      }
      steps.append(.key(field.key))
      if let member = members.first, member.key == field.key {
        members.removeFirst()
        let before = faults.count
        walk(member.value, field.shape)
        if faults.count == before, isEmpty(member.value, field.shape) {
          if field.traits.contains(.required) { fault(.missing) } else { noteEmpty() }
        }
      } else if field.traits.contains(.required) {
        fault(.missing)
      }
      steps.removeLast()
    }
    unknown += members.map(\.key)
    if !unknown.isEmpty { lookAt(unknown, known: shape.members.map(\.key), in: object) }
  }

  private mutating func lookAtUnknown(_ object: JSONObject, known: [String]) {
    lookAt(object.members.map(\.key).filter { !known.contains($0) }, known: known, in: object)
  }

  private mutating func lookAt(_ unknown: [String], known: [String], in object: JSONObject) {
    for key in unknown {
      // Who has both keys did not mistake one for the other.
      let free = known.filter { object[$0] == nil }
      guard let near = Self.nearest(to: key, among: free) else { continue }
      misspelt.append((way.key(key), key, near))
    }
  }

  /// The known key that an unknown one is a slip for; `nil` where it is likely one of its own.
  private static func nearest(to key: String, among known: [String]) -> String? {
    guard let near = Nearest.suggestions(for: key, among: known, limit: 1).first else { return nil }
    let (left, right) = (TextFolding.caseAndDiacritics.fold(key), TextFolding.caseAndDiacritics.fold(near))
    let shortest = min(left.unicodeScalars.count, right.unicodeScalars.count)
    // In short words one letter makes another word: `due` is not `date`.
    return EditDistance.between(left, right) <= (shortest > 4 ? 2 : shortest > 2 ? 1 : 0) ? near : nil
  }

  private mutating func read<Value: RecordValue>(_ json: JSONValue, as type: Value.Type) {
    do { _ = try type.read(json) } catch { fault(error.problem) }
  }

  private mutating func fault(_ problem: RecordFault.Problem) {
    faults.append(RecordFault(problem, at: way))
  }

  /// Whether a value is one of those that are not written.
  private func isEmpty(_ value: JSONValue, _ shape: Shape) -> Bool {
    switch (shape, value) {
    case (.text, .string(let text)), (.prose, .string(let text)): text.isEmpty
    case (.flag, .bool(let isTrue)): !isTrue
    case (.list(let element), .array(let values)): values.allSatisfy { isEmpty($0, element) }
    default: false
    }
  }
}
