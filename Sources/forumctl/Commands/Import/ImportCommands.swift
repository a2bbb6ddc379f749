import ForumKit

/// `import notes|document FILE|-`, `import participants|organisations|inputs FILE.csv|-`
enum ImportCommands {
  static let group = Command(
    "import", summary: "Read notes, old documents, and lists that others have made",
    action: .group([NotesFileImport.command, DocumentFileImport.command, participants, organisations, inputs])
  )

  static let participants = Command(
    "participants", summary: "Add the participants of a list to a forum",
    discussion: [
      "The ids of the organisations that were added as participants are printed on standard output, one a line.",
      "Rows of one organisation, one for each person, become one seat. Organisations that take part already are passed over: import adds, and never changes.",
      "What a row says of the organisation itself (its short name, sector, kind and level) is for those that --create adds.",
    ] + ImportOptions.discussion(.participants),
    examples: [
      .init(
        "See what a list from Excel would add",
        "forumctl import participants deltagare.csv --forum forum-2026-09 --create --dry-run"),
      .init(
        "Say what a column holds, and leave one out",
        "forumctl import participants deltagare.csv --forum forum-2026-09 --create --map \"Kommentar=note\" --map \"Antal=\""
      ),
    ],
    parameters: [ImportOptions.file, ImportOptions.forum, OrganisationNames.create, ImportOptions.map],
    action: .house(ParticipantListImport.run))

  static let organisations = Command(
    "organisations", summary: "Add the organisations of a list",
    discussion: [
      "The new ids are printed on standard output, one a line. Organisations that are known by id, name, short name or alias are passed over."
    ] + ImportOptions.discussion(.organisations),
    examples: [
      .init("Add the organisations of a register", "forumctl import organisations organisationer.csv")
    ],
    parameters: [ImportOptions.file, ImportOptions.map],
    action: .house(OrganisationListImport.run))

  static let inputs = Command(
    "inputs", summary: "Add what was said, as a list of texts, to a forum",
    discussion: [
      "The new ids are printed on standard output, one a line. A text that hangs on its theme already is passed over."
    ] + ImportOptions.discussion(.inputs),
    examples: [
      .init(
        "Hang a list of post-its on a theme",
        "forumctl import inputs lappar.csv --forum forum-2025-11 --theme helgkalendern"),
      .init(
        "Read the list from another program",
        "forumctl import inputs - --forum forum-2025-11 < lappar.csv"),
    ],
    parameters: [ImportOptions.file, ImportOptions.forum, ImportOptions.theme, ImportOptions.map],
    action: .house(InputListImport.run))
}

/// The options of imports.
enum ImportOptions {
  static let file = Parameter.operand(
    "FILE", .file, help: "A file of CSV, or - for standard input")
  static let forum = Parameter.required(
    "forum", value: "F", .reference(.forums), help: "The forum: its id, its date, or latest")
  static let theme = Parameter.option(
    "theme", value: "T", .reference(.themes), help: "The theme of rows that name none, by id or title")
  static let map = Parameter.repeated(
    "map", .columnChoice, help: "Say what a column holds; with nothing after = it is left out")

  static func discussion(_ list: ImportList) -> [String] {
    [
      "Columns are known by their names in Swedish or English; a column can hold: "
        + list.fields.map(\.key).joined(separator: ", ")
        + ". Cells take the words of the records, or the labels of documents in either language; several values stand on lines of their own, or with semicolons or commas between.",
      "Semicolons, tabs or commas part the cells; the text is UTF-8 or Windows-1252. Everything that is wrong is told at once, and nothing is written unless all of the list is right.",
    ]
  }

  /// What `--map` says, each field being one of the list.
  static func choices(_ values: Values, of list: ImportList) throws -> [ColumnChoice] {
    let choices = values[map]
    let fields = list.fields.map(\.key)
    for field in choices.compactMap(\.field) where !fields.contains(field) {
      throw values.usageError(
        .invalidValue(
          .init(
            parameter: map.form.spelling, value: field,
            expected: "what a column of \(list.rawValue) can hold", reason: .notAChoice, choices: fields,
            suggestions: Nearness.suggestions(for: field, among: fields))))
    }
    return choices
  }
}

extension ValueKind where Value == ColumnChoice {
  /// `COLUMN=FIELD`. The name of a column may have `=` in it, a field has not.
  static let columnChoice = ValueKind(
    name: "a column and what it holds (COLUMN=FIELD, or COLUMN= to leave it out)",
    placeholder: "COLUMN=FIELD", describe: { "\($0.column)=\($0.field ?? "")" }
  ) { text throws(ValueFault) in
    guard let sign = text.lastIndex(of: "=") else { throw .malformed }
    let column = text[..<sign].trimmed
    let field = text[text.index(after: sign)...].trimmed
    guard !column.isEmpty else { throw .malformed }
    return ColumnChoice(column: column, field: field.isEmpty ? nil : field)
  }
}
