/// A kind of record that others refer to by id.
public protocol Noun: Sendable {
  /// The field's own word, for example `forum`.
  static var noun: String { get }
}

/// The id of a record of one noun: `[a-z0-9][a-z0-9-]*`, at most 64 characters.
///
/// The noun is part of the type, so that the id of a theme never stands where that of a forum
/// belongs.
public struct ID<Of: Noun>: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The id as it is written in files and on the command line.
  public let text: String

  /// An id from text; `nil` if the text is not an id.
  public init?(_ text: String) {
    guard Slug.isValid(text) else { return nil }
    self.text = text
  }

  private init(unchecked text: String) { self.text = text }

  /// No id: what a blank record has until its own is read.
  static var blank: ID { ID(unchecked: "") }

  public var description: String { text }

  public static func < (left: ID, right: ID) -> Bool {
    left.text.precedesByBytes(right.text)
  }
}

extension ID: RecordValue {
  public static var shape: Shape { .reference(noun: Of.noun) }

  public static func read(_ json: JSONValue) throws(RecordFault) -> ID {
    let text = try text(json, "an id")
    guard let id = ID(text) else { throw RecordFault(.notAnIdentifier(value: text)) }
    return id
  }

  public var json: JSONValue? { text.isEmpty ? nil : .string(text) }
}
