/// What differs between two wordings of a text, word by word.
///
/// Lines are compared first, and words only where lines differ, so that a paragraph that came or went is told as a
/// whole. A line feed is taken to stand at the end of each text. All that stays or goes, put together, is then the old
/// text; all that stays or comes is the new one.
public struct TextDiff: Sendable, Hashable {
  /// A stretch of text, and what has become of it.
  public struct Piece: Sendable, Hashable {
    /// What has become of a stretch.
    public enum Kind: String, Sendable, CaseIterable { case same, removed, added }

    /// What has become of it; two pieces of a kind never follow each other.
    public let kind: Kind
    /// The text as it stands, its line feeds included; never empty.
    public let text: String

    /// A stretch of text.
    public init(_ kind: Kind, _ text: String) {
      self.kind = kind
      self.text = text
    }
  }

  /// The text from its beginning to its end. Where something was replaced, what went stands before what came.
  public let pieces: [Piece]

  /// Whether nothing differs.
  public var isEmpty: Bool { pieces.allSatisfy { $0.kind == .same } }

  /// Compares two wordings.
  public init(from old: String, to new: String) {
    var builder = Builder()
    Self.compare(Self.lines(old), Self.lines(new)) { kind, left, right in
      switch kind {
      case .same: builder.add(.same, left.joined())
      case .changed:
        for piece in Self.changed(Array(left), Array(right)) { builder.add(piece.kind, piece.text) }
      }
    }
    pieces = builder.finish()
  }

  // MARK: - Comparing

  private enum Stretch { case same, changed }

  /// Goes through two sequences, stretch by stretch.
  private static func compare(
    _ old: [String], _ new: [String],
    _ body: (Stretch, _ old: ArraySlice<String>, _ new: ArraySlice<String>) -> Void
  ) {
    // The bytes decide: to Swift, a letter and its decomposed form are equal.
    let difference = SequenceDiff(from: old.lazy.map { Array($0.utf8) }, to: new.lazy.map { Array($0.utf8) })
    var (a, b) = (0, 0)
    while a < old.count || b < new.count {
      let (left, right) = (a, b)
      while a < old.count, b < new.count, !difference.removed[a], !difference.inserted[b] {
        (a, b) = (a + 1, b + 1)
      }
      if a > left { body(.same, old[left..<a], new[right..<b]) }
      let (from, to) = (a, b)
      while a < old.count, difference.removed[a] { a += 1 }
      while b < new.count, difference.inserted[b] { b += 1 }
      if a > from || b > to { body(.changed, old[from..<a], new[to..<b]) }
    }
  }

  /// What became of lines that stand in each other's place.
  ///
  /// Either each line is compared with the one that it has become, or all words with all. The first reads better: a point
  /// that was added to a list is told as a line. The second is taken where it is much shorter, as it is where only the
  /// line ends moved.
  private static func changed(_ old: [String], _ new: [String]) -> [Piece] {
    guard !old.isEmpty, !new.isEmpty else {
      return [Piece(.removed, old.joined()), Piece(.added, new.joined())]
    }
    let whole = byWord(old.joined(), new.joined())
    guard old.count + new.count > 2, let pairs = pairs(old, new) else { return whole }
    var byLine: [Piece] = []
    var (a, b) = (0, 0)
    for pair in pairs + [(old.count, new.count)] {
      byLine.append(Piece(.removed, old[a..<pair.0].joined()))
      byLine.append(Piece(.added, new[b..<pair.1].joined()))
      guard pair.0 < old.count else { break }
      byLine += byWord(old[pair.0], new[pair.1])
      (a, b) = (pair.0 + 1, pair.1 + 1)
    }
    return length(of: whole) * 5 < length(of: byLine) * 4 ? whole : byLine
  }

  /// How much went and came.
  private static func length(of pieces: [Piece]) -> Int {
    pieces.reduce(0) { $0 + ($1.kind == .same ? 0 : $1.text.utf8.count) }
  }

  /// What became of a stretch, word by word; that all of it was replaced, where hardly a word stayed.
  private static func byWord(_ old: String, _ new: String) -> [Piece] {
    let words = (old: words(old), new: words(new))
    guard likeness(WordBag(words.old), WordBag(words.new)) >= 0.25 else {
      return [Piece(.removed, old), Piece(.added, new)]
    }
    var pieces: [Piece] = []
    compare(words.old, words.new) { kind, left, right in
      switch kind {
      case .same: pieces.append(Piece(.same, left.joined()))
      case .changed: pieces += [Piece(.removed, left.joined()), Piece(.added, right.joined())]
      }
    }
    return pieces
  }

  /// How often each word of a stretch stands in it.
  private struct WordBag {
    private(set) var counts: [String: Int] = [:]
    private(set) var count = 0

    init(_ words: [String]) {
      for word in words where !TextDiff.isBetweenWords(word) {
        counts[word, default: 0] += 1
        count += 1
      }
    }
  }

  /// The share of the words of the shorter one that both have: 0 to 1.
  private static func likeness(_ left: WordBag, _ right: WordBag) -> Double {
    let shorter = min(left.count, right.count)
    guard shorter > 0 else { return left.count == right.count ? 1 : 0 }
    let common = left.counts.reduce(0) { $0 + min($1.value, right.counts[$1.key] ?? 0) }
    return Double(common) / Double(shorter)
  }

