/// The words that a workspace has agreed on for its tags, and what they are called in each language.
public struct TagVocabulary: Sendable, Equatable {
  /// The words in the order of the file.
  public let tags: [Tag]
  private let places: [String: Int]

  /// A vocabulary; of words that differ in their case alone the first one counts.
  public init(_ tags: [Tag] = []) {
    self.tags = tags
    places = Dictionary(
      tags.enumerated().map { (Self.key($1.word), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether nothing has been agreed on.
  public var isEmpty: Bool { tags.isEmpty }

  /// The entry of a word, whatever its case; `nil` if it has none.
  public subscript(word: String) -> Tag? { places[Self.key(word)].map { tags[$0] } }

  /// What a tag is called in a language; the word itself where nothing else is said.
  public func label(of word: String, in language: OutputLanguage) -> String {
    guard let tag = self[word] else { return word }
    let label = language == .sv ? tag.sv : tag.en
    return label.isEmpty ? tag.word : label
  }

  /// The word that a text stands for, in whatever case, which may be what it is called in either language; the text
  /// itself where it stands for no word.
  public func word(_ text: String) -> String {
    if let tag = self[text] { return tag.word }
    return tags.first { Self.isSame($0.sv, text) || Self.isSame($0.en, text) }?.word ?? text
  }

  /// Whether two tags are one, which they are in whatever case they are written.
  public static func isSame(_ left: String, _ right: String) -> Bool { key(left) == key(right) }

  /// What a tag is known by among others: the word without regard to case.
  public static func key(_ word: String) -> String { TextFolding.caseOnly.fold(word) }
}
