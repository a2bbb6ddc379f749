/// What must hold for any bytes at all: the reader ends in a table or a problem, every place that it tells is one
/// of the file, and what it read is written, read back the same, and written the same again. A breach traps.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  for raw in [false, true] {
    do throws(CSVProblem) {
      let table = try CSVReader(raw: raw).read(bytes)
      checkPlaces(in: table, bytes)
      for dialect in [CSVDialect.plain, .excel] { roundTrip(table, CSVWriter(dialect: dialect, raw: raw)) }
    } catch {
      // Why there is no table is told in words, with a line of the file.
      if let line = error.line, !(1...bytes.count).contains(line) {
        fatalError("a problem outside of the file")
      }
    }
  }
  return 0
}

/// Rows and lines grow, no row is wider than the header, and none says nothing but what is a fault.
private func checkPlaces(in table: CSVTable, _ bytes: [UInt8]) {
  var last = table.header
  for row in table.rows {
    guard row.number > last.number, row.line > last.line, row.line <= bytes.count else {
      fatalError("rows out of order")
    }
    guard row.cells.count <= table.header.cells.count else { fatalError("a row that is too wide") }
    let hasExtra = table.faults.contains { $0.row == row.number }
    guard hasExtra || !row.cells.allSatisfy(\.isBlank) else { fatalError("a row that says nothing") }
    last = row
  }
  for fault in table.faults {
    guard (1...bytes.count).contains(fault.line), fault.row >= 1, fault.column >= 0 else {
      fatalError("a fault outside of the file")
    }
  }
}

/// A line `sep=;` at the top says what parts the cells: without it, what stands in them may look more like it.
private func roundTrip(_ table: CSVTable, _ writer: CSVWriter) {
  guard let header = table.header.cells.last, !header.isBlank else {
    fatalError("a header that ends in nothing")
  }
  let cells = ([table.header] + table.rows).map { row in table.header.cells.indices.map { row[$0] } }
    .filter { !$0.allSatisfy(\.isBlank) }
  guard let once = reread(cells, writer) else {
    guard !writer.raw, hasOther(cells) else { fatalError("not read back") }
    return
  }
  // Characters that a page must not show are taken out by the first writing.
  if writer.raw || !hasOther(cells) {
    guard once == cells else { fatalError("not read back the same") }
  }
  guard once.first?.last?.isBlank == false, let twice = reread(once, writer) else { return }
  guard twice == once else { fatalError("not written the same again") }
}

/// The cells, written and read; `nil` where nothing but blanks is left of them.
private func reread(_ cells: [[String]], _ writer: CSVWriter) -> [[String]]? {
  let written = writer.write(header: cells[0], rows: cells.dropFirst())
  let mark = writer.dialect.byteOrderMark.count
  let bytes =
    written.prefix(mark) + Array("sep=".utf8) + [writer.dialect.delimiter, 13, 10] + written.dropFirst(mark)
  do throws(CSVProblem) {
    let table = try CSVReader(raw: writer.raw).read(Array(bytes))
    guard table.encoding == .utf8, table.separator?.byte == writer.dialect.delimiter else {
      fatalError("read back in another form")
    }
    return ([table.header] + table.rows).map { row in table.header.cells.indices.map { row[$0] } }
  } catch {
    return nil
  }
}

/// Whether any of the cells has a character that is not written as it is.
private func hasOther(_ cells: [[String]]) -> Bool {
  cells.contains { row in row.contains { PrintableText.block($0) != $0 } }
}

extension CSVProblem {
  /// The line that it tells of.
  fileprivate var line: Int? {
    switch self {
    case .nul(let line), .brokenUTF8(let line), .undefinedByte(_, let line): line
    case .empty, .zipArchive, .oldOffice, .utf16: nil
    }
  }
}
