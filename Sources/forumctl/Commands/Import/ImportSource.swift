import ForumKit

/// The list that an import is given, read and mapped.
struct ImportSource {
  let list: ImportList
  /// What the list is called in messages.
  let name: String
  let table: CSVTable
  let columns: ColumnMap

  /// Reads the list before the change begins, so that the lock is not held while somebody types.
  init(_ values: Values, as list: ImportList, _ context: Context) throws {
    let choices = try ImportOptions.choices(values, of: list)
    let file = values[ImportOptions.file]
    let bytes =
      file == "-"
      ? try context.input.readAll() : try context.host.fileSystem.read(try context.host.absolute(file))
    let name = file == "-" ? "standard input" : VisibleText.line(file)
    do {
      table = try CSVReader().read(bytes)
    } catch {
      throw ImportWords.problem(error, in: name)
    }
    do {
      columns = try ColumnMap(of: table, as: list, choices)
    } catch {
      throw ImportWords.problem(error, in: name)
    }
    self.name = name
    self.list = list
  }

  /// Does a part of the work, and puts what the library refuses in words.
  ///
  /// - Parameters:
  ///   - mayCreate: Whether the command could create organisations if it were told to.
  ///   - forum: The forum that the list goes into, if it goes into one.
  func putting<Result>(
    mayCreate: Bool = false, forum: ID<Forum>? = nil, _ body: () throws(ImportRefusal) -> Result
  ) throws(CommandProblem) -> Result {
    do { return try body() } catch {
      throw ImportWords.problem(error, in: name, mayCreate: mayCreate, forum: forum)
    }
  }

  /// Tells what was read, what was made of it and what was left out.
  func tell(_ report: ImportReport, ids: [String], place: String = "", _ context: Context) throws {
    try context.out.write(ids.map { "\($0)\n" }.joined())
    try context.note(ImportWords.reading(self))
    if !columns.unmapped.isEmpty {
      let names = columns.unmapped.map(ImportWords.column)
      try context.warn("not imported: \(Words.list(names, "and"))")
    }
    if context.isDryRun {
      for added in report.added { try context.note(ImportWords.wouldAdd(added)) }
    }
    if !report.created.isEmpty {
      let names = Words.few(report.created.map { VisibleText.line($0.name) })
      let count = ImportWords.count(report.created.count, "organisation")
      try context.done("created \(count): \(names)", would: "create \(count): \(names)")
    }
    let result = ImportWords.result(report, list, place: place)
    try context.done("added \(result)", would: "add \(result)")
    if !report.differences.isEmpty {
      try context.warn(ImportWords.differences(report.differences))
    }
  }
}

/// `import participants FILE --forum F`
enum ParticipantListImport {
  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let source = try ImportSource(values, as: .participants, context)
    let outcome = try context.change(values) { change in
      let forum = try change.forum(values[ImportOptions.forum], for: .writing)
      let destination = ParticipantImport.Destination(
        participants: try change.list(.participants(of: forum)),
        organisations: try change.list(.organisations), mayCreate: values[OrganisationNames.create],
        today: context.today, instant: change.instant)
      let made = try source.putting(mayCreate: !values[OrganisationNames.create], forum: forum) {
        () throws(ImportRefusal) in
        try ParticipantImport(source.table, source.columns, into: destination)
      }
      if !made.report.created.isEmpty {
        try change.edit(.organisations) { $0 += made.report.created }
      }
      if !made.added.isEmpty { try change.edit(.participants(of: forum)) { $0 += made.added } }
      return (report: made.report, forum: forum)
    }
    let (report, forum) = outcome.result
    try source.tell(report, ids: report.added.map(\.id), place: " to \(forum)", context)
    return .done
  }
}

/// `import organisations FILE`
enum OrganisationListImport {
  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let source = try ImportSource(values, as: .organisations, context)
    let outcome = try context.change(values) { change in
      let known = try change.list(.organisations)
      let made = try source.putting { () throws(ImportRefusal) in
        try OrganisationImport(source.table, source.columns, into: known)
      }
      if !made.added.isEmpty { try change.edit(.organisations) { $0 += made.added } }
      return made.report
    }
    try source.tell(outcome.result, ids: outcome.result.added.map(\.id), context)
    return .done
  }
}

/// `import inputs FILE --forum F`
enum InputListImport {
  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let source = try ImportSource(values, as: .inputs, context)
    let outcome = try context.change(values) { change in
      let forum = try change.forum(values[ImportOptions.forum], for: .writing)
      let themes = try change.list(.themes(of: forum))
      let theme = try values[ImportOptions.theme].map {
        try ThemeFinder(themes, of: forum).theme($0, for: .writing).id
      }
      let there = try change.list(.inputs(of: forum))
      let made = try source.putting(forum: forum) { () throws(ImportRefusal) in
        try InputImport(source.table, source.columns, into: there, themes: themes, otherwise: theme)
      }
      let instant = change.instant
      guard !made.added.isEmpty else { return (report: made.report, ids: [String](), forum: forum) }
      let ids = try change.edit(.inputs(of: forum)) { $0.add(made.added, at: instant) }
      return (report: made.report, ids: ids.map(\.text), forum: forum)
    }
    let (report, ids, forum) = outcome.result
    try source.tell(report, ids: ids, place: " to \(forum)", context)
    return .done
  }
}
