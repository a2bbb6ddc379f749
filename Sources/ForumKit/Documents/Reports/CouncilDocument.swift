/// The councils of a workspace, each with its members and what it has to do and report.
public struct CouncilDocument {
  private let view: CouncilsView
  private let imprint: Imprint

  /// The document for the audience of a view.
  public static func document(_ view: CouncilsView, _ imprint: Imprint) -> Document {
    let list = CouncilDocument(view: view, imprint: imprint)
    let day = DateWords.text(view.asOf, in: imprint.language)
    let blocks = view.councils.flatMap(list.blocks)
    return imprint.document(
      title: imprint.text(.councils), subtitle: [view.title, "\(imprint.text(.asOf)) \(day)"],
      markings: imprint.markings(for: view.audience, isDraft: false),
      blocks.isEmpty ? [.paragraph(imprint.phrases.noCouncilsToShow)] : blocks)
  }

  private func blocks(_ council: CouncilsView.Entry) -> [Block] {
    let level = min(council.depth + 1, 4)
    return [.heading(level: level, council.name)]
      + imprint.facts([
        (.level, imprint.text(.level, council.level)), (.area, council.area),
        (.convener, council.convener?.name ?? ""),
        (.established, imprint.text(council.established)),
      ])
      + RecordText.blocks(council.mandate, under: level)
      + (council.isTemplate ? [.paragraph([.emphasis([.text(imprint.phrases.standsForAll)])])] : [])
      + members(council) + deadlines(council) + reports(council, under: level)
  }

  private func members(_ council: CouncilsView.Entry) -> [Block] {
    guard !council.members.isEmpty else { return [] }
    let rows = council.members.map { seat in
      [
        seat.organisation.linked, .text(imprint.text(.councilRole, seat.role)), .text(seat.when),
        .text(imprint.text(seat.from)), .text(imprint.text(seat.to)),
      ]
    }
    let titles = [
      imprint.text(.members), imprint.text(.role), imprint.phrases.occasion, imprint.phrases.firstDay,
      imprint.phrases.lastDay,
    ]
    return [.table(Table(columns: titles.map { Table.Column($0) }, rows: rows, namesRows: true))]
  }

  private func deadlines(_ council: CouncilsView.Entry) -> [Block] {
    guard !council.deadlines.isEmpty else { return [] }
    let rows = council.deadlines.map { deadline in
      [deadline.title, imprint.text(deadline.due), imprint.text(deadline.met)].map { [Inline].text($0) }
    }
    let titles = [imprint.phrases.toBeDone, imprint.text(.due), imprint.phrases.done]
    return [.table(Table(columns: titles.map { Table.Column($0) }, rows: rows, namesRows: true))]
  }

  private func reports(_ council: CouncilsView.Entry, under level: Int) -> [Block] {
    council.reports.flatMap { report -> [Block] in
      [.heading(level: level + 1, report.title)]
        + imprint.facts([
          (.from, imprint.phrases.list(report.from.map(\.name))),
          (.to, imprint.phrases.list(report.to.map(\.name))), (.due, imprint.text(report.due)),
          (.delivered, imprint.text(report.delivered)),
        ])
        + RecordText.blocks(report.contents, under: level + 1)
    }
  }
}
