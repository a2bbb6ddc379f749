import ForumKit

/// Rows in columns, for people to read.
///
/// Columns are as wide as their widest cell, with two blanks between. When a width is given and the
/// table is wider, its flexible columns are cut with `…`, the widest first; the others never are, so that
/// an id can always be copied. Cells are made visible and put on one line. No line has blanks at its end.
struct Table: Sendable {
  struct Column: Sendable {
    enum Alignment: Sendable {
      case left, right
    }

    let title: String
    let alignment: Alignment
    /// Whether the column may be cut to fit a terminal.
    let isFlexible: Bool

    init(_ title: String, alignment: Alignment = .left, isFlexible: Bool = false) {
      self.title = title
      self.alignment = alignment
      self.isFlexible = isFlexible
    }
  }

  struct Cell: Sendable, ExpressibleByStringInterpolation {
    let text: String
    let ink: Style.Ink?

    init(_ text: String, _ ink: Style.Ink? = nil) {
      self.text = VisibleText.line(text)
      self.ink = ink
    }

    init(stringLiteral text: String) { self.init(text) }
  }

  let columns: [Column]
  private(set) var rows: [[Cell]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// - Precondition: There is one cell for each column.
  mutating func add(_ cells: [Cell]) {
    precondition(cells.count == columns.count, "a row has one cell for each column")
    rows.append(cells)
  }

  mutating func add(_ texts: [String]) { add(texts.map { Cell($0) }) }

  /// The heading and the rows, each with its line feed.
  ///
  /// - Parameter width: The columns of the terminal; `nil` when the output is no terminal, and then
  ///   nothing is cut.
  func text(width: Int? = nil, style: Style = .plain) -> String {
    let lines = [columns.map { Cell($0.title, .bold) }] + rows
    let measures = lines.map { $0.map { DisplayWidth.of($0.text) } }
    let widths = fitted(naturalWidths(measures), to: width)
    var text = ""
    for (cells, measures) in zip(lines, measures) {
      append(cells, measures, widths, style, to: &text)
    }
    return text
  }

  private static let gap = 2
  /// A cut column keeps at least so much that the beginning of a word can be read.
  private static let narrowest = 8

  private func naturalWidths(_ measures: [[Int]]) -> [Int] {
    columns.indices.map { column in measures.reduce(0) { max($0, $1[column]) } }
  }

  /// Lowers the flexible columns to the highest common level at which the line fits.
  private func fitted(_ natural: [Int], to width: Int?) -> [Int] {
    guard let width else { return natural }
    let room = width - Self.gap * max(0, columns.count - 1)
    func lowered(to level: Int) -> [Int] {
      zip(natural, columns).map { width, column in
        column.isFlexible ? min(width, max(level, Self.narrowest)) : width
      }
    }
    var low = Self.narrowest
    var high = max(low, natural.max() ?? 0)
    while low < high {
      let level = (low + high + 1) / 2
      if lowered(to: level).reduce(0, +) <= room { low = level } else { high = level - 1 }
    }
    return lowered(to: low)
  }

  private func append(
    _ cells: [Cell], _ measures: [Int], _ widths: [Int], _ style: Style, to text: inout String
  ) {
    var blanks = 0
    for (index, cell) in cells.enumerated() {
      let isCut = measures[index] > widths[index]
      let shown = isCut ? DisplayWidth.fit(cell.text, within: widths[index]) : cell.text
      let padding = max(0, widths[index] - (isCut ? DisplayWidth.of(shown) : measures[index]))
      let isRight = columns[index].alignment == .right
      blanks += isRight ? padding : 0
      if !shown.isEmpty {
        text += String(repeating: " ", count: blanks) + style.paint(shown, cell.ink)
        blanks = 0
      }
      blanks += (isRight ? 0 : padding) + Self.gap
    }
    text += "\n"
  }
}
