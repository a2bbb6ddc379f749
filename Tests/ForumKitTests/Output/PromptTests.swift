import Testing

@testable import forumctl

@Suite struct PromptTests {
  static let terminal = Console.Terminal(inputIsTerminal: true, outputIsTerminal: true, width: 80)
  static let prompt = Prompt("Remove \"Höst\u{1b}forum\"?")

  private func ask(_ memory: MemoryConsole) throws -> Bool {
    try Self.prompt.ask(on: memory.console, for: SampleProgram.values(["forum", "list"]))
  }

  @Test(arguments: [
    ("y\n", true), ("Yes\r\n", true), ("ja\n", true), (" J \n", true), ("n\n", false), ("NEJ\n", false),
    ("\n", false), ("", false),
  ])
  func anAnswerIsReadInBothLanguages(line: String, answer: Bool) throws {
    let memory = MemoryConsole(input: MemoryInput(line), terminal: Self.terminal)
    #expect(try ask(memory) == answer)
    #expect(memory.out.text == "Remove \"Höst␛forum\"? [y/N] \(line.isEmpty ? "\n" : "")")
  }

  @Test func whatIsNoAnswerIsAskedForThreeTimes() throws {
    let late = MemoryConsole(input: MemoryInput("what\n", "y es?\n", "yes\n"), terminal: Self.terminal)
    #expect(try ask(late))
    let never = MemoryConsole(input: MemoryInput("a\n", "b\n", "c\n", "yes\n"), terminal: Self.terminal)
    #expect(try !ask(never))
    #expect(never.out.text.split(separator: "]").count == 4)
  }

  @Test func yesAnswersWithoutAQuestion() throws {
    var choices = Console.Choices()
    choices.answersYes = true
    let memory = MemoryConsole(choices: choices)
    #expect(try ask(memory))
    #expect(memory.out.text == "")
  }

  @Test(arguments: [
    (Console.Terminal(inputIsTerminal: true), true), (Console.Terminal(outputIsTerminal: true), true),
    (terminal, false),
  ])
  func whereNobodyCanAnswerTheOptionIsNamed(terminal: Console.Terminal, mayAsk: Bool) throws {
    var choices = Console.Choices()
    choices.mayAsk = mayAsk
    let memory = MemoryConsole(input: MemoryInput("y\n"), terminal: terminal, choices: choices)
    let error = try #require(throws: UsageError.self) { try ask(memory) }
    #expect(
      error.words(for: SampleProgram.program).text(program: "forumctl") == """
        forumctl: error: there is nobody to ask: Remove "Höst␛forum"?
        hint: give --yes to answer yes
        usage: forumctl forum list [options]

        """)
    #expect(memory.out.text == "")
  }
}
