import ForumKit

/// The numbers of a workspace as tables; those that would be empty are left out.
struct StatisticsTables {
  private let statistics: Statistics
  private let words: StatisticsWords

  init(_ statistics: Statistics, _ words: StatisticsWords) {
    self.statistics = statistics
    self.words = words
  }

  var all: [CountTable] {
    let participation = statistics.participation
    return [
      forums(by: .kind, .forumKind) { year, kind in year.kinds[kind] },
      forums(by: .status, .forumStatus) { (year, status: Forum.Status?) in
        status.map { year.statuses[$0] } ?? 0
      },
      seats(by: .kind, participation.kinds.map { (words.choice($0.kind, .organisationKind), $0.seats) }),
      seats(by: .sector, participation.sectors.map { (words.choice($0.sector, .sector), $0.seats) }),
      inputs(by: .kind, statistics.inputs.kinds, .inputKind),
      inputs(by: .source, statistics.inputs.sources, .inputSource),
      topThemes,
      signatories,
    ].compactMap(\.self)
  }

  private func forums<C: Choice>(
    by distinction: Label, _ family: ChoiceFamily, _ count: (ForumStatistics.Year, C?) -> Int
  ) -> CountTable? {
    func row(_ head: String, _ year: ForumStatistics.Year) -> CountTable.Row {
      .init(heads: [head], counts: counts(year.statuses.total) { count(year, $0) })
    }
    let years = statistics.forums.years
    return CountTable(
      words.title(.forums, by: distinction), heads: [words.label(.year)], counts: columns(C.self, family),
      rows: years.map { row(String($0.year), $0.forums) }
        + (years.count > 1 ? [row(words.label(.total), statistics.forums.all)] : []))
  }

  private func seats(
    by distinction: Label, _ seats: [(head: String, seats: ParticipationStatistics.Seats)]
  ) -> CountTable? {
    func row(_ head: String, _ seats: ParticipationStatistics.Seats) -> CountTable.Row {
      .init(heads: [head], counts: counts(seats.total) { seats[$0] })
    }
    return CountTable(
      words.title(.participants, by: distinction), heads: [words.label(distinction)],
      counts: columns(Participant.Attendance.self, .attendance),
      rows: seats.map { row($0.head, $0.seats) }
        + (seats.count > 1 ? [row(words.label(.total), statistics.participation.all)] : []))
  }

  private func inputs<C: Choice>(
    by distinction: Label, _ tally: Tally<C?>, _ family: ChoiceFamily
  ) -> CountTable? {
    let met = C.casesAndNone.filter { tally[$0] > 0 }
    let rows = met.map { CountTable.Row(heads: [words.choice($0, family)], counts: [tally[$0]]) }
    let total = CountTable.Row(
      heads: [words.label(.total)], counts: [tally.total], isTotal: true)
    return CountTable(
      words.title(.inputs, by: distinction), heads: [words.label(distinction)],
      counts: [words.label(.number)], rows: rows + (rows.count > 1 ? [total] : []))
  }

  private var topThemes: CountTable? {
    CountTable(
      words.title(.inputs, by: .theme), heads: [.forum, .theme, .title].map(words.label),
      counts: [words.label(.number)],
      rows: statistics.inputs.top.map {
        .init(heads: [$0.forum.text, $0.theme.text, $0.title], counts: [$0.inputs])
      })
  }

  private var signatories: CountTable? {
    CountTable(
      words.title(.signatories, by: .status), heads: [words.label(.declaration)],
      counts: columns(Signatory.Status.self, .signatoryStatus),
      rows: statistics.declarations.map { declaration in
        .init(
          heads: [declaration.title],
          counts: counts(declaration.statuses.total) { declaration.statuses[$0] })
      })
  }

  /// The titles of columns that ``counts(_:_:)`` fills.
  private func columns<C: Choice>(_ type: C.Type, _ family: ChoiceFamily) -> [String] {
    C.casesAndNone.map { words.choice($0, family) } + [words.label(.total)]
  }

  /// A number for each of some choices, for none of them, and for all together.
  private func counts<C: Choice>(_ total: Int, _ count: (C?) -> Int) -> [Int] {
    C.casesAndNone.map(count) + [total]
  }
}
