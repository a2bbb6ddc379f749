import ForumKit

/// `person find TEXT`
enum PersonFind {
  static let text = Parameter.operands(
    "TEXT", .nonBlankText,
    help:
      "Parts of a name, an e-mail address or a part of one, a phone number, or an id that was found before")

  static let command = Command(
    "find", summary: "List every place that holds a person",
    discussion: [
      "Each person is a name with the organisation that it stands with, and has an id that is the same every time; person erase takes it. After the people come the texts that mention them, or what was asked for: in any record, in the history of this copy, and in texts that an editor was open on.",
      "With --format md or json everything that is said of the person stands there in full, as an extract for somebody who asks what is known of them. It is for the house: look through it before it is handed on. The exit code is 1 when nothing is found.",
    ],
    examples: [
      .init("Find somebody by a part of the name", "forumctl person find skensson"),
      .init(
        "Make an extract of all that is known", "forumctl person find mana.skensson@example.org --format md"),
    ],
    parameters: [text, PageFormat.option],
    output: PersonReport.schema,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let typed = values[text].joined(separator: " ")
    guard let query = PersonQuery(typed) else {
      throw values.usageError(
        .invalidValue(
          .init(
            parameter: text.form.spelling, value: typed,
            expected: "something to look for: it has neither letters nor digits", reason: .malformed)))
    }
    let history = try context.workspace.history()
    let index = try PeopleIndex(of: context.records, history)
    let people = index.matching(query)
    let mentions = try PersonMentions(of: people, query, in: context.records, history)
    let report = PersonReport(people, mentions.found, query: query, zone: context.zone)
    let isEmpty = people.isEmpty && mentions.found.isEmpty
    if !isEmpty {
      switch values[PageFormat.option] {
      case .table: try context.out.write(report.text(style: context.console.style))
      case .json: try context.out.write(JSONWriter.canonical(report.json))
      case .md:
        try context.out.write(
          MarkdownWriter().write(report.document(of: context.workspace.card, on: context.today)))
      }
    }
    // The files that hold people have been tried twice.
    var faults = index.faults
    for fault in mentions.faults where !faults.contains(fault) { faults.append(fault) }
    if isEmpty { try context.note("nothing was found") }
    let exitCode = try context.warn(of: faults)
    return isEmpty && exitCode == .done ? .failed : exitCode
  }
}
