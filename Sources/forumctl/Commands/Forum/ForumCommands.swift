import ForumKit

/// `forum list|show|set|remove`, beside `add`.
enum ForumCommands {
  static let operand = Parameter.operand(
    "F", .reference(.forums), help: "A forum: its id, its date, or latest")

  static let group = Command(
    "forum", summary: "Work with forums",
    action: .group([
      ForumAdd.command, ForumList.command, show, set, ForumNotes.command, ForumEdit.command,
      ForumDiffCommand.command,
      ForumClear.command,
      ForumPaperTrail.circulate, ForumPaperTrail.publish,
      remove,
    ]))

  static let show = Command(
    "show", summary: "Show a forum with its sections and counts",
    examples: [.init("Show the newest one", "forumctl forum show latest")],
    parameters: [operand] + RecordOptions.all,
    output: RecordView.forums.record,
    action: .house { values, context in
      let id = try context.records.forum(values[operand])
      guard let forum = try context.records.record(.forum(id)) else {
        throw NotFound(noun: Forum.noun, text: values[operand], reason: .unknown(nearest: []))
      }
      let object = forum.object
        .adding("participants", try context.records.list(.participants(of: id)).count)
        .adding("themes", try context.records.list(.themes(of: id)).count)
        .adding("inputs", try context.records.list(.inputs(of: id)).count)
      try RecordView.forums.show(object, values, context)
      return .done
    })

  static let title = Parameter.option(
    "title", .nonBlankText, help: "What the forum is called, in place of the title there")
  static let date = Parameter.option("date", .partialDate, help: "The day it is held")

  static let set = Command(
    "set", summary: "Change a forum, its programme or one of its sections",
    discussion: [
      "Options that take lists add to what is there; --clear takes away. An empty text empties a key.",
      "With --section, one section is changed, or made: name a role for a new section of that role, or a new id together with --heading.",
    ],
    examples: [
      .init("Mark a forum as held", "forumctl forum set forum-2026-09 --status held"),
      .init(
        "Write the summary from a file",
        "forumctl forum set forum-2026-09 --section summary --heading Sammanfattning --file summary.md"),
      .init("Move a section", "forumctl forum set verkstad-2025-05 --section metod --after bakgrund"),
    ],
    parameters: [operand, title, date, ClearOption.clear] + ForumOptions.all + SectionOptions.all,
    constraints: SectionOptions.constraints,
    action: .house { values, context in
      let body = try SectionOptions.body(values, context)
      let outcome = try context.change(values) { change in
        var names = try OrganisationNames(change, mayCreate: values[OrganisationNames.create])
        let id = try change.forum(values[operand], for: .writing)
        guard var forum = try change.record(.forum(id)) else {
          throw NotFound(noun: Forum.noun, text: values[operand], reason: .unknown(nearest: []))
        }
        try ClearOption.apply(values, to: &forum)
        forum.title.set(values[title])
        forum.date.set(values[date])
        try ForumOptions.apply(values, to: &forum, in: change, &names)
        try SectionOptions.apply(values, body: body, to: &forum, &names)
        try names.save(in: &change)
        try change.put(forum, in: .forum(id))
      }
      try context.tell(outcome.edits)
      return .done
    })

  static let cascade = Parameter.flag(
    "cascade", help: "Remove its participants, themes and inputs, and the references to it, too")

  static let remove = Command(
    "remove", aliases: ["rm"], summary: "Remove a forum",
    discussion: [
      "A forum that has participants, themes or inputs, or that others refer to, is not removed without --cascade."
    ],
    examples: [.init("See what would go", "forumctl forum remove lackage-2025 --cascade --dry-run")],
    parameters: [operand, cascade],
    action: .house { values, context in
      let outcome = try context.change(values) { change in
        let id = try change.forum(values[operand], for: .writing)
        try change.remove(forum: id, cascade: values[cascade])
      }
      try context.tell(outcome.edits)
      return .done
    })
}

extension RecordView {
  /// How forums are shown.
  static let forums = RecordView(
    shape: Forum.fields.shape, computed: ["participants", "themes", "inputs"].map { .maybe($0, .number) },
    columns: [
      Column("id", "ID"), Column("date", "DATE"), Column("kind", "KIND"), Column("status", "STATUS"),
      Column("occasion", "NO", alignment: .right), Column("title", "TITLE", isFlexible: true),
    ])
}
