/// Brings the records of a forum to what notes say, and changes nothing else of them.
///
/// Compared are the notes with what was exported: only what somebody changed in the text is a change. Keys that
/// notes do not tell stay as they are.
public struct NotesImport: Sendable {
  /// What came of it.
  public struct Outcome: Sendable {
    /// The forum.
    public let forum: ID<Forum>
    /// Whether there was no such forum before.
    public let isNew: Bool
    /// The records as they were.
    public let before: ForumRecords
    /// The records as they are then.
    public let after: ForumRecords
    /// The organisations as they were, and those that were created.
    public let organisations: [Organisation]
    public let created: [Organisation]
    /// Whether the notes were never exported from this forum: they add and change, and remove nothing.
    public let isAddition: Bool
  }

  /// Why notes cannot be taken, though nothing is wrong with them.
  public enum Problem: Error, Sendable, Equatable {
    /// The forum has changed since the notes were exported, and what they were exported from is not known.
    case stale(ID<Forum>)
  }

  /// What the notes say of themselves, where they were exported.
  public let stamp: NotesStamp?
  private let text: String
  private let base: String?
  private let mayCreate: Bool
  private let overwrites: Bool

  /// - Parameters:
  ///   - base: The notes as they were exported, where that is known.
  ///   - mayCreate: Whether organisations that are not known are created.
  ///   - overwrites: Whether what others have changed since the export is put back to what the notes say.
  public init(_ text: String, base: String? = nil, mayCreate: Bool = false, overwrites: Bool = false) {
    self.text = text
    self.base = base
    self.mayCreate = mayCreate
    self.overwrites = overwrites
    stamp = NotesText.allLines(text).lazy.compactMap { NotesStamp($0) }.last
  }

  /// Changes the records.
  ///
  /// - Parameter wanted: The forum that the notes are to go into; `nil` where they decide.
  /// - Throws: ``NotesRefusal`` with all that is wrong, ``Problem``, ``StoreError``.
  public func apply(to change: inout Change, forum wanted: ID<Forum>? = nil) throws -> Outcome {
    let organisations = try change.list(.organisations)
    let forumIDs = try change.forumIDs()
    let stated = stamp?.forum
    var reader = NotesReader(
      text, roll: OrganisationRoll(organisations, mayCreate: mayCreate),
      referred: try referred(in: change, [wanted, stated].compactMap(\.self), among: forumIDs))
    reader.read()
    let named = reader.tree.forum.id.flatMap { ID<Forum>($0) } ?? stated
    if let wanted, let named, wanted != named {
      reader.faults.add(
        .otherForum(found: named.text, wanted: wanted.text),
        line: reader.tree.forum.lines["id"] ?? reader.lines(of: NotesText.remark).last ?? 1)
    }
    if let base, stamp == nil {
      // A file that was cut off must not remove what stood further down.
      let line = NotesText.allLines(base).last { NotesStamp($0) != nil } ?? ""
      reader.faults.add(.noStamp(line), line: reader.faults.lines.count)
    }
    for key in ["title", "date"] where reader.tree.forum.object[key] == nil && wanted == nil {
      if reader.faults.has(line: reader.tree.forum.lines[key]) { continue }
      reader.faults.add(.missing(key), line: reader.tree.forum.lines[key] ?? 1)
    }
    let known = try wanted ?? named.flatMap { forumIDs.contains($0) ? $0 : nil } ?? same(reader.tree, change)
    let merge: NotesMerge
    if let known {
      merge = try self.merge(into: known, reader, change, organisations)
    } else {
      try reader.faults.refuse()
      merge = try self.merge(intoNew: named, reader, change, taken: forumIDs)
    }
    return try finish(merge, &change, organisations, created: reader.roll.created)
  }

  // MARK: - Which forum

