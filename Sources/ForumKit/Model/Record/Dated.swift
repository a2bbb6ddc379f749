/// An entry of a history: it holds from a date, and was recorded at an instant.
///
/// Entries of a list stand by date, and by the instant of recording within a date.
public protocol Dated {
  /// A day, or a date that may be known to the month or the year alone.
  associatedtype Day: Comparable
  /// From when the entry holds.
  var date: Day { get }
  /// When it was written down, which orders entries of one date; `nil` in what was written by hand.
  var recorded: Instant? { get }
}

extension Array where Element: Dated {
  /// The entries in their order, whatever order they stand in: two people's additions to one file can
  /// have been put together in any.
  var inOrder: [Element] {
    var entries: [Element] = []
    for entry in self { entries.record(entry) }
    return entries
  }

  /// The place of the first entry that belongs before the one that it follows; `nil` where they stand in order.
  var firstOutOfOrder: Int? { indices.dropFirst().first { self[$0].stands(before: self[$0 - 1]) } }

  /// Adds an entry at its place in time, after those that it does not precede.
  public mutating func record(_ entry: Element) {
    let place = lastIndex { !entry.stands(before: $0) }.map { $0 + 1 } ?? 0
    insert(entry, at: place)
  }
}

extension Dated {
  /// Whether the entry belongs before another.
  func stands(before other: Self) -> Bool {
    if date != other.date { return date < other.date }
    switch (recorded, other.recorded) {
    case (let mine?, let theirs?): return mine < theirs
    default: return false
    }
  }
}
