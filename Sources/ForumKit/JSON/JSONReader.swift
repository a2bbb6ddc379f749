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
      var parser = JSONParser(scanner: JSONScanner(buffer), depthLimit: limits.depth)
      return try parser.document()
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

/// Builds the tree of a document, one value inside the other.
private struct JSONParser {
  var scanner: JSONScanner
  let depthLimit: Int
  private var depth = 0

  init(scanner: JSONScanner, depthLimit: Int) {
    self.scanner = scanner
    self.depthLimit = depthLimit
  }

  mutating func document() throws(JSONFault) -> JSONValue {
    scanner.skipWhitespace()
    guard scanner.byte != nil else { throw JSONFault(.empty, at: 0) }
    let value = try value()
    scanner.skipWhitespace()
    guard scanner.byte == nil else { throw scanner.faultAfterValue() }
    return value
  }

  /// Reads the value that starts at the present byte.
  private mutating func value(expected: JSONFault.Expected = .value) throws(JSONFault) -> JSONValue {
    switch scanner.byte {
    case JSONByte.quote: .string(try scanner.decode(scanner.string()))
    case JSONByte.openBrace: .object(try object())
    case JSONByte.openBracket: .array(try array())
    case let byte? where byte == JSONByte.minus || JSONByte.isDigit(byte):
      .number(JSONNumber(validated: scanner.text(try scanner.number())))
    default: try word(expected: expected)
    }
  }

  private mutating func word(expected: JSONFault.Expected) throws(JSONFault) -> JSONValue {
    let start = scanner
    switch scanner.text(scanner.word()) {
    case "true": return .bool(true)
    case "false": return .bool(false)
    case "null": return .null
    default: throw start.fault(expected: expected)
    }
  }

  /// Goes one level deeper, by the bracket that stands here.
  private mutating func descend() throws(JSONFault) {
    guard depth < depthLimit else { throw JSONFault(.tooDeep(limit: depthLimit), at: scanner.position) }
    depth += 1
    scanner.advance()
    scanner.skipWhitespace()
  }

  private mutating func array() throws(JSONFault) -> [JSONValue] {
    try descend()
    defer { depth -= 1 }
    if scanner.skip(JSONByte.closeBracket) { return [] }
    var items = [try value(expected: .valueOrEndOfArray)]
    while try another(before: JSONByte.closeBracket, expected: .commaOrEndOfArray) {
      items.append(try value())
    }
    return items
  }

  private mutating func object() throws(JSONFault) -> JSONObject {
    try descend()
    defer { depth -= 1 }
    if scanner.skip(JSONByte.closeBrace) { return JSONObject() }
    var members = JSONMemberList()
    try member(into: &members, expected: .keyOrEndOfObject)
    while try another(before: JSONByte.closeBrace, expected: .commaOrEndOfObject) {
      try member(into: &members, expected: .key)
    }
    return members.object
  }

  private mutating func member(
    into members: inout JSONMemberList, expected: JSONFault.Expected
  ) throws(JSONFault) {
    let start = scanner.position
    guard scanner.byte == JSONByte.quote else { throw scanner.fault(expected: expected) }
    let text = try scanner.string()
    let key = try scanner.decode(text)
    if let clash = members.claim(key, isASCII: text.isASCII) { throw JSONFault(clash, at: start) }
    scanner.skipWhitespace()
    guard scanner.skip(JSONByte.colon) else { throw scanner.fault(expected: .colon) }
    scanner.skipWhitespace()
    members.append(JSONObject.Member(key: key, value: try value()))
  }

  /// Steps over what follows an item: a comma, and then there is another; or the closing bracket.
  private mutating func another(
    before close: UInt8, expected: JSONFault.Expected
  ) throws(JSONFault) -> Bool {
    scanner.skipWhitespace()
    let comma = scanner.position
    guard scanner.skip(JSONByte.comma) else {
      guard scanner.skip(close) else { throw scanner.fault(expected: expected) }
      return false
    }
    scanner.skipWhitespace()
    guard scanner.byte != close else { throw JSONFault(.trailingComma, at: comma) }
    return true
  }
}
