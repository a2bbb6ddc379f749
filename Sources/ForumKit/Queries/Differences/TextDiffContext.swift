extension TextDiff {
  /// The lines of the text; of more than some lines without a change in a row, those next to a change alone.
  ///
  /// - Parameter context: How many lines are kept beside a change; all if `nil`. What is left out becomes one line, `…`.
  public func lines(context: Int?) -> [[TextDiff.Piece]] {
    let lines = lines
    guard let context else { return lines }
    let changed = lines.indices.filter { lines[$0].contains { $0.kind != .same } }
    var kept = Array(repeating: false, count: lines.count)
    for place in changed {
      for near in max(0, place - context)..<min(lines.count, place + context + 1) { kept[near] = true }
    }
    var shown: [[TextDiff.Piece]] = []
    for (place, line) in lines.enumerated() {
      if kept[place] {
        shown.append(line)
      } else if place == 0 || kept[place - 1] {
        shown.append([Piece(.same, "…")])
      }
    }
    return shown
  }
}
