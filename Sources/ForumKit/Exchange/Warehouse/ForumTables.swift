/// The tables of what forums are, who came to them, and what stands in their sections.
struct ForumTables: Sendable {
  private let forums: TableOf<ForumView>
  private let commissioners: TableOf<Placed<NamedOrganisation>>
  private let organisers: TableOf<Placed<NamedOrganisation>>
  private let programme: TableOf<Placed<ForumView.Item>>
  private let sections: TableOf<Placed<ForumView.Part>>
  private let publications: TableOf<Placed<ForumView.Edition>>
  private let participants: TableOf<Placed<ForumView.Seat>>
  private let roles: TableOf<OfSeat<Participant.Role>>
  private let sharedSeats: TableOf<OfSeat<NamedOrganisation>>
  /// `nil` unless personal data is shown.
  private let representatives: TableOf<OfSeat<Person>>?

  /// Something that a seat has in a list.
  private struct OfSeat<Element: Sendable>: Sendable {
    let forum: String
    let seat: Int
    let position: Int
    let element: Element
  }

  init(_ scope: WarehouseScope) {
    forums = Self.forums(scope)
    commissioners = scope.organisations(
      "forum_commissioners", "An organisation on whose behalf a forum is held", of: "forum", in: "forums")
    organisers = scope.organisations(
      "forum_organisers", "An organisation that arranges a forum", of: "forum", in: "forums")
    programme = scope.table(
      "programme_items", "An item of a forum's programme", key: ["forum", "position"],
      references: [.to("forums", by: "forum"), .to("organisations", by: "organisation")],
      [
        .text("forum", "The id of the forum", required: true) { $0.holder },
        .number("position", "Its place in the programme, from 1", required: true) { $0.position },
        .text("time", "The time as it is printed") { $0.element.time },
        .text("title", "What happens then", required: true) { $0.element.title },
        .text("organisation", "Who leads or speaks") { $0.element.by?.id.text },
        .text("speaker", "The function that speaks, never a person") { $0.element.speaker },
      ])
    sections = Self.sections(scope)
    publications = scope.table(
      "publications", "A day on which a forum's documentation was published", key: ["forum", "position"],
      references: [.to("forums", by: "forum")],
      [
        .text("forum", "The id of the forum", required: true) { $0.holder },
        .number("position", "The number of the edition, from 1", required: true) { $0.position },
        .day("published", "The day of publication", required: true) { $0.element.date },
        .text("change", "What had changed since the edition before") { $0.element.change },
      ])
    participants = Self.participants(scope)
    roles = scope.table(
      "participant_roles", "Something that a participant does at a forum", key: ["forum", "seat", "role"],
      references: [Self.toSeat],
      Self.ofSeat() + [.choice("role", "What it does there", required: true) { $0.element }])
    sharedSeats = scope.table(
      "shared_seats", "An organisation that shares the seat of another",
      key: ["forum", "seat", "organisation"],
      references: [Self.toSeat, .to("organisations", by: "organisation")],
      Self.ofSeat() + [
        .text("organisation", "The id of the organisation", required: true) { $0.element.id.text }
      ])
    representatives =
      !scope.includesPeople
      ? nil
      : scope.table(
        "representatives", "A person who took a seat at a forum", key: ["forum", "seat", "position"],
        references: [Self.toSeat],
        Self.ofSeat() + [
          .number("position", "The place in the list, from 1", required: true) { $0.position },
          .text("name", "The name") { $0.element.name }, .text("title", "The title") { $0.element.title },
          .text("email", "The e-mail address") { $0.element.email },
          .text("phone", "The phone number") { $0.element.phone },
        ])
  }

  /// The tables, each after those that its rows name.
  var all: [FlatTable] {
    [
      forums.table, commissioners.table, organisers.table, programme.table, sections.table,
      publications.table, participants.table, roles.table, sharedSeats.table,
    ] + (representatives.map { [$0.table] } ?? [])
  }

  func add(_ view: ForumView, to rows: inout FlatRows) {
    let forum = view.id.text
    rows.add([view], to: forums)
    rows.add(Placed.distinct(view.commissionedBy, of: forum), to: commissioners)
    rows.add(Placed.distinct(view.organisedBy, of: forum), to: organisers)
    rows.add(Placed.list(view.programme, of: forum), to: programme)
    rows.add(Placed.list(view.sections, of: forum), to: sections)
    rows.add(Placed.list(view.editions, of: forum), to: publications)
    rows.add(Placed.list(view.participants, of: forum), to: participants)
    for (place, seat) in view.participants.enumerated() {
      func list<Element>(_ elements: [Element]) -> [OfSeat<Element>] {
        elements.enumerated().map {
          OfSeat(forum: forum, seat: place + 1, position: $0 + 1, element: $1)
        }
      }
      var seen = Set<Participant.Role>()
      rows.add(list(seat.roles.filter { seen.insert($0).inserted }), to: roles)
      rows.add(list(Placed.distinct(seat.with, of: forum).map(\.element)), to: sharedSeats)
      if let representatives { rows.add(list(seat.representatives), to: representatives) }
    }
  }

