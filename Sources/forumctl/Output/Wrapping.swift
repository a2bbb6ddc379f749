import ForumKit

/// Running text set to a width.
enum Wrapping {
  /// The text in lines of at most `width` columns, broken at blanks; a word that is wider stands alone
  /// on its line. Never empty.
  static func lines(_ text: String, width: Int) -> [String] {
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
}
