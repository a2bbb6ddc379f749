/// Where an organisation is found: the forums that it has a part in, and the declarations.
public struct OrganisationLinks: Sendable, Equatable {
  /// A part in one forum.
  public struct Seat: Sendable, Equatable {
    /// The forum's id.
    public let forum: ID<Forum>
    /// What the forum is called.
    public let title: String
    /// The day, or the month or year where the day is not known.
    public let date: PartialDate?
    /// What the organisation does there; empty is an ordinary participant.
    public let roles: [Participant.Role]
    /// Whether it came; `nil` where nothing is stated.
    public let attendance: Participant.Attendance?
    /// Whether it shares the seat of another organisation.
    public let isShared: Bool
  }

  /// A way with one declaration, signed or not.
  public struct Signature: Sendable, Equatable {
    /// The declaration's id.
    public let declaration: ID<Declaration>
    /// What the declaration is called.
    public let title: String
    /// Where the organisation stands today; `nil` where nothing has happened yet.
    public let status: Signatory.Status?
  }

  /// A seat in a council that it holds, held or will hold.
  public struct CouncilSeat: Sendable, Equatable {
    /// The council's id.
    public let council: ID<Council>
    /// What the council is called.
    public let name: String
    /// What the organisation is in it; `nil` where it calls the council together without a seat.
    public let member: Council.Member?
  }

  /// A measure that it answers for, or has a part in.
  public struct Duty: Sendable, Equatable {
    /// The measure's id.
    public let measure: ID<Measure>
    /// What is to be done.
    public let title: String
    /// How far it has come.
    public let status: Measure.Status
    /// Whether it answers for the measure; otherwise it is done with it.
    public let isResponsible: Bool
  }

  /// By date, the first first.
  public let seats: [Seat]
  /// In the order of the declarations' ids.
  public let signatures: [Signature]
  /// In the order of the councils' ids, and of the seats in each.
  public let councilSeats: [CouncilSeat]
  /// In the order of the measures.
  public let duties: [Duty]

  /// Looks an organisation up by all its ids, former ones too.
  ///
  /// - Throws: ``StoreError`` where a file that could hold it cannot be read.
  public init(
    of organisation: Organisation, in records: Snapshot, on today: CalendarDate
  ) throws(StoreError) {
    let ids = Set([organisation.id] + organisation.formerIds)
    let runs = ids.map { ByteRun(Array("\"\($0)\"".utf8)) } + [ByteRun(Array("\\u".utf8))]
    let ofForums = FieldSelection<Forum>(["title", "date"])
    var reader = LenientReader(records)
    let seats = reader.sweep(try records.forumIDs(), [Seat]()) { id, reader, seats in
      let seat = reader.list(.participants(of: id)) { bytes in runs.contains { $0.stands(in: bytes) } }
        .first { participant in
          ids.contains(participant.organisation) || participant.with.contains(where: ids.contains)
        }
      guard let seat, let forum = reader.forum(id, only: ofForums) else { return }
      seats.append(
        Seat(
          forum: id, title: forum.title, date: forum.date, roles: seat.roles,
          attendance: seat.attendance, isShared: !ids.contains(seat.organisation)))
    }
    if let fault = reader.faults.first { throw fault }
    var signatures: [Signature] = []
    for id in try records.declarationIDs() {
      let signatory = try records.list(.signatories(of: id)).first { ids.contains($0.organisation) }
      guard let signatory, let declaration = try records.declarationRecord(id) else { continue }
      signatures.append(
        Signature(
          declaration: id, title: declaration.title,
          status: signatory.status(on: today, under: declaration)))
    }
    var councilSeats: [CouncilSeat] = []
    for id in try records.councilIDs() {
      guard let council = try records.record(.council(id)) else { continue }
      let held = council.members.filter { ids.contains($0.organisation) }
      let convenes = council.convener.map(ids.contains) ?? false
      councilSeats += held.map { CouncilSeat(council: id, name: council.name, member: $0) }
      if held.isEmpty, convenes {
        councilSeats.append(CouncilSeat(council: id, name: council.name, member: nil))
      }
    }
    self.councilSeats = councilSeats
    duties = try records.list(.measures).compactMap { measure in
      let isResponsible = measure.responsible.contains(where: ids.contains)
      guard isResponsible || measure.with.contains(where: ids.contains) else { return nil }
      return Duty(
        measure: measure.id, title: measure.title, status: measure.status, isResponsible: isResponsible)
    }
    self.seats = seats.sorted { ($0.date?.earliest ?? .earliest) < ($1.date?.earliest ?? .earliest) }
    self.signatures = signatures
  }

  /// The object of an organisation with `forums` and `declarations` added.
  public func adding(to object: JSONObject) -> JSONObject {
    var object = object
    object["forums"] = list(
      seats.map { seat in
        members([
          ("id", seat.forum), ("title", seat.title), ("date", seat.date), ("roles", seat.roles),
          ("attendance", seat.attendance), ("shared", seat.isShared),
        ])
      })
    object["declarations"] = list(
      signatures.map { signature in
        members([
          ("id", signature.declaration), ("title", signature.title), ("status", signature.status),
        ])
      })
    object["councils"] = list(
      councilSeats.map { seat in
        members([
          ("id", seat.council), ("name", seat.name), ("role", seat.member?.role),
          ("from", seat.member?.from), ("to", seat.member?.to), ("convener", seat.member == nil),
        ])
      })
    object["measures"] = list(
      duties.map { duty in
        members([
          ("id", duty.measure), ("title", duty.title), ("status", duty.status),
          ("responsible", duty.isResponsible),
        ])
      })
    return object
  }

  /// The keys that ``adding(to:)`` adds.
  public static let keys: [JSONSchema.Key] = [
    .maybe(
      "forums",
      .list(
        .object(
          ["id": .id(Forum.self), "title": .text],
          maybe: [
            "date": .date, "roles": .list(.choice(Participant.Role.self)),
            "attendance": .choice(Participant.Attendance.self), "shared": .flag,
          ]))),
    .maybe(
      "declarations",
      .list(
        .object(
          ["id": .id(Declaration.self), "title": .text], maybe: ["status": .choice(Signatory.Status.self)]))),
    .maybe(
      "councils",
      .list(
        .object(
          ["id": .id(Council.self), "name": .text],
          maybe: [
            "role": .choice(Council.Member.Role.self), "from": .date, "to": .date, "convener": .flag,
          ]))),
    .maybe(
      "measures",
      .list(
        .object(
          ["id": .id(Measure.self), "title": .text],
          maybe: ["status": .choice(Measure.Status.self), "responsible": .flag]))),
  ]

  private func list(_ objects: [JSONObject]) -> JSONValue? {
    objects.isEmpty ? nil : .array(objects.map(JSONValue.object))
  }

  private func members(_ pairs: [(String, any RecordValue)]) -> JSONObject {
    JSONObject(pairs.compactMap { key, value in value.json.map { .init(key: key, value: $0) } })
  }
}
