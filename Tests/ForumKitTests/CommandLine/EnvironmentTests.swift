import Foundation
import Testing

@testable import forumctl

@Suite struct EnvironmentTests {
  private func head(_ arguments: [String], _ environment: [String: String]) throws -> String {
    let run = CommandRun.run(
      ["summary", "verkstad-2025-05", "--format", "txt"] + arguments, in: try Workspaces.copy("exempel"),
      environment: environment)
    #expect(run.exitCode == .done, "\(run.err)")
    return run.out
  }

  @Test func theLanguageOfTheEnvironmentIsTakenWhereTheLineNamesNone() throws {
    let swedish = try head([], [:])
    let english = try head(["--lang", "en"], [:])
    #expect(swedish != english)
    #expect(try head([], ["FORUMCTL_LANG": "en"]) == english)
    #expect(try head([], ["FORUMCTL_LANG": ""]) == swedish)
    #expect(try head(["--lang", "sv"], ["FORUMCTL_LANG": "en"]) == swedish)
  }

  @Test func aLanguageThatThereIsNotIsWrongUsage() throws {
    let run = CommandRun.run(
      "forum", "list", in: try Workspaces.copy("exempel"), environment: ["FORUMCTL_LANG": "sv_SE.UTF-8"])
    #expect(run.exitCode == .usage)
    #expect(run.err.contains("FORUMCTL_LANG"))
    let help = CommandRun.run("help", "environment", in: "/", environment: ["FORUMCTL_LANG": "en_US"])
    #expect(help.exitCode == .done && help.out.contains("FORUMCTL_LANG"))
    #expect(run.err.contains("\"sv_SE.UTF-8\""))
  }

  /// A variable that the program reads is told of.
  @Test func everyVariableIsInTheHelp() throws {
    let sources = URL(filePath: Workspaces.fixtures).deletingLastPathComponent().appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    let help = CommandRun.run("help", "environment").out
    for case let file as URL in files where file.pathExtension == "swift" {
      for match in try String(contentsOf: file, encoding: .utf8).matches(
        of: /"(FORUMCTL_[A-Z]+|PAGER|NO_COLOR)"/)
      {
        #expect(help.contains(match.output.1), "\(match.output.1) of \(file.lastPathComponent)")
      }
    }
  }
}
