import ForumKit

/// `declaration diff D [V1 V2]`
enum DeclarationDiff {
  /// How the changes are written.
  enum Format: String, CaseIterable, Sendable {
    case text, html, md, json
  }

  static let from = Parameter.optionalOperand(
    "V1", .integer(1...Int.max), help: "The version to compare with; the one in force if left out")
  static let to = Parameter.optionalOperand(
    "V2", .integer(1...Int.max), help: "The version that is compared; the last one if left out")
  static let format = Parameter.option(
    "format", .choice(Format.self), default: .text,
    help: "Text for people at a terminal, a page of the house in html or md, or json for programs")
  static let lines = Parameter.option(
    "context", value: "LINES", .integer(0...10_000),
    help: "Leave out what has not changed, but for so many lines beside each change")

  static let command = Command(
    "diff", summary: "Show what differs between two versions of a declaration, word by word",
    discussion: [
      "Without numbers the version in force is compared with the last one; where that is the one in force, the last two are compared.",
      "What went stands as [-went-], what came as {+came+}, in red and green where there is colour. Pages are marked as internal: nobody has looked for names in the texts. What goes to others is written by export signatories.",
    ],
    examples: [
      .init("See what the draft would change", "forumctl declaration diff avsiktsforklaring-trygg-fritid"),
      .init(
        "Write a page for the reference group's meeting",
        "forumctl declaration diff avsiktsforklaring-trygg-fritid 2 4 --format html"),
    ],
    parameters: [DeclarationCommands.declaration, from, to, format, lines],
    output: DeclarationRevision.schema,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let id = try context.records.declarationID(values[DeclarationCommands.declaration])
    let declaration = try context.records.declaration(id)
    let (old, new) = try versions(of: declaration, values[from], values[to])
    let revision = DeclarationRevision(of: declaration, from: old, to: new)
    let card = context.workspace.card
    let language = values[GlobalOptions.language].flatMap(OutputLanguage.init)
    let imprint = Imprint(card, language ?? card.language ?? .sv)
    switch values[format] {
    case .text: try context.out.write(text(revision, values, context.console))
    case .html:
      try context.out.write(HTMLWriter().write(revision.document(imprint, context: values[lines])))
    case .md:
      try context.out.write(MarkdownWriter().write(revision.document(imprint, context: values[lines])))
    case .json: try context.out.write(JSONWriter.canonical(.object(revision.object)))
    }
    return .done
  }

  private static func versions(
    of declaration: Declaration, _ from: Int?, _ to: Int?
  ) throws -> (Declaration.Version, Declaration.Version) {
    func find(_ number: Int) throws -> Declaration.Version {
      guard let version = declaration.version(number) else { throw declaration.hasNoVersion(number) }
      return version
    }
    if let from, let to { return (try find(from), try find(to)) }
    guard let last = declaration.versions.last else { throw declaration.hasNoVersion(from ?? 1) }
    if let from { return (try find(from), last) }
    if let inForce = declaration.adopted, inForce.number != last.number { return (inForce, last) }
    guard let before = declaration.versions.dropLast().last else {
      throw CommandProblem(
        "\(declaration.id) has version \(last.number) alone, and nothing to compare it with",
        hint: "read it: forumctl declaration show \(declaration.id) --version \(last.number)")
    }
    return (before, last)
  }

  private static func text(
    _ revision: DeclarationRevision, _ values: Values, _ console: Console
  ) -> String {
    let style = console.style
    let title = "\(name(revision.versions.from)) → \(name(revision.versions.to))"
    let head = style.paint(VisibleText.line(title), .bold) + "\n\n"
    guard !revision.diff.isEmpty else { return head + "The texts are the same.\n" }
    let width = console.terminal.width.map { max($0, 20) }
    return head
      + revision.lines(context: values[lines]).map { ChangedLine($0).text(width: width, style) + "\n" }
      .joined()
  }

  /// `version 3 (adopted 2025-11-12, Språkligt justerad)`
  private static func name(_ version: Declaration.Version) -> String {
    let status = [version.status.rawValue, version.date?.description ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
    return
      "version \(version.number) (\([status, version.label].filter { !$0.isEmpty }.joined(separator: ", ")))"
  }
}
