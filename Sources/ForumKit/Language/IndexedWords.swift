/// The words of a name or a text, folded for looking them up.
struct IndexedWords {
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
  /// Whether a full stop, a comma or the like stands among them, and may then do so in a text.
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

  /// Whether the words belong to different sentences or items, by what stands between them.
  static func hasStop(
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

  /// Names of one word with fewer letters are found only in their own case: so many are ordinary words.
  static var shortLength: Int { 6 }

  /// Whether this is a name that is found only in its own case.
  var isShort: Bool { folded.count == 1 && folded[0].unicodeScalars.count < Self.shortLength }

  /// A person's name in all forms that texts use: as it is; with the surname first, as registers write it; with the
  /// initial alone before the surname; and without what stands between the first word and the last. Where it has
  /// diacritics, all that without them too: a scanner of paper, or a keyboard that lacks them, leaves them out.
  static func formsOfPerson(_ name: String) -> [IndexedWords] {
    let plain = TextFolding.caseAndDiacritics.fold(name)
    let hasDiacritics = plain != TextFolding.caseOnly.fold(name)
    return (hasDiacritics ? [name, plain] : [name]).flatMap { name in
      let words = IndexedWords(name)
      return [words] + words.reversed + words.shortened
    }
  }

  private var reversed: [IndexedWords] {
    guard folded.count > 1, let last = folded.last else { return [] }
    return [IndexedWords([last] + folded.dropLast(), hasStops: true)]
  }

  private var shortened: [IndexedWords] {
    guard let first = folded.first, let last = folded.last, folded.count > 1 else { return [] }
    guard let initial = first.unicodeScalars.first, last.unicodeScalars.count > 2 else { return [] }
    let byInitial = IndexedWords([String(initial), last], hasStops: true)
    guard first.unicodeScalars.count > 1 else { return [byInitial] }
    return [byInitial, IndexedWords([first, last], hasStops: false)]
  }

  private init(_ folded: [String], hasStops: Bool) {
    self.folded = folded
    self.hasStops = hasStops
    exactFirst = ""
  }
}
