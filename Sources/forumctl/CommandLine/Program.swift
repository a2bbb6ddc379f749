/// The whole command line of a program: its tree, what is common to all commands, and its help topics.
struct Program: Sendable {
  /// The root of the tree, a group named like the program.
  let root: Command
  let version: String
  /// The options that every command understands, wherever they stand.
  let globals: [any AnyParameter]
  let topics: [Topic]

  init(
    _ root: Command, version: String, globals: [any AnyParameter] = GlobalOptions.all,
    topics: [Topic] = [.exitCodes]
  ) {
    self.root = root
    self.version = version
    self.globals = globals
    self.topics = topics
  }

  var name: String { root.name }

  /// The nodes from the root to the one that some words name, by names or aliases; `nil` if there is none.
  func nodes(at words: [String]) -> [Command]? {
    var nodes = [root]
    for word in words {
      guard let next = nodes[nodes.count - 1].subcommand(word) else { return nil }
      nodes.append(next)
    }
    return nodes
  }

  /// Calls a closure for every node of the tree with the words that lead to it, parents first.
  func walk<Failure: Error>(
    _ visit: (_ path: [String], _ command: Command) throws(Failure) -> Void
  ) throws(Failure) {
    try Self.walk(root, at: [], visit)
  }

  private static func walk<Failure: Error>(
    _ command: Command, at path: [String], _ visit: ([String], Command) throws(Failure) -> Void
  ) throws(Failure) {
    try visit(path, command)
    for subcommand in command.subcommands {
      try walk(subcommand, at: path + [subcommand.name], visit)
    }
  }
}

/// A page of help that belongs to no command.
struct Topic: Sendable {
  /// The word after `help`, for example `exit-codes`.
  let name: String
  /// What the page is about: one line without its full stop.
  let summary: String
  let paragraphs: [String]
  /// Terms and what they mean, set as a list.
  let entries: [Entry]

  struct Entry: Sendable, Equatable {
    let term: String
    let meaning: String
    /// What programs may want to know apart, by name; people read the meaning.
    var facts: [String: String] = [:]
  }

  static let environment = Topic(
    name: "environment", summary: "What the program takes from its environment",
    paragraphs: ["What stands on the line goes before what stands here"],
    entries: [
      ("FORUMCTL_WORKSPACE", "the workspace, where -C names none"),
      ("FORUMCTL_LANG", "sv or en, where --lang names none"),
      ("FORUMCTL_TODAY", "the day that it is to be (YYYY-MM-DD), so that examples and tests stay true"),
      (
        "FORUMCTL_PAGER, PAGER",
        "the program that shows output longer than the screen, less if neither is set; cat or nothing for none"
      ),
      (
        "FORUMCTL_EDITOR, VISUAL, EDITOR",
        "the program that texts are written in, vi if none of them is set"
      ),
      ("NO_COLOR", "no colour, whatever it is set to; so does TERM=dumb, and --color goes before both"),
      ("GITHUB_WORKSPACE", "the folder that the file names of check --format github start from"),
    ].map { Entry(term: $0.0, meaning: $0.1) })

  static let exitCodes = Topic(
    name: "exit-codes", summary: "What the exit code of a command says",
    paragraphs: ["The exit code is data: scripts may rely on it"],
    entries: ExitCode.allCases.map { Entry(term: String($0.rawValue), meaning: $0.meaning) })
}
