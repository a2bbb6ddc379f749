extension Figure {
  /// How many organisations a picture has at most.
  private static let rowLimit = 40

  /// Which organisation came to which forum: the newest forums, for there is no room for more.
  public static func attendance(_ roll: AttendanceRoll, in language: OutputLanguage) -> Figure {
    let phrases = ChartPhrases(language)
    let places = Array(roll.meetings.indices.suffix(MatrixChart.columnLimit))
    // Those that came to the forums that are shown stand first there, too.
    let seated = roll.rows.filter { row in places.contains { row.marks[$0] != nil } }
    func presences(_ row: AttendanceRoll.Row) -> Int {
      places.count { row.marks[$0]?.isPresence == true }
    }
    let shown = seated.enumerated().map { (presences($0.element), $0.offset, $0.element) }
      .sorted { ($1.0, $0.1) < ($0.0, $1.1) }.map(\.2).prefix(rowLimit)
    let met = Set(shown.flatMap { row in places.compactMap { row.marks[$0] } })
    let legend = AttendanceRoll.Mark.all.filter(met.contains)
      .map { MatrixChart.Meaning($0.sign, $0.text(in: language)) }
    let isCut = places.count < roll.meetings.count
    let omitted = [
      isCut ? phrases.newest(places.count, of: roll.meetings.count) : "",
      shown.count < roll.rows.count ? phrases.omittedOrganisations(roll.rows.count - shown.count) : "",
    ]
    let most = roll.rows.first.map { ($0.name, $0.presences) }
    let description = [
      phrases.attendance(organisations: roll.rows.count, forums: roll.meetings.count, most: most),
      isCut ? omitted[0] : "",
    ]
    return Figure(
      title: phrases.attendance, description: description.filter { !$0.isEmpty }.joined(separator: " "),
      chart: .matrix(
        MatrixChart(
          columns: places.map { head(of: roll.meetings[$0], in: language) },
          rows: shown.map { row in .init(row.name, places.map { row.marks[$0]?.sign }) },
          legend: legend, omitted: omitted.filter { !$0.isEmpty }.joined(separator: " "))),
      table: table(roll, places, language))
  }

  private static func head(
    of meeting: AttendanceRoll.Meeting, in language: OutputLanguage
  ) -> MatrixChart.Head {
    let date = meeting.date.earliest
    let month = DateWords.shortMonth(date.month, in: language)
    switch meeting.date.precision {
    case .day: return .init("\(date.day) \(month)", "\(date.year)")
    case .month: return .init(month, "\(date.year)")
    case .year: return .init("\(date.year)", "")
    }
  }

  private static func table(
    _ roll: AttendanceRoll, _ places: [Int], _ language: OutputLanguage
  ) -> Table {
    let phrases = ChartPhrases(language)
    let columns = places.map { place in
      let meeting = roll.meetings[place]
      return Table.Column([
        .text(DateWords.text(meeting.date, in: language)), .lineBreak, .text(meeting.title),
      ])
    }
    let rows = roll.rows.map { row in
      [[Inline].text(row.name)] + places.map { .text(row.marks[$0]?.text(in: language) ?? "") }
        + [[.text(phrases.of(row.presences, roll.meetings.count))]]
    }
    return Table(
      columns: [.init(Label.organisation.text(in: language))] + columns
        + [.init(phrases.cameTo, alignment: .trailing)], rows: rows)
  }
}

extension AttendanceRoll.Mark {
  /// In the order of the legend.
  fileprivate static let all: [Self] = [
    .seat(.attended), .seat(nil), .seat(.registered), .seat(.invited), .seat(.absent), .seat(.declined),
  ]

  fileprivate var sign: MatrixChart.Sign {
    switch self {
    case .seat(.attended): .disc
    case .seat(nil): .diamond
    case .seat(.registered): .ring
    case .seat(.invited): .dot
    case .seat(.absent): .cross
    case .seat(.declined): .bar
    }
  }

  fileprivate func text(in language: OutputLanguage) -> String {
    switch self {
    case .seat(let attendance):
      attendance.flatMap { ChoiceFamily.attendance.label(of: $0.rawValue, in: language) }
        ?? Label.notStated.text(in: language)
    }
  }
}
