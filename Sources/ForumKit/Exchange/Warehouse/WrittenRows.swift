/// Rows as the bytes that a format makes of them, and what they name.
struct WrittenRows: Sendable {
  /// By table; of those alone that are written.
  private(set) var bytes: [String: [UInt8]] = [:]
  /// How many rows each table has.
  private(set) var counts: [String: Int] = [:]
  /// What the cells of foreign keys of one column name, by the table where it stands, in UTF-8: texts that are
  /// equivalent are not the same to a database.
  private(set) var named: [String: Set<[UInt8]>] = [:]
  /// What must not leave the house.
  private(set) var leaks: [Leak] = []
  /// Why there are no more rows.
  private(set) var fault: (any Error)?

  /// - Parameters:
  ///   - elements: The records that rows are made of.
  ///   - make: Makes the rows of one; each may leak by itself.
  init<Element>(
    _ elements: some Sequence<Element>, as format: some FlatFormat, _ plan: WarehousePlan,
    _ make: (Element, inout FlatRows) throws -> Void
  ) {
    var rows = FlatRows(only: plan.needed)
    do {
      for element in elements {
        do { try make(element, &rows) } catch let error as LeaksFound { leaks += error.leaks }
      }
      guard leaks.isEmpty else { return }
      for table in plan.tables {
        guard let made = rows.byTable[table.name] else { continue }
        note(made, of: table)
        guard plan.written.contains(table.name) else { continue }
        counts[table.name] = made.count
        bytes[table.name] = try format.rows(made, of: table)
      }
    } catch { fault = error }
  }

  private mutating func note(_ rows: [[FlatCell]], of table: FlatTable) {
    for key in table.foreignKeys where WarehousePlan.gathered.contains(key.table) && key.columns.count == 1 {
      guard let place = table.place(of: key.columns[0]) else { continue }
      for row in rows {
        if case .text(let text) = row[place] { named[key.table, default: []].insert(Array(text.utf8)) }
      }
    }
  }

  /// Adds what comes after this, but for its bytes.
  mutating func join(withoutBytes later: WrittenRows) {
    counts.merge(later.counts) { $0 + $1 }
    named.merge(later.named) { $0.union($1) }
    leaks += later.leaks
  }

  /// What nothing has been written to yet.
  static var none: WrittenRows { WrittenRows() }

  private init() {}
}

/// Which tables are written, and which are made to know what others have to hold.
struct WarehousePlan: Sendable {
  /// All tables of the audience, each after those that its rows name.
  let tables: [FlatTable]
  /// The names of those that are written.
  let written: Set<String>
  /// The names of those whose rows are made.
  let needed: Set<String>

  /// The tables that hold what rows of others name, and nothing else.
  static let gathered: Set = ["organisations", "tags"]

  init(_ tables: [FlatTable], writing written: Set<String>) {
    self.tables = tables
    self.written = written
    let gathered = Self.gathered.filter { table in
      written.contains(table) || table == "organisations" && written.contains("organisation_contacts")
    }
    let naming = tables.filter { table in table.foreignKeys.contains { gathered.contains($0.table) } }
    needed = written.union(naming.map(\.name))
  }

  /// Whether rows of any of some tables are made.
  func needs(_ tables: [FlatTable]) -> Bool { tables.contains { needed.contains($0.name) } }
}
