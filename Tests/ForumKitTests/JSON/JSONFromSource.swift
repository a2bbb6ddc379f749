import ForumKit

extension JSONReader {
  /// The value of a document that stands in a test.
  static func read(_ source: String, limits: JSONLimits = .records) throws(JSONFault) -> JSONValue {
    try read(Array(source.utf8), limits: limits)
  }
}

extension JSONValue {
  /// An object of members in any order.
  static func members(_ members: (String, JSONValue)...) -> JSONValue {
    .object(JSONObject(members.map { JSONObject.Member(key: $0.0, value: $0.1) }))
  }

  var number: JSONNumber? { if case .number(let value) = self { value } else { nil } }
}
