import ForumKit

/// Notes in columns under headings, side by side as far as there is room, for people to read.
///
/// Columns that do not fit stand in a further row of columns, and under each other where the terminal is narrow. Notes
/// are shown in full. No line has blanks at its end.
struct NoteBoard: Sendable {
  struct Note: Sendable {
    /// What is written on it; made visible when it is drawn.
    let text: String
    /// What is said of it, in small letters under it: its id first.
    let remark: String
  }

  struct Column: Sendable {
    /// Empty where the notes hang without a heading.
    let title: String
    let notes: [Note]
  }

  let columns: [Column]

  /// A line of a column and its ink.
  private typealias Line = (text: String, ink: Style.Ink?)

  private static let gap = 3
  /// Narrower columns would break most words.
  private static let narrowest = 24
  /// Wider lines are hard to follow.
  private static let widest = 56

  /// The board in lines of at most `width` columns, each with its line feed.
  func text(width: Int, style: Style = .plain) -> String {
    let blocks = columns.count == 1 ? spread(columns[0], width) : rows(width)
    return blocks.joined(separator: [[]]).map { Self.text($0, style) + "\n" }.joined()
  }

  /// A row of columns: each line has a cell for each of them.
  private typealias Row = [[(cell: Line, width: Int)]]

  private func rows(_ width: Int) -> [Row] {
    guard !columns.isEmpty else { return [] }
    let side = Self.columnCount(of: columns.count, in: width)
    let room = Self.columnWidth(of: side, in: width)
    return stride(from: 0, to: columns.count, by: side).map { start in
      Self.beside(columns[start..<min(start + side, columns.count)].map { Self.lines($0, room) }, room)
    }
  }

  /// The notes of a single column, side by side as they are read: from left to right.
  private func spread(_ column: Column, _ width: Int) -> [Row] {
    let side = Self.columnCount(of: column.notes.count, in: width)
    let room = Self.columnWidth(of: side, in: width)
    let notes = stride(from: 0, to: column.notes.count, by: side).map { start in
      Self.beside(
        column.notes[start..<min(start + side, column.notes.count)].map { Self.lines($0, room) }, room)
    }
    let heading = Self.heading(column, width)
    return (heading.isEmpty ? [] : [heading.map { [(cell: $0, width: width)] }]) + notes
  }

  /// How many of some columns stand side by side, the rows filled evenly.
  private static func columnCount(of count: Int, in width: Int) -> Int {
    let most = max(1, (width + gap) / (narrowest + gap))
    let rows = (max(count, 1) + most - 1) / most
    return (max(count, 1) + rows - 1) / rows
  }

  private static func columnWidth(of side: Int, in width: Int) -> Int {
    max(2, min(widest, (width - gap * (side - 1)) / side))
  }

  private static func heading(_ column: Column, _ room: Int) -> [Line] {
    guard !column.title.isEmpty else { return [] }
    let lines = Wrapping.lines(of: "\(VisibleText.line(column.title)) (\(column.notes.count))", width: room)
    let length = lines.map { DisplayWidth.of($0) }.max() ?? 0
    return lines.map { ($0, .bold) } + [(String(repeating: "─", count: length), .dim)]
  }

  private static func lines(_ column: Column, _ room: Int) -> [Line] {
    let notes = column.notes.map { lines($0, room) }
    return heading(column, room) + notes.joined(separator: [("", nil)])
  }

  private static func lines(_ note: Note, _ room: Int) -> [Line] {
    Wrapping.lines(of: note.text, width: room).map { ($0, nil) }
      + Wrapping.lines(of: VisibleText.line(note.remark), width: room).map { ($0, .dim) }
  }

  private static func beside(_ columns: [[Line]], _ room: Int) -> Row {
    (0..<(columns.map(\.count).max() ?? 0)).map { line in
      columns.map { (cell: line < $0.count ? $0[line] : ("", nil), width: room) }
    }
  }

  private static func text(_ cells: [(cell: Line, width: Int)], _ style: Style) -> String {
    var text = ""
    var blanks = 0
    for (cell, width) in cells {
      if !cell.text.isEmpty {
        text += String(repeating: " ", count: blanks) + style.paint(cell.text, cell.ink)
        blanks = 0
      }
      blanks += max(0, width - DisplayWidth.of(cell.text)) + gap
    }
    return text
  }
}
