/// What makes the tags of many records the same, each word looked at once.
struct TagKeys {
  private var known: [String: String] = [:]

  /// The tags of one record by what they are known by (`TagVocabulary.key`); of those that are the same, the first.
  mutating func distinct(_ tags: [String]) -> [(key: String, word: String)] {
    var distinct: [(key: String, word: String)] = []
    for word in tags {
      let key = known[word] ?? TagVocabulary.key(word)
      known[word] = key
      if !distinct.contains(where: { $0.key == key }) { distinct.append((key, word)) }
    }
    return distinct
  }
}
