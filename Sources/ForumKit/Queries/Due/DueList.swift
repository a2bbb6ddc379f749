/// All that is due in a workspace and not done yet, by date.
///
/// Only the files that can hold something due are read: never themes, inputs or participants.
public struct DueList: Sendable {
  /// By date, what is alike in it as it was come upon: forums, declarations, councils, measures.
  public let items: [DueItem]
  /// The faults of the files that could not be read.
  public let faults: [StoreError]

  /// Looks through the records.
  ///
  /// - Parameters:
  ///   - today: The day by which something is planned or over.
  ///   - last: The last day that is asked for; everything that lies ahead if `nil`.
  public init(of records: Snapshot, on today: CalendarDate, until last: CalendarDate? = nil) {
    var reader = LenientReader(records)
    let keys: Set = ["id", "title", "date", "status", "circulations", "corrections"]
    var items = reader.forums(keys: keys).flatMap(Self.items)
    let names = OrganisationIndex(reader.list(.organisations) ?? [])
    for id in reader.declarationIDs() {
      guard let declaration = reader.declaration(id),
        let signatories = reader.list(.signatories(of: id))
      else { continue }
      items += signatories.compactMap { Self.item($0, declaration, names, today) }
    }
    for id in reader.councilIDs() {
      if let council = reader.record(.council(id)) { items += Self.items(of: council) }
    }
    items += (reader.list(.measures) ?? []).compactMap { measure in
      guard !measure.status.isClosed, let due = measure.due else { return nil }
      return DueItem(.measure(measure.id), due, measure.title)
    }
    // The sort is stable.
    self.items = items.filter { item in last.map { item.date.earliest <= $0 } ?? true }
      .sorted { $0.date < $1.date }
    faults = reader.faults
  }

  private static func items(of forum: Forum) -> [DueItem] {
    var items: [DueItem] = []
    if forum.status < .held, let date = forum.date {
      items.append(DueItem(.forum(forum.id), date, forum.title))
    }
    if forum.status == .circulated, let until = forum.lastRound?.until {
      items.append(DueItem(.answers(forum.id), PartialDate(until), forum.title))
    }
    for (place, correction) in forum.corrections.enumerated() where correction.decision.isBlank {
      items.append(
        DueItem(
          .correction(forum.id, number: place + 1), PartialDate(correction.date), forum.title,
          of: forum.id.text,
          key: correction.recorded.map { $0.description.filter(\.isNumber) } ?? String(place + 1)))
    }
    return items
  }

  private static func item(
    _ signatory: Signatory, _ declaration: Declaration, _ names: OrganisationIndex, _ today: CalendarDate
  ) -> DueItem? {
    guard let expected = signatory.expected, let status = signatory.status(on: today, under: declaration),
      status == .invited || status == .preparing
    else { return nil }
    let name = names[signatory.organisation]?.name ?? signatory.organisation.text
    return DueItem(
      .signature(declaration.id, signatory.organisation), expected, "\(declaration.title): \(name)")
  }

  private static func items(of council: Council) -> [DueItem] {
    func items(
      _ duties: [(title: String, due: PartialDate?, isDone: Bool)],
      _ matter: (ID<Council>, Int) -> DueItem.Matter
    ) -> [DueItem] {
      let keys = DutyKeys.keys(of: duties.map { ($0.title, $0.due) })
      return duties.indices.compactMap { place in
        guard !duties[place].isDone, let due = duties[place].due else { return nil }
        return DueItem(
          matter(council.id, place + 1), due, "\(council.name): \(duties[place].title)", of: council.id.text,
          key: keys[place])
      }
    }
    return items(council.deadlines.map { ($0.title, $0.due, $0.met != nil) }, DueItem.Matter.deadline)
      + items(council.reports.map { ($0.title, $0.due, $0.delivered != nil) }, DueItem.Matter.report)
  }
}
