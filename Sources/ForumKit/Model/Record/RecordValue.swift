/// A value that a record keeps under a key.
public protocol RecordValue: Sendable, Equatable {
  /// What the value is, for everything that walks records without knowing them.
  static var shape: Shape { get }

  /// Reads the value, strictly.
  ///
  /// - Throws: ``RecordFault`` with the way to the fault from this value.
  static func read(_ json: JSONValue) throws(RecordFault) -> Self

  /// The value as it is written; `nil` where there is nothing to write, since absent and empty are
  /// the same.
  var json: JSONValue? { get }
}

extension RecordValue {
  static func wrongType(_ expected: String, _ found: JSONValue) -> RecordFault {
    RecordFault(.wrongType(expected: expected, found: found.kindName))
  }

  /// The text of a string; a fault that names what was expected otherwise.
  static func text(_ json: JSONValue, _ expected: String) throws(RecordFault) -> String {
    guard case .string(let text) = json else { throw wrongType(expected, json) }
    return text
  }
}

extension String: RecordValue {
  /// The most bytes that one text of a record may have. More is a file that went astray.
  public static let recordLimit = 1_000_000

  public static var shape: Shape { .text }

  public static func read(_ json: JSONValue) throws(RecordFault) -> String {
    let text = try text(json, "a text")
    guard text.utf8.count <= recordLimit else {
      throw RecordFault(.tooLong(bytes: text.utf8.count, limit: recordLimit))
    }
    return text
  }

  public var json: JSONValue? { isEmpty ? nil : .string(self) }
}

extension Bool: RecordValue {
  public static var shape: Shape { .flag }

  public static func read(_ json: JSONValue) throws(RecordFault) -> Bool {
    guard case .bool(let value) = json else { throw wrongType("true or false", json) }
    return value
  }

  public var json: JSONValue? { self ? .bool(true) : nil }
}

extension Int: RecordValue {
  public static var shape: Shape { .integer }

  public static func read(_ json: JSONValue) throws(RecordFault) -> Int {
    guard case .number(let number) = json, let value = number.integer else {
      throw wrongType("a whole number", json)
    }
    return value
  }

  public var json: JSONValue? { .number(JSONNumber(self)) }
}

extension Optional: RecordValue where Wrapped: RecordValue {
  public static var shape: Shape { Wrapped.shape }

  public static func read(_ json: JSONValue) throws(RecordFault) -> Wrapped? {
    try Wrapped.read(json)
  }

  public var json: JSONValue? { self?.json }
}

extension Array: RecordValue where Element: RecordValue {
  public static var shape: Shape { .list(Element.shape) }

  public static func read(_ json: JSONValue) throws(RecordFault) -> [Element] {
    guard case .array(let values) = json else { throw wrongType("a list", json) }
    var elements: [Element] = []
    elements.reserveCapacity(values.count)
    for (index, value) in values.enumerated() {
      do { elements.append(try Element.read(value)) } catch { throw error.inside(.index(index)) }
    }
    return elements
  }

  public var json: JSONValue? {
    let values = compactMap(\.json)
    return values.isEmpty ? nil : .array(values)
  }
}

extension CalendarDate: RecordValue {
  public static var shape: Shape { .day }

  public static func read(_ json: JSONValue) throws(RecordFault) -> CalendarDate {
    let text = try text(json, "a date")
    guard let date = CalendarDate(text) else {
      throw RecordFault(.notADate(value: text, form: "YYYY-MM-DD"))
    }
    return date
  }

  public var json: JSONValue? { .string(description) }
}

extension PartialDate: RecordValue {
  public static var shape: Shape { .date }

  public static func read(_ json: JSONValue) throws(RecordFault) -> PartialDate {
    let text = try text(json, "a date")
    guard let date = PartialDate(text) else {
      throw RecordFault(.notADate(value: text, form: "YYYY-MM-DD, YYYY-MM or YYYY"))
    }
    return date
  }

  public var json: JSONValue? { .string(description) }
}

extension Instant: RecordValue {
  public static var shape: Shape { .instant }

  public static func read(_ json: JSONValue) throws(RecordFault) -> Instant {
    let text = try text(json, "an instant")
    guard let instant = Instant(text) else {
      throw RecordFault(.notADate(value: text, form: "YYYY-MM-DDThh:mm:ss.sssZ"))
    }
    return instant
  }

  public var json: JSONValue? { .string(description) }
}

extension OutputLanguage: Choice {
  public static let choiceName = "language"
}
