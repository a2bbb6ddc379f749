/// Imports a list of those who take part in a forum. Rows of one organisation, one for each person, are one seat.
public struct ParticipantImport {
  /// The participants to add, in the order of the list.
  public let added: [Participant]
  /// What came of it, with the organisations that were created.
  public let report: ImportReport

  /// Where a list goes, and what it meets there.
  public struct Destination {
    let participants: [Participant]
    let organisations: [Organisation]
    let mayCreate: Bool
    let today: CalendarDate
    let instant: Instant

    /// - Parameters:
    ///   - participants: Those of the forum.
    ///   - organisations: All that are known.
    ///   - mayCreate: Whether organisations that are not known are created.
    ///   - today: The day that choices about being named are made on.
    ///   - instant: When they are recorded.
    public init(
      participants: [Participant], organisations: [Organisation], mayCreate: Bool, today: CalendarDate,
      instant: Instant
    ) {
      self.participants = participants
      self.organisations = organisations
      self.mayCreate = mayCreate
      self.today = today
      self.instant = instant
    }
  }

  /// Reads the rows of a list. A row whose organisation takes part already is passed over.
  ///
  /// - Throws: ``ImportRefusal`` with everything that is wrong with the list.
  public init(_ table: CSVTable, _ map: ColumnMap, into destination: Destination) throws(ImportRefusal) {
    var maker = SeatMaker(map, destination)
    var faults = FaultList(of: table)
    for row in table.readableRows { maker.read(row, &faults) }
    try faults.refuse(known: destination.organisations.count) { maker.roll.nearest(to: $0) }
    added = maker.seats.map(\.participant)
    report = maker.finished()
  }
}

/// Makes participants of rows.
private struct SeatMaker {
  struct Seat {
    var participant: Participant
    /// The row that first said something of it.
    let row: Int
  }

  private(set) var roll: OrganisationRoll
  private(set) var seats: [Seat] = []
  private var report = ImportReport()
  private var places: [ID<Organisation>: Int] = [:]
  private var there: [ID<Organisation>: Participant] = [:]
  private let map: ColumnMap
  private let destination: ParticipantImport.Destination

  init(_ map: ColumnMap, _ destination: ParticipantImport.Destination) {
    self.map = map
    self.destination = destination
    roll = OrganisationRoll(destination.organisations, mayCreate: destination.mayCreate)
    for participant in destination.participants {
      for id in participant.with { there[roll[id]?.id ?? id] = participant }
    }
    for participant in destination.participants {
      there[roll[participant.organisation]?.id ?? participant.organisation] = participant
    }
  }

  func finished() -> ImportReport {
    var report = report
    report.created = roll.created
    report.added = seats.map { seat in
      let id = seat.participant.organisation
      return .init(row: seat.row, id: id.text, title: roll[id]?.name ?? id.text)
    }
    return report
  }

  mutating func read(_ row: CSVTable.Row, _ faults: inout FaultList) {
    var reader = RowReader(row, map)
    let template = destination.mayCreate ? Organisation(describedBy: &reader) : Organisation()
    guard let id = organisation(reader.line("organisation"), "organisation", template, &reader) else {
      _ = participant(nil, &reader)
      return faults.add(reader.faults)
    }
    var participant = participant(id, &reader)
    if let present = there[id] {
      report.skipped += 1
      // Who is there by name is there, whatever else is known of them.
      participant.representatives.removeAll { person in
        present.representatives.contains {
          $0.name == person.name && (person.title.isEmpty || $0.title == person.title)
        }
      }
      report.note(
        participant.object, against: present.object, reader, id: id.text, besides: ["organisation"],
        also: saysOtherwise(of: present, &reader) ? ["listing"] : [])
      return
    }
    pair(&participant, &reader)
    listing(of: &participant, &reader)
    if let place = places[id] {
      let isNew = seats[place].participant.take(participant, from: &reader, firstRow: seats[place].row)
      if isNew { report.merged += 1 } else { report.skipped += 1 }
    } else {
      places[id] = seats.count
      seats.append(Seat(participant: participant, row: row.number))
    }
    faults.add(reader.faults)
  }

  /// The organisation that a name means; what is wrong with the name is reported.
  private mutating func organisation(
    _ name: String, _ key: String, _ template: Organisation = Organisation(), _ reader: inout RowReader
  ) -> ID<Organisation>? {
    guard !name.isEmpty else {
      reader.report(.missing, key)
      return nil
    }
    switch roll.find(name, as: template) {
    case .organisation(let id): return id
    case .unknown: reader.report(.unknown(noun: Organisation.noun, name, nearest: []), key)
    case .ambiguous(let ids):
      reader.report(.ambiguous(noun: Organisation.noun, name, candidates: ids), key)
    case .noID: reader.report(.noID(name), key)
    }
    return nil
  }

  private mutating func participant(_ id: ID<Organisation>?, _ reader: inout RowReader) -> Participant {
    var participant = Participant()
    participant.roles = reader.choices("roles", ImportChoices.role)
    participant.attendance = reader.choice("attendance", ImportChoices.attendance)
    participant.count = reader.count("count")
    participant.annotations = reader.annotations()
    for id in companions(&reader) where !participant.with.contains(id) { participant.with.append(id) }
    let printed = reader.line("registeredAs")
    guard let id else { return participant }
    participant.organisation = id
    if printed != roll[id]?.name { participant.registeredAs = printed }
    if participant.with.contains(id) { reader.report(.ownSeat(id.text), "with") }
    participant.representatives = people(of: id, &reader)
    return participant
  }

