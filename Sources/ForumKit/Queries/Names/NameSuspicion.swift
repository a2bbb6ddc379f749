/// Finds in a text what looks like the name of a person, or like a way to reach one, where nobody has said who is who.
///
/// It is a net with a fine mesh: names of places and of organisations that nobody has put on record are caught too. A
/// person looks at what it finds, and decides.
public struct NameSuspicion: Sendable {
  /// Why something was caught.
  public enum Reason: Sendable, Hashable {
    /// Words with capitals that look like a given name and a surname.
    case name
    /// A given name alone.
    case givenName
    /// A title with a name after it: `generalsekreterare Efternamn`.
    case titled
    /// What ``SensitiveText`` knows: an address, a number, the name of somebody on record.
    case sensitive(SensitiveText.Kind)
  }

  /// Something that was caught.
  public struct Finding: Sendable, Hashable {
    public let reason: Reason
    /// Where it stands, in UTF-8 bytes.
    public let range: Range<Int>
  }

  private let known: SensitiveText.Scanner
  private let organisations: SensitiveText.Scanner

  /// - Parameters:
  ///   - people: The names of people on record.
  ///   - erased: People who have been erased.
  ///   - organisations: Those on record: their names are no people's.
  ///   - contact: The publisher's own address, which may stand anywhere.
  public init(
    people: Set<String>, erased: ErasedNames = ErasedNames(), organisations: [Organisation], contact: String
  ) {
    known = SensitiveText.Scanner(persons: people.sorted(), erased: erased, allowed: [contact])
    self.organisations = SensitiveText.Scanner(
      organisations: organisations.map { .init(id: $0.id.text, names: $0.names) })
  }

  /// What a text holds, in its order; of what overlaps the first.
  public func findings(in text: String) -> [Finding] {
    var findings = known.findings(in: text).map { Finding(reason: .sensitive($0.kind), range: $0.range) }
    let named = organisations.findings(in: text).map(\.range)
    let words = NameWord.all(in: text)
    var place = 0
    while place < words.count {
      guard let (end, reason) = name(from: place, words, named) else {
        place += 1
        continue
      }
      findings.append(
        Finding(reason: reason, range: words[place].range.lowerBound..<words[end - 1].range.upperBound))
      place = end
    }
    var taken: [Range<Int>] = []
    return findings.sorted { $0.range.lowerBound < $1.range.lowerBound }.filter { finding in
      guard taken.last.map({ !$0.overlaps(finding.range) }) ?? true else { return false }
      taken.append(finding.range)
      return true
    }
  }

  // MARK: - Names

  /// The name that begins with a word: the place after its last word, and why it is taken for one.
  private func name(from place: Int, _ words: [NameWord], _ named: [Range<Int>]) -> (Int, Reason)? {
    let word = words[place]
    guard word.isName, !isCovered(word, named) else { return nil }
    var end = place + 1
    while end < words.count, words[end].isJoined, words[end].isName || words[end].isParticle, end - place < 4,
      !isCovered(words[end], named)
    {
      end += 1
    }
    while end > place + 1, words[end - 1].isParticle { end -= 1 }
    let run = words[place..<end].map(\.text)
    let isGiven =
      PersonVocabulary.isGivenName(word.text) || PersonVocabulary.isGivenName(word.withoutGenitive)
    let isTitled = place > 0 && word.isJoined && PersonVocabulary.isFunction(words[place - 1].text)
    if run.count > 1 {
      // The first word of a sentence has its capital from there.
      if word.startsSentence, !isGiven { return nil }
      guard !OrganisationVocabulary.isOrganisation(run.joined(separator: " ")) || isGiven else { return nil }
      return (end, isTitled ? .titled : .name)
    }
    if word.isInitial { return nil }
    if isTitled, !OrganisationVocabulary.isOrganisation(word.text) { return (end, .titled) }
    if isGiven,
      !(word.startsSentence && Self.ordinary.contains(TextFolding.caseAndDiacritics.fold(word.text)))
    {
      return (end, .givenName)
    }
    return nil
  }

  /// Given names that are ordinary words too, at the beginning of a sentence.
  private static let ordinary: Set<String> = [
    "hans", "bo", "max", "sten", "dan", "said", "stig", "tim", "kim", "linda", "tage", "rut", "per", "rosa",
    "viola",
  ]

  private func isCovered(_ word: NameWord, _ named: [Range<Int>]) -> Bool {
    named.contains { $0.overlaps(word.range) }
  }
}

/// A word of a text, with what is round it.
private struct NameWord {
  let text: String
  let range: Range<Int>
  let startsSentence: Bool
  /// Whether nothing but one blank parts it from the word before.
  let isJoined: Bool
  let isInitial: Bool

  /// Whether it is written as a name is, or is the initial of one.
  var isName: Bool { isInitial || PersonVocabulary.isNameWord(text) && text.beginsWithCapital }
  var isParticle: Bool { ["von", "af", "de", "van", "al"].contains(text) }
  var withoutGenitive: String { text.hasSuffix("s") ? String(text.dropLast()) : text }

  static func all(in text: String) -> [NameWord] {
    var words: [NameWord] = []
    var offset = 0
    var start: Int?
    var word = String.UnicodeScalarView()
    var between = String.UnicodeScalarView()
    func end(at offset: Int, before next: Unicode.Scalar?) {
      guard let begin = start else { return }
      let signs = between.filter { !$0.properties.isWhitespace }
      let isFirst = words.isEmpty
      let wasInitial = words.last?.isInitial ?? false
      let stops: Set<Unicode.Scalar> = [".", "!", "?", ":", "•", "\n", "…", "”", "\""]
      let hasStop =
        between.contains { stops.contains($0) } || (signs.first == "-" || signs.first == "–") && isFirst
      let isInitial = word.count == 1 && next == "." && (word.first?.properties.isUppercase ?? false)
      words.append(
        NameWord(
          text: String(word), range: begin..<offset, startsSentence: isFirst || hasStop && !wasInitial,
          isJoined: !isFirst && (signs.isEmpty || wasInitial && signs.count == 1), isInitial: isInitial))
      start = nil
      word = String.UnicodeScalarView()
      between = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars {
      let isPart =
        scalar.properties.isAlphabetic || scalar.isCombiningMark
        || start != nil && (scalar == "-" || scalar == "’" || scalar == "'")
      if isPart {
        if start == nil { start = offset }
        word.append(scalar)
      } else {
        end(at: offset, before: scalar)
        between.append(scalar)
      }
      offset += String(scalar).utf8.count
    }
    end(at: offset, before: nil)
    return words
  }
}

extension String {
  fileprivate var beginsWithCapital: Bool { unicodeScalars.first?.properties.isUppercase ?? false }
}
