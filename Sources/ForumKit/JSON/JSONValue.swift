/// A JSON value (RFC 8259) as a tree.
///
/// Two values are equal when they are written with the same bytes: a number is compared by its source
/// text, so that `1.0` and `1` differ, and a text by its UTF-8, so that a precomposed `å` and one of two
/// characters differ. Each survives a rewrite, and putting one for the other is a change.
public enum JSONValue: Sendable, Hashable {
  case null
  case bool(Bool)
  /// A number as it was written.
  case number(JSONNumber)
  /// A text with its escapes resolved.
  case string(String)
  /// Values in an order that is data.
  case array([JSONValue])
  /// Members by key.
  case object(JSONObject)

  public static func == (left: JSONValue, right: JSONValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let left), .bool(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.string(let left), .string(let right)): left.hasSameBytes(as: right)
    case (.array(let left), .array(let right)): left == right
    case (.object(let left), .object(let right)): left == right
    default: false
    }
  }
}

/// A JSON number, kept as the text that stood in the source.
public struct JSONNumber: Sendable, Hashable {
  /// The number as written, for example `1.50e3`. Always a valid number of RFC 8259.
  public let text: String

  /// A number from text that the reader has already found to be valid.
  init(validated text: String) { self.text = text }

  /// The number of an integer, as JSON writes it: `-7`, `0`, `42`.
  public init(_ value: Int) { text = String(value) }

  /// The value as an integer; `nil` for fractions, exponents and what does not fit in 64 bits.
  public var integer: Int? { Int(text) }
}

/// The members of a JSON object, sorted by the UTF-8 bytes of their keys, each key once.
public struct JSONObject: Sendable, Hashable {
  /// A key and what stands under it.
  public struct Member: Sendable, Hashable {
    /// The key with its escapes resolved.
    public let key: String
    /// What stands under the key.
    public var value: JSONValue

    /// A member of an object.
    public init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }

    public static func == (left: Member, right: Member) -> Bool {
      left.key.hasSameBytes(as: right.key) && left.value == right.value
    }
  }

  /// The members, sorted by the UTF-8 bytes of their keys.
  public private(set) var members: [Member] = []

  /// An object without members: `{}`.
  public init() {}

  /// An object of members that may come in any order.
  ///
  /// - Precondition: No key stands twice. The reader refuses such files before it comes here.
  public init(_ members: [Member]) {
    self.members = members.sorted { Self.precedes($0.key, $1.key) }
  }

  /// An object of members that the reader has found to stand in ascending order, each key once.
  init(ascending members: [Member]) { self.members = members }

  /// Whether there is no member.
  public var isEmpty: Bool { members.isEmpty }

  /// The value of a key. Setting `nil` removes the member.
  public subscript(key: String) -> JSONValue? {
    get {
      let index = insertionIndex(of: key)
      guard index < members.count, members[index].key.hasSameBytes(as: key) else { return nil }
      return members[index].value
    }
    set {
      let index = insertionIndex(of: key)
      let exists = index < members.count && members[index].key.hasSameBytes(as: key)
      switch (exists, newValue) {
      case (true, let value?): members[index].value = value
      case (true, nil): members.remove(at: index)
      case (false, let value?): members.insert(Member(key: key, value: value), at: index)
      case (false, nil): break
      }
    }
  }

  /// Whether one key stands before another in the canonical order: by their UTF-8 bytes.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    left.precedesByBytes(right)
  }

  private func insertionIndex(of key: String) -> Int {
    var low = 0
    var high = members.count
    while low < high {
      let middle = (low + high) / 2
      if Self.precedes(members[middle].key, key) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension JSONValue {
  /// The text; `nil` for a value of another kind.
  public var string: String? { if case .string(let value) = self { value } else { nil } }
  /// The elements; `nil` for a value of another kind.
  public var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
  /// The members; `nil` for a value of another kind.
  public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }

  /// The name of the kind of value, for messages: `a text`, `a list` …
  public var kindName: String {
    switch self {
    case .null: "null"
    case .bool: "true or false"
    case .number: "a number"
    case .string: "a text"
    case .array: "a list"
    case .object: "an object"
    }
  }
}

extension String {
  /// Whether two texts are written alike. `==` also holds for texts that Unicode calls equivalent.
  func hasSameBytes(as other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
