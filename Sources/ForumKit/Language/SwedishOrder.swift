import Foundation

/// The Swedish alphabetical order, the same on every platform because no locale is asked.
///
/// - Letters: a to z, å, ä, ö. w is a letter of its own after v (SAOL since 2006); é stands with e, ü with y,
///   æ with ä, ø with ö. Other scripts stand after ö, in the order of Unicode.
/// - Word by word, as in a telephone directory: a space stands before every letter, and so do hyphens, dashes,
///   slashes and the like. Other punctuation counts for nothing.
/// - Digits stand before letters, and a run of digits is compared by its number: `2` before `10`.
/// - What is alike so far is told apart by accents (`e` before `é`), then by case (small first), and at last by
///   its bytes, so that only canonically equivalent texts are equal.
public enum SwedishOrder {
  /// A text as bytes whose plain order is the Swedish order. Make it once for each text, then compare keys.
  public struct Key: Sendable, Hashable, Comparable {
    let bytes: [UInt8]

    public init(_ text: String) {
      var builder = KeyBuilder()
      let normalised = text.precomposedStringWithCanonicalMapping
      for scalar in normalised.unicodeScalars { builder.append(scalar) }
      bytes = builder.finish(tieBreaker: normalised.utf8)
    }

    public static func < (left: Key, right: Key) -> Bool {
      left.bytes.withUnsafeBytes { left in
        right.bytes.withUnsafeBytes { right in
          let shared = min(left.count, right.count)
          guard shared > 0, let leftStart = left.baseAddress, let rightStart = right.baseAddress else {
            return left.count < right.count
          }
          let order = memcmp(leftStart, rightStart, shared)
          return order == 0 ? left.count < right.count : order < 0
        }
      }
    }
  }
}

extension Sequence {
  /// The elements in Swedish order of a text of theirs. Each key is made once; equals keep their order.
  public func sortedInSwedish(by text: (Element) throws -> String) rethrows -> [Element] {
    let keyed = try map { (key: SwedishOrder.Key(try text($0)), element: $0) }
    return keyed.sorted { $0.key < $1.key }.map(\.element)
  }
}

extension Sequence<String> {
  /// The texts in Swedish order.
  public func sortedInSwedish() -> [String] { sortedInSwedish { $0 } }
}

/// Collects the levels of a key: letters, then accents, then case (compare Unicode Technical Standard 10).
private struct KeyBuilder {
  private var letters: [UInt8] = []
  private var accents: [UInt8] = []
  private var cases: [UInt8] = []
  private var digits: [UInt8] = []
  private var spaceIsPending = false

  /// Less than every weight, so that a text comes before its continuations.
  private static let levelEnd: UInt8 = 0x01
  private static let space: UInt8 = 0x02
  private static let number: UInt8 = 0x03
  private static let firstLetter: UInt8 = 0x10
  private static let otherScript: UInt8 = 0x40

  /// Letters without an accent and in lower case. Trailing ones are left out, which does not change the order.
  private static let plain: UInt8 = 0x02
  private static let upperCase: UInt8 = 0x03
  /// The accent of a letter that is filed under another one, such as ü under y.
  private static let variant: UInt8 = 0x03
  private static let firstMark: UInt8 = 0x04

  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar.isASCII {
      appendASCII(UInt8(truncatingIfNeeded: scalar.value))
      return
    }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    let isUpper = lower.first != scalar
    for letter in lower { appendLower(letter, isUpper: isUpper) }
  }

  mutating func finish(tieBreaker: some Sequence<UInt8>) -> [UInt8] {
    flushDigits()
    while accents.last == Self.plain { accents.removeLast() }
    while cases.last == Self.plain { cases.removeLast() }
    var bytes = letters
    bytes.append(Self.levelEnd)
    bytes += accents
    bytes.append(Self.levelEnd)
    bytes += cases
    bytes.append(Self.levelEnd)
    bytes += tieBreaker
    return bytes
  }

  private mutating func appendASCII(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      writeSpace()
      digits.append(byte)
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      write(letter: Int(byte - UInt8(ascii: "a")), accent: Self.plain, isUpper: false)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      write(letter: Int(byte - UInt8(ascii: "A")), accent: Self.plain, isUpper: true)
    case 0x09...0x0D, UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"),
      UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"):
      partWords()
    default: flushDigits()
    }
  }

  private mutating func appendLower(_ scalar: Unicode.Scalar, isUpper: Bool) {
    switch scalar {
    case "å": write(letter: 26, accent: Self.plain, isUpper: isUpper)
    case "ä": write(letter: 27, accent: Self.plain, isUpper: isUpper)
    case "ö": write(letter: 28, accent: Self.plain, isUpper: isUpper)
    case "æ": write(letter: 27, accent: Self.variant, isUpper: isUpper)
    case "ø", "ő", "œ": write(letter: 28, accent: Self.variant, isUpper: isUpper)
    case "ü", "ű": write(letter: 24, accent: Self.variant, isUpper: isUpper)
    default:
      if let base = scalar.undecomposableBase {
        for byte in base.utf8 {
          write(letter: Int(byte - UInt8(ascii: "a")), accent: Self.variant, isUpper: isUpper)
        }
      } else {
        appendDecomposed(scalar, isUpper: isUpper)
      }
    }
  }

  private mutating func appendDecomposed(_ scalar: Unicode.Scalar, isUpper: Bool) {
    for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars {
      switch part.properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark:
        if !accents.isEmpty { accents[accents.count - 1] = Self.accent(part) }
      case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber:
        if ("a"..."z").contains(part) {
          write(letter: Int(part.value) - Int(UInt8(ascii: "a")), accent: Self.plain, isUpper: isUpper)
        } else {
          write(otherScript: part, isUpper: isUpper)
        }
      case .spaceSeparator, .lineSeparator, .paragraphSeparator, .dashPunctuation: partWords()
      default: flushDigits()
      }
    }
  }

  /// The place of a combining mark among the accents: the marks that Latin letters bear, then all others.
  private static func accent(_ mark: Unicode.Scalar) -> UInt8 {
    (0x300...0x36F).contains(mark.value) ? firstMark + UInt8(mark.value - 0x300) : firstMark + 0x70
  }

  private mutating func partWords() {
    flushDigits()
    spaceIsPending = !letters.isEmpty
  }

  private mutating func writeSpace() {
    if spaceIsPending { letters.append(Self.space) }
    spaceIsPending = false
  }

  private mutating func write(letter: Int, accent: UInt8, isUpper: Bool) {
    flushDigits()
    writeSpace()
    letters.append(Self.firstLetter + UInt8(letter))
    accents.append(accent)
    cases.append(isUpper ? Self.upperCase : Self.plain)
  }

  private mutating func write(otherScript scalar: Unicode.Scalar, isUpper: Bool) {
    flushDigits()
    writeSpace()
    letters.append(Self.otherScript)
    for shift in [16, 8, 0] { letters.append(UInt8(truncatingIfNeeded: scalar.value >> UInt32(shift))) }
    accents.append(Self.plain)
    cases.append(isUpper ? Self.upperCase : Self.plain)
  }

  /// Writes a run of digits as a number of any size: how many digits it has without leading zeros, then those.
  private mutating func flushDigits() {
    guard !digits.isEmpty else { return }
    let significant = digits.drop { $0 == UInt8(ascii: "0") }
    letters.append(Self.number)
    letters += Array(repeating: 0xFF, count: significant.count / 0xFF)
    letters.append(UInt8(significant.count % 0xFF))
    letters += significant
    digits.removeAll(keepingCapacity: true)
  }
}
