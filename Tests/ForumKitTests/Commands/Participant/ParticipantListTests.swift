import ForumKit
import Testing

@testable import forumctl

@Suite struct ParticipantListTests {
  @Test(arguments: RecordFormat.allCases) func theOrderIsSwedishInEveryFormat(_ format: RecordFormat) throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "participant", "list", "verkstad-2025-05", "--format", format.rawValue, "--fields", "name",
      in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.err == "")
    let names = [
      "Avhopparlinjen Exempelvägen", "Exempelbolaget AB", "Exempelstads församling", "Exempelstads kommun",
      "Idrottsföreningen Exemplet", "MPF, enheten för dialog", "Myndigheten för Påhittade Frågor",
      "Månskenet", "Nätverket Trygga Exempelkvällar", "Polisområde Exempel",
      "Riksförbundet Exempelvänner/Exempelstad", "Sekretariatet för Exempeldialog",
      "Stiftelsen Exempellyktan", "Studieförbundet Påhittet", "Stödjouren Hamnlyktan",
    ]
    let lines = result.out.split(whereSeparator: \.isNewline).compactMap { line in
      names.first { line.contains($0) }
    }
    #expect(lines == names)
  }

  @Test func theTableShowsThePrintedNameAndWhoMaySeeIt() throws {
    let result = CommandRun.run("participant", "list", "dialog-2024-10", in: try Workspaces.copy("exempel"))
    try expectGolden(result.out, "commands/participant-list.txt")
  }

  @Test func filtersNarrowAndAnEmptyListIsDone() throws {
    let workspace = try Workspaces.copy("exempel")
    func ids(_ options: String...) throws -> [String] {
      let result = CommandRun.run(
        ["participant", "list", "forum-2025-11", "--format", "json"] + options, in: workspace)
      #expect(result.exitCode == .done)
      return try result.objects.flatMap { $0.texts("organisation") }
    }
    #expect(try ids("--attendance", "registered") == ["if-exemplet"])
    #expect(try ids("--role", "host") == ["polisomrade-exempel"])
    #expect(try ids("--role", "host", "--attendance", "registered") == [])
  }

  @Test func whatIsStoredIsPrintedWithWhatIsComputed() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "participant", "list", "verkstad-2025-05", "--format", "json", in: workspace)
    let rows = try result.objects
    let stored = try #require(ID<Forum>("verkstad-2025-05"))
    for participant in try Workspaces.records(in: workspace).list(.participants(of: stored)) {
      let row = try #require(rows.first { $0["organisation"] == participant.organisation.json })
      for member in participant.object.members { #expect(row[member.key] == member.value) }
      let computed = Set(row.members.map(\.key)).subtracting(participant.object.members.map(\.key))
      #expect(computed.isSubset(of: ["name", "listed", "sector"]))
    }
    let listed = Dictionary(
      uniqueKeysWithValues: rows.map { ($0.texts("organisation")[0], $0.texts("listed", "sector")) })
    #expect(listed["exempelbolaget"] == ["unlisted", "business"])
    #expect(listed["stiftelsen-exempellyktan"] == ["parties", "civil-society"])
    #expect(listed["mpf"] == ["public", "public"])
  }
}
