/// Finds the pairs of texts that are alike without looking at the words of each with those of all.
///
/// Texts that differ in a number or in a `not` are never compared. For the others an index from each run of letters to
/// the texts that have it gives, in one pass, how many runs any two have in common; only where these are enough are the
/// words looked at.
struct LikePairs {
  struct Pair: Hashable {
    /// The places of the two texts, the first before the second.
    let first: Int
    let second: Int
  }

  /// The pairs, with how alike they are in per cent.
  private(set) var pairs: [Pair: Int] = [:]
  private let texts: [ComparedText]
  private let least: Int
  /// The share of runs that two alike texts have in common at least: somewhat less than is asked of runs and words
  /// together, and never less than a fifth.
  private let share: Double

  /// - Parameter least: How alike two texts must be, in per cent.
  init(_ texts: [ComparedText], atLeast least: Int) {
    self.texts = texts
    self.least = least
    share = max(Double(least - 15) / 100, 0.2)
    for (_, places) in Dictionary(grouping: texts.indices, by: { texts[$0].sense }) where places.count > 1 {
      findPairs(among: places)
    }
  }

  /// - Parameter places: In growing order.
  private mutating func findPairs(among places: [Int]) {
    var numbers: [UInt32: Int] = [:]
    var holders: [[Int32]] = []
    var common = [Int32](repeating: 0, count: places.count)
    for (turn, place) in places.enumerated() {
      var own: [Int] = []
      for run in texts[place].runs {
        let number = numbers[run, default: holders.count]
        if number == holders.count {
          numbers[run] = number
          holders.append([])
        }
        own.append(number)
        for earlier in holders[number] { common[Int(earlier)] += 1 }
      }
      for earlier in 0..<turn where common[earlier] > 0 {
        let sizes = texts[places[earlier]].runs.count + own.count
        if 2 * Double(common[earlier]) >= share * Double(sizes) { compare(places[earlier], place) }
        common[earlier] = 0
      }
      for number in own { holders[number].append(Int32(turn)) }
    }
  }

  private mutating func compare(_ first: Int, _ second: Int) {
    let likeness = texts[first].likeness(to: texts[second], atLeast: least)
    if likeness >= least { pairs[Pair(first: first, second: second)] = likeness }
  }
}
