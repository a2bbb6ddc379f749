/// The lines that git leaves in a file whose two sides it could not put together. A text of JSON never has such
/// a line of its own.
enum ConflictMarkers {
  /// Where each conflict begins; where the beginnings are gone, the first of the other marks.
  static func offsets(in bytes: [UInt8]) -> [Int] {
    var beginnings: [Int] = []
    var others: [Int] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: JSONByte.lineFeed) ?? bytes.count
      let line = bytes[start..<end]
      if isMark("<", line) {
        beginnings.append(start)
      } else if isMark(">", line) || isMark("|", line) || isMark("=", line) {
        others.append(start)
      }
      start = end + 1
    }
    return beginnings.isEmpty ? Array(others.prefix(1)) : beginnings
  }

  /// Seven times the sign, and then a blank or nothing.
  private static func isMark(_ sign: Unicode.Scalar, _ line: ArraySlice<UInt8>) -> Bool {
    guard line.count >= 7, line.prefix(7).allSatisfy({ $0 == UInt8(ascii: sign) }) else { return false }
    let next = line.dropFirst(7).first
    return next == nil || next == UInt8(ascii: " ") || next == UInt8(ascii: "\r")
  }
}
