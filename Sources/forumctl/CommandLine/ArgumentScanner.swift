/// The first pass over argv: which tokens are the words of the command, which are options with their
/// values, and which are operands. It never fails, it collects faults; so completion can use it on a
/// line that is not finished.
///
/// The rules, in the order in which they apply to a token:
///
/// 1. An option that wants a value takes the next token whatever it looks like.
/// 2. After `--` every token is an operand.
/// 3. A lone `-`, a token that begins with `- ` (as a post-it may) or with `-` and a digit is an operand.
/// 4. `--name=value`, `--name value`, `-ovalue`, `-o=value`, `-o value`; flags may stand together: `-qn`.
/// 5. What looks like a long option with the wrong dash (`-date`, or `–date` out of Word) is a fault,
///    never an operand and never a cluster: it would otherwise be kept as a text in silence.
/// 6. The first operands are the words of the command, down to a command that runs.
///
/// Options may stand anywhere, also before the words of the command. Then it is not yet known which
/// command they belong to, and they are read as the commands that can still follow define them. The tree
/// keeps one spelling from taking a value in one command and none in another (its rules are tested); should
/// it happen, the parser asks for the option to be put after the command, and guesses nothing.
struct ArgumentScanner {
  struct Occurrence: Equatable {
    /// The option as typed: `--date`, `-d`.
    let spelling: String
    let form: ParameterForm
    /// The value; `nil` for flags.
    let value: String?
    /// How many words of the command were known when the option came.
    let depth: Int
  }

  /// The nodes from the root to the deepest one that was named.
  private(set) var nodes: [Command]
  private(set) var occurrences: [Occurrence] = []
  private(set) var operands: [String] = []
  /// The faults in the order in which they stand on the line.
  private(set) var faults: [UsageError.Fault] = []
  /// The option at the end of the line that still waits for its value.
  private(set) var waiting: ParameterForm?

  private let globals: [any AnyParameter]
  private var table: OptionTable
  private var commandIsUnknown = false

  init(_ arguments: [String], in program: Program) {
    nodes = [program.root]
    globals = program.globals
    table = OptionTable(at: program.root, globals: program.globals)
    var rest = arguments[...]
    while let token = rest.popFirst() {
      if token == "--" {
        for operand in rest { take(operand: operand) }
        return
      }
      take(token, before: &rest)
    }
  }

  /// The command that was named, or the group where the words ended.
  var node: Command { nodes[nodes.count - 1] }
  var path: [String] { nodes.dropFirst().map(\.name) }

  private mutating func take(_ token: String, before rest: inout ArraySlice<String>) {
    if let meant = optionMeant(by: token) {
      faults.append(.wrongDash(token, meant: meant))
    } else if token.utf8.starts(with: "--".utf8) {
      takeLong(token, before: &rest)
    } else if Self.isCluster(token) {
      takeCluster(token, before: &rest)
    } else {
      take(operand: token)
    }
  }

  private static func isCluster(_ token: String) -> Bool {
    let bytes = token.utf8
    guard bytes.first == UInt8(ascii: "-"), let second = bytes.dropFirst().first else { return false }
    return second != UInt8(ascii: " ") && !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(second)
  }

  private mutating func takeLong(_ token: String, before rest: inout ArraySlice<String>) {
    let (spelling, value) = Self.splitAtEquals(token)
    guard let form = table[spelling] else { return faults.append(unknown(spelling)) }
    if form.takesValue {
      take(form, as: spelling, attached: value, before: &rest)
    } else if let value {
      faults.append(.unexpectedValue(option: spelling, value: value))
    } else {
      note(form, as: spelling, value: nil)
    }
  }

  private mutating func takeCluster(_ token: String, before rest: inout ArraySlice<String>) {
    var letters = token.dropFirst()
    while let letter = letters.popFirst() {
      let spelling = "-\(letter)"
      guard let form = table[spelling] else { return faults.append(unknown(spelling)) }
      guard form.takesValue else {
        note(form, as: spelling, value: nil)
        continue
      }
      if letters.first == "=" {
        letters.removeFirst()
      } else if letters.isEmpty {
        return take(form, as: spelling, attached: nil, before: &rest)
      }
      return take(form, as: spelling, attached: String(letters), before: &rest)
    }
  }

  private mutating func take(
    _ form: ParameterForm, as spelling: String, attached: String?, before rest: inout ArraySlice<String>
  ) {
    if let value = attached ?? rest.popFirst() {
      note(form, as: spelling, value: value)
    } else {
      waiting = form
      faults.append(.missingValue(option: spelling, placeholder: form.placeholder))
    }
  }

  private mutating func note(_ form: ParameterForm, as spelling: String, value: String?) {
    occurrences.append(
      Occurrence(spelling: spelling, form: form, value: value, depth: nodes.count - 1))
  }

  private mutating func take(operand: String) {
    guard node.isGroup else { return operands.append(operand) }
    guard !commandIsUnknown else { return turnRound(at: operand) }
    guard let next = node.subcommand(operand) else {
      commandIsUnknown = true
      let names = node.subcommands.map(\.name)
      let suggestions = Nearness.suggestions(for: operand, among: names)
      return faults.append(.unknownCommand(operand, choices: names, suggestions: suggestions))
    }
    nodes.append(next)
    table = OptionTable(at: next, globals: globals)
  }

  /// `add forum` must have meant `forum add`.
  private mutating func turnRound(at noun: String) {
    guard case .unknownCommand(let verb, let choices, _)? = faults.last,
      let group = node.subcommand(noun), let command = group.subcommand(verb)
    else { return }
    faults[faults.count - 1] = .unknownCommand(
      verb, choices: choices, suggestions: ["\(group.name) \(command.name)"])
  }

  private func unknown(_ spelling: String) -> UsageError.Fault {
    .unknownOption(spelling, suggestions: table.suggestions(for: spelling))
  }

  /// The long option that a token with one dash or a typographic dash must have meant.
  private func optionMeant(by token: String) -> String? {
    let scalars = token.unicodeScalars
    guard let first = scalars.first, Self.isDash(first) else { return nil }
    let bare = Substring(scalars.drop(while: Self.isDash))
    guard bare.utf8.count > 1 else { return nil }
    let (spelling, _) = Self.splitAtEquals("--\(bare)")
    guard let form = table[spelling], !token.utf8.starts(with: spelling.utf8) else { return nil }
    return form.spelling
  }

  /// The hyphen and what word processors make of two: hyphens, dashes and the minus sign.
  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212
  }

  private static func splitAtEquals(_ token: String) -> (spelling: String, value: String?) {
    guard let equals = token.utf8.firstIndex(of: UInt8(ascii: "=")) else { return (token, nil) }
    return (String(token[..<equals]), String(token[token.utf8.index(after: equals)...]))
  }
}
