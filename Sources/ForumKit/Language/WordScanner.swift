/// Finds the words of a text in UTF-8, from left to right.
///
/// A word is a run of letters, digits and the marks that combine with them; everything else parts words, hyphens
/// and apostrophes too. Works on bytes, because a walk over characters takes many times as long.
struct WordScanner {
  struct Word {
    /// Where the word stands, in UTF-8 bytes.
    let range: Range<Int>
    /// Whether the word is plain, so that it can be folded byte by byte (see ``PlainText``).
    let isPlain: Bool
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    position = 0
  }

  mutating func next() -> Word? {
    while position < bytes.count {
      let (kind, length) = Self.kind(of: bytes, at: position)
      if kind == .letter || kind == .foreignLetter { return word() }
      position += length
    }
    return nil
  }

  private mutating func word() -> Word {
    let start = position
    var isPlain = true
    while true {
      // Nearly all letters.
      var next = position
      while next < bytes.count, Self.isASCIILetterOrDigit(bytes[next]) { next &+= 1 }
      position = next
      guard position < bytes.count else { break }
      let (kind, length) = Self.kind(of: bytes, at: position)
      guard kind != .separator else { break }
      if kind != .letter { isPlain = false }
      position += length
    }
    return Word(range: start..<position, isPlain: isPlain)
  }

  private enum Kind {
    /// A letter or a digit of ASCII or of the Latin-1 block.
    case letter
    /// Another letter or digit.
    case foreignLetter
    /// Belongs to the word that it follows, but begins none.
    case mark
    case separator
  }

  @inline(__always)
  private static func kind(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Kind, length: Int) {
    let byte = bytes[index]
    if byte < 0x80 { return (isASCIILetterOrDigit(byte) ? .letter : .separator, 1) }
    if byte == 0xC3 {
      let trail = bytes[index + 1]
      return (trail == 0x97 || trail == 0xB7 ? .separator : .letter, 2)
    }
    return kindBeyondLatin1(bytes, at: index)
  }

  private static func kindBeyondLatin1(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (Kind, length: Int) {
    let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
    if scalar.isIgnorable { return (.mark, length) }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return (.mark, length)
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber:
      return (.foreignLetter, length)
    default: return (.separator, length)
    }
  }

  @inline(__always)
  private static func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }
}

enum UTF8Decoding {
  /// The character that begins at a byte, and its length in bytes.
  ///
  /// - Precondition: The bytes are valid UTF-8, as those of a `String` are, and a character begins at `index`.
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, length: Int) {
    let lead = bytes[index]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0xFF >> UInt32(length + 1))
    for trail in bytes[(index + 1)..<(index + length)] { value = value << 6 | UInt32(trail & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