  /// A forum of the same title on the same day.
  private func same(_ tree: NotesTree, _ change: Change) throws -> ID<Forum>? {
    guard stamp == nil, tree.forum.id == nil, let title = tree.forum.object["title"]?.string,
      let date = tree.forum.object["date"]?.string
    else { return nil }
    return try change.forumIDs().first { id in
      guard let forum = try change.record(.forum(id)) else { return false }
      return forum.title == title && forum.date?.description == date
    }
  }

  private func referred(
    in change: Change, _ wanted: [ID<Forum>], among forums: [ID<Forum>]
  ) throws -> Set<String> {
    guard let id = wanted.first, forums.contains(id) else { return [] }
    return Self.referred(by: try ForumRecords(of: id, in: change))
  }

  private static func referred(by records: ForumRecords) -> Set<String> {
    var ids = Set<String>()
    func collect(_ value: JSONValue?, _ shape: RecordShape) {
      guard let value else { return }
      Shape.record(shape).walk(value) { value, shape, _, _ in
        if case .reference(Organisation.noun) = shape, let id = value.string { ids.insert(id) }
      }
    }
    collect(records.forum?.json, Forum.fields.shape)
    for measure in records.measures { collect(measure.json, Measure.fields.shape) }
    for participant in records.participants { collect(participant.json, Participant.fields.shape) }
    return ids
  }

  // MARK: - Merging

  private func merge(
    into id: ID<Forum>, _ reader: NotesReader, _ change: Change, _ organisations: [Organisation]
  ) throws -> NotesMerge {
    let current = try ForumRecords(of: id, in: change)
    let language = stamp?.language ?? .sv
    let isPersonal = stamp?.isPersonal ?? false
    let now = NotesWriter.text(
      of: current, organisations: organisations, in: language, isPersonal: isPersonal)
    let nowTree = Self.tree(now, organisations, current)
    var merge = NotesMerge(reader.tree, into: current, id: id, faults: reader.faults)
    merge.isPersonal = isPersonal
    merge.overwrites = overwrites
    let taken = try Self.measures(besides: id, in: change)
    let isCurrent = stamp != nil && stamp == nowTree.stamp
    if let base, !isCurrent {
      merge.run(base: Self.tree(base, organisations, current), now: nowTree, taken: taken)
    } else {
      merge.isAddition = stamp == nil
      merge.run(base: nowTree, now: nowTree, taken: taken)
    }
    try merge.faults.refuse()
    if stamp != nil, !isCurrent, base == nil, !overwrites, merge.result != current { throw Problem.stale(id) }
    return merge
  }

  /// The measures that did not come from a forum, with the forum of each; empty for none.
  private static func measures(
    besides forum: ID<Forum>, in change: Change
  ) throws -> [ID<Measure>: String] {
    let others = try change.list(.measures).filter { $0.from.forum != forum }
    return Dictionary(
      others.map { ($0.id, $0.from.forum?.text ?? "") }, uniquingKeysWith: { first, _ in first })
  }

  private static func tree(
    _ text: String, _ organisations: [Organisation], _ records: ForumRecords
  ) -> NotesTree {
    var reader = NotesReader(
      text, roll: OrganisationRoll(organisations, mayCreate: false), referred: referred(by: records))
    reader.read()
    return reader.tree
  }

  private func merge(
    intoNew named: ID<Forum>?, _ reader: NotesReader, _ change: Change, taken: [ID<Forum>]
  ) throws -> NotesMerge {
    var faults = reader.faults
    let title = reader.tree.forum.object["title"]?.string ?? ""
    let date = reader.tree.forum.object["date"]?.string ?? ""
    let slug = Slug.make(from: "\(title) \(date)").flatMap { base in
      ID<Forum>(Slug.unique(base, taken: { id in taken.contains { $0.text == id } }))
    }
    guard let id = named ?? slug else {
      faults.add(.noID(title), line: reader.tree.forum.lines["title"] ?? 1, at: title)
      throw NotesRefusal(faults: faults.faults)
    }
    let given = Dictionary(
      reader.tree.inputs.compactMap { item in item.id.map { ($0, item.line) } }, uniquingKeysWith: { $1 })
    if !given.isEmpty {
      for forum in taken {
        for input in try change.list(.inputs(of: forum)) {
          guard let line = given[input.id.text] else { continue }
          faults.add(
            .elsewhere(noun: Input.noun, input.id.text, forum: forum.text), line: line, at: "{#\(input.id)}")
        }
      }
    }
    var merge = NotesMerge(reader.tree, into: ForumRecords(), id: id, faults: faults)
    merge.isPersonal = stamp?.isPersonal ?? false
    merge.run(base: NotesTree(), now: NotesTree(), taken: try Self.measures(besides: id, in: change))
    try merge.faults.refuse()
    return merge
  }

