/// Walks a record, and tells apart the places where people stand and the texts that can mention them.
struct PersonWalk {
  /// Gets each person with the key that it stands under, and the way to it.
  var person: (_ person: JSONObject, _ key: String, _ way: JSONPath) -> Void = { _, _, _ in }
  /// Gets each text outside of those places, keys that are not known included, and the way to it.
  var text: (_ text: String, _ way: JSONPath) -> Void = { _, _ in }

  /// Walks a record, or those keys of it that a change altered.
  func walk(_ record: JSONObject, _ shape: RecordShape, at way: JSONPath = .root) {
    for member in record.members {
      let way = way.key(member.key)
      guard let known = shape[member.key] else {
        text(member.key, way)
        walkUnknown(member.value, way)
        continue
      }
      if known.traits.contains(.personal) {
        walkPeople(member.value, member.key, way)
      } else {
        walk(member.value, known.shape, way)
      }
    }
  }

  private func walk(_ value: JSONValue, _ shape: Shape, _ way: JSONPath) {
    switch (value, shape) {
    case (.object(let object), .record(let record)): walk(object, record, at: way)
    case (.array(let values), .list(let element)):
      for (index, value) in values.enumerated() { walk(value, element, way.index(index)) }
    case (.string(let text), .text), (.string(let text), .prose), (.string(let text), .reference):
      self.text(text, way)
    default: break
    }
  }

  private func walkPeople(_ value: JSONValue, _ key: String, _ way: JSONPath) {
    switch value {
    case .array(let values):
      for (index, value) in values.enumerated() { walkPeople(value, key, way.index(index)) }
    case .object(let object) where object["name"]?.string != nil: person(object, key, way)
    default: walkUnknown(value, way)
    }
  }

  private func walkUnknown(_ value: JSONValue, _ way: JSONPath) {
    switch value {
    case .string(let text): self.text(text, way)
    case .array(let values):
      for (index, value) in values.enumerated() { walkUnknown(value, way.index(index)) }
    case .object(let object):
      for member in object.members {
        text(member.key, way.key(member.key))
        walkUnknown(member.value, way.key(member.key))
      }
    default: break
    }
  }
}
