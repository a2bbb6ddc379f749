/// A place in the bytes of a JSON document, and the tokens that can be read from there.
///
/// It knows texts, numbers, words and white space, and checks them to the letter; how they make a document
/// is the business of those who use it (`JSONReader`, `JSONLocator`). It must not outlive the buffer.
struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The byte at the present place; `nil` at the end.
  var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  mutating func advance() { position += 1 }

  /// The same bytes, from another place on.
  func moved(to place: Int) -> JSONScanner {
    var scanner = self
    scanner.position = place
    return scanner
  }

  /// Steps over one byte if it is the one given, and tells whether it was.
  mutating func skip(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    position += 1
    return true
  }

  mutating func skipWhitespace() {
    while position < bytes.count {
      switch bytes[position] {
      case JSONByte.space, JSONByte.lineFeed, JSONByte.carriageReturn, JSONByte.tab: position += 1
      default: return
      }
    }
  }

  /// Steps over some bytes if they stand here, and tells whether they did.
  mutating func skip(_ expected: [UInt8]) -> Bool {
    guard bytes.count - position >= expected.count else { return false }
    for offset in 0..<expected.count where bytes[position + offset] != expected[offset] { return false }
    position += expected.count
    return true
  }

  /// Steps over a line feed and so many spaces if they stand here, and tells whether they did.
  mutating func skipLineBreak(indent: Int) -> Bool {
    let end = position + 1 + indent
    guard end <= bytes.count, bytes[position] == JSONByte.lineFeed else { return false }
    for place in position + 1..<end where bytes[place] != JSONByte.space { return false }
    position = end
    return true
  }

  /// Steps over a run of letters a–z and A–Z.
  mutating func word() -> Range<Int> {
    let start = position
    while let byte, JSONByte.isLetter(byte) { position += 1 }
    return start..<position
  }

  /// Whether the bytes of one range come before those of another.
  func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    let common = min(left.count, right.count)
    for offset in 0..<common {
      let (one, other) = (bytes[left.lowerBound + offset], bytes[right.lowerBound + offset])
      if one != other { return one < other }
    }
    return left.count < right.count
  }

  /// Whether the bytes of a range come after some others.
  func follows(_ range: Range<Int>, _ other: [UInt8]) -> Bool {
    let common = min(range.count, other.count)
    for offset in 0..<common {
      let byte = bytes[range.lowerBound + offset]
      if byte != other[offset] { return byte > other[offset] }
    }
    return range.count > other.count
  }

  /// Whether exactly these bytes stand in a range.
  func stands(_ wanted: [UInt8], in range: Range<Int>) -> Bool {
    guard wanted.count == range.count else { return false }
    for offset in 0..<wanted.count where wanted[offset] != bytes[range.lowerBound + offset] { return false }
    return true
  }

  /// The bytes of a range.
  func source(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[range]))
  }

  /// The source between two places, which must be well-formed UTF-8.
  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }
}

// MARK: - Numbers (RFC 8259 section 6)

extension JSONScanner {
  /// Steps over the number that starts here with a digit or a minus.
  mutating func number() throws(JSONFault) -> Range<Int> {
    let start = position
    _ = skip(JSONByte.minus)
    let zero = position
    if skip(JSONByte.zero) {
      if let byte, JSONByte.isDigit(byte) { throw JSONFault(.leadingZero, at: zero) }
    } else {
      try digits()
    }
    if skip(JSONByte.point) { try digits() }
    if let byte, byte | 0x20 == UInt8(ascii: "e") {
      advance()
      if !skip(JSONByte.plus) { _ = skip(JSONByte.minus) }
      try digits()
    }
    return start..<position
  }

  private mutating func digits() throws(JSONFault) {
    guard let byte, JSONByte.isDigit(byte) else { throw fault(expected: .digit) }
    repeat { position += 1 } while position < bytes.count && JSONByte.isDigit(bytes[position])
  }
}

// MARK: - Texts (RFC 8259 section 7)

extension JSONScanner {
  /// A text that has been found to be valid but is not decoded yet.
  struct Text {
    /// What stands between the quotes.
    let content: Range<Int>
    let hasEscapes: Bool
    /// Whether the text, once decoded, is ASCII.
    let isASCII: Bool
  }

  /// Steps over the text that starts here with a quote.
  mutating func string() throws(JSONFault) -> Text {
    let start = position + 1
    var hasEscapes = false
    var isASCII = true
    position = start
    while true {
      if !skipPlain() { isASCII = false }
      guard let byte else { throw fault(expected: .closingQuote) }
      switch byte {
      case JSONByte.quote:
        position += 1
        return Text(content: start..<position - 1, hasEscapes: hasEscapes, isASCII: isASCII)
      case JSONByte.backslash:
        hasEscapes = true
        if try !escape().isASCII { isASCII = false }
      case 0xC2...0xDF where position + 1 < bytes.count && bytes[position + 1] & 0xC0 == 0x80:
        // The letters of Swedish, and so nearly all that is not ASCII.
        isASCII = false
        position += 2
      case 0x80...:
        isASCII = false
        guard let length = UTF8Sequence.length(at: position, in: bytes) else {
          throw JSONFault(.invalidUTF8, at: position)
        }
        position += length
      default:
        throw JSONFault(.controlCharacter(Unicode.Scalar(byte)), at: position)
      }
    }
  }

