import ForumKit
import Testing

@testable import forumctl

@Suite("The commands for councils")
struct CouncilCommandTests {
  private let id = "exempelstads-samverkansrad"

  /// What there is to say of `exempel` before it is altered.
  private let sound = CommandRun.run("check", in: "\(Workspaces.fixtures)/exempel").out

  private func council(_ workspace: String, _ id: String) throws -> Council {
    try Workspaces.records(in: workspace).council(id)
  }

  @Test func theIdOfANewCouncilIsPrintedAloneAndItsKeysAreKept() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "council", "add", "Region Exempels råd", "--level", "regional", "--area", "Polisregion Exempel",
      "--convener", "Polisområde Exempel", "--established", "2024", "--mandate", "Rådet samlar.",
      "--template", "--create", in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.out == "region-exempels-rad\n")
    #expect(result.err == "added councils/region-exempels-rad.json\n")
    let council = try council(workspace, "region")
    #expect(council.name == "Region Exempels råd")
    #expect(council.level == .regional)
    #expect(council.area == "Polisregion Exempel")
    #expect(council.convener?.text == "polisomrade-exempel")
    #expect(council.established?.description == "2024")
    #expect(council.mandate == "Rådet samlar.")
    #expect(council.template)
    #expect(CommandRun.run("check", in: workspace).out == sound)
  }

  @Test func theTreeShowsCouncilsUnderEachOther() throws {
    let workspace = try Workspaces.copy("exempel")
    _ = CommandRun.run("council", "add", "Nationellt råd", "--level", "national", in: workspace)
    _ = CommandRun.run(
      "council", "add", "Råd i varje region", "--level", "regional", "--parent", "nationellt-rad",
      "--template", in: workspace)
    _ = CommandRun.run("council", "set", id, "--parent", "rad-i-varje-region", in: workspace)
    let tree = CommandRun.run("council", "tree", in: workspace)
    #expect(
      tree.out == """
        NAME                             LEVEL     AREA         MEMBERS  ID
        Nationellt råd                   national                     0  nationellt-rad
          Råd i varje region (template)  regional                     0  rad-i-varje-region
            Exempelstads samverkansråd   local     Exempelstad        3  exempelstads-samverkansrad

        """)
    let ring = CommandRun.run("council", "set", "nationellt-rad", "--parent", id, in: workspace)
    #expect(ring.exitCode == .failed)
    #expect(
      ring.err == """
        forumctl: error: exempelstads-samverkansrad stands under nationellt-rad, which cannot then stand under it
        hint: see how they stand: forumctl council tree

        """)
  }

  @Test func whoIsAMemberDependsOnTheDay() throws {
    let workspace = try Workspaces.copy("exempel")
    func members(_ options: String...) throws -> [String] {
      let shown = CommandRun.run(["council", "show", id, "--format", "json"] + options, in: workspace)
      let object = try #require(try shown.json.object)
      return (object["members"]?.array ?? []).compactMap { $0.object?["organisation"]?.string }
    }
    let three = ["polisomrade-exempel", "exempelstads-kommun", "exempelstads-forsamling"]
    #expect(try members() == three)
    #expect(try members("--as-of", "2025-08-31") == Array(three.prefix(2)))
    #expect(try members("--as-of", "2025-01-19") == [])
    let end = CommandRun.run(
      "council", "member", "end", id, "Exempelstads kommun", "--on", "2026-05-31", in: workspace)
    #expect(end.exitCode == .done)
    #expect(try members() == [three[0], three[2]])
    #expect(try members("--as-of", "2026-05-31") == three)
    #expect(try members("--all-members") == three)
    // The seat that has ended is history: a new one stands beside it.
    _ = CommandRun.run(
      "council", "member", "add", id, "Exempelstads kommun", "--role", "adjunct", "--from", "2026-06-02",
      "--when", "När frågan rör skolan", in: workspace)
    #expect(try members() == [three[0], three[2], three[1]])
    #expect(try council(workspace, id).members.count == 4)
  }

  @Test func aSeatThatIsHeldIsNotGivenAgain() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    TypedLine(
      "council", "member", "add", id, "MPF", "Exempelstads kommun", exits: .failed,
      err: """
        forumctl: error: exempelstads-kommun has a seat in exempelstads-samverkansrad already, from 2025-01-20
        hint: change it: forumctl council member set exempelstads-samverkansrad exempelstads-kommun
        """
    ).check(in: workspace)
    TypedLine(
      "council", "member", "end", id, "MPF", exits: .failed,
      err: """
        forumctl: error: mpf has no seat in exempelstads-samverkansrad
        hint: see who has: forumctl council show exempelstads-samverkansrad --all-members
        """
    ).check(in: workspace)
    TypedLine(
      "council", "deadline", "met", id, "2", exits: .failed,
      err: """
        forumctl: error: exempelstads-samverkansrad has no deadline 2
        hint: it has 1; see them: forumctl council show exempelstads-samverkansrad
        """
    ).check(in: workspace)
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test func dutiesAreOverdueUntilTheyAreSettled() throws {
    let workspace = try Workspaces.copy("exempel")
    func overdue() -> [String] {
      CommandRun.run("status", in: workspace).out.split(separator: "\n").map(String.init)
        .filter { $0.contains("forumctl council") }.map { $0.trimmed }
    }
    #expect(overdue() == ["forumctl council deadline met \(id) 1"])
    _ = CommandRun.run("council", "deadline", "met", id, "1", "--on", "2026-04-02", in: workspace)
    #expect(overdue() == [])
    let added = CommandRun.run(
      "council", "report", "add", id, "Första rapporten", "--due", "2026-06-14", "--from",
      "polisomrade-exempel",
      "--to", "MPF", "--contents", "- Läget på orten", in: workspace)
    #expect(added.out == "2\n")
    #expect(overdue() == ["forumctl council report delivered \(id) 2"])
    _ = CommandRun.run("council", "report", "delivered", id, "2", in: workspace)
    #expect(overdue() == [])
    let report = try #require(try council(workspace, id).reports.last)
    #expect(report.delivered?.description == "2026-06-15")
    #expect(report.from.map(\.text) == ["polisomrade-exempel"])
    #expect(report.to.map(\.text) == ["mpf"])
    #expect(report.contents == "- Läget på orten")
  }

  @Test func whatRefersToACouncilStaysWhenItGoes() throws {
    let workspace = try Workspaces.copy("exempel")
    let refused = CommandRun.run("council", "remove", id, in: workspace)
    #expect(refused.exitCode == .failed)
    #expect(
      refused.err == """
        forumctl: error: council "exempelstads-samverkansrad" is referred to by measures.json: \
        lista-over-kontakter from.council, forums/radsmote-2026-02/forum.json: council
        hint: remove those first, or see what would go with --cascade --dry-run

        """)
    #expect(CommandRun.run("council", "remove", id, "--cascade", in: workspace).exitCode == .done)
    let records = try Workspaces.records(in: workspace)
    #expect(try records.councilIDs() == [])
    #expect(try records.record(.forum(try #require(ID("radsmote-2026-02"))))?.council == nil)
    #expect(try records.list(.measures).count == 2)
    #expect(CommandRun.run("check", in: workspace).out == sound)
    #expect(CommandRun.run("undo", in: workspace).exitCode == .done)
    #expect(try council(workspace, id).members.count == 3)
  }

  @Test func aMeetingIsTiedToACouncilThatIsThere() throws {
    let workspace = try Workspaces.copy("exempel")
    TypedLine(
      "forum", "set", "forum-2025-11", "--council", "exempelstads-samverkansrat", exits: .failed,
      err: """
        forumctl: error: there is no council "exempelstads-samverkansrat"
        hint: did you mean "exempelstads-samverkansrad"?
        """
    ).check(in: workspace)
    let result = CommandRun.run("forum", "set", "forum-2025-11", "--council", "exempelstads", in: workspace)
    #expect(result.exitCode == .done)
    let shown = CommandRun.run("council", "show", id, "--format", "json", in: workspace)
    let meetings = try #require(try shown.json.object?["meetings"]?.array)
    #expect(meetings.compactMap { $0.object?["id"]?.string } == ["forum-2025-11", "radsmote-2026-02"])
  }

  @Test func searchAndTheOrganisationItselfTellOfItsSeats() throws {
    let workspace = try Workspaces.copy("exempel")
    let found = CommandRun.run("search", "samordnar", "--in", "councils", in: workspace)
    #expect(found.exitCode == .done)
    #expect(found.out.contains("exempelstads-samverkansrad"))
    let shown = CommandRun.run(
      "organisation", "show", "exempelstads-forsamling", "--format", "json", in: workspace)
    let seats = try #require(try shown.json.object?["councils"]?.array).compactMap(\.object)
    #expect(
      seats.map { $0.texts("id", "role", "from", "to") } == [[id, "adjunct", "2025-09-01", "-"]])
  }

  @Test func anOrganisationHasOneSeatAtATimeAndAsManyAfterEachOtherAsThereWere() throws {
    let workspace = try Workspaces.copy("exempel")
    func member(_ line: String...) -> CommandRun.Result {
      CommandRun.run(["council", "member"] + line, in: workspace)
    }
    #expect(member("end", id, "polisomrade-exempel", "--on", "2026-03-31").exitCode == .done)
    let overlapping = member("add", id, "polisomrade-exempel", "--from", "2025-06-01")
    #expect(overlapping.exitCode == .failed)
    #expect(
      overlapping.err.contains(
        "polisomrade-exempel has a seat in \(id) already, from 2025-01-20 to 2026-03-31"))
    #expect(member("add", id, "polisomrade-exempel", "--from", "2026-04-01").exitCode == .done)
    // What was before can be told afterwards.
    #expect(
      member("add", id, "polisomrade-exempel", "--from", "2023", "--to", "2024-12-31", "--role", "adjunct")
        .exitCode
        == .done)
    #expect(member("set", id, "polisomrade-exempel", "--from", "2026-02-01").exitCode == .failed)
    #expect(member("set", id, "polisomrade-exempel", "--role", "lead").exitCode == .done)
    #expect(try council(workspace, id).members.count { $0.organisation.text == "polisomrade-exempel" } == 3)
    #expect(CommandRun.run("check", in: workspace).out == sound)
  }
}
