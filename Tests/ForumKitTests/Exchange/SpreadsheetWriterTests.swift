import Testing

@testable import ForumKit
@testable import forumctl

@Suite struct SpreadsheetWriterTests {
  private func file(_ line: String) throws -> OfficeFile {
    let arguments = line.split(separator: " ").map(String.init) + ["--format", "xlsx"]
    return try OfficeFile(CommandRun.run(arguments, in: "\(Workspaces.fixtures)/exempel").outBytes)
  }

  @Test func daysAreDaysAndNumbersAreNumbersAndAllElseIsText() throws {
    let file = try file("export signatories avsiktsforklaring-trygg-fritid --audience house")
    let cells = try file.cells()
    let row = cells.filter { $0.place.last == "2" && $0.place.count == 2 }
    #expect(row.map(\.place) == ["A2", "B2", "C2", "D2", "E2", "F2", "G2", "H2"])
    #expect(
      row.map(\.type) == [
        "inlineStr", "inlineStr", "inlineStr", "inlineStr", "n", "n", "inlineStr", "inlineStr",
      ])
    // 20 August 2025.
    #expect(row[4].text == "45889" && row[4].style == "4")
    #expect(row[5].text == "2" && row[5].style == "3")
    #expect(cells.filter { $0.place.first == "A" }.allSatisfy { $0.text == "INTERN" })
    let sheet = try file.text("xl/worksheets/sheet1.xml")
    #expect(sheet.contains("<autoFilter ref=\"A1:H16\"/>"))
    #expect(sheet.contains("state=\"frozen\""))
    #expect(sheet.contains("&amp;R&amp;&quot;-,Bold&quot;INTERN</oddHeader>"))
  }

  @Test(arguments: [
    (1900, 3, 1, 61), (1999, 12, 31, 36525), (2026, 6, 3, 46176),
  ])
  func aDayHasTheNumberThatExcelGivesIt(year: Int, month: Int, day: Int, serial: Int) throws {
    let date = try #require(CalendarDate(year: year, month: month, day: day))
    #expect(SpreadsheetWriter.serial(date) == serial)
  }

  @Test func aDayThatExcelDoesNotKnowHasNoNumber() throws {
    let date = try #require(CalendarDate(year: 1900, month: 2, day: 28))
    #expect(SpreadsheetWriter.serial(date) == nil)
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
  func columnsAreLettered(column: Int, letters: String) {
    #expect(SpreadsheetWriter.letters(column) == letters)
  }

  @Test(arguments: [
    ("_x0041_", "_x005F_x0041_"), ("a_x000D_b", "a_x005F_x000D_b"), ("_x41_", "_x41_"),
    ("snake_case", "snake_case"),
  ])
  func whatLooksLikeAnEscapeIsText(text: String, written: String) {
    #expect(SpreadsheetWriter.escaped(text) == written)
  }

  @Test(arguments: [
    ("Deltagare", "Deltagare"), ("a/b:c'd", "abcd"), ("[]", "Sheet1"),
    (String(repeating: "å", count: 40), String(repeating: "å", count: 31)),
  ])
  func aSheetHasANameThatExcelTakes(name: String, written: String) {
    #expect(SpreadsheetWriter.sheetName(name) == written)
  }

  @Test func aTextThatNoCellHoldsIsRefusedWithItsPlace() throws {
    let path = try FilledWorkspace.make(String(repeating: "ord ", count: 9_000))
    let result = CommandRun.run(
      "export", "inputs", FilledWorkspace.forum, "--audience", "house", "--format", "xlsx", in: path)
    #expect(result.exitCode == .failed)
    #expect(result.outBytes.isEmpty)
    #expect(
      result.err == """
        forumctl: error: row 2, column 3: a cell has no room for so long a text
        hint: write the rows as csv: --format csv

        """)
  }
}