  /// What a text says, its escapes resolved.
  func decode(_ text: Text) throws(JSONFault) -> String {
    guard text.hasEscapes else { return self.text(text.content) }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(text.content.count)
    var scanner = self
    var runStart = text.content.lowerBound
    scanner.position = runStart
    while scanner.position < text.content.upperBound {
      guard bytes[scanner.position] == JSONByte.backslash else {
        scanner.position += 1
        continue
      }
      decoded.append(contentsOf: bytes[runStart..<scanner.position])
      let scalar = try scanner.escape()
      decoded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      runStart = scanner.position
    }
    decoded.append(contentsOf: bytes[runStart..<text.content.upperBound])
    return String(decoding: decoded, as: UTF8.self)
  }

  /// Steps over what needs no care in a text, eight bytes at a time: ASCII but for quotes, backslashes and control
  /// characters, and the letters of Swedish, which are the byte C3 and one more.
  ///
  /// - Returns: Whether all of it was ASCII.
  private mutating func skipPlain() -> Bool {
    guard let base = bytes.baseAddress.map(UnsafeRawPointer.init) else { return true }
    var isASCII = true
    while position + 8 <= bytes.count {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let ends = Self.ends(word)
      // The bits before the first of them: all, where there is none.
      let bits = ends.trailingZeroBitCount & ~7
      let inside: UInt64 = bits == 64 ? .max : 1 << UInt64(bits) &- 1
      let high = word & Self.highBits & inside
      if high != 0 {
        let first = Self.zeros(word ^ Self.ones &* 0xC3) & inside
        let second = high & ~(word << 1)
        guard high == first | second, second == first << 8 & inside else {
          position += high.trailingZeroBitCount / 8
          return isASCII
        }
        isASCII = false
        // One whose second byte is not among these is left for the next eight, or for whoever looks closer.
        let isCut = first << 8 & ~inside != 0 || first >> 63 != 0
        position += bits / 8 - (isCut ? 1 : 0)
      } else {
        position += bits / 8
      }
      if bits < 64 { return isASCII }
    }
    while let byte, byte >= 0x20, byte < 0x80, byte != JSONByte.quote, byte != JSONByte.backslash {
      position += 1
    }
    return isASCII
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = ones &* 0x80

  /// Marks with its high bit the first of eight bytes that is a quote, a backslash or a control character; zero if none
  /// is. Bytes after the first marked one may be marked wrongly, as a subtraction borrows from its neighbour ("Bit
  /// Twiddling Hacks", the test for a zero byte).
  private static func ends(_ word: UInt64) -> UInt64 {
    let quotes = word ^ ones &* UInt64(JSONByte.quote)
    let backslashes = word ^ ones &* UInt64(JSONByte.backslash)
    let control = (word &- ones &* 0x20) & ~word
    let quote = (quotes &- ones) & ~quotes
    let backslash = (backslashes &- ones) & ~backslashes
    return (control | quote | backslash) & highBits
  }

  /// Marks with their high bits those of eight bytes that are zero, and no others.
  private static func zeros(_ word: UInt64) -> UInt64 {
    ~((word & ~highBits) &+ ~highBits | word | ~highBits)
  }

  /// Steps over the escape that starts here with a backslash; both halves of a surrogate pair.
  private mutating func escape() throws(JSONFault) -> Unicode.Scalar {
    let start = position
    advance()
    guard let byte else { throw fault(expected: .escape) }
    let scalar: Unicode.Scalar
    switch byte {
    case JSONByte.quote, JSONByte.backslash, JSONByte.slash: scalar = Unicode.Scalar(byte)
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"):
      advance()
      return try unicodeEscape(from: start)
    default:
      guard let found = UTF8Sequence.scalar(at: position, in: bytes) else {
        throw JSONFault(.invalidUTF8, at: position)
      }
      throw JSONFault(.invalidEscape(found), at: start)
    }
    advance()
    return scalar
  }

  /// Steps over the four digits after `\u`, and over the `\u` of the other half if they are one half.
  private mutating func unicodeEscape(from start: Int) throws(JSONFault) -> Unicode.Scalar {
    let unit = try codeUnit()
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let lone = JSONFault(.loneSurrogate(unit), at: start)
    guard UTF16.isLeadSurrogate(unit), skip(JSONByte.backslash), skip(UInt8(ascii: "u")) else { throw lone }
    let trail = try codeUnit()
    guard UTF16.isTrailSurrogate(trail) else { throw lone }
    return UTF16.decode(UTF16.EncodedScalar([unit, trail]))
  }

  private mutating func codeUnit() throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte, let digit = JSONByte.hexValue(byte) else { throw fault(expected: .hexDigit) }
      unit = unit << 4 | digit
      advance()
    }
    return unit
  }
}
