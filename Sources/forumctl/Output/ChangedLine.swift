import ForumKit

/// A line of a text with its changes, for a terminal: each in its signs, and in colour where there is some. The signs
/// stay with colour too, since red and green are one to many people.
struct ChangedLine {
  /// A stretch of a word, and what has become of it.
  private struct Fragment {
    var text: String
    let kind: TextDiff.Piece.Kind

    var ink: Style.Ink? {
      switch kind {
      case .same: nil
      case .removed: .red
      case .added: .green
      }
    }
  }

  /// Each word in fragments; blanks stand between words.
  private let words: [[Fragment]]

  init(_ pieces: [TextDiff.Piece]) {
    var words: [[Fragment]] = [[]]
    for piece in pieces {
      let visible = VisibleText.lines(piece.text).replacing("\t", with: " ")
      // A blank that went or came alone would not be seen.
      let isBlank = visible.allSatisfy { $0 == " " }
      let text = piece.kind != .same && isBlank ? visible.replacing(" ", with: "␣") : visible
      let parts = "\(piece.signs.before)\(text)\(piece.signs.after)"
        .split(separator: " ", omittingEmptySubsequences: false)
      for (index, part) in parts.enumerated() {
        if index > 0 { words.append([]) }
        if !part.isEmpty { words[words.count - 1].append(Fragment(text: String(part), kind: piece.kind)) }
      }
    }
    self.words = words
  }

  /// The line, broken at blanks where it is wider than the terminal.
  ///
  /// - Parameter width: The columns there are; `nil` where nothing is broken.
  func text(width: Int?, _ style: Style) -> String {
    var text = ""
    var used = 0
    for (index, word) in words.enumerated() {
      let columns = word.reduce(0) { $0 + DisplayWidth.of($1.text) }
      if index > 0 {
        if let width, used > 0, used + 1 + columns > width {
          text += "\n"
          used = 0
        } else {
          text += " "
          used += 1
        }
      }
      for fragment in word { text += style.paint(fragment.text, fragment.ink) }
      used += columns
    }
    return text
  }
}
