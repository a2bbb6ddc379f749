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
      guard let declaration = reader.record(.declaration(id)),
        let signatories = reader.list(.signatories(of: id))
      else { continue }
      items += signatories.compactMap { Self.item($0, declaration, names, today) }
    }
    for id in reader.councilIDs() {
      if let council = reader.record(.council(id)) { items += Self.items(of: council) }
    }
    items += (reader.list(.measures) ?? []).compactMap { measure in
      guard !measure.status.isClosed, let due = measure.due else { return nil }
      return DueItem(matter: .measure(measure.id), date: due, title: measure.title)
    }
    // The sort is stable.
    self.items = items.filter { item in last.map { item.date.earliest <= $0 } ?? true }
      .sorted { $0.date < $1.date }
    faults = reader.faults
  }

  private static func items(of forum: Forum) -> [DueItem] {
    var items: [DueItem] = []
    if forum.status < .held, let date = forum.date {
      items.append(DueItem(matter: .forum(forum.id), date: date, title: forum.title))
    }
    if forum.status == .circulated, let until = forum.circulations.inOrder.last?.until {
      items.append(
        DueItem(matter: .answers(forum.id), date: PartialDate(until), title: forum.title))
    }
    for (place, correction) in forum.corrections.enumerated() where correction.decision.isBlank {
      items.append(
        DueItem(
          matter: .correction(forum.id, number: place + 1), date: PartialDate(correction.date),
          title: forum.title))
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
      matter: .signature(declaration.id, signatory.organisation), date: expected,
      title: "\(declaration.title): \(name)")
  }

  private static func items(of council: Council) -> [DueItem] {
    let deadlines = council.deadlines.enumerated().compactMap { index, deadline -> DueItem? in
      guard deadline.met == nil else { return nil }
      return DueItem(
        matter: .deadline(council.id, number: index + 1), date: deadline.due,
        title: "\(council.name): \(deadline.title)")
    }
    let reports = council.reports.enumerated().compactMap { index, report -> DueItem? in
      guard report.delivered == nil, let due = report.due else { return nil }
      return DueItem(
        matter: .report(council.id, number: index + 1), date: due, title: "\(council.name): \(report.title)")
    }
    return deadlines + reports
  }
}