  private func finish(
    _ merge: NotesMerge, _ change: inout Change, _ organisations: [Organisation], created: [Organisation]
  ) throws -> Outcome {
    var result = merge.result
    let before = merge.current
    if !created.isEmpty { try change.edit(.organisations) { $0 += created } }
    if let forum = result.forum, forum != before.forum { try change.put(forum, in: .forum(merge.id)) }
    if result.participants != before.participants {
      try change.edit(.participants(of: merge.id)) { $0 = result.participants }
    }
    if result.themes != before.themes { try change.edit(.themes(of: merge.id)) { $0 = result.themes } }
    if result.inputs != before.inputs || !merge.newInputs.isEmpty {
      var inputs = result.inputs
      let ids = inputs.add(merge.newInputs.map(\.input), at: change.instant)
      for (id, new) in zip(ids, merge.newInputs) {
        guard let given = new.id, let place = inputs.lastIndex(where: { $0.id == id }) else { continue }
        inputs[place].id = given
      }
      result.inputs = inputs
      try change.edit(.inputs(of: merge.id)) { $0 = inputs }
    }
    if result.measures != before.measures {
      let known = Set(before.measures.map(\.id))
      let kept = Dictionary(result.measures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      try change.edit(.measures) { list in
        list =
          list.compactMap { known.contains($0.id) ? kept[$0.id] : $0 }
          + result.measures.filter { !known.contains($0.id) }
      }
    }
    try refuseDangling(from: before, to: result, merge, change)
    return Outcome(
      forum: merge.id, isNew: before.forum == nil, before: before, after: result,
      organisations: organisations, created: created, isAddition: merge.isAddition)
  }

  /// Refuses to remove what another record grew out of.
  private func refuseDangling(
    from before: ForumRecords, to after: ForumRecords, _ merge: NotesMerge, _ change: Change
  ) throws {
    let themes = Set(before.themes.map(\.id)).subtracting(after.themes.map(\.id))
    let inputs = Set(before.inputs.map(\.id)).subtracting(after.inputs.map(\.id))
    var faults = merge.faults
    for measure in after.measures {
      guard let theme = measure.from.theme, themes.contains(theme) else { continue }
      faults.add(
        .referredTo(
          noun: Theme.noun, "\(merge.id)/\(theme)", by: "\(RecordFile.measures.path): \(measure.id)"), line: 0
      )
    }
    let origins = Set(themes.map { "\(merge.id)/\($0)" } + inputs.map(\.text))
    guard !origins.isEmpty else { return }
    let files = try change.filesWithOrigins()
    for origin in origins.sorted() {
      for referrer in try change.referrers(to: Origin.noun, where: { $0 == origin }, in: files) {
        let by = "\(referrer.path)\(referrer.record.map { ": \($0)" } ?? "")"
        let noun = origin.contains("/") ? Theme.noun : Input.noun
        faults.add(.referredTo(noun: noun, origin, by: by), line: 0)
      }
    }
    try faults.refuse()
  }
}

extension NotesReader {
  /// The numbers of the lines that begin in some way.
  func lines(of prefix: String) -> [Int] {
    faults.lines.enumerated().filter { $1.hasPrefix(prefix) }.map { $0.offset + 1 }
  }
}
