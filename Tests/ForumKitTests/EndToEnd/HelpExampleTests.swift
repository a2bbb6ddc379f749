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

  /// What has been done before an example that goes through the history.
  private static func past(before example: String) -> [String] {
    guard example.hasPrefix("forumctl undo") || example.hasPrefix("forumctl redo") else { return [] }
    return (1...4).map { "forumctl organisation add 'Påhittad förening \($0)'" } + ["forumctl undo"]
  }

  @Test(arguments: examples)
  func works(_ example: String) throws {
    let workspace = try Workspaces.copy("exempel")
    let folder = try TemporaryFolder.make()
    try FileManager.default.copyItem(
      atPath: "\(Workspaces.fixtures)/texts", toPath: "\(folder)/texts")
    let answers = try ShellSession.run(
      ["cd texts", "git init -q '\(workspace)'", "export FORUMCTL_WORKSPACE='\(workspace)'"]
        + Self.past(before: example) + [example],
      in: folder)
    let answer = try #require(answers.last)
    // The fixture has organisations that are listed here and not there, for all that is to keep them apart.
    let isCheck = example.hasPrefix("forumctl check")
    #expect(answer.exitCode == 0 || isCheck && answer.exitCode == 3, "\(answer.output)")
  }
}
