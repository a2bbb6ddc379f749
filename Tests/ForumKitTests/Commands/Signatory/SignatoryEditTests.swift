import ForumKit
import Testing

@testable import forumctl

@Suite struct SignatoryEditTests {
  private static let id = "avsiktsforklaring-trygg-fritid"
  private static let path = "declarations/\(id)/signatories.json"

  private func signatories(_ workspace: String) throws -> [Signatory] {
    let declaration = try #require(ID<Declaration>(Self.id))
    return try Workspaces.records(in: workspace).list(.signatories(of: declaration))
  }

  private func signatory(_ organisation: String, _ workspace: String) throws -> Signatory {
    try #require(try signatories(workspace).first { $0.key == organisation })
  }

  private func set(_ organisation: String, _ options: [String], in workspace: String) -> CommandRun.Result {
    CommandRun.run(["signatory", "set", Self.id, organisation] + options, in: workspace)
  }

  @Test func thoseWhoAreAddedAreInvitedOnTheDay() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "signatory", "add", Self.id, "sekretariatet", "Nya Exemplet", "--on", "2026-06-01", "--via", "MPF",
      "--expected", "2026-10", "--note", "Ring först.", "--create", in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.out == "sekretariatet\nnya-exemplet\n")
    #expect(
      result.err == """
        added \(Self.path): sekretariatet
        added \(Self.path): nya-exemplet
        added organisations.json: nya-exemplet

        """)
    for signatory in try signatories(workspace).suffix(2) {
      #expect(signatory.events.map(\.status) == [.invited])
      #expect(signatory.events.first?.date == PartialDate("2026-06-01"))
      #expect(signatory.events.first?.recorded == TickingClock.start)
      #expect(signatory.events.first?.version == nil)
      #expect(signatory.events.first?.annotations.note == "")
      #expect(signatory.annotations.note == "Ring först.")
      #expect(signatory.via?.text == "mpf")
      #expect(signatory.expected == PartialDate("2026-10"))
      #expect(signatory.listing == [])
    }
  }

  @Test func theDayIsTodayWhereNoneIsGiven() throws {
    let workspace = try Workspaces.copy("exempel")
    #expect(CommandRun.run("signatory", "add", Self.id, "sekretariatet", in: workspace).exitCode == .done)
    #expect(try signatory("sekretariatet", workspace).events.map(\.date) == [PartialDate("2026-06-15")])
  }

  @Test(arguments: [["add"], ["set"]])
  func whoWasNeverInvitedCanSign(_ verb: [String]) throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      ["signatory"] + verb + [
        Self.id, "sekretariatet", "--status", "signed", "--on", "2026-06-10", "--listing", "public",
        "--signed-by", "Låtsa Exempelson", "--title", "Kanslichef", "--mandate", "Delegation 4", "--proof",
        "Pärm 2", "--note", "På plats.",
      ], in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.out == (verb == ["add"] ? "sekretariatet\n" : ""))
    #expect(result.err == "added \(Self.path): sekretariatet\n")
    let shown = CommandRun.run(
      "signatory", "show", Self.id, "sekretariatet", "--format", "json", in: workspace)
    #expect(
      shown.out == """
        {
          "events": [
            {
              "date": "2026-06-10",
              "note": "På plats.",
              "recorded": "2026-06-15T08:00:00.000Z",
              "status": "signed",
              "version": 3
            }
          ],
          "listed": "public",
          "listing": [
            {
              "choice": "public",
              "date": "2026-06-10",
              "recorded": "2026-06-15T08:00:00.000Z"
            }
          ],
          "mandate": "Delegation 4",
          "name": "Sekretariatet för Exempeldialog",
          "organisation": "sekretariatet",
          "proof": "Pärm 2",
          "signedBy": {
            "name": "Låtsa Exempelson",
            "title": "Kanslichef"
          },
          "since": "2026-06-10",
          "status": "signed",
          "version": 3
        }

        """)
  }

  @Test(arguments: [
    ("2025-01-01", 1), ("2025-06-01", 1), ("2025-06-02", 2), ("2025-06", 2), ("2025-11-12", 3),
    ("2026-06-15", 3),
  ])
  func aSignatureIsOnTheVersionThatWasInForceThatDay(_ date: String, _ version: Int) throws {
    let workspace = try Workspaces.copy("exempel")
    let result = set("sekretariatet", ["--status", "signed", "--on", date], in: workspace)
    #expect(result.exitCode == .done)
    #expect(try signatory("sekretariatet", workspace).events.map(\.version) == [version])
  }

  @Test func aVersionThatIsSupersededCanStillBeSignedLate() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = set(
      "mpf-dialogenheten", ["--status", "signed", "--version", "1", "--listing", "unlisted"], in: workspace)
    #expect(result.err == "added \(Self.path): mpf-dialogenheten\n")
    #expect(try signatory("mpf-dialogenheten", workspace).events.map(\.version) == [1])
  }

  @Test func eventsAreAddedAtTheirPlaceInTimeAndNothingIsRewritten() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try signatory("polisomrade-exempel", workspace)
    let early = set("polisomrade-exempel", ["--status", "preparing", "--on", "2025-06-10"], in: workspace)
    #expect(early.exitCode == .done)
    #expect(
      early.err == """
        changed \(Self.path): polisomrade-exempel (events)
        warning: polisomrade-exempel: still signed since 2025-10-01, which is later than 2025-06-10

        """)
    let withdrawn = set(
      "polisomrade-exempel", ["--status", "withdrawn", "--note", "Nytt beslut."], in: workspace)
    #expect(withdrawn.err == "changed \(Self.path): polisomrade-exempel (events)\n")
    let after = try signatory("polisomrade-exempel", workspace)
    #expect(after.events.map(\.status) == [.invited, .preparing, .preparing, .signed, .withdrawn])
    #expect(after.events.filter(before.events.contains) == before.events)
    #expect(after.events.last?.annotations.note == "Nytt beslut.")
    #expect(after.annotations == before.annotations)
    #expect(after.listing == before.listing)
    #expect(after.signedBy == before.signedBy)
  }

  @Test func withoutAStatusNothingHappensToTheEventsAndTheNoteIsTheRecords() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try signatory("exempelbolaget", workspace)
    let result = set(
      "exempelbolaget",
      [
        "--note", "Väntar på styrelsen.", "--expected", "2026-11", "--anchoring", "Föredraget.", "--contact",
        "Låtsa Exempelson; Samordnare", "--via", "MPF", "--tag", "näringsliv", "--citation", "Brev",
      ], in: workspace)
    #expect(
      result.err
        == "changed \(Self.path): exempelbolaget (anchoring, contact, expected, note, sources, tags, via)\n")
    let after = try signatory("exempelbolaget", workspace)
    #expect(after.events == before.events)
    #expect(after.annotations.note == "Väntar på styrelsen.")
    #expect(after.anchoring.map(\.date.description) == ["2026-06-15"])
    #expect(after.anchoring.map(\.annotations.note) == ["Föredraget."])
    #expect(after.contact?.email == "")
    #expect(after.contact?.title == "Samordnare")
  }

  @Test func whatIsGivenTwiceIsRecordedOnceButAChangeOfMindIsKept() throws {
    let workspace = try Workspaces.copy("exempel")
    for status in ["signed", "signed", "withdrawn", "signed"] {
      #expect(set("if-exemplet", ["--status", status], in: workspace).exitCode == .done)
    }
    let events = try signatory("if-exemplet", workspace).events
    #expect(events.map(\.status) == [.signed, .signed, .withdrawn, .signed])
    #expect(events.map(\.version) == [1, 3, nil, 3])
  }

  @Test func theTitleOfWhoSignedCanBeCorrectedAlone() throws {
    let workspace = try Workspaces.copy("exempel")
    #expect(set("mpf", ["--title", "Avdelningschef"], in: workspace).exitCode == .done)
    #expect(try signatory("mpf", workspace).signedBy?.name == "Fiktiva Låtsasson")
    #expect(try signatory("mpf", workspace).signedBy?.title == "Avdelningschef")
    #expect(set("mpf", ["--signed-by", "Låtsa Exempelson"], in: workspace).exitCode == .done)
    #expect(try signatory("mpf", workspace).signedBy?.name == "Låtsa Exempelson")
    #expect(try signatory("mpf", workspace).signedBy?.title == "")
  }

  /// What is recorded for an organisation, and what is said where it does not hold today.
  static let warnings: [(organisation: String, options: [String], words: [String])] = [
    (
      "natverket-trygga-exempelkvallar", ["--status", "signed"],
      ["not named to anybody until its choice is recorded with --listing"]
    ),
    (
      "exempelstads-kommun", ["--listing", "public", "--on", "2026-09-01"],
      ["public from 2026-09-01; until then undecided"]
    ),
    (
      "mpf", ["--status", "withdrawn", "--on", "2026-06"],
      ["withdrawn from 2026-06-30; until then signed since 2025-06-16"]
    ),
    (
      "mpf", ["--status", "signed", "--version", "3", "--on", "2025-07-01"],
      [
        "who gave this signature is not recorded; who gave the one before stays with that: --signed-by",
        "signed 2025-07-01, before version 3 was adopted (2025-11-12)",
      ]
    ),
    (
      "foreningen-manskenet", ["--listing", "public", "--on", "2026-03-02"],
      [
        "still parties: of two choices on one day the narrower holds; if that was a mistake, take it back with "
          + "--clear \"listing=2026-03-02 parties\""
      ]
    ),
    ("foreningen-manskenet", ["--listing", "public"], []),
    ("exempelbolaget", ["--status", "declined", "--note", "Inte nu."], []),
  ]

  @Test(arguments: warnings) func whatDoesNotHoldTodayIsSaid(
    _ organisation: String, _ options: [String], _ words: [String]
  ) throws {
    let workspace = try Workspaces.copy("exempel")
    let result = set(organisation, options, in: workspace)
    #expect(result.exitCode == .done)
    let said = result.err.split(separator: "\n").dropFirst().map(String.init)
    #expect(said == words.map { "warning: \(organisation): \($0)" })
  }

  @Test func oneMistakenEventIsTakenAwayByItsDate() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = set("exempelvanner-exempelstad", ["--clear", "events=2027-02-01"], in: workspace)
    #expect(result.err == "changed \(Self.path): exempelvanner-exempelstad (events)\n")
    #expect(try signatory("exempelvanner-exempelstad", workspace).events.map(\.status) == [.invited])
  }

  @Test func keysThatAreNotKnownSurvive() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try signatory("fritidsforvaltningen", workspace).annotations.unknown
    #expect(before.members.map(\.key) == ["x-påminnelser", "x-skickad"])
    #expect(set("fritidsforvaltningen", ["--listing", "parties"], in: workspace).exitCode == .done)
    #expect(try signatory("fritidsforvaltningen", workspace).annotations.unknown == before)
  }

  @Test func aDryRunTellsAndWritesNothing() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    let result = set("mpf", ["--status", "withdrawn", "--dry-run"], in: workspace)
    #expect(result.err == "would change \(Self.path): mpf (events)\n")
    let removed = CommandRun.run("signatory", "remove", Self.id, "mpf", "-n", in: workspace)
    #expect(
      removed.err == """
        would remove \(Self.path): mpf
        would remove its history: invited 2025-06-03, signed 2025-06-16

        """)
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test func removingTellsWhatHistoryWent() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run("signatory", "remove", Self.id, "if-exemplet", in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.out == "")
    #expect(
      result.err == """
        removed \(Self.path): if-exemplet
        its history went with it: signed 2024-12-01

        """)
    #expect(try !signatories(workspace).contains { $0.key == "if-exemplet" })
  }
}
