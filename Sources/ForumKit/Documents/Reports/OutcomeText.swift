/// What came of a forum, as its documents tell it.
struct OutcomeText {
  let head: ForumHead
  private var imprint: Imprint { head.imprint }

  /// What came of the last time, and what of it is taken up again.
  func lastTime(_ outcomes: ForumOutcomes) -> [Block] {
    guard let last = outcomes.lastTime else { return [] }
    let occasion = [last.title, imprint.text(last.date)].filter { !$0.isEmpty }.joined(separator: ", ")
    let discussion = DiscussionText(imprint: imprint)
    let takenUp: [Block] =
      last.takenUp.isEmpty
      ? []
      : [.paragraph("\(imprint.phrases.takenUpAgain):")]
        + imprint.fromRecords([
          .bulletList(last.takenUp.map { [.paragraph(discussion.heading(of: $0))] })
        ])
    return [
      .heading(level: 1, imprint.text(.sinceLastTime)),
      .facts([Fact(imprint.text(.follows), .text(occasion), language: imprint.recordLanguage)]),
    ] + table(last.measures) + takenUp
  }

  /// The measures that came of the forum itself.
  func measures(_ outcomes: ForumOutcomes) -> [Block] {
    guard !outcomes.measures.isEmpty else { return [] }
    return [.heading(level: 1, imprint.text(.measures))] + table(outcomes.measures)
  }

  /// Measures with how far each has come; a column of which nothing is known is left out.
  private func table(_ measures: [MeasuresView.Entry]) -> [Block] {
    guard !measures.isEmpty else { return [] }
    let columns: [(label: Label, cell: (MeasuresView.Entry) -> String)] = [
      (.measure, { $0.title }), (.status, { imprint.text(.measureStatus, $0.status) }),
      (.responsible, { imprint.phrases.list($0.responsible.map(\.name)) }),
      (.due, { imprint.text($0.due) }), (.followUp, latest),
    ]
    let filled = columns.filter { column in measures.contains { !column.cell($0).isEmpty } }
    var table = Table(
      columns: filled.map { Table.Column(imprint.text($0.label)) },
      rows: measures.map { measure in filled.map { [Inline].text($0.cell(measure)) } }, namesRows: true)
    table.language = imprint.recordLanguage
    return [.table(table)]
  }

  /// The last that was told of a measure, with its day.
  private func latest(_ measure: MeasuresView.Entry) -> String {
    measure.followUps.last.map { "\(DateWords.text($0.date, in: imprint.language)): \($0.text)" } ?? ""
  }
}
