import ForumKit
import Testing

@testable import forumctl

@Suite struct OrganisationMergeCommandTests {
  private static let id = "avsiktsforklaring-trygg-fritid"

  private func signatory(_ organisation: String, _ workspace: String) throws -> Signatory {
    let declaration = try #require(ID<Declaration>(Self.id))
    let signatories = try Workspaces.records(in: workspace).list(.signatories(of: declaration))
    return try #require(signatories.first { $0.key == organisation })
  }

  private func signers(_ signatory: Signatory) -> [String] {
    let signed = signatory.events.filter { $0.status == .signed }
    return signed.enumerated().map { place, event in
      let signer = place == signed.count - 1 ? signatory.signedBy : event.signedBy
      return "\(event.date) \(signer?.name ?? "-")"
    }
  }

  @Test func whoGaveASignatureStaysWithIt() throws {
    let workspace = try Workspaces.copy("exempel")
    let noted = CommandRun.run(
      "signatory", "set", Self.id, "if-exemplet", "--proof", "Pärm 9", "--mandate", "Stadgarna, § 4",
      in: workspace)
    #expect(noted.exitCode == .done)
    let merged = CommandRun.run(
      "organisation", "merge", "if-exemplet", "foreningen-manskenet", in: workspace)
    #expect(merged.exitCode == .done)
    let union = try signatory("foreningen-manskenet", workspace)
    #expect(
      signers(union) == ["2024-12-01 Idrotta Exempelqvist", "2024-12-05 -", "2025-07-01 Måna Skensson"])
    let first = try #require(union.events.first { $0.signedBy != nil })
    #expect(first.signedBy?.title == "Ordförande")
    #expect(first.proof == "Pärm 9" && first.mandate == "Stadgarna, § 4")
    #expect(union.proof == "Inskannad sida, kansliets arkiv" && union.mandate == "")
  }

  @Test func nobodyStandsAsSignerOfWhatAnotherSigned() throws {
    let workspace = try Workspaces.copy("exempel")
    #expect(
      CommandRun.run("organisation", "merge", "polisomrade-exempel", "mpf", in: workspace).exitCode == .done)
    let union = try signatory("mpf", workspace)
    #expect(signers(union) == ["2025-06-16 Fiktiva Låtsasson", "2025-10-01 Dummy Exempelberg"])
    #expect(union.mandate == "Delegationsordning, punkt 4" && union.proof == "")
    #expect(union.events.compactMap(\.proof).contains("MPF dnr 2025/0001, bilaga 2"))
  }

  @Test func whatCannotBothBeKeptIsRefused() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    let result = CommandRun.run(
      "organisation", "merge", "exempelbolaget", "exempelstads-kommun", in: workspace)
    #expect(result.exitCode == .failed)
    #expect(
      result.err == """
        forumctl: error: exempelbolaget and exempelstads-kommun both stand by \(Self.id), and their expected and contact cannot both be kept; nothing has been merged
        hint: see them: forumctl signatory show \(Self.id) exempelbolaget, and exempelstads-kommun; then make them agree, or take away what is not right: forumctl signatory set \(Self.id) ORG --clear expected --clear contact

        """)
    #expect(try Workspaces.files(in: workspace) == before)
    let cleared = CommandRun.run(
      "signatory", "set", Self.id, "exempelbolaget", "--clear", "expected", "--clear", "contact",
      in: workspace)
    #expect(cleared.exitCode == .done)
    let merged = CommandRun.run(
      "organisation", "merge", "exempelbolaget", "exempelstads-kommun", in: workspace)
    #expect(merged.exitCode == .done)
  }
}
