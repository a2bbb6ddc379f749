import ForumKit

/// What changes over time as tables; those that would be empty are left out.
struct OverTimeTables {
  let overTime: OverTime
  let words: StatisticsWords
  /// What tags are called.
  let vocabulary: TagVocabulary
  /// Which of the tables were asked for.
  let parts: Set<OverTimePart>

  var all: [CountTable] {
    [
      parts == Set(OverTimePart.allCases) ? activity : nil,
      parts.contains(.tags) ? tags : nil,
      parts.contains(.organisations) ? organisations : nil,
      parts.contains(.turnover) ? turnover : nil,
      parts.contains(.turnover) ? newcomers : nil,
      parts.contains(.turnover) ? neverCame : nil,
      parts.contains(.balance) ? balance : nil,
    ].compactMap(\.self)
  }

  func title(_ label: Label) -> String { "\(words.label(label)) \(words.label(.overTime).lowercased())" }

  private var activity: CountTable? {
    CountTable(
      title(.forums), heads: [words.label(.period)], counts: [words.label(.forums), words.label(.inputs)],
      rows: overTime.periods.map {
        .init(heads: [$0.description], counts: [overTime.forums[$0], overTime.inputs[$0]])
      })
  }

  var tags: CountTable? {
    perPeriod(
      title(.tags), .tag,
      overTime.tags.map { (name(of: $0), $0.counts) })
  }

  /// What a tag is called where the numbers are shown.
  func name(of row: OverTime.TagRow) -> String {
    if case .page(let language) = words { return vocabulary.label(of: row.word, in: language) }
    return row.word
  }

  private var organisations: CountTable? {
    // Who never came stands in a table of its own, unless it is asked for by name.
    let rows = overTime.organisations.filter { !parts.contains(.turnover) || $0.came.total > 0 }
    return perPeriod(title(.organisations), .organisation, rows.map { ($0.name, $0.came) })
  }

  private func perPeriod(
    _ title: String, _ head: Label, _ rows: [(name: String, counts: Tally<TimePeriod>)]
  ) -> CountTable? {
    CountTable(
      title, heads: [words.label(head)],
      counts: overTime.periods.map(\.description) + [words.label(.total)],
      rows: rows.map { row in
        .init(heads: [row.name], counts: overTime.periods.map { row.counts[$0] } + [row.counts.total])
      })
  }

  var turnover: CountTable? {
    CountTable(
      "\(words.label(.newcomers)), \(words.label(.returners).lowercased())", heads: [words.label(.period)],
      counts: [words.label(.newcomers), words.label(.returners)],
      rows: overTime.periods.map { period in
        .init(
          heads: [period.description],
          counts: [overTime.newcomers(in: period).count, overTime.returners(in: period).count])
      })
  }

  private var newcomers: CountTable? {
    CountTable(
      words.label(.cameFirst), heads: [words.label(.period), words.label(.organisation)],
      counts: [words.label(.came)],
      rows: overTime.periods.flatMap { period in
        overTime.newcomers(in: period).map {
          .init(heads: [period.description, $0.name], counts: [$0.came.total])
        }
      })
  }

  private var neverCame: CountTable? {
    CountTable(
      words.label(.neverCame), heads: [words.label(.organisation)], counts: [words.label(.forums)],
      rows: overTime.neverCame.map { .init(heads: [$0.name], counts: [$0.seats.total]) })
  }

  var balance: CountTable? {
    CountTable(
      words.label(.balance), heads: [words.label(.date), words.label(.forum)],
      counts: Organisation.Sector.casesAndNone.map { words.choice($0, .sector) } + [words.label(.total)],
      rows: overTime.balance.filter { $0.sectors.total > 0 }.map { forum in
        .init(
          heads: [forum.date.description, forum.title],
          counts: Organisation.Sector.casesAndNone.map { forum.sectors[$0] } + [forum.sectors.total])
      })
  }
}

/// What is shown of what changes over time.
enum OverTimePart: CaseIterable {
  case tags, organisations, turnover, balance
}
