/// A text as it is compared with others: what it is about, and what would make it say something else.
struct ComparedText {
  /// The words as they stand but for the case; two texts with the same are the same.
  let exact: String
  /// Its numbers, and a word of its own if it says no: texts that differ in these do not say the same, however alike
  /// they look.
  let sense: [String]
  /// The keys of its words, each once, sorted; see ``SwedishStem``.
  let words: [[UInt8]]
  /// The runs of three letters in the keys, each once, sorted. Words run together, so that a blank that a scanner has
  /// lost or put in makes little difference.
  let runs: [UInt32]
  /// What its words weigh together.
  private let weight: Double

  init(_ text: String) {
    let said = Self.words(of: TextFolding.caseOnly.fold(text))
    exact = said.isEmpty ? text : said.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    let folded = Self.words(of: TextFolding.caseAndDiacritics.fold(text))
    let parts = Dictionary(grouping: folded, by: Self.isNumber)
    let spoken = parts[false] ?? []
    let saysNo = spoken.contains(where: SwedishStem.isNegation)
    sense =
      (saysNo ? ["-"] : []) + (parts[true] ?? []).map { String(decoding: $0, as: UTF8.self) }.sorted()
    let telling = spoken.filter { !SwedishStem.isFiller($0) }
    let keys = (telling.isEmpty ? spoken : telling).map(SwedishStem.key)
    words = Set(keys).sorted { $0.lexicographicallyPrecedes($1) }
    runs = Self.runs(of: Array(keys.joined()))
    weight = words.reduce(0) { $0 + Self.weight($1) }
  }

  private static func words(of text: String) -> [[UInt8]] {
    var text = text
    return text.withUTF8 { bytes in
      var scanner = WordScanner(bytes)
      var words: [[UInt8]] = []
      while let word = scanner.next() { words.append(Array(bytes[word.range])) }
      return words
    }
  }

  /// Whether a word is a number, or a sign such as `4b` in which the digits say most.
  private static func isNumber(_ word: [UInt8]) -> Bool {
    let digits = word.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return digits > 0 && digits * 2 >= word.count
  }

  private static func runs(of letters: [UInt8]) -> [UInt32] {
    guard !letters.isEmpty else { return [] }
    var runs = Set<UInt32>()
    // The last three bytes; what stands before the first letter and behind the last is nothing.
    var run: UInt32 = 0
    for letter in letters + [0] {
      run = (run << 8 | UInt32(letter)) & 0xFF_FFFF
      runs.insert(run)
    }
    runs.remove(UInt32(letters[0]))
    return runs.sorted()
  }
}

extension ComparedText {
  /// How alike two texts are, in per cent rounded down: the mean of the share of words and the share of runs of three
  /// letters that they have in common (Dice's coefficient). 100 is kept for texts that differ in case and punctuation
  /// alone.
  ///
  /// - Parameter least: What the caller has use for; of texts that cannot be so much alike 0 is told, sooner.
  func likeness(to other: ComparedText, atLeast least: Int = 0) -> Int {
    if exact == other.exact { return 100 }
    guard sense == other.sense, !runs.isEmpty, !other.runs.isEmpty else { return 0 }
    let shared = Self.shared(runs, other.runs)
    let byRuns = 2 * Double(shared) / Double(runs.count + other.runs.count)
    guard (byRuns + 1) * 50 >= Double(least) else { return 0 }
    return min(99, Int((byRuns + wordLikeness(to: other)) * 50))
  }

  /// How many elements two sorted lists share.
  private static func shared(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var shared = 0
    var (first, second) = (0, 0)
    while first < left.count, second < right.count {
      if left[first] == right[second] {
        shared += 1
        first += 1
        second += 1
      } else if left[first] < right[second] {
        first += 1
      } else {
        second += 1
      }
    }
    return shared
  }

  /// The share of words in common, long words weighing more; words that nearly agree count in part.
  private func wordLikeness(to other: ComparedText) -> Double {
    var shared = 0.0
    var lonely: (mine: [[UInt8]], theirs: [[UInt8]]) = ([], [])
    var (mine, theirs) = (0, 0)
    while mine < words.count, theirs < other.words.count {
      let (left, right) = (words[mine], other.words[theirs])
      if left == right {
        shared += Self.weight(left)
        mine += 1
        theirs += 1
      } else if left.lexicographicallyPrecedes(right) {
        lonely.mine.append(left)
        mine += 1
      } else {
        lonely.theirs.append(right)
        theirs += 1
      }
    }
    lonely.mine += words[mine...]
    lonely.theirs += other.words[theirs...]
    shared += Self.nearlyShared(lonely.mine, lonely.theirs)
    return 2 * shared / (weight + other.weight)
  }

  private static func weight(_ word: [UInt8]) -> Double {
    word.count < 4 ? 1 : word.count < 7 ? 2 : 3
  }

  /// So many words without a counterpart are looked at one by one; in longer texts the runs of letters tell.
  private static let fewWords = 8

  /// What words that nearly agree come to, each taken once, the first that is near. Slips seldom strike a word at both
  /// ends: one that begins and ends otherwise is another.
  private static func nearlyShared(_ mine: [[UInt8]], _ theirs: [[UInt8]]) -> Double {
    guard mine.count <= fewWords, theirs.count <= fewWords else { return 0 }
    var left = theirs
    var shared = 0.0
    for word in mine {
      let likes = left.map { nearness(word, $0) }
      guard let best = likes.max(), best >= 0.7, let place = likes.firstIndex(of: best) else { continue }
      shared += best * min(weight(word), weight(left[place]))
      left.remove(at: place)
    }
    return shared
  }

  private static func nearness(_ left: [UInt8], _ right: [UInt8]) -> Double {
    let longest = max(left.count, right.count)
    guard longest >= 4, abs(left.count - right.count) * 10 <= longest * 3,
      left.first == right.first || left.suffix(3) == right.suffix(3)
    else { return 0 }
    let slips = EditDistance.between(left.map { Unicode.Scalar($0) }, right.map { Unicode.Scalar($0) })
    return 1 - Double(slips) / Double(longest)
  }
}
