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
  /// Names of one word with fewer letters are found only in their own case.
  private static var shortLength: Int { 6 }

  /// Adds a name. One without a letter or a digit is never found.
  ///
  /// - Parameter isAlwaysFolded: Whether even a short name is found whatever its case.
  mutating func insert(_ name: String, as value: Value, isAlwaysFolded: Bool = false) {
    insert(IndexedWords(name), as: value, isAlwaysFolded: isAlwaysFolded)
  }

  /// Adds a name of several words with its last word first, as registers write it: `Surname, Given`.
  mutating func insertReversed(_ name: String, as value: Value) {
    var words = IndexedWords(name)
    guard words.folded.count > 1 else { return }
    words.folded.insert(words.folded.removeLast(), at: 0)
    words.hasStops = true
    insert(words, as: value, isAlwaysFolded: true)
  }

  /// Adds a person's name with the initial alone before the surname, `G. Surname`, and without what stands
  /// between the first word and the last.
  mutating func insertShortened(_ name: String, as value: Value) {
    var words = IndexedWords(name)
    guard let first = words.folded.first, let last = words.folded.last, words.folded.count > 1 else { return }
    guard let initial = first.unicodeScalars.first, last.unicodeScalars.count > 2 else { return }
    words.hasStops = true
    words.folded = [String(initial), last]
    insert(words, as: value, isAlwaysFolded: true)
    guard first.unicodeScalars.count > 1 else { return }
    words.hasStops = false
    words.folded = [first, last]
    insert(words, as: value, isAlwaysFolded: true)
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
    let isShort = words.folded.count == 1 && length < Self.shortLength
    let exact = isShort && !isAlwaysFolded ? words.exactFirst : nil
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
          hasStops = hasStops || Self.hasStop(bytes, words[index - 1].range, word.range)
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

  /// Whether the words belong to different sentences or items, by what stands between them.
  private static func hasStop(
    _ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>
  ) -> Bool {
    bytes[left.upperBound..<right.lowerBound].contains { byte in
      switch byte {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"):
        true
      default: false
      }
    }
  }
}

/// The words of a name or a text, folded for looking them up.
private struct IndexedWords {
  struct Word {
    let folded: String
    let range: Range<Int>

    /// The word without its last s; `nil` when it has none, or nothing else.
    func withoutGenitive(in bytes: UnsafeBufferPointer<UInt8>) -> Word? {
      guard range.count > 1, bytes[range.upperBound - 1] | 0x20 == UInt8(ascii: "s") else { return nil }
      return Word(folded: String(folded.dropLast()), range: range.lowerBound..<(range.upperBound - 1))
    }
  }

  var folded: [String]
  var hasStops: Bool
  /// The first word in its own case.
  let exactFirst: String

  init(_ name: String) {
    var name = name
    (folded, hasStops, exactFirst) = name.withUTF8 { bytes in
      let words = Self.all(in: bytes)
      let stops = words.indices.dropFirst().contains { index in
        bytes[words[index - 1].range.upperBound..<words[index].range.lowerBound].contains { byte in
          byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
        }
      }
      let first = words.first.map { String(decoding: bytes[$0.range], as: UTF8.self) } ?? ""
      return (words.map(\.folded), stops, first)
    }
  }

  static func all(in bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
    var words: [Word] = []
    var scanner = WordScanner(bytes)
    while let word = scanner.next() {
      let text = String(decoding: bytes[word.range], as: UTF8.self)
      words.append(Word(folded: TextFolding.caseOnly.fold(text), range: word.range))
    }
    return words
  }
}
