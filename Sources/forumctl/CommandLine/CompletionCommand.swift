/// `completion bash|zsh|fish` writes a script for a shell; `completion --candidates` is what the scripts
/// call back for what only the workspace knows.
enum CompletionCommand {
  static let shell = Parameter.optionalOperand(
    "SHELL", .choice(Shell.self), help: "The shell that the script is for")
  static let candidates = Parameter.option(
    "candidates", value: "KIND", .choice(CandidateSource.self),
    help: "List what can be typed, one a line, instead of a script; the scripts use this")
  static let word = Parameter.repeated(
    "word", .text, help: "A word that already stands on the line, after the program's name")

  /// - Parameter list: The candidates that only the workspace knows; none where there is no workspace.
  static func command(
    candidates list: @escaping @Sendable (CandidateRequest, IndependentContext) throws -> [Candidate]
  ) -> Command {
    Command(
      "completion", summary: "Write a script that completes commands in a shell",
      examples: [
        .init("Complete in this bash", "eval \"$(forumctl completion bash)\""),
        .init(
          "Write the script for a fish, to put in its folder of completions",
          "forumctl completion fish > forumctl.fish"),
      ],
      parameters: [shell, candidates, word],
      constraints: [.atMostOne(shell, candidates), .atLeastOne(shell, candidates)],
      action: .independent { values, context in
        if let shell = values[shell] {
          try context.out.write(shell.script(for: context.program))
        } else if let source = values[candidates] {
          let request = CandidateRequest(
            source, words: values[word], in: context.program, workspace: values[GlobalOptions.workspace])
          let found =
            source == .commands
            ? request.commands(in: context.program) : try list(request, context)
          try write(found, to: context.out)
        }
        return .done
      })
  }

  /// A line for each candidate: what is typed, a tab, what it means. What cannot be shown as it stands
  /// could not be typed either, and is left out.
  private static func write(_ candidates: [Candidate], to out: any TextOutput) throws(OutputFault) {
    var text = ""
    for candidate in candidates where VisibleText.line(candidate.word) == candidate.word {
      text += "\(candidate.word)\t\(VisibleText.line(candidate.meaning))\n"
    }
    try out.write(text)
  }
}

/// One thing that can be typed.
struct Candidate: Sendable, Equatable {
  let word: String
  /// What it stands for: a title, a name.
  let meaning: String
}

/// What a shell wants to know when the user presses Tab.
struct CandidateRequest: Sendable, Equatable {
  let source: CandidateSource
  /// The words of the command on the line.
  let path: [String]
  /// The operands that already stand on the line.
  let operands: [String]
  /// What `--workspace` says on the line, or before the words of the request.
  let workspace: String?

  /// - Parameters:
  ///   - words: The words on the line before the one that is completed, without the program's name.
  ///   - workspace: The one that is asked where the words name none.
  init(_ source: CandidateSource, words: [String], in program: Program, workspace: String? = nil) {
    let scan = ArgumentScanner(words, in: program)
    self.source = source
    path = scan.path
    operands = scan.operands
    self.workspace = scan.occurrences.last { $0.form == GlobalOptions.workspace.form }?.value ?? workspace
  }

  /// What can follow the words after `help`.
  fileprivate func commands(in program: Program) -> [Candidate] {
    guard let node = program.nodes(at: operands)?.last else { return [] }
    let topics = operands.isEmpty ? program.topics : []
    return node.subcommands.map { Candidate(word: $0.name, meaning: $0.summary) }
      + topics.map { Candidate(word: $0.name, meaning: $0.summary) }
  }
}
