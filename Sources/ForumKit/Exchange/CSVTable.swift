/// Rows of CSV under a header, as a spreadsheet would show them.
public struct CSVTable: Sendable, Equatable {
  /// How the bytes were read as characters.
  public enum Encoding: Sendable, Equatable {
    case utf8
    /// What is not valid UTF-8 is taken for the code page of Western Windows.
    case windows1252
  }

  /// What stands between the cells of a row.
  public enum Separator: Sendable, Equatable, CaseIterable {
    case semicolon, tab, comma

    var byte: UInt8 {
      switch self {
      case .semicolon: UInt8(ascii: ";")
      case .tab: UInt8(ascii: "\t")
      case .comma: UInt8(ascii: ",")
      }
    }
  }

  /// One row, and where it stands.
  public struct Row: Sendable, Equatable {
    /// The number that a spreadsheet shows beside the row, from 1: empty lines count, and a cell of several
    /// lines makes one row.
    public let number: Int
    /// The line of the file that the row begins on, from 1.
    public let line: Int
    /// The cells, with LF for the line breaks in them. A row can be shorter than the header.
    public let cells: [String]

    /// The cell of a column; empty where the row ends before it.
    public subscript(column: Int) -> String { column < cells.count ? cells[column] : "" }
  }

  /// How the bytes were read.
  public let encoding: Encoding
  /// What parts the cells; `nil` where there is but one column.
  public let separator: Separator?
  /// The first row: the names of the columns.
  public let header: Row
  /// The rows under the header that say something, none with more cells than the header.
  public let rows: [Row]
  /// What is wrong with the form, in the order of the file.
  public let faults: [CSVFault]
}

/// What is wrong with the form of a file of CSV, and where.
public struct CSVFault: Sendable, Equatable {
  /// What can be wrong.
  public enum Kind: Sendable, Equatable {
    /// The quotation mark that opens the cell is never closed; the file ends in the cell.
    case unclosedQuote
    /// Something stands between the closing quotation mark and the end of the cell.
    case textAfterQuote(String)
    /// A cell stands where the header names no column.
    case extraCell(String)
  }

  /// What is wrong.
  public let kind: Kind
  /// The row as a spreadsheet counts, from 1.
  public let row: Int
  /// The column, from 0.
  public let column: Int
  /// The line of the file, from 1.
  public let line: Int

  /// A fault of a cell.
  public init(_ kind: Kind, row: Int, column: Int, line: Int) {
    self.kind = kind
    self.row = row
    self.column = column
    self.line = line
  }
}

/// Why bytes cannot be read as CSV at all.
public enum CSVProblem: Error, Sendable, Equatable {
  /// There is no row.
  case empty
  /// The file is a zip archive, as those of Excel and Word are (`.xlsx`, `.docx`).
  case zipArchive
  /// The file is one of an older Office (`.xls`, `.doc`).
  case oldOffice
  /// The file is in UTF-16.
  case utf16
  /// There is a NUL byte, which no text has.
  case nul(line: Int)
  /// The file says that it is UTF-8 with a byte order mark, or is so for the most part, and is not here.
  case brokenUTF8(line: Int)
  /// The byte is none of Windows-1252, and the file is not UTF-8.
  case undefinedByte(UInt8, line: Int)
}
