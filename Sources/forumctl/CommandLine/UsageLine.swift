/// How a command is typed, on one line: `forumctl forum add TITLE --date DATE [options]`.
struct UsageLine {
  let text: String

  /// - Parameter nodes: The nodes from the root to the command.
  init(_ nodes: [Command]) {
    var words = nodes.map(\.name)
    guard let command = nodes.last, !command.isGroup else {
      text = (words + ["COMMAND", "[options]"]).joined(separator: " ")
      return
    }
    words += command.operands.map { $0.isRequired ? $0.synopsis : "[\($0.synopsis)]" }
    words += command.options.filter(\.isRequired).map(\.synopsis)
    words.append("[options]")
    text = words.joined(separator: " ")
  }
}
