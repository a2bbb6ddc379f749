/// Compares what a scanner of paper has read with words that are known.
///
/// Scanners lose diacritics (`å` becomes `a`), take letters for others that look alike (`ä` for `d`, `ö` for `6`,
/// `rn` for `m`, `l` for `I`), double what they are unsure of, and put blanks into words.
enum ScannedText {
  /// A text with letters that look alike made the same, and without blanks and punctuation. Texts with the same
  /// skeleton may be the same text; whether they are, ``likeness(of:to:)`` tells.
  static func skeleton(_ text: String) -> String {
    var result: [UInt8] = []
    for byte in TextFolding.caseAndDiacritics.fold(text).utf8 {
      let letters: [UInt8]
      switch byte {
      case UInt8(ascii: "a"), UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "o"), UInt8(ascii: "6"),
        UInt8(ascii: "0"), UInt8(ascii: "&"), UInt8(ascii: "4"):
        letters = [UInt8(ascii: "a")]
      case UInt8(ascii: "i"), UInt8(ascii: "l"), UInt8(ascii: "1"), UInt8(ascii: "t"), UInt8(ascii: "j"),
        UInt8(ascii: "f"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: "r"):
        letters = [UInt8(ascii: "i")]
      case UInt8(ascii: "u"), UInt8(ascii: "v"), UInt8(ascii: "n"): letters = [UInt8(ascii: "n")]
      case UInt8(ascii: "m"): letters = [UInt8(ascii: "i"), UInt8(ascii: "n")]
      case UInt8(ascii: "g"), UInt8(ascii: "q"), UInt8(ascii: "9"): letters = [UInt8(ascii: "g")]
      case UInt8(ascii: "s"), UInt8(ascii: "5"): letters = [UInt8(ascii: "s")]
      case UInt8(ascii: "b"), UInt8(ascii: "8"), UInt8(ascii: "h"): letters = [UInt8(ascii: "h")]
      case UInt8(ascii: "c"), UInt8(ascii: "k"), UInt8(ascii: "p"), UInt8(ascii: "w"), UInt8(ascii: "x"),
        UInt8(ascii: "y"), UInt8(ascii: "z"), UInt8(ascii: "2"), UInt8(ascii: "3"), UInt8(ascii: "7"):
        letters = [byte]
      case 0x80...: letters = [byte]
      default: letters = []
      }
      for letter in letters where result.last != letter { result.append(letter) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// How likely a text is a known one as a scanner has read it: from 0 for nothing in common to 1 for the same.
  ///
  /// Case and blanks make no difference. Takes time in proportion to the product of the lengths: it is for names
  /// and headings.
  static func likeness(of scanned: String, to known: String) -> Double {
    let left = letters(scanned)
    let right = letters(known)
    let longest = max(left.count, right.count)
    guard longest > 0 else { return 1 }
    guard min(left.count, right.count) * 2 >= longest else { return 0 }
    return max(0, 1 - distance(left, right) / Double(longest))
  }

  /// The letters and digits, in lower case and with their diacritics.
  private static func letters(_ text: String) -> [Unicode.Scalar] {
    TextFolding.caseOnly.fold(text).unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }

  /// The edit distance, where a slip that scanners make costs less than one that they do not.
  private static func distance(_ scanned: [Unicode.Scalar], _ known: [Unicode.Scalar]) -> Double {
    var rows = [[Double]](repeating: (0...known.count).map(Double.init), count: 3)
    guard !scanned.isEmpty, !known.isEmpty else { return Double(max(scanned.count, known.count)) }
    for row in 1...scanned.count {
      let current = row % 3
      let last = (row + 2) % 3
      let beforeLast = (row + 1) % 3
      rows[current][0] = Double(row)
      for column in 1...known.count {
        let read = scanned[row - 1]
        let wanted = known[column - 1]
        var cost = min(
          rows[last][column] + extra(read, after: row > 1 ? scanned[row - 2] : nil),
          rows[current][column - 1] + 1)
        cost = min(cost, rows[last][column - 1] + slip(read, wanted))
        // One letter read as two, and two read as one.
        if row > 1, isPair(scanned[row - 2], read, for: wanted) {
          cost = min(cost, rows[beforeLast][column - 1] + small)
        }
        if column > 1, isPair(known[column - 2], wanted, for: read) {
          cost = min(cost, rows[last][column - 2] + small)
        }
        rows[current][column] = cost
      }
    }
    return rows[scanned.count % 3][known.count]
  }

  private static let small = 0.3

  private static func extra(_ read: Unicode.Scalar, after previous: Unicode.Scalar?) -> Double {
    read == previous ? small : 1
  }

  private static func slip(_ read: Unicode.Scalar, _ known: Unicode.Scalar) -> Double {
    if read == known { return 0 }
    switch known {
    case "å", "ä": return accents.contains(read) ? 0.1 : 1
    case "ö": return accents.contains(read) ? 0.1 : 1
    case "é", "è", "ü": return ["e", "é", "u", "a"].contains(read) ? 0.1 : 1
    default: break
    }
    return alike.contains { $0.contains(read) && $0.contains(known) } ? small : 1
  }

  /// What the Swedish letters are taken for.
  private static let accents: Set<Unicode.Scalar> = [
    "a", "å", "ä", "o", "ö", "d", "e", "é", "è", "6", "0", "á", "à", "ó", "ò", "â", "ã", "ô", "õ", "i", "3",
    "4", "&",
  ]

  private static let alike: [Set<Unicode.Scalar>] = [
    ["i", "l", "1", "t", "j", "f", "r"], ["o", "0", "6", "d", "ö"], ["a", "d", "e", "o", "é", "ä", "å"],
    ["u", "v", "n", "r"], ["c", "e"], ["g", "q", "9", "y"], ["s", "5"], ["b", "8", "6", "h"], ["k", "h"],
    ["z", "2"],
  ]

  private static func isPair(
    _ first: Unicode.Scalar, _ second: Unicode.Scalar, for one: Unicode.Scalar
  ) -> Bool {
    switch one {
    case "å", "ä", "ö": accents.contains(first) && accents.contains(second)
    case "m": (first == "r" && second == "n") || (first == "i" && second == "n")
    case "w": first == "v" && second == "v"
    case "d": first == "c" && second == "l"
    case "u": first == "i" && second == "i"
    case "n": first == "r" && (second == "i" || second == "t")
    default: false
    }
  }
}
