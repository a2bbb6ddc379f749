/// A group of keys with a meaning: a forum, a participant, a section of a forum.
///
/// A record is described once, by its ``fields``. Reading, writing and everything that walks
/// records follow from that description.
public protocol Record: RecordValue {
  /// The field's own word for the record, for example `participant`.
  static var name: String { get }
  /// Its keys.
  static var fields: Fields<Self> { get }
  /// What every record may carry.
  var annotations: Annotations { get set }
  /// What contradicts itself in the record, beyond what its types rule out.
  var faults: [RecordFault] { get }
  /// A record with nothing in it: where reading starts. Not valid where a key is required.
  init()
}

extension Record {
  public var faults: [RecordFault] { [] }
}

/// What every record may carry beside its own keys.
public struct Annotations: Sendable, Equatable {
  /// Words of the workspace's vocabulary.
  public var tags: [String] = []
  /// A remark of the house; never leaves it.
  public var note = ""
  /// Where the record comes from: URLs or titles.
  public var sources: [String] = []
  /// Keys that this version does not know. They survive every rewrite.
  public var unknown = JSONObject()

  /// The key under which every record has its tags.
  static let tagsKey = "tags"

  /// No tags, no note, no sources and no unknown keys.
  public init() {}
}

/// One key of a record: its name, what stands under it, and how it is read and written.
public struct Field<Of: Record>: Sendable {
  /// The name of the key in JSON.
  public let key: String
  /// What stands under it.
  public let shape: Shape
  /// What is special about it.
  public let traits: FieldTraits
  let read: @Sendable (JSONValue, inout Of) throws(RecordFault) -> Void
  let write: @Sendable (Of) -> JSONValue?

  /// A key whose value is kept in a property.
  public init<Value: RecordValue>(
    _ key: String, _ property: any WritableKeyPath<Of, Value> & Sendable, _ traits: FieldTraits = []
  ) {
    self.key = key
    self.traits = traits
    shape = traits.contains(.prose) ? Value.shape.asProse : Value.shape
    read = { (json, record) throws(RecordFault) in record[keyPath: property] = try Value.read(json) }
    write = { $0[keyPath: property].json }
  }
}

/// The keys of a kind of record, sorted by their bytes.
public struct Fields<Of: Record>: Sendable {
  /// Every key that the record may have, those of ``Annotations`` included.
  public let all: [Field<Of>]
  /// The same keys for whatever does not know the noun.
  public let shape: RecordShape

  /// The keys of a record; those of ``Annotations`` are added.
  public init(_ fields: [Field<Of>]) {
    let annotations: [Field<Of>] = [
      Field(Annotations.tagsKey, \.annotations.tags),
      Field("note", \.annotations.note, .prose),
      Field("sources", \.annotations.sources),
    ]
    let own = Set(fields.map(\.key))
    all = (fields + annotations.filter { !own.contains($0.key) })
      .sorted { JSONObject.precedes($0.key, $1.key) }
    shape = RecordShape(
      name: Of.name,
      members: all.map { RecordShape.Member(key: $0.key, shape: $0.shape, traits: $0.traits) })
  }
}

extension Record {
  public static var shape: Shape { .record(fields.shape) }

  /// Reads a record from an object. Keys that are not known are kept.
  public static func read(_ json: JSONValue) throws(RecordFault) -> Self {
    guard case .object(let object) = json else { throw wrongType("an object", json) }
    var record = Self()
    var unknown: [JSONObject.Member] = []
    var members = object.members[...]
    // Both sides are sorted by their bytes, so that one pass finds known, unknown and missing keys.
    for field in fields.all {
      while let member = members.first, JSONObject.precedes(member.key, field.key) {
        unknown.append(member)
        members.removeFirst()
      }
      guard let member = members.first, member.key == field.key else {
        guard !field.traits.contains(.required) else {
          throw RecordFault(.missing).inside(field.key)
        }
        continue
      }
      members.removeFirst()
      do { try field.read(member.value, &record) } catch { throw error.inside(field.key) }
      if field.traits.contains(.required), field.write(record) == nil {
        throw RecordFault(.missing).inside(field.key)
      }
    }
    record.annotations.unknown = JSONObject(ascending: unknown + Array(members))
    return record
  }

  /// The record as an object, with the keys that this version does not know.
  public var object: JSONObject {
    var members: [JSONObject.Member] = []
    for field in Self.fields.all {
      if let value = field.write(self) { members.append(.init(key: field.key, value: value)) }
    }
    let unknown = annotations.unknown.members
    return unknown.isEmpty ? JSONObject(ascending: members) : JSONObject(members + unknown)
  }

  public var json: JSONValue? { .object(object) }
}
