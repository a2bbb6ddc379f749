/// Why rows cannot be written as a workbook.
public enum SpreadsheetFault: Error, Sendable, Equatable {
  /// A sheet ends at row 1,048,576, the header's included.
  case tooManyRows(Int)
  /// A cell holds 32,767 UTF-16 units. The row is counted as on the sheet, from 1; the column from 0.
  case tooLongCell(row: Int, column: Int)
  /// The file would be too large.
  case archive(ZipFault)
}

/// Writes rows as a workbook of Excel with one sheet (SpreadsheetML, ECMA-376 part 1, transitional).
///
/// Numbers and days are such; everything else is text that no program runs or takes for something else, whatever
/// it begins with and also after somebody has edited it. The header stays in sight, every column can be filtered,
/// and is about as wide as what it holds. The same rows always give the same bytes.
public struct SpreadsheetWriter: Sendable {
  private static let mostRows = 1_048_576
  private static let longestCell = 32_767

  /// A writer; it has no settings.
  public init() {}

  /// The rows as a file's content.
  public func write(_ rows: ExportRows) throws(SpreadsheetFault) -> [UInt8] {
    guard rows.cells.count < Self.mostRows else { throw .tooManyRows(rows.cells.count + 1) }
    let imprint = rows.imprint
    var package = OfficePackage(
      .init(
        title: PrintableText.line(rows.title), creator: PrintableText.line(imprint.publisher),
        language: imprint.language.tagWithCountry, status: rows.marking ?? ""))
    package.add(
      "xl/workbook.xml", "spreadsheetml.sheet.main", workbook(rows),
      relationships: [
        .init(id: "rId1", "worksheet", "worksheets/sheet1.xml"), .init(id: "rId2", "styles", "styles.xml"),
      ])
    package.add("xl/worksheets/sheet1.xml", "spreadsheetml.worksheet", try sheet(rows))
    package.add("xl/styles.xml", "spreadsheetml.styles", SpreadsheetStyle.part)
    do {
      return try package.bytes()
    } catch {
      throw .archive(error)
    }
  }

  private static let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

  private func workbook(_ rows: ExportRows) -> XMLMarkup {
    let name = Self.sheetName(rows.name)
    let quoted = "'\(name.replacing("'", with: "''"))'"
    var xml = XMLMarkup()
    xml.open(
      "workbook",
      [
        "xmlns": Self.namespace,
        "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      ])
    xml.lineFeed()
    xml.open("sheets")
    xml.empty("sheet", ["name": name, "sheetId": "1", "r:id": "rId1"])
    xml.close("sheets", endsLine: true)
    xml.open("definedNames")
    // What the filter covers, as Excel writes it itself, and the rows that every printed page begins with.
    xml.element(
      "definedName", ["name": "_xlnm._FilterDatabase", "localSheetId": "0", "hidden": "1"],
      text: "\(quoted)!$A$1:$\(Self.letters(rows.header.count - 1))$\(rows.cells.count + 1)")
    xml.element(
      "definedName", ["name": "_xlnm.Print_Titles", "localSheetId": "0"], text: "\(quoted)!$1:$1")
    xml.close("definedNames", endsLine: true)
    xml.close("workbook", endsLine: true)
    return xml
  }

  // The elements of a sheet stand in the order of the schema: view, columns, rows, filter, page.
  private func sheet(_ rows: ExportRows) throws(SpreadsheetFault) -> XMLMarkup {
    let last = "\(Self.letters(rows.header.count - 1))\(rows.cells.count + 1)"
    var xml = XMLMarkup()
    xml.open("worksheet", ["xmlns": Self.namespace])
    xml.lineFeed()
    xml.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
    xml.empty("dimension", ["ref": "A1:\(last)"])
    xml.append(
      """
      <sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" \
      activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/>\
      </sheetView></sheetViews>

      """)
    let widths = Self.widths(of: rows)
    xml.open("cols")
    for (index, width) in widths.enumerated() {
      let number = "\(index + 1)"
      xml.empty("col", ["min": number, "max": number, "width": "\(width)", "customWidth": "1"])
    }
    xml.close("cols", endsLine: true)
    xml.open("sheetData")
    xml.lineFeed()
    try row(1, rows.header.map { .text($0) }, widths, .header, &xml)
    for (index, cells) in rows.cells.enumerated() { try row(index + 2, cells, widths, .text, &xml) }
    xml.close("sheetData", endsLine: true)
    xml.empty("autoFilter", ["ref": "A1:\(last)"])
    xml.lineFeed()
    xml.append(
      """
      <pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>\
      <pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>

      """)
    xml.open("headerFooter")
    let title = Self.inHeader(rows.title)
    xml.element(
      "oddHeader", text: rows.marking.map { "&L\(title)&R&\"-,Bold\"\(Self.inHeader($0))" } ?? "&L\(title)")
    xml.element("oddFooter", text: "&L\(Self.inHeader(rows.imprint.publisher))&R&P / &N")
    xml.close("headerFooter", endsLine: true)
    xml.close("worksheet", endsLine: true)
    return xml
  }

  private func row(
    _ index: Int, _ cells: [ExportRows.Cell], _ widths: [Int], _ textStyle: SpreadsheetStyle,
    _ xml: inout XMLMarkup
  ) throws(SpreadsheetFault) {
    xml.open("row", ["r": "\(index)", "ht": "\(Self.height(of: cells, widths))"])
    for (column, cell) in cells.enumerated() {
      let place = "\(Self.letters(column))\(index)"
      switch cell {
      case .text(""): continue
      case .number(let value): number(value, place, .number, &xml)
      case .date(let date):
        if let serial = date.day.flatMap(Self.serial) {
          number(serial, place, .date, &xml)
        } else {
          text(date.description, place, textStyle, &xml)
        }
      case .text(let content):
        let printable = Self.escaped(PrintableText.block(content))
        guard printable.utf16.count <= Self.longestCell else {
          throw .tooLongCell(row: index, column: column)
        }
        text(printable, place, textStyle, &xml)
      }
    }
    xml.close("row", endsLine: true)
  }

  private func number(_ value: Int, _ place: String, _ style: SpreadsheetStyle, _ xml: inout XMLMarkup) {
    xml.open("c", ["r": place, "s": "\(style.rawValue)"])
    xml.element("v", text: "\(value)")
    xml.close("c")
  }

  private func text(_ text: String, _ place: String, _ style: SpreadsheetStyle, _ xml: inout XMLMarkup) {
    xml.open("c", ["r": place, "s": "\(style.rawValue)", "t": "inlineStr"])
    xml.open("is")
    xml.element("t", ["xml:space": "preserve"], text: text)
    xml.close("is")
    xml.close("c")
  }

  /// The number of a day as Excel counts: 1 March 1900 is 61. Earlier ones have none, since Excel believes in
  /// a 29 February 1900.
  static func serial(_ day: CalendarDate) -> Int? {
    let serial = day.daysSinceEpoch + 25_569
    return serial >= 61 ? serial : nil
  }

  /// The letters of a column, from 0: A … Z, AA …
  static func letters(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(max(column, 0) % 26)))
    return column < 26 ? letter : letters(column / 26 - 1) + letter
  }

