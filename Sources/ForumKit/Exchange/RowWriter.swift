/// Writes rows of text under a header, as a file's content in UTF-8. JSON is written elsewhere: its records
/// are no rows.
public protocol RowWriter: Sendable {
  /// - Parameters:
  ///   - header: the columns' names, one or more.
  ///   - rows: a cell for every column, in the header's order.
  func write(header: [String], rows: some Sequence<[String]>) -> [UInt8]
}
