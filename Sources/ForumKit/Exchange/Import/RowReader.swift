/// Reads the cells of one row, and gathers what is wrong with them.
struct RowReader {
  let row: CSVTable.Row
  private let map: ColumnMap
  private(set) var faults: [ImportFault] = []

  init(_ row: CSVTable.Row, _ map: ColumnMap) {
    self.row = row
    self.map = map
  }

  mutating func report(_ problem: ImportFault.Problem, _ key: String) {
    faults.append(fault(problem, key))
  }

  func fault(_ problem: ImportFault.Problem, _ key: String) -> ImportFault {
    ImportFault(row: row.number, line: row.line, column: map.columns[key], problem: problem)
  }

  /// The text of a cell, with no blanks round it; empty where there is no such column.
  mutating func text(_ key: String) -> String {
    guard let column = map.columns[key] else { return "" }
    let text = row[column.index].trimmingBlanks
    if text.utf8.count > String.recordLimit {
      report(.record(.tooLong(bytes: text.utf8.count, limit: String.recordLimit)), key)
    }
    return text
  }

  /// A text that must be one line.
  mutating func line(_ key: String) -> String {
    let text = text(key)
    if text.unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" || $0 == "\u{2028}" }) {
      report(.record(.severalLines), key)
    }
    return text
  }

  /// The values of a cell that holds several; see ``CellList``.
  mutating func list(_ key: String) -> [String] { CellList.values(of: text(key)) }

  mutating func choice<Value>(_ key: String, _ reader: ChoiceReader<Value>) -> Value? {
    let text = text(key)
    guard !text.isEmpty else { return nil }
    do { return try reader.read(text) } catch {
      report(error.problem, key)
      return nil
    }
  }

  mutating func choices<Value>(_ key: String, _ reader: ChoiceReader<Value>) -> [Value] {
    var values: [Value] = []
    for text in list(key) {
      do {
        let value = try reader.read(text)
        if !values.contains(value) { values.append(value) }
      } catch { report(error.problem, key) }
    }
    return values
  }

  mutating func count(_ key: String) -> Int? {
    let text = text(key)
    guard !text.isEmpty else { return nil }
    guard let count = Int(text), count >= 0 else {
      report(.notACount(text), key)
      return nil
    }
    return count
  }

  mutating func flag(_ key: String) -> Bool {
    let text = text(key)
    guard !text.isEmpty else { return false }
    guard let flag = ImportChoices.flags[ImportField.folded(text)] else {
      report(.notYesOrNo(text), key)
      return false
    }
    return flag
  }

  mutating func annotations() -> Annotations {
    var annotations = Annotations()
    annotations.tags = list("tags")
    annotations.note = text("note")
    annotations.sources = list("sources")
    return annotations
  }
}

/// Cells that hold several values, as ``ExportRows`` writes them and as people do.
enum CellList {
  /// The values of a cell: its lines, or what stands between semicolons, or else between commas. What parts
  /// lines does not part what stands on one, so that a comma may stand in a value. Each value once.
  static func values(of cell: String) -> [String] {
    let separator: Unicode.Scalar = ["\n", ";"].first { cell.unicodeScalars.contains($0) } ?? ","
    var seen: Set<String> = []
    return cell.unicodeScalars.split(separator: separator)
      .map { Substring($0).trimmingBlanks }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
