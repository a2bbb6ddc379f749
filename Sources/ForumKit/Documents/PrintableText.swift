/// Text from records made harmless for print: what no reader can see or what would turn the text
/// around never reaches a page.
///
/// - C0 and C1 controls, DEL and noncharacters become U+FFFD: HTML and XML forbid them, and a
///   terminal would obey them.
/// - Bidi embeddings, overrides and isolates (U+202A–202E, U+2066–2069; Unicode TR 9) and U+FEFF are
///   taken out: they reorder what stands beside them.
/// - CR, CRLF, VT, FF, U+2028 and U+2029 are line feeds: Word, PowerPoint and PDF leave them behind.
enum PrintableText {
  /// A text of several lines, separated by LF; tabs are kept.
  static func block(_ text: String) -> String {
    guard !text.utf8.allSatisfy(isPlain) else { return text }
    var clean = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in text.unicodeScalars {
      defer { followsReturn = scalar == "\r" }
      switch scalar {
      case "\n" where followsReturn: break
      case "\n", "\r", "\u{0B}", "\u{0C}", "\u{2028}", "\u{2029}": clean.append("\n")
      case "\t": clean.append("\t")
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}", "\u{FEFF}": break
      default: clean.append(isHarmless(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(clean)
  }

  /// A text on one line: line feeds and tabs are spaces, and none stands at either end.
  static func line(_ text: String) -> String {
    let spaced = spaced(text)
    let bytes = spaced.utf8.drop { $0 == UInt8(ascii: " ") }
    guard let end = bytes.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
    return String(Substring(bytes[...end]))
  }

  /// A text on one line, the spaces at its ends kept.
  static func spaced(_ text: String) -> String {
    let block = block(text)
    guard block.utf8.contains(where: isLineFeedOrTab) else { return block }
    let bytes = block.utf8.map { isLineFeedOrTab($0) ? UInt8(ascii: " ") : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a character may stand on a page as it is.
  static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF, 0xFEFF: false
    case let value: value & 0xFFFE != 0xFFFE
    }
  }

  private static func isLineFeedOrTab(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
  }

  /// Printable ASCII, tab and line feed: the quick way out for most texts.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) || isLineFeedOrTab(byte)
  }
}
