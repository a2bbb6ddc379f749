import ForumKit

/// `input move ID...|- --theme T`, and `input move --forum F --from-theme T1 [--tag TAG] --theme T`
enum InputMove {
  static let operands = Parameter.operands(
    "ID", .reference(.inputs), atLeast: 0,
    help: "Inputs, each by its id or the beginning of it; - reads ids, one a line")
  static let target = Parameter.required(
    "theme", value: "T", .reference(.themes), help: "The theme to hang them on, by id or title")
  static let forum = Parameter.option(
    "forum", value: "F", .reference(.forums), help: "The forum that --from-theme and --tag look in")
  static let origin = Parameter.option(
    "from-theme", value: "T1", .reference(.themes),
    help: "All inputs that hang on this theme; those on themes under it stay")
  static let tag = Parameter.option("tag", .reference(.tags), help: "All inputs with this tag")

  static let command = Command(
    "move", summary: "Hang inputs on another theme of their forum",
    discussion: [
      "Inputs keep their order. They move within their forum; those of two forums are moved by themselves.",
      "With -, ids are read from standard input, one a line; blank lines, and a first line that says id, are passed over.",
    ],
    examples: [
      .init("Gather two on one question", "forumctl input move 4aamae0ety es04jjwxsa --theme helgkalendern"),
      .init(
        "Move all that hangs on a theme",
        "forumctl input move --forum forum-2025-11 --from-theme kontaktvagen --theme helgkalendern"),
      .init(
        "Move what a list finds",
        "forumctl input list forum-2025-11 --kind need --format csv --fields id | forumctl input move - --theme kontaktvagen"
      ),
    ],
    parameters: [operands, target, forum, origin, tag],
    constraints: [
      .atLeastOne(operands, origin, tag), .atMostOne(operands, origin), .atMostOne(operands, tag),
    ],
    action: .house(run))

  /// So many are told one by one; of more their number says enough.
  private static let few = 12

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    guard !values[operands].isEmpty || values[forum] != nil else {
      throw values.usageError(.missing([forum.form.synopsis]))
    }
    let ids = try ids(values, context)
    let outcome = try context.change(values) { change in
      let (forum, inputs) =
        ids.isEmpty ? try chosen(values, in: change) : try named(ids, values, change, context)
      let themes = try change.list(.themes(of: forum))
      let theme = try ThemeFinder(themes, of: forum).theme(values[target], for: .writing).id
      try change.edit(.inputs(of: forum)) { all in
        for place in all.indices where inputs.contains(all[place].id) { all[place].theme = theme }
      }
      return theme
    }
    guard outcome.edits.count > few else {
      try context.tell(outcome.edits)
      return .done
    }
    let words = "\(Words.count(outcome.edits.count, "input")) to \(outcome.result)"
    try context.done("moved \(words)", would: "move \(words)")
    return .done
  }

  /// The ids that are given; read before the change begins, so that the lock is not held while somebody types.
  private static func ids(_ values: Values, _ context: Context) throws -> [String] {
    let operands = values[operands]
    guard operands.count(where: { $0 == "-" }) < 2 else { throw values.usageError(.unexpectedOperand("-")) }
    return try operands.flatMap { operand in
      guard operand == "-" else { return [operand] }
      let lines = try TextSource.read("-", context).utf8.split(separator: UInt8(ascii: "\n"))
      var ids = lines.map { Substring($0).trimmed }.filter { !$0.isEmpty }
      // The header of a list in CSV.
      if ids.first == "id" { ids.removeFirst() }
      guard !ids.isEmpty else { throw InputProblem.empty(source: "standard input") }
      return ids
    }
  }

  private static func named(
    _ ids: [String], _ values: Values, _ change: Change, _ context: Context
  ) throws -> (ID<Forum>, Set<ID<Input>>) {
    let found = try InputFinder(context.records).inputs(ids, for: .writing)
    let home = try found.onlyForum(for: "inputs move between the themes of their own forum; move")
    if let text = values[forum] {
      let asked = try change.forum(text, for: .writing)
      guard asked == home else {
        throw CommandProblem(
          "\"\(found[0].input.id)\" lies in \(home), not in \(asked)",
          hint: "leave --forum out: inputs are found by their ids")
      }
    }
    return (home, Set(found.map(\.input.id)))
  }

  /// Those that hang on `--from-theme`, have the `--tag`, or both.
  private static func chosen(_ values: Values, in change: Change) throws -> (ID<Forum>, Set<ID<Input>>) {
    let forum = try change.forum(values[forum] ?? "", for: .writing)
    let themes = try change.list(.themes(of: forum))
    let theme = try values[origin].map { try ThemeFinder(themes, of: forum).theme($0, for: .writing).id }
    var query = InputQuery()
    query.tag = values[tag]
    let inputs = (try query.inputs(of: forum, hangingOn: themes, in: change) ?? []).map(\.input)
      .filter { theme == nil || $0.theme == theme }
    guard !inputs.isEmpty else {
      let place = theme.map { " on \"\($0)\"" } ?? ""
      let tagged = values[tag].map { " with the tag \(VisibleText.quoted($0))" } ?? ""
      throw CommandProblem(
        "there are no inputs\(place)\(tagged) in \(forum)",
        hint: "see what there is: forumctl input list \(forum)")
    }
    return (forum, Set(inputs.map(\.id)))
  }
}

extension [InputFinder.Found] {
  /// The forum that all of some inputs lie in.
  ///
  /// - Parameter rule: Why it has to be one, and what is done with `those of each forum by themselves`.
  func onlyForum(for rule: String) throws -> ID<Forum> {
    guard let first else { throw CommandProblem("no inputs are named") }
    if let other = self.first(where: { $0.forum != first.forum }) {
      throw CommandProblem(
        "\"\(first.input.id)\" lies in \(first.forum) and \"\(other.input.id)\" in \(other.forum)",
        hint: "\(rule) those of each forum by themselves")
    }
    return first.forum
  }
}
