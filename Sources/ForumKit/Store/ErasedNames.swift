/// The names of people that have been erased from a workspace, known by digests only, for finding them in texts.
///
/// Each form of a name that texts use (``IndexedWords/formsOfPerson(_:)``) has a digest: xxHash64 over its words and the
/// erasure's id. The texts' own words are put through the same, so that the time is in proportion to the words and to the
/// erasures, and not to the people.
public struct ErasedNames: Sendable {
  private var forms: [Int: FormDigests] = [:]
  private var longest = 0
  /// A form of more words is not kept: the shorter forms of the name find it.
  private static let mostWords = 9

  /// Nobody.
  public init() {}

  /// The people of some erasures.
  public init(_ erasures: [Erasure]) {
    for erasure in erasures {
      var counts = Set<Int>()
      for (count, digest) in erasure.forms.compactMap(Self.read) {
        forms[count, default: FormDigests()].digests.insert(digest)
        counts.insert(count)
      }
      for count in counts { forms[count]?.lines.append(Self.line(of: erasure.id)) }
    }
    longest = forms.keys.max() ?? 0
  }

  /// What an erasure keeps of a name: for each form the number of its words and its digest, `2-9f86d081884c7d65`.
  public static func forms(of name: String, for erasure: ID<Erasure>) -> Set<String> {
    var forms = Set<String>()
    for form in IndexedWords.formsOfPerson(name) where 1...mostWords ~= form.folded.count {
      let words = form.isShort ? form.exactFirst : form.folded.joined(separator: " ")
      // What may have stops within it may also have none.
      for hasStops in form.hasStops ? [false, true] : [false] {
        let bytes = Array(words.utf8) + (hasStops ? [stop] : []) + line(of: erasure)
        forms.insert("\(form.folded.count)-\(Digest.text(of: bytes))")
      }
    }
    return forms
  }

  /// Where the names stand in a text, in UTF-8 bytes and without their genitive endings.
  func places(in text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var places: [Range<Int>] = []
    look(in: text) { place in
      places.append(place)
      return true
    }
    return places
  }

  /// Whether one of the names stands in a text.
  func mayStand(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    var isFound = false
    look(in: text) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  fileprivate static let stop = UInt8(ascii: ",")

  private static func line(of erasure: ID<Erasure>) -> [UInt8] { Array("\n\(erasure)".utf8) }

  private static func read(_ text: String) -> (count: Int, digest: UInt64)? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int(parts[0]), 1...mostWords ~= count,
      let digest = UInt64(parts[1], radix: 16)
    else { return nil }
    return (count, digest)
  }

  /// - Parameter goesOn: Gets each place, and tells whether to look for more.
  private func look(in text: UnsafeBufferPointer<UInt8>, _ goesOn: (Range<Int>) -> Bool) {
    guard longest > 0 else { return }
    let words = RunningWords(text)
    var scratch: [UInt8] = []
    for first in words.places.indices {
      var hasStops = false
      for last in first..<min(first + longest, words.places.count) {
        hasStops = hasStops || last > first && words.places[last].followsStop
        guard let forms = forms[last - first + 1] else { continue }
        for ending in words.endings(of: last, in: text) {
          let place = words.places[first].range.lowerBound..<(words.places[last].range.upperBound - ending)
          let name = words.name(from: first, through: last, without: ending, in: text)
          guard forms.know(name, hasStops: hasStops, &scratch) else { continue }
          guard goesOn(place) else { return }
        }
      }
    }
  }
}

/// The digests of the forms of so many words.
private struct FormDigests: Sendable {
  var digests = HashSet()
  /// What follows the words in them: a line for each erasure.
  var lines: [[UInt8]] = []

  /// - Parameter scratch: Room that is used again.
  func know(_ name: ArraySlice<UInt8>, hasStops: Bool, _ scratch: inout [UInt8]) -> Bool {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: name)
    if hasStops { scratch.append(ErasedNames.stop) }
    let length = scratch.count
    return lines.contains { line in
      scratch.removeSubrange(length...)
      scratch.append(contentsOf: line)
      return digests.contains(Digest.value(of: scratch))
    }
  }
}

/// The words of a text after each other, folded and with a blank between them.
private struct RunningWords {
  struct Place {
    /// Where the word stands in the text.
    let range: Range<Int>
    /// Where it stands among the folded.
    let folded: Range<Int>
    /// Whether a full stop, a comma or the like stands before it.
    let followsStop: Bool
  }

  private(set) var places: [Place] = []
  private var folded: [UInt8] = []

  init(_ text: UnsafeBufferPointer<UInt8>) {
    var scanner = WordScanner(text)
    while let word = scanner.next() {
      let start = folded.count
      if word.isPlain {
        var index = word.range.lowerBound
        while index < word.range.upperBound {
          let (first, second, length) = TextFolding.caseOnly.foldPlain(text, at: index)
          folded.append(first)
          if second != 0 { folded.append(second) }
          index += length
        }
      } else {
        folded += TextFolding.caseOnly.fold(String(decoding: text[word.range], as: UTF8.self)).utf8
      }
      let follows = places.last.map { IndexedWords.hasStop(text, $0.range, word.range) } ?? false
      places.append(Place(range: word.range, folded: start..<folded.count, followsStop: follows))
      folded.append(UInt8(ascii: " "))
    }
  }

  /// How many bytes a name can leave out at the end of a word: none, or the s of a genitive.
  func endings(of word: Int, in text: UnsafeBufferPointer<UInt8>) -> ClosedRange<Int> {
    let range = places[word].range
    return range.count > 1 && text[range.upperBound - 1] | 0x20 == UInt8(ascii: "s") ? 0...1 : 0...0
  }

  /// Some words as a name has them: folded, a short one alone in its own case.
  func name(
    from first: Int, through last: Int, without ending: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> ArraySlice<UInt8> {
    let name = folded[places[first].folded.lowerBound..<(places[last].folded.upperBound - ending)]
    guard first == last, name.count(where: { $0 & 0xC0 != 0x80 }) < IndexedWords.shortLength else {
      return name
    }
    let range = places[first].range
    return Array(text[range.lowerBound..<(range.upperBound - ending)])[...]
  }
}
