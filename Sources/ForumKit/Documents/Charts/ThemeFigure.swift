extension Figure {
  /// How many bars a picture has at most.
  static let barLimit = 20

  /// Bars with the highest first; of equals the one that stands first. What a picture has no room for stands in
  /// the table alone.
  ///
  /// - Parameters:
  ///   - head: What is told apart, over the names in the table.
  ///   - last: What is no thing like the others, such as the rest without a name; it is drawn last.
  public static func bars(
    _ title: String, _ bars: [BarChart.Bar], last: BarChart.Bar? = nil, head: String,
    in language: OutputLanguage
  ) -> Figure {
    let phrases = ChartPhrases(language)
    let sorted = bars.enumerated().sorted { ($1.element.value, $0.offset) < ($0.element.value, $1.offset) }
      .map(\.element)
    let end = last.map { [$0] } ?? []
    let omitted = sorted.dropFirst(barLimit)
    let all = sorted + end
    func sum(_ bars: some Sequence<BarChart.Bar>) -> Int {
      bars.reduce(0) { sum, bar in
        let (sum, overflow) = sum.addingReportingOverflow(bar.value)
        return overflow ? Int.max : sum
      }
    }
    return Figure(
      title: title, description: phrases.bars(all, total: sum(all)),
      chart: .bars(
        BarChart(
          sorted.prefix(barLimit) + end,
          omitted: omitted.isEmpty ? "" : phrases.omitted(omitted.count, with: sum(omitted)))),
      table: Table(
        columns: [.init(head), .init(Label.number.text(in: language), alignment: .trailing)],
        rows: all.map { [[Inline].text($0.label), [.text(ChartText.number($0.value, in: language))]] }))
  }

  /// The inputs of a forum by theme.
  public static func inputsByTheme(_ inputs: InputsByTheme, in language: OutputLanguage) -> Figure {
    let phrases = ChartPhrases(language)
    let title = { (text: String) in text.isEmpty ? Label.withoutHeading.text(in: language) : text }
    return .bars(
      phrases.inputsByTheme, inputs.counts.map { .init(title($0.theme), $0.inputs) },
      last: inputs.withoutTheme > 0 ? .init(phrases.withoutTheme, inputs.withoutTheme) : nil,
      head: Label.theme.text(in: language), in: language)
  }
}

extension InputsByTheme {
  /// Whether there is something to compare.
  var isWorthAPicture: Bool { counts.count > 1 }
}
