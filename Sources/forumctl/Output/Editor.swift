/// The text editor of whoever sits at the terminal.
struct Editor {
  /// Shell words, for example `code --wait`.
  let command: String
  let environment: [String: String]

  /// The editor that the environment names; `vi` if it names none.
  init(_ environment: [String: String]) {
    let named = ["FORUMCTL_EDITOR", "VISUAL", "EDITOR"].lazy.compactMap { environment[$0] }
    command = named.first { !$0.trimmed.isEmpty } ?? "vi"
    self.environment = environment
  }

  /// Opens a file and waits until the editor is closed.
  ///
  /// An interrupt from the keyboard is for the editor, as with git: this program does not end by it.
  func open(_ path: String) -> TerminalProgram.Ending {
    let deafness = DeafToKeyboard()
    defer { deafness.end() }
    let program = TerminalProgram(line: "\(command) \"$1\"", arguments: [path], environment: environment)
    do throws(TerminalProgram.NotStarted) {
      return TerminalProgram.wait(for: try program.start())
    } catch {
      return .notStarted(errno: error.errno)
    }
  }
}
