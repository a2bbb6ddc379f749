/// A table of a warehouse: what its rows tell, by which columns, and how they hang together with those of others.
///
/// Everything that is said of a table elsewhere (the rows of NDJSON, the Table Schema, the statements of SQL) follows
/// from this.
public struct FlatTable: Sendable, Equatable {
  /// In snake case, plural.
  public let name: String
  /// What a row is, in a sentence without its full stop.
  public let meaning: String
  /// In the order in which rows have them.
  public let columns: [FlatColumn]
  /// The columns that tell a row from all others in a warehouse of many workspaces.
  public let primaryKey: [String]
  /// The rows of other tables, or of this one, that rows belong to.
  public let foreignKeys: [ForeignKey]

  /// A row of another table that a row names. Where one of the columns is empty it names none.
  public struct ForeignKey: Sendable, Equatable {
    /// The columns that name it, beside that of the workspace.
    public let columns: [String]
    /// The table where it stands.
    public let table: String
    /// The columns there, beside that of the workspace.
    public let targets: [String]
  }

  /// The column that every table has: whose records the row is from.
  public static let workspaceColumn = "workspace"
  /// The column that says what must be seen wherever a row is; only in what is made for the house.
  public static let markingColumn = "marking"

  /// The place of a column; `nil` if there is none such.
  func place(of column: String) -> Int? { columns.firstIndex { $0.name == column } }
}

/// A column of a table.
public struct FlatColumn: Sendable, Equatable {
  /// What stands in the cells of a column.
  public enum Kind: Sendable, Equatable {
    case text, integer, boolean
    /// A day, `YYYY-MM-DD`.
    case day
    /// A day, or a month or a year where no more is known: `2026-06-03`, `2026-06`, `2026`.
    case partialDate
    /// An instant in UTC with milliseconds (RFC 3339).
    case instant
    /// One word of a closed set.
    case choice([String])
  }

  /// In snake case.
  public let name: String
  /// What stands in the cells.
  public let kind: Kind
  /// What the column tells, in a phrase.
  public let meaning: String
  /// Whether no cell is empty.
  public let isRequired: Bool
}

/// What stands in a cell.
public enum FlatCell: Sendable, Equatable {
  /// Nothing: it is not stated, or not shown.
  case empty
  /// Words; also days and instants in their written form.
  case text(String)
  /// A number to count with.
  case integer(Int)
  /// Yes or no.
  case boolean(Bool)
}
