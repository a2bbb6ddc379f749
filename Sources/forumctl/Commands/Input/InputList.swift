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
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let records = context.records
    guard let asked = values[forum] else { return try listAll(values, context) }
    let forum = try records.forum(asked)
    let themes = try themes(of: [forum], values, records)
    var query = query(values)
    // In one forum the beginning of a theme's id is enough.
    query.theme = try query.theme.map { text in
      if let fault = themes.faults.first { throw fault }
      return try ThemeFinder(themes.found.flatMap(\.themes), of: forum).theme(text).id.text
    }
    let found = try query.inputs(of: forum, hangingOn: themes.found.flatMap(\.themes), in: records) ?? []
    try RecordView.inputs.list(found.map(\.object), values, context)
    return try context.warn(of: themes.faults)
  }

  private static func listAll(_ values: Values, _ context: Context) throws -> ExitCode {
    let records = context.records
    let forums = try Gathered(try records.forumIDs()) { id in
      guard let series = values[series] else { return id }
      return try records.record(.forum(id))?.series == series ? id : nil
    }
    let themes = try themes(of: forums.found, values, records)
    let themesOfForum = Dictionary(uniqueKeysWithValues: themes.found.map { ($0.forum, $0.themes) })
    let query = query(values)
    let inputs = try Gathered(forums.found) { forum in
      try query.inputs(of: forum, hangingOn: themesOfForum[forum] ?? [], in: records)
    }
    let faults = forums.faults + themes.faults + inputs.faults
    if let theme = query.theme, inputs.found.isEmpty, faults.isEmpty {
      throw CommandProblem(
        "no forum has a theme \(VisibleText.quoted(theme))",
        hint: "give its whole id or title, or the forum: forumctl input list F --theme T")
    }
    try RecordView.inputsOfForums.list(inputs.found.flatMap { $0.map(\.object) }, values, context)
    return try context.warn(of: faults)
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

  /// The themes of some forums, where something of them is shown or asked for.
  private static func themes(
    of forums: [ID<Forum>], _ values: Values, _ records: Snapshot
  ) throws -> Gathered<(forum: ID<Forum>, themes: [Theme])> {
    let areShown = values[RecordOptions.fields].map { $0.contains("themeTitle") } ?? true
    return try Gathered(areShown || values[theme] != nil ? forums : []) { forum in
      (forum: forum, themes: try records.list(.themes(of: forum)))
    }
  }
}
