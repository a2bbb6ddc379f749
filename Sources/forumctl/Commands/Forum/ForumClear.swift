import ForumKit

/// `forum clear F`: what in the internal texts of a forum looks like a name; and letting the texts out.
enum ForumClear {
  static let all = Parameter.flag(
    "all", help: "Let out every imported text in which nothing looks like a name")
  static let section = Parameter.repeated(
    "section", value: "ID|ROLE", .nonBlankText, help: "Let out a section that you have read")
  static let theme = Parameter.repeated(
    "theme", value: "T", .reference(.themes), help: "Let out a theme that you have read, with its inputs")

  static let command = Command(
    "clear", summary: "Look for names in the internal texts of a forum, and let the texts out",
    discussion: [
      "Without options it only shows what looks like the name of a person, a function with a name, an e-mail address, a phone number or a personal identity number, in its context, and ends with 3 if there is any. It catches too much rather than too little, and not everything: read the texts.",
      "Names are taken out with forum edit, or forum set --section and theme set. --all lets out what came with import document and nothing was found in, unless somebody has said since that it is internal; the others stay until they are named with --section or --theme, which let out a text whatever stands in it. Sections of role unplaced stay in the house.",
    ],
    examples: [
      .init("See what looks like a name", "forumctl forum clear forum-2025-11"),
      .init("Let out the texts without any", "forumctl forum clear forum-2025-11 --all"),
    ],
    parameters: [ForumCommands.operand, all, section, theme],
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let isClearing = values[all] || !values[section].isEmpty || !values[theme].isEmpty
    return isClearing ? try clear(values, context) : try show(values, context)
  }

  // MARK: - Showing

  private static func show(_ values: Values, _ context: Context) throws -> ExitCode {
    let id = try context.records.forum(values[ForumCommands.operand])
    let waiting = try WaitingTexts(of: id, in: context.records, net(context))
    guard !waiting.items.isEmpty else {
      try context.note("no text of \(id) is internal")
      return .done
    }
    let caught = waiting.items.filter { !$0.places.isEmpty }
    for item in caught {
      try context.out.line("\(item.name) \(VisibleText.quoted(item.heading, limit: 60))")
      for place in item.places {
        let excerpt =
          "\(VisibleText.line(place.before))[\(VisibleText.line(place.found))]\(VisibleText.line(place.after))"
        try context.out.line("  \(place.key): …\(excerpt)… (\(words(place.reason)))")
      }
    }
    let places = caught.reduce(0) { $0 + $1.places.count }
    let clean = waiting.items.filter { $0.places.isEmpty && !$0.isUnplaced && $0.isUnread }.count
    let kept = waiting.items.filter { !$0.isUnread }.map(\.name)
    try context.note(
      "\(ImportWords.count(waiting.items.count, "text")) of \(id) \(waiting.items.count == 1 ? "is" : "are") internal; \(ImportWords.count(places, "place")) \(places == 1 ? "looks" : "look") like a name"
    )
    if places > 0 { try context.note("take out what is one: forumctl forum edit \(id)") }
    if clean > 0 {
      try context.note(
        "read the texts; then let out the \(clean) in which nothing was found: forumctl forum clear \(id) --all"
      )
    }
    if !kept.isEmpty { try context.note(Self.keptWords(kept)) }
    return places > 0 ? .findings : .done
  }

  private static func keptWords(_ kept: [String]) -> String {
    "\(ImportWords.count(kept.count, "text")) that somebody keeps internal \(kept.count == 1 ? "stays" : "stay") so: \(Words.few(kept, limit: 8))"
  }

  private static func net(_ context: Context) throws -> NameSuspicion {
    try NameSuspicion(of: context.records, contact: context.workspace.card.contact, on: context.today)
  }

  private static func words(_ reason: NameSuspicion.Reason) -> String {
    switch reason {
    case .name: "looks like a name"
    case .givenName: "a given name"
    case .titled: "a title with a name"
    case .sensitive(let kind): Words.leak(kind)
    }
  }

  // MARK: - Letting out

  private static func clear(_ values: Values, _ context: Context) throws -> ExitCode {
    let id = try context.records.forum(values[ForumCommands.operand])
    let net = try net(context)
    var held: [String] = []
    var kept: [String] = []
    let outcome = try context.change(values) { change -> Int in
      let forum = try change.forum(values[ForumCommands.operand], for: .writing)
      guard var record = try change.record(.forum(forum)) else {
        throw NotFound(noun: Forum.noun, text: forum.text, reason: .unknown(nearest: []))
      }
      var themes = try change.list(.themes(of: forum))
      var count = 0
      func letOut(section place: Int) {
        if record.sections[place].internal { count += 1 }
        record.sections[place].internal = false
        record.sections[place].unread = false
      }
      func letOut(theme id: ID<Theme>) {
        guard let place = themes.firstIndex(where: { $0.id == id }) else { return }
        if themes[place].internal { count += 1 }
        themes[place].internal = false
        themes[place].unread = false
      }
      for asked in values[section] {
        let place = try SectionOptions.find(asked, in: record)
        guard record.sections[place].role != .unplaced else {
          throw CommandProblem(
            "section \"\(record.sections[place].id)\" is unplaced, and stays in the house",
            hint:
              "give it a role first: forumctl forum set \(forum) --section \(record.sections[place].id) --role ROLE"
          )
        }
        letOut(section: place)
      }
      for asked in values[theme] {
        letOut(theme: try ThemeFinder(themes, of: forum).theme(asked, for: .writing).id)
      }
      held = []
      kept = []
      let waiting = try WaitingTexts(of: forum, in: change, net)
      if values[all] {
        kept =
          record.sections.filter { $0.internal && !$0.unread }.map { "section \($0.id)" }
          + themes.filter { $0.internal && !$0.unread }.map { "theme \($0.id)" }
        for item in waiting.items where !item.isUnplaced && item.isUnread {
          switch item.record {
          case .section(let id):
            guard let place = record.sections.firstIndex(where: { $0.id == id }),
              record.sections[place].internal
            else { continue }
            if item.places.isEmpty { letOut(section: place) } else { held.append(item.name) }
          case .theme(let id):
            guard themes.contains(where: { $0.id == id && $0.internal }) else { continue }
            if item.places.isEmpty { letOut(theme: id) } else { held.append(item.name) }
          }
        }
      }
      try change.put(record, in: .forum(forum))
      try change.edit(.themes(of: forum)) { $0 = themes }
      return count
    }
    let count = ImportWords.count(outcome.result, "text")
    try context.done("let out \(count) of \(id)", would: "let out \(count) of \(id)")
    if !kept.isEmpty { try context.note(keptWords(kept)) }
    if !held.isEmpty {
      try context.warn(
        "\(ImportWords.count(held.count, "text")) with what looks like a name \(held.count == 1 ? "stays" : "stay") internal: \(Words.few(held, limit: 8))"
      )
    }
    return .done
  }
}
