import Testing

@testable import ForumKit

@Suite("The state of a workspace")
struct WorkspaceStatusTests {
  private func status(_ fixture: String) throws -> WorkspaceStatus {
    let workspace = try Workspace(at: "\(Workspaces.fixtures)/\(fixture)", on: DiskFileSystem())
    return WorkspaceStatus(of: workspace.records, on: Made.day("2026-06-15"))
  }

  @Test("Exempel shows one of nearly everything, the most urgent and oldest first")
  func exempel() throws {
    let status = try status("exempel")
    let declaration: ID<Declaration> = Made.id("avsiktsforklaring-trygg-fritid")
    #expect(
      status.unfinished == [
        Unfinished(.forumNotHeld(Made.id("lackage-2025"), .draft), Made.date("2025-08-27")),
        Unfinished(.answersDue(Made.id("forum-2025-11")), Made.date("2026-01-23")),
        Unfinished(
          .signatureDue(declaration, Made.id("exempelstads-kommun"), .preparing), Made.date("2026-03-31")),
        Unfinished(
          .deadlinePassed(Made.id("exempelstads-samverkansrad"), number: 1), Made.date("2026-03-31")),
        Unfinished(.forumNotHeld(Made.id("analys-2026"), .draft), Made.date("2026-04")),
        Unfinished(.measureDue(Made.id("lista-over-kontakter"), .running), Made.date("2026-04")),
        Unfinished(
          .signaturesOutdated(declaration, version: 3, [Made.id("if-exemplet")]),
          Made.date("2025-11-12")),
        Unfinished(
          .correctionUndecided(
            Made.id("forum-2025-11"), number: 1, by: Made.id("stodjouren-hamnlyktan")),
          Made.date("2025-12-09")),
        Unfinished(
          .listingUndecided(declaration, Made.id("fritidsforvaltningen")), Made.date("2026-04-01")),
        Unfinished(
          .inputsUnplaced(Made.id("verkstad-2025-05"), [Made.id("cp8zhc9r14")]), Made.date("2025-05-15")),
        Unfinished(
          .attendanceOpen(Made.id("forum-2025-11"), [Made.id("if-exemplet")]), Made.date("2025-11-12")),
      ])
    #expect(Forum.Status.allCases.map { status.forums[$0] } == [2, 1, 1, 1, 2])
    #expect(status.organisations == 17)
    #expect(status.declarations == 1)
    #expect(status.councils == 1)
    #expect(Measure.Status.allCases.map { status.measures[$0] } == [0, 1, 1, 0, 0])
    #expect(status.faults.isEmpty)
  }

  @Test("What has no date stands last among what is as urgent")
  func order() {
    let forum: ID<Forum> = Made.id("f")
    let undated = Unfinished(.declarationNotAdopted(Made.id("d"), draft: nil), nil as PartialDate?)
    let decided = Unfinished(.correctionUndecided(forum, number: 1), Made.date("2026-05-01"))
    let overdue = Unfinished(.answersDue(forum), Made.date("2026-06-01"))
    let missing = Unfinished(.summaryMissing(forum), Made.date("2024"))
    let alike = Unfinished(.participantsMissing(forum), Made.date("2024"))
    #expect(
      [missing, alike, undated, decided, overdue].inOrder == [overdue, decided, undated, missing, alike])
  }

  @Test(
    "What cannot be read is not missing",
    arguments: [
      ("truncated", 2, 3), ("conflict-markers", 2, 3), ("bad-date", 1, 3), ("trailing-comma", 2, 3),
    ])
  func damaged(fixture: String, forums: Int, organisations: Int) throws {
    let status = try status("broken/\(fixture)")
    #expect(status.faults.count == 1)
    #expect(status.forums.total == forums)
    #expect(status.organisations == organisations)
    #expect(
      status.unfinished.map(\.matter).allSatisfy { if case .summaryMissing = $0 { true } else { false } })
  }

  @Test("An empty workspace has nothing, and nothing is unfinished")
  func empty() throws {
    let workspace = try Workspace(at: try Workspaces.empty(), on: DiskFileSystem())
    let status = WorkspaceStatus(of: workspace.records, on: Made.day("2026-06-15"))
    #expect(status.forums.total == 0)
    #expect(status.organisations == 0)
    #expect(status.unfinished == [])
    #expect(status.faults == [])
  }
}
