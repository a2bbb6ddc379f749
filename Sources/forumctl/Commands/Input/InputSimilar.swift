import ForumKit

/// `input similar F [ID...] [--merge]`
enum InputSimilar {
  static let ids = Parameter.operands(
    "ID", .reference(.inputs), atLeast: 0,
    help: "The inputs that --merge makes one, whether they look alike or not; the first is kept")
  static let theme = Parameter.option(
    "theme", value: "T", .reference(.themes), help: "Only those on a theme, or on one under it")
  static let threshold = Parameter.option(
    "threshold", value: "SHARE", .share, default: Similarity.usual,
    help: "How alike every two of a group are at least, from 0 to 1")
  static let merge = Parameter.flag(
    "merge", help: "Make each group one input that keeps every wording; asks for each group")
  static let all = Parameter.flag("all", help: "Merge every group that is shown")

  static let command = Command(
    "similar", summary: "Show inputs that say nearly the same, and make them one",
    discussion: [
      "Case, endings, small words and the slips of scanners (\u{201d}for\u{201d} or \u{201d}f6r\u{201d} for \u{201d}f\u{f6}r\u{201d}) make little difference. Texts that differ in a number, or in a word such as \u{201d}inte\u{201d}, are never taken for alike. Every two of a group are as alike as --threshold asks, so that a chain of small steps joins nothing.",
      "--merge keeps the first input of a group: every other wording follows its text as a paragraph, tags, links, remarks, functions, groups and places are united, and what referred to the others refers to it. Inputs that hang on different themes, or differ in kind or source, are not merged: move or change them first. One undo takes all of it back.",
    ],
    examples: [
      .init("Show what was written twice", "forumctl input similar verkstad-2025-05"),
      .init(
        "See what merging two would make of them",
        "forumctl input similar verkstad-2025-05 pqqxy8p5e1 qkpdr24ekt --merge --dry-run"),
    ],
    parameters: [ForumCommands.operand, ids, theme, threshold, merge, all] + RecordOptions.all,
    constraints: [.atMostOne(ids, all), .atMostOne(ids, theme)],
    output: RecordView.likeInputs.records,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    guard values[merge] || (values[ids].isEmpty && !values[all]) else {
      throw values.usageError(.missing([merge.form.synopsis]))
    }
    if values[merge] { return try InputMerging(values, context).run() }
    let forum = try context.records.forum(values[ForumCommands.operand])
    var reader = LenientReader(context.records)
    let groups = try groups(of: forum, values, &reader)
    if values[RecordOptions.format] == .table, values[RecordOptions.fields] == nil {
      for group in groups { try context.out.write(group.text(on: context.console)) }
    } else {
      try RecordView.likeInputs.list(groups.flatMap(\.objects), values, context)
    }
    try context.note(words(for: groups, values))
    return try context.warn(of: reader.faults)
  }

  /// The groups of a forum, the likest first.
  static func groups(
    of forum: ID<Forum>, _ values: Values, _ reader: inout LenientReader<Snapshot>
  ) throws -> [LikeInputs] {
    let themes = reader.list(.themes(of: forum)) ?? []
    var query = InputQuery()
    query.theme = try values[theme].map { text in
      if let fault = reader.faults.first { throw fault }
      return try ThemeFinder(themes, of: forum).theme(text).id.text
    }
    let found = try reader.read { try query.inputs(of: forum, hangingOn: themes, in: $0) } ?? []
    let groups = Similarity.groups(found.map(\.input.text), atLeast: values[threshold])
    return groups.enumerated().map { index, group in
      LikeInputs(number: index + 1, likeness: group.likeness, inputs: group.places.map { found[$0] })
    }
  }

  /// What was found, in a sentence.
  static func words(for groups: [LikeInputs], _ values: Values) -> String {
    guard !groups.isEmpty else { return "no two inputs are alike by \(values[threshold]) %" }
    let inputs = groups.reduce(0) { $0 + $1.inputs.count }
    return "\(Words.count(groups.count, "group")) of \(Words.count(inputs, "input"))"
  }
}

/// Inputs that say nearly the same.
struct LikeInputs {
  /// Counts from 1.
  let number: Int
  /// How alike the two are that are least alike, in per cent.
  let likeness: Int
  let inputs: [InputQuery.Found]

  /// The inputs for programs, each with its group.
  var objects: [JSONObject] {
    inputs.map { $0.object.adding("set", number).adding("likeness", likeness) }
  }

  /// The inputs for people: each with its theme, and its text in full under it.
  func text(on console: Console) -> String {
    let style = console.style
    var text = style.paint("\(number). \(likeness) % alike", .bold) + "\n"
    for found in inputs {
      let theme = found.themeTitle ?? found.input.theme?.text ?? "no theme"
      text += "  \(found.input.id)  \(style.paint(VisibleText.line(theme), .dim))\n"
      for line in Self.lines(found.input.text, on: console) { text += line.isEmpty ? "\n" : "    \(line)\n" }
    }
    return text
  }

  /// A text in lines that have room under an indent of four.
  static func lines(_ text: String, on console: Console) -> [String] {
    Wrapping.lines(of: text, width: (console.terminal.width ?? 80) - 4)
  }
}

extension RecordView {
  /// How inputs that say nearly the same are listed.
  fileprivate static let likeInputs = RecordView(
    shape: inputs.shape, computed: [.maybe("set", .number), .maybe("likeness", .number)] + inputs.computed,
    columns: [
      Column("set", "SET", alignment: .right), Column("likeness", "ALIKE", alignment: .right),
    ] + inputs.columns)
}
