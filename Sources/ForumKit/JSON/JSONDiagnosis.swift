/// Telling what went wrong: the scanner is at something that the grammar has no use for.
extension JSONScanner {
  /// The fault of what stands at the present place instead of what the grammar asks for.
  ///
  /// Names the slips that people and tools make; all else is told as found and expected.
  func fault(expected: JSONFault.Expected) -> JSONFault {
    guard let byte else { return JSONFault(.endOfFile(expected: expected), at: position) }
    if let slip = slip(byte, expected: expected) { return JSONFault(slip, at: position) }
    guard let found = UTF8Sequence.scalar(at: position, in: bytes) else {
      return JSONFault(.invalidUTF8, at: position)
    }
    return JSONFault(.unexpected(found: found, expected: expected), at: position)
  }

  /// The fault of what stands after the document's value.
  func faultAfterValue() -> JSONFault {
    let fault = fault(expected: .value)
    return switch fault.kind {
    case .unexpected, .unknownWord, .singleQuotes: JSONFault(.trailingText, at: position)
    default: fault
    }
  }

  private func slip(_ byte: UInt8, expected: JSONFault.Expected) -> JSONFault.Kind? {
    switch expected {
    case .closingQuote, .escape, .digit, .hexDigit: return nil
    default: break
    }
    if isConflictMarker { return .conflictMarkers }
    switch byte {
    case UInt8(ascii: "#"):
      return .comment
    case JSONByte.slash:
      let next = position + 1 < bytes.count ? bytes[position + 1] : nil
      return next == JSONByte.slash || next == UInt8(ascii: "*") ? .comment : nil
    case UInt8(ascii: "'"):
      return .singleQuotes
    case _ where JSONByte.isLetter(byte) && (expected == .value || expected == .valueOrEndOfArray):
      var scanner = self
      return .unknownWord(text(scanner.word().prefix(32)))
    default:
      return nil
    }
  }

  /// Whether seven of git's marks stand here, at the start of a line, and nothing else stuck to them.
  private var isConflictMarker: Bool {
    guard let mark = byte, "<|=>".utf8.contains(mark) else { return false }
    guard position == 0 || bytes[position - 1] == JSONByte.lineFeed else { return false }
    let line = bytes[position...].prefix(8)
    guard line.count >= 7, line.prefix(7).allSatisfy({ $0 == mark }) else { return false }
    guard let after = line.dropFirst(7).first else { return true }
    return after == JSONByte.space || after == JSONByte.lineFeed || after == JSONByte.carriageReturn
  }
}
