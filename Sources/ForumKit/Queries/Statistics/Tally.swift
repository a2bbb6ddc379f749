/// How often each of some things occurs.
public struct Tally<Key: Hashable & Sendable>: Sendable, Equatable {
  private var counts: [Key: Int] = [:]
  /// The sum of all.
  public private(set) var total = 0

  /// A tally of nothing.
  public init() {}

  /// The tally of things that have been met one by one.
  public init(_ keys: some Sequence<Key>) {
    for key in keys { add(key) }
  }

  /// Counts one more under a key, or so many more.
  ///
  /// - Parameter count: Not below 0.
  public mutating func add(_ key: Key, _ count: Int = 1) {
    guard count > 0 else { return }
    counts[key, default: 0] += count
    total += count
  }

  /// Counts what another tally has counted too.
  public mutating func add(_ other: Tally) {
    counts.merge(other.counts, uniquingKeysWith: +)
    total += other.total
  }

  /// How often a thing occurs; 0 if it does not.
  public subscript(key: Key) -> Int { counts[key, default: 0] }

  /// The things that occur, in no order.
  public var keys: some Collection<Key> { counts.keys }
}

extension Choice {
  /// Every choice in its order, and that none is stated: what is counted of a key that may be left out.
  public static var casesAndNone: [Self?] { allCases.map(\.self) + [nil] }
}
