import ForumKit

/// What changes over time as a page of the house.
struct OverTimePage {
  let tables: OverTimeTables
  let frame: StatisticsFrame

  /// How many tags a picture tells apart.
  private static let tagLimit = 4

  /// The page in tables alone.
  var inTables: Document { frame.document(tables.all.flatMap(\.onPage)) }

  /// The page with pictures: each stands before the tables, with its own numbers.
  var withPictures: Document {
    let figures = [
      tables.parts.contains(.tags) ? tags : nil, tables.parts.contains(.turnover) ? turnover : nil,
      tables.parts.contains(.balance) ? balance : nil,
    ].compactMap(\.self)
    return frame.document(
      (figures.isEmpty ? [] : [.heading(level: 1, [.text(tables.words.label(.overview))])])
        + figures.map(Block.figure) + tables.all.flatMap(\.onPage))
  }

  private var overTime: OverTime { tables.overTime }
  private var language: OutputLanguage { frame.language }

  private var tags: Figure? {
    steps(
      tables.title(.tags), tables.tags,
      overTime.tags.prefix(Self.tagLimit).map { row in (tables.name(of: row), { row.counts[$0] }) })
  }

  private var turnover: Figure? {
    steps(
      tables.turnover?.title ?? "", tables.turnover,
      [
        (tables.words.label(.newcomers), { overTime.newcomers(in: $0).count }),
        (tables.words.label(.returners), { overTime.returners(in: $0).count }),
      ])
  }

  /// Lines that stand from period to period.
  private func steps(
    _ title: String, _ table: CountTable?, _ lines: [(name: String, count: (TimePeriod) -> Int)]
  ) -> Figure? {
    guard let table, let last = overTime.periods.last else { return nil }
    let series = lines.map { line in
      StepChart.Series(line.name, overTime.periods.map { .init($0.firstDay, line.count($0)) })
    }
    let end = max(last.firstDay, min(last.next.firstDay, frame.today))
    return Figure(
      title: title, description: ChartPhrases(language).steps(series, until: end),
      chart: .steps(StepChart(series, until: end)), table: table.table)
  }

  private var balance: Figure? {
    guard let table = tables.balance else { return nil }
    let shares = overTime.balance.compactMap { forum in forum.civilSocietyShare.map { (forum, $0) } }
    guard !shares.isEmpty else { return nil }
    let phrases = ChartPhrases(language)
    return Figure(
      title: phrases.civilSocietyShare, description: phrases.shares(shares.map { ($0.0.title, $0.1) }),
      chart: .bars(BarChart(shares.map { .init("\($0.0.date) \($0.0.title)", $0.1) })), table: table.table)
  }
}
