import ForumKit

/// `help [COMMAND...] [--format text|json|man|md]`: the help of a command or topic, or the reference manual.
enum HelpCommand {
  enum Format: String, CaseIterable, Sendable {
    case text, json, man, md
  }

  static let words = Parameter.operands(
    "COMMAND", .reference(.commands), atLeast: 0, help: "The words of a command, or a topic")
  static let format = Parameter.option(
    "format", .choice(Format.self), default: .text,
    help: "Text for people, json for programs, or the manual as a page of man or in Markdown (md)")

  /// - Parameter encode: Writes a JSON value as text.
  static func command(encode: @escaping @Sendable (JSONValue) -> [UInt8]) -> Command {
    Command(
      "help", summary: "Show how a command is used",
      examples: [
        .init("See how a forum is added", "forumctl help forum add"),
        .init("See what the exit codes say", "forumctl help exit-codes"),
        .init("Give the whole command line to another program", "forumctl help --format json"),
        .init("Write the manual page that a package installs", "forumctl help --format man > forumctl.1"),
        .init("Put how a forum is added on a page", "forumctl help forum add --format md"),
      ],
      parameters: [words, format],
      output: Reference.schema,
      action: .independent { values, context in
        try run(values, context, encode: encode)
        return .done
      })
  }

  /// Writes the help page of a node, as `--help` does.
  static func show(_ nodes: [Command], _ context: IndependentContext) throws(OutputFault) {
    let console = context.console
    let page = HelpPage(
      of: nodes, in: context.program, width: console.terminal.width ?? 80, style: console.style)
    try console.out.write(page.text)
  }

  private static func run(
    _ values: Values, _ context: IndependentContext, encode: (JSONValue) -> [UInt8]
  ) throws {
    let program = context.program
    let path = values[words]
    if let nodes = program.nodes(at: path) {
      switch values[format] {
      case .text: try show(nodes, context)
      case .json: try context.out.write(encode(Reference(of: nodes, in: program).value))
      case .man: try context.out.write(ManPage(of: nodes, in: program).text)
      case .md:
        try context.out.write(MarkdownWriter().write(MarkdownReference.document(of: nodes, in: program)))
      }
    } else if path.count == 1, let topic = program.topics.first(where: { $0.name == path[0] }) {
      switch values[format] {
      case .text:
        let page = HelpPage(
          of: topic, width: context.console.terminal.width ?? 80, style: context.console.style)
        try context.out.write(page.text)
      case .json: try context.out.write(encode(Reference.topic(topic)))
      case .man: try context.out.write(ManPage(of: topic, in: program).text)
      case .md: try context.out.write(MarkdownWriter().write(MarkdownReference.document(of: topic)))
      }
    } else {
      throw unknown(path, in: program, values)
    }
  }

  private static func unknown(_ path: [String], in program: Program, _ values: Values) -> UsageError {
    var nodes = [program.root]
    var unknown = ""
    for word in path {
      guard let next = nodes[nodes.count - 1].subcommand(word) else {
        unknown = word
        break
      }
      nodes.append(next)
    }
    let commands = nodes[nodes.count - 1].subcommands.map(\.name)
    let names = nodes.count == 1 ? commands + program.topics.map(\.name) : commands
    return values.usageError(
      .unknownCommand(
        unknown, choices: names, suggestions: Nearness.suggestions(for: unknown, among: names)))
  }
}
