/// The tables of declarations and of those who sign them.
struct DeclarationTables: Sendable {
  private let declarations: TableOf<DeclarationView>
  private let parties: TableOf<Placed<NamedOrganisation>>
  private let referenceGroup: TableOf<Placed<NamedOrganisation>>
  private let versions: TableOf<OfDeclaration<DeclarationView.Version>>
  private let signatories: TableOf<Placed<DeclarationView.Signature>>
  /// `nil` outside the house.
  private let events: TableOf<Placed<SignatoryEvents.Event>>?

  private struct OfDeclaration<Element: Sendable>: Sendable {
    let declaration: String
    let element: Element
  }

  init(_ scope: WarehouseScope) {
    declarations = scope.table(
      "declarations", "A text that organisations sign", key: ["id"],
      references: [.toWorkspace, .to("organisations", by: "steward")],
      [
        .text("id", "The id of the declaration", required: true) { $0.id.text },
        .text("title", "What it is called", required: true) { $0.title },
        .text("steward", "The organisation that keeps the text and the signatures") { $0.steward?.id.text },
        .text("purpose", "What it is for, in Markdown") { $0.purpose },
      ])
    parties = scope.organisations(
      "declaration_parties", "An organisation between which and others a declaration holds",
      of: "declaration", in: "declarations")
    referenceGroup = scope.organisations(
      "declaration_reference_group", "An organisation that worked a declaration out", of: "declaration",
      in: "declarations")
    versions = scope.table(
      "versions", "The version of a declaration that is in force", key: ["declaration", "number"],
      references: [.to("declarations", by: "declaration")],
      [
        .text("declaration", "The id of the declaration", required: true) { $0.declaration },
        .number("number", "The number of the version, from 1", required: true) { $0.element.number },
        .text("label", "What people call it") { $0.element.label },
        .date("adopted", "When it was adopted") { $0.element.date },
        .text("text", "The text, in Markdown") { $0.element.text },
      ])
    signatories = Self.signatories(scope)
    events =
      !scope.isHouse
      ? nil
      : scope.table(
        "signatory_events", "Something that happened on a signatory's way with a declaration",
        key: ["declaration", "position"],
        references: [
          .to("declarations", by: "declaration"), .to("organisations", by: "organisation"),
        ],
        [
          .text("declaration", "The id of the declaration", required: true) { $0.holder },
          .number("position", "Its place among the declaration's events, from 1", required: true) {
            $0.position
          },
          .text("organisation", "Whose way it is", required: true) { $0.element.organisation.text },
          .date("happened", "When it happened") { $0.element.date },
          .day("last_day", "The last day that happened can mean") { $0.element.date.latest },
          .choice("status", "What it came to", required: true) { $0.element.status },
          .number("version", "The version that it is about") { $0.element.version },
        ])
  }

  /// The tables, each after those that its rows name.
  var all: [FlatTable] {
    [declarations.table, parties.table, referenceGroup.table, versions.table, signatories.table]
      + (events.map { [$0.table] } ?? [])
  }

  /// - Parameter events: None outside the house.
  func add(_ view: DeclarationView, _ events: [SignatoryEvents.Event], to rows: inout FlatRows) {
    let declaration = view.id.text
    rows.add([view], to: declarations)
    rows.add(Placed.distinct(view.parties, of: declaration), to: parties)
    rows.add(Placed.distinct(view.referenceGroup, of: declaration), to: referenceGroup)
    rows.add(
      [view.version].compactMap(\.self).map { OfDeclaration(declaration: declaration, element: $0) },
      to: versions)
    rows.add(Placed.list(view.signatories, of: declaration), to: signatories)
    if let table = self.events { rows.add(Placed.list(events, of: declaration), to: table) }
  }

  private static func signatories(_ scope: WarehouseScope) -> TableOf<Placed<DeclarationView.Signature>> {
    var fields: [FlatField<Placed<DeclarationView.Signature>>] = [
      .text("declaration", "The id of the declaration", required: true) { $0.holder },
      .number("position", "Its place among the signatories of this export, from 1", required: true) {
        $0.position
      },
      .text("organisation", "Who stands under the declaration", required: true) {
        $0.element.organisation.id.text
      },
      .date("signed", "When it signed") { $0.element.date },
      .day("signed_last_day", "The last day that signed can mean") { $0.element.date?.latest },
      .number("version", "The version that it signed") { $0.element.version },
      .flag("holds", "Whether the signature stands under the version in force") { $0.element.holds },
      .choice("status", "Where it stands today") { $0.element.status },
    ]
    if scope.isHouse {
      fields.append(
        .choice("listing", "What it has chosen about being named; empty is undecided") { $0.element.listing })
    }
    if scope.includesPeople {
      fields += [
        .text("signed_by", "Who signed for it") { $0.element.signedBy?.name },
        .text("signed_by_title", "That person's title") { $0.element.signedBy?.title },
      ]
    }
    return scope.table(
      "signatories", "An organisation's way with a declaration", key: ["declaration", "position"],
      references: [.to("declarations", by: "declaration"), .to("organisations", by: "organisation")], fields)
  }
}
