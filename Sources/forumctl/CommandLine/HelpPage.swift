import ForumKit

/// The help of a command, a group or a topic as text: usage, examples, what can be given, and for groups
/// the commands.
struct HelpPage {
  private let width: Int
  private let style: Style
  private(set) var text = ""

  /// The page of a command or group.
  ///
  /// - Parameters:
  ///   - nodes: The nodes from the root to the command.
  ///   - width: The columns of the terminal; 80 where there is none.
  init(of nodes: [Command], in program: Program, width: Int = 80, style: Style = .plain) {
    self.init(width: width, style: style)
    let command = nodes[nodes.count - 1]
    addParagraph("\(style.paint("usage:", .bold)) \(UsageLine(nodes).text)", hanging: 7)
    addParagraph(command.summary)
    add(command.examples)
    command.discussion.forEach { addParagraph($0) }
    addList("Operands", command.operands.map(Self.row))
    addList("Options", command.options.map(Self.row))
    addList(
      "Global options", program.globals.map(\.form).filter { !command.hides($0) }.map { Self.row($0) })
    addList("Commands", command.subcommands.map(Self.row))
    if nodes.count == 1 {
      addList("Topics", program.topics.map { Row(label: "help \($0.name)", meaning: $0.summary) })
    }
  }

  /// The page of a topic.
  init(of topic: Topic, width: Int = 80, style: Style = .plain) {
    self.init(width: width, style: style)
    addParagraph(style.paint(topic.summary, .bold))
    topic.paragraphs.forEach { addParagraph($0) }
    addList(nil, topic.entries.map { Row(label: $0.term, meaning: $0.meaning) })
  }

  private init(width: Int, style: Style) {
    self.width = min(max(width, Self.narrowest), Self.widest)
    self.style = style
  }

  /// A term and what it means.
  struct Row {
    let label: String
    let meaning: String
  }

  /// Narrower, words no longer fit beside their labels; wider, the eye loses the line.
  private static let narrowest = 44
  private static let widest = 100
  /// The widest label that has its meaning beside it.
  private static let widestLabel = 26

  private static func row(_ command: Command) -> Row {
    let aliases = command.aliases.isEmpty ? "" : " (also \(command.aliases.joined(separator: ", ")))"
    return Row(label: command.name, meaning: command.summary + aliases)
  }

  /// How a parameter is told: how it is typed, what it is for, and what may be given.
  static func row(_ form: ParameterForm) -> Row {
    var notes: [String] = []
    if !form.choices.isEmpty, form.placeholder != form.choices.joined(separator: "|") {
      notes.append("one of \(form.choices.joined(separator: ", "))")
    }
    if let value = form.defaultText { notes.append("default \(value)") }
    if form.role == .option, form.isRequired { notes.append("required") }
    if form.role == .option, form.isRepeatable { notes.append("repeatable") }
    if form.role == .operand, !form.isRequired { notes.append("may be left out") }
    let suffix = notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
    return Row(label: label(form), meaning: form.help + suffix)
  }

  private static func label(_ form: ParameterForm) -> String {
    guard form.role != .operand else { return form.synopsis }
    return (form.short.map { "-\($0), " } ?? "    ") + form.synopsis
  }

  private mutating func addParagraph(_ paragraph: String, hanging: Int = 0) {
    if !text.isEmpty { text += "\n" }
    let lines = Wrapping.lines(paragraph, width: width - hanging)
    for (index, line) in lines.enumerated() {
      text += (index == 0 ? "" : blanks(hanging)) + line + "\n"
    }
  }

  private mutating func add(_ examples: [Command.Example]) {
    guard !examples.isEmpty else { return }
    addHeading("Examples")
    for example in examples {
      for line in Wrapping.lines("# \(example.explains)", width: width - 2) {
        text += "  \(style.paint(line, .dim))\n"
      }
      text += "  \(example.line)\n"
    }
  }

  private mutating func addList(_ heading: String?, _ rows: [Row]) {
    guard !rows.isEmpty else { return }
    if let heading { addHeading(heading) } else if !text.isEmpty { text += "\n" }
    let labels = rows.map { DisplayWidth.of($0.label) }
    let column = min(labels.max() ?? 0, Self.widestLabel)
    for (row, label) in zip(rows, labels) {
      text += "  \(row.label)"
      var lines = Wrapping.lines(row.meaning, width: width - column - 4)[...]
      if label <= column, let first = lines.popFirst() {
        text += blanks(column - label + 2) + first
      }
      text += "\n"
      for line in lines { text += blanks(column + 4) + line + "\n" }
    }
  }

  private mutating func addHeading(_ heading: String) {
    if !text.isEmpty { text += "\n" }
    text += style.paint("\(heading):", .bold) + "\n"
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }
}
