import ForumKit

/// `tag list`
enum TagList {
  static let unknown = Parameter.flag("unknown", help: "Only tags in use that are not in the vocabulary")

  static let command = Command(
    "list", aliases: ["ls"], summary: "List the tags, with how often each is used and where",
    discussion: [
      "The words of the vocabulary stand in Swedish order with the tags that are in use without being in it. A tag that is nearly a word of the vocabulary is shown with that word."
    ],
    examples: [
      .init("See which words are in use", "forumctl tag list"),
      .init("Find what is not agreed on", "forumctl tag list --unknown"),
    ],
    parameters: [unknown] + RecordOptions.all,
    output: RecordView.tags.records,
    action: .house { values, context in
      let uses = try TagUses(in: context.records)
      let vocabulary = TagVocabulary(try context.records.list(.tags))
      var rows = uses.uses.filter { vocabulary[$0.word] == nil }.map { row($0, vocabulary) }
      if !values[unknown] { rows += vocabulary.tags.map { row($0, uses[$0.word]) } }
      try RecordView.tags.list(
        rows.sortedInSwedish { CellText.of($0["word"]) }, values, context)
      if rows.isEmpty { try context.note("there are no tags to show") }
      return try context.warn(of: uses.faults)
    })

  /// A word of the vocabulary.
  private static func row(_ tag: Tag, _ use: TagUses.Use?) -> JSONObject {
    var object = tag.object.adding("uses", use?.total ?? 0)
    object["vocabulary"] = .bool(true)
    return object.adding(use, beside: tag.word)
  }

  /// A tag that is in use without being in the vocabulary.
  private static func row(_ use: TagUses.Use, _ vocabulary: TagVocabulary) -> JSONObject {
    var object = JSONObject().adding("word", use.word).adding("uses", use.total)
    object["vocabulary"] = .bool(false)
    let near = TagSlips(among: [use.word], in: vocabulary).slips.flatMap(\.nearest)
    return object.adding(use, beside: use.word).adding("near", near)
  }
}

extension JSONObject {
  /// The object with where a tag is used, and how else it is written than the word.
  fileprivate func adding(_ use: TagUses.Use?, beside word: String) -> JSONObject {
    guard let use else { return self }
    let nouns = use.nouns.keys.sorted { (use.nouns[$1], $0) < (use.nouns[$0], $1) }
    var object = self
    object["usedIn"] = .array(
      nouns.map { .members(["count": .count(use.nouns[$0]), "noun": .string($0)]) })
    return object.adding("spellings", use.spellings.filter { $0 != word })
  }
}

extension RecordView {
  /// How tags are shown.
  static let tags = RecordView(
    shape: Tag.fields.shape,
    computed: [
      .always("uses", .number), .maybe("usedIn", .list(.object(["count": .number, "noun": .text]))),
      .always("vocabulary", .flag), .maybe("spellings", .list(.text)), .maybe("near", .list(.text)),
    ],
    columns: [
      Column("word", "TAG", isFlexible: true), Column("sv", "SWEDISH", isFlexible: true),
      Column("en", "ENGLISH", isFlexible: true), Column("uses", "USES", alignment: .right),
      Column("usedIn", "WHERE", isFlexible: true), Column("vocabulary", "AGREED"),
      Column("near", "NEARLY", isFlexible: true),
    ])
}
