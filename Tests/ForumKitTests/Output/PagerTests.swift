import Foundation
import Testing

@testable import forumctl

/// Long output at a terminal of 24 rows, with the built program and pagers of the test's own.
@Suite(.serialized) struct PagerTests {
  /// Runs a command to its end.
  ///
  /// - Parameter pager: What `FORUMCTL_PAGER` says; a pager that marks what it was given if left out.
  private func screen(
    _ arguments: [String], _ environment: [String: String] = ["FORUMCTL_PAGER": "sed s/^/paged:/"],
    in workspace: String? = nil
  ) throws -> (text: String, exitCode: Int32, err: String) {
    let workspace = try workspace ?? Workspaces.copy("nod")
    let terminal = try PseudoTerminal(["-C", workspace] + arguments, in: workspace, environment: environment)
    // What is longer than the terminal's buffer has to be read while it comes.
    while terminal.process.isRunning { try? terminal.wait(atMost: 50) { _ in false } }
    try? terminal.wait(atMost: 50) { _ in false }
    return (
      String(decoding: terminal.seen, as: UTF8.self), terminal.process.terminationStatus, try terminal.err
    )
  }

  private let long = ["organisation", "list"]

  @Test func whatIsLongerThanTheScreenIsReadInAPager() throws {
    let shown = try screen(long)
    #expect(shown.text.hasPrefix("paged:ID"))
    #expect(shown.text.split(separator: "\r\n").count > 24)
    #expect(shown.text.split(separator: "\r\n").allSatisfy { $0.hasPrefix("paged:") })
    #expect(shown.exitCode == 0)
    #expect(try screen(long, ["PAGER": "sed s/^/other:/"]).text.hasPrefix("other:ID"))
    #expect(
      try screen(long, ["PAGER": "sed s/^/other:/", "FORUMCTL_PAGER": "sed s/^/own:/"]).text.hasPrefix(
        "own:ID"))
  }

  @Test func whatFitsIsPrinted() throws {
    let shown = try screen(["forum", "list"])
    #expect(shown.text.hasPrefix("ID"))
    #expect(!shown.text.contains("paged:"))
  }

  @Test func aPagerIsNotForThoseWhoWantNone() throws {
    #expect(try screen(long + ["--no-pager"]).text.hasPrefix("ID"))
    for pager in ["", "cat", " "] {
      #expect(try screen(long, ["FORUMCTL_PAGER": pager, "PAGER": "sed s/^/paged:/"]).text.hasPrefix("ID"))
    }
  }

  @Test func aPagerThatIsNotThereIsDoneWithout() throws {
    for pager in ["/nowhere/pager", "no-such-pager -x", "/etc", "/etc/passwd"] {
      let shown = try screen(long, ["FORUMCTL_PAGER": pager])
      #expect(shown.text.hasPrefix("ID"))
      #expect(shown.exitCode == 0)
      #expect(shown.err.isEmpty)
    }
  }

  @Test func closingItEarlyIsQuiet() throws {
    let shown = try screen(["help", "--format", "md"], ["FORUMCTL_PAGER": "head -n 1"])
    #expect(shown.text == "# forumctl\r\n")
    #expect(shown.exitCode == 0)
    #expect(shown.err.isEmpty)
  }

  @Test func theExitCodeIsThatOfTheCommandAndWhatIsSaidComesAfter() throws {
    let workspace = try Workspaces.copy("exempel")
    let shown = try screen(["check", "--strict"], in: workspace)
    #expect(shown.text.hasPrefix("paged:"))
    #expect(shown.exitCode == 3)
    #expect(shown.err.contains("in "))
  }

  /// Whether `less` finds a keyboard depends on who started the tests: this pager asks the terminal that it writes to.
  @Test func aPagerHasTheKeyboard() throws {
    let workspace = try Workspaces.copy("nod")
    let script = "\(try TemporaryFolder.make())/pager"
    try Data("head -n 3\nprintf 'more?'\nread key <&1\nprintf 'got %s' \"$key\"\n".utf8).write(
      to: URL(filePath: script))
    let terminal = try PseudoTerminal(
      ["-C", workspace] + long, in: workspace, environment: ["FORUMCTL_PAGER": "sh \(script)"])
    try terminal.wait { String(decoding: $0, as: UTF8.self).hasSuffix("more?") }
    // It waits for a key: neither it nor the program has been stopped, or come to an end.
    #expect(terminal.process.isRunning)
    try terminal.send("q\r")
    terminal.process.waitUntilExit()
    try terminal.wait { String(decoding: $0, as: UTF8.self).hasSuffix("got q") }
    #expect(terminal.process.terminationStatus == 0)
    #expect(terminal.isCooked)
  }

  @Test func nothingIsPagedThatIsWritten() throws {
    let workspace = try Workspaces.copy("exempel")
    let shown = try screen(["report", "verkstad-2025-05", "-o", "ut.md"], in: workspace)
    #expect(shown.text.isEmpty)
    #expect(FileManager.default.fileExists(atPath: "\(workspace)/ut.md"))
  }
}
