/// How large a document the reader takes on.
public struct JSONLimits: Sendable, Hashable {
  /// The deepest nesting that can be asked for: reading, comparing and releasing a tree take stack by depth.
  public static let greatestDepth = 512

  /// How many arrays and objects may stand in each other, 1 to `greatestDepth`.
  public let depth: Int
  /// How many bytes the document may have.
  public let bytes: Int

  /// - Parameter depth: Is brought within 1 and `greatestDepth`.
  public init(depth: Int, bytes: Int) {
    self.depth = min(max(depth, 1), Self.greatestDepth)
    self.bytes = bytes
  }

  /// What record files are read with: 128 levels, 256 MB.
  public static let records = JSONLimits(depth: 128, bytes: 256 * 1024 * 1024)
}

/// Reads a JSON document strictly: RFC 8259 over UTF-8, nothing lost and nothing guessed.
public enum JSONReader {
  /// The value of a document.
  ///
  /// Numbers keep their source text, and texts and keys their characters as written: nothing is normalised.
  ///
  /// - Throws: The first fault in the order of the document.
  public static func read(
    _ bytes: [UInt8], limits: JSONLimits = .records
  ) throws(JSONFault) -> JSONValue {
    guard bytes.count <= limits.bytes else {
      throw JSONFault(.tooLarge(limit: limits.bytes), at: limits.bytes)
    }
    if let sign = foreignSign(bytes) { throw JSONFault(sign, at: 0) }
    return try bytes.withUnsafeBufferPointer { (buffer) throws(JSONFault) -> JSONValue in
      var grammar = JSONGrammar(JSONScanner(buffer), depthLimit: limits.depth)
      return try grammar.document { (grammar) throws(JSONFault) in try grammar.value(expected: .value) }
    }
  }

  /// What the first bytes give away about a text that is not plain UTF-8.
  ///
  /// Without a byte order mark, a JSON text shows its encoding by where its zero bytes stand, as it starts
  /// with ASCII (RFC 4627 section 3).
  private static func foreignSign(_ bytes: [UInt8]) -> JSONFault.Kind? {
    let first = bytes.prefix(4)
    if first.starts(with: [0xEF, 0xBB, 0xBF]) { return .byteOrderMark }
    if first.elementsEqual([0xFF, 0xFE, 0, 0]) || first.elementsEqual([0, 0, 0xFE, 0xFF]) {
      return .foreignEncoding(.utf32)
    }
    if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) {
      return .foreignEncoding(.utf16)
    }
    return switch first.map({ $0 != 0 }) {
    case [true, false, false, false], [false, false, false, true]: .foreignEncoding(.utf32)
    case [true, false, true, false], [true, false], [false, true, false, true], [false, true]:
      .foreignEncoding(.utf16)
    default: nil
    }
  }
}

// MARK: - The tree of a document

extension JSONGrammar {
  /// Reads the value that starts at the present byte, with all that stands in it.
  mutating func value(expected: JSONFault.Expected) throws(JSONFault) -> JSONValue {
    switch scanner.byte {
    case JSONByte.quote: .string(try scanner.decode(scanner.string()))
    case JSONByte.openBrace: .object(try object())
    case JSONByte.openBracket: .array(try array())
    case let byte? where byte == JSONByte.minus || JSONByte.isDigit(byte):
      .number(JSONNumber(validated: scanner.text(try scanner.number())))
    default:
      switch try word(expected: expected) {
      case .true: .bool(true)
      case .false: .bool(false)
      case .null: .null
      }
    }
  }

  private mutating func array() throws(JSONFault) -> [JSONValue] {
    var items: [JSONValue] = []
    try eachItem { (grammar, expected) throws(JSONFault) in
      items.append(try grammar.value(expected: expected))
    }
    return items
  }

  private mutating func object() throws(JSONFault) -> JSONObject {
    var members = JSONMemberList()
    try eachMember { (grammar, text, start) throws(JSONFault) in
      let key = try grammar.scanner.decode(text)
      if let clash = members.claim(key, isASCII: text.isASCII) { throw JSONFault(clash, at: start) }
      try grammar.colon()
      members.append(JSONObject.Member(key: key, value: try grammar.value(expected: .value)))
    }
    return members.object
  }
}
