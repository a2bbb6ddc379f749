/// What differs between two sequences: which elements of the old one went, and which of the new one came. The rest is
/// the same in both, in the same order.
///
/// Myers' *An O(ND) difference algorithm and its variations* (1986) in its linear form: the path is halved where its two
/// ends meet, so that memory grows with the length alone. Where two sequences have too little in common for that to be
/// quick, the search is cut at the furthest point that was reached: the result is right, and perhaps not the shortest.
struct SequenceDiff {
  /// For each element of the old sequence, whether it went.
  private(set) var removed: [Bool]
  /// For each element of the new sequence, whether it came.
  private(set) var inserted: [Bool]

  /// How many elements may differ before the search is cut short.
  private static let patience = 1_000

  private let old: [Int]
  private let new: [Int]
  private var forward: [Int]
  private var backward: [Int]

  init<Element: Hashable>(from old: some Collection<Element>, to new: some Collection<Element>) {
    // Numbers are compared quicker than texts.
    var numbers: [Element: Int] = [:]
    func numbered(_ elements: some Collection<Element>) -> [Int] {
      elements.map { element in
        if let number = numbers[element] { return number }
        numbers[element] = numbers.count
        return numbers.count - 1
      }
    }
    self.old = numbered(old)
    self.new = numbered(new)
    removed = Array(repeating: false, count: self.old.count)
    inserted = Array(repeating: false, count: self.new.count)
    forward = Array(repeating: 0, count: 2 * Self.patience + 5)
    backward = forward
    compare()
  }

  private mutating func compare() {
    var open = [(0..<old.count, 0..<new.count)]
    while var (left, right) = open.popLast() {
      while let a = left.first, let b = right.first, old[a] == new[b] {
        (left, right) = (left.dropFirst(), right.dropFirst())
      }
      while let a = left.last, let b = right.last, old[a] == new[b] {
        (left, right) = (left.dropLast(), right.dropLast())
      }
      if left.isEmpty || right.isEmpty {
        for place in left { removed[place] = true }
        for place in right { inserted[place] = true }
        continue
      }
      let (x, y) = middle(left, right)
      // Without a point between the two ends, nothing is in common.
      guard (x, y) != (left.lowerBound, right.lowerBound), (x, y) != (left.upperBound, right.upperBound)
      else {
        for place in left { removed[place] = true }
        for place in right { inserted[place] = true }
        continue
      }
      open.append((left.lowerBound..<x, right.lowerBound..<y))
      open.append((x..<left.upperBound, y..<right.upperBound))
    }
  }

  /// A point of a shortest path, neither its beginning nor its end. The ranges begin and end with elements that differ.
  private mutating func middle(_ left: Range<Int>, _ right: Range<Int>) -> (Int, Int) {
    let (n, m) = (left.count, right.count)
    let delta = n - m
    let centre = forward.count / 2
    forward[centre + 1] = 0
    backward[centre + 1] = 0
    for depth in 0... {
      for k in stride(from: -depth, through: depth, by: 2) {
        var x = step(forward, centre + k, isDown: k == -depth, isRight: k == depth)
        var y = x - k
        while x < n, y < m, old[left.lowerBound + x] == new[right.lowerBound + y] {
          (x, y) = (x + 1, y + 1)
        }
        forward[centre + k] = x
        let mirrored = delta - k
        if x <= n, y <= m, !delta.isMultiple(of: 2), abs(mirrored) < depth,
          x + backward[centre + mirrored] >= n
        {
          return (left.lowerBound + x, right.lowerBound + y)
        }
      }
      for k in stride(from: -depth, through: depth, by: 2) {
        var x = step(backward, centre + k, isDown: k == -depth, isRight: k == depth)
        var y = x - k
        while x < n, y < m, old[left.upperBound - 1 - x] == new[right.upperBound - 1 - y] {
          (x, y) = (x + 1, y + 1)
        }
        backward[centre + k] = x
        let mirrored = delta - k
        if x <= n, y <= m, delta.isMultiple(of: 2), abs(mirrored) <= depth,
          x + forward[centre + mirrored] >= n
        {
          return (left.upperBound - x, right.upperBound - y)
        }
      }
      if depth >= Self.patience { return furthest(left, right, depth) }
    }
    return (left.upperBound, right.lowerBound)
  }

  /// How far the path on a diagonal gets with one more step, from one of its neighbours.
  private func step(_ reached: [Int], _ place: Int, isDown: Bool, isRight: Bool) -> Int {
    if isDown { return reached[place + 1] }
    if isRight { return reached[place - 1] + 1 }
    return max(reached[place - 1] + 1, reached[place + 1])
  }

  /// The point that lies furthest from the beginning of those that were reached inside both ranges.
  private func furthest(_ left: Range<Int>, _ right: Range<Int>, _ depth: Int) -> (Int, Int) {
    let centre = forward.count / 2
    var best = (x: 0, y: 0)
    for k in stride(from: -depth, through: depth, by: 2) {
      let x = forward[centre + k]
      let y = x - k
      guard x <= left.count, y >= 0, y <= right.count, x + y > best.x + best.y else { continue }
      best = (x, y)
    }
    return (left.lowerBound + best.x, right.lowerBound + best.y)
  }
}
