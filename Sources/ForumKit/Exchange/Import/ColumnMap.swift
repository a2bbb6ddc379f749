/// A column of an imported list.
public struct ImportColumn: Sendable, Hashable {
  /// The place of the column, from 0.
  public let index: Int
  /// What stands at the head of it; empty where nothing does.
  public let title: String

  /// A column by its place and its heading.
  public init(index: Int, title: String) {
    self.index = index
    self.title = title
  }

  /// The letters that a spreadsheet shows above the column: A, B … Z, AA …
  public var letters: String {
    var letters: [UInt8] = []
    var rest = index
    repeat {
      letters.insert(UInt8(ascii: "A") + UInt8(rest % 26), at: 0)
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters, as: UTF8.self)
  }
}

/// What somebody has said of a column: what it holds, or that it is to be left out.
public struct ColumnChoice: Sendable, Equatable {
  /// The name of the column.
  public let column: String
  /// The key of what it holds; `nil` to leave it out.
  public let field: String?

  /// A column by its name, and what it holds.
  public init(column: String, field: String?) {
    self.column = column
    self.field = field
  }
}

/// Why the columns of a list cannot be made out.
public enum ColumnProblem: Error, Sendable, Equatable {
  /// A choice names a column that is not there.
  case unknownColumn(String, columns: [ImportColumn])
  /// No column holds what the list must have.
  case missing(field: String, columns: [ImportColumn])
  /// Several columns can hold the same.
  case ambiguous(field: String, columns: [ImportColumn])
}

/// Which column of a list holds what.
public struct ColumnMap: Sendable, Equatable {
  /// The columns by the key of what they hold.
  public let columns: [String: ImportColumn]
  /// The columns that are not imported, but for those without a heading and a cell.
  public let unmapped: [ImportColumn]

  /// Finds out what the columns of a table hold: what a choice says, or else what their names do.
  ///
  /// Case, diacritics, blanks and punctuation of names make no difference.
  public init(of table: CSVTable, as list: ImportList, _ choices: [ColumnChoice] = [])
    throws(ColumnProblem)
  {
    let all = table.header.cells.enumerated().map { ImportColumn(index: $0, title: $1.trimmingBlanks) }
    let folded = all.map { ImportField.folded($0.title) }
    var columns: [String: ImportColumn] = [:]
    var spokenFor: Set<Int> = []
    for choice in choices {
      let wanted = ImportField.folded(choice.column)
      let exact = all.filter { $0.title == choice.column.trimmingBlanks }
      let found = exact.isEmpty ? all.filter { folded[$0.index] == wanted && !wanted.isEmpty } : exact
      guard let column = found.first else { throw .unknownColumn(choice.column, columns: all) }
      spokenFor.formUnion(found.map(\.index))
      guard let field = choice.field else { continue }
      let rivals = found + [columns[field]].compactMap(\.self)
      guard rivals.count == 1 else { throw .ambiguous(field: field, columns: rivals) }
      columns[field] = column
    }
    let fields = list.fields(ofHeader: all.map(\.title))
    for names in [\ImportField.names, \ImportField.looseNames] {
      for field in fields where columns[field.key] == nil {
        let wanted = Set(([field.key] + field[keyPath: names]).map(ImportField.folded))
        let isLoose = names == \ImportField.looseNames
        let found = all.filter { !spokenFor.contains($0.index) && wanted.contains(folded[$0.index]) }
        guard let column = found.first else { continue }
        guard found.count == 1 || isLoose else { throw .ambiguous(field: field.key, columns: found) }
        columns[field.key] = column
        spokenFor.insert(column.index)
      }
    }
    if let field = fields.first(where: { $0.isRequired && columns[$0.key] == nil }) {
      throw .missing(field: field.key, columns: all)
    }
    self.columns = columns
    let mapped = Set(columns.values.map(\.index))
    var used: Set<Int> = []
    for row in table.rows {
      for (index, cell) in row.cells.enumerated() where !cell.isEmpty { used.insert(index) }
    }
    unmapped = all.filter { column in
      !mapped.contains(column.index) && (!column.title.isEmpty || used.contains(column.index))
    }
  }
}

extension ImportList {
  /// The fields, as the header of a list of our own means them: there `name` is what is printed for the
  /// organisation, and elsewhere rather a person.
  fileprivate func fields(ofHeader titles: [String]) -> [ImportField] {
    guard self == .participants, titles.contains("listed"), titles.contains("name") else { return fields }
    return fields.map { field in
      guard field.key == "registeredAs" else { return field }
      return ImportField(field.key, "name")
    }
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  var trimmingBlanks: String {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[start...end]))
  }
}
