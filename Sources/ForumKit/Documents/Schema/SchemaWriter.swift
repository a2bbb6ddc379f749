/// Writes ``JSONSchema`` as JSON Schema 2020-12.
public struct SchemaWriter: Sendable {
  /// The language of the titles of keys.
  let language: OutputLanguage

  public init(_ language: OutputLanguage) { self.language = language }

  /// The address of the metaschema, as the specification has it.
  static let metaschema = "https://json-schema.org/draft/2020-12/schema"

  /// The URN of a schema. It stays the same as long as what the schema describes can be read in the same way.
  public static func identifier(_ name: String, version: Int) -> String {
    "urn:forumctl:schema:\(name):\(version)"
  }

  /// A whole schema.
  ///
  /// - Parameters:
  ///   - name: The name of the schema, which its `$id` has.
  ///   - title: What it describes, on one line.
  public func document(
    _ schema: JSONSchema, name: String, version: Int, title: String, description: String
  ) -> JSONObject {
    var object = keywords(schema)
    object["$schema"] = .string(Self.metaschema)
    object["$id"] = .string(Self.identifier(name, version: version))
    object["title"] = .string(title)
    object["description"] = .string(description)
    return object
  }

  private func keywords(_ schema: JSONSchema) -> JSONObject {
    switch schema {
    case .stored(let shape): keywords(shape)
    case .object(let keys): keywords(keys)
    case .map(let value): typed("object", [("additionalProperties", .object(keywords(value)))])
    case .list(let element): typed("array", [("items", .object(keywords(element)))])
    case .orNull(let value): alternatives([keywords(value), typed("null")])
    case .either(let schemas): alternatives(schemas.map(keywords))
    case .words(let words): typed("string", [("enum", .array(words.map(JSONValue.string)))])
    case .anything: JSONObject()
    case .outermost(let key): reference("#/properties/\(key)")
    case .schema: reference(Self.metaschema)
    }
  }

  private func alternatives(_ schemas: [JSONObject]) -> JSONObject {
    JSONObject([.init(key: "anyOf", value: .array(schemas.map(JSONValue.object)))])
  }

  private func reference(_ place: String) -> JSONObject {
    JSONObject([.init(key: "$ref", value: .string(place))])
  }

  private func keywords(_ keys: [JSONSchema.Key]) -> JSONObject {
    let properties = keys.map { key in
      JSONObject.Member(key: key.name, value: .object(property(key)))
    }
    let required = keys.filter { $0.traits.contains(.required) }.map(\.name)
      .sorted { JSONObject.precedes($0, $1) }
    var object = typed("object", [("properties", .object(JSONObject(properties)))])
    object["additionalProperties"] = .bool(true)
    if !required.isEmpty { object["required"] = .array(required.map(JSONValue.string)) }
    return object
  }

  private func property(_ key: JSONSchema.Key) -> JSONObject {
    var object = keywords(key.schema)
    if let label = Label(rawValue: key.name) { object["title"] = .string(label.text(in: language)) }
    if key.traits.contains(.identity), case .stored(.reference) = key.schema {
      object["pattern"] = .string(Self.ownID)
    }
    let remarks = remarks(key)
    if !remarks.isEmpty { object["description"] = .string(remarks.joined(separator: " ")) }
    return object
  }

  /// What the traits of a key and the form of its value say to whoever writes one.
  private func remarks(_ key: JSONSchema.Key) -> [String] {
    var remarks: [String] = []
    if case .stored(let shape) = key.schema {
      switch shape.single {
      case .reference(let noun):
        remarks.append(
          key.traits.contains(.identity) ? "The record's own id." : "Names a record by its id: \(noun).")
      case .prose: remarks.append("Markdown.")
      case .day: remarks.append("A day: YYYY-MM-DD.")
      case .date: remarks.append("A day, or a month or year where the day is not known.")
      case .instant: remarks.append("An instant in UTC.")
      default: break
      }
    }
    if key.traits.contains(.personal) { remarks.append("Personal data.") }
    if key.traits.contains(.function) { remarks.append("A function, never the name of a person.") }
    return remarks
  }

  // MARK: - What records keep

  private func keywords(_ shape: Shape) -> JSONObject {
    switch shape {
    case .text, .prose: typed("string")
    case .flag: typed("boolean")
    case .integer:
      typed("integer", [("minimum", .number(JSONNumber(.min))), ("maximum", .number(JSONNumber(.max)))])
    case .day: typed("string", [("format", .string("date")), ("pattern", .string(Self.day))])
    case .date: typed("string", [("pattern", .string(Self.date))])
    case .instant: typed("string", [("format", .string("date-time")), ("pattern", .string(Self.instant))])
    case .choice(_, let choices): typed("string", [("enum", .array(choices.map(JSONValue.string)))])
    case .reference(Origin.noun): typed("string", [("pattern", .string(Self.origin))])
    case .reference: typed("string", [("pattern", .string(Self.id))])
    case .list(let element): typed("array", [("items", .object(keywords(element)))])
    case .record(let shape):
      keywords(
        shape.members.map { .init(name: $0.key, schema: .stored($0.shape), traits: $0.traits) })
    }
  }

  private func typed(_ type: String, _ more: [(String, JSONValue)] = []) -> JSONObject {
    JSONObject([.init(key: "type", value: .string(type))] + more.map { .init(key: $0.0, value: $0.1) })
  }

  private static let slug = "[a-z0-9][a-z0-9-]{0,\(Slug.maximumLength - 1)}"
  private static let id = "^\(slug)$"
  private static let origin = "^\(slug)(/\(slug))?$"
  /// An id that is not reserved: neither a word nor a date that commands take.
  private static let ownID = "^(?!(latest|all|[0-9]{4}(-[0-9]{2}){0,2})$)\(slug)$"
  private static let day = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
  private static let date = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"
  private static let instant = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$"
}

extension Shape {
  /// The shape of what stands in lists of it.
  fileprivate var single: Shape { if case .list(let element) = self { element.single } else { self } }
}
