/// What the text of a part of Word leads to: addresses, each with the id by which its text refers to it, and notes.
struct WordLinks {
  private var ids: [String: String] = [:]
  private var addresses: [String] = []
  /// The notes; none in notes themselves.
  var footnotes: WordFootnotes?

  /// The longest address that Word follows; a longer one makes it call the file damaged.
  private static let longest = 2_000

  /// The id of an address; `nil` for one that Word would not take.
  mutating func id(of target: LinkTarget) -> String? {
    let address = Self.wellFormed(target.address)
    guard address.utf8.count <= Self.longest else { return nil }
    if let id = ids[address] { return id }
    addresses.append(address)
    let id = "rIdLink\(addresses.count)"
    ids[address] = id
    return id
  }

  var relationships: [OfficePackage.Relationship] {
    addresses.enumerated().map { OfficePackage.Relationship(id: "rIdLink\($0 + 1)", link: $1) }
  }

  /// An address in which what only looks like a part of an address is encoded: a percent sign before no two
  /// digits, a second `#`, and brackets but for those round a host (RFC 3986, 3.2.2).
  static func wellFormed(_ address: String) -> String {
    let bytes = Array(address.utf8)
    var result: [UInt8] = []
    var hasFragment = false
    var isHost = false
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "%"):
        let digits = bytes[(index + 1)...].prefix(2)
        result += digits.count == 2 && digits.allSatisfy(\.isHexDigit) ? [byte] : Array("%25".utf8)
      case UInt8(ascii: "#"):
        result += hasFragment ? Array("%23".utf8) : [byte]
        hasFragment = true
      case UInt8(ascii: "["):
        isHost = result.suffix(3) == Array("://".utf8)[...]
        result += isHost ? [byte] : Array("%5B".utf8)
      case UInt8(ascii: "]"):
        result += isHost ? [byte] : Array("%5D".utf8)
        isHost = false
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension UInt8 {
  fileprivate var isHexDigit: Bool {
    isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self | 0x20)
  }
}
