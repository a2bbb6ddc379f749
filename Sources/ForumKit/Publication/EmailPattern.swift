/// Finds e-mail addresses (RFC 5322 `dot-atom@domain`, with Swedish letters on either side as in RFC 6531).
enum EmailPattern {
  /// Where the addresses stand, in UTF-8 bytes.
  static func ranges(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    // Nothing before the end of the last look is looked at again, so that a line of @ takes linear time.
    var floor = 0
    for at in bytes.indices where bytes[at] == UInt8(ascii: "@") {
      let start = startOfName(endingAt: at, notBefore: floor, in: bytes)
      if let start, let end = endOfDomain(startingAt: at + 1, in: bytes) { ranges.append(start..<end) }
      floor = at + 1
    }
    return ranges
  }

  private static func startOfName(
    endingAt at: Int, notBefore floor: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    // Markdown may have escaped the sign: `name\@example.se`.
    let end = at > floor && bytes[at - 1] == UInt8(ascii: "\\") ? at - 1 : at
    var start = end
    while start > floor {
      if isNameByte(bytes[start - 1]) {
        start -= 1
      } else if start - 2 >= floor, isLetter(bytes[start - 2], bytes[start - 1]) {
        start -= 2
      } else {
        break
      }
    }
    while start < end, bytes[start] < 0x80, !isLetterOrDigit(bytes[start]) { start += 1 }
    return start < end ? start : nil
  }

  private static func endOfDomain(startingAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var end = start
    var lastLabel = start
    var lastHyphen = start
    var best: Int?
    while end < bytes.count {
      let byte = bytes[end]
      if isLetterOrDigit(byte) {
        end += 1
        // The last label has two letters or more, and a hyphen only in the manner of `xn--…` (RFC 5890).
        let isCoded = end - lastLabel > 4 && bytes[(lastLabel + 2)...(lastLabel + 3)].elementsEqual("--".utf8)
        let isWord = end - lastLabel >= 2 && !isDigit(bytes[lastLabel]) && lastHyphen < lastLabel
        if lastLabel > start, isCoded || isWord { best = end }
      } else if end + 1 < bytes.count, isLetter(byte, bytes[end + 1]) {
        end += 2
        if lastLabel > start, end - lastLabel >= 3, lastHyphen < lastLabel { best = end }
      } else if byte == UInt8(ascii: "."), end > lastLabel {
        end += 1
        lastLabel = end
      } else if byte == UInt8(ascii: "-"), end > lastLabel {
        lastHyphen = end
        end += 1
      } else {
        break
      }
    }
    return best
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "'"), UInt8(ascii: "&"):
      true
    default: isLetterOrDigit(byte)
    }
  }

  /// Whether two bytes are a letter beyond ASCII, or a mark that belongs to one (U+00C0 to U+07FF).
  private static func isLetter(_ lead: UInt8, _ trail: UInt8) -> Bool {
    (0xC3...0xDF).contains(lead) && trail & 0xC0 == 0x80
  }
}
