/// The options that can be typed at one place of the tree, by their spellings (`--date`, `-d`).
struct OptionTable {
  private var forms: [String: ParameterForm] = [:]
  /// The spellings in the order of their definition, for suggestions.
  private var spellings: [String] = []

  /// The options of a command that runs, or of all the commands that a group can still lead to, and
  /// the global ones.
  ///
  /// Where two commands of a group use one spelling differently the first one counts; the parser
  /// notices when the command that was meant is another.
  init(at node: Command, globals: [any AnyParameter]) {
    for parameter in globals where !node.hides(parameter.form) { add(parameter.form) }
    add(optionsOf: node)
  }

  subscript(_ spelling: String) -> ParameterForm? { forms[spelling] }

  /// The long options that a mistyped one may have meant; a letter may have meant any.
  func suggestions(for spelling: String) -> [String] {
    guard spelling.utf8.starts(with: "--".utf8) else { return [] }
    return Nearness.suggestions(for: spelling, among: spellings.filter { $0.utf8.count > 2 })
  }

  private mutating func add(optionsOf node: Command) {
    for form in node.options { add(form) }
    for subcommand in node.subcommands { add(optionsOf: subcommand) }
  }

  private mutating func add(_ form: ParameterForm) {
    for spelling in form.spellings where forms[spelling] == nil {
      forms[spelling] = form
      spellings.append(spelling)
    }
  }
}
