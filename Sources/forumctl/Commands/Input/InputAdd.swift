import ForumKit

/// `input add F TEXT...|-`
enum InputAdd {
  static let texts = Parameter.operands(
    "TEXT", .nonBlankText, help: "What was said; several are several inputs, and - reads one a line")

  static let command = Command(
    "add", summary: "Add what was said: post-its, points, or the notes of a group",
    discussion: [
      "The new ids are printed on standard output, one a line, in the order of the texts.",
      "With -, the lines of standard input are read as UTF-8; blank lines and the bullets of a list are left out. Either all of them are added or none.",
    ],
    examples: [
      .init(
        "Add a post-it",
        "forumctl input add forum-2025-11 \"Det är långt hem på kvällen\" --theme helgkalendern --kind concern"
      ),
      .init(
        "Add a point that takes up what was said last time",
        "forumctl input add forum-2026-09 \"Skyltar på fem språk\" --kind proposal --from 4hsxv3j3qt"),
      .init(
        "Add a list, one a line",
        "forumctl input add forum-2025-11 - --theme helgkalendern --source post-it < post-its.txt"),
    ],
    parameters: [ForumCommands.operand, texts] + InputOptions.all,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    // Read before the change begins, so that the lock is not held while somebody types.
    let texts = try InputTexts.gather(values[texts], values, context)
    let outcome = try context.change(values) { change in
      let forum = try change.forum(values[ForumCommands.operand], for: .writing)
      let theme = try InputOptions.theme(values, of: forum, in: change)
      let links = try InputOptions.links(values, in: context.records)
      let origins = try InputOptions.origins(values, of: forum, in: change, context.records)
      let new = texts.map { text in
        var input = Input()
        input.text = text
        InputOptions.apply(values, theme: theme, links: links, origins: origins, to: &input)
        return input
      }
      let ids = try change.add(new, to: forum)
      return (ids: ids, forum: forum, theme: theme)
    }
    let (ids, forum, theme) = outcome.result
    try context.out.write(ids.map { "\($0)\n" }.joined())
    let count = Words.count(ids.count, "input")
    let place = theme.map { "\($0) of \(forum)" } ?? "\(forum)"
    try context.done("added \(count) to \(place)", would: "add \(count) to \(place)")
    return .done
  }
}
