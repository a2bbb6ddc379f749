import ForumKit
import Testing

@testable import forumctl

@Suite struct ImportParticipantsTests {
  private static let excel = """
    Organisation;Sektor;Roll;Närvaro;Antal;Företrädare;Titel;E-post;Synliggörande;Kommentar
    Polisområde Exempel;Offentlig sektor;Deltagare;Ja;;;;;;
    Fritidsförvaltningen i Exempelstad;;Talare, Observatör;Ja;2;Låtsa Exempelson;Chef, enheten X;latsa@example.org;Nej;
    Nya Föreningen;Civilsamhälle;;Nej;;Påhitta Prov;;;;"ringer
    själv"
    Nya Föreningen;;;;;Fiktiva Test;Kassör;;;
    nya  foreningen;;;Nej;;Påhitta Prov;;;;

    """

  @Test func aListFromExcelBecomesParticipants() throws {
    let run = try ImportRun()
    let result = run.run(
      "participants", "-", "--forum", "forum-2026-09", "--create", list: windows1252(Self.excel))
    #expect(result.exitCode == .done)
    #expect(result.out == "fritidsforvaltningen\nnya-foreningen\n")
    #expect(
      result.err == """
        read standard input: 5 rows, in Windows-1252, with semicolons
        warning: not imported: column J "Kommentar"
        created 1 organisation: Nya Föreningen
        added 2 participants to forum-2026-09, with what 1 more row said of them, skipped 2 that were there
        warning: 1 row of those skipped says something else than the record, which stays as it is:
          row 2: polisomrade-exempel (attendance)

        """)
    let added = try run.participants(of: "forum-2026-09").suffix(2).map(\.object)
    let today = try #require(CalendarDate("2026-06-15"))
    let listing = Listing(date: today, recorded: TickingClock.start, choice: .unlisted)
    #expect(
      added == [
        try JSONReader.read(
          Array(
            """
            {"attendance": "attended", "count": 2, "listing": \(json(listing)), "organisation": "fritidsforvaltningen",
             "representatives": [{"email": "latsa@example.org", "name": "Låtsa Exempelson", "title": "Chef, enheten X"}],
             "roles": ["speaker", "observer"]}
            """.utf8)
        ).object,
        try JSONReader.read(
          Array(
            """
            {"attendance": "absent", "organisation": "nya-foreningen",
             "representatives": [{"name": "Påhitta Prov"}, {"name": "Fiktiva Test", "title": "Kassör"}]}
            """.utf8)
        ).object,
      ])
    let created = try #require(try run.organisations().last)
    #expect(created.name == "Nya Föreningen")
    #expect(created.sector == .civilSociety)
  }

  private func json(_ listing: Listing) -> String {
    String(decoding: JSONWriter.compact(.array([.object(listing.object)])), as: UTF8.self)
  }

  @Test func itIsOneChange() throws {
    let run = try ImportRun()
    let list = "Organisation\nA-laget\nB-laget\n"
    _ = run.run("participants", "-", "--forum", "forum-2026-09", "--create", list: list)
    let journal = try DiskFileSystem().read("\(run.workspace)/.forumctl/journal.ndjson")
    #expect(
      String(decoding: journal, as: UTF8.self).components(separatedBy: "import participants").count == 2)
  }

  @Test func aDryRunTellsWhatWouldBeMade() throws {
    try TypedLine(
      "import", "participants", "-", "--forum", "forum-2026-09", "--create", "--dry-run",
      out: "nya-foreningen\n",
      err: """
        read standard input: 2 rows, in UTF-8, with commas
        row 2: would add "Nya Föreningen" (nya-foreningen)
        would create 1 organisation: Nya Föreningen
        would add 1 participant to forum-2026-09, skipped 1 that was there
        """
    ).checkWritesNothing(input: "Organisation,Roll\nNya Föreningen,\nMPF,\n")
  }

  @Test func everythingThatIsWrongIsToldAtOnce() throws {
    try TypedLine(
      "import", "participants", "-", "--forum", "forum-2026-09", exits: .failed,
      err: """
        forumctl: error: standard input cannot be imported as it is; nothing has been written:
          row 2, column A "Organisation": there is no organisation "Idrottsforeningen Exempel"; did you mean "Idrottsföreningen Exemplet"? (row 9 too)
          row 2, column C "Närvaro": "kanske" is not an attendance: invited (Inbjuden), registered (Anmäld), attended (Deltog), absent (Frånvarande), declined (Tackade nej)
          row 3, column D "Antal": "två" is not a whole number of people
          row 4, column A "Organisation": the cell is empty
          row 5, column G "Tillsammans med": fritidsforvaltningen cannot share its seat with itself
          row 6, column F "E-post": there is 1 value for 2 representatives
          row 7 (line 8), column C "Närvaro": "absent", and row 6 says "attended" of the same organisation
          row 7 (line 8), column F "E-post": there is no representative that this belongs to
          row 8 (line 9), column A "Organisation": "Kom hit" stands after the closing quotation mark
          row 8 (line 9), column H: "x" stands beyond the last column
        hint: mend the list and import it again; --create adds the organisations that are not known
        """
    ).checkWritesNothing(
      input: """
        Organisation;Roll;Närvaro;Antal;Företrädare;E-post;Tillsammans med
        Idrottsforeningen Exempel;;kanske
        Fritidsförvaltningen i Exempelstad;;;två
        ;;;2
        Fritidsförvaltningen i Exempelstad;;;;;;fritidsforvaltningen
        Idrottsföreningen Exemplet;;Ja;;"Påhitta Prov
        Fiktiva Test";a@example.org
        Idrottsföreningen Exemplet;;Nej;;;b@example.org
        "Exempelbolaget AB"Kom hit;;;;;;;x
        IDROTTSFORENINGEN EXEMPEL

        """)
  }

  @Test func aQuoteThatIsNeverClosedDoesNotDragItsRowIntoTheFaults() throws {
    try TypedLine(
      "import", "participants", "-", "--forum", "forum-2026-09", exits: .failed,
      err: """
        forumctl: error: standard input cannot be imported as it is; nothing has been written:
          row 3, column B "Roll": the quotation mark that opens the cell is not closed
        hint: mend the list and import it again
        """
    ).checkWritesNothing(input: "Organisation,Roll\nMPF,\nFinns inte,\"Talare\nMPF,\n")
  }

  @Test(arguments: [
    (
      "Namn;E-post\n", [String](),
      """
      forumctl: error: standard input has no column for organisation
      hint: its columns are "Namn" and "E-post"; say which one it is: --map "COLUMN=organisation"
      """
    ),
    (
      "Organisation;Roll;Role\n", [],
      """
      forumctl: error: column B "Roll" and column C "Role" of standard input can all be roles
      hint: say which one it is: --map "Roll=roles", and leave the others out: --map "Role="
      """
    ),
    (
      "Organisation;Roll;Roll\n", [],
      """
      forumctl: error: column B "Roll" and column C "Roll" of standard input can all be roles
      hint: give each column a name of its own in the file
      """
    ),
    (
      "Organisation;Roll\n", ["--map", "Rolle=roles"],
      """
      forumctl: error: standard input has no column "Rolle"
      hint: its columns are "Organisation" and "Roll"
      """
    ),
  ]) func columnsThatCannotBeMadeOutAreNamed(list: String, options: [String], err: String) throws {
    try TypedLine(
      ["import", "participants", "-", "--forum", "forum-2026-09"] + options, exits: .failed, err: err
    ).checkWritesNothing(input: list)
  }

  @Test func aFieldThatIsNoneIsWrongUsage() throws {
    try TypedLine(
      "import", "inputs", "-", "--forum", "forum-2026-09", "--map", "Rad=txt", exits: .usage,
      err: """
        forumctl: error: --map "txt" is not what a column of inputs can hold
        hint: did you mean text? the choices are text, theme, id, kind, voice, group, source, place, links, paraphrase, tags, note, sources
        usage: forumctl import inputs FILE --forum F [options]
        """
    ).checkWritesNothing(input: "Rad\nx\n")
  }

  @Test func aColumnIsWhatTheLineSaysItIs() throws {
    let run = try ImportRun()
    let result = run.run(
      "participants", "-", "--forum", "forum-2026-09", "--map", "Vem=organisation", "--map", "Roll=",
      list: "Vem\tRoll\nfritidsforvaltningen\ttalare\n")
    #expect(
      result.err == """
        read standard input: 1 row, in UTF-8, with tabs
        warning: not imported: column B "Roll"
        added 1 participant to forum-2026-09

        """)
    #expect(try run.participants(of: "forum-2026-09").last?.roles == [])
  }

  @Test func whatDescribesAnOrganisationIsForThoseThatAreCreated() throws {
    let run = try ImportRun()
    let before = try run.organisations()
    let result = run.run(
      "participants", "-", "--forum", "forum-2026-09",
      list: "Organisation;Kortnamn;Sektor\nfritidsforvaltningen;FF;Näringsliv\n")
    #expect(
      result.err == """
        read standard input: 1 row, in UTF-8, with semicolons
        only for organisations that are created: column B "Kortnamn" and column C "Sektor"
        added 1 participant to forum-2026-09

        """)
    #expect(try run.organisations() == before)
  }

  @Test func organisationsWithACommaInTheirNamesShareASeat() throws {
    let run = try ImportRun()
    let result = run.run(
      "participants", "-", "--forum", "forum-2026-09",
      list: "Organisation;Tillsammans med\nfritidsforvaltningen;MPF, enheten för dialog, Exempelbolaget AB\n")
    #expect(result.exitCode == .done)
    #expect(
      try run.participants(of: "forum-2026-09").last?.with.map(\.text)
        == ["mpf-dialogenheten", "exempelbolaget"]
    )
  }

  @Test func whoMayBeNamedIsAskedForInPlainWords() throws {
    let run = try ImportRun()
    let refused = run.run(
      "participants", "-", "--forum", "forum-2026-09",
      list: "Organisation,Synliggörande\nfritidsforvaltningen,Inte bestämt\nMPF,Visas inte\n")
    #expect(
      refused.err == """
        forumctl: error: standard input cannot be imported as it is; nothing has been written:
          row 2, column B "Synliggörande": "Inte bestämt" is not a listing choice: unlisted (Visas inte), parties (Visas för parterna), public (Visas offentligt)
        hint: mend the list and import it again

        """)
    let told = run.run(
      "participants", "-", "--forum", "forum-2026-09", list: "Organisation,Synliggörande\nMPF,Visas inte\n")
    #expect(told.err.contains("row 2: mpf (listing)"))
  }
}
