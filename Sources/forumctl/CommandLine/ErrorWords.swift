/// An error in words, in the form that every error of the program has:
///
/// ```text
/// forumctl: error: unknown option "--dat" for "forum add"
/// hint: did you mean --date?
/// usage: forumctl forum add TITLE --date DATE [options]
/// ```
struct ErrorWords: Sendable, Equatable {
  let error: String
  let hint: String?
  let usage: String?

  init(error: String, hint: String? = nil, usage: String? = nil) {
    self.error = error
    self.hint = hint
    self.usage = usage
  }

  /// The lines, each with its line feed. Only `error:` and `hint:` are coloured.
  func text(program: String, style: Style = .plain) -> String {
    var text = "\(program): \(style.paint("error:", .red)) \(error)\n"
    if let hint { text += "\(style.paint("hint:", .cyan)) \(hint)\n" }
    if let usage { text += "usage: \(usage)\n" }
    return text
  }
}

extension UsageError {
  /// The error in words. Values are quoted, with control and bidi characters made visible.
  func words(for program: Program) -> ErrorWords {
    let nodes = program.nodes(at: path) ?? [program.root]
    let command = path.isEmpty ? program.name : path.joined(separator: " ")
    let (error, hint) = fault.words(command: command, help: help(program))
    return ErrorWords(error: error, hint: hint, usage: UsageLine(nodes).text)
  }

  private func help(_ program: Program) -> String {
    "see \"\(([program.name] + path).joined(separator: " ")) --help\""
  }
}

extension UsageError.Fault {
  fileprivate func words(command: String, help: String) -> (error: String, hint: String?) {
    switch self {
    case .unknownCommand(let word, let choices, let suggestions):
      return (
        "unknown command \(quoted(word))",
        guess(suggestions.map { "\"\($0)\"" }) ?? "the commands are \(choices.joined(separator: ", "))"
      )
    case .notUTF8(let text):
      return ("\(quoted(text)) is not in UTF-8", "type it anew, or set the terminal to UTF-8")
    case .missingCommand(let choices):
      return ("\"\(command)\" needs a command", "the commands are \(choices.joined(separator: ", "))")
    case .unknownOption(let spelling, let suggestions):
      return (
        "unknown option \(quoted(spelling)) for \"\(command)\"",
        guess(suggestions) ?? "\(help); put -- before operands that begin with a dash"
      )
    case .wrongDash(let token, let meant):
      return (
        "\(quoted(token)) has the wrong dash for an option",
        "did you mean \(meant)? Otherwise put -- before operands that begin with a dash"
      )
    case .unclearBeforeCommand(let option):
      return ("\(option) can be read in two ways before the command", "put it after \"\(command)\"")
    case .missingValue(let option, let placeholder):
      return ("\(option) needs a value", "write \(option) \(placeholder)")
    case .unexpectedValue(let option, let value):
      return ("\(option) takes no value, but was given \(quoted(value))", "write \(option) alone")
    case .repeated(let option, let first, let second):
      return ("\(option) was given twice: \(quoted(first)) and \(quoted(second))", "give it once")
    case .unexpectedOperand(let text):
      return ("unexpected operand \(quoted(text))", "put quotes around a text of several words; \(help)")
    case .missing(let synopses):
      return ("\"\(command)\" needs \(list(synopses, "and"))", help)
    case .invalidValue(let invalid):
      let hints = [guess(invalid.suggestions), invalid.hint].compactMap(\.self)
      return (invalid.words, hints.isEmpty ? help : hints.joined(separator: " "))
    case .conflict(let one, let other):
      return ("\(one) and \(other) exclude each other", "give one of them")
    case .noneGiven(let spellings):
      return ("\"\(command)\" needs \(list(spellings, "or"))", help)
    case .unanswered(let question, let option):
      return ("there is nobody to ask: \(question)", "give \(option) to answer yes")
    }
  }

  private func quoted(_ text: String) -> String { VisibleText.quoted(text) }

  private func guess(_ suggestions: [String]) -> String? {
    suggestions.isEmpty ? nil : "did you mean \(list(suggestions, "or"))?"
  }

  private func list(_ words: [String], _ conjunction: String) -> String {
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return "\(words.dropLast().joined(separator: ", ")) \(conjunction) \(last)"
  }
}

extension UsageError.InvalidValue {
  fileprivate var words: String {
    let subject = "\(parameter) \(VisibleText.quoted(value))"
    return switch reason {
    case .malformed, .notAChoice: "\(subject) is not \(expected)"
    case .blank: "\(subject) is blank"
    case .outOfRange(let range): "\(subject) is out of range (\(range))"
    }
  }

  fileprivate var hint: String? {
    wayOut ?? (choices.isEmpty ? nil : "the choices are \(choices.joined(separator: ", "))")
  }
}
