/// Rows as a table of GitHub Flavored Markdown: pipes and markup escaped, line breaks as `<br>`.
public struct MarkdownRowWriter: RowWriter {
  /// A writer; it has no settings.
  public init() {}

  public func write(header: [String], rows: some Sequence<[String]>) -> [UInt8] {
    let columns = header.map { Table.Column(Inline.lines(of: $0)) }
    let table = Table(columns: columns, rows: rows.map { $0.map(Inline.lines(of:)) })
    return Array(MarkdownWriter().text([.table(table)]).utf8)
  }
}
