/// A command line that asks for nothing that can be done: what is wrong, and with which command.
struct UsageError: Error, Equatable {
  let fault: Fault
  /// The words of the command as far as they were understood.
  let path: [String]

  init(_ fault: Fault, path: [String]) {
    self.fault = fault
    self.path = path
  }

  enum Fault: Error, Equatable {
    case unknownCommand(String, choices: [String], suggestions: [String])
    /// A token of bytes that are no text; as it looks when they are repaired.
    case notUTF8(String)
    /// A group was named, and none of its commands.
    case missingCommand(choices: [String])
    case unknownOption(String, suggestions: [String])
    /// One dash, or a dash out of a word processor, where a long option was meant.
    case wrongDash(String, meant: String)
    /// The option stands before the command, and what follows it can be read in two ways.
    case unclearBeforeCommand(option: String)
    case missingValue(option: String, placeholder: String)
    case unexpectedValue(option: String, value: String)
    case repeated(option: String, first: String, second: String)
    case unexpectedOperand(String)
    /// The parameters that must be given, as they stand in the usage line.
    case missing([String])
    case invalidValue(InvalidValue)
    case conflict(String, String)
    case noneGiven(of: [String])
    /// There is a question, nobody to ask, and an option that answers it.
    case unanswered(question: String, option: String)
  }

  /// A value that its parameter does not take.
  struct InvalidValue: Equatable {
    /// The parameter by its spelling: `--date`, `TITLE`.
    let parameter: String
    let value: String
    /// The kind of value in words that end the sentence "… is not".
    let expected: String
    let reason: ValueFault
    let choices: [String]
    let suggestions: [String]
    /// What to do instead, where that is not one of the choices.
    let wayOut: String?

    init(
      parameter: String, value: String, expected: String, reason: ValueFault, choices: [String] = [],
      suggestions: [String] = [], wayOut: String? = nil
    ) {
      self.parameter = parameter
      self.value = value
      self.expected = expected
      self.reason = reason
      self.choices = choices
      self.suggestions = suggestions
      self.wayOut = wayOut
    }

    init(of form: ParameterForm, _ fault: ParameterFault) {
      self.init(
        parameter: form.spelling, value: fault.text, expected: form.kind, reason: fault.fault,
        choices: form.choices, suggestions: Nearness.suggestions(for: fault.text, among: form.choices))
    }
  }
}
