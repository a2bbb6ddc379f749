/// Reads CSV as people have it: RFC 4180, and what spreadsheets write beside it.
///
/// - Cells are parted by semicolons, tabs or commas, whichever fits the first rows; a line `sep=;` at the top
///   decides it. Lines end in LF, CRLF or CR.
/// - A cell in quotation marks may hold separators, line breaks, and quotation marks that are doubled. A
///   quotation mark inside a cell that does not begin with one is a character like others.
/// - The text is UTF-8, with or without a byte order mark, or else Windows-1252.
/// - A row that is too short ends in empty cells, and one whose cells are all blank is no row. More cells than
///   the header has are a fault, unless they are blank.
/// - The apostrophe that ``CSVWriter`` puts before a formula is taken away, unless `raw` is set.
///
/// It takes time in proportion to the bytes, and there are no bytes that it does not get through.
public struct CSVReader: Sendable {
  /// How many rows are looked at to find what parts the cells.
  private static let sample = 100

  /// Whether cells are read as they stand, apostrophes and all.
  public let raw: Bool

  /// A reader of CSV. Only rows that were written `raw` are read so.
  public init(raw: Bool = false) { self.raw = raw }

  /// - Throws: ``CSVProblem`` where the bytes are no rows. Faults of single cells stand in the table.
  public func read(_ bytes: [UInt8]) throws(CSVProblem) -> CSVTable {
    let (text, encoding) = try CSVEncoding.decode(bytes)
    let announced = Self.announcedSeparator(text)
    let table = text.withUnsafeBufferPointer { text -> CSVTable? in
      let start = announced?.end ?? 0
      let separator = announced?.separator ?? Self.separator(of: text)
      var scanner = CSVScanner(text, separator: separator?.byte, from: start, raw: raw)
      if announced != nil { scanner.line = 2 }
      guard let header = scanner.next(where: { !Self.isEmpty($0) }) else { return nil }
      var width = header.cells.count
      while width > 1, header.cells[width - 1].isBlank { width -= 1 }
      var rows: [CSVTable.Row] = []
      var faults: [CSVFault] = []
      while let row = scanner.next() {
        for column in stride(from: width, to: row.cells.count, by: 1) where !row.cells[column].isBlank {
          faults.append(
            CSVFault(.extraCell(row.cells[column]), row: row.number, column: column, line: row.line))
        }
        guard !Self.isEmpty(row) else { continue }
        rows.append(row.cut(to: width))
      }
      faults += scanner.faults
      return CSVTable(
        encoding: encoding, separator: separator, header: header.cut(to: width), rows: rows,
        faults: faults.sorted { ($0.row, $0.column) < ($1.row, $1.column) })
    }
    guard let table else { throw .empty }
    return table
  }

  private static func isEmpty(_ row: CSVTable.Row) -> Bool { row.cells.allSatisfy(\.isBlank) }

  /// What a first line `sep=;` says, and where the rows begin after it.
  private static func announcedSeparator(_ text: [UInt8]) -> (separator: CSVTable.Separator, end: Int)? {
    guard text.count > 5, text.starts(with: "sep=".utf8),
      let separator = CSVTable.Separator.allCases.first(where: { $0.byte == text[4] })
    else { return nil }
    if text[5] == UInt8(ascii: "\n") { return (separator, 6) }
    guard text[5] == UInt8(ascii: "\r") else { return nil }
    return (separator, text.count > 6 && text[6] == UInt8(ascii: "\n") ? 7 : 6)
  }

  /// The separator that gives the first rows as many cells as the header, or else gives the header most.
  private static func separator(of text: UnsafeBufferPointer<UInt8>) -> CSVTable.Separator? {
    var best: (agreement: Double, width: Int, separator: CSVTable.Separator)?
    for separator in CSVTable.Separator.allCases {
      var scanner = CSVScanner(text, separator: separator.byte, from: 0, raw: true)
      guard let header = scanner.next(where: { !isEmpty($0) }), header.cells.count > 1 else { continue }
      var seen = 0
      var alike = 0
      while seen < sample, let row = scanner.next() {
        seen += 1
        if row.cells.count == header.cells.count { alike += 1 }
      }
      let agreement = seen == 0 ? 1 : Double(alike) / Double(seen)
      if let best, (best.agreement, best.width) >= (agreement, header.cells.count) { continue }
      best = (agreement, header.cells.count, separator)
    }
    return best?.separator
  }
}

extension CSVTable.Row {
  /// The row with no more cells than the header.
  fileprivate func cut(to width: Int) -> CSVTable.Row {
    guard cells.count > width else { return self }
    return CSVTable.Row(number: number, line: line, cells: Array(cells.prefix(width)))
  }
}

/// Goes through the bytes of CSV row by row.
private struct CSVScanner {
  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8?
  private let raw: Bool
  private var position: Int
  private var number = 0
  var line = 1
  private(set) var faults: [CSVFault] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8?, from start: Int, raw: Bool) {
    self.bytes = bytes
    self.separator = separator
    self.raw = raw
    position = start
  }

  /// The next row that fulfils a condition.
  mutating func next(where isWanted: (CSVTable.Row) -> Bool) -> CSVTable.Row? {
    while let row = next() { if isWanted(row) { return row } }
    return nil
  }

  /// The next row; lines with nothing on them are passed over, and counted. `nil` at the end.
  mutating func next() -> CSVTable.Row? {
    while position < bytes.count {
      number += 1
      guard isAtLineEnd else { return row() }
      passLineEnd()
    }
    return nil
  }

  private var isAtLineEnd: Bool {
    bytes[position] == Self.lineFeed || bytes[position] == Self.carriageReturn
  }

  private mutating func passLineEnd() {
    let isPair =
      bytes[position] == Self.carriageReturn && position + 1 < bytes.count
      && bytes[position + 1] == Self.lineFeed
    position += isPair ? 2 : 1
    line += 1
  }

  private mutating func row() -> CSVTable.Row {
    let start = line
    var cells: [String] = []
    while true {
      let text = cell(column: cells.count)
      cells.append(raw ? text : SpreadsheetCell.original(text))
      guard position < bytes.count else { break }
      guard bytes[position] == separator else {
        passLineEnd()
        break
      }
      position += 1
    }
    return CSVTable.Row(number: number, line: start, cells: cells)
  }

  /// The cell at the position, which afterwards is that of the separator, the line end or the end.
  private mutating func cell(column: Int) -> String {
    guard position < bytes.count, bytes[position] == Self.quote else { return unquoted() }
    let opening = line
    position += 1
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      if isAtLineEnd {
        content.append(Self.lineFeed)
        passLineEnd()
        continue
      }
      position += 1
      guard byte == Self.quote else {
        content.append(byte)
        continue
      }
      guard position < bytes.count, bytes[position] == Self.quote else {
        let rest = unquoted()
        if !rest.isEmpty {
          faults.append(CSVFault(.textAfterQuote(rest), row: number, column: column, line: line))
        }
        return String(decoding: content, as: UTF8.self)
      }
      content.append(Self.quote)
      position += 1
    }
    faults.append(CSVFault(.unclosedQuote, row: number, column: column, line: opening))
    return String(decoding: content, as: UTF8.self)
  }

  private mutating func unquoted() -> String {
    let start = position
    while position < bytes.count, bytes[position] != separator, !isAtLineEnd { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}
