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

  /// By date, the first first.
  public let seats: [Seat]
  /// In the order of the declarations' ids.
  public let signatures: [Signature]

  /// Looks an organisation up by all its ids, former ones too.
  ///
  /// - Throws: ``StoreError`` where a file that could hold it cannot be read.
  public init(
    of organisation: Organisation, in records: some Records, on today: CalendarDate
  ) throws(StoreError) {
    let ids = Set([organisation.id] + organisation.formerIds)
    var seats: [Seat] = []
    for id in try records.forumIDs() {
      let seat = try records.list(.participants(of: id)).first { participant in
        ids.contains(participant.organisation) || participant.with.contains(where: ids.contains)
      }
      guard let seat, let forum = try records.record(.forum(id)) else { continue }
      seats.append(
        Seat(
          forum: id, title: forum.title, date: forum.date, roles: seat.roles,
          attendance: seat.attendance, isShared: !ids.contains(seat.organisation)))
    }
    var signatures: [Signature] = []
    for id in try records.declarationIDs() {
      let signatory = try records.list(.signatories(of: id)).first { ids.contains($0.organisation) }
      guard let signatory, let declaration = try records.record(.declaration(id)) else { continue }
      signatures.append(
        Signature(declaration: id, title: declaration.title, status: signatory.status(on: today)))
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
    return object
  }

  private func list(_ objects: [JSONObject]) -> JSONValue? {
    objects.isEmpty ? nil : .array(objects.map(JSONValue.object))
  }

  private func members(_ pairs: [(String, any RecordValue)]) -> JSONObject {
    JSONObject(pairs.compactMap { key, value in value.json.map { .init(key: key, value: $0) } })
  }
}