  /// A text in which nothing reads as an escaped character: `_x0041_` is A to Excel (ECMA-376, 22.9.2.19).
  static func escaped(_ text: String) -> String {
    text.replacing(#/_(?=x[0-9A-Fa-f]{4}_)/#, with: "_x005F_")
  }

  /// The name of a sheet: at most 31 characters, without those that Excel forbids.
  static func sheetName(_ name: String) -> String {
    let allowed = PrintableText.line(name).filter { !"[]:*?/\\'".contains($0) }
    return allowed.isEmpty ? "Sheet1" : String(allowed.prefix(31))
  }

  /// A text in the head or foot of a page, where `&` gives orders. 255 characters are there in all.
  private static func inHeader(_ text: String) -> String {
    PrintableText.line(String(text.prefix(90))).replacing("&", with: "&&")
  }

  /// The height of a row in points, about as much as its wrapped texts need. Excel fits it again when a cell is
  /// edited; 409 points is as high as a row can be.
  private static func height(of cells: [ExportRows.Cell], _ widths: [Int]) -> Int {
    let lines = zip(cells, widths).map { cell, width in
      // Widths are counted in digits, and letters are narrower.
      let room = width + width / 7
      return cell.text.split(separator: "\n", omittingEmptySubsequences: false)
        .reduce(0) { $0 + max(1, (DisplayWidth.of(String($1)) + room - 1) / room) }
    }
    return min((lines.max() ?? 1) * 15, 409)
  }

  private static let narrowest = 8
  private static let widest = 60

  /// How many characters wide each column is, with room for the button of the filter.
  private static func widths(of rows: ExportRows) -> [Int] {
    rows.header.indices.map { column in
      let longest = rows.cells.reduce(0) { longest, cells in
        let lines = cells[column].text.split(separator: "\n").map { DisplayWidth.of(String($0)) }
        return max(longest, lines.max() ?? 0)
      }
      let header = DisplayWidth.of(rows.header[column]) + 4
      return min(max(longest + 2, header, narrowest), widest)
    }
  }
}

/// The styles that cells have, by their place in `xl/styles.xml`.
enum SpreadsheetStyle: Int {
  /// What no cell of ours has.
  case plain
  case header
  /// Text, also when somebody edits it (number format 49), at the top of its row, with its line breaks.
  case text
  case number
  case date

  /// `xl/styles.xml`
  static var part: XMLMarkup {
    var xml = XMLMarkup()
    xml.append(
      """
      <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      <numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
      <fonts count="2"><font><sz val="11"/><name val="Arial"/></font>\
      <font><b/><sz val="11"/><name val="Arial"/></font></fonts>
      <fills count="3"><fill><patternFill patternType="none"/></fill>\
      <fill><patternFill patternType="gray125"/></fill>\
      <fill><patternFill patternType="solid"><fgColor rgb="FFE4EBF0"/><bgColor indexed="64"/></patternFill></fill>\
      </fills>
      <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
      <cellXfs count="5">
      <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
      <xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" \
      applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
      <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" \
      applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
      <xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" \
      applyAlignment="1"><alignment horizontal="right" vertical="top" indent="1"/></xf>
      <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" \
      applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>
      </cellXfs>
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
      </styleSheet>

      """)
    return xml
  }
}
