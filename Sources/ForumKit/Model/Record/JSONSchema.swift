/// The form of a JSON value, for other programs: JSON Schema 2020-12 is written from it.
///
/// What records keep is told by their ``Shape``; this adds what only outputs have: values that may be null, objects
/// whose keys are data, and keys that are computed.
public indirect enum JSONSchema: Sendable, Equatable {
  /// A value as records keep it.
  case stored(Shape)
  /// An object with these keys. Others may be there too: readers pass over what they do not know.
  case object([Key])
  /// An object whose keys are data, with values of one form.
  case map(JSONSchema)
  /// Values of one form, in their order.
  case list(JSONSchema)
  /// The value, or null.
  case orNull(JSONSchema)
  /// One of several forms.
  case either([JSONSchema])
  /// One of these words.
  case words([String])
  /// Whatever stood in a record.
  case anything
  /// The form of the key with this name in the outermost object: how a tree is told.
  case outermost(key: String)
  /// A schema itself.
  case schema

  /// A key of an object, and what stands under it.
  public struct Key: Sendable, Equatable {
    /// Its name in JSON.
    public let name: String
    /// What stands under it.
    public let schema: JSONSchema
    /// What is special about it; ``FieldTraits/required`` where it is always there.
    public let traits: FieldTraits

    init(name: String, schema: JSONSchema, traits: FieldTraits) {
      self.name = name
      self.schema = schema
      self.traits = traits
    }

    /// A key that is always there.
    public static func always(_ name: String, _ schema: JSONSchema) -> Key {
      Key(name: name, schema: schema, traits: .required)
    }

    /// A key that is left out where there is nothing to say.
    public static func maybe(_ name: String, _ schema: JSONSchema) -> Key {
      Key(name: name, schema: schema, traits: [])
    }
  }

  public static let text = stored(.text)
  public static let prose = stored(.prose)
  public static let flag = stored(.flag)
  public static let number = stored(.integer)
  public static let day = stored(.day)
  public static let date = stored(.date)
  public static let instant = stored(.instant)

  /// The id of a record.
  public static func id<N: Noun>(_ noun: N.Type) -> JSONSchema { stored(.reference(noun: N.noun)) }

  /// One of the words of a choice.
  public static func choice<C: Choice>(_ choice: C.Type) -> JSONSchema { stored(C.shape) }

  /// An object, told by which of its keys are always there.
  public static func object(
    _ always: [String: JSONSchema], maybe: [String: JSONSchema] = [:]
  ) -> JSONSchema {
    .object(
      always.map { Key.always($0.key, $0.value) } + maybe.map { Key.maybe($0.key, $0.value) })
  }

  /// A record with its stored keys, and keys that are computed; one of these stands for a stored one of its name.
  public static func record(_ shape: RecordShape, _ computed: [Key] = []) -> JSONSchema {
    let names = Set(computed.map(\.name))
    let stored = shape.members.filter { !names.contains($0.key) }
    return .object(
      stored.map { Key(name: $0.key, schema: .stored($0.shape), traits: $0.traits) } + computed)
  }

  /// A record with its stored keys.
  public static func record<R: Record>(_ record: R.Type, _ computed: [Key] = []) -> JSONSchema {
    .record(R.fields.shape, computed)
  }

  /// An object with an id and some keys of the noun's, as lists of what belongs to a record have it.
  static func part<R: Record>(of record: R.Type, _ keys: [String], _ computed: [Key] = []) -> JSONSchema {
    .object(
      R.fields.shape.members.filter { keys.contains($0.key) }
        .map { Key(name: $0.key, schema: .stored($0.shape), traits: $0.traits) } + computed)
  }
}
