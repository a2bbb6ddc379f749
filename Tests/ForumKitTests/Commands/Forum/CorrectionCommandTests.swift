import ForumKit
import Testing

@testable import forumctl

/// Corrections have numbers and nothing else: what is done to one must not be done to another.
@Suite struct CorrectionCommandTests {
  private func run(_ line: String..., in workspace: String) -> CommandRun.Result {
    CommandRun.run(["correction"] + line, in: workspace)
  }

  private func decisions(_ workspace: String) throws -> [String] {
    try Workspaces.records(in: workspace).record(.forum(Made.id("forum-2025-11")))?.corrections.map(
      \.decision) ?? []
  }

  @Test func whatWasDecidedStaysUnlessItIsToBeReplaced() throws {
    let workspace = try Workspaces.copy("exempel")
    let first = run("decide", "forum-2025-11", "1", "Rättat", in: workspace)
    #expect(first.exitCode == .done)
    #expect(first.err.contains("what was asked for by "))
    let again = run("decide", "forum-2025-11", "1", "Avslag", in: workspace)
    #expect(again.exitCode == .failed)
    #expect(again.err.contains("correction 1 of forum-2025-11 has been decided: \"Rättat\""))
    #expect(again.err.contains("--overwrite"))
    #expect(try decisions(workspace).first == "Rättat")
    #expect(run("decide", "forum-2025-11", "1", "Rättat", in: workspace).exitCode == .done)
    #expect(run("decide", "forum-2025-11", "1", "Avslag", "--overwrite", in: workspace).exitCode == .done)
    #expect(try decisions(workspace).first == "Avslag")
  }

  @Test func whoeverMovesTheNumbersIsTold() throws {
    let workspace = try Workspaces.copy("exempel")
    let count = try decisions(workspace).count
    let last = run("add", "forum-2025-11", "mpf", "Nytt", in: workspace)
    #expect(last.out == "\(count + 1)\n")
    #expect(!last.err.contains("new number"))
    let earlier = run("add", "forum-2025-11", "mpf", "Äldre", "--on", "2025-12-01", in: workspace)
    #expect(earlier.out == "1\n")
    #expect(earlier.err.contains("have a new number, one higher than before"))
  }

  @Test func anAnswerFromSomebodyWhoWasNotAskedIsRecordedAndSaid() throws {
    let workspace = try Workspaces.copy("exempel")
    _ = CommandRun.run(
      "forum", "circulate", "analys-2026", "--until", "2026-06-30", "--to", "MPF", in: workspace)
    let result = run("none", "analys-2026", "MPF", "if-exemplet", in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.err.contains("warning: the draft did not go to if-exemplet the last time"))
    #expect(!run("none", "analys-2026", "MPF", in: workspace).err.contains("did not go"))
  }
}
