import ForumKit
import Testing

@testable import forumctl

/// The next forum of a series.
@Suite struct ForumAddTests {
  @Test func thoseOfLastTimeAreFoundThoughTheNewIdBeginsAlike() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "forum", "add", "Verkstad", "--date", "2027-05-14", "--invite-from", "verkstad", in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.err == "added Verkstad and invited 15\n")
  }

  @Test func aNewForumIsNotItsOwnGuestList() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "forum", "add", "Tredje", "--date", "2026-12-01", "--invite-from", "tred", in: workspace)
    #expect(result.exitCode == .failed)
    #expect(result.err.contains("there is no forum \"tred\""))
  }

  @Test func nobodyIsNamedForAForumThatNobodyWasAskedFor() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "forum", "add", "Nästa", "--date", "2027-05-14", "--id", "nasta", "--invite-from", "verkstad-2025-05",
      in: workspace)
    try #require(result.exitCode == .done)
    let guests = CommandRun.run("participant", "list", "nasta", "--format", "json", in: workspace).out
    #expect(guests.contains("\"attendance\": \"invited\""))
    #expect(!guests.contains("representatives"))
  }
}
