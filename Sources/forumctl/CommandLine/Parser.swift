/// What a command line asks for.
enum Invocation: Sendable {
  case run(Command, Values)
  /// The help page of the node with these words.
  case help(path: [String])
  case version
}

/// From argv to a command and its values, or to the first thing that is wrong with the line.
///
/// How tokens are told apart is said at ``ArgumentScanner``. On top of that: `--help` and `--version`
/// win over every fault; options are never abbreviated; an option that takes one value may be
/// given once only, since a value must not be lost in silence; and nothing is ever guessed.
enum Parser {
  /// - Parameter arguments: The tokens after the program's name.
  static func parse(_ arguments: [String], with program: Program) throws(UsageError) -> Invocation {
    let scan = ArgumentScanner(arguments, in: program)
    if scan.isGiven(GlobalOptions.help.form) { return .help(path: scan.path) }
    if scan.isGiven(GlobalOptions.version.form) { return .version }
    if let fault = scan.faults.first { throw UsageError(fault, path: scan.path) }
    guard !scan.node.isGroup else {
      throw UsageError(.missingCommand(choices: scan.node.subcommands.map(\.name)), path: scan.path)
    }
    do throws(UsageError.Fault) {
      let texts = try given(scan, in: program)
      let results = try read(program.globals + scan.node.parameters, from: texts)
      try check(scan.node.constraints, given: texts)
      return .run(scan.node, Values(path: scan.path, results: results))
    } catch {
      throw UsageError(error, path: scan.path)
    }
  }

  /// The texts given for each parameter, by its spelling. A flag that is given has one empty text.
  private static func given(
    _ scan: ArgumentScanner, in program: Program
  ) throws(UsageError.Fault) -> [String: [String]] {
    let table = OptionTable(at: scan.node, globals: program.globals)
    var texts: [String: [String]] = [:]
    for occurrence in scan.occurrences {
      guard let form = table[occurrence.spelling] else {
        throw .unknownOption(
          occurrence.spelling, suggestions: table.suggestions(for: occurrence.spelling))
      }
      guard form.takesValue == occurrence.form.takesValue else {
        throw .unclearBeforeCommand(option: occurrence.spelling)
      }
      let value = occurrence.value ?? ""
      if form.maximum == 1, let first = texts[form.spelling]?.first {
        throw .repeated(option: form.spelling, first: first, second: value)
      }
      texts[form.spelling, default: []].append(value)
    }
    try assign(scan.operands, to: scan.node.operands, in: &texts)
    return texts
  }

  /// Hands out the operands from left to right: each parameter gets as many as it must have, and what is
  /// left over goes to the first that may have more.
  private static func assign(
    _ operands: [String], to forms: [ParameterForm], in texts: inout [String: [String]]
  ) throws(UsageError.Fault) {
    var surplus = max(0, operands.count - forms.reduce(0) { $0 + $1.minimum })
    var rest = operands[...]
    for form in forms {
      let extra = form.maximum.map { min(surplus, $0 - form.minimum) } ?? surplus
      surplus -= extra
      texts[form.spelling] = Array(rest.prefix(form.minimum + extra))
      rest = rest.dropFirst(form.minimum + extra)
    }
    if let unexpected = rest.first { throw .unexpectedOperand(unexpected) }
  }

  private static func check(
    _ constraints: [Constraint], given texts: [String: [String]]
  ) throws(UsageError.Fault) {
    for constraint in constraints {
      let given = constraint.spellings.filter { !(texts[$0] ?? []).isEmpty }
      switch constraint {
      case .atMostOne where given.count > 1: throw .conflict(given[0], given[1])
      case .atLeastOne(let spellings) where given.isEmpty: throw .noneGiven(of: spellings)
      default: continue
      }
    }
  }

  private static func read(
    _ parameters: [any AnyParameter], from texts: [String: [String]]
  ) throws(UsageError.Fault) -> [String: any Sendable] {
    var results: [String: any Sendable] = [:]
    var missing: [String] = []
    for parameter in parameters {
      let form = parameter.form
      do throws(ParameterFault) {
        if let result = try parameter.readErased(texts[form.spelling] ?? []) {
          results[form.spelling] = result
        } else {
          missing.append(form.synopsis)
        }
      } catch {
        throw .invalidValue(UsageError.InvalidValue(of: form, error))
      }
    }
    guard missing.isEmpty else { throw .missing(missing) }
    return results
  }
}

extension ArgumentScanner {
  func isGiven(_ form: ParameterForm) -> Bool { occurrences.contains { $0.form == form } }
}
