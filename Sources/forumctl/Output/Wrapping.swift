import ForumKit

/// Running text set to a width.
enum Wrapping {
  /// The text in lines of at most `width` columns, broken at blanks; a word that is wider stands alone
  /// on its line. Never empty.
  static func lines(_ text: String, width: Int) -> [String] {
    guard DisplayWidth.ofPlain(text.utf8) == nil else { return plainLines(text, width: width) }
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let columns = DisplayWidth.of(String(word))
      if used > 0, used + 1 + columns > width {
        lines.append(line)
        line = ""
        used = 0
      }
      if used > 0 { line += " " }
      line += word
      used += columns + (used > 0 ? 1 : 0)
    }
    return lines + [line]
  }

  /// The same of a text of which every character takes one column. A blank can be a part of a character only where a
  /// mark follows it, and none does.
  private static func plainLines(_ text: String, width: Int) -> [String] {
    let blank = UInt8(ascii: " ")
    var text = text
    return text.withUTF8 { bytes in
      var lines: [String] = []
      var line: [UInt8] = []
      var used = 0
      var start = 0
      while start < bytes.count {
        var end = start
        var columns = 0
        while end < bytes.count, bytes[end] != blank {
          if bytes[end] & 0xc0 != 0x80 { columns += 1 }
          end += 1
        }
        if used > 0, used + 1 + columns > width {
          lines.append(String(decoding: line, as: UTF8.self))
          line.removeAll(keepingCapacity: true)
          used = 0
        }
        if columns > 0 {
          if used > 0 { line.append(blank) }
          line += bytes[start..<end]
          used += columns + (used > 0 ? 1 : 0)
        }
        start = end + 1
      }
      return lines + [String(decoding: line, as: UTF8.self)]
    }
  }

  /// The lines of a text of a record, made visible, none of them wider than `width` columns: a word that is wider is
  /// broken between two characters. Blank lines stay, but for those at the end. Never empty.
  static func lines(of text: String, width: Int) -> [String] {
    let width = max(width, 2)
    guard DisplayWidth.ofPlain(text.utf8) == nil else {
      return self.lines(text, width: width).flatMap { broken($0, width: width) }
    }
    var lines = VisibleText.lines(text).replacing("\t", with: " ")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { self.lines(String($0), width: width).flatMap { broken($0, width: width) } }
    while lines.count > 1, lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private static func broken(_ line: String, width: Int) -> [String] {
    guard DisplayWidth.of(line) > width else { return [line] }
    var lines: [String] = []
    var start = line.startIndex
    var used = 0
    for index in line.indices {
      let columns = DisplayWidth.of(line[index])
      if used + columns > width {
        lines.append(String(line[start..<index]))
        (start, used) = (index, 0)
      }
      used += columns
    }
    return lines + [String(line[start...])]
  }
}
