import ForumKit

/// `import notes FILE|- [--forum F]`
enum NotesFileImport {
  static let file = Parameter.operand("FILE", .file, help: "A file of notes, or - for standard input")
  static let forum = Parameter.option(
    "forum", value: "F", .reference(.forums),
    help: "The forum that they go into; else the one that they were exported from, or a new one")
  static let overwrite = Parameter.flag(
    "overwrite", help: "Put back what others have changed since the notes were exported")

  static let command = Command(
    "notes", summary: "Bring a forum to what notes say, or make one of them",
    discussion: [
      "Notes that forum notes has written change what was changed in the text, and nothing else: a line that is gone is removed, a line without an id is new, and what others have changed since stays. Where both have changed the same, it is refused.",
      "Notes that a person has written make a new forum. With --forum, or if there is a forum of that title on that day, they are added to it: lines that are there already are passed over, and nothing is removed.",
      "Everything that is wrong is told at once, with its line, and nothing is written unless all of the notes are right. The id of a forum that was made is printed on standard output. With --dry-run the lines that would change are printed: + added, - removed, > moved. How notes are written stands in NotesFormat.md.",
    ],
    examples: [
      .init("See what would change", "forumctl import notes anteckningar.md --dry-run"),
      .init(
        "Add to a forum, and to the organisations",
        "forumctl import notes anteckningar.md --forum lackage-2025 --create"),
    ],
    parameters: [file, forum, OrganisationNames.create, overwrite],
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let file = values[file]
    let text = try TextSource.read(file, context)
    let name = file == "-" ? "standard input" : VisibleText.line(file)
    guard !text.trimmed.isEmpty else { throw InputProblem.empty(source: name) }
    let stamp = NotesImport(text).stamp
    let base = try stamp.flatMap {
      try context.workspace.notes(before: $0) ?? kept(beside: file, $0, context)
    }
    let source = NotesImport(
      text, base: base, mayCreate: values[OrganisationNames.create], overwrites: values[overwrite])
    let outcome: Workspace.Outcome<NotesImport.Outcome>
    do {
      outcome = try context.change(values) { change in
        let wanted = try values[forum].map { try change.forum($0, for: .writing) }
        return try source.apply(to: &change, forum: wanted)
      }
    } catch let refusal as NotesRefusal {
      throw NotesWords.problem(refusal, in: name)
    } catch NotesImport.Problem.stale(let forum) {
      throw CommandProblem(
        "\(forum) has been changed since these notes were exported, and this copy's history does not reach back to it",
        hint:
          "see what would be put back with --overwrite --dry-run, or export anew: forumctl forum notes \(forum)"
      )
    }
    try tell(outcome, isPersonal: stamp?.isPersonal ?? false, values, context)
    return .done
  }

  /// What lies beside notes that an editing left behind: what they were made from.
  private static func kept(beside file: String, _ stamp: NotesStamp, _ context: Context) throws -> String? {
    guard file.hasSuffix(".md") else { return nil }
    let path = try context.host.absolute("\(file.dropLast(3)).base.md")
    guard try context.host.fileSystem.status(of: path) != nil else { return nil }
    let text = try TextSource.read(path, context)
    return NotesImport(text).stamp == stamp ? text : nil
  }

  /// Tells what was done, or in a dry run the lines that would change.
  static func tell(
    _ outcome: Workspace.Outcome<NotesImport.Outcome>, isPersonal: Bool, _ values: Values, _ context: Context
  ) throws {
    let made = outcome.result
    if context.isDryRun {
      let asked = values[GlobalOptions.language].flatMap(OutputLanguage.init)
      try context.out.write(
        NotesWords.diff(made, asked ?? context.workspace.card.language ?? .sv, isPersonal: isPersonal))
    } else if made.isNew {
      try context.out.write("\(made.forum)\n")
    }
    try context.tell(outcome.edits)
  }
}
