import ForumKit

/// `theme show|set|remove`, beside `add`, `list` and `move`.
enum ThemeCommands {
  static let operand = Parameter.operand(
    "T", .reference(.themes), help: "A theme: its id, its title, or the beginning of its id")

  static let group = Command(
    "theme", summary: "Work with the rounds, questions, topics and boards of a forum",
    action: .group([ThemeAdd.command, ThemeList.command, show, set, ThemeMove.command, remove]))

  static let show = Command(
    "show", summary: "Show a theme with the themes under it and its inputs",
    discussion: [
      "Inputs are shown as notes, those of a board in columns under its headings, as wide as the terminal (80 columns where there is none). Under each stands its id, for input move."
    ],
    examples: [
      .init("Show a question by its title", "forumctl theme show forum-2025-11 Helgkalendern"),
      .init("Look at a board of post-its", "forumctl theme show verkstad-2025-05 tavla-i-dag"),
    ],
    parameters: [ForumCommands.operand, operand] + RecordOptions.all,
    output: RecordView.theme.record,
    action: .house { values, context in
      let forum = try context.records.forum(values[ForumCommands.operand])
      let themes = try context.records.list(.themes(of: forum))
      let theme = try ThemeFinder(themes, of: forum).theme(values[operand])
      let inputs = try context.records.list(.inputs(of: forum))
      var object = theme.object
      object["depth"] = themes.inReadingOrder.first { $0.theme.id == theme.id }?.depth.json
      object["children"] = children(of: theme.id, among: themes, inputs)
      object["inputs"] = statements(inputs.filter { $0.theme == theme.id })
      let isPage = values[RecordOptions.format] == .table && values[RecordOptions.fields] == nil
      guard isPage, let board = ThemeBoard.board(of: theme, among: themes, inputs) else {
        try RecordView.theme.show(object, values, context)
        return .done
      }
      // The board shows what hangs under a board; the children of another theme are not on its board.
      object["inputs"] = nil
      if theme.kind == .board || theme.kind == .heading { object["children"] = nil }
      try RecordView.theme.show(object, values, context)
      let console = context.console
      try context.out.write("\n" + board.text(width: console.terminal.width ?? 80, style: console.style))
      return .done
    })

  /// What a person needs of a theme's children to go on to one of them.
  private static func children(
    of id: ID<Theme>, among themes: [Theme], _ inputs: [Input]
  ) -> JSONValue? {
    let counts = Dictionary(grouping: inputs.compactMap(\.theme)) { $0 }.mapValues(\.count)
    let children = themes.filter { $0.parent == id }.map { child in
      child.object.keeping(["id", "kind", "number", "title"]).adding("inputs", counts[child.id] ?? 0)
    }
    return children.isEmpty ? nil : .array(children.map(JSONValue.object))
  }

  private static func statements(_ inputs: [Input]) -> JSONValue? {
    inputs.isEmpty ? nil : .array(inputs.map { JSONValue.object($0.object) })
  }

  static let title = Parameter.option(
    "title", .nonBlankText, help: "What the theme is called, in place of the title there")
  static let parent = Parameter.option(
    "parent", value: "T", .reference(.themes), help: "Move it to stand last under another theme")
  static let isNotInternal = Parameter.flag("no-internal", help: "Let the theme out of the house")

  static let set = Command(
    "set", summary: "Change a theme",
    discussion: [
      "Options that take lists add to what is there; --clear takes away. An empty text empties a key."
    ],
    examples: [
      .init(
        "Add a summary point",
        "forumctl theme set forum-2025-11 helgkalendern --point \"Den sätts upp i trapphusen.\""),
      .init("Take all points away", "forumctl theme set forum-2025-11 helgkalendern --clear summary"),
      .init(
        "Take one point away",
        "forumctl theme set forum-2025-11 kontaktvagen --clear \"summary=Bemanning på helger.\""),
    ],
    parameters: [ForumCommands.operand, operand, title, parent, isNotInternal, ClearOption.clear]
      + ThemeOptions.all,
    constraints: [.atMostOne(ThemeOptions.isInternal, isNotInternal)],
    action: .house { values, context in
      let body = try ThemeOptions.body(values, context)
      let outcome = try context.change(values) { change in
        let forum = try change.forum(values[ForumCommands.operand], for: .writing)
        let origins = ThemeOrigins(of: forum, in: change, context.records)
        try change.edit(.themes(of: forum)) { themes in
          let finder = ThemeFinder(themes, of: forum)
          var theme = try finder.theme(values[operand], for: .writing)
          let parent = try values[parent].map { try finder.theme($0, for: .writing).id }
          try ClearOption.apply(values, to: &theme)
          if let title = values[title] { theme.title = title.trimmed }
          if values[isNotInternal] {
            theme.internal = false
            theme.unread = false
          }
          try ThemeOptions.apply(values, body: body, to: &theme, origins)
          themes = themes.map { $0.id == theme.id ? theme : $0 }
          if let parent, parent != theme.parent {
            try ThemeMove.move(theme.id, to: .lastUnder(parent), in: &themes, of: forum)
          }
          try themes.refuseTakenNumber(of: theme.id, in: forum)
        }
      }
      try context.tell(outcome.edits)
      return .done
    })

  static let cascade = Parameter.flag(
    "cascade", help: "Remove the themes under it, the inputs on them and the references to them, too")

  static let remove = Command(
    "remove", aliases: ["rm"], summary: "Remove a theme",
    discussion: [
      "A theme with others under it, with inputs, or that others grew out of, is not removed without --cascade."
    ],
    examples: [
      .init("See what would go", "forumctl theme remove forum-2025-11 uppfoljning --cascade --dry-run")
    ],
    parameters: [ForumCommands.operand, operand, cascade],
    action: .house { values, context in
      let outcome = try context.change(values) { change in
        let forum = try change.forum(values[ForumCommands.operand], for: .writing)
        let theme = try ThemeFinder(change.list(.themes(of: forum)), of: forum)
          .theme(values[operand], for: .writing)
        try change.remove(theme: theme.id, of: forum, cascade: values[cascade])
      }
      try context.tell(outcome.edits)
      return .done
    })
}

extension JSONObject {
  /// The object with some of its keys alone.
  fileprivate func keeping(_ keys: Set<String>) -> JSONObject {
    JSONObject(members.filter { keys.contains($0.key) })
  }
}
