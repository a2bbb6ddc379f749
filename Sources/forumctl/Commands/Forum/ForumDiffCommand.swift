import ForumKit

/// `forum diff F [OTHER]`
enum ForumDiffCommand {
  static let other = Parameter.optionalOperand(
    "OTHER", .reference(.forums), help: "The earlier forum; the one that F follows if left out")

  static let command = Command(
    "diff", summary: "Show what differs between a forum and the one before it, word by word",
    discussion: [
      "For versions of an analysis, and for forums of a series. Sections are the same by their heading or their role, themes by what they grew out of or their title. What went stands as [-went-], what came as {+came+}.",
      "All is shown, also who may not be named and what is internal: pages are marked as internal, and what comes out is for the house.",
    ],
    examples: [
      .init("See what is new since the last time", "forumctl forum diff forum-2025-11 --context 0"),
      .init(
        "Write a page for those who write the next version",
        "forumctl forum diff forum-2025-11 verkstad-2025-05 --format html"),
    ],
    parameters: [ForumCommands.operand, other, DeclarationDiff.format, DeclarationDiff.lines],
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let id = try context.records.forum(values[ForumCommands.operand])
    let forum = try context.records.require(id)
    let earlier: ID<Forum>
    if let text = values[other] {
      earlier = try context.records.forum(text)
    } else if let follows = forum.follows {
      earlier = follows
    } else {
      throw CommandProblem(
        "\(id) does not say which forum it follows",
        hint:
          "name the other one: forumctl forum diff \(id) OTHER, or: forumctl forum set \(id) --follows OTHER")
    }
    let diff = ForumDiff(
      from: try side(of: try context.records.require(earlier), context.records),
      to: try side(of: forum, context.records))
    let organisations = OrganisationIndex(try context.records.list(.organisations))
    let card = context.workspace.card
    let language = values[GlobalOptions.language].flatMap(OutputLanguage.init)
    let imprint = Imprint(card, language ?? card.language ?? .sv)
    func page() -> Document {
      ForumRevision.document(diff, organisations, imprint, context: values[DeclarationDiff.lines])
    }
    switch values[DeclarationDiff.format] {
    case .text:
      let text = ForumDiffText(diff: diff, organisations: organisations, console: context.console)
      try context.out.write(text.text(context: values[DeclarationDiff.lines]))
    case .html: try context.out.write(HTMLWriter().write(page()))
    case .md: try context.out.write(MarkdownWriter().write(page()))
    case .json: try context.out.write(JSONWriter.canonical(ForumDiffJSON.value(diff, organisations)))
    }
    return .done
  }

  private static func side(of forum: Forum, _ records: Snapshot) throws -> ForumDiff.Side {
    ForumDiff.Side(
      forum, participants: try records.list(.participants(of: forum.id)),
      themes: try records.list(.themes(of: forum.id)), inputs: try records.list(.inputs(of: forum.id)).count)
  }
}

extension Snapshot {
  /// The record of a forum that must be there.
  fileprivate func require(_ id: ID<Forum>) throws -> Forum {
    guard let forum = try forumRecord(id) else {
      throw NotFound(noun: Forum.noun, text: id.text, reason: .unknown(nearest: []))
    }
    return forum
  }
}

/// What differs between two forums, for people at a terminal.
struct ForumDiffText {
  let diff: ForumDiff
  let organisations: OrganisationIndex
  let console: Console
  private var style: Style { console.style }

  func text(context: Int?) -> String {
    let title = "\(name(diff.forums.from)) → \(name(diff.forums.to))"
    return style.paint(VisibleText.line(title), .bold) + "\n\n" + counts + texts(context)
      + list(
        "Sections", diff.sections.filter { $0.fate != .changed }.map { ($0.fate, heading($0.to ?? $0.from)) })
      + list("Themes", diff.themes.map { ($0.fate, theme($0)) })
      + list(
        "Participants",
        diff.participants.filter { $0.fate != .same }.map { move in
          (move.fate, (move.to ?? move.from).map { organisations[$0]?.name ?? $0.text } ?? "")
        })
  }

