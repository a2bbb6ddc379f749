/// Many names, found as whole words in a text in one pass: a tree of their folded words.
struct NameIndex<Value: Sendable>: Sendable {
  struct Hit {
    let value: Value
    let range: Range<Int>
  }

  private struct Name {
    let value: Value
    /// The name in its own case, for names that are found only in that.
    let exact: String?
    /// Whether a full stop, a comma or the like stands inside the name, and may then do so in the text.
    let hasStops: Bool
  }

  private struct Node {
    var children: [String: Int] = [:]
    var names: [Name] = []
  }

  private var nodes = [Node()]
  /// The names of one long word, which are found at the beginning of compounds too.
  private var stems: [String: [Value]] = [:]
  private var longestStem = 0
  private var sieve = NameSieve()
  private static var shortestStem: Int { 8 }

  /// Adds a name. One without a letter or a digit is never found.
  ///
  /// - Parameter isAlwaysFolded: Whether even a short name is found whatever its case.
  mutating func insert(_ name: String, as value: Value, isAlwaysFolded: Bool = false) {
    insert(IndexedWords(name), as: value, isAlwaysFolded: isAlwaysFolded)
  }

  /// Adds a person's name in all forms that texts use (``IndexedWords/formsOfPerson(_:)``).
  mutating func insert(person name: String, as value: Value) {
    for form in IndexedWords.formsOfPerson(name) { insert(form, as: value, isAlwaysFolded: false) }
  }

  private mutating func insert(_ words: IndexedWords, as value: Value, isAlwaysFolded: Bool) {
    guard let first = words.folded.first else { return }
    sieve.insert(words.folded)
    var node = 0
    for word in words.folded {
      if let child = nodes[node].children[word] {
        node = child
      } else {
        nodes.append(Node())
        nodes[node].children[word] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    let length = first.unicodeScalars.count
    if words.folded.count == 1, length >= Self.shortestStem {
      stems[first, default: []].append(value)
      sieve.insertStem(first)
      longestStem = max(longestStem, length)
    }
    let exact = words.isShort && !isAlwaysFolded ? words.exactFirst : nil
    nodes[node].names.append(Name(value: value, exact: exact, hasStops: words.hasStops))
  }

  /// Where the names stand in a text, in UTF-8 bytes and without their genitive endings.
  func hits(in bytes: UnsafeBufferPointer<UInt8>) -> [Hit] {
    mayHit(in: bytes) ? hitsOfAllWords(in: bytes) : []
  }

  /// Whether a name may stand in a text, by a quick look at its words.
  func mayHit(in bytes: UnsafeBufferPointer<UInt8>) -> Bool { nodes.count > 1 && sieve.mayHit(in: bytes) }

  /// The same, without a quick look first.
  func hitsOfAllWords(in bytes: UnsafeBufferPointer<UInt8>) -> [Hit] {
    let words = IndexedWords.all(in: bytes)
    var hits: [Hit] = []
    for start in words.indices {
      hits += compounds(words[start]).map { Hit(value: $0, range: words[start].range) }
      var node = 0
      var hasStops = false
      for index in start..<words.count {
        let word = words[index]
        if index > start {
          hasStops = hasStops || IndexedWords.hasStop(bytes, words[index - 1].range, word.range)
        }
        if let stem = word.withoutGenitive(in: bytes), let child = nodes[node].children[stem.folded] {
          let range = words[start].range.lowerBound..<stem.range.upperBound
          hits += self.hits(at: child, range: range, hasStops: hasStops, in: bytes)
        }
        guard let child = nodes[node].children[word.folded] else { break }
        let range = words[start].range.lowerBound..<word.range.upperBound
        hits += self.hits(at: child, range: range, hasStops: hasStops, in: bytes)
        node = child
      }
    }
    return hits
  }

  /// The names that the word is a compound of: `Exempelhuset` in `Exempelhusetprojektet`. A genitive is none.
  private func compounds(_ word: IndexedWords.Word) -> [Value] {
    guard longestStem > 0, word.range.count > Self.shortestStem else { return [] }
    let letters = word.folded.unicodeScalars
    guard
      var end = letters.index(letters.startIndex, offsetBy: Self.shortestStem, limitedBy: letters.endIndex)
    else { return [] }
    var found: [Value] = []
    var length = Self.shortestStem
    while length <= longestStem, end < letters.endIndex {
      if let values = stems[String(letters[..<end])], String(letters[end...]) != "s" { found += values }
      letters.formIndex(after: &end)
      length += 1
    }
    return found
  }

  private func hits(
    at node: Int, range: Range<Int>, hasStops: Bool, in bytes: UnsafeBufferPointer<UInt8>
  ) -> [Hit] {
    nodes[node].names.compactMap { name in
      guard name.hasStops || !hasStops else { return nil }
      if let exact = name.exact, exact != String(decoding: bytes[range], as: UTF8.self) { return nil }
      return Hit(value: name.value, range: range)
    }
  }
}
