/// SQL that makes the tables where they are not there yet, and puts the rows of the workspace in the place of those
/// that it had, all in one transaction: loaded again the next day, it leaves what is there then.
///
/// A warehouse is for one audience. The first file that is loaded settles which; what is made for another one is
/// refused by a constraint of the table `workspaces`, before any row has changed.
public struct SQLFormat: FlatFormat {
  /// Whose SQL it is.
  public enum Dialect: String, Sendable, CaseIterable {
    case postgresql, sqlite
  }

  /// Whose SQL it is.
  public let dialect: Dialect
  /// The workspace whose rows are replaced.
  let workspace: String
  /// What the table `workspaces` takes, by its columns.
  let settled: [(column: String, value: String)]
  let marking: String?

  /// SQL of what a view shows.
  public init(_ dialect: Dialect, of view: AudienceView) {
    self.dialect = dialect
    workspace = view.card.id.text
    marking = view.audience.marking
    let people = dialect == .sqlite ? (view.includesPeople ? "1" : "0") : "\(view.includesPeople)"
    settled = [
      ("audience", "'\(view.audience.rawValue)'"), ("people", people), ("model", "\(RegisterTables.model)"),
    ]
  }

  public func head(_ tables: [FlatTable]) -> [UInt8] {
    var lines = marking.map { ["-- \($0)"] } ?? []
    lines.append(
      "-- The records of the workspace \(workspace), in place of those that the warehouse has of it.")
    switch dialect {
    case .postgresql:
      lines += [
        "\\set ON_ERROR_STOP on", "SET client_encoding = 'UTF8';", "SET client_min_messages = warning;",
      ]
    case .sqlite: lines.append("PRAGMA foreign_keys = ON;")
    }
    lines += ["BEGIN;", ""]
    lines += tables.flatMap(definition)
    lines += tables.reversed().map {
      "DELETE FROM \($0.name) WHERE \(FlatTable.workspaceColumn) = '\(workspace)';"
    }
    return Array((lines + ["", ""]).joined(separator: "\n").utf8)
  }

  public func tail(_ tables: [FlatTable]) -> [UInt8] { Array("COMMIT;\n".utf8) }

  public func rows(_ rows: [[FlatCell]], of table: FlatTable) throws(FlatFault) -> [UInt8] {
    let columns = table.columns.map(\.name).joined(separator: ", ")
    switch dialect {
    case .postgresql: return try copy(rows, into: table, columns)
    case .sqlite: return try insert(rows, into: table, columns)
    }
  }

  // MARK: - Definitions

  private func definition(of table: FlatTable) -> [String] {
    var parts = table.columns.map { column in
      var words = [column.name, type(of: column.kind)]
      if column.isRequired { words.append("NOT NULL") }
      if table.name == "workspaces", let (_, value) = settled.first(where: { $0.column == column.name }) {
        words.append("CHECK (\(column.name) = \(value))")
      }
      return (words.joined(separator: " "), column.meaning)
    }
    parts.append(("PRIMARY KEY (\(table.primaryKey.joined(separator: ", ")))", ""))
    parts += table.foreignKeys.map { key in
      // Rows come forum by forum: what they name need not have come when they do.
      let own = ([FlatTable.workspaceColumn] + key.columns).joined(separator: ", ")
      let targets = ([FlatTable.workspaceColumn] + key.targets).joined(separator: ", ")
      return (
        "FOREIGN KEY (\(own)) REFERENCES \(key.table) (\(targets)) DEFERRABLE INITIALLY DEFERRED", ""
      )
    }
    var lines = ["-- \(table.meaning).", "CREATE TABLE IF NOT EXISTS \(table.name) ("]
    for (place, (words, meaning)) in parts.enumerated() {
      let comma = place < parts.count - 1 ? "," : ""
      lines.append("  \(words)\(comma)" + (meaning.isEmpty ? "" : " -- \(meaning)"))
    }
    lines.append(");")
    for key in table.foreignKeys {
      let columns = [FlatTable.workspaceColumn] + key.columns
      // The first two columns of the primary key find few enough rows.
      guard columns.count > 1, Array(table.primaryKey.prefix(2)) != Array(columns.prefix(2)) else { continue }
      lines.append(
        "CREATE INDEX IF NOT EXISTS \(table.name)_\(key.columns.joined(separator: "_")) "
          + "ON \(table.name) (\(columns.joined(separator: ", ")));")
    }
    return lines + [""]
  }

