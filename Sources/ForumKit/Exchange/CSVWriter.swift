/// How rows of CSV are set.
public enum CSVDialect: Sendable, Hashable {
  /// RFC 4180: UTF-8 without a byte order mark, commas, CRLF.
  case plain
  /// What Excel opens by a double click in a Swedish locale: a byte order mark, semicolons, CRLF. No `sep=`
  /// line: other programs would read it as data.
  case excel

  var delimiter: UInt8 { self == .plain ? UInt8(ascii: ",") : UInt8(ascii: ";") }
  var byteOrderMark: [UInt8] { self == .plain ? [] : [0xEF, 0xBB, 0xBF] }
}

/// Writes CSV after RFC 4180: a header row, CRLF, cells in quotes where they need them, quotes doubled.
///
/// A cell that a spreadsheet would run as a formula gets an apostrophe before it, and control characters are
/// made harmless (see `SpreadsheetCell`), unless `raw` is set.
public struct CSVWriter: RowWriter {
  /// How the rows are set.
  public let dialect: CSVDialect
  /// Whether cells are written as they are, formulas and all.
  public let raw: Bool

  /// A writer of CSV. Only rows that no spreadsheet is to open should be `raw`.
  public init(dialect: CSVDialect = .plain, raw: Bool = false) {
    self.dialect = dialect
    self.raw = raw
  }

  public func write(header: [String], rows: some Sequence<[String]>) -> [UInt8] {
    var bytes = dialect.byteOrderMark
    append(header, to: &bytes)
    for row in rows { append(row, to: &bytes) }
    return bytes
  }

  private func append(_ row: [String], to bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(dialect.delimiter) }
      append(raw ? cell : SpreadsheetCell.neutral(cell), isAlone: row.count == 1, to: &bytes)
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
  }

  private func append(_ cell: String, isAlone: Bool, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let space = UInt8(ascii: " ")
    let needsQuotes =
      // A row of one empty cell would be an empty line, which many readers skip.
      (isAlone && cell.isEmpty)
      || cell.utf8.contains {
        $0 == dialect.delimiter || $0 == quote || $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n")
      } || cell.utf8.first == space || cell.utf8.last == space
    guard needsQuotes else {
      bytes += cell.utf8
      return
    }
    bytes.append(quote)
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
