/// The order of a list that two sides have added to, taken from, and moved things in.
///
/// What both sides agree on keeps its order. What one side has added or moved stands where that side put
/// it: after the last thing before it that both agree on. Where both sides put something in one place, the
/// two runs stand after each other, or are woven together if their elements have an order of their own.
/// The result is the same whichever side is called ours, so that two clones which merge each other end alike.
struct MergedOrder<Key: Hashable> {
  /// Whether an element stands before another because of what it says, for example because it was recorded
  /// earlier.
  let precedes: (Key, Key) -> Bool
  /// An order of keys that has no meaning, to choose one side where there is nothing to choose by.
  let sorts: (Key, Key) -> Bool

  /// The elements of both sides in their order.
  ///
  /// - Parameters:
  ///   - base: The order that both sides come from; what is in neither side is passed over.
  ///   - ours: All of one side that is to be in the result, each once.
  ///   - theirs: The same of the other side.
  func merge(base: [Key], ours: [Key], theirs: [Key]) -> [Key] {
    let (first, second) = isFirst(ours, theirs) ? (ours, theirs) : (theirs, ours)
    let placesInFirst = places(first)
    let placesInSecond = places(second)
    let movedInFirst = moved(base, placesInFirst)
    let movedInSecond = moved(base, placesInSecond)

    let stable = first.filter { key in
      placesInSecond[key] != nil && movedInFirst.contains(key) == movedInSecond.contains(key)
    }
    let run = LongestRun.indices(of: stable.compactMap { placesInSecond[$0] })
    let anchors = Set(stable.indices.filter(run.contains).map { stable[$0] })

    // What both have put somewhere, and not in the same place, stands where the first has it.
    let own = first.filter { key in
      placesInSecond[key] == nil || !movedInSecond.contains(key) || movedInFirst.contains(key)
    }
    let taken = Set(own)
    let others = second.filter { anchors.contains($0) || !taken.contains($0) }

    var merged: [Key] = []
    merged.reserveCapacity(own.count + others.count)
    var mine = own[...]
    var yours = others[...]
    while !mine.isEmpty || !yours.isEmpty {
      let left = mine.prefix { !anchors.contains($0) }
      let right = yours.prefix { !anchors.contains($0) }
      weave(left, right, into: &merged)
      mine = mine.dropFirst(left.count)
      yours = yours.dropFirst(right.count)
      if let anchor = mine.popFirst() { merged.append(anchor) }
      _ = yours.popFirst()
    }
    return merged
  }

  private func weave(_ left: ArraySlice<Key>, _ right: ArraySlice<Key>, into merged: inout [Key]) {
    var left = left
    var right = right
    while let first = left.first, let second = right.first {
      if precedes(second, first) {
        merged.append(right.removeFirst())
      } else {
        merged.append(left.removeFirst())
      }
    }
    merged += left
    merged += right
  }

  /// What a side has put in another place than where it stood: all that is not in the longest run that kept
  /// its order.
  private func moved(_ base: [Key], _ places: [Key: Int]) -> Set<Key> {
    let staying = base.filter { places[$0] != nil }
    let run = LongestRun.indices(of: staying.compactMap { places[$0] })
    return Set(staying.indices.filter { !run.contains($0) }.map { staying[$0] })
  }

  private func places(_ keys: [Key]) -> [Key: Int] {
    Dictionary(keys.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func isFirst(_ ours: [Key], _ theirs: [Key]) -> Bool {
    for (mine, yours) in zip(ours, theirs) where mine != yours { return sorts(mine, yours) }
    return ours.count <= theirs.count
  }
}
