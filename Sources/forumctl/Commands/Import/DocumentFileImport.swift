import ForumKit

/// `import document FILE|- [--forum ID] [--title T] [--date D] [--create]`
enum DocumentFileImport {
  static let file = Parameter.operand(
    "FILE", .file, help: "A document as plain text, or - for standard input")
  static let forum = Parameter.option(
    "forum", value: "ID", .newID(Forum.self),
    help: "The id of the forum that is made; else made from the title")
  static let title = Parameter.option(
    "title", .nonBlankText, help: "What the forum is called, in place of what the document says")
  static let date = Parameter.option(
    "date", .partialDate, help: "The day of the meeting, in place of what the document says")
  static let format = Parameter.option(
    "format", value: "text|json", .choice(["text", "json"]), default: "text",
    help: "How the outline of a dry run is written")

  static let command = Command(
    "document", summary: "Make a forum of the documentation of an earlier meeting",
    discussion: [
      "The document is plain text, pasted from a PDF or read by a scanner (pdftotext -layout FILE.pdf). Title, date, participants, sections, questions, topics, points and post-its are found by their headings and by how they stand on the page. Page numbers, headers and the table of contents are left out, and told of.",
      "The forum is a draft, and every text of it is internal until somebody has cleared it of names: forumctl forum clear F. Names of people stand only among the representatives, or in texts that wait.",
      "Names of organisations are matched to those that are known, also where a scanner has spoiled them, each with how sure it is. What is not sure stays as text, in a section of role unplaced, and so does every line that found no place. --create adds organisations that are not known.",
      "With --dry-run the outline is printed: what would be made, from which lines, and what is a guess. The id of the forum is printed on standard output.",
    ],
    examples: [
      .init(
        "See what would be made of a document",
        "forumctl import document dokumentation.txt --create --dry-run"),
      .init(
        "Say which day it was, and what the forum is to be called by",
        "forumctl import document dokumentation.txt --forum kvallsmote-2024 --date 2024-10-09 --create"),
    ],
    parameters: [file, forum, title, date, OrganisationNames.create, format],
    output: DocumentOutline.schema,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let file = values[file]
    // The document is read before the change begins, so that the lock is not held meanwhile.
    let bytes =
      file == "-"
      ? try context.input.readAll() : try context.host.fileSystem.read(try context.host.absolute(file))
    let name = file == "-" ? "standard input" : VisibleText.line(file)
    let source: DocumentImport
    do {
      source = try DocumentImport(bytes)
    } catch {
      throw DocumentWords.problem(error, in: name)
    }
    if source.isWindows1252 { try context.note("read \(name) in Windows-1252") }
    let wanted = DocumentImport.Wanted(
      id: values[forum], title: values[title], date: values[date], mayCreate: values[OrganisationNames.create]
    )
    if context.isDryRun {
      let plan = DocumentPlan(
        source.outline, organisations: try context.records.list(.organisations), mayCreate: wanted.mayCreate)
      if values[format] == "json" {
        try context.out.write(JSONWriter.canonical(source.outline.json(plan)))
      } else {
        try context.out.write(DocumentPage.text(source.outline, plan, wanted))
      }
    }
    let outcome: Workspace.Outcome<DocumentImport.Outcome>
    do {
      outcome = try context.change(values) { change in try source.apply(to: &change, wanted) }
    } catch let problem as DocumentImport.Problem {
      throw DocumentWords.problem(problem, in: name)
    }
    try tell(outcome.result, source.outline, context)
    return .done
  }

  private static func tell(
    _ made: DocumentImport.Outcome, _ outline: DocumentOutline, _ context: Context
  ) throws {
    if !context.isDryRun { try context.out.line(made.forum.text) }
    if !made.created.isEmpty {
      let names = Words.few(made.created.map { VisibleText.line($0.name) })
      let count = ImportWords.count(made.created.count, "organisation")
      try context.done("created \(count): \(names)", would: "create \(count): \(names)")
    }
    let parts = [
      ImportWords.count(made.participants, "participant"), ImportWords.count(made.sections, "section"),
      ImportWords.count(made.themes, "theme"), ImportWords.count(made.inputs, "input"),
    ]
    let what = "\(made.forum), a draft with \(Words.list(parts, "and")), all internal"
    try context.done("made \(what)", would: "make \(what)")
    let open = made.undecided.count + outline.unplaced.count
    if open > 0 {
      try context.warn(
        "\(ImportWords.count(open, "line")) of the document found no certain place, and \(open == 1 ? "stands" : "stand") in a section of role unplaced"
      )
    }
    if !context.isDryRun {
      try context.note("look for names, and let the texts out: forumctl forum clear \(made.forum)")
    }
  }
}
