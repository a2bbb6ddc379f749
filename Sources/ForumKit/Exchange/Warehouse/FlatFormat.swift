/// How rows of flat tables are written.
///
/// What rows become does not depend on those before them, so that many can be written at once.
public protocol FlatFormat: Sendable {
  /// What stands before all rows.
  func head(_ tables: [FlatTable]) -> [UInt8]
  /// Rows of one table; at least one.
  ///
  /// - Throws: ``FlatFault`` for what the format has no room for.
  func rows(_ rows: [[FlatCell]], of table: FlatTable) throws(FlatFault) -> [UInt8]
  /// What stands after all rows: without it nothing of what is loaded holds.
  func tail(_ tables: [FlatTable]) -> [UInt8]
}

/// A cell that a format has no room for.
public enum FlatFault: Error, Sendable, Equatable {
  /// A text holds U+0000, which databases do not take.
  ///
  /// - Parameter row: The cells of the row's primary key, beside that of the workspace.
  case null(table: String, row: [String], column: String)
}

/// NDJSON: each row an object on a line of its own, with every column, in the order of the table; what is empty is
/// `null`.
public struct NDJSONFormat: FlatFormat {
  public init() {}

  public func head(_ tables: [FlatTable]) -> [UInt8] { [] }

  public func tail(_ tables: [FlatTable]) -> [UInt8] { [] }

  public func rows(_ rows: [[FlatCell]], of table: FlatTable) throws(FlatFault) -> [UInt8] {
    let keys = table.columns.enumerated().map { place, column in
      Array("\(place == 0 ? "{" : ",")\"\(column.name)\":".utf8)
    }
    var bytes: [UInt8] = []
    for row in rows {
      for (key, cell) in zip(keys, row) {
        bytes += key
        switch cell {
        case .empty: bytes += "null".utf8
        case .text(let text): bytes += JSONWriter.compact(.string(text))
        case .integer(let number): bytes += String(number).utf8
        case .boolean(let isTrue): bytes += (isTrue ? "true" : "false").utf8
        }
      }
      bytes += "}\n".utf8
    }
    return bytes
  }
}
