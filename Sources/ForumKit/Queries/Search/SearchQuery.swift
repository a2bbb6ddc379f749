/// What `search` looks for: words and phrases, all of which have to stand in the same text.
///
/// A bare word is found where a word begins with it: `skol` finds `skolan`. Words between quotation marks are found
/// where they stand as whole words after each other: `"öppna mötesplatser"`. Case makes no difference,
/// diacritics do (`råd` is not `rad`) unless they are folded. A bare word with a hyphen or the like in it is found as
/// the words that it has: `post-it` finds `post-its`.
public struct SearchQuery: Sendable, Hashable {
  /// Why a text is no query.
  public enum ParseError: Error, Sendable, Hashable {
    /// There is no letter and no digit to look for.
    case nothingToLookFor
    /// A quotation mark opens a phrase that none closes; the phrase so far.
    case unclosedPhrase(String)
  }

  private struct Word: Hashable {
    let folded: [UInt8]
    let isBeginning: Bool
  }

  /// One or more words, each with at least one byte.
  private let terms: [[Word]]
  /// The first byte of every term, so that most words of a text are passed over at once.
  private let firstBytes: [UInt8]
  private let folding: TextFolding

  /// Reads a query.
  ///
  /// - Parameter fold: Whether diacritics make no difference either, for text that a scanner has read.
  public init(parse text: String, fold: Bool = false) throws(ParseError) {
    folding = fold ? .caseAndDiacritics : .caseOnly
    var terms: [[Word]] = []
    for part in try Self.parts(of: text) {
      let term = Self.words(of: part.text, areWhole: part.isPhrase, folding: folding)
      if !term.isEmpty, !terms.contains(term) { terms.append(term) }
    }
    guard !terms.isEmpty else { throw .nothingToLookFor }
    self.terms = terms
    firstBytes = terms.map { $0[0].folded[0] }
  }

  /// Where the terms stand in a text, as ranges of UTF-8 bytes that cover whole words, in order and without
  /// overlap; `nil` unless every term stands there.
  public func matches(in text: String) -> [Range<Int>]? {
    var text = text
    return text.withUTF8 { matches(in: $0) }
  }

  /// The text around the first hit, on one line of about `width` characters; `nil` unless the text matches.
  public func snippet(in text: String, width: Int = 70) -> Snippet? {
    matches(in: text).map { Snippet(of: text, around: $0, width: width) }
  }

  private func matches(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>]? {
    var hits: [Range<Int>] = []
    var missing = terms.indices.map { _ in true }
    var missingCount = terms.count
    var scanner = WordScanner(bytes)
    while let word = scanner.next() {
      let firstByte = folding.foldPlain(bytes, at: word.range.lowerBound).0
      for index in firstBytes.indices where firstBytes[index] == firstByte || !word.isPlain {
        guard let end = end(of: terms[index], at: word, followedBy: scanner, in: bytes) else { continue }
        if missing[index] {
          missing[index] = false
          missingCount -= 1
        }
        Self.add(word.range.lowerBound..<end, to: &hits)
      }
    }
    return missingCount == 0 ? hits : nil
  }

  /// Where a term ends that begins at a word; `nil` when it does not stand there.
  @inline(__always)
  private func end(
    of term: [Word], at first: WordScanner.Word, followedBy scanner: WordScanner,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard isMatch(term[0], first, in: bytes) else { return nil }
    var end = first.range.upperBound
    guard term.count > 1 else { return end }
    var following = scanner
    for word in term.dropFirst() {
      guard let next = following.next(), isMatch(word, next, in: bytes) else { return nil }
      end = next.range.upperBound
    }
    return end
  }

  @inline(__always)
  private func isMatch(
    _ wanted: Word, _ word: WordScanner.Word, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard word.isPlain else { return isMatchOfUncommonLetters(wanted, word, in: bytes) }
    var index = word.range.lowerBound
    var position = 0
    while position < wanted.folded.count {
      guard index < word.range.upperBound else { return false }
      let (first, second, length) = folding.foldPlain(bytes, at: index)
      guard wanted.folded[position] == first else { return false }
      position += 1
      if second != 0, position < wanted.folded.count {
        guard wanted.folded[position] == second else { return false }
        position += 1
      } else if second != 0 {
        return wanted.isBeginning
      }
      index += length
    }
    return wanted.isBeginning || index == word.range.upperBound
  }

  private func isMatchOfUncommonLetters(
    _ wanted: Word, _ word: WordScanner.Word, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let folded = folding.fold(String(decoding: bytes[word.range], as: UTF8.self)).utf8
    return wanted.isBeginning ? folded.starts(with: wanted.folded) : folded.elementsEqual(wanted.folded)
  }

  /// Adds a hit that begins no earlier than the last one, and joins it with that one where they overlap.
  private static func add(_ hit: Range<Int>, to hits: inout [Range<Int>]) {
    if let last = hits.last, hit.lowerBound < last.upperBound {
      hits[hits.count - 1] = last.lowerBound..<max(last.upperBound, hit.upperBound)
    } else {
      hits.append(hit)
    }
  }
}

// MARK: - Passing files over

extension SearchQuery {
  /// The longest run of ASCII letters and digits, in small letters, that every hit has somewhere in its text:
  /// in any case, and perhaps with invisible characters in it. Empty where there is none to rely on.
  var surestRun: [UInt8] {
    // With diacritics folded, a letter of the query can be any of several in the text.
    guard folding == .caseOnly else { return [] }
    let runs = terms.joined().flatMap { $0.folded.split { $0 >= 0x80 } }
    return runs.max { $0.count < $1.count }.map(Array.init) ?? []
  }
}

// MARK: - Reading a query

extension SearchQuery {
  private static let quotationMarks: Set<Unicode.Scalar> = ["\"", "”", "“", "„", "»", "«"]

  /// Parts a query at its quotation marks. Outside of them every run without white space is a part.
  private static func parts(of text: String) throws(ParseError) -> [(text: String, isPhrase: Bool)] {
    var parts: [(text: String, isPhrase: Bool)] = []
    var part = String.UnicodeScalarView()
    var isPhrase = false
    for scalar in text.unicodeScalars {
      let isMark = quotationMarks.contains(scalar)
      if isMark || (!isPhrase && scalar.properties.isWhitespace) {
        parts.append((String(part), isPhrase))
        part.removeAll()
        if isMark { isPhrase.toggle() }
      } else {
        part.append(scalar)
      }
    }
    if isPhrase { throw .unclosedPhrase(String(part)) }
    parts.append((String(part), false))
    return parts
  }

  private static func words(of text: String, areWhole: Bool, folding: TextFolding) -> [Word] {
    var text = text
    let folded = text.withUTF8 { bytes in
      var folded: [[UInt8]] = []
      var scanner = WordScanner(bytes)
      while let word = scanner.next() {
        folded.append(Array(folding.fold(String(decoding: bytes[word.range], as: UTF8.self)).utf8))
      }
      return folded
    }
    return folded.enumerated().map { index, word in
      Word(folded: word, isBeginning: !areWhole && index == folded.count - 1)
    }
  }
}
