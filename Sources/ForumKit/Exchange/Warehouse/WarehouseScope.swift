/// What the tables of an export have in common: whose records they are, and for whom.
struct WarehouseScope: Sendable {
  let workspace: String
  let audience: Audience
  let includesPeople: Bool

  var isHouse: Bool { audience == .house }

  /// A table, with the columns that all have in front of its own.
  ///
  /// - Parameters:
  ///   - key: The columns that tell its rows apart, beside that of the workspace.
  func table<Row>(
    _ name: String, _ meaning: String, key: [String], references: [FlatTable.ForeignKey] = [],
    _ fields: [FlatField<Row>]
  ) -> TableOf<Row> {
    let workspace = workspace
    var common = [
      FlatField<Row>.text(
        FlatTable.workspaceColumn, "The id of the workspace that the row is from", required: true
      ) { _ in workspace }
    ]
    if let marking = audience.marking {
      common.insert(
        .text(FlatTable.markingColumn, "What must be seen wherever the row is", required: true) { _ in marking
        }, at: 0)
    }
    let fields = common + fields
    return TableOf(
      FlatTable(
        name: name, meaning: meaning, columns: fields.map(\.column),
        primaryKey: [FlatTable.workspaceColumn] + key, foreignKeys: references), fields)
  }

  /// A table of the organisations that a record names in a list.
  func organisations(
    _ name: String, _ meaning: String, of holder: String, in table: String
  ) -> TableOf<Placed<NamedOrganisation>> {
    self.table(
      name, meaning, key: [holder, "organisation"],
      references: [.to(table, by: holder), .to("organisations", by: "organisation")],
      [
        .text(holder, "The id of the \(holder)", required: true) { $0.holder },
        .text("organisation", "The id of the organisation", required: true) { $0.element.id.text },
        .number("position", "Its place in the list, from 1", required: true) { $0.position },
      ])
  }

  /// A table of the texts that a record has in a list.
  func texts(
    _ name: String, _ meaning: String, of holder: String, in table: String, as column: String
  ) -> TableOf<Placed<String>> {
    self.table(
      name, meaning, key: [holder, "position"], references: [.to(table, by: holder)],
      [
        .text(holder, "The id of the \(holder)", required: true) { $0.holder },
        .number("position", "Its place in the list, from 1", required: true) { $0.position },
        .text(column, meaning, required: true) { $0.element },
      ])
  }
}

extension FlatTable.ForeignKey {
  /// A row of another table that is named by its id.
  static func to(_ table: String, by column: String) -> Self {
    Self(columns: [column], table: table, targets: ["id"])
  }

  /// The record that all rows of a workspace belong to.
  static let toWorkspace = Self(columns: [], table: "workspaces", targets: [])
}

extension WarehouseScope {
  /// The scope of what a view shows.
  init(_ view: AudienceView) {
    self.init(
      workspace: view.card.id.text, audience: view.audience, includesPeople: view.includesPeople)
  }
}
