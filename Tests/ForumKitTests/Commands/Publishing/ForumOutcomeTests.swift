import ForumKit
import Testing

@testable import forumctl

/// What a report tells of what came of a forum, and of the one before it.
@Suite struct ForumOutcomeTests {
  private func report(_ forum: String, _ more: String..., in workspace: String) -> CommandRun.Result {
    CommandRun.run(["report", forum] + more, in: workspace, today: "2026-06-15")
  }

  @Test func theMeasuresOfTheLastTimeStandBeforeWhatIsNew() throws {
    let workspace = "\(Workspaces.fixtures)/exempel"
    let text = report("forum-2026-09", in: workspace).out
    #expect(
      text.contains(
        """
        ## Uppföljning från förra gången

        - **Uppföljning av:** Samverkansforum om trygg fritid, 12 november 2025

        | Åtgärd | Status | Senast |
        | --- | --- | --- |
        | Kvällsöppet i hallen | Beslutad | 1 september 2026 |

        Det här tas upp igen:

        - Fråga 1: Att hålla i

        ## Fråga 1: Att hålla i
        """))
    let house = report("forum-2026-09", "--audience", "house", "--lang", "en", in: workspace).out
    #expect(
      house.contains(
        """
        ## Follow-up from the last time

        - **Follows:** Samverkansforum om trygg fritid, 12 November 2025

        | Measure | Status | Responsible | Due | Follow-up |
        | --- | --- | --- | --- | --- |
        | Kvällsöppet i hallen | Decided | Exempelstads kommun | 1 September 2026 | 20 May 2026: Ledarna är tillfrågade och schemat är på väg. |
        """))
  }

  @Test func theMeasuresOfTheForumItselfStandNearTheEnd() throws {
    let text = report("forum-2025-11", in: "\(Workspaces.fixtures)/exempel").out
    #expect(
      text.contains(
        """
        ## Åtgärder

        | Åtgärd | Status | Senast |
        | --- | --- | --- |
        | Kvällsöppet i hallen | Beslutad | 1 september 2026 |

        ***
        """))
    // The workshop before it led to none: nothing is told of the last time.
    #expect(!text.contains("Uppföljning från förra gången"))
  }

  @Test("Nothing is shown where there is nothing", arguments: ["md", "html", "txt", "json"])
  func nothing(_ format: String) throws {
    let text = report("verkstad-2025-05", "--format", format, in: "\(Workspaces.fixtures)/exempel").out
    #expect(!text.isEmpty)
    for word in ["Uppföljning från", ">Åtgärder<", "\nÅtgärder\n", "# Åtgärder", "lastTime", "\"measures\""] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func aForumBetweenThemOfWhichNothingCameIsPassedOver() throws {
    let workspace = try Workspaces.copy("exempel")
    _ = CommandRun.run(
      "forum", "add", "Mellanmöte", "--id", "mellan", "--date", "2026-02-01", "--follows", "forum-2025-11",
      in: workspace)
    _ = CommandRun.run("forum", "set", "forum-2026-09", "--follows", "mellan", in: workspace)
    #expect(report("forum-2026-09", in: workspace).out.contains("Uppföljning av:** Samverkansforum om"))
    // A ring of forums that follow each other ends.
    _ = CommandRun.run("measure", "remove", "kvallsoppet-i-hallen", in: workspace)
    #expect(report("forum-2026-09", in: workspace).exitCode == .done)
  }

  @Test("Json has the same", arguments: ["public", "house"])
  func json(_ audience: String) throws {
    let result = report(
      "forum-2026-09", "--format", "json", "--audience", audience, in: "\(Workspaces.fixtures)/exempel")
    let root = try #require(try JSONReader.read(result.outBytes).object)
    let last = try #require(root["lastTime"]?.object)
    #expect(last["id"] == .string("forum-2025-11"))
    #expect(last["takenUp"] == .array([.string("att-halla-i")]))
    let measure = try #require(last["measures"]?.array?.first?.object)
    let keys = Set(measure.members.map(\.key))
    #expect(
      keys
        == (audience == "house"
          ? ["id", "title", "status", "responsible", "due", "followUps"] : ["id", "title", "status", "due"]))
  }

  @Test(
    "What a measure grew out of decides who may see it",
    arguments: [["--theme", "intern-fraga"], ["--input", "INPUT"]])
  func hidden(_ source: [String]) throws {
    let workspace = try Workspaces.copy("exempel")
    _ = CommandRun.run(
      "theme", "add", "forum-2025-11", "Intern fråga", "--id", "intern-fraga", "--internal", in: workspace)
    let input = CommandRun.run(
      "input", "add", "forum-2025-11", "Det som inte får ut", "--theme", "intern-fraga", in: workspace
    ).out.trimmed
    let made = CommandRun.run(
      ["measure", "add", "Hemlig åtgärd", "--forum", "forum-2025-11"]
        + source.map { $0 == "INPUT" ? input : $0 }, in: workspace)
    #expect(made.exitCode == .done, "\(made.err)")
    for line in [["report", "forum-2025-11"], ["report", "forum-2026-09"], ["export", "measures"]] {
      #expect(!CommandRun.run(line, in: workspace).out.contains("Hemlig"), "\(line)")
      let house = CommandRun.run(line + ["--audience", "house"], in: workspace)
      #expect(house.out.contains("Hemlig åtgärd"), "\(line)")
    }
  }

  @Test func anInputUnderAnInternalThemeHidesAMeasureThatNamesNoForum() throws {
    let workspace = try Workspaces.copy("exempel")
    _ = CommandRun.run(
      "theme", "add", "forum-2025-11", "Intern fråga", "--id", "intern-fraga", "--internal", in: workspace)
    let input = CommandRun.run(
      "input", "add", "forum-2025-11", "Det som inte får ut", "--theme", "intern-fraga", in: workspace
    ).out.trimmed
    _ = CommandRun.run("measure", "add", "Hemlig åtgärd", "--input", input, in: workspace)
    #expect(!CommandRun.run("export", "measures", in: workspace).out.contains("Hemlig"))
    #expect(CommandRun.run("export", "measures", "--audience", "house", in: workspace).out.contains("Hemlig"))
  }

  @Test func aMeasureThatNamesSomebodyIsRefused() throws {
    let workspace = try Workspaces.copy("exempel")
    _ = CommandRun.run(
      "measure", "set", "kvallsoppet-i-hallen", "--title", "Ring 070-174 06 05", in: workspace)
    for forum in ["forum-2025-11", "forum-2026-09"] {
      let result = report(forum, in: workspace)
      #expect(result.exitCode == .findings)
      #expect(result.out.isEmpty)
      #expect(result.err.contains("measures.json"))
    }
  }
}
