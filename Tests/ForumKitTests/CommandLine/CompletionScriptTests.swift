import Foundation
import Testing

@testable import forumctl

/// The scripts are run in the shells that the machine has; `forumctl` is a function there that answers
/// with what it was asked.
@Suite struct CompletionScriptTests {
  struct Case: Sendable, CustomStringConvertible {
    /// The words after the program's name; the last one is being typed.
    let words: [String]
    let offered: [String]

    var description: String { words.joined(separator: " ") }
  }

  static let globals = [
    "--workspace", "--lang", "--color", "--quiet", "--dry-run", "--lock-timeout", "--no-pager", "--yes",
    "--no-input",
    "--help", "--version",
  ]

  static let cases = [
    Case(words: ["fo"], offered: ["forum"]),
    Case(words: ["forum", ""], offered: ["add", "list"]),
    Case(words: ["-C", "forum", "org", ""], offered: ["show"]),
    Case(words: ["forum", "ls", "--f"], offered: ["--format", "--fields"]),
    Case(words: ["forum", "ls", "--"], offered: ["--format", "--fields"] + globals),
    Case(words: ["forum", "add", "--kind", ""], offered: ["forum", "dialogue", "workshop"]),
    Case(words: ["forum", "add", "-k", "d"], offered: ["dialogue"]),
    Case(words: ["--lang", ""], offered: ["sv", "en"]),
    Case(words: ["completion", "b"], offered: ["bash"]),
    Case(words: ["forum", "add", "--series", ""], offered: []),
    Case(words: ["forum", "add", ""], offered: []),
  ]

  @Test(.enabled(if: Script.isThere("bash")), arguments: cases)
  func bashOffers(_ line: Case) throws {
    #expect(try Script.bash(line.words) == line.offered)
  }

  @Test(.enabled(if: Script.isThere("bash")))
  func bashQuotesNamesAndKeepsQuotesThatAreOpen() throws {
    #expect(try Script.bash(["org", "show", "R"]) == ["Rädda\\ Bygden"])
    #expect(try Script.bash(["org", "show", "Rädda\\ B"]) == ["Rädda\\ Bygden"])
    #expect(try Script.bash(["org", "show", "\"Rädda B"]) == ["Rädda Bygden"])
    #expect(try Script.bash(["org", "show", "x"]) == [])
  }

  @Test(.enabled(if: Script.isThere("bash")))
  func bashPutsTogetherWhatItBreaksAtTheEqualsSign() throws {
    #expect(try Script.bash(["forum", "add", "--kind", "=", "d"]) == ["dialogue"])
    #expect(try Script.bash(["forum", "add", "--kind", "="]) == ["forum", "dialogue", "workshop"])
    #expect(try Script.bash(["--lang", "=", "sv", "org", "sh"]) == ["show"])
  }

  @Test(.enabled(if: Script.isThere("bash")))
  func bashAsksForRecordsWithTheLine() throws {
    let asked = try Script.bash(["-C", "a b", "theme", "move", "latest", "--before", "ask"])
    #expect(
      asked == [
        "ask:completion:--candidates:themes:--word:-C:--word:a\\ b:--word:theme:--word:move:--word:latest:--word:--before"
      ])
  }

  @Test(.enabled(if: Script.isThere("fish")), arguments: cases)
  func fishOffers(_ line: Case) throws {
    #expect(try Set(Script.fish(line.words)) == Set(line.offered))
  }

  @Test(.enabled(if: Script.isThere("fish")))
  func fishOffersNamesAndValuesAfterTheEqualsSign() throws {
    #expect(try Script.fish(["org", "show", "R"]) == ["Rädda Bygden"])
    #expect(try Script.fish(["forum", "add", "--kind=d"]) == ["--kind=dialogue"])
  }

  @Test(.enabled(if: Script.isThere("zsh")), arguments: cases)
  func zshOffers(_ line: Case) throws {
    let last = line.words.last ?? ""
    #expect(try Script.zsh(line.words).filter { $0.hasPrefix(last) } == line.offered)
  }

  @Test(.enabled(if: Script.isThere("zsh")))
  func zshOffersNames() throws {
    #expect(
      try Script.zsh(["org", "show", "R"]) == [
        "Rädda Bygden", "ask:completion:--candidates:organisations:--word:org:--word:show",
      ])
  }

  @Test func noScriptNamesWhatTheTreeDoesNot() {
    for shell in Shell.allCases {
      let script = shell.script(for: SampleProgram.program)
      #expect(!script.contains("@_") && script.contains("forumctl_takes_value"))
    }
  }
}

/// Runs a completion script of the sample in its shell.
private enum Script {
  static func isThere(_ shell: String) -> Bool { path(of: shell) != nil }

  static func path(of shell: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(shell)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private static let answer = """
    forumctl() {
      local IFS=:
      printf '%s\\t%s\\n' 'Rädda Bygden' 'An association' "ask:$*" ''
    }

    """

  static func bash(_ words: [String]) throws -> [String] {
    let line = (["forumctl"] + words).map(CompletionPOSIXTables.quoted).joined(separator: " ")
    return try run(
      "bash", ["--norc", "--noprofile"],
      Shell.bash.script(for: SampleProgram.program) + answer + """
        COMP_WORDS=(\(line))
        COMP_CWORD=\(words.count)
        _forumctl
        for reply in "${COMPREPLY[@]}"; do printf '%s\\n' "$reply"; done
        """)
  }

  /// Outside the line editor `compadd` cannot be called, so a function stands for it.
  static func zsh(_ words: [String]) throws -> [String] {
    let line = (["forumctl"] + words).map(CompletionPOSIXTables.quoted).joined(separator: " ")
    return try run(
      "zsh", ["-f"],
      "compdef() { : }\n" + Shell.zsh.script(for: SampleProgram.program) + answer + """
        compadd() { print -rl -- "${(@P)argv[-1]}" }
        compset() { : }
        words=(\(line))
        CURRENT=$#words
        PREFIX=$words[-1]
        _forumctl
        true
        """)
  }

  static func fish(_ words: [String]) throws -> [String] {
    let line = (["forumctl"] + words).joined(separator: " ")
    return try run(
      "fish", ["--no-config"],
      Shell.fish.script(for: SampleProgram.program) + """
        function forumctl
          printf '%s\\t%s\\n' 'Rädda Bygden' 'An association'
        end
        complete -C '\(line)'
        """
    ).map { String($0.split(separator: "\t")[0]) }
  }

  private static func run(_ shell: String, _ arguments: [String], _ script: String) throws -> [String] {
    let process = Process()
    let input = Pipe()
    let output = Pipe()
    process.executableURL = URL(filePath: try #require(path(of: shell)))
    process.arguments = arguments
    process.environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(script.utf8))
    try input.fileHandleForWriting.close()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }
}
