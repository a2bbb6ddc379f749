import ForumKit
import Testing

@testable import forumctl

/// The summary of a whole workspace stays short, however long its history.
@Suite struct WorkspaceSummaryTests {
  private func workspace(forums: Int) throws -> String {
    let workspace = try Workspaces.empty()
    for number in 1...forums {
      let day = number < 10 ? "0\(number)" : "\(number)"
      let result = CommandRun.run(
        "forum", "add", "Forum \(number)", "--date", "2026-05-\(day)", in: workspace)
      try #require(result.exitCode == .done)
    }
    return workspace
  }

  @Test func theNewestAreShownAndAllAreCounted() throws {
    let result = CommandRun.run("summary", in: try workspace(forums: 12))
    #expect(result.out.contains("- **Forum:** 12, varav de 10 senaste visas\n"))
    #expect(!result.out.contains("| Forum 2 |"))
    #expect(result.out.contains("| Forum 3 |"))
    #expect(result.out.contains("| Forum 12 |"))
  }

  @Test func ofAPeriodAllAreShown() throws {
    let result = CommandRun.run("summary", "--from", "2026", in: try workspace(forums: 12))
    #expect(result.out.contains("- **Forum:** 12\n"))
    #expect(result.out.contains("| Forum 1 |"))
  }
}
