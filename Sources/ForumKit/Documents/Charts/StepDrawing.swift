extension Canvas {
  private typealias LineStyle = (ink: Ink, width: Double, dashes: String)

  /// How a line is told from the others without its colour: by its width and its dashes.
  private static let lineStyles: [LineStyle] = [
    (.ink, 2, "8 4"), (.accent, 3, ""), (.ink, 2, "2 3"), (.quiet, 1.5, ""), (.quiet, 2, "10 3 2 3"),
  ]

  /// Lines over an axis of time, each with its last number at its end.
  mutating func draw(_ chart: StepChart, in language: OutputLanguage) {
    let series = chart.series.filter { !$0.steps.isEmpty }.prefix(Self.lineStyles.count)
    guard let first = series.compactMap(\.steps.first?.day).min() else { return }
    if series.count > 1 { legend(Array(series)) }
    let plot = Plot(Array(series), from: first, to: max(chart.end, first), top: height + 10, language)
    grid(plot, language)
    let styles = series.count == 1 ? [(.accent, 3, "")] : Self.lineStyles
    for (line, style) in zip(series, styles).reversed() {
      if series.count == 1 { area(plot.area(line), ink: style.ink, opacity: "0.12") }
      path(plot.path(line), ink: style.ink, width: style.width, dashes: style.dashes)
    }
    for end in plot.ends(Array(series)) {
      text(
        ChartText.number(end.value, in: language), x: plot.right + 7, y: end.y + 5,
        isBold: true)
    }
    height = plot.bottom + 22
  }

  private mutating func legend(_ series: [StepChart.Series]) {
    var x = 0.0
    height += 18
    for (line, style) in zip(series, Self.lineStyles) {
      let name =
        ChartText.lines(line.name, size: Self.smallSize, within: Self.width - 40, atMost: 1).first ?? ""
      let width = 36 + ChartText.width(name, size: Self.smallSize)
      if x > 0, x + width > Self.width {
        x = 0
        height += 19
      }
      path(
        "M\(Self.number(x)) \(Self.number(height - 4.5))h28", ink: style.ink, width: style.width,
        dashes: style.dashes)
      text(name, x: x + 34, y: height, size: Self.smallSize)
      x += width + 14
    }
    height += 4
  }

  private mutating func grid(_ plot: Plot, _ language: OutputLanguage) {
    for value in plot.ticks.values {
      let y = plot.y(value)
      path(
        "M\(Self.number(plot.left)) \(Self.number(y))H\(Self.number(plot.right))",
        ink: value == 0 ? .quiet : .grid, width: 1)
      text(
        ChartText.number(value, in: language), x: plot.left - 6, y: y + 4.5, size: Self.smallSize,
        ink: .quiet,
        anchor: .end)
    }
    let ticks = TimeTicks(from: plot.start, to: plot.end)
    for (place, day) in ticks.days.enumerated() {
      let x = plot.x(day)
      path("M\(Self.number(x)) \(Self.number(plot.bottom))v5", ink: .quiet, width: 1)
      let words = Self.words(day, ticks, isFirst: place == 0, language)
      let half = ChartText.width(words, size: Self.smallSize) / 2
      // A name at an end of the axis stays within the picture.
      let anchor: Anchor = x - half < 0 ? .start : x + half > Self.width ? .end : .middle
      let edge = anchor == .start ? 0 : anchor == .end ? Self.width : x
      text(words, x: edge, y: plot.bottom + 18, size: Self.smallSize, ink: .quiet, anchor: anchor)
    }
  }

  /// `2026`, `jan 2026`, then `apr`; `3 juni 2026`.
  private static func words(
    _ day: CalendarDate, _ ticks: TimeTicks, isFirst: Bool, _ language: OutputLanguage
  ) -> String {
    switch ticks.precision {
    case .day: return DateWords.text(day, in: language)
    case .year: return String(day.year)
    case .month:
      let month = DateWords.shortMonth(day.month, in: language)
      return isFirst || day.month == 1 ? "\(month) \(day.year)" : month
    }
  }
}

/// Where days and numbers stand in a picture of steps.
private struct Plot {
  let start: CalendarDate
  let end: CalendarDate
  let ticks: AxisTicks
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double
  private static let height = 190.0

  init(
    _ series: [StepChart.Series], from first: CalendarDate, to end: CalendarDate, top: Double,
    _ language: OutputLanguage
  ) {
    ticks = AxisTicks(to: series.flatMap { $0.steps.map(\.value) }.max() ?? 0)
    let widest =
      ticks.values.map {
        ChartText.width(ChartText.number($0, in: language), size: Canvas.textSize)
      }.max() ?? 0
    left = widest + 8
    right = Canvas.width - widest * 1.1 - 10
    self.top = top
    bottom = top + Self.height
    // The first step is seen to rise, and one that was taken today has some room.
    let span = max(first.days(until: end), 14)
    start = first.adding(days: -max(1, span / 20))
    self.end = max(end, first.adding(days: 14))
  }

  func x(_ day: CalendarDate) -> Double {
    let share = Double(start.days(until: day)) / Double(max(start.days(until: end), 1))
    return left + (right - left) * min(max(share, 0), 1)
  }

  func y(_ value: Int) -> Double {
    bottom - (bottom - top) * (Double(value) / Double(max(ticks.values.last ?? 1, 1)))
  }

  func path(_ line: StepChart.Series) -> String {
    let first = line.steps.first.map { x($0.day) } ?? left
    var data = "M\(Canvas.number(first)) \(Canvas.number(bottom))"
    for step in line.steps { data += "H\(Canvas.number(x(step.day)))V\(Canvas.number(y(step.value)))" }
    return data + "H\(Canvas.number(right))"
  }

  func area(_ line: StepChart.Series) -> String { "\(path(line))V\(Canvas.number(bottom))Z" }

  /// Where the last numbers stand: at the ends of their lines, moved apart where these are close.
  func ends(_ series: [StepChart.Series]) -> [(value: Int, y: Double)] {
    var ends: [(value: Int, y: Double)] = []
    // Lines that end alike share their number.
    for value in Set(series.compactMap(\.steps.last?.value)).sorted() {
      let lowest = ends.last.map { $0.y - 15 } ?? bottom
      ends.append((value, min(y(value), lowest)))
    }
    return ends
  }
}
