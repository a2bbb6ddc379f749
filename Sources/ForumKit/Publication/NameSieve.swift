/// Tells in one pass over the words of a text, without making them, that none of many names can stand in it.
///
/// It knows hashes of the names' beginnings: a name of one word, the first two words of a longer one, and the words
/// that compounds begin with. Most words do not even begin as a name does, and are not hashed. It errs on one side
/// only: a text that it turns away has no name.
struct NameSieve: Sendable {
  private var singles = HashSet()
  private var pairs = HashSet()
  private var stems = HashSet()
  private var stemLengths = Int.max...Int.max
  private var openings = WordOpenings()

  /// Adds a name by its folded words.
  mutating func insert(_ words: [String]) {
    guard let word = words.first else { return }
    openings.insert(word)
    let first = WordHash(word)
    if words.count == 1 {
      singles.insert(first.value)
    } else {
      pairs.insert(first.value(before: WordHash(words[1]).value))
    }
  }

  /// Adds a word that compounds can begin with.
  mutating func insertStem(_ word: String) {
    stems.insert(WordHash(word).value)
    let length = word.utf8.count
    stemLengths =
      stemLengths.lowerBound == .max
      ? length...length : min(stemLengths.lowerBound, length)...max(stemLengths.upperBound, length)
  }

  /// Whether a name may stand in a text in UTF-8.
  func mayHit(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var scanner = WordScanner(bytes)
    // The word before, if it begins as a name does.
    var last: WordHash?
    while let word = scanner.next() {
      guard word.isPlain else { return true }
      let opens = openings.contain(word.range, of: bytes)
      guard opens || last != nil else { continue }
      var hash = WordHash()
      // What the word is without a genitive ending.
      var stem = hash
      var index = word.range.lowerBound
      while index < word.range.upperBound {
        stem = hash
        let (first, second, length) = TextFolding.caseOnly.foldPlain(bytes, at: index)
        hash.add(first)
        if second != 0 { hash.add(second) }
        index += length
        if stemLengths.contains(index - word.range.lowerBound), index < word.range.upperBound,
          stems.contains(hash.value)
        {
          return true
        }
      }
      let isGenitive = bytes[word.range.upperBound - 1] | 0x20 == UInt8(ascii: "s")
      if ends(hash, after: last) || isGenitive && ends(stem, after: last) { return true }
      last = opens ? hash : nil
    }
    return false
  }

  /// Whether a word is a name, or the second word of one.
  private func ends(_ word: WordHash, after last: WordHash?) -> Bool {
    if singles.contains(word.value) { return true }
    guard let last else { return false }
    return pairs.contains(last.value(before: word.value))
  }
}

/// What the first words of names begin with: four bytes, of which the case is left out.
private struct WordOpenings: Sendable {
  private static var length: Int { 4 }
  /// A bit for each opening, found by its hash.
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  /// Adds what a folded word begins with, in the genitive too.
  mutating func insert(_ word: String) {
    for bytes in [Array(word.utf8), Array(word.utf8) + [UInt8(ascii: "s")]] {
      bytes.withUnsafeBufferPointer { bytes in
        let place = Self.place(of: 0..<bytes.count, in: bytes)
        bits[place.word] |= place.bit
      }
    }
  }

  /// Whether a name may begin as a plain word of a text does.
  @inline(__always)
  func contain(_ word: Range<Int>, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    let place = Self.place(of: word, in: text)
    return bits[place.word] & place.bit != 0
  }

  @inline(__always)
  private static func place(of word: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> (
    word: Int, bit: UInt64
  ) {
    var opening: UInt32 = 0
    if word.count >= length {
      let bytes = UnsafeRawBufferPointer(text)
      opening = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: word.lowerBound, as: UInt32.self))
    } else {
      for index in word.reversed() { opening = opening << 8 | UInt32(text[index]) }
    }
    // In the letters of ASCII and of the Latin-1 block one bit tells the case; that other bytes lose it too does no
    // harm.
    opening |= 0x2020_2020
    let hash = opening &* 0x9E37_79B1
    return (Int(hash >> 22), 1 << UInt64(hash >> 16 & 63))
  }
}

/// The hash of a word by its folded bytes: FNV-1a.
private struct WordHash {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  init(_ word: String) { for byte in word.utf8 { add(byte) } }

  mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// The hash of the word together with the one after it.
  func value(before next: UInt64) -> UInt64 { (value &* 0x9E37_79B9_7F4A_7C15) ^ next }
}
