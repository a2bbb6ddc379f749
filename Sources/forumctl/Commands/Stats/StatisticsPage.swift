import ForumKit

/// The numbers of a workspace as a page of the house.
struct StatisticsPage {
  let statistics: Statistics
  let frame: StatisticsFrame

  private var language: OutputLanguage { frame.language }
  private var words: StatisticsWords { .page(language) }

  /// The page in tables alone.
  var inTables: Document { frame.document(StatisticsTables(statistics, words).all.flatMap(\.onPage)) }

  /// The page with pictures: what is counted in one column is a picture with its numbers, and who came and who
  /// has signed is drawn too.
  func withPictures(_ charts: StatisticsCharts) -> Document {
    var counts: [Block] = []
    var figures: [Figure] = []
    for table in StatisticsTables(statistics, words).all {
      if let figure = table.asFigure(in: language) { figures.append(figure) } else { counts += table.onPage }
    }
    if !figures.isEmpty { counts += section(words.label(.inputs), figures) }
    let attendance: [Block] =
      charts.attendance.rows.isEmpty
      ? [] : section(words.label(.attendance), [.attendance(charts.attendance, in: language)])
    let declarations = charts.declarations.filter { !$0.invitations.days.isEmpty }.flatMap { declaration in
      section(
        declaration.invitations.title,
        [
          .signatures(declaration.signatures, in: language),
          .invitations(declaration.invitations, in: language),
        ])
    }
    return frame.document(counts + attendance + declarations)
  }

  private func section(_ title: String, _ figures: [Figure]) -> [Block] {
    [.heading(level: 1, [.text(title)])] + figures.map(Block.figure)
  }
}

/// What stands round the numbers of a workspace on a page of the house: whose they are, of which time, and that they
/// are not for others.
struct StatisticsFrame {
  let selection: ForumSelection
  let title: String
  let language: OutputLanguage
  let today: CalendarDate

  private var words: StatisticsWords { .page(language) }

  /// A page with the title, the period and the marking of these numbers.
  func document(_ blocks: [Block]) -> Document {
    let period = [selection.from?.description, selection.to?.description]
    let subtitle = [
      period.contains { $0 != nil }
        ? "\(words.label(.period)): \(period.map { $0 ?? "" }.joined(separator: "–"))" : "",
      selection.series.map { "\(words.label(.series)): \($0)" } ?? "",
      "\(words.label(.asOf)): \(today)",
    ]
    return Document(
      language: language, title: "\(words.label(.statistics)): \(title)", subtitle: subtitle,
      markings: [words.label(.internalOnly)], blocks: blocks)
  }
}
