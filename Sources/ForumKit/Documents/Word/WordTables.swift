extension WordBody {
  /// A table with a header row that stands on every page, and rows that no page cuts.
  mutating func table(_ table: Table, _ place: Place) {
    guard !table.columns.isEmpty else { return }
    flushMark(place)
    let caption = table.caption.canonical
    if !caption.isEmpty { paragraph("Caption", place, caption, keepsNext: true) }
    flushPageBreak()
    let widths = Self.widths(of: table, in: place.width - place.indent)
    markup.open("w:tbl")
    markup.open("w:tblPr")
    markup.empty("w:tblW", ["w:w": "\(widths.reduce(0, +))", "w:type": "dxa"])
    if place.indent > 0 { markup.empty("w:tblInd", ["w:w": "\(place.indent)", "w:type": "dxa"]) }
    markup.open("w:tblBorders")
    for side in ["top", "bottom", "insideH"] {
      markup.empty("w:\(side)", ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": WordStyles.line])
    }
    markup.close("w:tblBorders")
    markup.append("<w:tblLayout w:type=\"fixed\"/>")
    markup.empty("w:tblLook", ["w:val": "0420", "w:firstRow": "1", "w:noVBand": "1"])
    if !caption.isEmpty { markup.empty("w:tblCaption", ["w:val": caption.plainText]) }
    markup.close("w:tblPr")
    grid(widths)
    row(zip(table.columns.map(\.title), table.columns), widths, isHeader: true)
    for cells in table.rows { row(zip(cells, table.columns), widths, isHeader: false) }
    endTable()
  }

  private mutating func row(
    _ cells: Zip2Sequence<[Table.Cell], [Table.Column]>, _ widths: [Int], isHeader: Bool
  ) {
    markup.open("w:tr")
    markup.append("<w:trPr><w:cantSplit/>")
    if isHeader { markup.append("<w:tblHeader/>") }
    markup.close("w:trPr")
    for (width, (cell, column)) in zip(widths, cells) {
      openCell(width, fill: isHeader ? WordStyles.tint : nil)
      paragraph(
        isHeader ? "TableHeading" : "TableText", Place(), cell.canonical, alignment: column.alignment.name)
      markup.close("w:tc")
    }
    markup.close("w:tr", endsLine: true)
  }

  /// A column of a board: its heading, and under it a card a row. On paper columns stand one after the other,
  /// so that they are read as they were thought, and none is too narrow.
  mutating func column(_ column: Board.Column, _ place: Place) {
    let title = column.title.canonical
    guard !title.isEmpty || !column.cards.isEmpty else { return }
    flushMark(place)
    flushPageBreak()
    let width = place.width - place.indent
    markup.open("w:tbl")
    markup.open("w:tblPr")
    markup.empty("w:tblW", ["w:w": "\(width)", "w:type": "dxa"])
    if place.indent > 0 { markup.empty("w:tblInd", ["w:w": "\(place.indent)", "w:type": "dxa"]) }
    markup.append(
      """
      <w:tblBorders><w:insideH w:val="single" w:sz="36" w:space="0" w:color="FFFFFF"/></w:tblBorders>\
      <w:tblLayout w:type="fixed"/>
      """)
    markup.empty("w:tblLook", ["w:val": title.isEmpty ? "0400" : "0420", "w:noVBand": "1"])
    markup.close("w:tblPr")
    grid([width])
    if !title.isEmpty {
      markup.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
      openCell(width)
      paragraph("TableHeading", Place(), title)
      markup.close("w:tc")
      markup.close("w:tr", endsLine: true)
    }
    for card in column.cards {
      markup.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
      openCell(width, fill: WordStyles.note)
      let before = markup.xml.utf8.count
      var inner = Place()
      inner.style = "TableText"
      inner.width = width - 216
      blocks(card, inner)
      // A cell ends with a paragraph, and has one.
      if markup.xml.utf8.count == before { paragraph("TableText", inner, []) }
      markup.close("w:tc")
      markup.close("w:tr", endsLine: true)
    }
    endTable()
  }

  private mutating func grid(_ widths: [Int]) {
    markup.open("w:tblGrid")
    for width in widths { markup.empty("w:gridCol", ["w:w": "\(width)"]) }
    markup.close("w:tblGrid", endsLine: true)
  }

  private mutating func openCell(_ width: Int, fill: String? = nil) {
    markup.open("w:tc")
    markup.open("w:tcPr")
    markup.empty("w:tcW", ["w:w": "\(width)", "w:type": "dxa"])
    if let fill { markup.empty("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": fill]) }
    markup.close("w:tcPr")
  }

  private mutating func endTable() {
    markup.close("w:tbl", endsLine: true)
    paragraph("TableEnd", Place(), [])
  }

  /// The room of every column: by its longest text, but none too narrow for its longest word while there is
  /// room for all of them.
  static func widths(of table: Table, in room: Int) -> [Int] {
    let lines = table.columns.indices.map { column in
      ([table.columns[column].title] + table.rows.map { $0[column] }).map(\.plainText)
    }
    let longest = lines.map { $0.map { min(DisplayWidth.of($0), 60) }.max() ?? 0 }.map { max($0, 6) }
    let words = lines.map { texts in
      texts.flatMap { $0.split(separator: " ") }.map { min(DisplayWidth.of(String($0)), 24) }.max() ?? 0
    }
    // A character takes about 6 points, a cell's edges 11.
    let least = words.map { $0 * 120 + 230 }
    let spare = room - least.reduce(0, +)
    let total = longest.reduce(0, +)
    let widths =
      spare > 0
      ? zip(least, longest).map { $0 + spare * $1 / total } : longest.map { max(room * $0 / total, 1) }
    // What division has left over goes to the last column.
    return widths.dropLast() + [room - widths.dropLast().reduce(0, +)]
  }
}

extension Table.Alignment {
  fileprivate var name: String? {
    switch self {
    case .leading: nil
    case .center: "center"
    case .trailing: "right"
    }
  }
}
