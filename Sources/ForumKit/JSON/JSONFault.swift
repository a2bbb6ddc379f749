/// Why some bytes are not the JSON that forumctl reads, and where.
///
/// The reader is strict RFC 8259 over UTF-8, and refuses besides what the RFC leaves open and what loses
/// something: a key that stands twice, and a byte order mark.
public struct JSONFault: Error, Equatable, Sendable {
  /// What is wrong.
  public let kind: Kind

  /// The byte at which the fault stands, counted from 0; the length of the input where it ends too early.
  /// `TextPosition` turns it into a line and a column.
  public let offset: Int

  /// A fault at a byte, counted from 0.
  public init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  /// What is wrong, with what was found and what belongs there.
  public enum Kind: Equatable, Sendable {
    /// There is no value: no bytes at all, or white space only.
    case empty
    /// The text starts with the bytes EF BB BF, as some Windows editors write it.
    case byteOrderMark
    /// The text looks like one that was saved in another encoding than UTF-8.
    case foreignEncoding(Encoding)
    /// Bytes that are not well-formed UTF-8: overlong, truncated, a surrogate, beyond U+10FFFF, or stray.
    case invalidUTF8

    /// The input has more bytes than the limit.
    case tooLarge(limit: Int)
    /// Arrays and objects stand in each other more levels deep than the limit.
    case tooDeep(limit: Int)

    /// A line that git left behind: `<<<<<<<`, `|||||||`, `=======` or `>>>>>>>`.
    case conflictMarkers
    /// `//`, `/*` or `#`: JSON has no comments.
    case comment
    /// A text or a key in single quotes.
    case singleQuotes
    /// A comma with nothing after it; the offset is the comma's.
    case trailingComma
    /// Something stands after the end of the document's one value.
    case trailingText
    /// A word other than true, false and null: `True`, `NaN`, `undefined` … At most its first 32 letters.
    case unknownWord(String)
    /// A number with needless zeros before it: `01`. The offset is the zero's.
    case leadingZero
    /// A control character (below U+0020) that stands in a text without being escaped.
    case controlCharacter(Unicode.Scalar)
    /// A backslash and a character that does not make an escape; the offset is the backslash's.
    case invalidEscape(Unicode.Scalar)
    /// Half of a UTF-16 surrogate pair as a `\u` escape; the offset is the backslash's.
    case loneSurrogate(UInt16)

    /// Something else than what the grammar asks for.
    case unexpected(found: Unicode.Scalar, expected: Expected)
    /// The input ends where something is missing.
    case endOfFile(expected: Expected)

    /// A key that the object already has; the offset is the later one's.
    case duplicateKey(String)
    /// Two keys of one object that are the same text to a reader (canonically equivalent, UAX #15) but have
    /// different bytes: `é` as one character, and as `e` with an accent. The offset is the later one's.
    case twinKeys(String, String)
  }

  /// What the grammar asks for at a place.
  public enum Expected: Equatable, Sendable {
    case value
    case key
    case colon
    case valueOrEndOfArray
    case keyOrEndOfObject
    case commaOrEndOfArray
    case commaOrEndOfObject
    case closingQuote
    case escape
    case digit
    case hexDigit
  }

  /// An encoding that the first bytes give away.
  public enum Encoding: Equatable, Sendable {
    case utf16
    case utf32
  }
}
