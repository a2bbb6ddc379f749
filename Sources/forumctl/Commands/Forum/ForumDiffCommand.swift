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
    output: ForumDiffJSON.schema,
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
