import ForumKit

/// The manual as a page of man(7): of the whole tree, or of one command and all below it.
///
/// Whatever the tree says is escaped: a line that would begin a request, what roff takes for an escape, the dashes
/// that are to be typed, and what is not ASCII.
struct ManPage {
  private(set) var text = ""
  private var isAtHeading = false

  /// - Parameter nodes: The nodes from the root to the command that the page is about.
  init(of nodes: [Command], in program: Program) {
    let command = nodes[nodes.count - 1]
    let name = nodes.map(\.name).joined(separator: "-")
    request("TH", name.uppercased(), "1", "", "\(program.name) \(program.version)", "User Commands")
    request("SH", "NAME")
    text += "\(Self.escaped(name)) \\- \(Self.escaped(command.summary))\n"
    request("SH", "SYNOPSIS")
    synopsis(of: nodes)
    if !command.discussion.isEmpty {
      request("SH", "DESCRIPTION")
      paragraphs(command.discussion)
    }
    list("OPERANDS", command.operands)
    list("OPTIONS", command.options)
    let all = Self.below(nodes)
    if !all.isEmpty {
      request("SH", "COMMANDS")
      for nodes in all { section(nodes) }
    }
    list("GLOBAL OPTIONS", program.globals.map(\.form).filter { !command.hides($0) })
    if !command.examples.isEmpty {
      request("SH", "EXAMPLES")
      examples(command.examples)
    }
    if nodes.count == 1 { program.topics.forEach { topic($0) } }
  }

  /// The page of a topic.
  init(of topic: Topic, in program: Program) {
    let name = "\(program.name)-\(topic.name)"
    request("TH", name.uppercased(), "7", "", "\(program.name) \(program.version)", "")
    request("SH", "NAME")
    text += "\(Self.escaped(name)) \\- \(Self.escaped(topic.summary))\n"
    self.topic(topic)
  }

  /// The commands below a node that run, with the nodes that lead to each, in the order of the tree.
  static func below(_ nodes: [Command]) -> [[Command]] {
    nodes[nodes.count - 1].subcommands.flatMap { command in
      command.isGroup ? below(nodes + [command]) : [nodes + [command]]
    }
  }

  private mutating func section(_ nodes: [Command]) {
    let command = nodes[nodes.count - 1]
    request("SS", nodes.dropFirst().map(\.name).joined(separator: " "))
    synopsis(of: nodes)
    paragraphs(["\(command.summary)."] + command.discussion)
    for form in command.operands + command.options { entry(HelpPage.row(form)) }
    examples(command.examples)
  }

  private mutating func synopsis(of nodes: [Command]) {
    request("nf")
    line(UsageLine(nodes).text)
    request("fi")
  }

  private mutating func examples(_ examples: [Command.Example]) {
    for example in examples {
      beginParagraph()
      prose("\(example.explains):")
      request("RS", "4")
      request("nf")
      line(example.line)
      request("fi")
      request("RE")
    }
  }

  private mutating func topic(_ topic: Topic) {
    request("SH", topic.name == Topic.exitCodes.name ? "EXIT STATUS" : topic.name.uppercased())
    paragraphs(topic.paragraphs)
    for each in topic.entries { entry(.init(label: each.term, meaning: each.meaning)) }
  }

  private mutating func list(_ heading: String, _ forms: [ParameterForm]) {
    guard !forms.isEmpty else { return }
    request("SH", heading)
    for form in forms { entry(HelpPage.row(form)) }
  }

  private mutating func entry(_ row: HelpPage.Row) {
    request("TP")
    text += "\\fB\(Self.escaped(row.label.trimmed))\\fR\n"
    prose(row.meaning)
  }

  private mutating func paragraphs(_ paragraphs: [String]) {
    for paragraph in paragraphs {
      beginParagraph()
      prose(paragraph)
    }
  }

  /// Leaves a line between what stood there and what comes; a heading does so by itself.
  private mutating func beginParagraph() {
    if !isAtHeading { request("PP") }
  }

  private mutating func prose(_ text: String) {
    for line in Wrapping.lines(text, width: 72) { self.line(line) }
  }

  /// A line of text, which is never taken for a request.
  private mutating func line(_ line: String) {
    let isRequest = line.hasPrefix(".") || line.hasPrefix("'")
    text += (isRequest ? "\\&" : "") + Self.escaped(line) + "\n"
    isAtHeading = false
  }

  private mutating func request(_ name: String, _ arguments: String...) {
    isAtHeading = ["SH", "SS"].contains(name)
    text += ".\(name)" + arguments.map { " \"\(Self.escaped($0))\"" }.joined() + "\n"
  }

  /// A text as roff sets it sign by sign (groff_char(7)).
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\(rs"
      case "-": "\\-"
      case "'": "\\(aq"
      case "\"": "\\(dq"
      case "`": "\\(ga"
      case "^": "\\(ha"
      case "~": "\\(ti"
      case _ where scalar.isASCII: String(scalar)
      default: "\\[u\(Self.hexadecimal(scalar.value))]"
      }
    }.joined()
  }

  /// At least four digits, as roff wants them.
  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
