// What records that become one take over from each other.

extension Annotations {
  /// Takes in what another record says beside its own keys. Of a key that neither knows, the own value stays.
  mutating func absorb(_ other: Annotations) {
    tags.adopt(other.tags)
    sources.adopt(other.sources)
    note.adopt(paragraph: other.note)
    for member in other.unknown.members where unknown[member.key] == nil {
      unknown[member.key] = member.value
    }
  }
}

extension String {
  /// Adds a text as a further paragraph, unless it stands there in just these words.
  mutating func adopt(paragraph: String) {
    guard !paragraph.isEmpty, !"\n\n\(self)\n\n".contains("\n\n\(paragraph)\n\n") else { return }
    self = isEmpty ? paragraph : "\(self)\n\n\(paragraph)"
  }
}

extension Array where Element: Equatable {
  /// Adds what is not there yet.
  mutating func adopt(_ others: [Element]) {
    for other in others where !contains(other) { append(other) }
  }
}
