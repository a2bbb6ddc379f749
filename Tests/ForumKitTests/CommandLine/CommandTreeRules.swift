@testable import forumctl

/// What must hold for every tree, so that every command is as good as the others.
enum CommandTreeRules {
  /// What is wrong with a tree, one sentence for each fault; empty when all is well.
  static func violations(in program: Program) -> [String] {
    var found: [String] = []
    var takesValue: [String: Bool] = [:]
    program.walk { path, command in
      let place = ([program.name] + path).joined(separator: " ")
      let version = GlobalOptions.version.form
      // `--version` alone may be hidden: it is the number of a version in some commands.
      let globals = program.globals.map(\.form).filter { $0 != version || !command.hides($0) }
      let all = globals + command.parameters.map(\.form)
      found += words(of: command, at: place)
      found += names(of: command, all, at: place)
      found += operands(of: command, at: place)
      found += constraints(of: command, all, at: place)
      found += command.examples.compactMap { fault(in: $0, for: path, in: program) }
      for form in all {
        for spelling in form.spellings
        where spelling != version.spelling
          && takesValue.updateValue(form.takesValue, forKey: spelling) == !form.takesValue
        {
          found.append("\(place): \(spelling) takes a value in one command and none in another")
        }
      }
    }
    found += program.topics.flatMap { sentence($0.summary, "help \($0.name)") }
    return found
  }

  static func violations(in root: Command) -> [String] { violations(in: Program(root, version: "0")) }

  private static func words(of command: Command, at place: String) -> [String] {
    var found = sentence(command.summary, "\(place): the summary")
    for form in command.parameters.map(\.form) { found += sentence(form.help, "\(place) \(form.spelling)") }
    for example in command.examples { found += sentence(example.explains, "\(place): an example") }
    if !command.isGroup, command.examples.isEmpty { found.append("\(place) has no example") }
    if command.isGroup, command.subcommands.isEmpty { found.append("\(place) is a group of nothing") }
    if command.isGroup, !command.parameters.isEmpty { found.append("\(place) is a group with parameters") }
    return found
  }

  private static func sentence(_ text: String, _ subject: String) -> [String] {
    var found: [String] = []
    if text.isEmpty { found.append("\(subject) has no words") }
    if text.hasSuffix(".") { found.append("\(subject) ends with a full stop") }
    if text.contains(where: \.isNewline) { found.append("\(subject) has more than one line") }
    return found
  }

  private static func names(of command: Command, _ forms: [ParameterForm], at place: String) -> [String] {
    var found = duplicates(forms.flatMap(\.spellings) + command.operands.map(\.spelling))
      .map { "\(place): \($0) stands twice" }
    found += duplicates(command.subcommands.flatMap { [$0.name] + $0.aliases })
      .map { "\(place): the command \($0) stands twice" }
    for name in [command.name] + command.aliases + command.options.map(\.name)
    where !name.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || Character(Unicode.Scalar($0)).isLowercase }) {
      found.append("\(place): the name \(name) is not of a-z and -")
    }
    for form in command.options where form.short.map({ !$0.isASCII || !$0.isLetter }) ?? false {
      found.append("\(place): the short form of \(form.spelling) is not a letter")
    }
    for form in forms {
      if case .choices(let choices) = form.completion, choices.isEmpty || choices != form.choices {
        found.append("\(place): the choices of \(form.spelling) are not listed")
      }
      if !duplicates(form.choices).isEmpty { found.append("\(place): \(form.spelling) has a choice twice") }
    }
    return found
  }

  private static func operands(of command: Command, at place: String) -> [String] {
    var found: [String] = []
    if command.operands.count(where: \.isRepeatable) > 1 {
      found.append("\(place): two operands take any number of values")
    }
    let openings = command.operands.drop(while: { $0.minimum == $0.maximum })
    if openings.dropFirst().contains(where: \.isRequired), openings.first?.maximum != nil {
      found.append("\(place): an operand that must be given follows one that may be left out")
    }
    return found
  }

  private static func constraints(
    of command: Command, _ forms: [ParameterForm], at place: String
  ) -> [String] {
    let known = Set(forms.map(\.spelling))
    return command.constraints.flatMap(\.spellings).filter { !known.contains($0) }
      .map { "\(place): a constraint names \($0), which is no parameter" }
  }

  /// An example must be a line of its command, and parse.
  private static func fault(
    in example: Command.Example, for path: [String], in program: Program
  ) -> String? {
    let words = shellWords(example.line)
    guard words.first == program.name else { return "the example \(example.line) is of another program" }
    do {
      guard case .run(_, let values) = try Parser.parse(Array(words.dropFirst()), with: program),
        values.path == path
      else { return "the example \(example.line) is of another command" }
      return nil
    } catch {
      return "the example \(example.line) is wrong: \(error.words(for: program).error)"
    }
  }

  private static func duplicates(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !seen.insert($0).inserted }
  }

  /// The words of the program's own command in a line of shell: what stands in `$(…)`, if anything does, up to
  /// the first pipe, redirection or separator.
  static func shellWords(_ line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    let command = line.firstRange(of: "$(").map { line[$0.upperBound...] } ?? line[...]
    for character in command {
      switch character {
      case _ where character == quote: quote = nil
      case _ where quote != nil: word = (word ?? "") + String(character)
      case "'", "\"":
        quote = character
        word = word ?? ""
      case "|", ">", "<", ";", "&", ")": return words + (word.map { [$0] } ?? [])
      case " ":
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }
}