  private func name(_ forum: Forum) -> String {
    "\(forum.title) (\([forum.id.text, forum.date?.description ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")))"
  }

  private var counts: String {
    let counts = [
      ("participants", diff.participantCount), ("sections", diff.sectionCount), ("themes", diff.themeCount),
      ("inputs", diff.inputs),
    ]
    return counts.map { "\($0): \($1.from) → \($1.to)\n" }.joined()
  }

  private func texts(_ context: Int?) -> String {
    let width = console.terminal.width.map { max($0, 20) }
    return diff.sections.filter { $0.fate == .changed }.map { part in
      let lines = part.text.lines(context: context).map { ChangedLine($0).text(width: width, style) + "\n" }
      return "\n" + style.paint(VisibleText.line("~ \(heading(part.to))"), .bold) + "\n\n" + lines.joined()
    }.joined()
  }

  private func heading(_ section: Section?) -> String {
    guard let section else { return "" }
    return section.heading.isEmpty ? section.role?.rawValue ?? section.id.text : section.heading
  }

  private func theme(_ move: ForumDiff.Move<Theme>) -> String {
    let titles = [move.from?.title, move.to?.title].compactMap(\.self)
    return titles.first == titles.last ? titles.first ?? "" : titles.joined(separator: " → ")
  }

  private func list(_ title: String, _ items: [(fate: ForumDiff.Fate, text: String)]) -> String {
    guard !items.isEmpty else { return "" }
    let lines = items.map { fate, text -> String in
      switch fate {
      case .new: style.paint("+ \(VisibleText.line(text))", .green)
      case .gone: style.paint("- \(VisibleText.line(text))", .red)
      case .same, .changed: "= \(VisibleText.line(text))"
      }
    }
    return "\n" + style.paint(title, .bold) + "\n" + lines.map { "\($0)\n" }.joined()
  }
}

/// What differs between two forums, for programs.
enum ForumDiffJSON {
  static func value(_ diff: ForumDiff, _ organisations: OrganisationIndex) -> JSONValue {
    .members([
      "marking": .string(Audience.house.marking ?? ""), "from": forum(diff.forums.from),
      "to": forum(diff.forums.to),
      "counts": .members([
        "participants": count(diff.participantCount), "sections": count(diff.sectionCount),
        "themes": count(diff.themeCount), "inputs": count(diff.inputs),
      ]),
      "sections": .array(diff.sections.map(section)),
      "themes": .array(
        diff.themes.map { move in
          .object(
            JSONObject().adding("fate", move.fate.rawValue).adding("from", move.from?.id)
              .adding("to", move.to?.id).adding("title", (move.to ?? move.from)?.title))
        }),
      "participants": .array(
        diff.participants.map { move in
          let id = move.to ?? move.from
          return .object(
            JSONObject().adding("fate", move.fate.rawValue).adding("organisation", id)
              .adding("name", id.flatMap { organisations[$0]?.name }))
        }),
    ])
  }

  private static func forum(_ forum: Forum) -> JSONValue {
    .object(
      JSONObject().adding("id", forum.id).adding("title", forum.title).adding("date", forum.date)
        .adding("status", forum.status))
  }

  private static func count(_ count: ForumDiff.Count) -> JSONValue {
    .members(["from": .number(JSONNumber(count.from)), "to": .number(JSONNumber(count.to))])
  }

  private static func section(_ part: ForumDiff.Part) -> JSONValue {
    let section = part.to ?? part.from
    var object = JSONObject().adding("fate", part.fate.rawValue).adding("from", part.from?.id)
      .adding("to", part.to?.id).adding("heading", section?.heading).adding("role", section?.role)
    if part.fate == .changed {
      object["pieces"] = .array(
        part.text.pieces.map { .members(["kind": .string($0.kind.rawValue), "text": .string($0.text)]) })
    }
    return .object(object)
  }
}
