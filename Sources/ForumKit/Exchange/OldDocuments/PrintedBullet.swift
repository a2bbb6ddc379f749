/// The mark before an item of a list, of whatever kind documents and scanners use.
struct PrintedBullet: Equatable {
  enum Mark: Equatable {
    case sign
    /// `1.`, `2)`; letters count from 1.
    case number(Int)
  }

  let mark: Mark
  /// What stands after the mark; empty where nothing does.
  let text: String

  init?(_ line: String) {
    guard let first = line.unicodeScalars.first else { return nil }
    let rest = line.unicodeScalars.dropFirst()
    let next = rest.first
    if Self.signs.contains(first) {
      // A dash belongs to what follows unless a blank parts them: -18 grader.
      let isDash = "-–—*+".unicodeScalars.contains(first)
      guard next.map({ $0.properties.isWhitespace || !isDash }) ?? true else { return nil }
      mark = .sign
      text = String(String.UnicodeScalarView(rest)).trimmingBlanks
      // Two marks, one for the other's scan: "- • text".
      return
    }
    // A scanner reads a round mark as a letter.
    if first == "e" || first == "o" || first == "¢" || first == "»" || first == "©" || first == "®" {
      guard let next, next.properties.isWhitespace else { return nil }
      mark = .sign
      text = String(String.UnicodeScalarView(rest)).trimmingBlanks
      guard !text.isEmpty else { return nil }
      return
    }
    return nil
  }

  /// The mark of a numbered item: `1. text`, `2) text`, `a) text`.
  init?(numbered line: String) {
    let head = line.prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
    guard (1...2).contains(head.count) else { return nil }
    let rest = line[head.endIndex...]
    guard let sign = rest.first, sign == "." || sign == ")", rest.dropFirst().first?.isWhitespace ?? false
    else {
      return nil
    }
    let text = rest.dropFirst().trimmingBlanks
    guard !text.isEmpty else { return nil }
    if let number = Int(head) {
      mark = .number(number)
    } else {
      guard head.count == 1, sign == ")", let letter = head.lowercased().unicodeScalars.first else {
        return nil
      }
      mark = .number(Int(letter.value) - 96)
    }
    self.text = text
  }

  private static let signs: Set<Unicode.Scalar> = [
    "-", "–", "—", "•", "*", "+", "·", "▪", "▫", "■", "□", "◦", "●", "○", "‣", "⁃", "►", "▶", "➢", "➤", "✓",
    "✔",
    "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F0FC}", "−", "∙", "⚫", "☐",
  ]
}
