/// How many columns a text takes where every character takes one or two: on a terminal, in plain text.
///
/// Follows Unicode's annex 11 (East Asian Width: wide and fullwidth take two columns, ambiguous one) and
/// annex 51 (an emoji sequence is one picture of two columns). Combining marks and format characters
/// take none. Controls are counted as none: make them visible first.
public enum DisplayWidth {
  /// The columns of a text that stands on one line.
  public static func of(_ text: String) -> Int {
    ofPlain(text.utf8) ?? text.reduce(0) { $0 + of($1) }
  }

  /// The columns of a text of letters and signs of ASCII and Latin-1, of which each takes one; `nil` for a text with
  /// anything else in it.
  @inlinable
  public static func ofPlain(_ text: some Sequence<UInt8>) -> Int? {
    var columns = 0
    // U+00C0 … U+00FF are the byte C3 and one more.
    for byte in text {
      switch byte {
      case 0x20..<0x7f, 0xc3: columns += 1
      case 0x80..<0xc0: continue
      default: return nil
      }
    }
    return columns
  }

  /// The columns of one grapheme cluster.
  public static func of(_ character: Character) -> Int {
    if character.isASCII { return character.asciiValue.map { (0x20..<0x7f).contains($0) ? 1 : 0 } ?? 0 }
    let scalars = character.unicodeScalars
    return isEmojiSequence(scalars) ? 2 : scalars.reduce(0) { $0 + of($1) }
  }

  /// The longest beginning that takes at most `width` columns, with `…` as its last when something is
  /// left out; never cut inside a grapheme cluster.
  public static func fit(_ text: String, within width: Int) -> String {
    guard of(text) > width else { return text }
    guard width > 0 else { return "" }
    var room = width - 1
    var end = text.startIndex
    for index in text.indices {
      room -= of(text[index])
      if room < 0 { break }
      end = text.index(after: index)
    }
    return "\(text[..<end])…"
  }

  /// Whether a cluster is one picture: with the emoji variation selector, a skin tone, or joined by
  /// zero-width joiners.
  private static func isEmojiSequence(_ scalars: Character.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, first.properties.isEmoji else { return false }
    if scalars.contains("\u{fe0f}") { return true }
    guard first.properties.isEmojiPresentation || first.properties.isEmojiModifierBase else { return false }
    return scalars.dropFirst().contains { $0 == "\u{200d}" || $0.properties.isEmojiModifier }
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0xad: return 1
    case 0x1160...0x11ff, 0xd7b0...0xd7ff: return 0  // vowels and finals of composed Hangul
    case 0x1f1e6...0x1f1ff: return 1  // half of a flag
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: return isWide(scalar) ? 2 : 1
    }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x1100 else { return false }
    return scalar.properties.isEmojiPresentation || wide.contains { $0.contains(scalar.value) }
  }

  /// EastAsianWidth.txt, W and F, with the unassigned code points that lie between; emoji are found by
  /// their property instead.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115f, 0x2329...0x232a, 0x2e80...0x303e, 0x3041...0x3247, 0x3250...0x4dbf, 0x4e00...0xa4cf,
    0xa960...0xa97f, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe10...0xfe19, 0xfe30...0xfe6f,
    0xff01...0xff60, 0xffe0...0xffe6, 0x16fe0...0x16fe4, 0x16ff0...0x16ff1, 0x17000...0x18dff,
    0x1aff0...0x1b2ff, 0x1f200...0x1f265, 0x20000...0x2fffd, 0x30000...0x3fffd,
  ]
}
