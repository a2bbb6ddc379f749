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
      try context.warn("not imported: \(Words.few(names, limit: 50))")
    }
    let idle = list.fieldsOfCreated.compactMap { columns.columns[$0.key] }.sorted { $0.index < $1.index }
    if report.created.isEmpty, !idle.isEmpty {
      let names = Words.list(idle.map(ImportWords.column), "and")
      try context.note("only for organisations that are created: \(names)")
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
