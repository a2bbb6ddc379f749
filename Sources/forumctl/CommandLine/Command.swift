import ForumKit

/// A node of the command tree: a command that runs, or a group of commands.
///
/// From this one definition come parsing, help, completions and the reference. What a command consists of is made when
/// it is asked for: a line needs one of all the commands.
struct Command: Sendable {
  /// The word that is typed, for example `add`.
  let name: String
  /// Other words for the same, for example `ls`.
  let aliases: [String]
  /// What the command does: one line without its full stop, in the imperative.
  let summary: String
  /// What else there is to know, in paragraphs; empty when the summary says it all.
  let discussion: [String]
  var examples: [Example] { makeExamples() }
  var parameters: [any AnyParameter] { makeParameters() }
  /// What must hold between the parameters.
  var constraints: [Constraint] { makeConstraints() }
  /// The form of what `--format json` prints; `nil` for a command that has no such format.
  var output: JSONSchema? { makeOutput() }
  let action: Action
  private let makeExamples: @Sendable () -> [Example]
  private let makeParameters: @Sendable () -> [any AnyParameter]
  private let makeConstraints: @Sendable () -> [Constraint]
  private let makeOutput: @Sendable () -> JSONSchema?

  init(
    _ name: String, aliases: [String] = [], summary: String, discussion: [String] = [],
    examples: @autoclosure @escaping @Sendable () -> [Example] = [],
    parameters: @autoclosure @escaping @Sendable () -> [any AnyParameter] = [],
    constraints: @autoclosure @escaping @Sendable () -> [Constraint] = [],
    output: @autoclosure @escaping @Sendable () -> JSONSchema? = nil, action: Action
  ) {
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.discussion = discussion
    makeExamples = examples
    makeParameters = parameters
    makeConstraints = constraints
    makeOutput = output
    self.action = action
  }

  /// A command line that works, and what it does.
  struct Example: Sendable, Equatable {
    /// What is done: one line without its full stop.
    let explains: String
    /// What is typed after the prompt, the name of the program included.
    let line: String

    init(_ explains: String, _ line: String) {
      self.explains = explains
      self.line = line
    }
  }

  /// What is run. A command that runs says how far it reaches, and is handed no more than that.
  enum Action: Sendable {
    /// A group of commands.
    case ofSeveral(@Sendable () -> [Command])

    /// The commands of a group, which are made when they are asked for.
    static func group(_ commands: @autoclosure @escaping @Sendable () -> [Command]) -> Action {
      .ofSeveral(commands)
    }

    /// Needs no workspace.
    case independent(@Sendable (Values, IndependentContext) throws -> ExitCode)
    /// Works with the records of the workspace, and is for the house only.
    case house(@Sendable (Values, Context) throws -> ExitCode)
    /// Makes what may leave the house: it sees the records through the view of an audience.
    case outward(@Sendable (Values, OutwardContext) throws -> ExitCode)
  }

  /// How far a command reaches; `nil` for a group.
  enum Reach: String, Sendable, CaseIterable {
    case independent, house, outward
  }

  var reach: Reach? {
    switch action {
    case .ofSeveral: nil
    case .independent: .independent
    case .house: .house
    case .outward: .outward
    }
  }

  /// The commands of a group, in the order to show them; empty for a command that runs.
  var subcommands: [Command] { if case .ofSeveral(let commands) = action { commands() } else { [] } }

  /// Whether an option of the command's own stands in the place of one that all commands have, as the
  /// `--version N` of a declaration does where the program's own `--version` would say nothing.
  func hides(_ global: ParameterForm) -> Bool { options.contains { $0.spelling == global.spelling } }

  var isGroup: Bool { if case .ofSeveral = action { true } else { false } }

  var options: [ParameterForm] { parameters.map(\.form).filter { $0.role != .operand } }
  var operands: [ParameterForm] { parameters.map(\.form).filter { $0.role == .operand } }

  /// Whether the command shows what is there, in one of several formats, and so may show it in a pager.
  var isForReading: Bool { options.contains { $0.name == RecordOptions.format.form.name } }

  /// The subcommand with a name or alias.
  func subcommand(_ word: String) -> Command? {
    subcommands.first { $0.name == word || $0.aliases.contains(word) }
  }
}

/// What must hold between the parameters of a command.
enum Constraint: Sendable, Equatable {
  /// Two of these exclude each other.
  case atMostOne(of: [String])
  /// Without any of these there is nothing to do.
  case atLeastOne(of: [String])

  static func atMostOne(_ parameters: any AnyParameter...) -> Constraint {
    .atMostOne(of: parameters.map(\.form.spelling))
  }

  static func atLeastOne(_ parameters: any AnyParameter...) -> Constraint {
    .atLeastOne(of: parameters.map(\.form.spelling))
  }

  /// The parameters by their spelling: `--before`, `TITLE`.
  var spellings: [String] {
    switch self {
    case .atMostOne(let spellings), .atLeastOne(let spellings): spellings
    }
  }
}
