import ForumKit
import Testing

@testable import forumctl

@Suite struct ParticipantAddTests {
  @Test func theIdsArePrintedInTheOrderGivenAndTheRecordsStandLast() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "participant", "add", "forum-2026-09", "MPF, enheten för dialog", "fritidsforvaltningen", "--role",
      "speaker", "--role", "participant", "--attendance", "invited", "--count", "2", "--tag", "ny",
      in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.out == "mpf-dialogenheten\nfritidsforvaltningen\n")
    #expect(
      result.err == """
        added forums/forum-2026-09/participants.json: mpf-dialogenheten
        added forums/forum-2026-09/participants.json: fritidsforvaltningen

        """)
    let forum = try #require(ID<Forum>("forum-2026-09"))
    let added = try Workspaces.records(in: workspace).list(.participants(of: forum)).suffix(2)
    #expect(added.map(\.organisation.text) == ["mpf-dialogenheten", "fritidsforvaltningen"])
    for participant in added {
      #expect(participant.roles == [.speaker, .participant])
      #expect(participant.attendance == .invited)
      #expect(participant.count == 2)
      #expect(participant.annotations.tags == ["ny"])
      #expect(participant.listing == [])
    }
  }

  @Test func oneOrganisationThatIsNamedTwiceIsAddedOnce() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "participant", "add", "forum-2026-09", "fritidsforvaltningen", "Fritidsförvaltningen i Exempelstad",
      in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.out == "fritidsforvaltningen\n")
  }

  @Test func anOrganisationThatIsNotKnownIsCreatedWhenAskedFor() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "participant", "add", "forum-2026-09", "Föreningen Nya Exemplet", "--create", "--with",
      "Klubben Påhittet", "--representative", "Låtsa Exempelson; Ordförande; latsa@example.org",
      "--registered-as", "Nya Exemplet", in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.out == "foreningen-nya-exemplet\n")
    #expect(
      result.err == """
        added forums/forum-2026-09/participants.json: foreningen-nya-exemplet
        added organisations.json: foreningen-nya-exemplet
        added organisations.json: klubben-pahittet

        """)
    let shown = CommandRun.run(
      "participant", "show", "forum-2026-09", "Föreningen Nya Exemplet", "--format", "json", in: workspace)
    #expect(
      shown.out == """
        {
          "listed": "public",
          "name": "Nya Exemplet",
          "organisation": "foreningen-nya-exemplet",
          "registeredAs": "Nya Exemplet",
          "representatives": [
            {
              "email": "latsa@example.org",
              "name": "Låtsa Exempelson",
              "title": "Ordförande"
            }
          ],
          "with": [
            "klubben-pahittet"
          ]
        }

        """)
  }

  @Test func aChoiceIsDatedTodayAndRecordedNow() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "participant", "add", "forum-2026-09", "fritidsforvaltningen", "--listing", "unlisted", in: workspace)
    #expect(result.exitCode == .done)
    let forum = try #require(ID<Forum>("forum-2026-09"))
    let added = try Workspaces.records(in: workspace).list(.participants(of: forum)).last
    let today = try #require(CalendarDate("2026-06-15"))
    #expect(added?.listing == [Listing(date: today, recorded: TickingClock.start, choice: .unlisted)])
  }

  @Test func aDryRunPrintsTheIdsAndWritesNothing() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    let result = CommandRun.run(
      "participant", "add", "forum-2026-09", "Nya Exemplet", "--create", "--dry-run", in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.out == "nya-exemplet\n")
    #expect(
      result.err == """
        would add forums/forum-2026-09/participants.json: nya-exemplet
        would add organisations.json: nya-exemplet

        """)
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test func aParticipantUnderAFormerIdIsThereAlready() throws {
    let workspace = try Workspaces.copy("exempel")
    // Another copy of the workspace merged two organisations, and this forum still names the old id.
    let forum = try #require(ID<Forum>("forum-2026-09"))
    _ = try Workspace(at: workspace, on: DiskFileSystem()).change("test", at: TickingClock.start) { change in
      try change.edit(.organisations) { organisations in
        let former = try #require(ID<Organisation>("gamla-exemplet"))
        let place = try #require(organisations.firstIndex { $0.id.text == "fritidsforvaltningen" })
        organisations[place].formerIds = [former]
      }
      try change.edit(.participants(of: forum)) { participants in
        var participant = Participant()
        participant.organisation = try #require(ID<Organisation>("gamla-exemplet"))
        participants.append(participant)
      }
    }
    let refused = CommandRun.run("participant", "add", "forum-2026-09", "fritidsforvaltningen", in: workspace)
    #expect(refused.exitCode == .failed)
    #expect(
      refused.err == """
        forumctl: error: fritidsforvaltningen is a participant of forum-2026-09 already; nothing has been written
        hint: change it: forumctl participant set forum-2026-09 fritidsforvaltningen

        """)
    let set = CommandRun.run(
      "participant", "set", "forum-2026-09", "fritidsforvaltningen", "--count", "4", in: workspace)
    #expect(set.err == "changed forums/forum-2026-09/participants.json: gamla-exemplet (count)\n")
  }
}
