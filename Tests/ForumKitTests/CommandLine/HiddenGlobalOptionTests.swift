import Testing

@testable import forumctl

/// `--version` is the program's own, except where a command takes the number of a version by it.
@Suite struct HiddenGlobalOptionTests {
  @Test(arguments: [
    ["--version"], ["signatory", "--version"], ["signatory", "--version", "set", "D", "ORG"],
    ["signatory", "list", "D", "--version"],
  ])
  func theProgramAnswersWhereNoCommandTakesTheOption(_ arguments: [String]) throws {
    guard case .version = try Parser.parse(arguments, with: CommandTree.program) else {
      Issue.record("\(arguments) does not ask for the version")
      return
    }
  }

  @Test func aCommandTakesItsOwn() throws {
    let line = ["signatory", "set", "D", "ORG", "--status", "signed", "--version", "3"]
    guard case .run(_, let values) = try Parser.parse(line, with: CommandTree.program) else {
      Issue.record("\(line) does not run")
      return
    }
    #expect(values[SignatoryOptions.version] == 3)
  }

  @Test func theHelpShowsItOnce() throws {
    let help = CommandRun.run("signatory", "set", "--help").out
    let lines = help.split(separator: "\n").filter { $0.contains("      --version") }
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("      --version N ") == true)
  }
}
