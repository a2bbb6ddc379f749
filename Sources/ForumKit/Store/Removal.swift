// Removing a record that others refer to. Without `cascade` it is refused, and the error names what
// refers to it; with it, what cannot be without the record goes too.

extension Change {
  /// Removes an organisation; with `cascade` also the references to it, and the records that cannot be
  /// without it: its participations and signatures.
  ///
  /// - Throws: ``StoreError/referredTo(noun:id:by:)`` without `cascade`, if any record refers to it.
  public mutating func remove(organisation id: ID<Organisation>, cascade: Bool) throws {
    let names = try Set(
      list(.organisations).filter { $0.id == id }.flatMap { [$0.id.text] + $0.formerIds.map(\.text) })
    let files = try files()
    try free(Organisation.noun, id.text, where: names.contains, in: files, cascade: cascade)
    try edit(.organisations) { $0.removeAll { $0.id == id } }
  }

  /// Removes a forum with its participants, themes and inputs. A measure that came of it stays, without the way
  /// back.
  public mutating func remove(forum id: ID<Forum>, cascade: Bool) throws {
    let own = Layout.files(of: id)
    let isOwn = { (file: FileShape) in own.contains { $0.path == file.path } }
    let others = try files().filter { !isOwn($0) }
    let withOrigins = try filesWithOrigins().filter { !isOwn($0) }
    let inputs = Set(try list(.inputs(of: id)).map(\.id.text))
    let isOwnOrigin = { (origin: String) in origin.hasPrefix("\(id)/") || inputs.contains(origin) }
    var referrers = try referrers(to: Forum.noun, where: { $0 == id.text }, in: others)
    referrers += try self.referrers(to: Origin.noun, where: isOwnOrigin, in: withOrigins)
    if !cascade {
      for file in own {
        referrers += try keys(of: file).map { Referrer(path: file.path, record: $0, place: .root) }
      }
    }
    guard cascade || referrers.isEmpty else {
      throw StoreError.referredTo(noun: Forum.noun, id: id.text, by: referrers)
    }
    try dropMeasures(from: id) { _ in true }
    try dropReferences(to: Forum.noun, where: { $0 == id.text }, in: others)
    try dropReferences(to: Origin.noun, where: isOwnOrigin, in: withOrigins)
    try remove(.inputs(of: id))
    try remove(.themes(of: id))
    try remove(.participants(of: id))
    try remove(.forum(id))
  }

  /// Removes a theme; with `cascade` also the themes under it and the inputs that hang on them.
  public mutating func remove(theme id: ID<Theme>, of forum: ID<Forum>, cascade: Bool) throws {
    let themes = try list(.themes(of: forum))
    let branch = Set(themes.branch(of: id).map(\.id.text))
    let own = [RecordFile.themes(of: forum).shape, RecordFile.inputs(of: forum).shape]
    var referrers = try referrers(to: Theme.noun, where: { $0 == id.text }, in: own)
    let inputs = try list(.inputs(of: forum)).filter { branch.contains($0.theme?.text ?? "") }
    let origins = Set(branch.map { "\(forum)/\($0)" } + inputs.map(\.id.text))
    let others = try filesWithOrigins()
    referrers += try self.referrers(to: Origin.noun, where: origins.contains, in: others)
    referrers += try list(.measures).filter { $0.grewOut(of: forum, where: branch.contains) }.map {
      Referrer(
        path: RecordFile.measures.path, record: $0.key, place: JSONPath([.key("from"), .key("theme")]))
    }
    guard cascade || referrers.isEmpty else {
      throw StoreError.referredTo(noun: Theme.noun, id: id.text, by: referrers)
    }
    try dropReferences(to: Origin.noun, where: origins.contains, in: others)
    try dropMeasures(from: forum, where: branch.contains)
    try edit(.inputs(of: forum)) { $0.removeAll { branch.contains($0.theme?.text ?? "") } }
    try edit(.themes(of: forum)) { $0.removeAll { branch.contains($0.id.text) } }
  }

