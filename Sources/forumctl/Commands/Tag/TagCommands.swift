import ForumKit

/// `tag add|list|set|rename|merge|remove`
enum TagCommands {
  static let sv = Parameter.option(
    "sv", value: "LABEL", .text, help: "What it is called in Swedish where it leaves the house")
  static let en = Parameter.option(
    "en", value: "LABEL", .text, help: "What it is called in English where it leaves the house")
  static let word = Parameter.operand("WORD", .reference(.tags), help: "A word of the vocabulary")

  static let group = Command(
    "tag", summary: "Agree on the words that records are tagged with",
    action: .group([add, TagList.command, set, TagReplacing.rename, TagReplacing.merge, remove]))

  static let newWord = Parameter.operand("WORD", .nonBlankText, help: "The word as records are to bear it")

  static let add = Command(
    "add", summary: "Add a word to the vocabulary",
    discussion: [
      "Where there is a vocabulary, whoever gives a record a tag that is nearly one of its words is told. Other tags may be used all the same."
    ],
    examples: [
      .init("Agree on a word", "forumctl tag add fritidsgård --sv Fritidsgårdar --en \"Youth clubs\"")
    ],
    parameters: [newWord, sv, en] + AnnotationOptions.all,
    action: .house { values, context in
      var tag = Tag()
      tag.word = values[newWord].trimmed
      apply(values, to: &tag)
      let outcome = try context.change(values) { change in
        try change.edit(.tags) { tags in
          if let there = TagVocabulary(tags)[tag.word] {
            throw CommandProblem(
              "\(VisibleText.quoted(there.word)) is in the vocabulary already",
              hint: "change what it is called: forumctl tag set \(VisibleText.quoted(there.word)) --sv LABEL")
          }
          tags.append(tag)
        }
      }
      try context.out.line(VisibleText.line(tag.word))
      try context.tell(outcome.edits)
      return .done
    })

  static let set = Command(
    "set", summary: "Change what a word of the vocabulary is called",
    discussion: ["An empty text empties a label. To change the word itself, use rename."],
    examples: [.init("Give it an English name", "forumctl tag set idrott --en Sports")],
    parameters: [word, sv, en, ClearOption.clear] + AnnotationOptions.all,
    action: .house { values, context in
      let outcome = try context.change(values) { change in
        try change.edit(.tags) { tags in
          let place = try tags.place(of: values[word])
          try ClearOption.apply(values, to: &tags[place])
          apply(values, to: &tags[place])
        }
      }
      try context.tell(outcome.edits)
      return .done
    })

  static let remove = Command(
    "remove", aliases: ["rm"], summary: "Take words out of the vocabulary",
    discussion: ["Records that bear the word keep it. To change those too, use rename or merge."],
    examples: [.init("Try it first", "forumctl tag remove idrott --dry-run")],
    parameters: [words],
    action: .house { values, context in
      let outcome = try context.change(values) { change in
        try change.edit(.tags) { tags in
          for word in values[words] { tags.remove(at: try tags.place(of: word)) }
        }
      }
      try context.tell(outcome.edits)
      return .done
    })

  static let words = Parameter.operands("WORD", .reference(.tags), help: "Words of the vocabulary")

  private static func apply(_ values: Values, to tag: inout Tag) {
    tag.sv.set(values[sv]?.trimmed)
    tag.en.set(values[en]?.trimmed)
    AnnotationOptions.apply(values, to: &tag.annotations)
  }
}

extension [Tag] {
  /// Where a word stands in the vocabulary, whatever its case.
  ///
  /// - Throws: ``NotFound`` with the nearest words.
  func place(of word: String) throws(NotFound) -> Int {
    guard let place = firstIndex(where: { TagVocabulary.isSame($0.word, word) }) else {
      let nearest = Nearest.suggestions(for: word, among: map(\.word))
      throw NotFound(noun: Tag.name, text: word, reason: .unknown(nearest: nearest))
    }
    return place
  }
}