  private func type(of kind: FlatColumn.Kind) -> String {
    switch (kind, dialect) {
    case (.integer, .postgresql): "bigint"
    case (.boolean, .postgresql): "boolean"
    case (.day, .postgresql): "date"
    case (.instant, .postgresql): "timestamptz"
    case (_, .postgresql): "text"
    case (.integer, .sqlite), (.boolean, .sqlite): "INTEGER"
    case (_, .sqlite): "TEXT"
    }
  }

  // MARK: - Rows

  /// `COPY … FROM stdin` in the text format of PostgreSQL: a tab between cells, `\N` for an empty one. Characters
  /// that steer a terminal or an editor, or do not show, are written as the bytes that they are.
  private func copy(
    _ rows: [[FlatCell]], into table: FlatTable, _ columns: String
  ) throws(FlatFault) -> [UInt8] {
    var bytes = Array("COPY \(table.name) (\(columns)) FROM stdin;\n".utf8)
    for row in rows {
      for (place, cell) in row.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: "\t")) }
        switch cell {
        case .empty: bytes += "\\N".utf8
        case .integer(let number): bytes += String(number).utf8
        case .boolean(let isTrue): bytes.append(UInt8(ascii: isTrue ? "t" : "f"))
        case .text(let text): try append(copied: text, at: place, of: row, in: table, to: &bytes)
        }
      }
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes += "\\.\n\n".utf8
    return bytes
  }

  private func append(
    copied text: String, at place: Int, of row: [FlatCell], in table: FlatTable, to bytes: inout [UInt8]
  ) throws(FlatFault) {
    guard HiddenCharacters.stand(in: text) || text.utf8.contains(UInt8(ascii: "\\")) else {
      bytes += text.utf8
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\0": throw null(at: place, of: row, in: table)
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\t": bytes += "\\t".utf8
      case "\r": bytes += "\\r".utf8
      case _ where HiddenCharacters.contains(scalar):
        for byte in String(scalar).utf8 { bytes += "\\x\(hexadecimal(byte))".utf8 }
      default: bytes += String(scalar).utf8
      }
    }
  }

  /// How many rows one statement has.
  private static let rowsOfInsert = 500

  /// `INSERT` with many rows. A text with characters that steer a terminal or an editor, or do not show, is written as
  /// the bytes that it is.
  private func insert(
    _ rows: [[FlatCell]], into table: FlatTable, _ columns: String
  ) throws(FlatFault) -> [UInt8] {
    var bytes: [UInt8] = []
    for (number, row) in rows.enumerated() {
      let isFirst = number.isMultiple(of: Self.rowsOfInsert)
      if isFirst { bytes += "\(number > 0 ? ";\n" : "")INSERT INTO \(table.name) (\(columns)) VALUES\n".utf8 }
      bytes += (isFirst ? "(" : ",\n(").utf8
      for (place, cell) in row.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        switch cell {
        case .empty: bytes += "NULL".utf8
        case .integer(let number): bytes += String(number).utf8
        case .boolean(let isTrue): bytes.append(UInt8(ascii: isTrue ? "1" : "0"))
        case .text(let text):
          guard !text.utf8.contains(0) else { throw null(at: place, of: row, in: table) }
          append(quoted: text, to: &bytes)
        }
      }
      bytes.append(UInt8(ascii: ")"))
    }
    bytes += ";\n\n".utf8
    return bytes
  }

  private func append(quoted text: String, to bytes: inout [UInt8]) {
    guard !text.unicodeScalars.contains(where: { $0 != "\n" && HiddenCharacters.contains($0) }) else {
      bytes += "CAST(X'".utf8
      for byte in text.utf8 { bytes += hexadecimal(byte).utf8 }
      bytes += "' AS TEXT)".utf8
      return
    }
    let quote = UInt8(ascii: "'")
    bytes.append(quote)
    for byte in text.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }

  private func hexadecimal(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }

  private func null(at place: Int, of row: [FlatCell], in table: FlatTable) -> FlatFault {
    let key = table.primaryKey.dropFirst().compactMap { table.place(of: $0) }.map { row[$0].written }
    return .null(table: table.name, row: key, column: table.columns[place].name)
  }
}

extension FlatCell {
  /// What stands in the cell, as it is told in messages.
  fileprivate var written: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .integer(let number): String(number)
    case .boolean(let isTrue): String(isTrue)
    }
  }
}

/// Characters that steer a terminal or an editor, or that do not show: those that ``JSONWriter`` escapes.
enum HiddenCharacters {
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Whether one of them stands in a text.
  static func stand(in text: String) -> Bool { text.unicodeScalars.contains(where: contains) }
}
