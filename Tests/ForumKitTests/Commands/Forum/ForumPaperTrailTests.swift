import ForumKit
import Testing

@testable import forumctl

@Suite struct ForumPaperTrailTests {
  private func run(_ line: String..., in workspace: String, today: String = "2026-06-15") -> CommandRun.Result
  {
    CommandRun.run(line, in: workspace, today: today)
  }

  private func forum(_ id: String, _ workspace: String) throws -> Forum {
    let id = try #require(ID<Forum>(id))
    return try #require(try Workspaces.records(in: workspace).record(.forum(id)))
  }

  @Test func aDraftGoesToSomeAndStatusTellsWhoHasNotAnswered() throws {
    let workspace = try Workspaces.copy("exempel")
    let circulated = run(
      "forum", "circulate", "analys-2026", "--until", "2026-06-29", "--to", "MPF", "--to",
      "exempelstads-kommun", "--to", "if-exemplet", "--to", "mpf", in: workspace)
    #expect(circulated.exitCode == .done)
    #expect(circulated.err.contains("warning: not among the participants: "))
    #expect(
      try forum("analys-2026", workspace).circulations.last?.to.map(\.text) == [
        "mpf", "exempelstads-kommun", "if-exemplet",
      ])
    let waiting = run("status", in: workspace).out
    #expect(waiting.contains("Waiting for others\n  2026-06-29  forum analys-2026: the draft is with mpf,"))
    // It is no fault while there is time.
    #expect(!run("check", in: workspace).out.contains("analys-2026: the draft is with"))
    #expect(run("correction", "none", "analys-2026", "MPF", "if-exemplet", in: workspace).exitCode == .done)
    #expect(run("correction", "none", "analys-2026", "MPF", in: workspace).err == "nothing to change\n")
    let late = run("status", in: workspace, today: "2026-06-30").out
    #expect(late.contains("the time for answers is over, and nothing has come from exempelstads-kommun"))
    #expect(
      run("correction", "add", "analys-2026", "exempelstads-kommun", "Fel år.", in: workspace).exitCode
        == .done)
    let answered = run("status", in: workspace, today: "2026-06-30").out
    #expect(answered.contains("the time for answers is over, and it has not been published"))
    #expect(
      answered.contains("nothing has been decided of correction 1, which exempelstads-kommun asked for"))
    // What is out anew is to be answered anew.
    let again = run(
      "forum", "circulate", "analys-2026", "--until", "2026-07-10", "--on", "2026-07-01", "--to", "MPF",
      in: workspace, today: "2026-07-01")
    #expect(again.exitCode == .done)
    #expect(try forum("analys-2026", workspace).awaitedAnswers.map(\.text) == ["mpf"])
  }

  @Test func aDraftCanGoToAllWhoTookPart() throws {
    let workspace = try Workspaces.copy("exempel")
    #expect(
      run(
        "forum", "circulate", "verkstad-2025-05", "--until", "2026-06-29", "--to-participants", in: workspace
      )
      .exitCode == .done)
    let to = try forum("verkstad-2025-05", workspace).circulations.last?.to.map(\.text) ?? []
    #expect(to.contains("mpf") && !to.contains("if-exemplet"))
    #expect(Set(to).count == to.count)
  }

  @Test func anAnswerToADraftThatNeverWentRoundIsRefused() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = run("correction", "none", "analys-2026", "MPF", in: workspace)
    #expect(result.exitCode == .failed)
    #expect(
      result.err == """
        forumctl: error: the draft of analys-2026 has not gone round
        hint: record that it has: forumctl forum circulate analys-2026 --until DATE

        """)
    let unknown = run(
      "forum", "circulate", "analys-2026", "--until", "2026-06-29", "--to", "Ingen Alls", in: workspace)
    #expect(unknown.exitCode == .failed)
    #expect(try forum("analys-2026", workspace).circulations.isEmpty)
  }

  @Test func aPublicationTellsWhatItLeavesBehindAndASecondOneWhatIsNew() throws {
    let workspace = try Workspaces.copy("exempel")
    let first = run("forum", "publish", "forum-2025-11", "--on", "2026-06-01", in: workspace)
    #expect(first.err.hasSuffix("warning: nothing has been decided of correction 1\n"))
    #expect(run("forum", "publish", "forum-2025-11", in: workspace).exitCode == .usage)
    let second = run(
      "forum", "publish", "forum-2025-11", "--change", "Kontaktvägens tider är rättade.", in: workspace)
    #expect(second.exitCode == .done)
    let report = run("report", "forum-2025-11", "--format", "txt", in: workspace).out
    #expect(report.contains("Ändringar efter publicering"))
    #expect(report.contains("15 juni 2026: Kontaktvägens tider är rättade."))
  }

  @Test func anEditionComesAfterThoseBeforeIt() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    let line = ["forum", "publish", "verkstad-2025-05", "--change", "Rättat två namn", "--on"]
    let early = CommandRun.run(line + ["2025-06-01"], in: workspace)
    #expect(early.exitCode == .usage)
    #expect(
      early.err == """
        forumctl: error: --on "2025-06-01" is not on or after 2025-09-01, when it was published last
        hint: give the day that this change went out, or leave --on out for today; if the other day is wrong: forumctl forum set verkstad-2025-05 --clear publications=2025-09-01
        usage: forumctl forum publish F [options]

        """)
    #expect(try Workspaces.files(in: workspace) == before)
    #expect(CommandRun.run(line + ["2025-09-01"], in: workspace).exitCode == .done)
    let report = run("report", "verkstad-2025-05", "--format", "txt", in: workspace).out
    #expect(report.contains("1 september 2025: Rättat två namn"))
    #expect(!report.contains("Första utgåvan"))
  }

  @Test func nobodyOutsideTheHouseSeesWhomADraftWentTo() throws {
    let workspace = try Workspaces.copy("exempel")
    #expect(
      run(
        "forum", "circulate", "verkstad-2025-05", "--until", "2026-06-29", "--to",
        "avhopparlinjen-exempelvagen",
        in: workspace
      ).exitCode == .done)
    for audience in ["public", "parties"] {
      let report = run(
        "report", "verkstad-2025-05", "--format", "json", "--audience", audience, in: workspace)
      #expect(report.exitCode == .done && !report.out.contains("avhopparlinjen"))
    }
  }
}
