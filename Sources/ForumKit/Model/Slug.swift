/// The form of an id: `[a-z0-9][a-z0-9-]*`, at most 64 characters.
public enum Slug {
  /// How many characters an id may have.
  public static let maximumLength = 64

  /// The base itself, or the base with the first of `-2`, `-3` … that is neither taken nor reserved.
  ///
  /// - Parameters:
  ///   - base: A valid id. It is shortened when the number would make the id too long.
  ///   - taken: Whether an id is in use already. It has to be false sooner or later.
  public static func unique(_ base: String, taken: (String) -> Bool) -> String {
    var candidate = base
    var number = 1
    while taken(candidate) || isReserved(candidate) {
      number += 1
      let suffix = "-\(number)"
      let stem = cut(Array(base.utf8), to: maximumLength - suffix.utf8.count)
      candidate = String(decoding: stem, as: UTF8.self) + suffix
    }
    return candidate
  }

  /// Whether a text has the form of an id. A reserved word has it too, see ``isReserved(_:)``.
  public static func isValid(_ text: String) -> Bool { isValid(utf8: text.utf8) }

  /// The same for the bytes of a text.
  static func isValid(utf8 bytes: some Collection<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.count <= maximumLength, first != hyphen else { return false }
    return bytes.allSatisfy { isLetterOrDigit($0) || $0 == hyphen }
  }

  /// Whether an id would be taken for something else where one is asked for: `latest`, `all`, and dates
  /// (`2026-06-03`, `2026-06`, `2026`).
  public static func isReserved(_ text: String) -> Bool {
    text == "latest" || text == "all" || PartialDate(text) != nil
  }

  static let hyphen = UInt8(ascii: "-")

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// At most so many bytes, without hyphens at the end. Whole words are kept as long as that costs no more than
  /// half of the length.
  static func cut(_ slug: [UInt8], to length: Int) -> ArraySlice<UInt8> {
    var cut = slug.prefix(length)
    if slug.count > length, slug[length] != hyphen, let last = cut.lastIndex(of: hyphen), last >= length / 2 {
      cut = cut[..<last]
    }
    while cut.last == hyphen { cut.removeLast() }
    return cut
  }
}
