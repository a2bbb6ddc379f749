/// The names of people that have been erased from a workspace, known by digests only, for finding them in texts.
///
/// Each form of a name that texts use (``IndexedWords/formsOfPerson(_:)``) has a digest: xxHash64 over its words and the
/// erasure's id. The texts' own words are put through the same, so that the time is in proportion to the words and to the
/// erasures, and not to the people.
public struct ErasedNames: Sendable {
  /// By the number of their words less one.
  private var forms: [FormDigests?] = []
  private var longest: Int { forms.count }
  /// A form of more words is not kept: the shorter forms of the name find it.
  private static let mostWords = 9

  /// Nobody.
  public init() {}

  /// The people of some erasures.
  public init(_ erasures: [Erasure]) {
    for erasure in erasures {
      let known = Dictionary(grouping: erasure.forms.compactMap(Self.read), by: \.count)
      for (count, digests) in known {
        while forms.count < count { forms.append(nil) }
        var all = forms[count - 1] ?? FormDigests()
        all.insert(digests.map(\.digest), line: Self.line(of: erasure.id))
        forms[count - 1] = all
      }
    }
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
    words.folded.withUnsafeBufferPointer { folded in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: FormDigests.room) { room in
        for first in words.places.indices {
          var hasStops = false
          for last in first..<min(first + longest, words.places.count) {
            hasStops = hasStops || last > first && words.places[last].followsStop
            guard let forms = forms[last - first] else { continue }
            for ending in words.endings(of: last, in: text) {
              let name = words.name(from: first, through: last, without: ending, among: folded, in: text)
              guard forms.know(name, hasStops: hasStops, room) else { continue }
              let end = words.places[last].range.upperBound - ending
              guard goesOn(words.places[first].range.lowerBound..<end) else { return }
            }
          }
        }
      }
    }
  }
}

/// The digests of the forms of so many words.
private struct FormDigests: Sendable {
  private var digests = HashSet()
  /// What follows the words in them, a line for each erasure: one after the other, and where each ends.
  private var lines: [UInt8] = []
  private var ends: [Int] = []

  /// As many bytes as a form is put together in; a longer one is not found.
  static let room = 512
  private static let longestLine = 80

  /// Adds some forms of one erasure.
  mutating func insert(_ digests: [UInt64], line: [UInt8]) {
    guard line.count <= Self.longestLine else { return }
    for digest in digests { self.digests.insert(digest) }
    lines += line
    ends.append(lines.count)
  }

  func know(
    _ name: UnsafeBufferPointer<UInt8>, hasStops: Bool, _ room: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    guard name.count < room.count - Self.longestLine else { return false }
    var length = room.update(fromContentsOf: name)
    if hasStops {
      room[length] = ErasedNames.stop
      length += 1
    }
    return lines.withUnsafeBufferPointer { lines in
      var start = 0
      for end in ends {
        let line = UnsafeBufferPointer(rebasing: lines[start..<end])
        let whole = room[length...].update(fromContentsOf: line)
        if digests.contains(
          Digest.value(of: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<whole])))
        {
          return true
        }
        start = end
      }
      return false
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
  private(set) var folded: [UInt8] = []

  init(_ text: UnsafeBufferPointer<UInt8>) {
    folded.reserveCapacity(text.count + 1)
    places.reserveCapacity(text.count / 4 + 1)
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
  ///
  /// - Parameter folded: The bytes of ``folded``.
  func name(
    from first: Int, through last: Int, without ending: Int, among folded: UnsafeBufferPointer<UInt8>,
    in text: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    let name = UnsafeBufferPointer(
      rebasing: folded[places[first].folded.lowerBound..<(places[last].folded.upperBound - ending)])
    guard first == last, name.count(where: { $0 & 0xC0 != 0x80 }) < IndexedWords.shortLength else {
      return name
    }
    let range = places[first].range
    return UnsafeBufferPointer(rebasing: text[range.lowerBound..<(range.upperBound - ending)])
  }
}
