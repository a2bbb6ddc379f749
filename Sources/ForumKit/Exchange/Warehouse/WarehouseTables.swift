/// All tables that an audience may have.
struct WarehouseTables: Sendable {
  let register: RegisterTables
  let forums: ForumTables
  let discussion: DiscussionTables
  let declarations: DeclarationTables
  let work: WorkTables

  init(_ scope: WarehouseScope) {
    register = RegisterTables(scope)
    forums = ForumTables(scope)
    discussion = DiscussionTables(scope)
    declarations = DeclarationTables(scope)
    work = WorkTables(scope)
  }

  /// Each after those that its rows name.
  var all: [FlatTable] {
    register.all + forums.all + discussion.all + declarations.all + work.ofCouncils + work.ofMeasures
  }

  /// The names of all tables that any audience may have, in their order.
  static func names(includingPeople includesPeople: Bool) -> [String] {
    WarehouseTables(WarehouseScope(workspace: "", audience: .house, includesPeople: includesPeople))
      .all.map(\.name)
  }
}
