/// Which tags the records of a workspace bear, how often, and what bears them.
public struct TagUses: Sendable, Equatable {
  /// A tag, with what bears it.
  public struct Use: Sendable, Equatable {
    /// The tag as most records write it.
    public let word: String
    /// Every way in which it is written, in the order of the text.
    public let spellings: [String]
    /// How many records of each kind bear it, by the field's word for the kind: `input`, `theme`.
    public let nouns: Tally<String>

    /// How many records bear it.
    public var total: Int { nouns.total }
  }

  /// The tags in Swedish order.
  public let uses: [Use]
  /// The faults of the files that could not be read.
  public let faults: [StoreError]

  /// Goes through every file once; only those that have tags are read as JSON.
  public init(in records: Snapshot) throws {
    var reader = LenientReader(records)
    let found = reader.sweep(try records.files(), FoundTags()) { file, reader, found in
      found.look(at: file, with: &reader)
    }
    faults = reader.faults
    uses = found.spellings.map { key, tally in
      let written = tally.keys.sorted { (tally[$1], $0) < (tally[$0], $1) }
      return Use(word: written[0], spellings: tally.keys.sorted(), nouns: found.nouns[key] ?? Tally())
    }.sortedInSwedish(by: \.word)
  }

  /// The use of a tag, whatever its case; `nil` if nothing bears it.
  public subscript(word: String) -> Use? { uses.first { TagVocabulary.isSame($0.word, word) } }
}

/// The tags of some files, by what makes them the same.
private struct FoundTags: Joinable {
  var spellings: [String: Tally<String>] = [:]
  var nouns: [String: Tally<String>] = [:]
  private var keys = TagKeys()

  /// What a record that has tags shows in its bytes. A key that a hand has written with escapes is not seen.
  private static let marks = ["\"\(Annotations.tagsKey)\"", "\\u"].map { ByteRun(Array($0.utf8)) }

  mutating func look(at file: FileShape, with reader: inout LenientReader<Snapshot>) {
    guard let root = reader.root(of: file, where: { bytes in Self.marks.contains { $0.stands(in: bytes) } })
    else { return }
    file.shape.walkTags(.object(root)) { tags, shape, _, _ in
      for (key, word) in keys.distinct(tags) {
        spellings[key, default: Tally()].add(word)
        nouns[key, default: Tally()].add(shape.name)
      }
    }
  }

  mutating func join(_ later: FoundTags) {
    for (key, tally) in later.spellings { spellings[key, default: Tally()].add(tally) }
    for (key, tally) in later.nouns { nouns[key, default: Tally()].add(tally) }
  }
}
