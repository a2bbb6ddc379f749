/// Where a link leads: an http, https or mailto address, and nothing else.
///
/// There is no value for `javascript:`, `data:` or `file:`, so no writer can print one.
public struct LinkTarget: Sendable, Hashable {
  /// The address. Characters that RFC 3986 never allows raw (`<`, `>`, `"`, `` ` ``, `\`, `^`, `{`,
  /// `|`, `}`) are percent-encoded; letters outside ASCII stand as written (RFC 3987).
  public let address: String

  /// An address as somebody wrote it. `nil` for another scheme, for an address that ends after its
  /// scheme, and for one with white space, control or bidi characters.
  public init?(_ text: String) {
    guard Self.schemes.contains(where: { text.utf8.starts(withFolded: $0) && text.utf8.count > $0.count })
    else { return nil }
    var address: [UInt8] = []
    address.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      guard !scalar.properties.isWhitespace, PrintableText.isHarmless(scalar) else { return nil }
      if Self.encoded.contains(scalar) {
        address += Array("%\(String(scalar.value, radix: 16, uppercase: true))".utf8)
      } else {
        address += Array(String(scalar).utf8)
      }
    }
    self.address = String(decoding: address, as: UTF8.self)
  }

  private static let schemes = ["https://", "http://", "mailto:"].map { Array($0.utf8) }
  private static let encoded = Set("<>\"`\\^{|}".unicodeScalars)
}

extension Sequence<UInt8> {
  /// Whether the bytes begin with others that are in lower case, whatever the case of these.
  func starts(withFolded prefix: [UInt8]) -> Bool {
    var matched = 0
    for byte in self {
      guard matched < prefix.count else { break }
      let folded = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
      guard folded == prefix[matched] else { return false }
      matched += 1
    }
    return matched == prefix.count
  }
}
