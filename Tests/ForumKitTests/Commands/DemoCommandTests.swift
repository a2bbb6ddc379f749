import Foundation
import ForumKit
import Testing

@testable import forumctl

@Suite("demo")
struct DemoCommandTests {
  @Test("The playground is written, and told on standard error alone")
  func playground() throws {
    let folder = try TemporaryFolder.make()
    let result = CommandRun.run("demo", "lek", from: folder)
    #expect(result.exitCode == .done)
    #expect(result.out == "")
    #expect(
      result.err == """
        wrote the playground to "lek"
        go there first: cd "lek" && export FORUMCTL_TODAY=2026-06-15
        then try:
          forumctl status
          forumctl forum list
          forumctl report latest
          forumctl search ungdomar

        """)
    #expect(
      try Workspaces.files(in: "\(folder)/lek") == Workspaces.files(in: "\(Workspaces.fixtures)/exempel"))
  }

  @Test("An empty folder is filled, and what is suggested works", arguments: [[], ["--forums", "20"]])
  func suggestions(options: [String]) throws {
    let folder = try TemporaryFolder.make()
    let result = CommandRun.run(["demo", "."] + options, from: folder)
    let lines = result.err.split(separator: "\n").filter { $0.hasPrefix("  forumctl ") }
    #expect(lines.count == 4)
    for line in lines {
      let arguments = line.split(separator: " ").dropFirst().map(String.init)
      let answer = CommandRun.run(arguments, in: folder)
      #expect(answer.exitCode == .done, "\(line): \(answer.err)")
      #expect(!answer.out.isEmpty, "\(line)")
    }
  }

  @Test("With --quiet nothing is said")
  func quiet() throws {
    let result = CommandRun.run("demo", "land", "--forums", "3", "-q", from: try TemporaryFolder.make())
    #expect(result == CommandRun.Result(exitCode: .done, outBytes: [], errBytes: []))
  }

  @Test("A dry run writes nothing, and refuses what a run would refuse")
  func dryRun() throws {
    let folder = try TemporaryFolder.make()
    let result = CommandRun.run("demo", "land", "--forums", "1", "-n", from: folder)
    #expect(result.exitCode == .done)
    #expect(result.err == "would write 1 forum of a made-up country to \"land\"\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    try Data("Mitt.".utf8).write(to: URL(filePath: "\(folder)/mitt.txt"))
    #expect(CommandRun.run("demo", ".", "-n", from: folder).exitCode == .failed)
  }

  @Test("Where something stands already, nothing is written", arguments: [".", "mitt.txt"])
  func occupied(target: String) throws {
    let folder = try TemporaryFolder.make()
    try Data("Mitt.".utf8).write(to: URL(filePath: "\(folder)/mitt.txt"))
    let result = CommandRun.run("demo", target, "--forums", "2", from: folder)
    #expect(result.exitCode == .failed)
    #expect(
      result.err == """
        forumctl: error: there is something in "\(FilePath.normalised("\(folder)/\(target)"))" already
        hint: give a folder that is empty or not there; if it is what a demo that was cut off has left, remove it

        """)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["mitt.txt"])
  }

  @Test("No workspace is made inside another")
  func inside() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run("demo", "forums/lek", from: workspace)
    #expect(result.exitCode == .failed)
    #expect(result.err.hasPrefix("forumctl: error: there is a workspace in \"\(workspace)\" already\n"))
  }

  @Test(
    "What is no number of forums and no seed is wrong usage",
    arguments: [
      ["--forums", "0"], ["--forums", "120001"], ["--forums", "många"], ["--seed", "-1"], ["--forums", ""],
    ])
  func wrongUsage(options: [String]) throws {
    let folder = try TemporaryFolder.make()
    let result = CommandRun.run(["demo", "land"] + options, from: folder)
    #expect(result.exitCode == .usage)
    #expect(result.err.hasPrefix("forumctl: error: \(options[0]) "), "\(result.err)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
  }

  @Test(
    "What is cut off anywhere is no workspace, and is told", arguments: [[], ["--forums", "3"]])
  func cutOff(options: [String]) throws {
    let whole = FaultingFileSystem(.death, at: .max)
    #expect(
      CommandRun.run(["demo", "land"] + options, from: try TemporaryFolder.make(), on: whole).exitCode
        == .done)
    // The last operations put `forumctl.json` in its place.
    for place in stride(from: 1, to: whole.operations - 6, by: 3) {
      let folder = try TemporaryFolder.make()
      let full = FaultingFileSystem(.sticky(code: ENOSPC), at: place)
      let result = CommandRun.run(["demo", "land"] + options, from: folder, on: full)
      guard full.hasFailed else { continue }
      #expect([.failed, .unreadable].contains(result.exitCode), "at \(place)")
      #expect(result.err.contains("No space left on device"), "at \(place): \(result.err)")
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/land/forumctl.json"), "at \(place)")
      let answer = CommandRun.run("status", from: "\(folder)/land")
      #expect(answer.exitCode == .unreadable, "at \(place): \(answer.err)")
    }
  }

  // MARK: - The bar

  private static let terminal = Console.Terminal(errorIsTerminal: true)

  @Test("On a terminal a bar is drawn over itself, and gone in the end")
  func bar() throws {
    let result = CommandRun.run(
      "demo", "land", "--forums", "4", from: try TemporaryFolder.make(),
      environment: ["TERM": "xterm", "NO_COLOR": "1"], terminal: Self.terminal)
    let drawn = result.err.components(separatedBy: "\r")
    #expect(
      Array(drawn.dropFirst().dropLast()) == [
        "██████░░░░░░░░░░░░░░░░░░ 1 of 4 forums", "████████████░░░░░░░░░░░░ 2 of 4 forums",
        "██████████████████░░░░░░ 3 of 4 forums", "████████████████████████ 4 of 4 forums",
      ])
    #expect(drawn.last?.hasPrefix("\u{1b}[Kwrote 4 forums of a made-up country") == true)
  }

  @Test(
    "Elsewhere there is none",
    arguments: [
      (["-q"], "xterm", terminal), ([], "dumb", terminal), ([], "", terminal), ([], "xterm", .none),
    ])
  func noBar(options: [String], kind: String, terminal: Console.Terminal) throws {
    let result = CommandRun.run(
      ["demo", "land", "--forums", "4"] + options, from: try TemporaryFolder.make(),
      environment: ["TERM": kind], terminal: terminal)
    #expect(result.exitCode == .done)
    #expect(!result.err.contains("\r"))
  }
}
