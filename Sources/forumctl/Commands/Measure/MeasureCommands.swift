import ForumKit

/// `measure show|set|follow|remove`, beside `add` and `list`.
enum MeasureCommands {
  static let operand = Parameter.operand(
    "M", .reference(.measures), help: "A measure: its id, or enough of its beginning")
  static let operands = Parameter.operands(
    "M", .reference(.measures), help: "A measure: its id, or enough of its beginning")

  static let group = Command(
    "measure", summary: "Work with measures: what was decided or proposed, and what came of it",
    action: .group([
      MeasureAdd.command, MeasureList.command, MeasureOverviews.board, MeasureOverviews.matrix, show, set,
      follow,
      remove,
    ]))

  static let show = Command(
    "show", summary: "Show a measure, what it grew out of and what came of it",
    discussion: [
      "Under its keys stands its thread, as trace M has it: what was asked and said, the measure, what has come of it, and the reports of the councils behind it. For programs the thread stands under the key trace."
    ],
    examples: [.init("Show one", "forumctl measure show kvallsoppet-i-hallen")],
    parameters: [operand] + RecordOptions.all,
    output: RecordView.measure.record,
    action: .house { values, context in
      let measure = try context.records.measure(values[operand])
      let trace = try Trace(of: .measure(measure), in: context.records)
      let format = values[RecordOptions.format]
      // Where only some keys are asked for, the thread is one of them or is left out.
      let isPage = format == .table && values[RecordOptions.fields] == nil
      var object = measure.object
      let isRow = format == .csv || format == .md
      if !isPage, !isRow || values[RecordOptions.fields]?.contains("trace") == true {
        object["trace"] = TraceJSON.entries(trace)
      }
      try RecordView.measure.show(object, values, context)
      if isPage { try context.out.write("\n" + TraceText(context.console).text(trace)) }
      return try context.warn(of: trace.faults)
    })

  static let title = Parameter.option(
    "title", .nonBlankText, help: "What is to be done, in place of the title there")

  static let set = Command(
    "set", summary: "Change measures",
    discussion: [
      "Options that take lists add to what is there; --clear takes away. An empty text empties a key.",
      "Several measures can be changed alike with one line.",
    ],
    examples: [
      .init("It has begun", "forumctl measure set kvallsoppet-i-hallen --status running"),
      .init(
        "Nobody answers for it any longer", "forumctl measure set kvallsoppet-i-hallen --clear responsible"),
    ],
    parameters: [operands, title, ClearOption.clear] + MeasureOptions.all,
    constraints: MeasureOptions.constraints,
    action: .house { values, context in
      try ClearOption.keep(["followUps=DATE"], values)
      let plan = try MeasureOptions.plan(values, context)
      let outcome = try context.change(values) { change in
        var names = try OrganisationNames(change, mayCreate: values[OrganisationNames.create])
        var measures = try change.list(.measures)
        for id in try values[operands].map({ try measures.id($0, for: .writing) }) {
          guard let place = measures.firstIndex(where: { $0.id == id }) else { continue }
          try ClearOption.apply(values, to: &measures[place])
          measures[place].title.set(values[title])
          try MeasureOptions.apply(
            values, plan: plan, to: &measures[place], in: change, context.records, &names)
        }
        try names.save(in: &change)
        try change.edit(.measures) { $0 = measures }
      }
      try context.tell(outcome.edits)
      return .done
    })

  static let text = Parameter.operand("TEXT", .nonBlankText, help: "What had come of it")
  static let on = Parameter.option("on", .date, help: "The day of which it is told; today if left out")

  static let follow = Command(
    "follow", summary: "Record what has come of a measure",
    discussion: ["The text stays in the house. With --status, how far it has come is changed too."],
    examples: [
      .init(
        "Tell of the first month",
        "forumctl measure follow kvallsoppet-i-hallen \"Fyra kvällar, fullt varje gång\" --status running")
    ],
    parameters: [operand, text, on, MeasureOptions.status],
    action: .house { values, context in
      try DoneDay.refuse(values[on], of: on.form, values, today: context.today)
      let outcome = try context.change(values) { change in
        let id = try change.list(.measures).id(values[operand], for: .writing)
        var followUp = Measure.FollowUp()
        followUp.date = values[on] ?? context.today
        followUp.recorded = change.instant
        followUp.annotations.note = values[text]
        try change.edit(.measures) { measures in
          guard let place = measures.firstIndex(where: { $0.id == id }) else { return }
          measures[place].followUps.record(followUp)
          if let status = values[MeasureOptions.status] { measures[place].status = status }
        }
      }
      try context.tell(outcome.edits)
      return .done
    })

  static let remove = Command(
    "remove", aliases: ["rm"], summary: "Remove measures",
    discussion: [
      "A measure that will not be done is better dropped than removed: measure set M --status dropped."
    ],
    examples: [
      .init("Remove one that was added twice", "forumctl measure remove kvallsoppet-i-hallen --dry-run")
    ],
    parameters: [operands],
    action: .house { values, context in
      let outcome = try context.change(values) { change in
        let measures = try change.list(.measures)
        try change.remove(measures: Set(values[operands].map { try measures.id($0, for: .writing) }))
      }
      try context.tell(outcome.edits)
      return .done
    })
}

extension [Measure] {
  /// The id that a text means: an id, or enough of its beginning.
  func id(_ text: String, for purpose: Purpose = .reading) throws(NotFound) -> ID<Measure> {
    try IDFinder.find(text, among: map(\.id), for: purpose)
  }
}

extension Records {
  /// The measure that a text means: its id, or enough of its beginning.
  func measure(_ text: String) throws -> Measure {
    let measures = try list(.measures)
    let id = try measures.id(text)
    guard let measure = measures.first(where: { $0.id == id }) else {
      throw NotFound(noun: Measure.noun, text: text, reason: .unknown(nearest: []))
    }
    return measure
  }
}
