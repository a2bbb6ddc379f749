import Testing

@testable import ForumKit

@Suite struct CSVWriterTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test(arguments: [
    ("a", "a"), ("", ""), ("a,b", "\"a,b\""), ("a;b", "a;b"), ("säg \"hej\"", "\"säg \"\"hej\"\"\""),
    ("a\nb", "\"a\nb\""),
    ("a\r\nb", "\"a\nb\""), ("0701234567", "0701234567"), ("007", "007"), (" a", "\" a\""), ("a ", "\"a \""),
    ("=1+1", "'=1+1"), ("=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""),
    ("-a", "'-a"), ("a\tb", "a\tb"), ("\u{1B}[31m", "\u{FFFD}[31m"), ("a\u{202E}b", "ab"),
    ("e\u{301}", "e\u{301}"),
  ]) func plainCellsFollowRFC4180(cell: String, written: String) {
    #expect(text(CSVWriter().write(header: ["a", "b"], rows: [[cell, "x"]])) == "a,b\r\n\(written),x\r\n")
  }

  @Test(arguments: [
    ("a,b", "a,b"), ("a;b", "\"a;b\""), ("5,5", "5,5"), ("-5,5", "-5,5"), ("a\nb", "\"a\nb\""),
    ("@x;y", "\"'@x;y\""),
  ]) func excelCellsAreSetApartBySemicolons(cell: String, written: String) {
    let bytes = CSVWriter(dialect: .excel).write(header: ["å", "b"], rows: [[cell, ""]])
    #expect(Array(bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
    #expect(text(Array(bytes.dropFirst(3))) == "å;b\r\n\(written);\r\n")
  }

  @Test func rawCellsAreWrittenAsTheyAre() {
    #expect(
      text(CSVWriter(raw: true).write(header: ["=a"], rows: [["=1+1"], ["a\r\nb"], ["\u{0}"]]))
        == "=a\r\n=1+1\r\n\"a\r\nb\"\r\n\u{0}\r\n")
  }

  @Test func theHeaderStandsAloneAndAnEmptyCellAloneIsQuoted() {
    #expect(text(CSVWriter().write(header: ["=id"], rows: [])) == "'=id\r\n")
    #expect(text(CSVWriter().write(header: ["id"], rows: [[""]])) == "id\r\n\"\"\r\n")
  }

  @Test(arguments: [
    "=1", "+1+1", "-1-1", "@SUM(A1)", "\tx", "\rx", "\t", "＝1", "＋x", "－x", "＠x", "  =1", "\u{00A0}=1",
    "\u{FEFF}=1", "\u{200B}=1",
    "\n=1", "\u{0}=1", "-", "+", "=", "--5", "+-5", "-5,", "-,5", "-5,5,5", "-1 000", "-5%", "-5e3",
    "+46-70-1234567", "+46 70 12a",
    "+46  70 1234567", "+46 1", "+46 (0)70-123 45 67", "+1 2345678901234567", "-46 70 123 45 67", "-A1",
    "+A1", "-٣",
  ]) func formulasAreDisarmed(cell: String) {
    #expect(SpreadsheetCell.isFormula(cell))
    #expect(SpreadsheetCell.neutral(cell).first == "'")
  }

  /// Reading back takes one apostrophe away from before a formula: one that belongs there gets another.
  @Test(arguments: ["=1", "'=1", "''=1", "'", "'a", "a'=1", "-5", "'-5", "'-a", "\tx", "' =1"])
  func anApostropheThatWasThereIsReadBack(cell: String) {
    #expect(SpreadsheetCell.original(SpreadsheetCell.neutral(cell)) == cell)
  }

  @Test(arguments: [
    "", " ", "a", "a=1", "1-1", "-5", "-5,5", "-5.5", "+5", "-0", " -5", "+46 70 123 45 67",
    "+46 70-123 45 67", "+4670123456", "'a",
    "a\t=1", "–5", "−5", "e@x.se", "5 = 5",
  ]) func whatIsNoFormulaStaysAsItIs(cell: String) {
    #expect(!SpreadsheetCell.isFormula(cell))
    #expect(SpreadsheetCell.neutral(cell) == cell)
  }
}

@Suite struct MarkdownRowWriterTests {
  @Test func rowsBecomeATable() {
    let bytes = MarkdownRowWriter().write(
      header: ["id", "a|b"], rows: [["1", "x\ny"], ["*2*", "<b> \\|"], ["# 3", ""]])
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        | id | a\\|b |
        | --- | --- |
        | 1 | x<br>y |
        | \\*2\\* | \\<b> \\\\\\| |
        | # 3 |  |

        """)
  }

  @Test func cellsAreReadBackAsTheyWere() {
    let cells = ["a | b", "*x*", "`c|d`", "https://x.se", "\\", "<br>", "[a](https://x.se)", "&amp;"]
    let bytes = MarkdownRowWriter().write(header: ["t"], rows: cells.map { [$0] })
    #expect(
      MarkdownText.blocks(String(decoding: bytes, as: UTF8.self), headingLevel: 1)
        == [.table(Table(columns: [.init("t")], rows: cells.map { [[.text($0)]] }))])
  }
}
