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
      if let line = error.line, !(1...bytes.count).contains(line) { fatalError("a problem outside of the file") }
    }
  }
  return 0
}

/// Rows and lines grow, no row is wider than the header, and none says nothing.
private func checkPlaces(in table: CSVTable, _ bytes: [UInt8]) {
  var last = table.header
  for row in table.rows {
    guard row.number > last.number, row.line > last.line, row.line <= bytes.count else {
      fatalError("rows out of order")
    }
    guard row.cells.count <= table.header.cells.count, row.cells.contains(where: { !$0.isBlank }) else {
      fatalError("a row that is too wide, or none")
    }
    last = row
  }
  for fault in table.faults {
    guard (1...bytes.count).contains(fault.line), fault.row >= 1, fault.column >= 0 else {
      fatalError("a fault outside of the file")
    }
  }
}

/// What a spreadsheet must not be shown is taken out by the first writing; what that gives stays as it is.
private func roundTrip(_ table: CSVTable, _ writer: CSVWriter) {
  let header = table.header.cells
  let rows = table.rows.map { row in header.indices.map { row[$0] } }
  let written = writer.write(header: header, rows: rows)
  // With nothing but one column, no separator stands in the file to be found: what stands in cells is taken
  // for one. Rows of blanks are none.
  guard header.count > 1, let again = reread(written, raw: writer.raw) else {
    guard header.count == 1 || header.allSatisfy(\.isBlank) || isOther(written) else {
      fatalError("not read back")
    }
    return
  }
  guard again.encoding == .utf8 else { fatalError("read back in another encoding") }
}

private func reread(_ bytes: [UInt8], raw: Bool) -> CSVTable? {
  do { return try CSVReader(raw: raw).read(bytes) } catch { return nil }
}
