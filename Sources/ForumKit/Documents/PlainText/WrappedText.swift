/// Running text in lines of a width, broken at spaces; a word that is wider stands alone on its line.
struct WrappedText {
  private(set) var lines: [String] = []

  /// - Parameter text: text whose lines are separated by LF: each stays a line of its own.
  init(_ text: String, width: Int) {
    for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      append(String(Substring(line)), width)
    }
  }

  private mutating func append(_ text: String, _ width: Int) {
    var line = ""
    var used = 0
    for part in text.utf8.split(separator: UInt8(ascii: " ")) {
      let word = String(Substring(part))
      let columns = DisplayWidth.of(word)
      if used > 0, used + 1 + columns > width {
        lines.append(line)
        line = ""
        used = 0
      }
      line += used > 0 ? " \(word)" : word
      used += columns + (used > 0 ? 1 : 0)
    }
    lines.append(line)
  }

  /// The lines behind a mark, those after the first indented as far as the mark reaches.
  static func hanging(_ mark: String, _ lines: [String]) -> [String] {
    let indent = String(repeating: " ", count: DisplayWidth.of(mark))
    return lines.enumerated().map { index, line in
      line.isEmpty ? (index == 0 ? mark.trimmingSpaces : "") : (index == 0 ? mark : indent) + line
    }
  }
}

extension String {
  /// The text without spaces at its end.
  var trimmingSpaces: String {
    let end = utf8.lastIndex { $0 != UInt8(ascii: " ") }
    return end.map { String(Substring(utf8[...$0])) } ?? ""
  }
}
