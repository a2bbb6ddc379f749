/// Finds in a text what must not leave the house: addresses, numbers and names.
///
/// The scanner is a net with a fine mesh, not a proof: it finds the forms that Swedish texts use, and stays quiet
/// about years, dates, times, amounts, and the authorities' case numbers.
public enum SensitiveText {
  /// What sort of thing must not leave the house.
  public enum Kind: Sendable, Hashable {
    /// An address by RFC 5322, with Swedish letters as in RFC 6531.
    case emailAddress
    /// A Swedish number by the numbering plan of PTS, with `+46` or without.
    case phoneNumber
    /// A personnummer or a samordningsnummer.
    case personalIdentityNumber
    /// The name of a person that the scanner was given.
    case personName
    /// The name of an organisation that may not be named.
    case organisationName(id: String)
  }

  /// A place in a text at which something stands that must not leave the house.
  public struct Finding: Sendable, Hashable {
    /// What sort of thing it is.
    public let kind: Kind
    /// Where it stands in the text, in UTF-8 bytes. A genitive ending is not part of a name.
    public let range: Range<Int>

    /// What it is, without saying what it says: `an e-mail address`. Safe for logs that anybody reads.
    public var maskedDescription: String {
      switch kind {
      case .emailAddress: "an e-mail address"
      case .phoneNumber: "a phone number"
      case .personalIdentityNumber: "a personal identity number"
      case .personName: "the name of a person"
      case .organisationName: "the name of an organisation that may not be named"
      }
    }
  }

  /// An organisation that may not be named, with everything it is known by.
  public struct Organisation: Sendable, Hashable {
    /// Tells in a finding which organisation it is.
    public let id: String
    /// Name, short name, aliases and whatever else says who it is.
    public let names: [String]

    /// An organisation and its names.
    public init(id: String, names: [String]) {
      self.id = id
      self.names = names
    }
  }

  /// A net made once and drawn through many texts, in time in proportion to their length however many names it has.
  ///
  /// Names are found as whole words, whatever their case, with any white space or hyphens between their words and
  /// with a genitive ending: `Fryshusets`, `FRYSHUSET-projektet`. A name of one word with eight letters or more is
  /// found at the beginning of a compound too: `Fryshusetprojektet`. A name of one word with fewer than six letters is
  /// found only in its own case, because so many are ordinary words: `Män` is a name, `män` is not.
  public struct Scanner: Sendable {
    private let names: NameIndex<Kind>
    private let erased: ErasedNames
    private let allowed: NameIndex<AllowedText>

    /// - Parameters:
    ///   - persons: Full names. `Given Middle Surname` is found as `Surname, Given Middle`, `G. Surname` and
    ///     `Given Surname` too, and without its diacritics. A surname alone is not: most are ordinary words.
    ///   - erased: People who have been erased: they are found in the same forms.
    ///   - allowed: Texts that may stand anywhere, such as the publisher's own address: a finding inside one of
    ///     them is none. The case and the kind of white space make no difference.
    public init(
      persons: some Sequence<String> = [], organisations: some Sequence<Organisation> = [],
      erased: ErasedNames = ErasedNames(), allowed: some Sequence<String> = []
    ) {
      var names = NameIndex<Kind>()
      for person in persons { names.insert(person: person, as: .personName) }
      for organisation in organisations {
        for name in organisation.names { names.insert(name, as: .organisationName(id: organisation.id)) }
      }
      var allowedTexts = NameIndex<AllowedText>()
      for text in allowed { allowedTexts.insert(text, as: AllowedText(text), isAlwaysFolded: true) }
      self.names = names
      self.erased = erased
      self.allowed = allowedTexts
    }

    /// What stands in a text, in the order in which it begins; at one place the longest first. A number is reported
    /// once; a name inside an address is reported beside the address.
    public func findings(in text: String) -> [Finding] {
      var text = text
      return text.withUTF8 { bytes in
        var findings: [Finding] = []
        if !WordsAlone.areAll(of: bytes) {
          findings += EmailPattern.ranges(in: bytes).map { Finding(kind: .emailAddress, range: $0) }
          findings += NumberPattern.findings(in: bytes)
        }
        findings += names.hits(in: bytes).map { Finding(kind: $0.value, range: $0.range) }
        findings += erased.places(in: bytes).map { Finding(kind: .personName, range: $0) }
        guard !findings.isEmpty else { return [] }
        let allowed = allowedRanges(in: bytes)
        findings.removeAll { finding in allowed.contains(finding.range) }
        // A name is found once, in however many forms it was inserted.
        var seen = Set<Finding>()
        return findings.filter { seen.insert($0).inserted }.sorted {
          ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
        }
      }
    }

    /// Whether the bytes of a text tell that nothing is found in it, in any of its readings (``TextReadings``).
    func isClear(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
      WordsAlone.areAll(of: text) && !mayHoldName(in: text)
    }

    /// Whether one of the names may stand in a text, by its bytes.
    func mayHoldName(in text: UnsafeBufferPointer<UInt8>) -> Bool {
      names.mayHit(in: text) || erased.mayStand(in: text)
    }

    private func allowedRanges(in bytes: UnsafeBufferPointer<UInt8>) -> RangeCover {
      RangeCover(
        allowed.hits(in: bytes).compactMap { hit in hit.value.range(around: hit.range, in: bytes) })
    }
  }
}

/// A text that may stand anywhere. Its words are looked up in an index; here the rest of it is compared.
private struct AllowedText: Sendable, Hashable {
  private let folded: String
  private let lead: Int
  private let tail: Int

  init(_ text: String) {
    var text = text
    folded = Self.fold(text)
    (lead, tail) = text.withUTF8 { bytes in
      var words = WordScanner(bytes)
      let first = words.next()
      var last = first
      while let next = words.next() { last = next }
      return (first?.range.lowerBound ?? 0, bytes.count - (last?.range.upperBound ?? bytes.count))
    }
  }

  /// The place of the whole text, given that of its words; `nil` when something else stands there.
  func range(around words: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    let start = words.lowerBound - lead
    let end = words.upperBound + tail
    guard start >= 0, end <= bytes.count else { return nil }
    guard Self.fold(String(decoding: bytes[start..<end], as: UTF8.self)) == folded else { return nil }
    return start..<end
  }

  private static func fold(_ text: String) -> String {
    TextFolding.caseOnly.fold(text).split { $0.isWhitespace }.joined(separator: " ")
  }
}

/// Ranges that may overlap, for asking whether one of them covers another range.
private struct RangeCover {
  private let starts: [Int]
  /// For every start the farthest end of the ranges that begin there or before.
  private let ends: [Int]

  init(_ ranges: [Range<Int>]) {
    let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
    starts = sorted.map(\.lowerBound)
    var farthest = 0
    ends = sorted.map { range in
      farthest = max(farthest, range.upperBound)
      return farthest
    }
  }

  func contains(_ range: Range<Int>) -> Bool {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ends[low - 1] >= range.upperBound
  }
}
