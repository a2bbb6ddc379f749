import ForumKit

/// `theme add F TITLE`
enum ThemeAdd {
  static let title = Parameter.operand("TITLE", .nonBlankText, help: "What the theme is called")
  static let id = Parameter.option(
    "id", .newID(Theme.self), help: "The id; otherwise made from the title")
  static let parent = Parameter.option(
    "parent", value: "T", .reference(.themes), help: "The theme that it stands under, as the last one there")
  static let before = Parameter.option(
    "before", value: "T", .reference(.themes), help: "The theme that it stands before, under the same parent")
  static let after = Parameter.option(
    "after", value: "T", .reference(.themes), help: "The theme that it stands after, under the same parent")

  static let command = Command(
    "add", summary: "Add a theme to a forum: a round, a question, a topic, a board or a heading",
    discussion: [
      "The new id is printed alone on standard output.",
      "Without --parent, --before or --after the theme stands last at the top.",
    ],
    examples: [
      .init(
        "Add a question to a round",
        "forumctl theme add forum-2025-11 \"Nya lokaler\" --kind question --number 3 --parent uppfoljning --question \"Var finns det plats?\""
      ),
      .init(
        "Add a topic that grew out of what was said last time",
        "forumctl theme add forum-2026-09 \"Fler språk\" --kind topic --from 4hsxv3j3qt --from forum-2025-11/helgkalendern"
      ),
    ],
    parameters: [ForumCommands.operand, title, id, parent, before, after] + ThemeOptions.all,
    constraints: [.atMostOne(parent, before, after)],
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let body = try ThemeOptions.body(values, context)
    let outcome = try context.change(values) { change in
      let forum = try change.forum(values[ForumCommands.operand], for: .writing)
      let origins = ThemeOrigins(of: forum, in: change, context.records)
      return try change.edit(.themes(of: forum)) { themes in
        var theme = Theme()
        theme.title = values[title].trimmed
        theme.id = try newID(values, theme.title, among: themes, of: forum)
        try ThemeOptions.apply(values, body: body, to: &theme, origins)
        themes.insert(theme, at: try place(values, among: themes, of: forum))
        try themes.refuseTakenNumber(of: theme.id, in: forum)
        return (theme: theme, forum: forum)
      }
    }
    let (theme, forum) = outcome.result
    try context.out.line(theme.id.text)
    try context.done("added \(theme.title) to \(forum)", would: "add \(theme.title) to \(forum)")
    return .done
  }

  private static func newID(
    _ values: Values, _ title: String, among themes: [Theme], of forum: ID<Forum>
  ) throws -> ID<Theme> {
    guard let asked = values[id] else { return try .new(from: title, taken: themes.map(\.id)) }
    guard !themes.contains(where: { $0.id == asked }) else {
      throw CommandProblem(
        "there is a theme \"\(asked)\" in \(forum) already",
        hint: "give another --id, or change that one: forumctl theme set \(forum) \(asked)")
    }
    return asked
  }

  private static func place(
    _ values: Values, among themes: [Theme], of forum: ID<Forum>
  ) throws -> ThemePlace {
    let finder = ThemeFinder(themes, of: forum)
    if let anchor = values[before] { return .before(try finder.theme(anchor, for: .writing).id) }
    if let anchor = values[after] { return .after(try finder.theme(anchor, for: .writing).id) }
    return .lastUnder(try values[parent].map { try finder.theme($0, for: .writing).id })
  }
}
