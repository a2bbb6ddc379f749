/// A record that may stand under another of its kind.
protocol Branching {
  associatedtype Key: Hashable
  var branchKey: Key { get }
  var branchParent: Key? { get }
}

extension Theme: Branching {
  var branchKey: ID<Theme> { id }
  var branchParent: ID<Theme>? { parent }
}

extension Section: Branching {
  var branchKey: ID<Section> { id }
  var branchParent: ID<Section>? { parent }
}

extension Array where Element: Branching {
  /// The records as people read them: each after its parent, siblings in the order of the list, with
  /// those that each stands under, outermost first.
  ///
  /// None is lost: a record whose parent is not there stands at the top, and so does one that is its
  /// own ancestor.
  var walk: [(record: Element, above: [Element])] {
    let keys = Set(map(\.branchKey))
    let children = Dictionary(grouping: self) { record in
      record.branchParent.flatMap { keys.contains($0) ? $0 : nil }
    }
    var walk: [(record: Element, above: [Element])] = []
    walk.reserveCapacity(count)
    var reached = Set<Element.Key>()
    func descend(from top: [Element]) {
      var pending: [(record: Element, above: [Element])] = top.reversed().map { ($0, []) }
      while let next = pending.popLast() {
        guard reached.insert(next.record.branchKey).inserted else { continue }
        walk.append(next)
        let above = next.above + [next.record]
        pending += children[next.record.branchKey, default: []].reversed().map { ($0, above) }
      }
    }
    descend(from: children[nil, default: []])
    if walk.count < count { descend(from: filter { !reached.contains($0.branchKey) }) }
    return walk
  }
}

extension [Theme] {
  /// The themes in reading order, with how deep each stands (0 at the top).
  public var inReadingOrder: [(theme: Theme, depth: Int)] { walk.map { ($0.record, $0.above.count) } }

  /// A theme with all that stand under it, in reading order.
  public func branch(of id: ID<Theme>) -> [Theme] {
    walk.filter { $0.record.id == id || $0.above.contains { $0.id == id } }.map(\.record)
  }

  /// The themes that may leave the house: neither internal, nor under one that is.
  var withoutInternalBranches: [Theme] {
    walk.filter { !$0.record.internal && !$0.above.contains(where: \.internal) }.map(\.record)
  }
}

extension [Section] {
  /// The sections in reading order, with how deep each stands and whether it, or one that it stands
  /// in, is internal.
  public var inReadingOrder: [(section: Section, depth: Int, isInternal: Bool)] {
    walk.map { ($0.record, $0.above.count, $0.record.internal || $0.above.contains(where: \.internal)) }
  }
}
