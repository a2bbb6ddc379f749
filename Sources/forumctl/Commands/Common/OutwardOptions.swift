import ForumKit

/// The options of every command whose product may leave the house.
enum OutwardOptions {
  static let audience = Parameter.option(
    "audience", .choice(Audience.self), default: .public,
    help: "Who it is for; what is made for the house is marked as internal")
  static let includePersonal = Parameter.flag(
    "include-personal", help: "Show names and ways to reach people; never for the public")
  static let allow = Parameter.option(
    "allow", value: "REASON", .nonBlankText,
    help: "Let texts pass that hold what looks like a name or a way to reach somebody, and say why")
  static let output = Parameter.option(
    "output", short: "o", .file, help: "Write to a file, in one step, instead of standard output")

  static let all: [any AnyParameter] = [audience, includePersonal, allow, output]
}

extension OutwardContext {
  /// Writes the product to standard output, or puts it in place as a file.
  func deliver(_ bytes: [UInt8], _ values: Values) throws {
    guard let file = values[OutwardOptions.output], file != "-" else {
      try out.write(bytes)
      return
    }
    guard !view.isFileOfWorkspace(try host.absolute(file)) else {
      throw CommandProblem(
        "\(VisibleText.path(file)) is a file of the workspace's records", hint: "choose another file")
    }
    guard !values[GlobalOptions.dryRun] else {
      try note("would write \(VisibleText.path(file))")
      return
    }
    try AtomicWriter(host.fileSystem).write(bytes, to: try host.absolute(file))
    try note("wrote \(VisibleText.path(file))")
  }

  /// Refuses to show bytes that are not text to somebody who looks at them.
  ///
  /// - Parameter what: What they are, for example `a Word document`.
  func refuseTerminal(_ what: String, _ values: Values) throws {
    let file = values[OutwardOptions.output]
    guard console.terminal.outputIsTerminal, file == nil || file == "-" else { return }
    throw CommandProblem(
      "\(what) is nothing to look at in a terminal",
      hint: "write it to a file: -o FILE")
  }

  func deliver(_ text: String, _ values: Values) throws { try deliver(Array(text.utf8), values) }
}
