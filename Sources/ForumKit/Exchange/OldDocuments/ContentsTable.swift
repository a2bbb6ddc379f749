/// The table of contents of a document: what it lists is evidence of which lines are headings, and no text.
struct ContentsTable: Sendable {
  struct Entry: Sendable, Equatable {
    let title: String
    /// From 1, as far as indentation, italics and numbers tell.
    var level: Int
  }

  private(set) var places: Set<Int> = []
  private(set) var entries: [Entry] = []
  /// Whether the entries tell levels apart.
  private(set) var hasLevels = false
  private var bySkeleton: [String: Int] = [:]
  private var skeletons: [String] = []

  /// - Parameters:
  ///   - skipped: The places of lines that are no text.
  init(of lines: [PrintedLine], skipping skipped: Set<Int>) {
    let text = lines.indices.filter { !lines[$0].isBlank && !skipped.contains($0) }
    var found: [(place: Int, title: String)] = []
    if let heading = text.firstIndex(where: { Self.isHeading(lines[$0].text) }) {
      places.insert(text[heading])
      found = Self.listed(lines, Array(text[(heading + 1)...]))
    }
    // Entries with leaders are entries wherever they stand.
    let known = Set(found.map(\.place))
    for place in text where !known.contains(place) {
      if let title = Self.withLeader(lines[place].text) { found.append((place, title)) }
    }
    found.sort { $0.place < $1.place }
    places.formUnion(found.map(\.place))
    makeEntries(found, lines)
  }

  private static func isHeading(_ text: String) -> Bool { HeadingVocabulary.meaning(of: text) == .contents }

  // MARK: - Lines

  /// The lines after the heading that are entries, up to the first that is none.
  private static func listed(_ lines: [PrintedLine], _ text: [Int]) -> [(place: Int, title: String)] {
    var found: [(place: Int, title: String)] = []
    var waiting: [(place: Int, title: String)] = []
    var last: Int?
    var titles: Set<String> = []
    for place in text {
      let line = lines[place]
      let key = ScannedText.skeleton(line.text)
      if let title = withLeader(line.text) ?? withNumber(line.text) ?? garbled(line.text) {
        found += waiting
        found.append((place, title))
        waiting = []
        titles.insert(ScannedText.skeleton(title))
      } else if let last, place - last > 4 || waiting.count >= 2 {
        break
      } else if titles.contains(key) {
        // The first heading of the text itself.
        break
      } else {
        waiting.append((place, line.text))
      }
      last = place
    }
    return found.isEmpty ? repeated(lines, text) : found
  }

  /// A table without page numbers: lines that all stand in the text again.
  private static func repeated(_ lines: [PrintedLine], _ text: [Int]) -> [(place: Int, title: String)] {
    var counts: [String: Int] = [:]
    for place in text where lines[place].text.utf8.count < 160 {
      counts[ScannedText.skeleton(lines[place].text), default: 0] += 1
    }
    var found: [(place: Int, title: String)] = []
    var seen: Set<String> = []
    for place in text {
      let key = ScannedText.skeleton(HeadingNumber(lines[place].text)?.rest ?? lines[place].text)
      guard counts[ScannedText.skeleton(lines[place].text), default: 0] >= 2, seen.insert(key).inserted else {
        break
      }
      found.append((place, lines[place].text))
    }
    return found.count >= 2 ? found : []
  }

  /// The words of an entry with dots between them and the number of the page: `Deltagare ........ 2`.
  static func withLeader(_ text: String) -> String? {
    guard let dots = firstDots(in: text) else { return nil }
    let title = text[..<dots].trimmingBlanks
    let tail = text[dots...]
    let end = tail.reversed().prefix { !$0.isWhitespace && $0 != "." }
    let endsInNumber = end.contains(where: \.isNumber) && end.count <= 4
    let dotCount = tail.filter { $0 == "." || $0 == "…" || $0 == "·" || $0 == "_" }.count
    guard endsInNumber ? dotCount >= 3 : dotCount >= 5 || isJunk(tail) else { return nil }
    guard title.hasLetter || dotCount > 5 else { return nil }
    return title
  }

  /// Where a run of three dots or more begins, blanks between them or not.
  private static func firstDots(in text: String) -> String.Index? {
    var run = 0
    var start: String.Index?
    var index = text.startIndex
    while index < text.endIndex {
      switch text[index] {
      case ".", "·", "_":
        if run == 0 { start = index }
        run += 1
      case "…":
        if run == 0 { start = index }
        run += 3
      case " ": break
      default:
        if run >= 3 { return start }
        run = 0
        start = nil
      }
      index = text.index(after: index)
    }
    return run >= 3 ? start : nil
  }

  /// An entry with its page after a tab, or after blanks: `Deltagare    3`. Only where entries are expected.
  private static func withNumber(_ text: String) -> String? {
    let digits = text.reversed().prefix { $0.isNumber }.count
    guard (1...3).contains(digits) else { return nil }
    let head = text.dropLast(digits)
    guard let gap = head.last, gap.isWhitespace, head.trimmingBlanks.hasLetter else { return nil }
    return head.trimmingBlanks
  }

  /// What a scanner has made of dots: long runs of few letters at the end, before a number.
  private static func garbled(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard let junk = words.firstIndex(where: { isJunk($0) }) else { return nil }
    let title = words[..<junk].joined(separator: " ")
    return title.isEmpty ? String(words[junk].prefix { $0 != "." }) : title
  }

  /// Whether letters repeat as they do in no word: `ettt`, `sssssst`, `tttststs`.
  private static func isJunk(_ text: some StringProtocol) -> Bool {
    let letters = text.lowercased().filter(\.isLetter)
    guard letters.count >= 4 else { return false }
    var run = 1
    var longest = 1
    for (left, right) in zip(letters, letters.dropFirst()) {
      run = left == right ? run + 1 : 1
      longest = max(longest, run)
    }
    return longest >= 3 || (letters.count >= 9 && Set(letters).count <= 4)
  }

  // MARK: - Entries

  private mutating func makeEntries(_ found: [(place: Int, title: String)], _ lines: [PrintedLine]) {
    let indents = Set(found.map { lines[$0.place].indent }).sorted()
    var levels: [Entry] = []
    for (place, title) in found where title.hasLetter {
      let line = lines[place]
      let number = HeadingNumber(title)
      var level = 1 + (indents.count <= 4 ? indents.firstIndex(of: line.indent) ?? 0 : 0)
      if line.mark == .italic { level += 1 }
      if let number, number.depth > level { level = number.depth }
      levels.append(Entry(title: number?.rest ?? title, level: level))
    }
    entries = levels
    hasLevels = Set(levels.map(\.level)).count > 1
    for (index, entry) in entries.enumerated() {
      let key = ScannedText.skeleton(entry.title)
      skeletons.append(key)
      if bySkeleton[key] == nil, !key.isEmpty { bySkeleton[key] = index }
    }
  }

  /// The entry that a heading of the text is listed as.
  func entry(for heading: String) -> Entry? {
    guard !entries.isEmpty else { return nil }
    let title = HeadingNumber(heading)?.rest ?? heading
    if let index = bySkeleton[ScannedText.skeleton(title)] {
      return ScannedText.likeness(of: title, to: entries[index].title) > 0.6 ? entries[index] : nil
    }
    return nil
  }

  /// Whether a heading begins as an entry does: an entry of two lines is found by its first.
  func isBeginning(_ text: String) -> Bool {
    guard (12...120).contains(text.count) else { return false }
    let key = ScannedText.skeleton(HeadingNumber(text)?.rest ?? text)
    return skeletons.contains { $0.hasPrefix(key) }
  }
}
