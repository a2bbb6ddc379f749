/// The lines of an appendix with notes side by side parted, and words before notes taken for the marks that they are:
/// `Egen budget | Fri resa`, `Post-it: Egen budget`.
struct BoardCells {
  private(set) var lines: ArraySlice<DocumentLine>
  /// The words that stood before notes.
  private(set) var labels: [DocumentOutline.Printed] = []

  init(_ printed: ArraySlice<DocumentLine>) {
    lines = printed
    // One line with a stroke in it is a note with a stroke in it.
    let areParted = printed.filter { Self.cells($0.text).count > 1 }.count >= 2
    guard areParted || printed.contains(where: { Self.label($0.text) != nil }) else { return }
    var parted: [DocumentLine] = []
    for line in printed {
      if let end = Self.label(line.text) {
        labels.append(.init(text: line.text[..<end].trimmingBlanks, lines: [line.number]))
        parted.append(Self.note(line.text[end...].trimmingBlanks, of: line))
        continue
      }
      let cells = areParted ? Self.cells(line.text) : []
      if cells.count > 1 {
        parted += cells.map { Self.note($0, of: line) }
      } else {
        parted.append(line)
      }
    }
    lines = parted[...]
  }

  private static func note(_ text: String, of line: DocumentLine) -> DocumentLine {
    DocumentLine(
      number: line.number, text: PrintedBullet(text) == nil ? "• \(text)" : text, indent: line.indent,
      blanks: line.blanks, startsPage: line.startsPage, mark: line.mark)
  }

  /// Where `Post-it:` or `Lapp 3:` ends.
  private static func label(_ text: String) -> String.Index? {
    guard let colon = text.firstIndex(of: ":"), text.distance(from: text.startIndex, to: colon) <= 12,
      text.index(after: colon) < text.endIndex
    else { return nil }
    let word = NameMatcher.key(String(text[..<colon])).filter { $0.isLetter }
    return ["postit", "lapp", "postits"].contains(word) ? text.index(after: colon) : nil
  }

  /// The parts between strokes, or between many blanks.
  private static func cells(_ text: String) -> [String] {
    guard QuestionForms(text)?.kind != .board, !PrintedLinks.isLink(text) else { return [text] }
    if text.contains(" | ") || text.hasPrefix("|") {
      return text.split(separator: "|").map(\.trimmingBlanks).filter(Self.says)
    }
    var cells: [String] = []
    var rest = text[...]
    while let gap = rest.firstRange(of: "    ") ?? rest.firstRange(of: "\t") {
      cells.append(rest[..<gap.lowerBound].trimmingBlanks)
      rest = rest[gap.upperBound...].drop { $0.isWhitespace }
    }
    return (cells + [rest.trimmingBlanks]).filter(Self.says)
  }

  private static func says(_ cell: String) -> Bool { cell.contains { $0.isLetter || $0.isNumber } }
}
