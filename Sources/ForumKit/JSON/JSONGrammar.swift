/// The grammar of a document (RFC 8259): where values stand, and what may follow what.
///
/// What is made of the values is the business of those who go through them: a tree (`JSONReader`), some keys alone
/// (`FieldSelection`), or nothing. It must not outlive the buffer of its scanner.
struct JSONGrammar {
  var scanner: JSONScanner
  /// Whether an object has been stepped over whose keys are not plain: a key of it may stand twice.
  private(set) var hasUnclearKeys = false
  private let depthLimit: Int
  private var depth = 0

  /// - Parameter depthLimit: How many arrays and objects may stand in each other.
  init(_ scanner: JSONScanner, depthLimit: Int) {
    self.scanner = scanner
    self.depthLimit = depthLimit
  }

  /// The words that are values.
  enum Word { case `true`, `false`, null }

  /// Goes through a whole document.
  ///
  /// - Parameter root: Must step over the value that starts at the present byte.
  @inline(__always)
  mutating func document<Value>(
    _ root: (inout JSONGrammar) throws(JSONFault) -> Value
  ) throws(JSONFault) -> Value {
    scanner.skipWhitespace()
    guard scanner.byte != nil else { throw JSONFault(.empty, at: 0) }
    let value = try root(&self)
    scanner.skipWhitespace()
    guard scanner.byte == nil else { throw scanner.faultAfterValue() }
    return value
  }

  /// Goes through the array that starts here with its bracket.
  ///
  /// - Parameter item: Must step over the value that starts at the present byte.
  @inline(__always)
  mutating func eachItem(
    _ item: (inout JSONGrammar, JSONFault.Expected) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try descend()
    defer { depth -= 1 }
    if scanner.skip(JSONByte.closeBracket) { return }
    try item(&self, .valueOrEndOfArray)
    while try another(before: JSONByte.closeBracket, expected: .commaOrEndOfArray) {
      try item(&self, .value)
    }
  }

  /// Goes through the object that starts here with its brace.
  ///
  /// - Parameter member: Gets the text of the key and where it starts. It must step over the `colon()`, and over the
  ///   value after it.
  @inline(__always)
  mutating func eachMember(
    _ member: (inout JSONGrammar, JSONScanner.Text, Int) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    try descend()
    defer { depth -= 1 }
    if scanner.skip(JSONByte.closeBrace) { return }
    var expected = JSONFault.Expected.keyOrEndOfObject
    repeat {
      let start = scanner.position
      guard scanner.byte == JSONByte.quote else { throw scanner.fault(expected: expected) }
      try member(&self, try scanner.string(), start)
      expected = .key
    } while try another(before: JSONByte.closeBrace, expected: .commaOrEndOfObject)
  }

  /// Steps over the colon after a key.
  @inline(__always)
  mutating func colon() throws(JSONFault) {
    scanner.skipWhitespace()
    guard scanner.skip(JSONByte.colon) else { throw scanner.fault(expected: .colon) }
    scanner.skipWhitespace()
  }

  /// The value that starts at a place that has been stepped over.
  func value(at place: Int) throws(JSONFault) -> JSONValue {
    var grammar = self
    grammar.scanner = scanner.moved(to: place)
    return try grammar.value(expected: .value)
  }

  mutating func word(expected: JSONFault.Expected) throws(JSONFault) -> Word {
    let start = scanner
    switch scanner.text(scanner.word()) {
    case "true": return .true
    case "false": return .false
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

// MARK: - Stepping over

extension JSONGrammar {
  /// Steps over the value that starts at the present byte, and holds it to every rule but one: a key that stands
  /// twice in an object is seen only as ``hasUnclearKeys``.
  mutating func skipValue(expected: JSONFault.Expected) throws(JSONFault) {
    switch scanner.byte {
    case JSONByte.quote: _ = try scanner.string()
    case JSONByte.openBrace:
      try eachPlainMember { (grammar, _) throws(JSONFault) in try grammar.skipValue(expected: .value) }
    case JSONByte.openBracket:
      try eachItem { (grammar, expected) throws(JSONFault) in try grammar.skipValue(expected: expected) }
    case let byte? where byte == JSONByte.minus || JSONByte.isDigit(byte): _ = try scanner.number()
    default: _ = try word(expected: expected)
    }
  }

  /// Goes through the object that starts here, and notes as ``hasUnclearKeys`` where its keys do not stand in
  /// ascending order, in ASCII without escapes, as in the files that we write.
  ///
  /// - Parameter member: Gets where the key stands between its quotes. It must step over the value that starts at the
  ///   present byte.
  @inline(__always)
  mutating func eachPlainMember(
    _ member: (inout JSONGrammar, Range<Int>) throws(JSONFault) -> Void
  ) throws(JSONFault) {
    var last: Range<Int>?
    try eachMember { (grammar, text, _) throws(JSONFault) in
      let isInOrder = last.map { grammar.scanner.precedes($0, text.content) } ?? true
      if !isInOrder || !text.isASCII || text.hasEscapes { grammar.hasUnclearKeys = true }
      last = text.content
      try grammar.colon()
      try member(&grammar, text.content)
    }
  }
}
