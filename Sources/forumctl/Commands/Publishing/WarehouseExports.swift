import ForumKit

/// `export ndjson` and `export sql`
enum WarehouseExports {
  static let table = Parameter.repeated(
    "table", .choice(WarehouseExport.tableNames),
    help: "Write this table; without -o there is room for one alone")
  static let folder = Parameter.option(
    "output", short: "o", .directory,
    help: "Write a folder with a file for each table and datapackage.json, in place when all is whole")
  static let dialect = Parameter.required(
    "dialect", .choice(SQLFormat.Dialect.self), help: "Whose SQL it is")

  private static let outward = OutwardOptions.all.filter { $0.form.name != folder.form.name }

  static let ndjson = Command(
    "ndjson", summary: "Write the whole workspace as flat tables, a JSON object a line",
    discussion: [
      "The tables are joined by ids, and every row says which workspace it is from, so that the tables of many workspaces can stand together. With -o there is a file for each table that has rows, and datapackage.json (Frictionless Data Package) says what the columns are and how the tables hang together.",
      "What the audience may not see is in no row: internal forums and themes, organisations that may not be named, and outside the house who recorded what when. One text that may not leave the house refuses it all.",
    ],
    examples: [
      .init("Write the house's own tables", "forumctl export ndjson --audience house -o tabeller"),
      .init("Give one table to another program", "forumctl export ndjson --table measures"),
    ],
    parameters: [table] + outward + [folder],
    action: .outward { values, context in
      let export = try context.warehouse(only: values[table])
      guard let path = values[folder], path != "-" else {
        guard values[table].count == 1 else {
          throw CommandProblem(
            "there is one standard output, and more than one table",
            hint: "name one with --table, or a folder for them all: -o DIR")
        }
        try context.print(export, as: NDJSONFormat())
        return .done
      }
      let absolute = try context.host.absolute(path)
      try context.refuseRecords(absolute, path)
      let files = WarehouseFiles(on: context.host.fileSystem)
      try files.requireRoom(forFolder: absolute)
      try context.write(export, to: path, values) {
        try files.writeFolder(export, of: context.view, to: absolute)
      }
      return .done
    })

  static let sql = Command(
    "sql", summary: "Write the whole workspace as SQL that fills a warehouse",
    discussion: [
      "The SQL makes the tables where they are not there yet and puts the rows of this workspace in place of those that the warehouse has of it, all in one transaction: loaded again the next day, it leaves what is there then, and the rows of other workspaces stay. Load it with psql, or with sqlite3 -bail.",
      "A warehouse is for one audience: the first file that is loaded settles which, and one that is made for another audience is refused by the database.",
    ],
    examples: [
      .init(
        "Fill a warehouse of the house's own",
        "forumctl export sql --dialect sqlite --audience house -o lager.sql")
    ],
    parameters: [dialect] + OutwardOptions.all,
    action: .outward { values, context in
      let export = try context.warehouse()
      let format = SQLFormat(values[dialect], of: context.view)
      guard let path = values[OutwardOptions.output], path != "-" else {
        try context.print(export, as: format)
        return .done
      }
      let absolute = try context.host.absolute(path)
      try context.refuseRecords(absolute, path)
      let files = WarehouseFiles(on: context.host.fileSystem)
      try files.requireRoom(forFile: absolute)
      try context.write(export, to: path, values) {
        try files.writeFile(export, as: format, to: absolute)
      }
      return .done
    })
}

extension OutwardContext {
  fileprivate func warehouse(only tables: [String] = []) throws -> WarehouseExport {
    try WarehouseExport(view, only: tables)
  }

  /// Writes an export to standard output. Everything is gone through twice: whoever reads gets all of it or none.
  fileprivate func print(_ export: WarehouseExport, as format: some FlatFormat) throws {
    try export.write(as: format) { _, _ in }
    try export.write(as: format) { bytes, _ throws in try out.write(bytes) }
  }

  /// Refuses a place where it would be taken for a record, or where records are kept.
  fileprivate func refuseRecords(_ absolute: String, _ path: String) throws {
    let inside = ["", "/forum.json", "/declaration.json", "/x.json", "/x/forum.json", "/x/declaration.json"]
    guard inside.contains(where: { view.isFileOfWorkspace(absolute + $0) }) else { return }
    throw CommandProblem(
      "\(VisibleText.path(path)) is a place of the workspace's records", hint: "choose another one")
  }

  /// Writes an export, or goes through it as if for `--dry-run`, and tells how much there is.
  fileprivate func write(
    _ export: WarehouseExport, to path: String, _ values: Values, _ write: () throws -> [String: Int]
  ) throws {
    let isDryRun = values[GlobalOptions.dryRun]
    let counts = isDryRun ? try export.write(as: NDJSONFormat()) { _, _ in } : try write()
    let rows = Words.count(counts.values.reduce(0, +), "row")
    try note(
      "\(isDryRun ? "would write" : "wrote") \(VisibleText.path(path)): \(rows) in "
        + Words.count(counts.count, "table"))
  }
}
