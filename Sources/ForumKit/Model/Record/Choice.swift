/// A word out of a closed set, written in JSON as its raw value, for example `civil-society`.
public protocol Choice: RecordValue, RawRepresentable<String>, CaseIterable, Hashable {
  /// What the word is, for messages: `"hoost" is not a role`.
  static var choiceName: String { get }
}

extension Choice {
  /// The words that are allowed, in the order in which they are offered.
  public static var choices: [String] { allCases.map(\.rawValue) }

  public static var shape: Shape { .choice(name: choiceName, choices: choices) }

  public static func read(_ json: JSONValue) throws(RecordFault) -> Self {
    let text = try text(json, "a text")
    guard let value = Self(rawValue: text) else {
      throw RecordFault(.notAChoice(value: text, of: choiceName, choices: choices))
    }
    return value
  }

  public var json: JSONValue? { .string(rawValue) }
}
