import ForumKit

/// `stats`
enum StatsCommand {
  /// The formats of the numbers: pictures are for pages.
  enum Format: String, CaseIterable, Sendable {
    case table, json, md, html
  }

  static let format = Parameter.option(
    "format", .choice(Format.self), default: .table,
    help: "Tables for people, json for programs, md for a page of the house, or html for one with pictures")
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
      .init("See what changes from year to year", "forumctl stats --over-time"),
      .init("Follow one tag by quarter", "forumctl stats --over-time --by quarter --tag orosvagar"),
      .init("Make a page with pictures", "forumctl stats --format html > statistik.html"),
      .init("Find the kinds of input that are common", "forumctl stats --format json"),
    ],
    parameters: [from, to, series] + OverTimeOptions.all + [format],
    output: .either([StatisticsJSON.schema, OverTimeJSON.schema]),
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
    let frame = frame(selection, values, context)
    if try OverTimeOptions.isAsked(values) {
      return try OverTimeOptions.run(values, context, selection, frame) { try show($0, context) }
    }
    let statistics = Statistics(of: context.records, in: selection, on: context.today)
    let page = StatisticsPage(statistics: statistics, frame: frame)
    switch values[format] {
    case .json:
      let json = StatisticsJSON(statistics, selection, asOf: context.today)
      try context.out.write(JSONWriter.canonical(json.value))
    case .md:
      try context.out.write(MarkdownWriter().write(page.inTables))
    case .html:
      let charts = StatisticsCharts(of: context.records, in: selection, on: context.today)
      try context.out.write(HTMLWriter().write(page.withPictures(charts)))
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

  private static func frame(
    _ selection: ForumSelection, _ values: Values, _ context: Context
  ) -> StatisticsFrame {
    let asked = values[GlobalOptions.language].flatMap(OutputLanguage.init)
    return StatisticsFrame(
      selection: selection, title: context.workspace.card.title,
      language: asked ?? context.workspace.card.language ?? .sv, today: context.today)
  }
}
