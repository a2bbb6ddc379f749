/// What documents about one forum have in common: how they begin, and how they name those who took part.
struct ForumHead {
  let view: ForumView
  let imprint: Imprint

  init(_ view: ForumView, _ imprint: Imprint) {
    self.view = view
    self.imprint = imprint
  }

  /// What the forum was and when: `Samverkansforum den 3 juni 2026, för tredje gången`.
  var occasion: String {
    let kind = imprint.text(.forumKind, view.kind)
    let date = view.date.map { date in
      kind.isEmpty
        ? DateWords.text(from: date, to: view.endDate ?? date, in: imprint.language)
        : imprint.phrases.on(date, to: view.endDate)
    }
    let what = [kind, date ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    let time = view.series.isEmpty ? nil : view.occasion.flatMap { $0 > 0 ? $0 : nil }
    let which = time.map { OccasionWords.phrase($0, in: imprint.language) }
    return [what, which ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// Until it is published, what is written about a forum is a draft.
  var markings: [String] {
    imprint.markings(for: view.audience, isDraft: view.status != .published)
  }

  /// A document about the forum.
  ///
  /// - Parameter what: What kind of document it is, over the forum's own title.
  func document(
    _ what: Label, markings: [String]? = nil, contentsDepth: Int = 0, _ blocks: [Block]
  ) -> Document {
    imprint.document(
      title: view.title, subtitle: [imprint.text(what), occasion], markings: markings ?? self.markings,
      contentsDepth: contentsDepth, blocks)
  }

  /// The name of an organisation: as it was printed that day, if it was.
  func name(_ organisation: NamedOrganisation) -> String {
    view.participants.first { $0.organisation.id == organisation.id }?.name ?? organisation.name
  }

  /// The seats by sector: civil society first, then the public sector and business, and those without
  /// one last. Each group in Swedish order.
  var seatsBySector: [(sector: Organisation.Sector?, seats: [ForumView.Seat])] {
    view.participants.bySector(\.organisation.sector).map { ($0.sector, $0.elements) }
  }

  /// A seat as it is printed: `A, tillsammans med B`.
  func text(_ seat: ForumView.Seat) -> String {
    imprint.phrases.seat(seat.name, sharedWith: seat.with.map(\.name))
  }

  /// The programme as a table.
  ///
  /// - Parameter names: Whether an organisation is named in it.
  func programme(naming names: (NamedOrganisation) -> Bool = { _ in true }) -> [Block] {
    guard !view.programme.isEmpty else { return [] }
    let columns = [
      Table.Column(imprint.text(.time)), Table.Column(imprint.phrases.programmeItem),
      Table.Column(imprint.phrases.contributors),
    ]
    let rows = view.programme.map { item in
      let by = item.by.flatMap { names($0) ? name($0) : nil }
      let contributors = [item.speaker, by ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
      return [item.time, item.title, contributors].map { [Inline].text($0) }
    }
    let isAlone = rows.allSatisfy { $0[2].isEmpty }
    var table =
      isAlone
      ? Table(columns: Array(columns.prefix(2)), rows: rows.map { Array($0.prefix(2)) })
      : Table(columns: columns, rows: rows)
    table.language = imprint.recordLanguage
    return [.heading(level: 1, imprint.text(.programme)), .table(table)]
  }
}
