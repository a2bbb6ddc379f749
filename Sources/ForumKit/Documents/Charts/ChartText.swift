/// Lines of text in a picture, whose program for showing pictures measures no text and breaks no lines.
///
/// The widths are those of common sans-serif faces, rounded up, so that a text has room in any of them.
enum ChartText {
  /// About how wide a text is, in the unit of its size.
  static func width(_ text: String, size: Double) -> Double {
    text.reduce(0) { $0 + width($1) } * size
  }

  private static func width(_ character: Character) -> Double {
    switch character {
    case "i", "j", "l", "I", ".", ",", ":", ";", "'", "|", "!", " ", "\u{A0}": 0.31
    case "f", "t", "r", "-", "(", ")", "/", "\"": 0.4
    case "m", "w", "M", "W", "@", "%", "…": 0.94
    case "A"..."Z", "Å", "Ä", "Ö", "&": 0.74
    case "0"..."9": 0.6
    default: Double(DisplayWidth.of(character)) * 0.6
    }
  }

  /// A text in lines that are no wider than there is room for, at words where that can be; the last line ends
  /// in `…` where there are more than may be shown.
  static func lines(_ text: String, size: Double, within room: Double, atMost limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    func fits(_ text: String) -> Bool { width(text, size: size) <= room }
    for word in PrintableText.line(text).split(separator: " ") {
      let longer = line.isEmpty ? String(word) : "\(line) \(word)"
      if fits(longer) {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = String(word)
      while !fits(line), lines.count <= limit {
        let head = fit(line, size: size, within: room - width("-", size: size))
        lines.append(head + "-")
        line.removeFirst(head.count)
      }
      if lines.count > limit { break }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > limit else { return lines }
    let last = fit(lines[limit - 1], size: size, within: room - width("…", size: size))
    return lines.prefix(limit - 1) + [last + "…"]
  }

  /// The longest beginning that there is room for: a character at least.
  private static func fit(_ text: String, size: Double, within room: Double) -> String {
    var used = 0.0
    var end = text.startIndex
    for index in text.indices {
      used += width(text[index]) * size
      if used > room, index > text.startIndex { break }
      end = text.index(after: index)
    }
    return String(text[..<end])
  }

  /// A whole number with its digits in groups of three, as the language has them: `12 000`, `12,000`.
  static func number(_ number: Int, in language: OutputLanguage) -> String {
    let digits = String(number)
    // Four digits are read at a glance.
    guard digits.utf8.count > 4 else { return digits }
    let separator = language == .sv ? "\u{A0}" : ","
    var grouped = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.utf8.count - place).isMultiple(of: 3) { grouped += separator }
      grouped.append(digit)
    }
    return grouped
  }
}
