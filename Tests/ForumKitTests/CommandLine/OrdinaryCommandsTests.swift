import Testing

@testable import forumctl

/// `help` and `completion` are commands like all others.
@Suite struct OrdinaryCommandsTests {
  /// What a line writes to standard output.
  private func output(_ arguments: [String]) throws -> String {
    let memory = MemoryConsole()
    let program = SampleProgram.program
    guard case .run(let command, let values) = try Parser.parse(arguments, with: program),
      case .independent(let run) = command.action
    else { throw SampleProgram.NotACommand(arguments: arguments) }
    let code = try run(values, IndependentContext(console: memory.console, host: .nowhere, program: program))
    #expect(code == .done)
    #expect(memory.err.text == "")
    return memory.out.text
  }

  @Test func helpShowsACommandByItsAlias() throws {
    let nodes = try #require(SampleProgram.program.nodes(at: ["organisation", "show"]))
    #expect(try output(["help", "org", "show"]) == HelpPage(of: nodes, in: SampleProgram.program).text)
  }

  @Test func helpShowsATopic() throws {
    #expect(try output(["help", "exit-codes"]) == HelpPage(of: .exitCodes).text)
  }

  @Test func helpGivesTheReference() throws {
    #expect(try output(["help", "--format", "json"]) == "an object\n")
  }

  @Test func helpForWhatIsNotThereIsWrongUsage() throws {
    #expect {
      try output(["help", "org", "shwo"])
    } throws: { error in
      error as? UsageError
        == UsageError(.unknownCommand("shwo", choices: ["show"], suggestions: ["show"]), path: ["help"])
    }
    #expect {
      try output(["help", "exit-code"])
    } throws: { error in
      (error as? UsageError)?.words(for: SampleProgram.program).hint == "did you mean \"exit-codes\"?"
    }
  }

  @Test func candidatesSeeTheLine() throws {
    let words = ["-C", "dir", "org", "show", "A b"].flatMap { ["--word", $0] }
    #expect(
      try output(["completion", "--candidates", "organisations"] + words)
        == "Rädda Bygden\torganisations [\"A b\"]\n")
    let request = CandidateRequest(
      .themes, words: ["theme", "-C", "dir", "move", "latest", "--before"], in: SampleProgram.program)
    #expect(request.path == ["theme", "move"])
    #expect(request.operands == ["latest"])
    #expect(request.workspace == "dir")
  }

  @Test func commandsAreCandidatesOfHelp() throws {
    #expect(
      try output(["completion", "--candidates", "commands", "--word", "help", "--word", "forum"])
        == "add\tPlan a forum and print its id\nlist\tList the forums\n")
    #expect(
      try output(["completion", "--candidates", "commands", "--word", "help"])
        .hasSuffix("exit-codes\tWhat the exit code of a command says\n"))
  }

  @Test func completionWantsAShellOrAKind() {
    #expect(
      SampleProgram.message(["completion"]) == """
        forumctl: error: "completion" needs SHELL or --candidates
        hint: see "forumctl completion --help"
        usage: forumctl completion [SHELL] [options]

        """)
  }
}
