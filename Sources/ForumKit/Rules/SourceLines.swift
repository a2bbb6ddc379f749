/// Lines and columns of many bytes of one file, found in one pass.
enum SourceLines {
  static func places(of offsets: [Int], in path: String, _ bytes: [UInt8]) -> [Int: SourcePlace] {
    var places: [Int: SourcePlace] = [:]
    var line = 1
    var start = 0
    var end = bytes.firstIndex(of: JSONByte.lineFeed) ?? bytes.count
    // Columns of one line are counted on from the last one: some files are one line.
    var counted = 0
    var column = 1
    for asked in Set(offsets).sorted() {
      let offset = min(max(asked, 0), bytes.count)
      while end < offset {
        line += 1
        start = end + 1
        end = bytes[start...].firstIndex(of: JSONByte.lineFeed) ?? bytes.count
        counted = start
        column = 1
      }
      column += bytes[counted..<offset].count { $0 & 0b1100_0000 != 0b1000_0000 }
      counted = offset
      places[asked] = SourcePlace(
        path: path, position: TextPosition(line: line, column: column), line: excerpt(bytes[start..<end]))
    }
    return places
  }

  /// A line as messages show it. A record that stands on one long line is not kept whole for each finding.
  private static func excerpt(_ line: ArraySlice<UInt8>) -> String {
    line.count > 4_096 ? "" : String(decoding: line, as: UTF8.self)
  }
}
