import Foundation

/// The headings of a document in the order they stand, ready to be written: levels without jumps,
/// and anchors that are stable (they follow from the headings' texts) and unique.
struct Outline {
  struct Entry: Hashable {
    /// 1 for what stands right under the title; 5 at most, since HTML knows six with the title.
    let level: Int
    let title: [Inline]
    let anchor: String
  }

  private(set) var entries: [Entry] = []
  /// The levels asked for by the headings that the next one may stand under.
  private var parents: [Int] = []
  private var anchors = AnchorSet()

  init(_ blocks: [Block]) { collect(blocks) }

  private mutating func collect(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let level, let inlines): append(level: level, inlines.canonical)
      case .bulletList(let items), .orderedList(_, let items): items.forEach { collect($0) }
      case .quote(let content): collect(content)
      case .board(let board): board.columns.forEach { $0.cards.forEach { collect($0) } }
      case .paragraph, .names, .facts, .table, .preformatted, .rule, .pageBreak: break
      }
    }
  }

  private mutating func append(level: Int, _ title: [Inline]) {
    guard !title.isEmpty else { return }
    while let parent = parents.last, parent >= level { parents.removeLast() }
    parents.append(level)
    entries.append(
      Entry(level: min(parents.count, 5), title: title, anchor: anchors.insert(title.plainText)))
  }
}

/// The anchors of one document, each once.
struct AnchorSet {
  private var taken: Set<String> = []
  private var next: [String: Int] = [:]

  /// An anchor for a heading: its text in lower case, letters folded to a–z, everything else a
  /// hyphen, at most 64 characters; a taken one gets `-2`, `-3` …
  mutating func insert(_ heading: String) -> String {
    let base = Self.slug(heading)
    var anchor = base
    var number = next[base, default: 2]
    while !taken.insert(anchor).inserted {
      anchor = "\(base)-\(number)"
      number += 1
    }
    next[base] = number
    return anchor
  }

  private static func slug(_ text: String) -> String {
    var slug: [UInt8] = []
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars where slug.count < 64
    {
      if scalar.isASCII, UInt8(ascii: scalar).isLetter || UInt8(ascii: scalar).isDigit {
        slug.append(UInt8(ascii: scalar))
      } else if let folded = folded[scalar] {
        slug += folded
      } else if scalar.properties.generalCategory != .nonspacingMark, slug.last != UInt8(ascii: "-"),
        !slug.isEmpty
      {
        slug.append(UInt8(ascii: "-"))
      }
    }
    if slug.last == UInt8(ascii: "-") { slug.removeLast() }
    return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
  }

  /// Letters that are no letter with a diacritic.
  private static let folded: [Unicode.Scalar: [UInt8]] = [
    "æ": Array("ae".utf8), "ø": Array("o".utf8), "œ": Array("oe".utf8), "ß": Array("ss".utf8),
    "đ": Array("d".utf8), "ð": Array("d".utf8), "ł": Array("l".utf8), "þ": Array("th".utf8),
  ]
}
