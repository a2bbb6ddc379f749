import ForumKit
import Testing

@testable import forumctl

@Suite struct ImportInputsTests {
  @Test func aListOfPostItsIsHungOnItsThemes() throws {
    let run = try ImportRun()
    let before = try Workspaces.inputs(of: "forum-2026-09", in: run.workspace).count
    let result = run.run(
      "inputs", "-", "--forum", "forum-2026-09",
      list: windows1252(
        """
        Inspel;Tema;Typ;Röst;Grupp;Taggar;Källa;Plats;Omskriven
        "Det är långt, och mörkt
        på vägen hem";att hålla i;Oro;Skolkurator;1;resor, kvällar;Post-it-lapp;Exempelköping;Ja
        Öppna hallen;fjarde-versionen;proposal;;2;;post-it;;Nej
        Öppna hallen;Den fjärde versionen;;;3;;;;
        Utan tema;;;;;;;;

        """))
    #expect(result.exitCode == .done)
    #expect(
      result.err == """
        read standard input: 4 rows, in Windows-1252, with semicolons
        added 3 inputs to forum-2026-09, skipped 1 that was there

        """)
    let inputs = try Workspaces.inputs(of: "forum-2026-09", in: run.workspace)
    let added = Array(inputs.dropFirst(before))
    #expect(result.out == added.map { "\($0.id)\n" }.joined())
    #expect(added.map(\.text) == ["Det är långt, och mörkt\npå vägen hem", "Öppna hallen", "Utan tema"])
    #expect(added.map { $0.theme?.text } == ["att-halla-i", "fjarde-versionen", nil])
    #expect(added.map(\.kind) == [.concern, .proposal, nil])
    #expect(added[0].voice == "Skolkurator")
    #expect(added[0].group == "1")
    #expect(added[0].annotations.tags == ["resor", "kvällar"])
    #expect(added[0].source == .postIt)
    #expect(added[0].place == "Exempelköping")
    #expect(added.map(\.paraphrase) == [true, false, false])
    #expect(added.compactMap(\.created) == (0..<3).map { TickingClock.start.adding(milliseconds: $0) })
    let again = run.run("inputs", "-", "--forum", "forum-2026-09", list: "Text\nUtan tema\n")
    #expect(
      again.err == """
        read standard input: 1 row, in UTF-8, one column
        added no inputs to forum-2026-09, skipped 1 that was there

        """)
  }

  @Test func rowsWithoutAThemeHangOnTheOneThatIsGiven() throws {
    let run = try ImportRun()
    let result = run.run(
      "inputs", "-", "--forum", "forum-2026-09", "--theme", "Att hålla i", list: "Text\nHej, du\n- en rad\n")
    #expect(result.exitCode == .done)
    let added = try Workspaces.inputs(of: "forum-2026-09", in: run.workspace)
    #expect(added.map(\.text) == ["Hej, du", "- en rad"])
    #expect(added.map { $0.theme?.text } == ["att-halla-i", "att-halla-i"])
  }

  @Test func everythingThatIsWrongIsToldAtOnce() throws {
    try TypedLine(
      "import", "inputs", "-", "--forum", "forum-2026-09", exits: .failed,
      err: """
        forumctl: error: standard input cannot be imported as it is; nothing has been written:
          row 2, column B "Tema": there is no theme "Att halla"; did you mean "att-halla-i"? (rows 3 and 4 too)
          row 3, column A "Text": the cell is empty
          row 4, column C "Typ": "ide" is not an input kind: experience (Erfarenhet), example (Exempel), need (Behov), proposal (Förslag), concern (Oro), recommendation (Rekommendation), quote (Citat)
          row 5, column D "Omskriven": "kanske" is neither yes nor no (ja, nej)
        hint: mend the list and import it again; the themes are: forumctl theme list forum-2026-09
        """
    ).checkWritesNothing(
      input: "Text,Tema,Typ,Omskriven\na,Att halla,,\n,att halla,,\nb,Att Hålla,ide,\nc,,,kanske\n")
  }

  @Test func aNameOfSeveralIsToldWithTheirIds() throws {
    let run = try ImportRun()
    for id in ["ett", "tva"] {
      _ = CommandRun.run("theme", "add", "forum-2026-09", "Övrigt", "--id", id, in: run.workspace)
    }
    for organisation in ["mpf", "exempelbolaget"] {
      _ = CommandRun.run("organisation", "set", organisation, "--alias", "Dubbel", in: run.workspace)
    }
    let inputs = run.run("inputs", "-", "--forum", "forum-2026-09", list: "Text,Tema\na,övrigt\nb,Övrigt\n")
    #expect(
      inputs.err == """
        forumctl: error: standard input cannot be imported as it is; nothing has been written:
          row 2, column B "Tema": "övrigt" can mean more than one theme: ett, tva (row 3 too)
        hint: mend the list and import it again

        """)
    let participants = run.run(
      "participants", "-", "--forum", "forum-2026-09", "--create", list: "Organisation\nDubbel\n")
    #expect(
      participants.err == """
        forumctl: error: standard input cannot be imported as it is; nothing has been written:
          row 2, column A "Organisation": "Dubbel" can mean more than one organisation: mpf, exempelbolaget
        hint: mend the list and import it again

        """)
  }

  @Test func aTextThatIsTooLongIsRefusedWithItsRow() throws {
    let text = String(repeating: "a", count: String.recordLimit + 1)
    let result = try ImportRun().run("inputs", "-", "--forum", "forum-2026-09", list: "Text\n\(text)\n")
    #expect(
      result.err == """
        forumctl: error: standard input cannot be imported as it is; nothing has been written:
          row 2, column A "Text": the text has 1000001 bytes, and may have at most 1000000; put it in several
        hint: mend the list and import it again

        """)
  }

  @Test func aTextThatWasChangedInTheListIsToldAndNotTaken() throws {
    let run = try ImportRun()
    let input = try #require(try Workspaces.inputs(of: "forum-2025-11", in: run.workspace).first)
    let result = run.run(
      "inputs", "-", "--forum", "forum-2025-11", list: "id,Text\n\(input.id),Något helt annat\n")
    #expect(
      result.err == """
        read standard input: 1 row, in UTF-8, with commas
        added no inputs to forum-2025-11, skipped 1 that was there
        warning: 1 row of those skipped says something else than the record, which stays as it is:
          row 2: \(input.id) (text)

        """)
  }

  @Test(arguments: [
    (Array("PK\u{3}\u{4}".utf8), "is a workbook or a document of Office, not CSV"),
    ([0xD0, 0xCF, 0x11, 0xE0], "is a file of an older Office, not CSV"),
    ([0xFF, 0xFE, 0x54, 0], "is in UTF-16 (\"Unicode text\" in Excel)"),
  ]) func filesThatAreNoListAreRefusedWithAWayOut(bytes: [UInt8], reason: String) throws {
    let run = try ImportRun()
    let result = run.run("inputs", "-", "--forum", "forum-2026-09", list: bytes)
    #expect(result.exitCode == .failed)
    #expect(
      result.err == """
        forumctl: error: standard input \(reason)
        hint: open it and save it as "CSV UTF-8", then import that file

        """)
  }

  @Test(arguments: [
    (
      Array("Text\na\0".utf8), "standard input, line 2: there is a NUL byte, which no text has",
      "open it and save it as \"CSV UTF-8\", then import that file"
    ),
    (
      Array("Text\nåäö".utf8) + [0xE5], "standard input, line 2: the text is in UTF-8, and broken here",
      "make the file again, or mend the line in a text editor; nothing has been written"
    ),
    (
      Array("Text\n".utf8) + [0x9D],
      "standard input, line 2: the byte 9D is no character, neither in UTF-8 nor in Windows-1252",
      "open it and save it as \"CSV UTF-8\", then import that file"
    ),
    (Array("\n".utf8), "standard input: there is no row", "the first row names the columns"),
  ]) func textsThatCannotBeReadAreRefused(bytes: [UInt8], error: String, hint: String) throws {
    let result = try ImportRun().run("inputs", "-", "--forum", "forum-2026-09", list: bytes)
    #expect(result.exitCode == .failed)
    #expect(result.err == "forumctl: error: \(error)\nhint: \(hint)\n")
  }
}
