/// The forms in which an address stands in Markdown. Each reads from the start of the bytes given,
/// and tells at which index the text goes on.
enum MarkdownAddress {
  private static let deepest = 32

  /// `(address)` or `(<address>)`, after the text of a link (CommonMark 6.3, without titles).
  static func inline(_ bytes: ArraySlice<UInt8>) -> (target: LinkTarget, end: Int)? {
    guard bytes.first == UInt8(ascii: "(") else { return nil }
    let text = bytes.dropFirst().drop(while: isSpace)
    let isAngled = text.first == UInt8(ascii: "<")
    guard let address = isAngled ? angledDestination(text.dropFirst()) : destination(text),
      let target = LinkTarget(address.text)
    else { return nil }
    let rest = bytes[address.end...].drop(while: isSpace)
    return rest.first == UInt8(ascii: ")") ? (target, rest.startIndex + 1) : nil
  }

  /// `https://example.se>`, after a `<` (CommonMark 6.5).
  static func angled(_ bytes: ArraySlice<UInt8>) -> (target: LinkTarget, text: String, end: Int)? {
    let address = bytes.prefix { !isSpace($0) && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    let text = String(decoding: address, as: UTF8.self)
    guard address.endIndex < bytes.endIndex, bytes[address.endIndex] == UInt8(ascii: ">"),
      let target = LinkTarget(text)
    else { return nil }
    return (target, text, address.endIndex + 1)
  }

  /// An http or https address without any marks, up to where the sentence goes on (GitHub Flavored
  /// Markdown 6.9; quotation marks and brackets end it too).
  static func bare(_ bytes: ArraySlice<UInt8>) -> (target: LinkTarget, text: String, end: Int)? {
    let scheme = bytes.prefix { $0.isLetter }
    guard scheme.count <= 5, bytes[scheme.endIndex...].starts(with: "://".utf8) else { return nil }
    let host = bytes[(scheme.endIndex + 3)...].prefix(while: isInAddress)
    let address = bytes[..<end(of: host)]
    let text = String(decoding: address, as: UTF8.self)
    guard let first = host.first, first.isLetter || first.isDigit || first >= 0x80,
      let target = LinkTarget(text)
    else { return nil }
    return (target, text, address.endIndex)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte.isSpaceOrTab || byte == UInt8(ascii: "\n") }

  private static func angledDestination(_ bytes: ArraySlice<UInt8>) -> (text: String, end: Int)? {
    var address: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: ">"): return (String(decoding: address, as: UTF8.self), index + 1)
      case UInt8(ascii: "<"), UInt8(ascii: "\n"): return nil
      default: take(bytes, &index, into: &address)
      }
    }
    return nil
  }

  /// An address without marks: no white space, and parentheses only in pairs.
  private static func destination(_ bytes: ArraySlice<UInt8>) -> (text: String, end: Int)? {
    var address: [UInt8] = []
    var depth = 0
    var index = bytes.startIndex
    while index < bytes.endIndex, !isSpace(bytes[index]) {
      if bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if bytes[index] == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 { break }
      guard depth < deepest else { return nil }
      take(bytes, &index, into: &address)
    }
    return depth <= 0 ? (String(decoding: address, as: UTF8.self), index) : nil
  }

  /// Takes one byte, or the punctuation mark after a backslash.
  private static func take(_ bytes: ArraySlice<UInt8>, _ index: inout Int, into address: inout [UInt8]) {
    if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.endIndex, bytes[index + 1].isPunctuation {
      index += 1
    }
    address.append(bytes[index])
    index += 1
  }

  /// What may stand in a bare address: letters outside ASCII too, but no quotation marks.
  private static func isInAddress(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte >= 0x80 || "-._~:/?#@!$&'()*+,;=%".utf8.contains(byte)
  }

  /// Where an address ends, if what is the sentence's is left out: marks at its end, closing
  /// parentheses without a partner, and everything from the first character that is no letter on.
  private static func end(of address: ArraySlice<UInt8>) -> Int {
    var end = address.startIndex
    for scalar in String(decoding: address, as: UTF8.self).unicodeScalars {
      guard scalar.isASCII || scalar.properties.isAlphabetic else { break }
      end += UTF8.width(scalar)
    }
    let opening = address[..<end].count { $0 == UInt8(ascii: "(") }
    var closing = address[..<end].count { $0 == UInt8(ascii: ")") }
    while let last = address[..<end].last {
      if last == UInt8(ascii: ")"), closing > opening {
        closing -= 1
      } else if !"?!.,:;*_~'".utf8.contains(last) {
        break
      }
      end -= 1
    }
    return end
  }
}
