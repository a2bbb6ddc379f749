extension Canvas {
  private static let barHeight = 14.0

  /// Bars under their names, so that both have the whole width.
  mutating func draw(_ chart: BarChart, in language: OutputLanguage) {
    let highest = max(chart.bars.map(\.value).max() ?? 0, 1)
    let numbers = chart.bars.map { ChartText.number($0.value, in: language) }
    let widest = numbers.map { ChartText.width($0, size: Self.textSize) * 1.1 }.max() ?? 0
    let room = Self.width - widest - 8
    for (bar, number) in zip(chart.bars, numbers) {
      if height > 0 { height += 9 }
      lines(bar.label, atMost: 2)
      height += 3
      // What is little must still be seen.
      let length = bar.value == 0 ? 0 : max(2, room * (Double(bar.value) / Double(highest)))
      if length > 0 {
        rectangle(x: 0, y: height, width: length, height: Self.barHeight, ink: .accent)
      }
      text(number, x: length + (length > 0 ? 6 : 0), y: height + Self.barHeight - 2.2, isBold: true)
      height += Self.barHeight
    }
    remark(chart.omitted)
  }

  /// What a picture has no room for, under it.
  mutating func remark(_ text: String) {
    guard !text.isEmpty else { return }
    height += 12
    lines(text, size: Self.smallSize, ink: .quiet, atMost: 3)
  }
}
