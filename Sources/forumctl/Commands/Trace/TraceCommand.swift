import ForumKit

/// `trace TAG|THEME|ORG|MEASURE`
enum TraceCommand {
  static let subject = Parameter.operand(
    "TAG|THEME|ORG|MEASURE", .reference(.threads),
    help: "A tag, a theme as FORUM/THEME or by its id or title, an organisation, or a measure")
  static let kind = Parameter.option(
    "kind", .choice(TraceSubject.Kind.self), help: "What it is, where several are called so")

  static let command = Command(
    "trace", summary: "Follow a thread: everything said and done about something, in the order of time",
    discussion: [
      "A tag is followed to every record that bears it. A theme is followed to what it grew out of and what grew out of it, over all forums, to the measures that came of it and to the reports of the councils behind those. A measure is followed back the same way. An organisation is followed, with its departments, through forums, councils, measures and declarations; what was said is never tied to who said it.",
      "What has no day stands last. All is shown, also who may not be named: what comes out is for the house.",
    ],
    examples: [
      .init("See what became of a question", "forumctl trace forum-2025-11/helgkalendern"),
      .init("Gather everything with a tag on a page", "forumctl trace orosvagar --format md"),
      .init("Say which of several is meant", "forumctl trace mpf --kind organisation"),
    ],
    parameters: [subject, kind, PageFormat.option],
    output: TraceJSON.schema,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let text = values[subject]
    let found: TraceSubject
    do { found = try TraceFinder(context.records).subject(text.trimmed, of: values[kind]) } catch let error
      as TraceAmbiguity
    {
      throw problem(error)
    }
    let trace = try Trace(of: found, in: context.records)
    switch values[PageFormat.option] {
    case .table: try context.out.write(TraceText(context.console).text(trace))
    case .json: try context.out.write(JSONWriter.canonical(TraceJSON.value(trace)))
    case .md:
      let asked = values[GlobalOptions.language].flatMap(OutputLanguage.init)
      let language = asked ?? context.workspace.card.language ?? .sv
      let page = TracePage(title: context.workspace.card.title, language: language, today: context.today)
      try context.out.write(MarkdownWriter().write(page.document(trace)))
    }
    if trace.entries.isEmpty {
      try context.note("nothing has been said or done about \(VisibleText.quoted(text))")
    }
    return try context.warn(of: trace.faults)
  }

  private static func problem(_ ambiguity: TraceAmbiguity) -> CommandProblem {
    let names = ambiguity.candidates.map { "the \($0.kind.rawValue) \(VisibleText.quoted($0.reference))" }
    let kinds = Set(ambiguity.candidates.map(\.kind.rawValue)).sorted()
    let hint =
      kinds.count == ambiguity.candidates.count
      ? "say which with \(Words.list(kinds.map { "--kind \($0)" }, "or"))"
      : "name one as it stands here" + (kinds.count > 1 ? ", and say what it is with --kind" : "")
    return CommandProblem(
      "\(VisibleText.quoted(ambiguity.text)) can mean \(Words.few(names, "or"))", hint: hint)
  }
}
