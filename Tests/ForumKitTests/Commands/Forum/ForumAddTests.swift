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

  @Test func whatWasLeftOpenIsBroughtOverAndTheRestIsTold() throws {
    let workspace = try Workspaces.copy("exempel")
    let theme = "om-avsiktsforklaringen"
    let settle = CommandRun.run(
      "measure", "add", "Kalendern är satt", "--forum", "forum-2025-11", "--theme", theme, "--status", "done",
      in: workspace)
    try #require(settle.exitCode == .done, "\(settle.err)")
    let result = CommandRun.run(
      "forum", "add", "Nästa", "--date", "2026-12-02", "--id", "nasta", "--follows", "forum-2025-11",
      "--carry",
      in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.err.contains("settled, and left behind: \(theme)\n"))
    let rows = try CommandRun.run("theme", "list", "nasta", "--format", "json", in: workspace).objects
    #expect(!rows.isEmpty && rows.allSatisfy { $0.texts("id") != [theme] })
    for row in rows { #expect(row.texts("from") == ["forum-2025-11/\(row.texts("id")[0])"]) }
  }
}
