import ForumKit

/// `stats`
enum StatsCommand {
  static let from = Parameter.option(
    "from", .partialDate, help: "Only forums that begin on this day or later")
  static let to = Parameter.option("to", .partialDate, help: "Only forums that begin on this day or earlier")
  static let series = Parameter.option("series", .nonBlankText, help: "Only forums of this series")

  static let command = Command(
    "stats", summary: "Count forums, participation, inputs and signatories",
    discussion: [
      "A seat is one organisation's part in one forum, however many share it. Signatories are counted as they stand today, for every declaration. All is counted, also who may not be named: what comes out is for the house."
    ],
    examples: [
      .init("Count everything", "forumctl stats"),
      .init("Count one year of a series", "forumctl stats --from 2025 --to 2025 --series trygg-fritid"),
      .init("Find the kinds of input that are common", "forumctl stats --format json"),
    ],
    parameters: [from, to, series, PageFormat.option],
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let selection = ForumSelection(from: values[from], to: values[to], series: values[series])
    if let from = selection.from, let to = selection.to, to.latest < from.earliest {
      throw values.usageError(
        .invalidValue(
          .init(
            parameter: Self.to.form.spelling, value: to.description, expected: "on or after --from \(from)",
            reason: .malformed)))
    }
    let statistics = Statistics(of: context.records, in: selection, on: context.today)
    switch values[PageFormat.option] {
    case .json:
      let json = StatisticsJSON(statistics, selection, asOf: context.today)
      try context.out.write(JSONWriter.canonical(json.value))
    case .md: try context.out.write(page(statistics, selection, values, context))
    case .table: try show(StatisticsTables(statistics, .terminal).all, context)
    }
    if statistics.forums.all.statuses.total == 0 { try context.note("there are no forums to count") }
    return try context.warn(of: statistics.faults)
  }

  private static func show(_ tables: [CountTable], _ context: Context) throws {
    var isFirst = true
    for table in tables {
      if !isFirst { try context.out.line("") }
      isFirst = false
      try context.out.line(context.console.style.paint(table.title, .bold))
      try context.show(table.onTerminal)
    }
  }

  private static func page(
    _ statistics: Statistics, _ selection: ForumSelection, _ values: Values, _ context: Context
  ) -> [UInt8] {
    let asked = values[GlobalOptions.language].flatMap(OutputLanguage.init)
    let language = asked ?? context.workspace.card.language ?? .sv
    let words = StatisticsWords.page(language)
    let period = [selection.from?.description, selection.to?.description]
    let subtitle = [
      period.contains { $0 != nil }
        ? "\(words.label(.period)): \(period.map { $0 ?? "" }.joined(separator: "–"))" : "",
      selection.series.map { "\(words.label(.series)): \($0)" } ?? "",
      "\(words.label(.asOf)): \(context.today)",
    ]
    let blocks = StatisticsTables(statistics, words).all.flatMap(\.onPage)
    let document = Document(
      language: language,
      title: "\(words.label(.statistics)): \(context.workspace.card.title)", subtitle: subtitle,
      markings: [words.label(.internalOnly)], blocks: blocks)
    return MarkdownWriter().write(document)
  }
}
