import ForumKit
import Testing

@testable import forumctl

@Suite struct SignatoryRenewalTests {
  private static let id = "avsiktsforklaring-trygg-fritid"

  private func list(_ options: [String], in workspace: String, today: String = "2026-06-15") throws
    -> [JSONObject]
  {
    let result = CommandRun.run(
      ["signatory", "list", Self.id, "--format", "json"] + options, in: workspace, today: today)
    #expect(result.exitCode == .done && result.err == "")
    return try result.objects
  }

  private func ids(_ options: [String], in workspace: String) throws -> [String] {
    try list(options, in: workspace).flatMap { $0.texts("organisation") }
  }

  private func signatory(_ organisation: String, _ workspace: String) throws -> Signatory {
    let declaration = try #require(ID<Declaration>(Self.id))
    let all = try Workspaces.records(in: workspace).list(.signatories(of: declaration))
    return try #require(all.first { $0.key == organisation })
  }

  private func set(_ organisation: String, _ options: String..., in workspace: String) -> CommandRun.Result {
    CommandRun.run(["signatory", "set", Self.id, organisation] + options, in: workspace)
  }

  @Test func thoseUnderATextThatHasChangedInSubstanceAreToldOfUntilTheyRenew() throws {
    let workspace = try Workspaces.copy("exempel")
    // Version 3 differs from 2 by wording alone.
    #expect(try ids(["--reconfirm"], in: workspace) == ["if-exemplet"])
    #expect(try ids(["--reconfirm", "--as-of", "2025-06-01"], in: workspace) == [])
    let adopt = CommandRun.run(
      "declaration", "set", Self.id, "--version", "4", "--status", "adopted", "--on", "2026-06-10",
      in: workspace)
    #expect(adopt.exitCode == .done)
    #expect(
      try ids(["--reconfirm"], in: workspace) == [
        "avhopparlinjen-exempelvagen", "fritidsforvaltningen", "foreningen-manskenet", "if-exemplet", "mpf",
        "polisomrade-exempel", "riksforbundet-exempelvanner", "stiftelsen-exempellyktan",
        "stodjouren-hamnlyktan",
      ])
    #expect(
      set("mpf", "--version", "4", "--on", "2026-06-12", "--note", "Per post.", in: workspace).exitCode
        == .done)
    #expect(try !ids(["--reconfirm"], in: workspace).contains("mpf"))
  }

  @Test func aRenewalIsANewEventAndTheOldSignatureStaysWithWhoGaveIt() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try signatory("mpf", workspace)
    let result = set(
      "mpf", "--version", "3", "--on", "2026-06-12", "--signed-by", "Låtsa Exempelson", "--title", "Chef",
      "--proof", "Pärm 3", "--note", "Per post.", in: workspace)
    #expect(result.exitCode == .done)
    let after = try signatory("mpf", workspace)
    #expect(after.events.count == before.events.count + 1)
    #expect(after.events.map(\.status) == [.invited, .signed, .signed])
    #expect(after.events.map(\.version) == [nil, 2, 3])
    #expect(after.events[1].signedBy == before.signedBy)
    #expect(after.events[1].mandate == before.mandate)
    #expect(after.events[1].proof == before.proof)
    #expect(after.events[2].date == PartialDate("2026-06-12"))
    #expect(after.events[2].annotations.note == "Per post.")
    #expect(after.signedBy?.name == "Låtsa Exempelson")
    #expect(after.proof == "Pärm 3" && after.mandate == "")
    #expect(after.annotations == before.annotations)
    // Both are people of the workspace.
    for name in ["Fiktiva Låtsasson", "Låtsa Exempelson"] {
      #expect(CommandRun.run("person", "find", name, in: workspace).out.contains(name))
    }
  }

  @Test func whoSignedBeforeIsNotTakenForWhoSignsAnew() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = set("mpf", "--version", "3", in: workspace)
    #expect(
      result.err == """
        changed declarations/\(Self.id)/signatories.json: mpf (events, mandate, proof, signedBy)
        warning: mpf: who gave this signature is not recorded; who gave the one before stays with that: --signed-by

        """)
    #expect(try signatory("mpf", workspace).signedBy == nil)
  }

  @Test func aMisspeltNameIsCorrectedWithoutANewSignature() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try signatory("mpf", workspace)
    #expect(
      set("mpf", "--signed-by", "Fiktiva Låtsason", "--title", "Enhetschef", in: workspace).exitCode == .done)
    let after = try signatory("mpf", workspace)
    #expect(after.events == before.events)
    #expect(after.signedBy?.name == "Fiktiva Låtsason")
    #expect(after.proof == before.proof && after.mandate == before.mandate)
  }

  @Test func aSignatureThatIsRecordedLateMovesNothing() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = set(
      "polisomrade-exempel", "--status", "signed", "--version", "1", "--on", "2024-12-01", in: workspace)
    #expect(result.exitCode == .done)
    let after = try signatory("polisomrade-exempel", workspace)
    #expect(after.signedBy?.name == "Dummy Exempelberg")
    #expect(after.events.allSatisfy { $0.signedBy == nil })
  }

  @Test func whoGaveASignatureThatIsRecordedLateStandsWithIt() throws {
    let workspace = try Workspaces.copy("exempel")
    let line = ["--status", "signed", "--version", "1", "--on", "2024-12-01"]
    let before = try signatory("polisomrade-exempel", workspace)
    func set(_ options: [String]) -> CommandRun.Result {
      CommandRun.run(
        ["signatory", "set", Self.id, "polisomrade-exempel"] + line + options, in: workspace)
    }
    #expect(
      set([]).err.contains("who gave this signature is not recorded; who gave the one after stays with that"))
    // Given again with more, it is the same signature.
    let result = set(["--signed-by", "Låtsa Exempelson", "--title", "Chef", "--proof", "Pärm 1"])
    #expect(result.exitCode == .done && !result.err.contains("who gave"))
    let after = try signatory("polisomrade-exempel", workspace)
    #expect(after.events.count == before.events.count + 1)
    let early = try #require(after.events.first { $0.version == 1 })
    #expect(early.signedBy?.name == "Låtsa Exempelson" && early.signedBy?.title == "Chef")
    #expect(early.proof == "Pärm 1")
    #expect(after.signedBy == before.signedBy && after.proof == "" && after.mandate == before.mandate)
  }

  @Test func nobodyIsNamedAsSignerOfAnEarlierSignature() throws {
    let workspace = try Workspaces.copy("exempel")
    func exported(_ day: String) -> String {
      CommandRun.run(
        "export", "signatories", Self.id, "--as-of", day, "--audience", "parties", "--include-personal",
        "--format", "csv", in: workspace
      ).out
    }
    // Nobody noted who gave the first signature of Månskenet.
    #expect(exported("2026-06-15").contains("Måna Skensson"))
    let early = exported("2024-12-31")
    #expect(early.contains("Månskenet") && !early.contains("Måna Skensson"))
  }

  @Test func whoHadSignedByADayAndWhoMayBeToldIsOneList() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "signatory", "list", Self.id, "--as-of", "2025-10-01", "--status", "signed", in: workspace)
    try expectGolden(result.out, "commands/signatory-list-as-of.txt")
  }

  /// What the list says may be told is what is exported, for every audience on every day.
  @Test(arguments: ["2024-12-31", "2025-06-30", "2025-10-01", "2025-12-31", "2026-06-15"])
  func whoMayKnowIsWhomTheExportNames(_ day: String) throws {
    let workspace = "\(Workspaces.fixtures)/exempel"
    let rows = try list(["--as-of", day], in: workspace)
    for (audience, words) in [("public", ["everybody"]), ("parties", ["everybody", "the parties"])] {
      let told = rows.filter { words.contains($0["mayKnow"]?.string ?? "") }.flatMap {
        $0.texts("organisation")
      }
      let export = CommandRun.run(
        "export", "signatories", Self.id, "--as-of", day, "--audience", audience, "--format", "json",
        in: workspace)
      let named = try export.json.object?["signatories"]?.array?.compactMap {
        $0.object?["organisation"]?.object?["id"]?.string
      }
      #expect(told == named ?? [], "\(day) \(audience)")
    }
  }

  @Test func communicationAndAnchoringAreStepsWithTheirDaysAndWhoLacksThemIsFound() throws {
    let workspace = try Workspaces.copy("exempel")
    #expect(
      try ids(["--lacking", "anchoring", "--status", "preparing"], in: workspace) == ["exempelbolaget"])
    #expect(
      set(
        "mpf", "--communication", "Gemensam artikel.", "--anchoring", "Alla avdelningar har fått texten.",
        "--on", "2026-06-01", in: workspace
      ).exitCode == .done)
    #expect(
      set("mpf", "--communication", "Läst av 400.", "--on", "2026-06-10", in: workspace).exitCode == .done)
    let after = try signatory("mpf", workspace)
    #expect(after.communication.map(\.annotations.note) == ["Gemensam artikel.", "Läst av 400."])
    #expect(after.anchoring.map(\.date.description) == ["2026-06-01"])
    #expect(try !ids(["--lacking", "communication"], in: workspace).contains("mpf"))
    #expect(set("mpf", "--clear", "communication=2026-06-10", in: workspace).exitCode == .done)
    #expect(try signatory("mpf", workspace).communication.count == 1)
    #expect(set("mpf", "--clear", "communication", in: workspace).exitCode == .usage)
  }

  @Test func whereTheDeclarationCannotBeReadTheListIsStillShown() throws {
    let workspace = try Workspaces.copy("exempel")
    try Workspaces.write("{", to: "declarations/\(Self.id)/declaration.json", in: workspace)
    let result = CommandRun.run("signatory", "list", Self.id, "--status", "declined", in: workspace)
    #expect(result.exitCode == .unreadable)
    #expect(result.out.contains("exempelstads-forsamling"))
  }
}