  /// More lines than these, multiplied, are not paired: the work would grow with their product.
  private static let mostPairs = 10_000

  /// The lines that have become each other, in their order: the pairing with the most likeness. `nil` where there are too
  /// many to try.
  private static func pairs(_ old: [String], _ new: [String]) -> [(Int, Int)]? {
    guard old.count * new.count <= mostPairs else { return nil }
    let before = old.map { WordBag(words($0)) }
    let after = new.map { WordBag(words($0)) }
    // best[a][b] is what can be had of the lines from a and b on.
    var best = Array(repeating: Array(repeating: 0.0, count: new.count + 1), count: old.count + 1)
    func gain(_ a: Int, _ b: Int) -> Double {
      guard before[a].count > 0, after[b].count > 0 else { return 0 }
      let likeness = likeness(before[a], after[b])
      return likeness >= 0.5 ? likeness : 0
    }
    for a in old.indices.reversed() {
      for b in new.indices.reversed() {
        let gain = gain(a, b)
        best[a][b] = max(best[a + 1][b], best[a][b + 1], gain > 0 ? gain + best[a + 1][b + 1] : 0)
      }
    }
    var pairs: [(Int, Int)] = []
    var (a, b) = (0, 0)
    while a < old.count, b < new.count {
      let gain = gain(a, b)
      if gain > 0, best[a][b] == gain + best[a + 1][b + 1] {
        pairs.append((a, b))
        (a, b) = (a + 1, b + 1)
      } else if best[a][b] == best[a + 1][b] {
        a += 1
      } else {
        b += 1
      }
    }
    return pairs
  }

  // MARK: - Lines and words

  /// The lines of a text, each with its line feed.
  private static func lines(_ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { "\(Substring($0))\n" }
  }

  /// The words of a text, and between them its blanks (a run of them is one) and other characters, each by itself.
  private static func words(_ text: String) -> [String] {
    var words: [String] = []
    var scanned = text.utf8.startIndex
    func addBetween(_ end: String.Index) {
      var blanks = ""
      for character in text[scanned..<end] {
        if character == " " || character == "\t" {
          blanks.append(character)
          continue
        }
        if !blanks.isEmpty { words.append(blanks) }
        blanks = ""
        words.append(String(character))
      }
      if !blanks.isEmpty { words.append(blanks) }
    }
    var text = text
    let ranges = text.withUTF8 { bytes in
      var scanner = WordScanner(bytes)
      var ranges: [Range<Int>] = []
      while let word = scanner.next() { ranges.append(word.range) }
      return ranges
    }
    for range in ranges {
      let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
      let end = text.utf8.index(text.startIndex, offsetBy: range.upperBound)
      addBetween(start)
      words.append(String(text[start..<end]))
      scanned = end
    }
    addBetween(text.endIndex)
    return words
  }

  private static func isBetweenWords(_ text: String) -> Bool {
    !text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  /// Puts pieces together so that they can be read.
  private struct Builder {
    private var runs: [(removed: String, added: String, same: String)] = [("", "", "")]

    mutating func add(_ kind: Piece.Kind, _ text: String) {
      guard !text.isEmpty else { return }
      let last = runs.count - 1
      switch kind {
      case .same: runs[last].same += text
      case .removed, .added:
        if !runs[last].same.isEmpty { mendOrBegin() }
        if kind == .removed {
          runs[runs.count - 1].removed += text
        } else {
          runs[runs.count - 1].added += text
        }
      }
    }

    /// Blanks and marks that alone stand between two changes belong to both: `[-a b-]{+c d+}`, never
    /// `[-a-]{+c+} [-b-]{+d+}`. A line feed parts them all the same.
    private mutating func mendOrBegin() {
      let last = runs[runs.count - 1]
      let isChange = !last.removed.isEmpty || !last.added.isEmpty
      guard isChange, isBetweenWords(last.same), !last.same.utf8.contains(UInt8(ascii: "\n")) else {
        runs.append(("", "", ""))
        return
      }
      runs[runs.count - 1] = (last.removed + last.same, last.added + last.same, "")
    }

    func finish() -> [Piece] {
      runs.flatMap { run in
        [Piece(.removed, run.removed), Piece(.added, run.added), Piece(.same, run.same)]
          .filter { !$0.text.isEmpty }
      }
    }
  }
}

extension TextDiff {
  /// The pieces line by line, without the line feeds that part them. One that went or came alone is shown as `¶`, since
  /// there is nothing else to mark; one that went does not begin a new line.
  public var lines: [[Piece]] {
    var lines: [[Piece]] = [[]]
    for piece in pieces {
      let parts = piece.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      for (index, part) in parts.enumerated() {
        let endsLine = index < parts.count - 1
        let last = lines.count - 1
        let standsAlone = part.isEmpty && endsLine && piece.kind != .same && !lines[last].isEmpty
        let text = standsAlone ? "¶" : part
        if !text.isEmpty { lines[last].append(Piece(piece.kind, text)) }
        if endsLine, !standsAlone || piece.kind == .added { lines.append([]) }
      }
    }
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
