/// A word of the vocabulary that records are tagged with.
///
/// Records bear the word itself: a workspace without a vocabulary has tags all the same. Case makes no difference
/// between two words.
public struct Tag: CollectionRecord {
  public static let name = "tag"

  /// The word as records bear it; unique in the vocabulary.
  public var word = ""
  /// What it is called in Swedish; empty where the word says it.
  public var sv = ""
  /// What it is called in English; empty where the word says it.
  public var en = ""
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<Tag>([
    Field("word", \.word, [.required, .identity]),
    Field("sv", \.sv),
    Field("en", \.en),
  ])

  public static let keyField = "word"
  public var key: String { word }
}
