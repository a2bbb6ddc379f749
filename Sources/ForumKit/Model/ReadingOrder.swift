/// A record that may stand under another of its kind.
protocol Branching {
  associatedtype Key: Hashable
  var branchKey: Key { get }
  var branchParent: Key? { get }
  /// Whether the record, with all that stands under it, stays in the house.
  var `internal`: Bool { get }
}

extension Theme: Branching {
  var branchKey: ID<Theme> { id }
  var branchParent: ID<Theme>? { parent }
}

extension Section: Branching {
  var branchKey: ID<Section> { id }
  var branchParent: ID<Section>? { parent }
}

extension Council: Branching {
  var branchKey: ID<Council> { id }
  var branchParent: ID<Council>? { parent }
  /// A council says nothing of who may see it: the view of an audience does.
  var `internal`: Bool { false }
}

/// A record in its place among those that it stands with.
struct Branched<Element> {
  let record: Element
  /// How many records it stands under.
  let depth: Int
  /// Whether it stays in the house, by itself or by one that it stands under.
  let isInternal: Bool
}

extension Array where Element: Branching {
  /// The records as people read them: each after its parent, siblings in the order of the list.
  ///
  /// None is lost: a record whose parent is not there stands at the top, a ring of records that stand
  /// under each other begins with its first, and of two with one id both stand.
  var walk: [Branched<Element>] {
    let places = Dictionary(enumerated().map { ($1.branchKey, $0) }) { first, _ in first }
    let parents = map { record in record.branchParent.flatMap { places[$0] } }
    let children = Dictionary(grouping: indices) { parents[$0] }
    var walk: [Branched<Element>] = []
    walk.reserveCapacity(count)
    var reached = [Bool](repeating: false, count: count)
    func descend(from top: Int) {
      var pending = [(place: top, depth: 0, isInternal: isInternal(top, parents))]
      while let (place, depth, isBelowInternal) = pending.popLast() {
        guard !reached[place] else { continue }
        reached[place] = true
        let isInternal = isBelowInternal || self[place].internal
        walk.append(Branched(record: self[place], depth: depth, isInternal: isInternal))
        pending += children[place, default: []].reversed().map { ($0, depth + 1, isInternal) }
      }
    }
    for top in children[nil, default: []] { descend(from: top) }
    for place in indices where !reached[place] { descend(from: Self.ring(above: place, parents)) }
    return walk
  }

  /// Whether a record at the top, or one of its ring, is internal.
  private func isInternal(_ place: Int, _ parents: [Int?]) -> Bool {
    var seen = Set<Int>()
    var next: Int? = place
    while let place = next, seen.insert(place).inserted {
      if self[place].internal { return true }
      next = parents[place]
    }
    return false
  }

  /// The first record, by its place in the list, of the ring that the way upwards from a place runs into.
  private static func ring(above place: Int, _ parents: [Int?]) -> Int {
    var seen = Set<Int>()
    var entry = place
    while seen.insert(entry).inserted, let parent = parents[entry] { entry = parent }
    var first = entry
    var next = parents[entry]
    while let member = next, member != entry {
      first = Swift.min(first, member)
      next = parents[member]
    }
    return first
  }
}

extension [Theme] {
  /// The themes in reading order, with how deep each stands (0 at the top).
  public var inReadingOrder: [(theme: Theme, depth: Int)] { walk.map { ($0.record, $0.depth) } }

  /// A theme with all that stand under it, in reading order.
  public func branch(of id: ID<Theme>) -> [Theme] {
    var branch: [Theme] = []
    // What stands under a theme follows it, deeper than it.
    var top: Int?
    for place in walk {
      if let depth = top, place.depth <= depth { top = nil }
      if top == nil, place.record.id == id { top = place.depth }
      if top != nil { branch.append(place.record) }
    }
    return branch
  }

  /// The themes that may leave the house: neither internal, nor under one that is.
  var withoutInternalBranches: [Theme] { walk.filter { !$0.isInternal }.map(\.record) }
}

extension [Council] {
  /// The councils, each after the one that it stands under, with how deep each stands (0 at the top).
  public var inReadingOrder: [(council: Council, depth: Int)] { walk.map { ($0.record, $0.depth) } }
}

extension [Section] {
  /// The sections in reading order, with how deep each stands and whether it, or one that it stands
  /// in, is internal.
  public var inReadingOrder: [(section: Section, depth: Int, isInternal: Bool)] {
    walk.map { ($0.record, $0.depth, $0.isInternal) }
  }
}
