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
    var spellings: [String: Tally<String>] = [:]
    var nouns: [String: Tally<String>] = [:]
    var reader = LenientReader(records)
    for file in try records.files() {
      let root = try reader.read { source throws(StoreError) -> JSONObject? in
        // A key that a hand has written with escapes is not seen in the bytes.
        guard try source.mentions(["\"tags\"", "\\u"], in: file.path) else { return nil }
        return try source.document(at: file.path)?.root
      }
      guard let root else { continue }
      file.shape.walkTags(.object(root)) { tags, shape, _, _ in
        for (key, word) in Dictionary(
          tags.map { (TagVocabulary.key($0), $0) }, uniquingKeysWith: { first, _ in first })
        {
          spellings[key, default: Tally()].add(word)
          nouns[key, default: Tally()].add(shape.name)
        }
      }
    }
    faults = reader.faults
    uses = spellings.map { key, tally in
      let written = tally.keys.sorted { (tally[$1], $0) < (tally[$0], $1) }
      return Use(word: written[0], spellings: tally.keys.sorted(), nouns: nouns[key] ?? Tally())
    }.sortedInSwedish(by: \.word)
  }

  /// The use of a tag, whatever its case; `nil` if nothing bears it.
  public subscript(word: String) -> Use? { uses.first { TagVocabulary.isSame($0.word, word) } }
}
