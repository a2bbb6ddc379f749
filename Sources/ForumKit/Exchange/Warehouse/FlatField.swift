/// A column together with where its cells come from.
struct FlatField<Row>: Sendable {
  let column: FlatColumn
  let cell: @Sendable (Row) -> FlatCell

  private init(
    _ name: String, _ kind: FlatColumn.Kind, _ meaning: String, required: Bool,
    _ cell: @escaping @Sendable (Row) -> FlatCell
  ) {
    column = FlatColumn(name: name, kind: kind, meaning: meaning, isRequired: required)
    self.cell = cell
  }

  /// A text; the empty one is an empty cell, unless the column must have one.
  static func text(
    _ name: String, _ meaning: String, required: Bool = false,
    _ value: @escaping @Sendable (Row) -> String?
  ) -> FlatField {
    FlatField(name, .text, meaning, required: required) { row in
      let text = value(row) ?? ""
      return text.isEmpty && !required ? .empty : .text(text)
    }
  }

  /// A number to count with.
  static func number(
    _ name: String, _ meaning: String, required: Bool = false, _ value: @escaping @Sendable (Row) -> Int?
  ) -> FlatField {
    FlatField(name, .integer, meaning, required: required) { value($0).map(FlatCell.integer) ?? .empty }
  }

  /// Yes or no.
  static func flag(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Row) -> Bool
  ) -> FlatField {
    FlatField(name, .boolean, meaning, required: true) { .boolean(value($0)) }
  }

  /// A word of a closed set.
  static func choice<Word: Choice>(
    _ name: String, _ meaning: String, required: Bool = false, _ value: @escaping @Sendable (Row) -> Word?
  ) -> FlatField {
    FlatField(name, .choice(Word.choices), meaning, required: required) {
      value($0).map { .text($0.rawValue) } ?? .empty
    }
  }

  /// A day that is known.
  static func day(
    _ name: String, _ meaning: String, required: Bool = false,
    _ value: @escaping @Sendable (Row) -> CalendarDate?
  ) -> FlatField {
    FlatField(name, .day, meaning, required: required) {
      value($0).map { .text($0.description) } ?? .empty
    }
  }

  /// A date that may be known to the month or the year alone.
  static func date(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Row) -> PartialDate?
  ) -> FlatField {
    FlatField(name, .partialDate, meaning, required: false) {
      value($0).map { .text($0.description) } ?? .empty
    }
  }

  /// An instant.
  static func instant(
    _ name: String, _ meaning: String, _ value: @escaping @Sendable (Row) -> Instant?
  ) -> FlatField {
    FlatField(name, .instant, meaning, required: false) {
      value($0).map { .text($0.description) } ?? .empty
    }
  }
}

/// A table together with where its rows come from.
struct TableOf<Row>: Sendable {
  let table: FlatTable
  private let cells: [@Sendable (Row) -> FlatCell]

  init(_ table: FlatTable, _ fields: [FlatField<Row>]) {
    self.table = table
    cells = fields.map(\.cell)
  }

  func row(of element: Row) -> [FlatCell] { cells.map { $0(element) } }
}

/// Something that stands at a place in a list of a record.
struct Placed<Element> {
  /// What names the record in the warehouse.
  let holder: String
  /// From 1.
  let position: Int
  let element: Element

  /// The elements of a list with their places.
  static func list(_ elements: [Element], of holder: String) -> [Placed] {
    elements.enumerated().map { Placed(holder: holder, position: $0 + 1, element: $1) }
  }
}

extension Placed<NamedOrganisation> {
  /// Organisations with their places, each once: a former id and the one in use are the same.
  static func distinct(_ organisations: [NamedOrganisation], of holder: String) -> [Placed] {
    var seen = Set<ID<Organisation>>()
    return list(organisations.filter { seen.insert($0.id).inserted }, of: holder)
  }
}

/// Rows by the tables that they belong to, of those tables that are wanted.
struct FlatRows: Sendable {
  private(set) var byTable: [String: [[FlatCell]]] = [:]
  private let wanted: Set<String>

  init(only wanted: Set<String>) { self.wanted = wanted }

  mutating func add<Row>(_ elements: [Row], to table: TableOf<Row>) {
    guard wanted.contains(table.table.name), !elements.isEmpty else { return }
    byTable[table.table.name, default: []] += elements.map(table.row)
  }
}
