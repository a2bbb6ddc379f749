/// Which of some texts say nearly the same: Swedish post-its, with the endings, small words and slips of a scanner
/// looked through.
///
/// Every two texts of a group are alike by what was asked for (complete linkage), so that no chain of small steps leads
/// from one statement to another. Nothing is random: the same texts give the same groups.
public enum Similarity {
  /// How alike texts are that most people would call the same, in per cent.
  public static let usual = 70

  /// Texts that say nearly the same.
  public struct Group: Sendable, Hashable {
    /// How alike the two are that are least alike, in per cent; 100 where all differ in case and punctuation at most.
    public let likeness: Int
    /// The places of the texts, in their order; two or more.
    public let places: [Int]
  }

  /// The groups among some texts, the likest first. A text is in one group at most.
  ///
  /// - Parameter least: How alike every two texts of a group are at least, in per cent.
  public static func groups(_ texts: [String], atLeast least: Int) -> [Group] {
    let all = texts.map(ComparedText.init)
    // Texts that are the same are one, however many there are.
    let same = Dictionary(grouping: texts.indices) { all[$0].exact }.values
      .map { $0 }.sorted { $0[0] < $1[0] }
    let pairs = LikePairs(same.map { all[$0[0]] }, atLeast: least).pairs
    return clusters(of: same.count, pairs).map { cluster in
      Group(likeness: cluster.likeness, places: cluster.members.flatMap { same[$0] }.sorted())
    }
    .filter { $0.places.count > 1 }
    .sorted { ($1.likeness, $0.places[0]) < ($0.likeness, $1.places[0]) }
  }

  /// How alike the two of some texts are that are least alike, in per cent; 100 for fewer than two.
  public static func likeness(of texts: [String]) -> Int {
    let all = texts.map(ComparedText.init)
    return all.indices.reduce(100) { least, place in
      all[(place + 1)...].reduce(least) { min($0, all[place].likeness(to: $1)) }
    }
  }

  private typealias Cluster = (likeness: Int, members: [Int])

  /// Clusters in which all are pairs, grown from the likest pair on.
  private static func clusters(of count: Int, _ pairs: [LikePairs.Pair: Int]) -> [Cluster] {
    var clusters: [Cluster] = (0..<count).map { (100, [$0]) }
    var home = Array(0..<count)
    let likest = pairs.sorted {
      ($1.value, $0.key.first, $0.key.second) < ($0.value, $1.key.first, $1.key.second)
    }
    for (pair, _) in likest {
      let (kept, gone) = (home[pair.first], home[pair.second])
      guard kept != gone,
        let likeness = linkage(clusters[kept].members, clusters[gone].members, pairs)
      else { continue }
      clusters[kept].likeness = min(likeness, clusters[kept].likeness, clusters[gone].likeness)
      for member in clusters[gone].members { home[member] = kept }
      clusters[kept].members += clusters[gone].members
      clusters[gone].members = []
    }
    return clusters.filter { !$0.members.isEmpty }
  }

  /// How alike the least alike of two clusters are; `nil` where two of them are no pair.
  private static func linkage(
    _ left: [Int], _ right: [Int], _ pairs: [LikePairs.Pair: Int]
  ) -> Int? {
    var least = 100
    for one in left {
      for other in right {
        guard let likeness = pairs[.init(first: min(one, other), second: max(one, other))] else { return nil }
        least = min(least, likeness)
      }
    }
    return least
  }
}
