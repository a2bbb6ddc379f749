import ForumKit

/// `forum circulate` and `forum publish`: how a draft goes round, and out.
enum ForumPaperTrail {
  static let on = Parameter.option("on", .date, help: "The day it was done; today if left out")
  static let until = Parameter.required("until", .date, help: "The last day for answers")
  static let to = Parameter.repeated(
    "to", value: "ORG", .reference(.organisations),
    help: "Add an organisation that it goes to, so that status tells who has not answered")
  static let participants = Parameter.flag(
    "to-participants", help: "Add all that took part in the forum, or were to")
  static let change = Parameter.option(
    "change", .nonBlankText, help: "What has changed since it was published last")

  static let circulate = Command(
    "circulate", summary: "Record that the draft has gone round for fact-checking",
    discussion: [
      "The draft itself is written by report, marked Utkast until the forum is published. Who asks for a correction has answered; of the others, correction none tells that they have nothing to correct."
    ],
    examples: [
      .init("Ask for answers within two weeks", "forumctl forum circulate analys-2026 --until 2026-06-29"),
      .init(
        "Say whom it goes to",
        "forumctl forum circulate forum-2025-11 --until 2026-06-29 --to MPF --to exempelstads-kommun"),
    ],
    parameters: [ForumCommands.operand, until, on, to, participants],
    action: .house { values, context in
      try DoneDay.refuse(values[on], of: on.form, values, today: context.today)
      let day = values[on] ?? context.today
      guard day <= values[until] else {
        throw values.usageError(
          .invalidValue(
            .init(
              parameter: until.form.spelling, value: values[until].description,
              expected: "on or after \(day), when it goes round", reason: .malformed)))
      }
      let outcome = try context.change(values) { change in
        let id = try change.forum(values[ForumCommands.operand], for: .writing)
        var circulation = Circulation()
        circulation.date = day
        circulation.recorded = change.instant
        circulation.until = values[until]
        circulation.to = try addressees(of: id, values, change)
        let strangers = try strangers(among: circulation.to, to: id, change)
        try change.edit(.forum(id)) { forum in
          forum.circulations.record(circulation)
          forum.status = max(forum.status, .circulated)
        }
        return strangers
      }
      try context.tell(outcome.edits)
      if !outcome.result.isEmpty {
        try context.warn("not among the participants: \(Words.few(outcome.result.map(\.text)))")
      }
      return .done
    })

  /// Whom the draft goes to, each once.
  private static func addressees(
    of forum: ID<Forum>, _ values: Values, _ change: Change
  ) throws -> [ID<Organisation>] {
    let finder = OrganisationFinder(try change.list(.organisations))
    var addressees: [ID<Organisation>] = []
    addressees.addMissing(try values[to].map { try finder.organisation($0).id })
    guard values[participants] else { return addressees }
    let index = OrganisationIndex(try change.list(.organisations))
    let seats = try change.list(.participants(of: forum)).filter { seat in
      seat.attendance != .absent && seat.attendance != .declined
    }
    addressees.addMissing(seats.flatMap { [$0.organisation] + $0.with }.map { index[$0]?.id ?? $0 })
    return addressees
  }

  /// A draft names those who took part: whoever did not is told of.
  private static func strangers(
    among addressees: [ID<Organisation>], to forum: ID<Forum>, _ change: Change
  ) throws -> [ID<Organisation>] {
    let index = OrganisationIndex(try change.list(.organisations))
    let seats = try change.list(.participants(of: forum)).flatMap { [$0.organisation] + $0.with }
    let known = Set(seats.map { index[$0]?.id ?? $0 })
    return addressees.filter { !known.contains($0) }
  }

  static let publish = Command(
    "publish", summary: "Record that the documentation has been published",
    discussion: [
      "From then on documents no longer say Utkast. When it has been published before, say with --change what is new: the report prints it, with its day, under \"Ändringar efter publicering\". Corrections that nobody has decided on, and organisations that have not answered, are told of."
    ],
    examples: [.init("Publish what has been checked", "forumctl forum publish forum-2025-11")],
    parameters: [ForumCommands.operand, on, change],
    action: .house { values, context in
      try DoneDay.refuse(values[on], of: on.form, values, today: context.today)
      return try alter(values, context) { forum, instant in
        let left = leftOpen(in: forum)
        if !forum.publications.isEmpty, values[change] == nil {
          throw values.usageError(.missing([change.form.synopsis]))
        }
        var publication = Publication()
        publication.date = values[on] ?? context.today
        try refuse(publication.date, toPublish: forum, values)
        publication.recorded = instant
        publication.change = values[change] ?? ""
        forum.publications.record(publication)
        forum.status = .published
        return left
      }
    })

  /// An edition comes after those before it. Placed among them, what it says is new would stand as the first edition,
  /// and the first edition as a change.
  private static func refuse(_ day: CalendarDate, toPublish forum: Forum, _ values: Values) throws {
    guard let last = forum.publications.map(\.date).max(), day < last else { return }
    throw values.usageError(
      .invalidValue(
        .init(
          parameter: on.form.spelling, value: day.description,
          expected: "on or after \(last), when it was published last", reason: .malformed,
          wayOut: "give the day that this change went out, or leave \(on.form.spelling) out for today; "
            + "if the other day is wrong: forumctl forum set \(forum.id) --clear publications=\(last)")))
  }

  /// What a publication leaves behind, in words.
  private static func leftOpen(in forum: Forum) -> [String] {
    let undecided = forum.undecidedCorrections
    let awaited = forum.status == .circulated ? forum.awaitedAnswers : []
    return [
      undecided.isEmpty
        ? nil : "nothing has been decided of correction \(Words.few(undecided.map(String.init)))",
      awaited.isEmpty ? nil : "nothing has come from \(Words.few(awaited.map(\.text)))",
    ].compactMap(\.self)
  }

  /// Changes the forum of the line.
  ///
  /// - Parameter body: Returns what people are to be warned of.
  private static func alter(
    _ values: Values, _ context: Context, _ body: (inout Forum, Instant) throws -> [String]
  ) throws -> ExitCode {
    let outcome = try context.change(values) { change in
      let id = try change.forum(values[ForumCommands.operand], for: .writing)
      let instant = change.instant
      var warnings: [String] = []
      try change.edit(.forum(id)) { warnings = try body(&$0, instant) }
      return warnings
    }
    try context.tell(outcome.edits)
    for warning in outcome.result { try context.warn(warning) }
    return .done
  }
}
