import ForumKit

extension RecordView {
  /// How participants are shown.
  static let participants = RecordView(
    shape: Participant.fields.shape,
    computed: [
      .always("name", .text), .always("listed", .choice(ListingChoice.self)),
      .maybe("sector", .choice(Organisation.Sector.self)),
    ],
    columns: [
      Column("organisation", "ID"), Column("name", "NAME", isFlexible: true), Column("roles", "ROLES"),
      Column("attendance", "ATTENDANCE"), Column("count", "COUNT", alignment: .right),
      Column("listed", "LISTED"),
    ])
}

extension Participant {
  /// The name to print: the one that it is registered by, or else the organisation's own.
  func printedName(_ organisations: OrganisationIndex) -> String {
    if !registeredAs.isEmpty { return registeredAs }
    return organisation(in: organisations)?.name ?? organisation.text
  }

  /// The record with what is computed for showing it.
  func shown(_ organisations: OrganisationIndex, on today: CalendarDate) -> JSONObject {
    object.adding("name", printedName(organisations))
      .adding("listed", listed(on: today))
      .adding("sector", organisation(in: organisations)?.sector)
  }
}