  /// Those that share a seat. Names of organisations have commas in them, so that the longest run of parts that
  /// is a name goes before shorter ones.
  private mutating func companions(_ reader: inout RowReader) -> [ID<Organisation>] {
    let cell = reader.text("with")
    guard !cell.isEmpty else { return [] }
    let separators: [Unicode.Scalar] = ["\n", ";"]
    let hasOthers = cell.unicodeScalars.contains { separators.contains($0) }
    var ids: [ID<Organisation>] = []
    for piece in hasOthers ? CellList.values(of: cell) : [cell] {
      var parts = piece.split(separator: ",").map(\.trimmingBlanks).filter { !$0.isEmpty }[...]
      while !parts.isEmpty {
        let length = (1...min(parts.count, 8)).last { length in
          if case .organisation = roll.known(parts.prefix(length).joined(separator: ", ")) { return true }
          return false
        }
        let name = parts.prefix(length ?? 1).joined(separator: ", ")
        parts = parts.dropFirst(length ?? 1)
        if let id = organisation(name, "with", Organisation(), &reader) { ids.append(id) }
      }
    }
    return ids
  }

  /// The people whom a cell names: `Name`, or `Name – Title` as exports write it.
  private func people(of id: ID<Organisation>, _ reader: inout RowReader) -> [Person] {
    reader.list("representatives").compactMap { text in
      // A list of organisations calls the name of the organisation a name too.
      if roll.known(text) == .organisation(id) { return nil }
      var person = Person()
      if let dash = text.firstRange(of: " – ") {
        person.name = text[..<dash.lowerBound].trimmingBlanks
        person.title = text[dash.upperBound...].trimmingBlanks
      } else {
        person.name = text
      }
      return person.name.isEmpty ? nil : person
    }
  }

  /// Gives the representatives the titles and the addresses that stand in cells of their own.
  private func pair(_ participant: inout Participant, _ reader: inout RowReader) {
    let columns: [(String, WritableKeyPath<Person, String>)] = [
      ("title", \.title), ("email", \.email), ("phone", \.phone),
    ]
    let people = participant.representatives.count
    for (key, property) in columns {
      let cell = reader.text(key)
      guard !cell.isEmpty else { continue }
      let values = people == 1 ? [cell] : CellList.values(of: cell)
      if people == 0 {
        reader.report(.nobody, key)
      } else if values.count != people {
        reader.report(.uneven(found: values.count, representatives: people), key)
      } else {
        for (place, value) in values.enumerated() {
          participant.representatives[place][keyPath: property] = value
        }
      }
    }
  }

  /// Whether a row says otherwise of who may be named than the participant that is there.
  private func saysOtherwise(of present: Participant, _ reader: inout RowReader) -> Bool {
    // Exports say so of a choice that lies ahead.
    guard !ImportChoices.undecided.contains(ImportField.folded(reader.text("listing"))) else { return false }
    let choice = reader.choice("listing", ImportChoices.listing)
    return choice.map { $0 != present.listed(on: destination.today) } ?? false
  }

  private func listing(of participant: inout Participant, _ reader: inout RowReader) {
    guard let choice = reader.choice("listing", ImportChoices.listing) else { return }
    participant.listing = [
      Listing(date: destination.today, recorded: destination.instant, choice: choice)
    ]
  }
}

extension Participant {
  /// Takes what another row says of the same seat.
  ///
  /// - Returns: Whether it says anything new.
  fileprivate mutating func take(
    _ other: Participant, from reader: inout RowReader, firstRow: Int
  ) -> Bool {
    let before = self
    for role in other.roles where !roles.contains(role) { roles.append(role) }
    for id in other.with where !with.contains(id) { with.append(id) }
    for person in other.representatives where !representatives.contains(person) {
      representatives.append(person)
    }
    for tag in other.annotations.tags where !annotations.tags.contains(tag) { annotations.tags.append(tag) }
    for source in other.annotations.sources where !annotations.sources.contains(source) {
      annotations.sources.append(source)
    }
    func settle<Value: Equatable>(
      _ mine: Value, _ theirs: Value, empty: Value, _ key: String, _ text: (Value) -> String
    ) -> Value {
      if theirs == empty { return mine }
      if mine != empty, mine != theirs {
        reader.report(.contradicts(text(theirs), other: text(mine), row: firstRow), key)
      }
      return theirs
    }
    attendance = settle(attendance, other.attendance, empty: nil, "attendance") { $0?.rawValue ?? "" }
    count = settle(count, other.count, empty: nil, "count") { $0.map(String.init) ?? "" }
    registeredAs = settle(registeredAs, other.registeredAs, empty: "", "registeredAs") { $0 }
    listing = settle(listing, other.listing, empty: [], "listing") { $0.first?.choice.rawValue ?? "" }
    if !other.annotations.note.isEmpty, other.annotations.note != annotations.note {
      annotations.note =
        annotations.note.isEmpty ? other.annotations.note : "\(annotations.note)\n\(other.annotations.note)"
    }
    return self != before
  }
}
