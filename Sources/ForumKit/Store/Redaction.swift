/// Takes out of texts what is erased, and leaves ``mark`` there.
public struct Redaction: Sendable {
  /// What stands in the place of what was erased.
  public static let mark = "[erased]"

  private let redact: @Sendable (String) -> String

  /// - Parameter redact: Gives a text without what is erased; the same text where there is nothing of it.
  public init(_ redact: @escaping @Sendable (String) -> String) { self.redact = redact }

  /// A text without what is erased.
  public func redacted(_ text: String) -> String { redact(text) }

  /// An edit whose texts tell nothing of what is erased. Where people stand, and whom that concerns, is for
  /// ``ErasedPeople``; ids, and what organisations are called, stay what they are.
  func redacted(_ edit: RecordEdit) -> RecordEdit {
    guard let shape = Layout.shape(of: edit.path)?.record else { return edit }
    return edit.mapping { redacted($0, shape) }
  }

  private func redacted(_ object: JSONObject, _ shape: RecordShape?) -> JSONObject {
    var object = object
    for member in object.members {
      let known = shape?[member.key]
      guard known?.traits.isDisjoint(with: [.personal, .naming]) != false else { continue }
      object[member.key] = redacted(member.value, known?.shape)
    }
    return object
  }

  /// - Parameter shape: `nil` for what stands under a key that is not known: all texts there are looked at.
  private func redacted(_ value: JSONValue, _ shape: Shape?) -> JSONValue {
    switch (value, shape) {
    case (.string(let text), nil), (.string(let text), .text), (.string(let text), .prose):
      .string(redact(text))
    case (.array(let values), .list(let element)): .array(values.map { redacted($0, element) })
    case (.array(let values), nil): .array(values.map { redacted($0, nil) })
    case (.object(let object), .record(let record)): .object(redacted(object, record))
    case (.object(let object), nil): .object(redacted(object, nil))
    default: value
    }
  }
}
