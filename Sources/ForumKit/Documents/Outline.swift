/// The headings of a document in the order they stand, ready to be written: levels without jumps,
/// and anchors that are stable (they follow from the headings' texts) and unique.
struct Outline {
  struct Entry: Hashable {
    /// 1 for what stands right under the title; 5 at most, since HTML knows six with the title.
    let level: Int
    let title: [Inline]
    let anchor: String
    /// The language of the passage that the heading stands in; `nil` for that of the document.
    let language: OutputLanguage?
  }

  private(set) var entries: [Entry] = []
  /// The levels asked for by the headings that the next one may stand under.
  private var parents: [Int] = []
  private var anchors = AnchorSet()

  init(_ blocks: [Block]) { collect(blocks) }

  private mutating func collect(_ blocks: [Block], in language: OutputLanguage? = nil) {
    for block in blocks {
      switch block {
      case .heading(let level, let inlines): append(level: level, inlines.canonical, language)
      case .bulletList(let items), .orderedList(_, let items): items.forEach { collect($0, in: language) }
      case .quote(let content): collect(content, in: language)
      case .board(let board): board.columns.forEach { $0.cards.forEach { collect($0, in: language) } }
      case .passage(let language, let content): collect(content, in: language)
      case .paragraph, .names, .facts, .table, .figure, .preformatted, .revision, .rule, .pageBreak: break
      }
    }
  }

  private mutating func append(level: Int, _ title: [Inline], _ language: OutputLanguage?) {
    guard !title.isEmpty else { return }
    while let parent = parents.last, parent >= level { parents.removeLast() }
    parents.append(level)
    entries.append(
      Entry(
        level: min(parents.count, 5), title: title, anchor: anchors.insert(title.plainText),
        language: language))
  }
}

/// The anchors of one document, each once.
struct AnchorSet {
  private var taken: Set<String> = []
  private var next: [String: Int] = [:]

  /// An anchor for a heading: the slug of its text; a taken one gets `-2`, `-3` …
  mutating func insert(_ heading: String) -> String {
    let base = Slug.make(from: heading) ?? "section"
    var anchor = base
    var number = next[base, default: 2]
    while !taken.insert(anchor).inserted {
      anchor = "\(base)-\(number)"
      number += 1
    }
    next[base] = number
    return anchor
  }
}
