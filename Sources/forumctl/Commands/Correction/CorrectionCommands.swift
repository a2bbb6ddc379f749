import ForumKit

/// `correction add|list|decide`: what organisations ask to have put right in a draft, and what came of it.
enum CorrectionCommands {
  static let organisation = Parameter.operand("ORG", .reference(.organisations), help: "Who asks for it")
  static let text = Parameter.operand("TEXT", .nonBlankText, help: "What is to be put right")
  static let on = Parameter.option("on", .date, help: "The day it was asked for; today if left out")
  static let number = Parameter.operand("N", .integer(1...Int.max), help: "Its number in the list")
  static let decision = Parameter.operand("DECISION", .nonBlankText, help: "What was decided")

  static let group = Command(
    "correction", summary: "Keep the corrections that were asked for",
    action: .group([add, list, decide, none]))

  static let add = Command(
    "add", summary: "Record a correction that an organisation asks for",
    discussion: ["Its number in the list of the forum is printed alone on standard output."],
    examples: [
      .init("Record one", "forumctl correction add forum-2025-11 MPF \"Mötet hölls på förmiddagen\"")
    ],
    parameters: [ForumCommands.operand, organisation, text, on],
    action: .house { values, context in
      try DoneDay.refuse(values[on], of: on.form, values, today: context.today)
      let outcome = try context.change(values) { change in
        let forum = try change.forum(values[ForumCommands.operand], for: .writing)
        var correction = Correction()
        correction.organisation = try OrganisationFinder(change.list(.organisations))
          .organisation(values[organisation]).id
        correction.date = values[on] ?? context.today
        correction.recorded = change.instant
        correction.text = values[text]
        var place = 0
        try change.edit(.forum(forum)) {
          $0.corrections.record(correction)
          place = $0.corrections.lastIndex(of: correction) ?? 0
        }
        return place + 1
      }
      try context.out.line(String(outcome.result))
      try context.tell(outcome.edits)
      return .done
    })

  static let organisations = Parameter.operands(
    "ORG", .reference(.organisations), help: "Who has answered")

  static let none = Command(
    "none", summary: "Record that organisations have answered, and have nothing to correct",
    discussion: [
      "It is about the last time that the draft went round. status then no longer waits for them."
    ],
    examples: [.init("Record an answer", "forumctl correction none forum-2025-11 MPF")],
    parameters: [ForumCommands.operand, organisations],
    action: .house { values, context in
      let outcome = try context.change(values) { change in
        let id = try change.forum(values[ForumCommands.operand], for: .writing)
        let finder = OrganisationFinder(try change.list(.organisations))
        let ids = try values[organisations].map { try finder.organisation($0).id }
        try change.edit(.forum(id)) { forum in
          guard forum.recordAnswers(of: ids) else {
            throw CommandProblem(
              "the draft of \(id) has not gone round",
              hint: "record that it has: forumctl forum circulate \(id) --until DATE")
          }
        }
      }
      try context.tell(outcome.edits)
      return .done
    })

  static let list = Command(
    "list", aliases: ["ls"], summary: "List the corrections of a forum, in the order they came",
    examples: [.init("See what is not decided yet", "forumctl correction list forum-2025-11")],
    parameters: [ForumCommands.operand] + RecordOptions.all,
    output: RecordView.corrections.records,
    action: .house { values, context in
      let id = try context.records.forum(values[ForumCommands.operand])
      let corrections = try context.records.record(.forum(id))?.corrections ?? []
      let objects = corrections.enumerated().map { $1.object.adding("number", $0 + 1) }
      try RecordView.corrections.list(objects, values, context)
      return .done
    })

  static let decide = Command(
    "decide", summary: "Record what was decided of a correction",
    examples: [.init("Decide the first one", "forumctl correction decide forum-2025-11 1 \"Rättat\"")],
    parameters: [ForumCommands.operand, number, decision],
    action: .house { values, context in
      let outcome = try context.change(values) { change in
        let id = try change.forum(values[ForumCommands.operand], for: .writing)
        try change.edit(.forum(id)) { forum in
          let place = values[number] - 1
          guard forum.corrections.indices.contains(place) else {
            throw NotFound(
              noun: Correction.name, text: String(values[number]),
              reason: .unknown(nearest: forum.corrections.indices.suffix(3).map { String($0 + 1) }),
              in: id.text)
          }
          forum.corrections[place].decision = values[decision]
        }
      }
      try context.tell(outcome.edits)
      return .done
    })
}

extension RecordView {
  /// How corrections are shown.
  static let corrections = RecordView(
    shape: Correction.fields.shape, computed: [.always("number", .number)],
    columns: [
      Column("number", "NO", alignment: .right), Column("date", "DATE"),
      Column("organisation", "ORGANISATION"),
      Column("text", "TEXT", isFlexible: true), Column("decision", "DECISION", isFlexible: true),
    ])
}
