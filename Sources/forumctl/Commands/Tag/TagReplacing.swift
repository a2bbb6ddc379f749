import ForumKit

/// `tag rename OLD NEW` and `tag merge FROM INTO`: one change in every record that bears the tag.
enum TagReplacing {
  static let old = Parameter.operand("OLD", .reference(.tags), help: "A tag, in the vocabulary or in use")
  static let new = Parameter.operand("NEW", .nonBlankText, help: "What it is to be")

  static let rename = Command(
    "rename", summary: "Write a tag otherwise, in every record that bears it",
    discussion: [
      "However it is written, it is the same tag in whatever case. It is one change, which undo takes back."
    ],
    examples: [.init("See what would be changed", "forumctl tag rename helger veckoslut --dry-run")],
    parameters: [old, new],
    action: .house { values, context in
      let old = values[old]
      let new = values[new].trimmed
      return try replace(old, values, context) { uses, vocabulary in
        guard !TagVocabulary.isSame(old, new), isKnown(new, uses, vocabulary) else { return new }
        throw CommandProblem(
          "there is a tag \(VisibleText.quoted(new)) already",
          hint: "make one of both: forumctl tag merge \(VisibleText.quoted(old)) \(VisibleText.quoted(new))")
      }
    })

  static let from = Parameter.operand("FROM", .reference(.tags), help: "The tag that goes")
  static let into = Parameter.operand("INTO", .reference(.tags), help: "The tag that stays")

  static let merge = Command(
    "merge", summary: "Make one tag of two, in every record that bears the first",
    discussion: [
      "The second keeps its labels, and takes those that it lacks. It is one change, which undo takes back."
    ],
    examples: [.init("See what would be changed", "forumctl tag merge helger idrott --dry-run")],
    parameters: [from, into],
    action: .house { values, context in
      let into = values[into]
      guard !TagVocabulary.isSame(values[from], into) else {
        throw CommandProblem(
          "\(VisibleText.quoted(into)) is the same tag",
          hint: "to write it in another case: forumctl tag rename \(VisibleText.quoted(into)) NEW")
      }
      return try replace(values[from], values, context) { uses, vocabulary in
        guard let word = vocabulary[into]?.word ?? uses[into]?.word else {
          throw NotFound.tag(into, uses, vocabulary)
        }
        return word
      }
    })

  /// Puts another tag in the place of one.
  ///
  /// - Parameter target: The tag that comes, as it is written, of what is in use and in the vocabulary.
  private static func replace(
    _ old: String, _ values: Values, _ context: Context,
    target: (TagUses, TagVocabulary) throws -> String
  ) throws -> ExitCode {
    let outcome = try context.change(values) { change in
      let uses = try TagUses(in: context.records)
      // What cannot be read may bear the tag: half a change would be no change of the tag.
      if let fault = uses.faults.first { throw fault }
      let vocabulary = TagVocabulary(try change.list(.tags))
      guard isKnown(old, uses, vocabulary) else { throw NotFound.tag(old, uses, vocabulary) }
      let new = try target(uses, vocabulary)
      let before = vocabulary[new]
      try change.replaceTag(where: { TagVocabulary.isSame($0, old) }, with: new)
      // All that bore the tag by itself is shown by another word from now on.
      let after = uses[new] == nil ? nil : TagVocabulary(try change.list(.tags))[new]
      return after.flatMap { after in
        (before?.sv ?? "", before?.en ?? "") == (after.sv, after.en) ? nil : after
      }
    }
    try context.tell(outcome.edits)
    if let tag = outcome.result {
      let labels = [("sv", tag.sv), ("en", tag.en)].filter { !$1.isEmpty }
      let shown = labels.map { "\(VisibleText.quoted($1)) (\($0))" }
      let options = labels.map { " --\($0) WORD" }.joined()
      try context.note(
        "all that is tagged \(VisibleText.quoted(tag.word)) is shown as \(Words.list(shown, "and")) now; to change that: forumctl tag set \(VisibleText.quoted(tag.word))\(options)"
      )
    }
    return .done
  }

  private static func isKnown(_ word: String, _ uses: TagUses, _ vocabulary: TagVocabulary) -> Bool {
    vocabulary[word] != nil || uses[word] != nil
  }
}

extension NotFound {
  /// That a tag is neither in use nor in the vocabulary.
  static func tag(_ word: String, _ uses: TagUses, _ vocabulary: TagVocabulary) -> NotFound {
    let known = vocabulary.tags.map(\.word) + uses.uses.map(\.word).filter { vocabulary[$0] == nil }
    return NotFound(
      noun: Tag.name, text: word, reason: .unknown(nearest: Nearest.suggestions(for: word, among: known)))
  }
}