  /// Removes inputs of one forum; with `cascade` also the mention of them in themes and inputs that grew out of them.
  ///
  /// - Throws: ``StoreError/referredTo(noun:id:by:)`` without `cascade`, if something grew out of one.
  public mutating func remove(inputs ids: Set<ID<Input>>, of forum: ID<Forum>, cascade: Bool) throws {
    let names = Set(ids.map(\.text))
    let others = try filesWithOrigins()
    // Inputs that go together may have grown out of each other.
    let referrers = try referrers(to: Origin.noun, where: names.contains, in: others)
      .filter { !names.contains($0.record ?? "") }
    guard cascade || referrers.isEmpty else {
      throw StoreError.referredTo(
        noun: Input.noun, id: names.sorted().joined(separator: ", "), by: referrers)
    }
    try dropReferences(to: Origin.noun, where: names.contains, in: others)
    try edit(.inputs(of: forum)) { $0.removeAll { ids.contains($0.id) } }
  }

  /// Removes a declaration; with `cascade` also its signatories, and the references to it.
  public mutating func remove(declaration id: ID<Declaration>, cascade: Bool) throws {
    let signatories = try list(.signatories(of: id))
    let path = RecordFile.signatories(of: id).path
    let others = try files().filter { $0.record.refers(to: Declaration.noun) }
    let referrers =
      signatories.map { Referrer(path: path, record: $0.key, place: .root) }
      + (try referrers(to: Declaration.noun, where: { $0 == id.text }, in: others))
    guard cascade || referrers.isEmpty else {
      throw StoreError.referredTo(noun: Declaration.noun, id: id.text, by: referrers)
    }
    try dropReferences(to: Declaration.noun, where: { $0 == id.text }, in: others)
    try remove(.signatories(of: id))
    try remove(.declaration(id))
  }

  /// Removes a council; with `cascade` also the references to it: its meetings and the councils under it stay.
  public mutating func remove(council id: ID<Council>, cascade: Bool) throws {
    let others = try files().filter { $0.path != RecordFile.council(id).path }
    try free(Council.noun, id.text, where: { $0 == id.text }, in: others, cascade: cascade)
    try remove(.council(id))
  }

  /// Removes measures. Nothing refers to them.
  public mutating func remove(measures ids: Set<ID<Measure>>) throws {
    try edit(.measures) { $0.removeAll { ids.contains($0.id) } }
  }

  /// Takes the themes away that measures grew out of.
  private mutating func dropMeasures(
    from forum: ID<Forum>, where isDropped: (String) -> Bool
  ) throws {
    guard try list(.measures).contains(where: { $0.grewOut(of: forum, where: isDropped) }) else { return }
    try edit(.measures) { measures in
      for place in measures.indices where measures[place].grewOut(of: forum, where: isDropped) {
        measures[place].from.theme = nil
      }
    }
  }

  private mutating func free(
    _ noun: String, _ id: String, where refers: (String) -> Bool, in files: [FileShape], cascade: Bool
  ) throws(StoreError) {
    let referrers = try referrers(to: noun, where: refers, in: files)
    guard cascade || referrers.isEmpty else {
      throw .referredTo(noun: noun, id: id, by: referrers)
    }
    if !referrers.isEmpty { try dropReferences(to: noun, where: refers, in: files) }
  }

  private func keys(of file: FileShape) throws(StoreError) -> [String] {
    guard let list = file.list, let keyField = file.keyField else { return [] }
    return try document(at: file.path)?.root[list]?.array?
      .compactMap { $0.object?[keyField]?.string } ?? []
  }
}

extension Measure {
  /// Whether it grew out of one of some themes of a forum.
  fileprivate func grewOut(of forum: ID<Forum>, where isMeant: (String) -> Bool) -> Bool {
    from.forum == forum && from.theme.map { isMeant($0.text) } ?? false
  }
}
