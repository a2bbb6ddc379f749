import ForumKit
import Testing

@testable import forumctl

@Suite struct ImportOrganisationsTests {
  @Test func aRegisterBecomesOrganisations() throws {
    let run = try ImportRun()
    let result = run.run(
      "organisations", "-",
      list: windows1252(
        """
        Namn;Kortnamn;Alias;Sektor;Typ;Nivå;Org.nr;Webbplats;Del av
        Ungdomsrådet;;;civil-society;Nätverk;;;;ELI
        Exempellänets idrottsförbund;ELI;Länsidrotten, Idrotten i länet;Civilsamhället;Idrottsorganisation;Regional;4520000011;example.org;
        Polisområde exempel;;;;;;;;
        mpf;;;;;;;;
        Ungdomsrådet;;;;;;;;

        """))
    #expect(result.out == "ungdomsradet\nexempellanets-idrottsforbund\n")
    #expect(
      result.err == """
        read standard input: 5 rows, in Windows-1252, with semicolons
        added 2 organisations, skipped 3 that were there

        """)
    let added = try run.organisations().suffix(2)
    let first = try #require(added.first)
    #expect(first.parent?.text == "exempellanets-idrottsforbund")
    #expect(first.kind == .network)
    let last = try #require(added.last)
    #expect(last.aliases == ["Länsidrotten", "Idrotten i länet"])
    #expect(last.sector == .civilSociety)
    #expect(last.level == .regional)
    #expect(last.number == "452000-0011")
    #expect(last.shortName == "ELI")
  }

  @Test func everythingThatIsWrongIsToldAtOnce() throws {
    try TypedLine(
      "import", "organisations", "-", exits: .failed,
      err: """
        forumctl: error: standard input cannot be imported as it is; nothing has been written:
          row 2, column C "Sektor": "annan" is not a sector: civil-society (Civilsamhälle), public (Offentlig sektor), business (Näringsliv)
          row 3, column D "Number": "452000-0012" is not an organisation number (ten digits with the right checksum)
          row 4, column B "id": "latest" is a word of its own, not an id
          row 5, column B "id": "Å!" is not an id (a-z, 0-9 and dashes, at most 64)
          row 6, column E "Del av": there is no organisation "Exempelkomunen"; did you mean "Exempelstads kommun"?
          row 7, column A "Namn": no id can be made from "!!!"
          row 8, column A "Namn": holds a line break; it is to be one line
          row 9 (line 10), column E "Del av": "Egen" would stand under itself
          row 10 (line 11), column E "Del av": "Hund" would stand under itself
          row 11 (line 12), column E "Del av": "Katt" would stand under itself
        hint: mend the list and import it again
        """
    ).checkWritesNothing(
      input: """
        Namn,id,Sektor,Number,Del av
        A,,annan
        B,,,452000-0012
        C,latest
        D,Å!
        E,,,,Exempelkomunen
        !!!,
        "F
        G",
        Egen,,,,Egen
        Katt,,,,Hund
        Hund,,,,Katt

        """)
  }

  @Test func aNameThatWasChangedInTheListIsToldAndNotTaken() throws {
    let result = try ImportRun().run(
      "organisations", "-", list: "id,name,sector\nmpf,Ny myndighet,public\n,Påhittsmyndigheten,business\n")
    #expect(
      result.err == """
        read standard input: 2 rows, in UTF-8, with commas
        added no organisations, skipped 2 that were there
        warning: 2 rows of those skipped say something else than the record, which stays as it is:
          row 2: mpf (name)
          row 3: mpf (sector)

        """)
  }

  @Test func aDryRunWritesNothing() throws {
    try TypedLine(
      "import", "organisations", "-", "-n", out: "nytt\n",
      err: """
        read standard input: 1 row, in UTF-8, one column
        row 2: would add "Nytt" (nytt)
        would add 1 organisation
        """
    ).checkWritesNothing(input: "Namn\nNytt\n")
  }

  @Test func aListOfTenThousandIsGoneThroughOnce() throws {
    var lines = "Namn;Del av\nFörening nummer 1\n"
    for number in 2...10_000 { lines += "Förening nummer \(number);Förening nummer \(number / 2)\n" }
    let table = try CSVReader().read(Array(lines.utf8))
    let added = try OrganisationImport(table, ColumnMap(of: table, as: .organisations), into: []).added
    #expect(added.count == 10_000)
    #expect(added.last?.parent?.text == "forening-nummer-5000")
  }
}

/// What is exported comes in again, and changes nothing.
@Suite struct ImportRoundTripTests {
  private static let forums = [
    "verkstad-2025-05", "forum-2025-11", "forum-2026-09", "lackage-2025", "dialog-2024-10",
  ]

  @Test(arguments: ["participants", "inputs"], [["--lang", "sv"], ["--lang", "en", "--excel"]])
  func whatIsExportedIsThereAlready(list: String, options: [String]) throws {
    let run = try ImportRun()
    let before = try Workspaces.files(in: run.workspace)
    for forum in Self.forums {
      let exported = CommandRun.run(
        ["export", list, forum, "--audience", "house", "--include-personal", "--allow", "test"] + options,
        in: run.workspace)
      #expect(exported.exitCode == .done)
      let result = run.run(list, "-", "--forum", forum, list: exported.outBytes)
      #expect(result.exitCode == .done, "\(result.err)")
      #expect(result.out == "")
      #expect(!result.err.contains("something else"), "\(result.err)")
    }
    #expect(try Workspaces.files(in: run.workspace) == before)
  }

  @Test(arguments: ["participant", "input", "organisation"])
  func whatIsListedIsThereAlready(noun: String) throws {
    let run = try ImportRun()
    let before = try Workspaces.files(in: run.workspace)
    let forum = noun == "organisation" ? [] : ["verkstad-2025-05"]
    let listed = CommandRun.run([noun, "list"] + forum + ["--format", "csv"], in: run.workspace)
    let options = forum.isEmpty ? [] : ["--forum", "verkstad-2025-05"]
    let result = CommandRun.run(
      ["import", "\(noun)s", "-"] + options, in: run.workspace, input: listed.outBytes)
    #expect(result.exitCode == .done, "\(result.err)")
    #expect(result.out == "")
    #expect(!result.err.contains("warning"), "\(result.err)")
    #expect(try Workspaces.files(in: run.workspace) == before)
  }

  @Test func anExportFillsAnEmptyForum() throws {
    let run = try ImportRun()
    let exported = CommandRun.run(
      "export", "participants", "verkstad-2025-05", "--audience", "house", "--excel", in: run.workspace)
    _ = CommandRun.run(
      "forum", "add", "Ny", "--date", "2027-01-01", "--id", "nytt-forum", in: run.workspace)
    let result = run.run("participants", "-", "--forum", "nytt-forum", list: exported.outBytes)
    #expect(result.exitCode == .done, "\(result.err)")
    let old = try run.participants(of: "verkstad-2025-05")
    let new = try run.participants(of: "nytt-forum")
    #expect(Set(new.map(\.organisation)) == Set(old.map(\.organisation)))
    let today = try #require(CalendarDate("2026-06-15"))
    for participant in new {
      let before = try #require(old.first { $0.organisation == participant.organisation })
      #expect(participant.roles == before.roles)
      #expect(participant.attendance == before.attendance)
      #expect(participant.count == before.count)
      #expect(participant.with == before.with)
      #expect(participant.registeredAs == before.registeredAs)
      #expect(participant.listed(on: today) == before.listed(on: today))
    }
  }
}
