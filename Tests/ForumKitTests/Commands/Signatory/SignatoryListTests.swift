import ForumKit
import Testing

@testable import forumctl

@Suite struct SignatoryListTests {
  private static let id = "avsiktsforklaring-trygg-fritid"

  private func rows(_ options: [String], today: String = "2026-06-15") throws -> [JSONObject] {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      ["signatory", "list", Self.id, "--format", "json"] + options, in: workspace, today: today)
    #expect(result.exitCode == .done)
    #expect(result.err == "")
    return try result.objects
  }

  @Test func theTableStandsInSwedishOrder() throws {
    let result = CommandRun.run("signatory", "list", Self.id, in: try Workspaces.copy("exempel"))
    try expectGolden(result.out, "commands/signatory-list.txt")
  }

  @Test func aListAsOfADateMovesTheSignaturesAndNotTheConsent() throws {
    let found = try rows(["--as-of", "2025-12-31"])
    let states = Dictionary(
      uniqueKeysWithValues: found.map {
        ($0.texts("organisation")[0], $0.texts("status", "since", "version", "listed"))
      })
    // Its consent was public then, and has been for the parties alone since March 2026.
    #expect(states["foreningen-manskenet"] == ["signed", "2025-07-01", "2", "parties"])
    // Signed then, withdrawn since.
    #expect(states["studieforbundet-pahittet"] == ["signed", "2025-08-12", "2", "public"])
    #expect(states["avhopparlinjen-exempelvagen"] == ["signed", "2025-08-20", "2", "unlisted"])
    // A month is over when its last day is.
    #expect(states["exempelstads-forsamling"] == ["declined", "2025-10", "-", "public"])
    // Came later.
    #expect(states["fritidsforvaltningen"] == nil)
    #expect(found.count == 12)
  }

  @Test(arguments: [
    ("2024-11-24", 0), ("2024-11-25", 1), ("2024-12-01", 2), ("2025-06-03", 10), ("2026-06-14", 15),
    ("2026-06-15", 15), ("2030-01-01", 15),
  ])
  func thoseWhoCameLaterAreLeftOut(_ day: String, _ count: Int) throws {
    #expect(try rows(["--as-of", day]).count == count)
  }

  @Test func anEventOfTheFutureCountsOnlyAsOfItsDay() throws {
    func status(_ options: [String]) throws -> [String] {
      let row = try rows(options).first { $0.texts("organisation") == ["exempelvanner-exempelstad"] }
      return try #require(row).texts("status", "since", "version")
    }
    #expect(try status([]) == ["invited", "2026-02-02", "-"])
    #expect(try status(["--as-of", "2027-01-31"]) == ["invited", "2026-02-02", "-"])
    #expect(try status(["--as-of", "2027-02-01"]) == ["signed", "2027-02-01", "3"])
  }

  @Test(arguments: [
    (
      ["--status", "signed", "--listed", "public"],
      ["if-exemplet", "mpf", "polisomrade-exempel", "stodjouren-hamnlyktan"]
    ),
    (["--status", "signed", "--listed", "undecided"], ["fritidsforvaltningen"]),
    (
      ["--listed", "undecided"],
      ["exempelstads-kommun", "fritidsforvaltningen", "natverket-trygga-exempelkvallar"]
    ),
    (["--status", "withdrawn"], ["studieforbundet-pahittet"]),
    (["--status", "withdrawn", "--as-of", "2026-01-14"], []),
    (
      ["--status", "signed", "--as-of", "2025-06-30"],
      ["foreningen-manskenet", "if-exemplet", "mpf"]
    ),
  ])
  func filtersAreAboutTheDayAndTheChoiceAboutToday(_ options: [String], _ ids: [String]) throws {
    #expect(try rows(options).flatMap { $0.texts("organisation") } == ids)
  }

  @Test func theChoiceOfTheDayItIsDecidesWhateverTheListIsAsOf() throws {
    for day in ["2025-07-01", "2026-02-28", "2026-03-02"] {
      let row = try rows(["--as-of", "2025-07-01"], today: day)
        .first { $0.texts("organisation") == ["foreningen-manskenet"] }
      #expect(row?.texts("listed") == [day < "2026-03-02" ? "public" : "parties"])
    }
  }

  @Test func whatIsStoredIsPrintedUnchanged() throws {
    let declaration = try #require(ID<Declaration>(Self.id))
    let stored = try Workspaces.records(in: try Workspaces.copy("exempel")).list(
      .signatories(of: declaration))
    let found = try rows([])
    #expect(found.count == stored.count)
    for signatory in stored {
      let row = try #require(found.first { $0["organisation"] == signatory.organisation.json })
      for member in signatory.object.members { #expect(row[member.key] == member.value) }
    }
  }
}
