import Testing

@testable import ForumKit

/// What stands in SQL for texts that a database, a terminal or an editor could take for more.
@Suite struct SQLFormatTests {
  private static let table = FlatTable(
    name: "t", meaning: "A row",
    columns: [
      FlatColumn(name: "workspace", kind: .text, meaning: "", isRequired: true),
      FlatColumn(name: "id", kind: .integer, meaning: "", isRequired: true),
      FlatColumn(name: "a", kind: .text, meaning: "", isRequired: false),
    ], primaryKey: ["workspace", "id"], foreignKeys: [])

  private func rows(_ dialect: SQLFormat.Dialect, _ texts: [String?]) throws -> String {
    let workspace = try Workspace(at: "\(Workspaces.fixtures)/exempel", on: DiskFileSystem())
    let today = try #require(CalendarDate("2026-06-15"))
    let view = try AudienceView(of: workspace, for: .house, on: today)
    let rows = texts.enumerated().map { number, text in
      [FlatCell.text("w"), .integer(number), text.map(FlatCell.text) ?? .empty]
    }
    return String(decoding: try SQLFormat(dialect, of: view).rows(rows, of: Self.table), as: UTF8.self)
  }

  @Test(arguments: [
    ("vanlig", "vanlig"), ("", ""), ("a\tb", "a\\tb"), ("a\nb", "a\\nb"), ("a\r\nb", "a\\r\\nb"),
    ("\\N", "\\\\N"), ("\\.", "\\\\."), ("o'b", "o'b"), ("\u{1B}[31m", "\\x1b[31m"),
    ("\u{202E}x", "\\xe2\\x80\\xaex"), ("\u{85}", "\\xc2\\x85"), ("å 🙂", "å 🙂"), ("\u{7F}", "\\x7f"),
    ("e\u{301}\n", "e\u{301}\\n"),
  ])
  func copyEscapes(text: String, written: String) throws {
    #expect(
      try rows(.postgresql, [text, nil])
        == "COPY t (workspace, id, a) FROM stdin;\nw\t0\t\(written)\nw\t1\t\\N\n\\.\n\n")
  }

  @Test(arguments: [
    ("vanlig", "'vanlig'"), ("", "''"), ("o'b''c", "'o''b''''c'"), ("a\nb", "'a\nb'"), ("\\", "'\\'"),
    ("a\tb", "CAST(X'610962' AS TEXT)"), ("\u{1B}x", "CAST(X'1b78' AS TEXT)"),
    ("\u{202E}", "CAST(X'e280ae' AS TEXT)"), ("\r\n", "CAST(X'0d0a' AS TEXT)"), ("--;å", "'--;å'"),
  ])
  func insertQuotes(text: String, written: String) throws {
    #expect(
      try rows(.sqlite, [text, nil])
        == "INSERT INTO t (workspace, id, a) VALUES\n('w',0,\(written)),\n('w',1,NULL);\n\n")
  }

  @Test func manyRowsStandInStatementsOfFiveHundred() throws {
    let text = try rows(.sqlite, Array(repeating: "x", count: 1001))
    #expect(text.components(separatedBy: "INSERT INTO").count == 4)
    #expect(text.components(separatedBy: ";\n").count == 4)
  }

  @Test(arguments: SQLFormat.Dialect.allCases)
  func whatNoDatabaseTakesIsRefused(dialect: SQLFormat.Dialect) throws {
    #expect(throws: FlatFault.null(table: "t", row: ["1"], column: "a")) {
      try rows(dialect, ["x", "a\0b"])
    }
  }
}
