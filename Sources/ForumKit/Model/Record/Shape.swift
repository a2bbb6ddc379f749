/// What a value of a record is: the one description that references, search, checks, personal
/// data and schemas walk, so that none of them has to know the nouns.
public indirect enum Shape: Sendable, Equatable {
  /// A text on one line.
  case text
  /// A text in Markdown.
  case prose
  /// True or false; false is not written.
  case flag
  /// A whole number of 64 bits.
  case integer
  /// A day, `YYYY-MM-DD`.
  case day
  /// A day, a month or a year.
  case date
  /// An instant in UTC.
  case instant
  /// One of a set of words.
  case choice(name: String, choices: [String])
  /// The id of a record of the named noun, the record's own id included.
  case reference(noun: String)
  /// Values of one shape, in an order that is data.
  case list(Shape)
  /// A group of keys.
  case record(RecordShape)
}

/// The keys of a kind of record, sorted by their bytes.
public struct RecordShape: Sendable, Equatable {
  /// One key, and what stands under it.
  public struct Member: Sendable, Equatable {
    /// The name of the key in JSON.
    public let key: String
    /// What the value is.
    public let shape: Shape
    /// What is special about the key.
    public let traits: FieldTraits
  }

  /// The field's own word for the record, for example `participant`.
  public let name: String
  /// The keys, sorted by their bytes.
  public let members: [Member]

  /// A kind of record; the members are sorted by the bytes of their keys.
  public init(name: String, members: [Member]) {
    self.name = name
    self.members = members
  }

  /// Whether anything in such a record is personal data.
  public var holdsPersonalData: Bool {
    members.contains { $0.traits.contains(.personal) || $0.shape.record?.holdsPersonalData == true }
  }

  /// The member of a key; `nil` if the record knows no such key.
  public subscript(key: String) -> Member? { members.first { $0.key == key } }
}

/// What is special about a key of a record.
public struct FieldTraits: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The key must be there and not be empty.
  public static let required = FieldTraits(rawValue: 1)
  /// The value is personal data: it names a person or says how to reach one.
  public static let personal = FieldTraits(rawValue: 2)
  /// The value is the record's own id, by which others refer to it.
  public static let identity = FieldTraits(rawValue: 4)
  /// The value is a text in Markdown, of many lines.
  public static let prose = FieldTraits(rawValue: 8)
  /// The value says which organisation a record is about, or who publishes: a name may stand in it.
  public static let naming = FieldTraits(rawValue: 16)
  /// The value is a function in whose name something is said, and must not be one that a single person holds.
  public static let function = FieldTraits(rawValue: 32)
}

extension Shape {
  /// Visits every value that a record says something with, in the order of the document.
  ///
  /// - Parameters:
  ///   - value: A value of this shape. What does not fit the shape is passed over.
  ///   - visit: Gets each single value (not the lists and records around it), its shape, the traits
  ///     of the key that it stands under, and the way to it.
  public func walk<Failure: Error>(
    _ value: JSONValue, at path: JSONPath = .root, traits: FieldTraits = [],
    visit: (JSONValue, Shape, FieldTraits, JSONPath) throws(Failure) -> Void
  ) throws(Failure) {
    switch (self, value) {
    case (.list(let element), .array(let values)):
      for (index, value) in values.enumerated() {
        try element.walk(value, at: path.index(index), traits: traits, visit: visit)
      }
    case (.record(let shape), .object(let object)):
      for member in shape.members {
        guard let value = object[member.key] else { continue }
        try member.shape.walk(
          value, at: path.key(member.key), traits: traits.union(member.traits), visit: visit)
      }
    case (.list, _), (.record, _): break
    default: try visit(value, self, traits, path)
    }
  }

  /// The same value with every reference to a noun put through a function. The ids of the records
  /// themselves stay.
  public func rewritingReferences(
    to noun: String, in value: JSONValue, _ rewrite: (String) -> String
  ) -> JSONValue {
    switch (self, value) {
    case (.reference(noun), .string(let id)): return .string(rewrite(id))
    case (.list(let element), .array(let values)):
      let rewritten = values.map { element.rewritingReferences(to: noun, in: $0, rewrite) }
      // Two references that have become one stand once.
      guard case .reference = element else { return .array(rewritten) }
      var seen = Set<JSONValue>()
      return .array(rewritten.filter { seen.insert($0).inserted })
    case (.record(let shape), .object(var object)):
      for member in shape.members where member.shape.refers(to: noun) {
        guard let value = object[member.key], !member.traits.contains(.identity) else { continue }
        object[member.key] = member.shape.rewritingReferences(to: noun, in: value, rewrite)
      }
      return .object(object)
    default: return value
    }
  }

  /// The same value without the references to one record: an optional key goes, an element of a list
  /// goes, and so does a record that must have the key. `nil` where the value itself goes.
  public func droppingReferences(
    to noun: String, where isDropped: (String) -> Bool, in value: JSONValue
  ) -> JSONValue? {
    switch (self, value) {
    case (.reference(noun), .string(let id)): return isDropped(id) ? nil : value
    case (.list(let element), .array(let values)):
      return .array(
        values.compactMap { element.droppingReferences(to: noun, where: isDropped, in: $0) })
    case (.record(let shape), .object(var object)):
      for member in shape.members where member.shape.refers(to: noun) {
        guard let value = object[member.key], !member.traits.contains(.identity) else { continue }
        let rest = member.shape.droppingReferences(to: noun, where: isDropped, in: value)
        guard rest != nil || !member.traits.contains(.required) else { return nil }
        object[member.key] = rest == .array([]) ? nil : rest
      }
      return .object(object)
    default: return value
    }
  }

  /// The same shape with Markdown where it has text.
  var asProse: Shape {
    switch self {
    case .text: .prose
    case .list(let element): .list(element.asProse)
    default: self
    }
  }

  /// The record that a value of this shape is, or is a list of; `nil` for single values.
  var record: RecordShape? {
    switch self {
    case .record(let shape): shape
    case .list(let element): element.record
    default: nil
    }
  }

  /// Whether a value of this shape can hold a reference to a noun.
  public func refers(to noun: String) -> Bool {
    switch self {
    case .reference(let other): other == noun
    case .list(let element): element.refers(to: noun)
    case .record(let shape): shape.members.contains { $0.shape.refers(to: noun) }
    default: false
    }
  }
}
