extension Canvas {
  /// The room of a column.
  private static let columnWidth = 42.0
  private static let lineHeight = 17.0

  /// Rows with their names at the left and signs under the heads of the columns.
  mutating func draw(_ chart: MatrixChart) {
    legend(chart.legend)
    let left = Self.width - Double(chart.columns.count) * Self.columnWidth
    func centre(_ column: Int) -> Double { left + (Double(column) + 0.5) * Self.columnWidth }
    height += 22
    for (column, head) in chart.columns.enumerated() {
      for (line, words) in [head.first, head.second].enumerated() {
        text(
          words, x: centre(column), y: height + Double(line) * 14, size: Self.smallSize - 1.5,
          ink: line == 0 ? .ink : .quiet, anchor: .middle)
      }
    }
    height += 23
    for row in chart.rows {
      separator()
      let lines = ChartText.lines(row.label, size: Self.textSize, within: left - 10, atMost: 3)
      let middle = height + 5 + Double(max(lines.count, 1)) * Self.lineHeight / 2
      for (place, line) in lines.enumerated() {
        text(line, x: 0, y: height + 5 + Double(place + 1) * Self.lineHeight - 4.5)
      }
      for (column, sign) in row.signs.enumerated() {
        if let sign { self.sign(sign, x: centre(column), y: middle) }
      }
      height += Double(max(lines.count, 1)) * Self.lineHeight + 10
    }
    separator()
    remark(chart.omitted)
  }

  private mutating func separator() {
    path("M0 \(Self.number(height))H\(Self.number(Self.width))", ink: .grid, width: 1)
  }

  private mutating func legend(_ meanings: [MatrixChart.Meaning]) {
    guard !meanings.isEmpty else { return }
    var x = 0.0
    height += 17
    for meaning in meanings {
      let width = 20 + ChartText.width(meaning.text, size: Self.smallSize)
      if x > 0, x + width > Self.width {
        x = 0
        height += 20
      }
      sign(meaning.sign, x: x + 7, y: height - 4.5)
      text(meaning.text, x: x + 18, y: height, size: Self.smallSize)
      x += width + 14
    }
    height += 6
  }

  private mutating func sign(_ sign: MatrixChart.Sign, x: Double, y: Double) {
    func at(_ x: Double, _ y: Double) -> String { "\(Self.number(x)) \(Self.number(y))" }
    switch sign {
    case .disc: circle(x: x, y: y, radius: 6, ink: .accent)
    case .ring: circle(x: x, y: y, radius: 5, ink: .accent, isFrame: true)
    case .dot: circle(x: x, y: y, radius: 2.5, ink: .quiet)
    case .cross:
      path("M\(at(x - 4.5, y - 4.5))l9 9m0 -9l-9 9", ink: .ink, width: 2, isRound: true)
    case .bar: path("M\(at(x - 5.5, y))h11", ink: .ink, width: 2, isRound: true)
    case .diamond: path("M\(at(x, y - 6))l6 6l-6 6l-6 -6z", ink: .quiet, width: 1.5)
    }
  }
}
