import ForumKit

/// What a note-taker sees beside what is typed: the prompt, the themes, and what stands on them.
struct CapturePage {
  private let context: Context
  private let title: String
  private let forum: ID<Forum>
  private var theme: Theme?
  private var count: Int

  /// How many inputs `/list` and `/find` show, the newest.
  private static let shown = 40

  init(_ session: CaptureSession, _ context: Context) throws {
    self.context = context
    forum = session.forum
    let records = context.records
    title = try records.forumRecord(session.forum)?.title ?? ""
    let themes = try records.list(.themes(of: session.forum))
    theme = themes.first { $0.id == session.template.theme }
    count = try records.list(.inputs(of: session.forum)).count { $0.theme == session.template.theme }
  }

  /// The records as they stand now. Others write meanwhile.
  func records() throws(StoreError) -> Snapshot {
    try Workspace(at: context.workspace.root, on: context.host.fileSystem).records
  }

  /// Where the session stands after some lines.
  mutating func stand(_ outcome: CaptureOutcome) {
    theme = outcome.theme
    count = outcome.count
  }

  /// `Idéer framåt · behov · 12 > `, in at most half of the terminal.
  func prompt(of session: CaptureSession, waiting: Int) -> String {
    let language = context.workspace.card.language ?? .sv
    let kind = session.template.kind.flatMap {
      ChoiceFamily.inputKind.label(of: $0.rawValue, in: language)?.lowercased()
    }
    let kept = waiting > 0 ? "\(waiting) not stored" : nil
    let rest = [kind, "\(count)", kept].compactMap(\.self).map { " · \($0)" }.joined() + " > "
    let title = VisibleText.line(theme.map(\.title) ?? "no theme")
    return DisplayWidth.fit(title, within: max(8, width / 2 - DisplayWidth.of(rest))) + rest
  }

  func welcome() throws {
    try context.out.line(context.console.style.paint(VisibleText.line(title), .bold))
    try themes(nil)
    try say("A line is stored when the next prompt stands there. /help says more, /quit leaves.")
  }

  /// The themes with how many inputs hang on each.
  func themes(_ session: CaptureSession?) throws {
    let records = try records()
    let themes = try records.list(.themes(of: forum))
    let inputs = try records.list(.inputs(of: forum))
    guard !themes.isEmpty else {
      return try say("There is no theme yet: /board NAME makes one.")
    }
    var counts: [ID<Theme>: Int] = [:]
    for input in inputs { if let theme = input.theme { counts[theme, default: 0] += 1 } }
    var table = Table([
      Table.Column("NO", alignment: .right), Table.Column("TITLE", isFlexible: true),
      Table.Column("ID", isFlexible: true), Table.Column("INPUTS", alignment: .right),
    ])
    for (theme, depth) in themes.inReadingOrder {
      table.add([
        theme.number.map(String.init) ?? "", String(repeating: "  ", count: depth) + theme.title,
        theme.id.text, "\(counts[theme.id] ?? 0)",
      ])
    }
    try context.show(table)
  }

  /// What stands at the theme, whoever wrote it.
  func list(_ session: CaptureSession) throws {
    let records = try records()
    let id = session.template.theme
    let theme = try records.list(.themes(of: forum)).first { $0.id == id }
    try heading(theme)
    for point in theme?.summary ?? [] { try line("* ", point) }
    let inputs = try records.list(.inputs(of: forum)).filter { $0.theme == id }
    if inputs.count > Self.shown {
      try say("(\(inputs.count - Self.shown) earlier ones: /find WORDS, or forumctl input list)")
    }
    for input in inputs.suffix(Self.shown) { try line("- ", text(of: input, session)) }
    if inputs.isEmpty, theme?.summary.isEmpty ?? true { try say("(nothing yet)") }
  }

  /// The inputs of the forum in which words stand, by their themes.
  func find(_ words: String, _ session: CaptureSession) throws {
    guard !words.isEmpty else { throw CaptureProblem.missing(.find) }
    let query: SearchQuery
    do { query = try SearchQuery(parse: words) } catch { throw CaptureProblem.notAQuery(error) }
    let records = try records()
    let hits = try records.list(.inputs(of: forum)).filter { query.matches(in: $0.text) != nil }
    guard !hits.isEmpty else {
      return try say("no input has \(VisibleText.quoted(words))")
    }
    let themes = try records.list(.themes(of: forum))
    let newest = hits.suffix(Self.shown)
    for theme in themes.inReadingOrder.map(\.theme).map(Optional.some) + [nil] {
      let here = newest.filter { input in
        theme.map { $0.id == input.theme } ?? !themes.contains { $0.id == input.theme }
      }
      guard !here.isEmpty else { continue }
      try heading(theme)
      for input in here { try line("- ", text(of: input, session)) }
    }
    if hits.count > newest.count {
      try say("(\(hits.count - newest.count) earlier ones: forumctl search)")
    }
  }

  /// Says something in lines that fit the terminal.
  func say(_ text: String) throws(OutputFault) { try say("", nil, text) }

  /// Says something with a painted word before it.
  func say(_ mark: String, _ ink: Style.Ink?, _ text: String) throws(OutputFault) {
    let whole = mark.isEmpty ? text : "\(mark) \(text)"
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false).flatMap { line in
      DisplayWidth.of(String(line)) < width ? [String(line)] : Wrapping.lines(String(line), width: width - 1)
    }
    for (index, line) in lines.enumerated() {
      let isMarked = index == 0 && !mark.isEmpty && line.hasPrefix(mark)
      let painted = isMarked ? context.console.style.paint(mark, ink) + line.dropFirst(mark.count) : line
      try context.out.line(painted)
    }
  }

  /// The columns of the terminal as it is now.
  private var width: Int { context.console.device?.size.width ?? context.console.terminal.width ?? 80 }

  private func heading(_ theme: Theme?) throws(OutputFault) {
    try context.out.line(context.console.style.paint(VisibleText.line(theme?.title ?? "No theme"), .bold))
  }

  /// The text, and the group where it is another's.
  private func text(of input: Input, _ session: CaptureSession) -> String {
    let isOwnGroup = input.group == session.template.group
    return isOwnGroup || input.group.isEmpty ? input.text : "\(input.text) [\(input.group)]"
  }

  private func line(_ mark: String, _ text: String) throws(OutputFault) {
    let lines = Wrapping.lines(VisibleText.line(text), width: max(10, width - 3))
    for (index, line) in lines.enumerated() { try context.out.line((index == 0 ? mark : "  ") + line) }
  }
}
