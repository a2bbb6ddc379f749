import ForumKit

/// `theme move F T --before T2|--after T2|--under T2|--under top`
enum ThemeMove {
  /// The word for the top of the tree, where no theme is meant.
  static let top = "top"

  static let before = Parameter.option(
    "before", value: "T2", .reference(.themes), help: "Put it before another theme, under the same parent")
  static let after = Parameter.option(
    "after", value: "T2", .reference(.themes), help: "Put it after another theme, under the same parent")
  static let under = Parameter.option(
    "under", value: "T2|top", .reference(.themes), help: "Put it last under another theme, or last at the top"
  )

  static let command = Command(
    "move", summary: "Move a theme with all that stands under it",
    discussion: ["The order of the other themes stays as it is."],
    examples: [
      .init(
        "Put a question first", "forumctl theme move forum-2025-11 kontaktvagen --before helgkalendern"),
      .init("Lift a question to the top", "forumctl theme move forum-2025-11 kontaktvagen --under top"),
    ],
    parameters: [ForumCommands.operand, ThemeCommands.operand, before, after, under],
    constraints: [.atMostOne(before, after, under), .atLeastOne(before, after, under)],
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let outcome = try context.change(values) { change in
      let forum = try change.forum(values[ForumCommands.operand], for: .writing)
      return try change.edit(.themes(of: forum)) { themes in
        let finder = ThemeFinder(themes, of: forum)
        let theme = try finder.theme(values[ThemeCommands.operand], for: .writing)
        if let place = try place(values, finder) { try move(theme.id, to: place, in: &themes, of: forum) }
        try themes.refuseTakenNumber(of: theme.id, in: forum)
        return theme.title
      }
    }
    // Which records of the list have changed places says less than what was asked for.
    guard !outcome.edits.isEmpty else {
      try context.tell(outcome.edits)
      return .done
    }
    try context.done("moved \(outcome.result)", would: "move \(outcome.result)")
    return .done
  }

  private static func place(_ values: Values, _ finder: ThemeFinder) throws -> ThemePlace? {
    if let anchor = values[before] { return .before(try finder.theme(anchor, for: .writing).id) }
    if let anchor = values[after] { return .after(try finder.theme(anchor, for: .writing).id) }
    if values[under] == top { return .lastUnder(nil) }
    return try values[under].map { .lastUnder(try finder.theme($0, for: .writing).id) }
  }

  static func move(
    _ theme: ID<Theme>, to place: ThemePlace, in themes: inout [Theme], of forum: ID<Forum>
  ) throws {
    do { try themes.move(theme, to: place) } catch {
      throw StoreError.refused(path: RecordFile.themes(of: forum).path, error)
    }
  }
}
