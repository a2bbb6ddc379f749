/// The shells that can complete the program's commands.
enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish

  /// The script that makes the shell complete the program's commands.
  func script(for program: Program) -> String {
    let table = CompletionTable(program)
    return switch self {
    case .bash: BashCompletion.script(table)
    case .zsh: ZshCompletion.script(table)
    case .fish: FishCompletion.script(table)
    }
  }
}

/// What a completion script knows of the tree, in the form in which all three shells use it.
struct CompletionTable {
  /// A word with what it means, as a shell shows it.
  struct Offer: Equatable {
    let word: String
    let meaning: String
  }

  /// A place in the tree: `/forum/add`; the root is the empty text.
  struct Place {
    let path: String
    let subcommands: [Offer]
    /// The options of the command itself.
    let options: [Offer]
    /// What each operand is completed with.
    let operands: [Completion]
    /// Whether the last operand may be repeated.
    let lastRepeats: Bool
    /// What the values of its options are completed with.
    let values: [Value]
  }

  struct Value {
    let spellings: [String]
    let completion: Completion
  }

  /// A word that leads from one place to another.
  struct Step {
    let from: String
    let words: [String]
    let to: String
  }

  let program: String
  private(set) var places: [Place] = []
  private(set) var steps: [Step] = []
  let globals: [Offer]
  let globalValues: [Value]
  /// Every way to type an option that takes a value, in the whole tree.
  private(set) var spellingsWithValue: [String] = []

  init(_ program: Program) {
    self.program = program.name
    let globals = program.globals.map(\.form)
    self.globals = Self.offers(globals)
    globalValues = Self.values(globals)
    var seen: Set<String> = []
    for spelling in globalValues.flatMap(\.spellings) where seen.insert(spelling).inserted {
      spellingsWithValue.append(spelling)
    }
    program.walk { path, command in
      let place = Self.place(path)
      places.append(
        Place(
          path: place,
          subcommands: command.subcommands.map { Offer(word: $0.name, meaning: $0.summary) },
          options: Self.offers(command.options), operands: command.operands.map(\.completion),
          lastRepeats: command.operands.last?.isRepeatable ?? false,
          values: Self.values(command.options)))
      for next in command.subcommands {
        steps.append(
          Step(from: place, words: [next.name] + next.aliases, to: Self.place(path + [next.name])))
      }
      for spelling in Self.values(command.options).flatMap(\.spellings)
      where seen.insert(spelling).inserted {
        spellingsWithValue.append(spelling)
      }
    }
  }

  private static func place(_ path: [String]) -> String { path.map { "/\($0)" }.joined() }

  private static func offers(_ forms: [ParameterForm]) -> [Offer] {
    forms.map { Offer(word: $0.spelling, meaning: $0.help) }
  }

  private static func values(_ forms: [ParameterForm]) -> [Value] {
    forms.filter(\.takesValue).map { Value(spellings: $0.spellings, completion: $0.completion) }
  }
}

extension Completion {
  /// The completion as one text that the scripts take apart: its kind, then the choices or the source.
  var hint: String {
    switch self {
    case .none: "none"
    case .choices(let choices): "choices \(choices.joined(separator: " "))"
    case .file: "file"
    case .directory: "directory"
    case .records(let source): "records \(source.rawValue)"
    }
  }
}
