/// A table in plain text: columns of their own width beside each other, long cells wrapped. Where even
/// narrow columns find no room, each row stands as lines of title and value.
struct PlainTextTable {
  private static let gap = 2
  private static let narrowest = 10

  private let titles: [String]
  private let alignments: [Table.Alignment]
  private let rows: [[String]]
  private let width: Int

  /// - Parameters:
  ///   - width: the columns of text that the table may fill.
  ///   - text: how a cell is written, its lines separated by LF.
  init(_ table: Table, width: Int, text: (Table.Cell) -> String) {
    titles = table.columns.map { text($0.title) }
    alignments = table.columns.map(\.alignment)
    rows = table.rows.map { $0.map(text) }
    self.width = width
  }

  var lines: [String] {
    guard let widths else { return records }
    let header = row(titles, widths)
    let line = widths.map { String(repeating: "-", count: $0) }
      .joined(separator: String(repeating: " ", count: Self.gap))
    return header + [line] + rows.flatMap { row($0, widths) }
  }

  /// The columns' widths: what their content needs, the widest cut down until all fit.
  private var widths: [Int]? {
    var widths = titles.indices.map { column in
      ([titles[column]] + rows.map { $0[column] }).map(Self.naturalWidth).max() ?? 1
    }
    let room = width - Self.gap * (widths.count - 1)
    guard room >= widths.reduce(0, { $0 + min($1, Self.narrowest) }) else { return nil }
    var excess = widths.reduce(0, +) - room
    while excess > 0, let widest = widths.max() {
      let next = widths.filter { $0 < widest }.max() ?? Self.narrowest
      let wide = widths.indices.filter { widths[$0] == widest }
      let cut = max(1, min(excess / wide.count, widest - max(next, Self.narrowest)))
      for column in wide where excess > 0 {
        widths[column] -= cut
        excess -= cut
      }
    }
    return widths
  }

  private static func naturalWidth(_ cell: String) -> Int {
    cell.utf8.split(separator: UInt8(ascii: "\n")).map { DisplayWidth.of(String(Substring($0))) }.max() ?? 1
  }

  private func row(_ cells: [String], _ widths: [Int]) -> [String] {
    let wrapped = zip(cells, widths).map { WrappedText($0, width: $1).lines }
    let height = wrapped.map(\.count).max() ?? 0
    return (0..<height).map { line in
      var text = ""
      var end = 0
      for (column, lines) in wrapped.enumerated() {
        let cell = line < lines.count ? lines[line] : ""
        let free = widths[column] - DisplayWidth.of(cell)
        let before = max(
          0, alignments[column] == .trailing ? free : alignments[column] == .center ? free / 2 : 0)
        text += String(repeating: " ", count: max(column == 0 ? 0 : 1, end - DisplayWidth.of(text)) + before)
        text += cell
        end += widths[column] + Self.gap
      }
      return text.trimmingSpaces
    }
  }

  private var records: [String] {
    let records = rows.map { row in
      zip(titles, row).filter { !$0.1.isEmpty }.flatMap { title, cell in
        WrappedText.hanging(
          "  ", WrappedText(title.isEmpty ? cell : "\(title): \(cell)", width: width - 2).lines)
      }
    }
    return Array(records.filter { !$0.isEmpty }.joined(separator: [""]))
  }
}
