import ForumKit
import Testing

@testable import forumctl

@Suite struct SignatoryNudgeTests {
  private static let exempel = "\(Workspaces.fixtures)/exempel"

  private func nudge(
    _ options: String..., in workspace: String = exempel, today: String = "2026-06-15"
  ) -> CommandRun.Result {
    CommandRun.run(
      ["signatory", "nudge", "avsikt", "--audience", "house"] + options, in: workspace, today: today)
  }

  @Test(arguments: [
    ([], "signatory-nudge.csv"), (["--format", "table"], "signatory-nudge.txt"),
    (["--format", "md", "--lang", "en", "--include-personal"], "signatory-nudge.md"),
    (["--format", "json", "--include-personal"], "signatory-nudge.json"),
  ])
  func whomToRemindIsListed(_ options: [String], golden: String) throws {
    let result = CommandRun.run(
      ["signatory", "nudge", "avsikt", "--audience", "house"] + options, in: Self.exempel)
    #expect(result.exitCode == .done)
    try expectGolden(result.out, "commands/\(golden)")
  }

  @Test func peopleAreThereOnlyWhereTheyAreAskedFor() throws {
    for format in ["csv", "table", "json", "md", "xlsx"] {
      let without = String(decoding: nudge("--format", format).outBytes, as: UTF8.self)
      #expect(!without.contains("Provsson") && !without.contains("070-174"), "\(format)")
      let with = String(decoding: nudge("--format", format, "--include-personal").outBytes, as: UTF8.self)
      #expect(with.contains("Påhitt Provsson") && with.contains("pahitt.provsson@example.se"), "\(format)")
    }
    #expect(
      nudge("--include-personal").err
        == "warning: no e-mail address is known for natverket-trygga-exempelkvallar\n")
    #expect(nudge().err == "")
  }

  @Test(arguments: [[], ["--audience", "parties"], ["--audience", "parties", "--include-personal"]])
  func itIsForTheHouseAlone(_ options: [String]) {
    let result = CommandRun.run(["signatory", "nudge", "avsikt"] + options, in: Self.exempel)
    #expect(result.exitCode == .usage && result.out == "")
    #expect(result.err.contains("for the house alone"))
  }

  @Test func theDaysAreCountedFromTheFirstDayOfTheStatusAndTheLastRemarkIsWaitedFor() throws {
    let workspace = try Workspaces.copy("exempel")
    let noted = CommandRun.run(
      "signatory", "set", "avsikt", "exempelstads-kommun", "--status", "preparing", "--on", "2026-05-01",
      "--note", "Kongressen i juni.", in: workspace)
    #expect(noted.exitCode == .done)
    let nudges = try nudge("--format", "json", in: workspace).json.object?["nudges"]?.array
    let first = try #require(nudges?.first?.object)
    #expect(first["since"] == .string("2025-09-15"))
    #expect(first["awaited"] == .string("Kongressen i juni."))
    #expect(first["daysLate"].map { CellText.of($0) } == "76")
  }

  @Test func whoseDayIsKnownIsNotRemindedUntilItHasPassed() throws {
    func ids(_ today: String) throws -> [String] {
      let nudges = try nudge("--format", "json", today: today).json.object?["nudges"]?.array ?? []
      return nudges.compactMap { $0.object?["organisation"]?.object?["id"]?.string }
    }
    // Signs in February 2027, and is invited until then.
    #expect(try !ids("2026-06-15").contains("exempelvanner-exempelstad"))
    #expect(try !ids("2027-02-01").contains("exempelvanner-exempelstad"))
    #expect(
      try ids("2026-06-15") == ["exempelstads-kommun", "exempelbolaget", "natverket-trygga-exempelkvallar"])
    // What lay ahead has passed: the longest ago stands first.
    #expect(try ids("2026-11-01").prefix(2) == ["exempelstads-kommun", "exempelbolaget"])
  }

  @Test func aFormulaInARemarkIsNeutralised() throws {
    let workspace = try Workspaces.copy("exempel")
    let noted = CommandRun.run(
      "signatory", "set", "avsikt", "exempelbolaget", "--status", "preparing", "--note", "=1+1", in: workspace
    )
    #expect(noted.exitCode == .done)
    #expect(nudge("--excel", in: workspace).out.contains(";'=1+1;"))
    #expect(nudge("--excel", "--format", "md", in: workspace).exitCode == .usage)
  }
}
