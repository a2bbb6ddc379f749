/// Writes JSON in the one form that forumctl keeps: the same value always gives the same bytes.
///
/// UTF-8 without a byte order mark, keys sorted by their UTF-8 bytes, slashes as they are, numbers as their
/// source text. Characters that steer a terminal or an editor, or that do not show, are escaped, so that a
/// file looks like what it says: control characters (C0, DEL, C1), the bidirectional ones (UAX #9), the line
/// and paragraph separators, and U+FEFF.
public enum JSONWriter {
  /// The form of the files: two spaces a level, one member or item a line, a line feed at the end.
  public static func canonical(_ value: JSONValue) -> [UInt8] {
    var output = JSONOutput(isIndented: true)
    output.append(value)
    output.endLine()
    return output.bytes
  }

  /// The same on one line, with neither spaces nor a line feed at the end: for ndjson.
  public static func compact(_ value: JSONValue) -> [UInt8] {
    var output = JSONOutput(isIndented: false)
    output.append(value)
    return output.bytes
  }

  /// What is written of a text between its quotes.
  static func text(_ text: String) -> ArraySlice<UInt8> {
    compact(.string(text)).dropFirst().dropLast()
  }

  /// Whether a text in well-formed UTF-8 is written as it is.
  static func needsNoEscape(_ text: UnsafeRawBufferPointer) -> Bool {
    let bytes = text.bindMemory(to: UInt8.self)
    func isPlain(_ places: Range<Int>) -> Bool {
      !places.contains { JSONOutput.escape(at: $0, in: bytes) != nil }
    }
    var place = 0
    while place + ByteLanes.count <= bytes.count {
      let end = place + ByteLanes.count
      guard ByteLanes(text, at: place).needNoEscape || isPlain(place..<end) else { return false }
      place = end
    }
    return isPlain(place..<bytes.count)
  }
}

extension ByteLanes {
  /// Whether none of the bytes is, or begins, what is escaped. It errs on one side only: others may be plain too.
  fileprivate var needNoEscape: Bool {
    var places = controls | self.places(of: 0x7F)
    places = places | self.places(of: JSONByte.quote) | self.places(of: JSONByte.backslash)
    // Characters that do not show begin with these.
    places = places | self.places(of: 0xC2) | self.places(of: 0xD8)
    return (places | self.places(of: 0xE2) | self.places(of: 0xEF)).isEmpty
  }
}

/// The bytes of a document that is being written.
private struct JSONOutput {
  private(set) var bytes: [UInt8] = []
  private let isIndented: Bool
  private var depth = 0

  init(isIndented: Bool) { self.isIndented = isIndented }

  mutating func append(_ value: JSONValue) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let isTrue): bytes.append(contentsOf: isTrue ? "true".utf8 : "false".utf8)
    case .number(let number): bytes.append(contentsOf: number.text.utf8)
    case .string(let text): append(text)
    case .array(let items):
      list(items, open: JSONByte.openBracket, close: JSONByte.closeBracket) { output, item in
        output.append(item)
      }
    case .object(let object):
      list(object.members, open: JSONByte.openBrace, close: JSONByte.closeBrace) { output, member in
        output.append(member.key)
        output.bytes.append(JSONByte.colon)
        if output.isIndented { output.bytes.append(JSONByte.space) }
        output.append(member.value)
      }
    }
  }

  mutating func endLine() { bytes.append(JSONByte.lineFeed) }

  private mutating func list<Item>(
    _ items: [Item], open: UInt8, close: UInt8, write: (inout Self, Item) -> Void
  ) {
    bytes.append(open)
    depth += 1
    var isFirst = true
    for item in items {
      if !isFirst { bytes.append(JSONByte.comma) }
      isFirst = false
      breakLine()
      write(&self, item)
    }
    depth -= 1
    if !items.isEmpty { breakLine() }
    bytes.append(close)
  }

  private mutating func breakLine() {
    guard isIndented else { return }
    endLine()
    bytes.append(contentsOf: repeatElement(JSONByte.space, count: 2 * depth))
  }

  private mutating func append(_ text: String) {
    bytes.append(JSONByte.quote)
    var text = text
    text.withUTF8 { source in
      var runStart = 0
      var index = 0
      while index < source.count {
        guard let (escape, length) = Self.escape(at: index, in: source) else {
          index += 1
          continue
        }
        bytes.append(contentsOf: source[runStart..<index])
        append(escape)
        index += length
        runStart = index
      }
      bytes.append(contentsOf: source[runStart...])
    }
    bytes.append(JSONByte.quote)
  }
}

// MARK: - Escapes

extension JSONOutput {
  enum Escape {
    /// A backslash and this letter.
    case short(UInt8)
    /// A backslash, `u` and four digits.
    case unicode(UInt16)
  }

  private mutating func append(_ escape: Escape) {
    bytes.append(JSONByte.backslash)
    switch escape {
    case .short(let letter):
      bytes.append(letter)
    case .unicode(let unit):
      bytes.append(UInt8(ascii: "u"))
      for shift in [12, 8, 4, 0] {
        let digit = UInt8(truncatingIfNeeded: unit >> shift) & 0xF
        bytes.append(digit < 10 ? JSONByte.zero + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
  }

  /// How the character at a place is escaped, and how many bytes it takes in the text; `nil` if it stands as
  /// it is, and within a character.
  @inline(__always)
  static func escape(
    at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (escape: Escape, length: Int)? {
    switch text[index] {
    case JSONByte.quote: (.short(JSONByte.quote), 1)
    case JSONByte.backslash: (.short(JSONByte.backslash), 1)
    case 0x08: (.short(UInt8(ascii: "b")), 1)
    case JSONByte.tab: (.short(UInt8(ascii: "t")), 1)
    case JSONByte.lineFeed: (.short(UInt8(ascii: "n")), 1)
    case 0x0C: (.short(UInt8(ascii: "f")), 1)
    case JSONByte.carriageReturn: (.short(UInt8(ascii: "r")), 1)
    case 0x00...0x1F, 0x7F: (.unicode(UInt16(text[index])), 1)
    case 0xC2, 0xD8: hidden(at: index, length: 2, in: text)
    case 0xE2, 0xEF: hidden(at: index, length: 3, in: text)
    default: nil
    }
  }

  /// The escape of a character of two or three bytes if it is one that does not show.
  private static func hidden(
    at index: Int, length: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> (escape: Escape, length: Int)? {
    let lead = UInt16(text[index]) & (length == 2 ? 0x1F : 0x0F)
    let unit = text[index + 1..<index + length].reduce(lead) { $0 << 6 | UInt16($1 & 0x3F) }
    return switch unit {
    case 0x80...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      (.unicode(unit), length)
    default: nil
    }
  }
}
