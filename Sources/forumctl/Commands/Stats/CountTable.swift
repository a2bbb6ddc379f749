import ForumKit

/// Numbers in rows and columns under a title, free of what they are shown on.
struct CountTable {
  struct Row {
    /// What the row counts: one text for each of ``heads``.
    let heads: [String]
    /// One number for each of ``counts``.
    let counts: [Int]
    /// Whether it is the sum of the others.
    var isTotal = false
  }

  let title: String
  /// The titles of the columns that say what a row counts.
  let heads: [String]
  /// The titles of the columns with numbers.
  let counts: [String]
  let rows: [Row]

  /// A table without the columns in which every number is 0. `nil` where nothing was counted.
  init?(_ title: String, heads: [String], counts: [String], rows: [Row]) {
    let used = counts.indices.filter { column in rows.contains { $0.counts[column] != 0 } }
    guard !used.isEmpty else { return nil }
    self.title = title
    self.heads = heads
    self.counts = used.map { counts[$0] }
    self.rows = rows.map { row in
      Row(heads: row.heads, counts: used.map { row.counts[$0] }, isTotal: row.isTotal)
    }
  }

  /// The table as a terminal shows it: the last of the heads gives way where there is no room.
  var onTerminal: Table {
    let headColumns = heads.enumerated().map { index, title in
      Table.Column(title.uppercased(), isFlexible: index == heads.count - 1)
    }
    var table = Table(headColumns + counts.map { Table.Column($0.uppercased(), alignment: .right) })
    for row in rows { table.add(row.heads + row.counts.map(String.init)) }
    return table
  }

  /// The table as bars, where there is one number a row; `nil` where there are more. What a row counts is told by
  /// the last of its heads that is not empty, and by the first where there are several.
  func asFigure(in language: OutputLanguage) -> Figure? {
    guard counts.count == 1 else { return nil }
    let bars = rows.filter { !$0.isTotal }
      .map { row in
        let name = row.heads.last { !$0.isEmpty } ?? ""
        return BarChart.Bar(row.heads.count > 1 ? "\(name) (\(row.heads[0]))" : name, row.counts[0])
      }
    return .bars(title, bars, head: heads.last ?? "", in: language)
  }

  /// The table on a page, under its heading.
  var onPage: [Block] { [.heading(level: 1, [.text(title)]), .table(table)] }

  /// The table on a page.
  var table: ForumKit.Table {
    let columns =
      heads.map { ForumKit.Table.Column($0) }
      + counts.map { ForumKit.Table.Column($0, alignment: .trailing) }
    let cells = rows.map { row in
      (row.heads + row.counts.map(String.init)).map { [Inline.text($0)] }
    }
    return ForumKit.Table(columns: columns, rows: cells)
  }
}
