/// Finds what belongs to the pages of a document and not to its text: page numbers, and headers and footers that
/// stand on every page.
struct PageFurniture: Sendable {
  /// The places of the lines that are furniture.
  private(set) var places: Set<Int> = []
  /// The places of the lines that a page begins with.
  private(set) var pageStarts: Set<Int> = []

  init(of lines: [PrintedLine]) {
    let text = lines.indices.filter { !lines[$0].isBlank }
    guard !text.isEmpty else { return }
    let edges = Self.edges(lines, text)
    let numbers = Self.pageNumbers(lines, text, edges)
    let headers = Self.headers(lines, text, edges, numbers)
    places = numbers.union(headers)
    findPageStarts(lines, text)
  }

  // MARK: - Edges of pages

  /// The places, among the lines with text, next to which a page may end: a form feed, a blank line of three, or an
  /// end of the document.
  private static func edges(_ lines: [PrintedLine], _ text: [Int]) -> Set<Int> {
    let isFed = lines.contains(where: \.beginsPage)
    var edges: Set<Int> = []
    for order in text.indices {
      let isFirst = order == 0
      let gap = isFirst ? .max : text[order] - text[order - 1]
      let begins = isFed ? lines[text[order]].beginsPage || isFirst : gap > 3
      guard begins else { continue }
      // A header has up to two lines, a footer too.
      for near in max(0, order - 2)...min(text.count - 1, order + 1) { edges.insert(text[near]) }
    }
    for order in text.indices.suffix(2) { edges.insert(text[order]) }
    return edges
  }

  // MARK: - Page numbers

  private static func pageNumbers(_ lines: [PrintedLine], _ text: [Int], _ edges: Set<Int>) -> Set<Int> {
    var found: Set<Int> = []
    for (order, place) in text.enumerated() {
      let line = lines[place]
      guard let number = pageNumber(line.text) else { continue }
      if number.isWorded || edges.contains(place) {
        found.insert(place)
        continue
      }
      // A number alone between blank lines, far to the right or after a text that goes on below.
      let before = order == 0 || text[order - 1] < place - 1
      let after = order == text.count - 1 || text[order + 1] > place + 1
      // Right under a text, and above a blank line: the foot of a page, unless numbers stand in a column.
      let isInColumn = order > 0 && pageNumber(lines[text[order - 1]].text) != nil
      if after, before || !isInColumn { found.insert(place) }
      if line.indent > 20 { found.insert(place) }
    }
    return found
  }

  /// Whether a line is a page number, and whether words or signs say so: `Sida 3 av 12`, `3 (12)`, `– 3 –`.
  static func pageNumber(_ text: String) -> (number: Int, isWorded: Bool)? {
    guard text.utf8.count <= 20 else { return nil }
    let words = TextFolding.caseAndDiacritics.fold(text)
      .split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    guard let first = words.first else { return nil }
    let isWorded = ["sida", "sid", "page", "s"].contains(first) && words.count > 1
    let numbers = words.filter { !["sida", "sid", "page", "s", "av", "of"].contains($0) }
    guard (1...2).contains(numbers.count), let number = Int(numbers[0]), number < 1000,
      numbers.allSatisfy({ $0.allSatisfy(\.isNumber) })
    else { return nil }
    if isWorded { return (number, true) }
    guard words.count == numbers.count else { return nil }
    let signs = text.filter { !$0.isNumber && !$0.isWhitespace }
    switch (numbers.count, signs) {
    case (1, ""): return (number, false)
    case (1, "--"), (1, "––"), (1, "—"), (1, "——"), (1, "[]"), (1, "||"): return (number, true)
    case (2, "()"), (2, "/"): return Int(numbers[1]).map { (number, number <= $0 && $0 < 500) }
    default: return nil
    }
  }

  // MARK: - Headers and footers

  private static func headers(
    _ lines: [PrintedLine], _ text: [Int], _ edges: Set<Int>, _ numbers: Set<Int>
  ) -> Set<Int> {
    var nearNumbers: Set<Int> = []
    for (order, place) in text.enumerated() where numbers.contains(place) {
      if order > 0 { nearNumbers.insert(text[order - 1]) }
      if order + 1 < text.count { nearNumbers.insert(text[order + 1]) }
    }
    var groups: [String: [Int]] = [:]
    for place in text where !numbers.contains(place) {
      let line = lines[place].text
      guard line.utf8.count <= 120, line.hasLetter else { continue }
      groups[shape(line), default: []].append(place)
    }
    let isFed = lines.contains(where: \.beginsPage)
    var found: Set<Int> = []
    for group in groups.values where group.count >= 2 {
      let first = lines[group[0]].text
      guard HeadingVocabulary.meaning(of: first) == nil, !first.endsSentence else { continue }
      // The number of the page in the line is the best sign: it differs from page to page.
      let isNumbered =
        first.unicodeScalars.contains(where: \.isDigit)
        && Set(group.map { lines[$0].text }).count == group.count
        && hasNumberAtEnd(first)
      let atEdge = group.filter { edges.contains($0) || nearNumbers.contains($0) }.count
      let isAlways = atEdge >= group.count - 1
      let enough = isNumbered ? 2 : isFed || !numbers.isEmpty ? 2 : 3
      guard group.count >= enough, isAlways || (isNumbered && group.count >= 3) else { continue }
      // On the first page the line may be the title itself.
      let isTitle = text.prefix(6).contains(group[0]) && !isNumbered
      found.formUnion(isTitle ? group.dropFirst() : group[...])
      if isTitle, group.count == 2, !isFed, numbers.isEmpty { found.subtract(group) }
    }
    return found
  }

  /// A line with its numbers made alike, so that the same header on two pages is one.
  private static func shape(_ line: String) -> String {
    var shape = ""
    var wasDigit = false
    for scalar in TextFolding.caseAndDiacritics.fold(line).unicodeScalars {
      if scalar.isDigit {
        if !wasDigit { shape.append("#") }
        wasDigit = true
      } else if !scalar.properties.isWhitespace {
        shape.unicodeScalars.append(scalar)
        wasDigit = false
      }
    }
    return shape
  }

  private static func hasNumberAtEnd(_ line: String) -> Bool {
    (line.unicodeScalars.first?.isDigit ?? false) || (line.unicodeScalars.last?.isDigit ?? false)
      || line.hasSuffix(")")
  }

  /// A page begins after a form feed, after furniture, and after many blank lines.
  private mutating func findPageStarts(_ lines: [PrintedLine], _ text: [Int]) {
    var last: Int?
    var passed = false
    for place in text {
      if places.contains(place) {
        passed = true
        continue
      }
      let gap = last.map { place - $0 } ?? 0
      if lines[place].beginsPage || passed || gap > 3 { pageStarts.insert(place) }
      passed = false
      last = place
    }
  }
}
