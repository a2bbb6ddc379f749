/// Finds by name among things that are known by an id and several names, such as organisations.
///
/// A name is found in full, never by its beginning. Case, diacritics, repeated spaces, hyphens and other
/// punctuation make no difference, and `&` is `och`: `SOS-barnbyar` is `sos  Barnbyar`.
public struct NameMatcher: Sendable {
  /// Something that can be found.
  public struct Named: Sendable, Hashable {
    /// What a match gives back; an id is found as a name is.
    public let id: String
    /// Everything it is known by, the name that suggestions show first.
    public let names: [String]

    /// A thing and its names.
    public init(id: String, names: [String]) {
      self.id = id
      self.names = names
    }
  }

  /// What a text means.
  public enum Match: Sendable, Hashable {
    /// One thing has the id or name.
    case unique(id: String)
    /// Several have the name; their ids, in the order in which they were given.
    case ambiguous(ids: [String])
    /// Nothing has it; see ``NameMatcher/suggestions(for:limit:)``.
    case none
  }

  private let things: [Named]
  private let indexOfID: [String: Int]
  private let indicesOfName: [String: [Int]]

  /// - Parameter things: Each id once. Of an id that stands twice, the first is found by its id.
  public init(_ things: some Sequence<Named>) {
    self.things = Array(things)
    var indexOfID: [String: Int] = [:]
    var indicesOfName: [String: [Int]] = [:]
    for (index, thing) in self.things.enumerated() {
      if indexOfID[thing.id] == nil { indexOfID[thing.id] = index }
      for name in Set(([thing.id] + thing.names).map(Self.key)) where !name.isEmpty {
        indicesOfName[name, default: []].append(index)
      }
    }
    self.indexOfID = indexOfID
    self.indicesOfName = indicesOfName
  }

  /// What has a given id or name. An id goes before names, and of names that differ only in their diacritics
  /// (`Rad`, `Råd`) the one with the right ones goes before the others.
  public func match(_ text: String) -> Match {
    if let index = indexOfID[text] { return .unique(id: things[index].id) }
    let indices = indicesOfName[Self.key(text)] ?? []
    if indices.count <= 1 { return indices.first.map { .unique(id: things[$0].id) } ?? .none }
    let wanted = Self.key(text, folding: .caseOnly)
    let exact = indices.filter { index in
      things[index].names.contains { Self.key($0, folding: .caseOnly) == wanted }
    }
    if exact.count == 1 { return .unique(id: things[exact[0]].id) }
    return .ambiguous(ids: (exact.isEmpty ? indices : exact).map { things[$0].id })
  }

  /// The things with the names most like a text, the likest first; those alike stand in Swedish order of name.
  ///
  /// Likeness is the share of letters that need no correction, or the share of words that both have; names that
  /// are less than about two thirds alike are not suggested.
  public func suggestions(for text: String, limit: Int = 3) -> [Named] {
    let wanted = Likeness(Self.key(text))
    var likely: [(likeness: Double, thing: Named)] = []
    for thing in things {
      let likeness = thing.names.map { wanted.likeness(to: Likeness(Self.key($0))) }.max() ?? 0
      if likeness >= Likeness.threshold { likely.append((likeness, thing)) }
    }
    let best = likely.map(\.likeness).max() ?? 0
    likely.removeAll { $0.likeness < best - Likeness.spread }
    let byName = likely.sortedInSwedish { $0.thing.names.first ?? $0.thing.id }
    return byName.sorted { $0.likeness > $1.likeness }.prefix(max(0, limit)).map(\.thing)
  }

  /// A name as it is compared: its words, folded, with one space between.
  static func key(_ name: String) -> String { key(name, folding: .caseAndDiacritics) }

  private static func key(_ name: String, folding: TextFolding) -> String {
    var spelledOut = String.UnicodeScalarView()
    for scalar in folding.fold(name).unicodeScalars {
      switch scalar {
      case "&": spelledOut.append(contentsOf: " och ".unicodeScalars)
      // Inside a word these part no words: S:t, d'Arc, N.O.D.
      case "'", "’", "´", "`", ".", ":": break
      default: spelledOut.append(scalar)
      }
    }
    var text = String(spelledOut)
    return text.withUTF8 { bytes in
      var words = WordScanner(bytes)
      var key: [UInt8] = []
      while let word = words.next() {
        if !key.isEmpty { key.append(UInt8(ascii: " ")) }
        key.append(contentsOf: bytes[word.range])
      }
      return String(decoding: key, as: UTF8.self)
    }
  }
}

/// A folded name, prepared for being compared with others for likeness.
private struct Likeness {
  static let threshold = 0.65
  /// How much less like than the best a name may be, and still be suggested beside it.
  static let spread = 0.2

  private let letters: [Unicode.Scalar]
  private let words: [[Unicode.Scalar]]

  init(_ key: String) {
    letters = Array(key.unicodeScalars)
    words = letters.split(separator: " ").map(Array.init)
  }

  /// From 0 for nothing in common to 1 for the same.
  func likeness(to other: Likeness) -> Double {
    max(Self.likeness(letters, other.letters), wordOverlap(with: other))
  }

  private static func likeness(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Double {
    let longest = max(left.count, right.count)
    let shortest = min(left.count, right.count)
    guard longest > 0, Double(shortest) >= threshold * Double(longest) else { return 0 }
    return 1 - Double(EditDistance.between(left, right)) / Double(longest)
  }

  /// How well the words of the name with fewer words are found in the other, weighed by their length, a little less
  /// for every word that is left over. Words such as `i` and `för` are too short to tell.
  private func wordOverlap(with other: Likeness) -> Double {
    let (few, many) = words.count <= other.words.count ? (words, other.words) : (other.words, words)
    let telling = few.filter { $0.count > 3 }
    guard !telling.isEmpty else { return 0 }
    var found = 0.0
    var length = 0.0
    for word in telling {
      let likenesses = many.map { Self.likeness(word, $0) }
      found += (likenesses.max() ?? 0) * Double(word.count)
      length += Double(word.count)
    }
    let leftOver = Double(many.count - few.count)
    return found / length * 0.95 - leftOver * 0.04
  }
}
