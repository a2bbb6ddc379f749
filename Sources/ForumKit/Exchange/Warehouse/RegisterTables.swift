/// The tables that rows of all others name: the workspace, its organisations, and the tags that inputs bear.
struct RegisterTables: Sendable {
  private let workspaces: TableOf<AudienceView>
  private let organisations: TableOf<OrganisationsView.Entry>
  /// `nil` unless personal data is shown to the house.
  private let contacts: TableOf<Placed<Person>>?
  private let tags: TableOf<Borne>

  /// A tag as it is written, with its entry in the vocabulary.
  private struct Borne: Sendable {
    let tag: String
    let entry: Tag?
  }

  /// The tables' form. A warehouse that was made in another one has to be made anew.
  static let model = 1

  init(_ scope: WarehouseScope) {
    workspaces = scope.table(
      "workspaces", "A workspace, and what was exported of it", key: [],
      [
        .text("name", "What it is called", required: true) { $0.card.title },
        .text("publisher", "Who publishes its documents") { $0.card.publisher },
        .choice("audience", "Who the rows of the workspace are for", required: true) { $0.audience },
        .flag("people", "Whether personal data is among the rows") { $0.includesPeople },
        .day("as_of", "The day by which consent and signatures are judged", required: true) { $0.today },
        .number("model", "The form of the tables", required: true) { _ in Self.model },
      ])
    var fields: [FlatField<OrganisationsView.Entry>] = [
      .text("id", "The id of the organisation", required: true) { $0.organisation.id.text },
      .text("name", "The name in full", required: true) { $0.organisation.name },
      .text("short_name", "The short or everyday name") { $0.organisation.shortName },
      .choice("sector", "The part of society that it belongs to") { $0.organisation.sector },
      .choice("kind", "What sort of body it is") { $0.organisation.kind },
      .choice("level", "Where in the country it works") { $0.level },
      .text("parent", "The organisation that it is a part of") { $0.parent?.id.text },
      .text("website", "Its address on the web") { $0.organisation.website },
    ]
    if scope.isHouse { fields.append(.text("org_number", "The organisation number") { $0.number }) }
    organisations = scope.table(
      "organisations", "A body that takes part, signs, or is named otherwise", key: ["id"],
      references: [.toWorkspace, .to("organisations", by: "parent")], fields)
    contacts =
      !(scope.isHouse && scope.includesPeople)
      ? nil
      : scope.table(
        "organisation_contacts", "A person by whom an organisation is reached",
        key: ["organisation", "position"], references: [.to("organisations", by: "organisation")],
        [
          .text("organisation", "The id of the organisation", required: true) { $0.holder },
          .number("position", "The place in the list, from 1", required: true) { $0.position },
          .text("name", "The name") { $0.element.name }, .text("title", "The title") { $0.element.title },
          .text("email", "The e-mail address") { $0.element.email },
          .text("phone", "The phone number") { $0.element.phone },
        ])
    tags = scope.table(
      "tags", "A tag that some input bears", key: ["tag"], references: [.toWorkspace],
      [
        .text("tag", "The tag as it is written", required: true) { $0.tag },
        .text("word", "The word of the vocabulary that it is, whatever its case") { $0.entry?.word },
        .text("sv", "What the word is called in Swedish") { $0.entry?.sv },
        .text("en", "What the word is called in English") { $0.entry?.en },
      ])
  }

  /// The tables, each after those that its rows name.
  var all: [FlatTable] {
    [workspaces.table, organisations.table] + (contacts.map { [$0.table] } ?? []) + [tags.table]
  }

  func add(_ view: AudienceView, to rows: inout FlatRows) { rows.add([view], to: workspaces) }

  func add(_ view: OrganisationsView, to rows: inout FlatRows) {
    rows.add(view.organisations, to: organisations)
    guard let contacts else { return }
    for entry in view.organisations {
      rows.add(Placed.list(entry.contacts, of: entry.organisation.id.text), to: contacts)
    }
  }

  /// - Parameter borne: The tags that inputs bear, each once.
  func add(_ borne: [String], _ vocabulary: TagVocabulary, to rows: inout FlatRows) {
    rows.add(borne.map { Borne(tag: $0, entry: vocabulary[$0]) }, to: tags)
  }
}