  private static let toSeat = FlatTable.ForeignKey(
    columns: ["forum", "seat"], table: "participants", targets: ["forum", "seat"])

  private static func ofSeat<Element>() -> [FlatField<OfSeat<Element>>] {
    [
      .text("forum", "The id of the forum", required: true) { $0.forum },
      .number("seat", "The number of the seat", required: true) { $0.seat },
    ]
  }

  private static func forums(_ scope: WarehouseScope) -> TableOf<ForumView> {
    scope.table(
      "forums", "A meeting, or a dated analysis, with its record", key: ["id"], references: [.toWorkspace],
      [
        .text("id", "The id of the forum", required: true) { $0.id.text },
        .text("title", "What it is called", required: true) { $0.title },
        .choice("kind", "What sort of occasion it is") { $0.kind },
        .choice("status", "How far it has come", required: true) { $0.status },
        .date("held", "When it is held, as far as is known") { $0.date },
        .day("first_day", "The first day that held can mean") { $0.date?.earliest },
        .date("held_until", "When a meeting of several days ends") { $0.endDate },
        .day("last_day", "The last day that held, or held_until, can mean") {
          ($0.endDate ?? $0.date)?.latest
        },
        .text("place", "Where it is held") { $0.place },
        .choice("level", "Where in the country it works") { $0.level },
        .text("area", "The part of the country that it is about") { $0.area },
        .text("series", "What forums that follow each other have in common") { $0.series },
        .number("occasion", "The number of the forum in its series") { $0.occasion },
        .date("compiled", "When the documentation was put together") { $0.compiled },
        .text("purpose", "Why it is held, in Markdown") { $0.purpose },
      ])
  }

  private static func sections(_ scope: WarehouseScope) -> TableOf<Placed<ForumView.Part>> {
    typealias Field = FlatField<Placed<ForumView.Part>>
    var fields: [Field] = [
      .text("id", "The ids of the forum and of the section: FORUM/SECTION", required: true) {
        "\($0.holder)/\($0.element.id)"
      },
      .text("forum", "The id of the forum", required: true) { $0.holder },
      .text("local_id", "The id of the section in its forum", required: true) { $0.element.id.text },
      .number("position", "Its place among the forum's sections, from 1", required: true) { $0.position },
      .text("parent", "The section that it stands in: FORUM/SECTION") { part in
        part.element.parent.map { "\(part.holder)/\($0)" }
      },
      .choice("role", "What it is for") { $0.element.role },
      .text("heading", "The heading; where it is empty, documents name the role") { $0.element.heading },
      .text("organisation", "Whose text it is") { $0.element.by?.id.text },
      .text("body", "The text, in Markdown") { $0.element.body },
      .flag("paraphrase", "Whether it restates a source in other words") { $0.element.paraphrase },
    ]
    if scope.isHouse {
      fields.append(.flag("internal", "Whether only the house may see it") { $0.element.isInternal })
    }
    return scope.table(
      "sections", "A headed text of a forum", key: ["id"],
      references: [
        .to("forums", by: "forum"), .to("sections", by: "parent"), .to("organisations", by: "organisation"),
      ], fields)
  }

  private static func participants(_ scope: WarehouseScope) -> TableOf<Placed<ForumView.Seat>> {
    var fields: [FlatField<Placed<ForumView.Seat>>] = [
      .text("forum", "The id of the forum", required: true) { $0.holder },
      .number("seat", "The number of the seat in this export, from 1", required: true) { $0.position },
      .text("organisation", "Whose seat it is", required: true) { $0.element.organisation.id.text },
      .text("name", "The name as it was printed that day", required: true) { $0.element.name },
      .choice("attendance", "Whether it came; empty counts as having come") { $0.element.attendance },
      .flag("took_part", "Whether it came, or said that it would") { $0.element.tookPart },
      .number("people", "How many people came") { $0.element.count },
    ]
    if scope.isHouse {
      fields.append(.choice("listing", "What it has chosen about being named") { $0.element.listing })
    }
    return scope.table(
      "participants", "An organisation's seat at a forum", key: ["forum", "seat"],
      references: [.to("forums", by: "forum"), .to("organisations", by: "organisation")], fields)
  }
}
