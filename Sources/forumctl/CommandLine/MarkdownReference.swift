import ForumKit

/// The manual as a page in Markdown: of the whole tree, or of one command and all below it.
enum MarkdownReference {
  /// - Parameter nodes: The nodes from the root to the command that the page is about.
  static func document(of nodes: [Command], in program: Program) -> Document {
    let command = nodes[nodes.count - 1]
    var blocks = body(nodes, level: 1)
    for nodes in ManPage.below(nodes) {
      blocks.append(.heading(level: 1, [.text(name(nodes))]))
      blocks += body(nodes, level: 2)
    }
    blocks += list("Global options", program.globals.map(\.form).filter { !command.hides($0) }, level: 1)
    if nodes.count == 1 {
      for topic in program.topics {
        blocks.append(.heading(level: 1, [.text(topic.summary)]))
        blocks += body(topic)
      }
    }
    return Document(language: .en, title: name(nodes), blocks: blocks)
  }

  /// The page of a topic.
  static func document(of topic: Topic) -> Document {
    Document(language: .en, title: topic.summary, blocks: body(topic))
  }

  private static func name(_ nodes: [Command]) -> String { nodes.map(\.name).joined(separator: " ") }

  /// - Parameter level: That of the headings in it.
  private static func body(_ nodes: [Command], level: Int) -> [Block] {
    let command = nodes[nodes.count - 1]
    var blocks: [Block] = [.preformatted(UsageLine(nodes).text)]
    blocks += (["\(command.summary)."] + command.discussion).map { .paragraph([.text($0)]) }
    blocks +=
      list("Operands", command.operands, level: level) + list("Options", command.options, level: level)
    guard !command.examples.isEmpty else { return blocks }
    blocks.append(.heading(level: level, [.text("Examples")]))
    for example in command.examples {
      blocks += [.paragraph([.text("\(example.explains):")]), .preformatted(example.line)]
    }
    return blocks
  }

  private static func body(_ topic: Topic) -> [Block] {
    topic.paragraphs.map { .paragraph([.text($0)]) }
      + [.bulletList(topic.entries.map { [.paragraph([.code($0.term), .text(": \($0.meaning)")])] })]
  }

  private static func list(_ heading: String, _ forms: [ParameterForm], level: Int) -> [Block] {
    guard !forms.isEmpty else { return [] }
    let items = forms.map { form in
      let row = HelpPage.row(form)
      return [Block.paragraph([.code(row.label.trimmed), .text(": \(row.meaning)")])]
    }
    return [.heading(level: level, [.text(heading)]), .bulletList(items)]
  }
}
