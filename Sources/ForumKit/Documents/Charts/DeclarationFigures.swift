extension Figure {
  /// How the signatures under a declaration have become more.
  public static func signatures(_ history: SignatureHistory, in language: OutputLanguage) -> Figure {
    let phrases = ChartPhrases(language)
    return steps(
      phrases.signatures(isHouse: history.audience == .house),
      [.init(phrases.signed, history.counts.map { .init($0.day, $0.count) })], until: history.asOf,
      in: language)
  }

  /// How many were invited, and what came of it.
  public static func invitations(_ history: InvitationHistory, in language: OutputLanguage) -> Figure {
    let phrases = ChartPhrases(language)
    func series(_ name: String, _ count: (InvitationHistory.Day) -> Int) -> StepChart.Series {
      var steps: [StepChart.Step] = []
      for day in history.days {
        let value = count(day)
        if value != steps.last?.value ?? 0 { steps.append(.init(day.day, value)) }
      }
      return .init(name, steps)
    }
    let statuses: [(Signatory.Status, String)] = [
      (.signed, phrases.signed), (.preparing, phrases.preparing), (.declined, phrases.declined),
      (.withdrawn, phrases.withdrawn),
    ]
    let all =
      [series(phrases.invited, \.invited)]
      + statuses.map { status, name in series(name) { $0.statuses[status, default: 0] } }
    return steps(phrases.invitations, all, until: history.asOf, in: language)
  }

  /// Lines of steps with the number of each on every day on which one of them changes.
  private static func steps(
    _ title: String, _ series: [StepChart.Series], until end: CalendarDate, in language: OutputLanguage
  ) -> Figure {
    let used = series.filter { !$0.steps.isEmpty }
    var values = used.map { _ in 0 }
    var rest = used.map { $0.steps[...] }
    let days = Set(used.flatMap { $0.steps.map(\.day) }).sorted()
    let rows = days.map { day -> [Table.Cell] in
      for place in rest.indices where rest[place].first?.day == day {
        values[place] = rest[place].removeFirst().value
      }
      return [[.text(DateWords.text(day, in: language))]]
        + values.map { [.text(ChartText.number($0, in: language))] }
    }
    return Figure(
      title: title, description: ChartPhrases(language).steps(used, until: end),
      chart: .steps(StepChart(used, until: end)),
      table: Table(
        columns: [.init(Label.date.text(in: language))]
          + used.map { .init($0.name, alignment: .trailing) }, rows: rows))
  }
}
