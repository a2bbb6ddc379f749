import ForumKit
import Testing

@testable import forumctl

@Suite struct ParticipantSetTests {
  private func participants(_ workspace: String) throws -> [Participant] {
    let forum = try #require(ID<Forum>("forum-2025-11"))
    return try Workspaces.records(in: workspace).list(.participants(of: forum))
  }

  @Test func everybodyWhoIsNotNamedGetsTheRest() throws {
    let workspace = try Workspaces.copy("exempel")
    let order = try participants(workspace).map(\.organisation)
    let result = CommandRun.run(
      "participant", "set", "forum-2025-11", "MPF", "if-exemplet", "sekretariatet", "--attendance",
      "attended",
      "--rest", "absent", in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.out == "")
    let after = try participants(workspace)
    #expect(after.map(\.organisation) == order)
    let came = ["mpf", "if-exemplet", "sekretariatet"]
    for participant in after {
      #expect(participant.attendance == (came.contains(participant.organisation.text) ? .attended : .absent))
    }
  }

  @Test func theOthersAreLeftAloneWithoutARest() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "participant", "set", "forum-2025-11", "if-exemplet", "--attendance", "absent", in: workspace)
    #expect(result.err == "changed forums/forum-2025-11/participants.json: if-exemplet (attendance)\n")
    #expect(try participants(workspace).filter { $0.attendance == .absent }.map(\.key) == ["if-exemplet"])
  }

  @Test func whoHasDeclinedIsNoneOfTheRest() throws {
    let workspace = try Workspaces.copy("exempel")
    let line = ["participant", "set", "forum-2025-11", "mpf", "--attendance"]
    #expect(CommandRun.run(line + ["declined"], in: workspace).exitCode == .done)
    let result = CommandRun.run(
      "participant", "set", "forum-2025-11", "sekretariatet", "--attendance", "attended", "--rest", "absent",
      in: workspace)
    #expect(result.exitCode == .done)
    let after = try participants(workspace)
    #expect(after.filter { $0.attendance == .declined }.map(\.key) == ["mpf"])
    #expect(after.count { $0.attendance == .absent } == after.count - 2)
  }

  @Test func theRestCanBeTickedOffWhenNothingIsSaidOfTheNamed() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "participant", "set", "forum-2025-11", "if-exemplet", "--rest", "declined", in: workspace)
    #expect(result.exitCode == .done)
    let after = try participants(workspace)
    #expect(after.filter { $0.attendance == .registered }.map(\.key) == ["if-exemplet"])
    #expect(after.count { $0.attendance == .declined } == 9)
  }

  @Test func whoCameUnannouncedIsTickedOffWithTheOthersWhenAskedFor() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "participant", "set", "forum-2025-11", "if-exemplet", "fritidsforvaltningen", "Klubben Påhittet",
      "--attendance", "attended", "--create", in: workspace)
    #expect(result.exitCode == .done)
    #expect(
      result.err == """
        changed forums/forum-2025-11/participants.json: if-exemplet (attendance)
        added forums/forum-2025-11/participants.json: fritidsforvaltningen
        added forums/forum-2025-11/participants.json: klubben-pahittet
        added organisations.json: klubben-pahittet

        """)
    let last = try participants(workspace).suffix(2)
    #expect(last.map(\.key) == ["fritidsforvaltningen", "klubben-pahittet"])
    #expect(last.allSatisfy { $0.attendance == .attended })
  }

  @Test func listsGrowPeopleAreReplacedAndClearTakesAway() throws {
    let workspace = try Workspaces.copy("exempel")
    func set(_ arguments: String...) {
      let result = CommandRun.run(["participant", "set", "forum-2025-11", "mpf"] + arguments, in: workspace)
      #expect(result.exitCode == .done)
    }
    set("--role", "speaker", "--role", "participant", "--with", "mpf-dialogenheten")
    set("--representative", "Låtsa Exempelson; Handläggare", "--representative", "Påhitta Testsson")
    set("--representative", "Låtsa Exempelson; Enhetschef; latsa@example.org; 070-174 06 13")
    set("--clear", "roles=commissioner", "--clear", "count", "--registered-as", "MPF")
    let mpf = try #require(try participants(workspace).first { $0.key == "mpf" })
    #expect(mpf.roles == [.participant, .speaker])
    #expect(mpf.with.map(\.text) == ["mpf-dialogenheten"])
    #expect(mpf.representatives.map(\.name) == ["Låtsa Exempelson", "Påhitta Testsson"])
    #expect(mpf.representatives.first?.title == "Enhetschef")
    #expect(mpf.representatives.first?.email == "latsa@example.org")
    #expect(mpf.count == nil)
    #expect(mpf.registeredAs == "MPF")
    set("--registered-as", "")
    #expect(try participants(workspace).first { $0.key == "mpf" }?.registeredAs == "")
  }

  @Test func settingWhatIsThereChangesNothing() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    let result = CommandRun.run(
      "participant", "set", "forum-2025-11", "mpf", "--attendance", "attended", "--role", "participant",
      in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.err == "nothing to change\n")
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test func keysThatAreNotKnownSurvive() throws {
    let workspace = try Workspaces.copy("exempel")
    let forum = try #require(ID<Forum>("forum-2025-11"))
    _ = try Workspace(at: workspace, on: DiskFileSystem()).change("test", at: TickingClock.start) { change in
      try change.edit(.participants(of: forum)) { participants in
        participants[1].annotations.unknown["x-bord"] = .string("fyra")
      }
    }
    let result = CommandRun.run(
      "participant", "set", "forum-2025-11", "mpf", "--clear", "count", "--note", "Kom sent.", in: workspace)
    #expect(result.exitCode == .done)
    #expect(try participants(workspace)[1].annotations.unknown["x-bord"] == .string("fyra"))
    #expect(try participants(workspace)[1].annotations.note == "Kom sent.")
  }

  /// Choices given one after another for stodjouren-hamnlyktan, unlisted since 2025-11-01: what is said of
  /// the last, and what holds today.
  static let choices: [(given: [[String]], warning: String?, listed: String)] = [
    ([["--listing", "public"]], nil, "public"),
    ([["--listing", "public", "--on", "2025-12-01"]], nil, "public"),
    (
      [["--listing", "public", "--on", "2025-10-01"]],
      "still unlisted: the choice of 2025-11-01 is later", "unlisted"
    ),
    (
      [["--listing", "public", "--on", "2026-09-01"]], "public from 2026-09-01; until then unlisted",
      "unlisted"
    ),
    (
      [["--listing", "parties"], ["--listing", "public"]],
      "still parties: of two choices on one day the narrower holds; if that was a mistake, take it back with "
        + "--clear \"listing=2026-06-15 parties\"", "parties"
    ),
    (
      [["--listing", "parties"], ["--clear", "listing=2026-06-15", "--listing", "public"]], nil, "public"
    ),
    (
      [["--listing", "parties"], ["--listing", "public"], ["--clear", "listing=2026-06-15 parties"]],
      "now public, and was parties", "public"
    ),
    ([["--clear", "listing=2025-11-01"]], "now public, and was unlisted", "public"),
  ]

  @Test(arguments: choices) func aChoiceThatDoesNotHoldTodayIsSaid(
    _ given: [[String]], _ warning: String?, _ listed: String
  ) throws {
    let workspace = try Workspaces.copy("exempel")
    let results = given.map { options in
      CommandRun.run(
        ["participant", "set", "forum-2025-11", "stodjouren-hamnlyktan"] + options, in: workspace)
    }
    let changed = "changed forums/forum-2025-11/participants.json: stodjouren-hamnlyktan (listing)\n"
    #expect(
      results.last?.err == changed + (warning.map { "warning: stodjouren-hamnlyktan: \($0)\n" } ?? ""))
    let shown = CommandRun.run(
      "participant", "show", "forum-2025-11", "stodjouren-hamnlyktan", "--format", "json", "--fields",
      "listed",
      in: workspace)
    #expect(shown.out == "{\n  \"listed\": \"\(listed)\"\n}\n")
  }

  @Test func theSameChoiceOfOneDayIsRecordedOnce() throws {
    let workspace = try Workspaces.copy("exempel")
    let line = ["participant", "set", "forum-2025-11", "mpf", "if-exemplet", "--listing", "parties"]
    #expect(CommandRun.run(line, in: workspace).exitCode == .done)
    #expect(CommandRun.run(line, in: workspace).err == "nothing to change\n")
    #expect(try participants(workspace).first { $0.key == "mpf" }?.listing.count == 1)
  }

  @Test func aRemovedParticipantIsGoneAndTheOthersStandAsTheyStood() throws {
    let workspace = try Workspaces.copy("exempel")
    let order = try participants(workspace).map(\.key)
    let result = CommandRun.run("participant", "rm", "forum-2025-11", "MPF", in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.out == "")
    #expect(result.err == "removed forums/forum-2025-11/participants.json: mpf\n")
    #expect(try participants(workspace).map(\.key) == order.filter { $0 != "mpf" })
  }
}
