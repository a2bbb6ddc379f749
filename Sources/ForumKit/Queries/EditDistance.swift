/// How many slips of the hand part two texts: letters left out, put in, mistaken, or two neighbours swapped.
///
/// The restricted Damerau-Levenshtein distance (optimal string alignment) over Unicode scalars. It takes time in
/// proportion to the product of the lengths: it is for names and ids, not for running text.
public enum EditDistance {
  /// The distance between two texts, compared as they stand.
  public static func between(_ left: String, _ right: String) -> Int {
    between(Array(left.unicodeScalars), Array(right.unicodeScalars))
  }

  static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var current = beforeLast
    for row in 1...left.count {
      current[0] = row
      for column in 1...right.count {
        let isSame = left[row - 1] == right[column - 1]
        var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (isSame ? 0 : 1))
        let isSwap =
          row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1]
        if isSwap { cost = min(cost, beforeLast[column - 2] + 1) }
        current[column] = cost
      }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count]
  }
}
