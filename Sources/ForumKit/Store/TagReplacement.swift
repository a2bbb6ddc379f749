extension Change {
  /// Puts one tag in the place of another, in every record that bears it and in the vocabulary.
  ///
  /// A record that bears both afterwards bears it once. In the vocabulary the new word takes the old one's place
  /// with its labels; where it has a place of its own already, it keeps that, and takes the labels that it lacks.
  ///
  /// - Parameters:
  ///   - isOld: Whether a tag is the one that goes.
  ///   - new: The tag that comes, as it is to be written.
  public mutating func replaceTag(where isOld: (String) -> Bool, with new: String) throws {
    try edit(.tags) { tags in
      guard let place = tags.firstIndex(where: { isOld($0.word) }) else { return }
      let old = tags[place]
      if let home = tags.firstIndex(where: { $0.word == new }), home != place {
        if tags[home].sv.isEmpty { tags[home].sv = old.sv }
        if tags[home].en.isEmpty { tags[home].en = old.en }
        tags[home].annotations.absorb(old.annotations)
        tags.remove(at: place)
      } else {
        tags[place].word = new
      }
    }
    // A key that a hand has written with escapes is not seen in the bytes.
    for file in try files() where try mayMention(["\"tags\"", "\\u"], in: file.path) {
      try rewrite(file) { root in
        file.shape.rewritingTags(in: root) { tags in
          guard tags.contains(where: isOld) else { return tags }
          var seen = Set<String>()
          return tags.map { isOld($0) ? new : $0 }.filter { seen.insert($0).inserted }
        }
      }
    }
  }
}

extension Shape {
  /// The same value with the tags of every record in it put through a function.
  func rewritingTags(in value: JSONValue, _ rewrite: ([String]) -> [String]) -> JSONValue {
    switch (self, value) {
    case (.list(let element), .array(let values)) where element.record != nil:
      return .array(values.map { element.rewritingTags(in: $0, rewrite) })
    case (.record(let shape), .object(var object)):
      for member in shape.members {
        guard let value = object[member.key] else { continue }
        if member.key == Annotations.tagsKey, let values = value.array {
          let tags = values.compactMap(\.string)
          // What is no list of texts is not a list of tags, and is left for the reader to refuse.
          guard tags.count == values.count else { continue }
          object[member.key] = rewrite(tags).json
        } else if member.shape.record != nil {
          object[member.key] = member.shape.rewritingTags(in: value, rewrite)
        }
      }
      return .object(object)
    default: return value
    }
  }

  /// Visits every record that bears tags in a value, the outer one before those in it.
  public func walkTags(
    _ value: JSONValue, at path: JSONPath = .root,
    visit: (_ tags: [String], _ record: RecordShape, _ object: JSONObject, _ place: JSONPath) -> Void
  ) {
    switch (self, value) {
    case (.list(let element), .array(let values)) where element.record != nil:
      for (index, value) in values.enumerated() {
        element.walkTags(value, at: path.index(index), visit: visit)
      }
    case (.record(let shape), .object(let object)):
      let tags = object[Annotations.tagsKey]?.array?.compactMap(\.string) ?? []
      if !tags.isEmpty, shape[Annotations.tagsKey] != nil { visit(tags, shape, object, path) }
      for member in shape.members where member.shape.record != nil {
        guard let value = object[member.key] else { continue }
        member.shape.walkTags(value, at: path.key(member.key), visit: visit)
      }
    default: break
    }
  }
}
