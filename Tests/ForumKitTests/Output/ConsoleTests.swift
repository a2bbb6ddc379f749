import Foundation
import Testing

@testable import forumctl

@Suite struct ConsoleTests {
  @Test(
    arguments: [
      (ColourChoice.auto, true, [:], true), (.auto, false, [:], false),
      (.auto, true, ["NO_COLOR": "1"], false),
      (.auto, true, ["NO_COLOR": ""], true), (.auto, true, ["TERM": "dumb"], false),
      (.always, false, ["NO_COLOR": "1", "TERM": "dumb"], true), (.never, true, [:], false),
    ] as [(ColourChoice, Bool, [String: String], Bool)])
  func colourFollowsTheChoiceThenTheTerminal(
    choice: ColourChoice, isTerminal: Bool, environment: [String: String], isColoured: Bool
  ) {
    #expect(Style(choice, isTerminal: isTerminal, environment: environment).isColoured == isColoured)
  }

  @Test func theStreamsAreDressedByTheirOwnTerminals() {
    let memory = MemoryConsole(terminal: .init(errorIsTerminal: true))
    #expect(memory.console.style == .plain)
    #expect(memory.console.errorStyle == Style(isColoured: true))
  }

  @Test func quietSilencesNotesAndNotWarnings() throws {
    let arguments = ["forum", "list", "-q", "--no-input", "--yes", "--color=never"]
    let choices = Console.Choices(try SampleProgram.values(arguments))
    let memory = MemoryConsole(choices: choices)
    #expect(choices.color == .never && choices.isQuiet && !choices.mayAsk && choices.answersYes)
    try memory.console.note("added")
    try memory.console.warn("damaged")
    #expect(memory.err.text == "warning: damaged\n")
    #expect(memory.out.text == "")
    let loud = MemoryConsole()
    try loud.console.note("added")
    #expect(loud.err.text == "added\n")
  }

  @Test func aTableIsFittedToTheTerminal() throws {
    var table = Table([.init("title", isFlexible: true)])
    table.add(["Höstforum om trygghet"])
    let terminal = MemoryConsole(
      environment: ["NO_COLOR": "1"], terminal: .init(outputIsTerminal: true, width: 10))
    try terminal.console.show(table)
    #expect(terminal.out.text == "title\nHöstforum…\n")
    let pipe = MemoryConsole()
    try pipe.console.show(table)
    #expect(pipe.out.text == "title\nHöstforum om trygghet\n")
  }

  @Test func aDescriptorIsWrittenAndReadToTheEnd() throws {
    let pipe = Pipe()
    let output = DescriptorOutput(descriptor: pipe.fileHandleForWriting.fileDescriptor)
    try output.line("Åsele")
    try output.write([])
    try pipe.fileHandleForWriting.close()
    let input = DescriptorInput(descriptor: pipe.fileHandleForReading.fileDescriptor)
    #expect(try input.read(atMost: 2) == [0xc3, 0x85])
    #expect(try input.readAll() == Array("sele\n".utf8))
    #expect(try input.read(atMost: 1) == [])
  }

  @Test func aFaultOfADescriptorIsThrown() {
    #expect(throws: OutputFault.failed(errno: EBADF)) { try DescriptorOutput(descriptor: -1).line("x") }
    #expect(throws: InputFault(errno: EBADF)) { try DescriptorInput(descriptor: -1).readAll() }
  }

  #if os(Linux)
    @Test func aFullDeviceIsAFault() throws {
      let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
      #expect(throws: OutputFault.failed(errno: ENOSPC)) {
        try DescriptorOutput(descriptor: full.fileDescriptor).line("x")
      }
    }
  #endif
}
