import Foundation
import Testing

@testable import forumctl

/// Every example of every help page is a command that works on the shipped fixture.
@Suite struct HelpExampleTests {
  static let examples: [String] = {
    var lines: [String] = []
    CommandTree.program.walk { _, command in lines += command.examples.map(\.line) }
    return lines
  }()

  @Test func theTreeHasExamples() {
    #expect(Self.examples.count > 20)
  }

  @Test(arguments: examples)
  func works(_ example: String) throws {
    let workspace = try Workspaces.copy("exempel")
    let folder = try TemporaryFolder.make()
    try FileManager.default.copyItem(
      atPath: "\(Workspaces.fixtures)/texts", toPath: "\(folder)/texts")
    let answers = try ShellSession.run(
      ["cd texts", "git init -q '\(workspace)'", "export FORUMCTL_WORKSPACE='\(workspace)'", example],
      in: folder)
    let answer = try #require(answers.last)
    #expect(answer.exitCode == 0, "\(answer.output)")
  }
}
