/// Reads a text of fixed fields from left to right: numbers of so many ASCII digits, and marks between them.
struct DigitReader {
  /// The first bytes of the text; none of the forms that are read has more.
  private var bytes = SIMD32<UInt8>()
  private var position = 0
  /// The length of the whole text in UTF-8 bytes.
  let count: Int

  init(_ text: some StringProtocol) { self.init(utf8: text.utf8) }

  init(utf8 text: some Sequence<UInt8>) {
    var count = 0
    for byte in text {
      if count < bytes.scalarCount { bytes[count] = byte }
      count += 1
    }
    self.count = count
  }

  /// The number in the next `width` characters; `nil` unless all of them are ASCII digits.
  mutating func number(_ width: Int) -> Int? {
    guard position + width <= min(count, bytes.scalarCount) else { return nil }
    var value = 0
    for place in position..<position + width {
      let byte = bytes[place]
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    position += width
    return value
  }

  /// Steps over one ASCII character, and tells whether it stood there.
  mutating func skip(_ mark: Unicode.Scalar) -> Bool {
    guard position < min(count, bytes.scalarCount), bytes[position] == UInt8(ascii: mark) else {
      return false
    }
    position += 1
    return true
  }
}

/// A number of zero or more, with zeros before it up to a width.
func zeroPadded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
