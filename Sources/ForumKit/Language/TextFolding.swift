import Foundation

/// What is made alike before two texts are compared. Texts in NFC and in NFD (Unicode Standard Annex 15) always are.
public enum TextFolding: Sendable, Hashable {
  /// Only the case: `RÅD` is `råd`, but not `rad`.
  case caseOnly
  /// Case and diacritics: `RÅD` is `rad`, `Æ` is `ae`, the ligature `ﬁ` is `fi`. For names, and for text that a
  /// scanner has read.
  case caseAndDiacritics

  /// The text made alike, in NFC. Invisible characters (soft hyphens, joiners, byte order marks) are left out.
  public func fold(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      let isPlain = PlainText.isPlain(bytes)
      return isPlain ? String(decoding: foldPlain(bytes), as: UTF8.self) : foldAny(bytes)
    }
  }

  /// What an ASCII letter or a letter of the Latin-1 block folds to, for plain bytes (see ``PlainText``).
  ///
  /// - Returns: The bytes that the character at `index` folds to, the second being 0 when there is but one, and
  ///   the length of the character.
  @inline(__always)
  func foldPlain(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt8, UInt8, length: Int) {
    let byte = bytes[index]
    guard byte >= 0x80 else {
      return ((0x41...0x5A).contains(byte) ? byte + 0x20 : byte, 0, 1)
    }
    let trail = bytes[index + 1]
    switch self {
    case .caseOnly:
      let isUpper = byte == 0xC3 && trail <= 0x9E && trail != 0x97
      return (byte, isUpper ? trail + 0x20 : trail, 2)
    case .caseAndDiacritics:
      guard byte == 0xC3 else { return trail == 0xA0 ? (0x20, 0, 2) : (byte, trail, 2) }
      let letters = PlainText.baseLetters[Int(trail - 0x80)]
      return letters.0 == 0 ? (byte, trail, 2) : (letters.0, letters.1, 2)
    }
  }

  private func foldPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let (first, second, length) = foldPlain(bytes, at: index)
      folded.append(first)
      if second != 0 { folded.append(second) }
      index += length
    }
    return folded
  }

  private func foldAny(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    var folded = String.UnicodeScalarView()
    switch self {
    case .caseOnly:
      for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars where !scalar.isIgnorable {
        folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    case .caseAndDiacritics:
      for scalar in text.decomposedStringWithCompatibilityMapping.unicodeScalars where !scalar.isIgnorable {
        guard !scalar.isCombiningMark else { continue }
        for lower in scalar.properties.lowercaseMapping.unicodeScalars where !lower.isCombiningMark {
          if let base = lower.undecomposableBase {
            folded.append(contentsOf: base.unicodeScalars)
          } else {
            folded.append(lower)
          }
        }
      }
    }
    return String(folded).precomposedStringWithCanonicalMapping
  }
}

/// The part of Unicode that Swedish needs, and that is handled byte by byte: ASCII and the Latin-1 block, U+0000
/// to U+00FF without the soft hyphen. No character there combines with the one before it.
enum PlainText {
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 {
        guard byte <= 0xC3, !(byte == 0xC2 && bytes[index + 1] == 0xAD) else { return false }
        // A sign such as ª or ½ has a compatibility mapping.
        guard byte == 0xC3 || bytes[index + 1] < 0xA8 else { return false }
        index += 1
      }
      index += 1
    }
    return true
  }

  /// The ASCII letters that U+00C0 to U+00FF fold to; 0 and 0 for × and ÷, which are not letters.
  static let baseLetters: [(UInt8, UInt8)] = {
    let half = "aaaaaa*ceeeeiiiidnooooo*ouuuuy**"
    var letters: [(UInt8, UInt8)] = (half + half).utf8.map { ($0, 0) }
    for half in [0, 0x20] {
      letters[half + 0x06] = (UInt8(ascii: "a"), UInt8(ascii: "e"))
      letters[half + 0x17] = (0, 0)
      letters[half + 0x1E] = (UInt8(ascii: "t"), UInt8(ascii: "h"))
    }
    letters[0x1F] = (UInt8(ascii: "s"), UInt8(ascii: "s"))
    letters[0x3F] = (UInt8(ascii: "y"), 0)
    return letters
  }()
}

extension Unicode.Scalar {
  var isCombiningMark: Bool {
    guard value >= 0x300 else { return false }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: return true
    default: return false
    }
  }

  /// Characters that are not seen and do not part words: soft hyphen, joiners, word joiner, byte order mark.
  var isIgnorable: Bool {
    switch value {
    case 0xAD, 0x200C, 0x200D, 0x2060, 0xFEFF: true
    default: false
    }
  }

  /// The ASCII letters for a lower-case Latin letter that Unicode does not take apart into a letter and a mark.
  var undecomposableBase: String? {
    switch value {
    case 0xDF: "ss"
    case 0xE6: "ae"
    case 0xF0, 0x111: "d"
    case 0xF8: "o"
    case 0xFE: "th"
    case 0x127: "h"
    case 0x131: "i"
    case 0x138: "k"
    case 0x142: "l"
    case 0x14B: "n"
    case 0x153: "oe"
    case 0x167: "t"
    default: nil
    }
  }
}
