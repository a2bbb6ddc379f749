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

    /// The key of a text. Canonically equivalent texts have the same.
    public init(_ text: String) {
      // Characters before U+0300 do not combine: such texts are in NFC already, and most texts are such.
      let isNormalised = text.utf8.allSatisfy { $0 < 0xCC }
      let normalised = isNormalised ? text : text.precomposedStringWithCanonicalMapping
      var builder = KeyBuilder(capacity: normalised.utf8.count)
      for scalar in normalised.unicodeScalars { builder.append(scalar) }
      bytes = builder.finish(tieBreaker: normalised.utf8)
    }

    /// The first eight bytes as a number, which has the order of the keys as far as it goes.
    var beginning: UInt64 {
      var beginning: UInt64 = 0
      for index in 0..<8 { beginning = beginning << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0) }
      return beginning
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
    let elements = Array(self)
    let keys = try elements.map { SwedishOrder.Key(try text($0)) }
    // Plain numbers are sorted, and the keys asked only where they have their beginning in common: moving and
    // comparing arrays costs ten times as much.
    let entries = keys.enumerated().map { (beginning: $0.element.beginning, index: $0.offset) }
    let sorted = entries.sorted { left, right in
      left.beginning == right.beginning
        ? keys[left.index] < keys[right.index] : left.beginning < right.beginning
    }
    return sorted.map { elements[$0.index] }
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

  /// Small letters at the end are left out, which does not change the order; so are plain accents.
  private static let lowerCase: UInt8 = 0x02
  private static let upperCase: UInt8 = 0x03

  init(capacity: Int) {
    letters.reserveCapacity(2 * capacity + 8)
    accents.reserveCapacity(capacity)
    cases.reserveCapacity(capacity)
  }

  /// - Parameter scalar: The next one of a text in NFC.
  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case ..<0x80: appendASCII(UInt8(scalar.value))
    case 0xC0...0xDE where scalar.value != 0xD7: appendLatin1(Int(scalar.value - 0xC0) + 0x20, isUpper: true)
    case 0xDF...0xFF: appendLatin1(Int(scalar.value - 0xC0), isUpper: false)
    default:
      let lower = scalar.properties.lowercaseMapping.unicodeScalars
      let isUpper = lower.first != scalar
      for letter in lower { appendLower(letter, isUpper: isUpper) }
    }
  }

  mutating func finish(tieBreaker: some Sequence<UInt8>) -> [UInt8] {
    flushDigits()
    while accents.last == LatinLetter.plain { accents.removeLast() }
    while cases.last == Self.lowerCase { cases.removeLast() }
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
      write(LatinLetter(place: byte - UInt8(ascii: "a")), isUpper: false)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      write(LatinLetter(place: byte - UInt8(ascii: "A")), isUpper: true)
    case 0x09...0x0D, UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"),
      UInt8(ascii: "&"), UInt8(ascii: "+"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "|"):
      partWords()
    default: flushDigits()
    }
  }

  /// - Parameter index: The place of a letter in lower case after U+00C0.
  private mutating func appendLatin1(_ index: Int, isUpper: Bool) {
    for letter in LatinLetter.ofLatin1[index] { write(letter, isUpper: isUpper) }
  }

  private mutating func appendLower(_ scalar: Unicode.Scalar, isUpper: Bool) {
    let latin = LatinLetter.letters(of: scalar)
    guard latin.isEmpty else {
      for letter in latin { write(letter, isUpper: isUpper) }
      return
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark:
      if !accents.isEmpty { accents[accents.count - 1] = LatinLetter.accent(of: scalar) }
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .letterNumber:
      write(otherScript: scalar, isUpper: isUpper)
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .dashPunctuation: partWords()
    default: flushDigits()
    }
  }

  private mutating func partWords() {
    flushDigits()
    spaceIsPending = !letters.isEmpty
  }

  private mutating func writeSpace() {
    if spaceIsPending { letters.append(Self.space) }
    spaceIsPending = false
  }

  private mutating func write(_ letter: LatinLetter, isUpper: Bool) {
    flushDigits()
    writeSpace()
    letters.append(Self.firstLetter + letter.place)
    accents.append(letter.accent)
    cases.append(isUpper ? Self.upperCase : Self.lowerCase)
  }

  private mutating func write(otherScript scalar: Unicode.Scalar, isUpper: Bool) {
    flushDigits()
    writeSpace()
    letters.append(Self.otherScript)
    for shift in [16, 8, 0] { letters.append(UInt8(truncatingIfNeeded: scalar.value >> UInt32(shift))) }
    accents.append(LatinLetter.plain)
    cases.append(isUpper ? Self.upperCase : Self.lowerCase)
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

/// A letter's place in the Swedish alphabet, 0 for a to 28 for ö, and the accent that tells it from others there.
private struct LatinLetter {
  static let plain: UInt8 = 0x02
  /// The accent of a letter that is filed under another one, such as ü under y.
  private static let variant: UInt8 = 0x03
  private static let firstMark: UInt8 = 0x04

  let place: UInt8
  var accent = plain

  /// The letters that a lower-case character is filed as; none when it is not a Latin letter.
  static func letters(of scalar: Unicode.Scalar) -> [LatinLetter] {
    switch scalar {
    case "å": return [LatinLetter(place: 26)]
    case "ä": return [LatinLetter(place: 27)]
    case "ö": return [LatinLetter(place: 28)]
    case "æ": return [LatinLetter(place: 27, accent: variant)]
    case "ø", "ő", "œ": return [LatinLetter(place: 28, accent: variant)]
    case "ü", "ű": return [LatinLetter(place: 24, accent: variant)]
    default: break
    }
    if let base = scalar.undecomposableBase {
      return base.utf8.map { LatinLetter(place: $0 - UInt8(ascii: "a"), accent: variant) }
    }
    var parts = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    let base = parts.removeFirst()
    guard ("a"..."z").contains(base) else { return [] }
    let place = UInt8(base.value) - UInt8(ascii: "a")
    return [LatinLetter(place: place, accent: parts.last.map(accent) ?? plain)]
  }

  /// The letters of U+00C0 to U+00FF, by their place after U+00C0; the upper half is the one that is used.
  static let ofLatin1: [[LatinLetter]] = (0xC0...0xFF).map { (value: UInt8) in
    letters(of: Unicode.Scalar(value))
  }

  /// The place of a combining mark among the accents: the marks that Latin letters bear, then all others.
  static func accent(of mark: Unicode.Scalar) -> UInt8 {
    (0x300...0x36F).contains(mark.value) ? firstMark + UInt8(mark.value - 0x300) : firstMark + 0x70
  }
}
