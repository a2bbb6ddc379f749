/// Everything that has happened on the ways of a declaration's signatories. It names also those who may not be
/// named, and is for the house alone.
public struct SignatoryEvents: Sendable, Equatable {
  /// In the order of the record, each signatory's by date.
  public let events: [Event]

  /// Something that happened on a day.
  public struct Event: Sendable, Equatable {
    /// The organisation in use; links by a former id lead here too.
    public let organisation: ID<Organisation>
    /// When it happened.
    public let date: PartialDate
    /// What it came to.
    public let status: Signatory.Status
    /// The version that it is about.
    public let version: Int?
  }
}

extension AudienceView {
  /// What has happened on the ways of a declaration's signatories, of those that there is a record of.
  ///
  /// - Throws: ``ForTheHouseAlone``, or ``StoreError``.
  func signatoryEvents(of id: ID<Declaration>) throws -> SignatoryEvents {
    try requireHouse()
    return SignatoryEvents(
      events: try signatoryRecords(id).flatMap { signatory -> [SignatoryEvents.Event] in
        guard let organisation = organisationIndex[signatory.organisation]?.id else { return [] }
        return signatory.events.inOrder.map {
          SignatoryEvents.Event(
            organisation: organisation, date: $0.date, status: $0.status, version: $0.version)
        }
      })
  }
}
