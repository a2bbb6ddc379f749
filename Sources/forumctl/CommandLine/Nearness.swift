/// Which known words a mistyped one may have meant.
enum Nearness {
  /// The known words near to a word, nearest first, at most three; words that it begins come too.
  /// One letter is near to every other, and a long text was never meant as a word: they have none.
  static func suggestions(for word: String, among known: [String]) -> [String] {
    let typed = Array(word.lowercased().unicodeScalars)
    guard (2...64).contains(typed.count) else { return [] }
    let reach = max(1, min(3, typed.count / 3))
    var near: [(distance: Int, place: Int, word: String)] = []
    for (place, candidate) in known.enumerated() where candidate != word {
      let scalars = Array(candidate.lowercased().unicodeScalars)
      let distance = distance(typed, scalars)
      if distance <= reach {
        near.append((distance, place, candidate))
      } else if typed.count >= 3, scalars.starts(with: typed) {
        near.append((reach + 1, place, candidate))
      }
    }
    near.sort { ($0.distance, $0.place) < ($1.distance, $1.place) }
    return near.prefix(3).map(\.word)
  }

  /// The edits between two words: insertions, deletions, substitutions and swaps of neighbours
  /// (Damerau-Levenshtein, optimal string alignment).
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        var best = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (scalar == other ? 0 : 1))
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
