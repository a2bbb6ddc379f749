import ForumKit

/// `forum circulate` and `forum publish`: how a draft goes round, and out.
enum ForumPaperTrail {
  static let on = Parameter.option("on", .date, help: "The day it was done; today if left out")
  static let until = Parameter.required("until", .date, help: "The last day for answers")
  static let change = Parameter.option(
    "change", .nonBlankText, help: "What has changed since it was published last")

  static let circulate = Command(
    "circulate", summary: "Record that the draft has gone round for fact-checking",
    examples: [
      .init("Ask for answers within two weeks", "forumctl forum circulate analys-2026 --until 2026-06-29")
    ],
    parameters: [ForumCommands.operand, until, on],
    action: .house { values, context in
      let day = values[on] ?? context.today
      guard day <= values[until] else {
        throw values.usageError(
          .invalidValue(
            .init(
              parameter: until.form.spelling, value: values[until].description,
              expected: "on or after \(day), when it goes round", reason: .malformed)))
      }
      return try alter(values, context) { forum, instant in
        var circulation = Circulation()
        circulation.date = day
        circulation.recorded = instant
        circulation.until = values[until]
        forum.circulations.record(circulation)
        forum.status = max(forum.status, .circulated)
      }
    })

  static let publish = Command(
    "publish", summary: "Record that the documentation has been published",
    discussion: [
      "From then on documents no longer say Utkast. When it has been published before, say with --change what is new."
    ],
    examples: [.init("Publish what has been checked", "forumctl forum publish forum-2025-11")],
    parameters: [ForumCommands.operand, on, change],
    action: .house { values, context in
      try alter(values, context) { forum, instant in
        if !forum.publications.isEmpty, values[change] == nil {
          throw values.usageError(.missing([change.form.synopsis]))
        }
        var publication = Publication()
        publication.date = values[on] ?? context.today
        publication.recorded = instant
        publication.change = values[change] ?? ""
        forum.publications.record(publication)
        forum.status = .published
      }
    })

  private static func alter(
    _ values: Values, _ context: Context, _ body: (inout Forum, Instant) throws -> Void
  ) throws -> ExitCode {
    let outcome = try context.change(values) { change in
      let id = try change.forum(values[ForumCommands.operand], for: .writing)
      let instant = change.instant
      try change.edit(.forum(id)) { try body(&$0, instant) }
    }
    try context.tell(outcome.edits)
    return .done
  }
}
