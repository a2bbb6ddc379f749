/// Everything that an audience may see of a workspace, as rows of flat tables.
///
/// Forums are gone through in blocks of a few megabytes, on every core, and their rows are handed on in the order of the
/// forums: a country never stands in memory.
public struct WarehouseExport: Sendable {
  private let view: AudienceView
  private let model: WarehouseTables
  private let plan: WarehousePlan

  /// The names of all tables that any audience may have.
  public static var tableNames: [String] { WarehouseTables.names(includingPeople: true) }

  /// Takes bytes, and the table that they are rows of; `nil` for what stands before and after all rows.
  public typealias Taker = (_ bytes: [UInt8], _ table: String?) throws -> Void

  /// - Parameter names: The tables that are wanted; all that the audience may have if empty.
  /// - Throws: ``ForTheHouseAlone`` for a table that only the house has, ``TableNotShown`` for one that needs personal data.
  public init(_ view: AudienceView, only names: [String] = []) throws {
    self.view = view
    model = WarehouseTables(WarehouseScope(view))
    let all = model.all
    for name in names where !all.contains(where: { $0.name == name }) {
      if WarehouseTables.names(includingPeople: false).contains(name) {
        throw ForTheHouseAlone(audience: view.audience)
      }
      throw TableNotShown(table: name, audience: view.audience)
    }
    plan = WarehousePlan(all, writing: Set(names.isEmpty ? all.map(\.name) : names))
  }

  /// The tables that are written, each after those that its rows name.
  public var tables: [FlatTable] { plan.tables.filter { plan.written.contains($0.name) } }

  /// Writes the rows.
  ///
  /// - Returns: How many rows each table has; none for a table without rows.
  /// - Throws: ``LeaksFound`` with all leaks, when everything has been looked through; ``StoreError``, ``FlatFault``, and
  ///   what `take` throws.
  @discardableResult
  public func write(as format: some FlatFormat, to take: Taker) throws -> [String: Int] {
    var all = WrittenRows.none
    func hand(_ rows: WrittenRows) throws {
      if let fault = rows.fault { throw fault }
      all.join(withoutBytes: rows)
      guard all.leaks.isEmpty else { return }
      for table in plan.tables {
        if let bytes = rows.bytes[table.name] { try take(bytes, table.name) }
      }
    }
    func hand(_ make: (inout FlatRows) throws -> Void) throws {
      try hand(WrittenRows(CollectionOfOne(()), as: format, plan) { try make(&$1) })
    }
    try take(format.head(tables), nil)
    try hand { model.register.add(view, to: &$0) }
    if plan.needs(model.forums.all + model.discussion.all) {
      for block in try blocks() {
        for part in Sweep.parts(of: block, { written($0, as: format) }) { try hand(part) }
      }
    }
    if plan.needs(model.declarations.all) {
      for id in try view.declarationIDs() { try hand { try addDeclaration(id, to: &$0) } }
    }
    if plan.needs(model.work.ofCouncils) { try hand { model.work.add(try view.councils(), to: &$0) } }
    if plan.needs(model.work.ofMeasures) { try hand { model.work.add(try view.measures(), to: &$0) } }
    if plan.needs(model.register.all) {
      let named = all.named
      try hand { try addNamed(named, to: &$0) }
    }
    guard all.leaks.isEmpty else { throw LeaksFound(leaks: all.leaks) }
    try take(format.tail(tables), nil)
    return all.counts
  }

  // MARK: - What rows are made of

  private func written(_ forums: ArraySlice<ID<Forum>>, as format: some FlatFormat) -> WrittenRows {
    WrittenRows(forums, as: format, plan) { id, rows in
      do {
        guard let forum = try view.forum(id) else { return }
        model.forums.add(forum, to: &rows)
        model.discussion.add(forum, to: &rows)
      } catch is ForumIsInternal {
        // Nothing tells that it is there.
      }
    }
  }

  private func addDeclaration(_ id: ID<Declaration>, to rows: inout FlatRows) throws {
    guard let declaration = try view.declaration(id) else { return }
    let events = view.audience == .house ? try view.signatoryEvents(of: id).events : []
    model.declarations.add(declaration, events, to: &rows)
  }

  /// - Parameter named: What rows name, by the table where it is to stand.
  private func addNamed(_ named: [String: Set<[UInt8]>], to rows: inout FlatRows) throws {
    let organisations = named["organisations", default: []].compactMap {
      ID<Organisation>(String(decoding: $0, as: UTF8.self))
    }
    model.register.add(try view.organisations(naming: Set(organisations)), to: &rows)
    let tags = named["tags", default: []].sorted { $0.lexicographicallyPrecedes($1) }
    model.register.add(
      tags.map { String(decoding: $0, as: UTF8.self) }, try view.vocabulary(), to: &rows)
  }

  // MARK: - Blocks

  /// How many bytes of what was said stand in memory at a time, where no forum alone has more.
  private static let bytesOfBlock = 8_000_000
  /// How many forums are in a block at most.
  private static let forumsOfBlock = 256

  /// The forums in their order, in blocks that are small enough to stand in memory.
  private func blocks() throws -> [[ID<Forum>]] {
    let ids = try view.forumIDs()
    var blocks: [[ID<Forum>]] = []
    var room = 0
    for (id, size) in zip(ids, try view.sizes(of: ids)) {
      if room < size || blocks.last.map({ $0.count == Self.forumsOfBlock }) ?? true {
        blocks.append([])
        room = Self.bytesOfBlock
      }
      blocks[blocks.count - 1].append(id)
      room -= size
    }
    return blocks
  }
}

/// The refusal to write a table of personal data, which is not shown.
public struct TableNotShown: Error, Sendable, Equatable {
  /// The table that was asked for.
  public let table: String
  /// Who it was asked for.
  public let audience: Audience
}
