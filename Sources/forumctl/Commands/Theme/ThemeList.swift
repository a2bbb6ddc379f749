import ForumKit

/// `theme list F`
enum ThemeList {
  static let command = Command(
    "list", aliases: ["ls"], summary: "List the themes of a forum as a tree",
    examples: [
      .init("List the questions of the newest forum", "forumctl theme list latest"),
      .init("Give a script the ids and titles", "forumctl theme list latest --format csv --fields id,title"),
    ],
    parameters: [ForumCommands.operand] + RecordOptions.all,
    output: RecordView.themes.records,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let forum = try context.records.forum(values[ForumCommands.operand])
    let themes = try context.records.list(.themes(of: forum)).inReadingOrder
    // The tree is worth showing even where the inputs cannot be counted.
    var reader = LenientReader(context.records)
    let counts = reader.list(.inputs(of: forum)).map { inputs in
      Dictionary(grouping: inputs.compactMap(\.theme)) { $0 }.mapValues(\.count)
    }
    let objects = themes.map { theme, depth in
      var object = theme.object
      object["depth"] = depth.json
      object["inputs"] = counts.flatMap { ($0[theme.id] ?? 0).json }
      if values[RecordOptions.format] == .table {
        object["title"] = .string(String(repeating: "  ", count: depth) + theme.title)
      }
      return object
    }
    try RecordView.themes.list(objects, values, context)
    return try context.warn(of: reader.faults)
  }
}
