/// Everything that was said and done about something, over all forums, in the order of time.
///
/// It names organisations that may not be named and tells notes: it is for the house alone. Only the files are read
/// as records that can hold something of it. A file that cannot be read is left out and told of in ``faults``.
public struct Trace: Sendable, Equatable {
  /// What is traced.
  public let subject: TraceSubject
  /// By date, what has none last; what stands in one place on one day stands together.
  public let entries: [TraceEntry]
  /// The faults of the files that could not be read.
  public let faults: [StoreError]

  /// Follows a thread through the files as they stand.
  public init(of subject: TraceSubject, in snapshot: Snapshot) throws {
    self.subject = subject
    var builder = TraceBuilder(snapshot)
    switch subject {
    case .tag(let word): try builder.follow(tag: word)
    case .theme(let forum, let theme): try builder.follow(.init(forum: forum, theme: theme.id))
    case .organisation(let organisation): try builder.follow(organisation)
    case .measure(let measure): try builder.follow(measure)
    }
    entries = Self.inOrder(builder.entries)
    faults = builder.reading.faults
  }

  /// The entries by date and place. Places of one day follow each other in the order in which they were met, and so
  /// does what stands in one.
  private static func inOrder(_ entries: [TraceEntry]) -> [TraceEntry] {
    var places: [TraceEntry.Place: Int] = [:]
    for entry in entries where places[entry.place] == nil { places[entry.place] = places.count }
    let keys = entries.map { entry in
      (entry.date == nil ? 1 : 0, entry.date?.earliest ?? .earliest, places[entry.place] ?? 0)
    }
    return entries.indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }.map { entries[$0] }
  }
}

/// Collects the entries of a trace.
struct TraceBuilder {
  var reading: TraceReading
  private(set) var entries: [TraceEntry] = []

  init(_ snapshot: Snapshot) { reading = TraceReading(snapshot) }

  mutating func add(
    _ date: PartialDate?, _ place: TraceEntry.Place, _ what: String, _ record: String = "",
    title: String = "",
    remarks: [TraceEntry.Remark] = [], text: String = "", _ relation: TraceEntry.Relation = .itself
  ) {
    entries.append(
      TraceEntry(
        date: date, place: place, what: what, record: record, title: title, remarks: remarks, text: text,
        relation: relation))
  }

  // MARK: - What stands in a forum

  /// Adds a theme with its points.
  mutating func add(_ theme: Theme, of forum: ID<Forum>, _ relation: TraceEntry.Relation) {
    let date = reading.forum(forum)?.date
    let place = reading.place(forum)
    let record = "\(forum)/\(theme.id)"
    let text = [theme.question] + theme.prompts.map { "- \($0)" } + [theme.lead, theme.body]
    add(
      date, place, theme.kind?.rawValue ?? Theme.name, record, title: theme.title,
      text: text.filter { !$0.isEmpty }.joined(separator: "\n\n"), relation)
    for point in theme.summary { add(date, place, "point", record, text: point, relation) }
  }

  /// Adds an input; its title is that of the theme that it hangs on.
  mutating func add(_ input: Input, of forum: ID<Forum>, _ relation: TraceEntry.Relation) {
    let title = input.theme.map { reading.title(of: $0, in: forum) } ?? ""
    add(
      reading.forum(forum)?.date, reading.place(forum), Input.name, input.id.text, title: title,
      text: input.text, relation)
  }

  /// Adds inputs by their ids, in whichever forum they lie.
  mutating func add(inputs ids: [ID<Input>], _ relation: TraceEntry.Relation) {
    let wanted = Set(ids)
    guard !wanted.isEmpty else { return }
    for forum in reading.forums(mentioning: ids.map(\.text), in: { RecordFile.inputs(of: $0).path }) {
      for input in reading.inputs(of: forum) where wanted.contains(input.id) {
        add(input, of: forum, relation)
      }
    }
  }

  // MARK: - What came of it

  /// Adds a measure, in the place that it came from, with what has come of it.
  mutating func add(_ measure: Measure, _ relation: TraceEntry.Relation) {
    let remarks: [TraceEntry.Remark?] = [
      .choice(.measureStatus, measure.status.rawValue), measure.due.map { .due($0) },
    ]
    let text = [measure.objective, measure.plan].filter { !$0.isEmpty }.joined(separator: "\n\n")
    let own = TraceEntry.Place(kind: .measure, id: measure.id.text, title: measure.title)
    let answered = measure.from.inputs.map(\.text)
    var place = own
    var date: PartialDate?
    if let forum = measure.from.forum, let record = reading.forum(forum) {
      place = reading.place(forum)
      date = record.date
    } else if let council = measure.from.council {
      place = self.place(council)
    } else if let said = entries.first(where: { $0.what == Input.name && answered.contains($0.record) }) {
      place = said.place
      date = said.date
    }
    // A measure has no day of its own: it is at least as old as the first thing that is told of it.
    date = date ?? measure.followUps.first.map { PartialDate($0.date) } ?? measure.due
    add(
      date, place, Measure.name, measure.id.text, title: measure.title,
      remarks: remarks.compactMap(\.self), text: text, relation)
    for followUp in measure.followUps {
      add(
        PartialDate(followUp.date), own, Measure.FollowUp.name, measure.id.text,
        text: followUp.annotations.note,
        relation)
    }
  }

  /// Adds the reports of a council, handed over or due, from a day on.
  mutating func addReports(of id: ID<Council>, since day: CalendarDate?, _ relation: TraceEntry.Relation) {
    guard let council = reading.council(id) else { return }
    for report in council.reports {
      let date = report.delivered ?? report.due
      if let date, let day, date.latest < day { continue }
      add(report, of: council, relation)
    }
  }

  mutating func add(_ report: Council.Report, of council: Council, _ relation: TraceEntry.Relation) {
    let remark: TraceEntry.Remark? = report.delivered.map { .delivered($0) } ?? report.due.map { .due($0) }
    add(
      report.delivered ?? report.due, place(council), Council.Report.name, council.id.text,
      title: report.title, remarks: [remark].compactMap(\.self), text: report.contents, relation)
  }

  mutating func place(_ id: ID<Council>) -> TraceEntry.Place {
    reading.council(id).map(place) ?? .init(kind: .council, id: id.text, title: id.text)
  }

  func place(_ council: Council) -> TraceEntry.Place {
    .init(kind: .council, id: council.id.text, title: council.name)
  }

  func place(_ declaration: Declaration) -> TraceEntry.Place {
    .init(kind: .declaration, id: declaration.id.text, title: declaration.title)
  }
}
