/// A pipe table while its rows are read (GitHub Flavored Markdown 4.10).
struct MarkdownTable {
  private let columns: [Table.Column]
  private var rows: [[Table.Cell]] = []
  private let footnotes: MarkdownFootnotes

  /// A table, if the second line is a row of dashes that fits the first.
  init?(header: ArraySlice<UInt8>, delimiters: ArraySlice<UInt8>, _ footnotes: MarkdownFootnotes) {
    guard !header.isEmpty, let alignments = Self.alignments(delimiters) else { return nil }
    let titles = Self.cells(header, footnotes)
    guard titles.count == alignments.count else { return nil }
    self.footnotes = footnotes
    columns = zip(titles, alignments).map { Table.Column($0, alignment: $1) }
  }

  mutating func append(_ line: ArraySlice<UInt8>) { rows.append(Self.cells(line, footnotes)) }

  var table: Table { Table(columns: columns, rows: rows) }

  /// What a row of dashes says; `nil` if the line is none.
  private static func alignments(_ line: ArraySlice<UInt8>) -> [Table.Alignment]? {
    let pipe = UInt8(ascii: "|")
    let colon = UInt8(ascii: ":")
    guard line.allSatisfy({ $0 == pipe || $0 == colon || $0 == UInt8(ascii: "-") || $0.isSpaceOrTab }),
      line.contains(pipe)
    else { return nil }
    var alignments: [Table.Alignment] = []
    for cell in split(line) {
      let opens = cell.first == colon
      let closes = cell.count > 1 && cell.last == colon
      let dashes = cell.dropFirst(opens ? 1 : 0).dropLast(closes ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(closes ? (opens ? .center : .trailing) : .leading)
    }
    return alignments
  }

  /// The cells of a row.
  static func cells(_ line: ArraySlice<UInt8>, _ footnotes: MarkdownFootnotes) -> [Table.Cell] {
    split(line).map { MarkdownInlineParser.inlines(unescapingPipes($0), footnotes, breaksAtTags: true) }
  }

  /// The cells of a row, trimmed; the pipes at its ends are no cells.
  private static func split(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    let pipe = UInt8(ascii: "|")
    var row = line.trimmed
    if row.first == pipe { row = row.dropFirst() }
    var cells: [ArraySlice<UInt8>] = []
    var start = row.startIndex
    var index = start
    while index < row.endIndex {
      if row[index] == pipe {
        cells.append(row[start..<index].trimmed)
        start = index + 1
      } else if row[index] == UInt8(ascii: "\\"), index + 1 < row.endIndex, row[index + 1].isPunctuation {
        index += 1
      }
      index += 1
    }
    let last = row[start...].trimmed
    return last.isEmpty && !cells.isEmpty ? cells : cells + [last]
  }

  private static func unescapingPipes(_ cell: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    for byte in cell {
      if byte == UInt8(ascii: "|"), text.last == UInt8(ascii: "\\") { text.removeLast() }
      text.append(byte)
    }
    return text
  }
}
