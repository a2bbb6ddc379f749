/// A question that is answered with yes or no.
///
/// It is asked only when both standard input and standard output are terminals and `--no-input` is not
/// given; otherwise the option that would have answered it is named in a usage error.
struct Prompt: Sendable {
  /// The question with its question mark: `Remove the forum "Höstforum 2026"?`.
  let question: String
  /// The option that answers yes.
  let option: String

  /// - Parameter option: The option that answers yes in the user's place.
  init(_ question: String, option: String = GlobalOptions.yes.form.spelling) {
    self.question = VisibleText.line(question)
    self.option = option
  }

  /// Whether the answer is yes. `--yes` answers without a question; an empty answer, the end of input and
  /// three answers that are neither mean no.
  ///
  /// - Throws: `UsageError` when nobody can be asked; `OutputFault` and `InputFault`.
  func ask(on console: Console, for values: Values) throws -> Bool {
    if console.choices.answersYes { return true }
    guard console.choices.mayAsk, console.terminal.inputIsTerminal, console.terminal.outputIsTerminal else {
      throw values.usageError(.unanswered(question: question, option: option))
    }
    for _ in 1...3 {
      try console.out.write("\(question) [y/N] ")
      let bytes = try console.input.read(atMost: 4096)
      if bytes.isEmpty { try console.out.write("\n") }
      if let answer = Self.answer(String(decoding: bytes, as: UTF8.self)) { return answer }
    }
    return false
  }

  /// English and Swedish, in full or by the first letter; `nil` for anything else.
  private static func answer(_ line: String) -> Bool? {
    let word = line.unicodeScalars.filter { !$0.properties.isWhitespace }
    return switch String(word).lowercased() {
    case "y", "yes", "j", "ja": true
    case "", "n", "no", "nej": false
    default: nil
    }
  }
}
