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
    discussion: [
      "Its number in the list of the forum is printed alone on standard output. One of an earlier day stands before those of later days, whose numbers then grow by one."
    ],
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
        var place = (number: 0, after: 0)
        try change.edit(.forum(forum)) {
          $0.corrections.record(correction)
          let index = $0.corrections.lastIndex(of: correction) ?? 0
          place = (index + 1, $0.corrections.count - index - 1)
        }
        return place
      }
      let (number, after) = outcome.result
      try context.out.line(String(number))
      try context.tell(outcome.edits)
      if after > 0 {
        let moved = after == 1 ? "one of a later day has" : "\(after) of later days have"
        try context.note("\(moved) a new number, one higher than before: see correction list")
      }
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
        var unasked: [ID<Organisation>] = []
        try change.edit(.forum(id)) { forum in
          guard forum.recordAnswers(of: ids) else {
            throw CommandProblem(
              "the draft of \(id) has not gone round",
              hint: "record that it has: forumctl forum circulate \(id) --until DATE")
          }
          let asked = forum.lastRound?.to ?? []
          unasked = asked.isEmpty ? [] : ids.filter { !asked.contains($0) }
        }
        return unasked
      }
      try context.tell(outcome.edits)
      if !outcome.result.isEmpty {
        let names = Words.list(outcome.result.map(\.text), "and")
        try context.warn(
          "the draft did not go to \(names) the last time; the answer is recorded all the same")
      }
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

  static let overwrite = Parameter.flag(
    "overwrite", help: "Put the decision in the place of the one that is there")

  static let decide = Command(
    "decide", summary: "Record what was decided of a correction",
    discussion: [
      "Which correction it was is said on standard error; what has been decided stays without --overwrite."
    ],
    examples: [.init("Decide the first one", "forumctl correction decide forum-2025-11 1 \"Rättat\"")],
    parameters: [ForumCommands.operand, number, decision, overwrite],
    action: .house { values, context in
      let outcome = try context.change(values) { change in
        let id = try change.forum(values[ForumCommands.operand], for: .writing)
        var decided = Correction()
        try change.edit(.forum(id)) { forum in
          let place = values[number] - 1
          guard forum.corrections.indices.contains(place) else {
            throw NotFound(
              noun: Correction.name, text: String(values[number]),
              reason: .unknown(nearest: forum.corrections.indices.suffix(3).map { String($0 + 1) }),
              in: id.text)
          }
          let there = forum.corrections[place].decision
          guard there.trimmed.isEmpty || there == values[decision] || values[overwrite] else {
            throw CommandProblem(
              "correction \(place + 1) of \(id) has been decided: \(VisibleText.quoted(there))",
              hint: "see the numbers: forumctl correction list \(id); to put it in its place: --overwrite")
          }
          forum.corrections[place].decision = values[decision]
          decided = forum.corrections[place]
        }
        return decided
      }
      try context.tell(outcome.edits)
      let correction = outcome.result
      let who = correction.organisation.map { " by \($0)" } ?? ""
      try context.note(
        "what was asked for\(who) on \(correction.date): \(VisibleText.quoted(correction.text))")
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
