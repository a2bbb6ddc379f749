import Foundation
import ForumKit
import Testing

@testable import forumctl

/// `capture` as people use it: the built program at a terminal, several at once, and killed in the middle.
@Suite(.serialized) struct CaptureTerminalTests {
  private let forum = "verkstad-2025-05"

  private func start(_ workspace: String, _ options: String...) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(["-C", workspace, "capture", forum] + options, in: workspace)
    try terminal.waitForPrompt()
    return terminal
  }

  @Test func linesOfSwedishAreStoredAndTheTerminalIsGivenBack() throws {
    let workspace = try Workspaces.copy("exempel")
    let terminal = try start(workspace, "--theme", "tillit")
    #expect(!terminal.isCooked)
    let long = String(repeating: "Räksmörgås på en ö. ", count: 400)
    for line in ["Hallå där", "e\u{301}x\u{7f}\u{7f}Åäö", long] {
      try terminal.send("\(line)\r")
      try terminal.waitForAnswer()
    }
    try terminal.send("\u{1b}[200~- Ett\r- Två\n# Tre\r\n/quit\u{1b}[201~")
    try terminal.waitForAnswer()
    try terminal.send("\u{4}")
    terminal.process.waitUntilExit()
    #expect(terminal.process.terminationStatus == 0)
    #expect(terminal.isCooked)
    #expect(
      try Workspaces.inputs(of: forum, in: workspace).suffix(6).map(\.text)
        == ["Hallå där", "Åäö", String(long.dropLast()), "Ett", "Två", "/quit"])
  }

  @Test(arguments: [(SIGTERM, 143), (SIGHUP, 143), (SIGINT, 130)] as [(Int32, Int32)])
  func aSignalGivesTheTerminalBackAndTellsWhatWasNotEntered(_ signal: Int32, _ code: Int32) throws {
    let workspace = try Workspaces.copy("exempel")
    let terminal = try start(workspace)
    try terminal.send("Stored\r")
    try terminal.waitForAnswer()
    try terminal.send("halvvägs")
    try terminal.wait { String(decoding: $0, as: UTF8.self).contains("halvvägs") }
    kill(terminal.process.processIdentifier, signal)
    terminal.process.waitUntilExit()
    #expect(terminal.process.terminationReason == .exit)
    #expect(terminal.process.terminationStatus == code)
    #expect(terminal.isCooked)
    #expect(try terminal.err == "not entered, and not stored: halvvägs\n")
    #expect(try Workspaces.inputs(of: forum, in: workspace).last?.text == "Stored")
  }

  @Test func aTerminalThatCanDoNoMoreGivesItsLines() throws {
    let workspace = try Workspaces.copy("exempel")
    let terminal = try PseudoTerminal(
      ["-C", workspace, "capture", forum], in: workspace, terminal: "dumb")
    try terminal.waitForPrompt()
    #expect(terminal.isCooked)
    try terminal.send("Öppet längre\n/quit\n")
    terminal.process.waitUntilExit()
    #expect(try Workspaces.inputs(of: forum, in: workspace).last?.text == "Öppet längre")
  }

  /// Four write at once, and each is killed at some moment after it has been sent a line: what was answered is
  /// there, in its order, and at most that one line more.
  @Test(arguments: [UInt64(1), 2, 3])
  func fourWriteAtOnceAndAreKilledAndEveryAnsweredLineIsThere(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.inputs(of: forum, in: workspace)
    let terminals = try (1...4).map { try start(workspace, "--group", "Grupp \($0)", "--theme", "tillit") }
    let lasts = (1...4).map { _ in Int.random(in: 3...12, using: &random) }
    var answered = [0, 0, 0, 0]
    for round in 1...12 {
      let writing = terminals.indices.filter { round <= lasts[$0] }
      for writer in writing { try terminals[writer].send("Rad \(round) från \(writer + 1)\r") }
      for writer in writing {
        if round == lasts[writer] {
          // In the middle of the line's echo, of its change, or after its answer.
          let length = Int.random(in: 1...200, using: &random)
          if Bool.random(using: &random) { try terminals[writer].wait { $0.count >= min(length, 40) } }
          kill(terminals[writer].process.processIdentifier, SIGKILL)
        } else {
          try terminals[writer].waitForAnswer()
          answered[writer] = round
        }
      }
    }
    for terminal in terminals { terminal.process.waitUntilExit() }
    #expect(CommandRun.run("input", "list", forum, "--quiet", in: workspace).exitCode == .done)
    let inputs = try Workspaces.inputs(of: forum, in: workspace)
    #expect(Array(inputs.prefix(before.count)) == before)
    for writer in 0..<4 {
      let own = inputs.dropFirst(before.count).filter { $0.group == "Grupp \(writer + 1)" }.map(\.text)
      let sent = (1...lasts[writer]).map { "Rad \($0) från \(writer + 1)" }
      #expect(own == Array(sent.prefix(own.count)))
      #expect(own.count >= answered[writer])
    }
    // The next writer finds all in order.
    let next = CommandRun.run("capture", forum, in: workspace, input: "Efteråt\n")
    #expect(next.exitCode == .done)
    #expect(try Workspaces.inputs(of: forum, in: workspace).last?.text == "Efteråt")
  }
}
