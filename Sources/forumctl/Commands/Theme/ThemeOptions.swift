import ForumKit

/// The keys of a theme, as `add` and `set` take them.
enum ThemeOptions {
  static let kind = Parameter.option("kind", .choice(Theme.Kind.self), help: "What kind of theme it is")
  static let number = Parameter.option(
    "number", .integer(1...9_999), help: "The printed number; each once under one parent")
  static let question = Parameter.option("question", .text, help: "The question as it was put")
  static let prompt = Parameter.repeated("prompt", .nonBlankText, help: "Add a prompt to the question")
  static let lead = Parameter.option("lead", .text, help: "The text before the points, in Markdown")
  static let point = Parameter.repeated("point", .nonBlankText, help: "Add a summary point, in Markdown")
  static let bodyFile = Parameter.option(
    "body-file", .file, help: "The running text in Markdown, from a file, or - for standard input")
  static let from = Parameter.repeated(
    "from", value: "INPUT|FORUM/THEME", .reference(.inputs),
    help: "Add what it grew out of: an input, or a theme of an earlier forum")
  static let isInternal = Parameter.flag(
    "internal", help: "Keep the theme, with all that hangs on it, in the house")
  static let paraphrase = Parameter.flag(
    "paraphrase", help: "Its texts restate a source in other words")

  static let all: [any AnyParameter] =
    [kind, number, question, prompt, lead, point, bodyFile, from, isInternal, paraphrase]
    + AnnotationOptions.all

  /// The running text that is given; `nil` if none is. Read before the change begins, so that the lock is
  /// not held while somebody types.
  static func body(_ values: Values, _ context: some CommandContext) throws -> String? {
    guard let file = values[bodyFile] else { return nil }
    let body = try TextSource.read(file, context).droppingLastLineBreaks
    guard !body.isEmpty else { throw InputProblem.empty(source: file == "-" ? "standard input" : file) }
    return body
  }

  static func apply(_ values: Values, body: String?, to theme: inout Theme, _ origins: ThemeOrigins) throws {
    theme.kind.set(values[kind])
    theme.number.set(values[number])
    theme.question.set(values[question])
    theme.prompts.addMissing(values[prompt])
    theme.lead.set(values[lead])
    theme.summary.addMissing(values[point])
    theme.body.set(body)
    theme.from.addMissing(try values[from].map(origins.origin))
    if values[isInternal] {
      theme.internal = true
      theme.unread = false
    }
    if values[paraphrase] { theme.paraphrase = true }
    AnnotationOptions.apply(values, to: &theme.annotations)
  }
}

extension [Theme] {
  /// Refuses a number that another theme under the same parent has.
  func refuseTakenNumber(of id: ID<Theme>, in forum: ID<Forum>) throws {
    guard let other = sharingNumber(with: id), let number = other.number else { return }
    let parent = other.parent.map { " under \"\($0)\"" } ?? ""
    throw CommandProblem(
      "number \(number)\(parent) is that of \"\(other.id)\"",
      hint: "give another, or take it away there first: "
        + "forumctl theme set \(forum) \(other.id) --clear number")
  }
}

extension RecordView {
  /// How themes are shown.
  static let themes = RecordView(
    shape: Theme.fields.shape,
    computed: [.maybe("depth", .number), .maybe("inputs", .number), .maybe("children", children)],
    columns: [
      Column("id", "ID"), Column("number", "NO", alignment: .right),
      Column("title", "TITLE", isFlexible: true), Column("kind", "KIND"),
      Column("inputs", "INPUTS", alignment: .right),
    ])

  /// How one theme is shown, with what hangs on it.
  static let theme = RecordView(
    shape: themes.shape,
    computed: [
      .maybe("depth", .number), .maybe("inputs", .list(.record(Input.self))), .maybe("children", children),
    ],
    columns: themes.columns)

  private static let children = JSONSchema.list(
    .object(
      ["id": .id(Theme.self), "title": .text, "inputs": .number],
      maybe: ["kind": .choice(Theme.Kind.self), "number": .number]))
}
