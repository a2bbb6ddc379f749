/// Tags that are not in the vocabulary and are nearly one that is.
public struct TagSlips: Sendable, Equatable {
  /// A tag and what may have been meant by it.
  public struct Slip: Sendable, Equatable {
    /// The tag as it is written.
    public let word: String
    /// The words of the vocabulary that are nearest to it, the nearest first; at least one.
    public let nearest: [String]
  }

  /// In the order in which they are met, each once.
  public let slips: [Slip]

  /// The slips among some tags. Without a vocabulary there is none.
  public init(among words: some Sequence<String>, in vocabulary: TagVocabulary) {
    var seen = Set<String>()
    slips = words.compactMap { word in
      guard !vocabulary.isEmpty, seen.insert(TagVocabulary.key(word)).inserted,
        vocabulary[word] == nil
      else { return nil }
      let nearest = Nearest.suggestions(for: word, among: vocabulary.tags.map(\.word), limit: 2)
      return nearest.isEmpty ? nil : Slip(word: word, nearest: nearest)
    }
  }

  /// The tags that a change gives to records, as its edits tell: those that a record bore before are none of them.
  public static func tagsGiven(by edits: [RecordEdit]) -> [String] {
    edits.flatMap { edit in
      let before = Set(tags(in: edit.before.map(JSONValue.object)))
      return tags(in: edit.after.map(JSONValue.object)).filter { !before.contains($0) }
    }
  }

  private static func tags(in value: JSONValue?) -> [String] {
    switch value {
    case .array(let values): values.flatMap { tags(in: $0) }
    case .object(let object):
      object.members.flatMap { member in
        member.key == Annotations.tagsKey
          ? member.value.array?.compactMap(\.string) ?? [] : tags(in: member.value)
      }
    default: []
    }
  }
}
