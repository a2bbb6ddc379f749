import ForumKit

/// `input list [F]`
enum InputList {
  static let forum = Parameter.optionalOperand(
    "F", .reference(.forums), help: "A forum: its id, its date, or latest; all forums if it is left out")
  static let theme = Parameter.option(
    "theme", value: "T", .reference(.themes), help: "Only those on a theme, or on one under it")
  static let kind = Parameter.option("kind", .choice(Input.Kind.self), help: "Only this kind")
  static let tag = Parameter.option("tag", .reference(.tags), help: "Only those with a tag")
  static let source = Parameter.option(
    "source", .choice(Input.Source.self), help: "Only those gathered in this way")
  static let voice = Parameter.option(
    "voice", value: "FUNCTION", .text, help: "Only those of people with a function")
  static let series = Parameter.option("series", .text, help: "Only those of the forums of a series")

  static let command = Command(
    "list", aliases: ["ls"], summary: "List what was said, in one forum or in all",
    examples: [
      .init("List what was said on a question", "forumctl input list forum-2025-11 --theme helgkalendern"),
      .init("List every proposal of a series", "forumctl input list --series trygg-fritid --kind proposal"),
    ],
    parameters: [forum, theme, kind, tag, source, voice, series] + RecordOptions.all,
    output: RecordView.inputs.records,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let records = context.records
    guard let asked = values[forum] else { return try listAll(values, context) }
    let forum = try records.forum(asked)
    var reader = LenientReader(records)
    let themes = needsThemes(values) ? reader.list(.themes(of: forum)) ?? [] : []
    var query = query(values)
    // In one forum the beginning of a theme's id is enough.
    query.theme = try query.theme.map { text in
      if let fault = reader.faults.first { throw fault }
      return try ThemeFinder(themes, of: forum).theme(text).id.text
    }
    let found = try query.inputs(of: forum, hangingOn: themes, in: records) ?? []
    try RecordView.inputs.list(found.map(\.object), values, context)
    return try context.warn(of: reader.faults)
  }

  private static func listAll(_ values: Values, _ context: Context) throws -> ExitCode {
    let records = context.records
    var reader = LenientReader(records)
    let query = query(values)
    var found: [[InputQuery.Found]] = []
    for forum in try records.forumIDs() {
      if let series = values[series], reader.record(.forum(forum))?.series != series { continue }
      let themes = needsThemes(values) ? reader.list(.themes(of: forum)) ?? [] : []
      let inputs = try reader.read { try query.inputs(of: forum, hangingOn: themes, in: $0) }
      if let inputs { found.append(inputs) }
    }
    if let theme = query.theme, found.isEmpty, reader.faults.isEmpty {
      throw CommandProblem(
        "no forum has a theme \(VisibleText.quoted(theme))",
        hint: "give its whole id or title, or the forum: forumctl input list F --theme T")
    }
    try RecordView.inputsOfForums.list(found.flatMap { $0.map(\.object) }, values, context)
    return try context.warn(of: reader.faults)
  }

  private static func query(_ values: Values) -> InputQuery {
    var query = InputQuery()
    query.theme = values[theme]
    query.kind = values[kind]
    query.tag = values[tag]
    query.source = values[source]
    query.voice = values[voice]
    return query
  }

  /// Whether something of the themes is shown or asked for.
  private static func needsThemes(_ values: Values) -> Bool {
    let areShown = values[RecordOptions.fields].map { $0.contains("themeTitle") } ?? true
    return areShown || values[theme] != nil
  }
}
