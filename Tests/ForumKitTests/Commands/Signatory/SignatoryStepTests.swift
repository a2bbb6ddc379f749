import ForumKit
import Testing

@testable import forumctl

/// What stands after a signature and is less: every command gives one answer.
@Suite struct SignatoryStepTests {
  private static let id = "avsiktsforklaring-trygg-fritid"
  private static let path = "declarations/\(id)/signatories.json"

  /// A workspace with an organisation that signed on 2026-06-10, and is said to be invited on a later day.
  private func invitedLater(_ day: String) throws -> String {
    let workspace = try Workspaces.copy("exempel")
    let declaration = try #require(ID<Declaration>(Self.id))
    let later = try Workspace(at: workspace, on: DiskFileSystem())
    _ = try later.change("test", at: TickingClock.start, dryRun: false) { change in
      try change.edit(.signatories(of: declaration)) { signatories in
        var signatory = Signatory()
        signatory.organisation = try #require(ID("sekretariatet"))
        for (status, date) in [(Signatory.Status.signed, "2026-06-10"), (.invited, day)] {
          var event = Signatory.Event()
          event.status = status
          event.date = try #require(PartialDate(date))
          event.version = status == .signed ? 3 : nil
          signatory.record(event)
        }
        signatory.listing.record(
          Listing(date: Made.day("2026-06-10"), recorded: nil, choice: .public))
        signatories.append(signatory)
      }
    }
    return workspace
  }

  @Test func aSignatureHoldsAndNobodyIsRemindedOfIt() throws {
    let workspace = try invitedLater("2027-02-20")
    for today in ["2026-06-15", "2027-03-01"] {
      func run(_ line: String...) -> CommandRun.Result {
        CommandRun.run(line, in: workspace, today: today)
      }
      let listed = run("signatory", "list", Self.id, "--format", "json", "--status", "signed")
      let row = try #require(try listed.objects.first { $0.texts("organisation") == ["sekretariatet"] })
      #expect(row.texts("status", "since", "version") == ["signed", "2026-06-10", "3"])
      let shown = try #require(
        try run("signatory", "show", Self.id, "sekretariatet", "--format", "json").json.object)
      #expect(shown.texts("status", "since") == ["signed", "2026-06-10"])
      let nudged = run("signatory", "nudge", Self.id, "--audience", "house", "--format", "json")
      #expect(nudged.exitCode == .done && !nudged.out.contains("sekretariatet"))
      let exported = run("export", "signatories", Self.id, "--format", "json")
      #expect(exported.out.contains("Sekretariatet för Exempeldialog"))
      let organisation = run("organisation", "show", "sekretariatet")
      #expect(organisation.out.contains("signed") && !organisation.out.contains("invited"))
    }
  }

  @Test func checkTellsOfItBeforeItsDayAndAfter() throws {
    let workspace = try invitedLater("2027-02-20")
    func found(_ today: String) -> String {
      CommandRun.run("check", "--rule", "signatory-steps", in: workspace, today: today).out
    }
    #expect(found("2026-06-15").contains("invited on 2027-02-20, which lies ahead"))
    #expect(
      found("2027-03-01").contains(
        "invited on 2027-02-20, after it signed on 2026-06-10; the signature holds"))
    let cleared = CommandRun.run(
      "signatory", "set", Self.id, "sekretariatet", "--clear", "events=2027-02-20", in: workspace)
    #expect(cleared.exitCode == .done)
    #expect(!found("2027-03-01").contains("2027-02-20"))
  }

  @Test func anInvitationAfterASignatureIsWarnedOf() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "signatory", "set", Self.id, "polisomrade-exempel", "--status", "invited", in: workspace)
    #expect(
      result.err == """
        changed \(Self.path): polisomrade-exempel (events)
        warning: polisomrade-exempel: still signed since 2025-10-01: a signature holds until it is declined or withdrawn

        """)
  }

  @Test func whoIsAskedToSignAnewIsInvitedAndReminded() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = CommandRun.run("signatory", "list", Self.id, "--reconfirm", in: workspace)
    #expect(before.out.contains("if-exemplet"))
    let result = CommandRun.run(
      "signatory", "set", Self.id, "if-exemplet", "--status", "invited", in: workspace)
    #expect(result.err == "changed \(Self.path): if-exemplet (events)\n")
    let nudged = CommandRun.run(
      "signatory", "nudge", Self.id, "--audience", "house", "--format", "json", in: workspace)
    #expect(nudged.out.contains("if-exemplet"))
    let found = CommandRun.run("check", "--rule", "signatory-steps", in: workspace)
    #expect(!found.out.contains("if-exemplet"))
  }
}
