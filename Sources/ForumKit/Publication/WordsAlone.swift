/// Tells in one pass over the bytes of a text that it says nothing but words: then only names can stand in it that
/// must not be seen, and it can be read in one way.
///
/// Nearly all texts are such. It errs on one side only: a text that it does not take may be one all the same.
enum WordsAlone {
  /// Whether a text holds no sign of an address, too few digits for a number (``NumberPattern/fewestDigits``), no mark
  /// or markup, and no character that is not seen or can be written otherwise (``TextReadings``).
  static func areAll(of text: UnsafeBufferPointer<UInt8>) -> Bool {
    var digits = 0
    var hasDashes = false
    var hasSigns = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      // Nearly all bytes.
      if (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte == JSONByte.space { continue }
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if digits == NumberPattern.fewestDigits { return false }
      case UInt8(ascii: "@"), UInt8(ascii: "%"), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"),
        UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "\\"),
        UInt8(ascii: "~"):
        return false
      // `namn (at) example.se`, `namn snabel-a example.se`, and a word that is parted at the end of a line.
      case UInt8(ascii: "("): if begins(["a", "s"], at: index, in: text) { return false }
      case UInt8(ascii: "-"): if begins(["a", "\n"], at: index, in: text) { return false }
      case JSONByte.tab, JSONByte.lineFeed, JSONByte.carriageReturn, 0x21...0x7E: continue
      // Letters of the Latin-1 block are two bytes.
      case 0xC3: index += 1
      case 0xC2:
        guard text[index] < 0xA8 else { return false }
        hasSigns = true
        index += 1
      case 0xE2:
        guard isDash(text[index], text[index + 1]) else { return false }
        hasDashes = true
        index += 2
      default: return false
      }
    }
    // Beside other characters, a no-break space is a space to some readings.
    return !(hasDashes && hasSigns)
  }

  /// Whether the last two bytes of a character from U+2000 on are those of a dash or a quotation mark: – — ’ “ ”.
  private static func isDash(_ second: UInt8, _ third: UInt8) -> Bool {
    guard second == 0x80 else { return false }
    return switch third {
    case 0x93, 0x94, 0x99, 0x9C, 0x9D: true
    default: false
    }
  }

  /// Whether one of some characters stands here, in either case.
  private static func begins(
    _ characters: [Unicode.Scalar], at index: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    index < text.count
      && characters.contains { $0.value == UInt32(text[index]) || $0.value == UInt32(text[index] | 0x20) }
  }
}
