/// A change in the making: the records as they will stand when it is through.
///
/// Reading from a change gives what it has altered so far. Nothing reaches the disk before the
/// whole of it has been found to be sound.
public struct Change: Records {
  /// When the change is made. Instants that records carry are taken from here.
  public let instant: Instant
  private let snapshot: Snapshot
  private var drafts: [String: Draft] = [:]
  /// What comes to files that have no draft.
  private var additions: [String: Addition] = [:]
  /// Takes out of texts what the change erases; see ``erase(_:because:on:places:redacting:)``.
  var redaction: Redaction?

  /// A file that the change has touched.
  struct Draft: Sendable {
    let file: FileShape
    /// The file as it was read; `nil` if there was none.
    let old: StoredDocument?
    /// The root object as it will be; `nil` if there is to be no file.
    var root: JSONObject?
    /// Whether the file is to be written though its records are the same.
    var isRewritten = false
  }

  init(_ snapshot: Snapshot, instant: Instant) {
    self.snapshot = snapshot
    self.instant = instant
  }

  public func document(at path: String) throws(StoreError) -> StoredDocument? {
    if let addition = additions[path] {
      return StoredDocument(
        path: path, root: try StoredDocument(path: path, bytes: addition.newBytes).root, bytes: nil)
    }
    guard let draft = drafts[path] else { return try snapshot.document(at: path) }
    return draft.root.map { StoredDocument(path: path, root: $0, bytes: nil) }
  }

  public func names(in folder: String) throws(StoreError) -> [String] {
    let stored = try snapshot.names(in: folder)
    // A file is there if it will be, and the folder of a forum or declaration if its one record will be.
    let touched = drafts.filter { path, draft in
      let parent = FilePath.parent(of: path)
      return parent == folder || draft.file.list == nil && FilePath.parent(of: parent) == folder
    }
    guard !touched.isEmpty else { return stored }
    var names = Set(stored)
    for (path, draft) in touched {
      let name = FilePath.name(of: FilePath.parent(of: path) == folder ? path : FilePath.parent(of: path))
      if draft.root != nil { names.insert(name) } else { names.remove(name) }
    }
    return names.sorted { $0.precedesByBytes($1) }
  }

  /// Alters the records of a list. Their order is data: it stays as the closure leaves it.
  public mutating func edit<R: CollectionRecord, Result>(
    _ file: RecordFile<R>, _ body: (inout [R]) throws -> Result
  ) throws -> Result {
    var records = try list(file)
    let result = try body(&records)
    var draft = try draft(at: file.shape)
    var root = draft.root ?? JSONObject()
    root[file.list ?? ""] = records.json
    draft.root = root.isEmpty ? nil : root
    drafts[file.path] = draft
    return result
  }

  /// Adds inputs at the end of a forum's list, with ids that none of them has and instants that grow by a
  /// millisecond. What they have for an id and an instant is replaced.
  ///
  /// - Returns: The new ids, in the order of the inputs.
  public mutating func add(_ new: [Input], to forum: ID<Forum>) throws -> [ID<Input>] {
    let file = RecordFile<Input>.inputs(of: forum)
    guard drafts[file.path] == nil,
      var addition = try additions[file.path]
        ?? snapshot.bytes(of: file.path).flatMap({
          Addition(to: file.shape, bytes: $0)
        })
    else {
      let instant = instant
      return try edit(file) { $0.add(new, at: instant) }
    }
    defer { additions[file.path] = addition }
    return addition.add(new, at: instant)
  }

  /// Alters the record of a file that is there.
  public mutating func edit<R: Record>(_ file: RecordFile<R>, _ body: (inout R) throws -> Void) throws {
    var record = try record(file) ?? R()
    try body(&record)
    try put(record, in: file)
  }

  /// Puts a record in a file, in the place of the one that is there.
  public mutating func put<R: Record>(_ record: R, in file: RecordFile<R>) throws(StoreError) {
    // What cannot be read is not written over.
    _ = try self.record(file)
    var draft = try draft(at: file.shape)
    draft.root = record.object
    drafts[file.path] = draft
  }

  /// Has a file written in its canonical form, though its records stay as they are.
  public mutating func rewriteCanonically(_ file: FileShape) throws(StoreError) {
    var draft = try draft(at: file)
    if let document = try document(at: file.path) {
      do { draft.root = try file.normalised(document.root) } catch { throw document.error(error) }
    }
    draft.isRewritten = true
    drafts[file.path] = draft
  }

  /// Takes away a file with all that stands in it.
  public mutating func remove<R: Record>(_ file: RecordFile<R>) throws(StoreError) {
    var draft = try draft(at: file.shape)
    draft.root = nil
    drafts[file.path] = draft
  }

  /// Puts the root object of a file through a function that knows its shape and not its noun.
  mutating func rewrite(
    _ file: FileShape, _ rewrite: (JSONValue) -> JSONValue?
  ) throws(StoreError) {
    guard let document = try document(at: file.path) else { return }
    var root = rewrite(.object(document.root))?.object
    guard root != document.root else { return }
    do { try file.check(document.root) } catch { throw document.error(error) }
    if root?.isEmpty == true { root = nil }
    var draft = try draft(at: file)
    draft.root = root
    drafts[file.path] = draft
  }

  /// Puts a root object in a file, whatever stands there.
  mutating func replace(_ file: FileShape, with root: JSONObject?) throws(StoreError) {
    var draft = try draft(at: file)
    draft.root = root
    drafts[file.path] = draft
  }

  /// Whether a file can hold any of some pieces of text: one that has been altered can.
  func mayMention(_ pieces: [String], in path: String) throws(StoreError) -> Bool {
    if drafts[path] != nil || additions[path] != nil { return true }
    return try snapshot.mentions(pieces, in: path)
  }

  private mutating func draft(at file: FileShape) throws(StoreError) -> Draft {
    if let draft = drafts[file.path] { return draft }
    if let addition = additions[file.path] {
      let root = try document(at: file.path)?.root
      additions[file.path] = nil
      return Draft(
        file: file, old: try StoredDocument(path: file.path, bytes: addition.oldBytes), root: root)
    }
    let document = try snapshot.document(at: file.path)
    return Draft(file: file, old: document, root: document?.root)
  }

  /// The files that come out differently, in the order of their paths.
  ///
  /// - Throws: ``StoreError/refused(path:_:)`` where the change would leave records at odds with
  ///   themselves or with each other.
  func soundAlterations() throws(StoreError) -> [Alteration] {
    let drafts = drafts.values.filter { $0.isRewritten || $0.root != $0.old?.root }
    let additions = additions.values.filter { !$0.inputs.isEmpty }
    let faults =
      drafts.map { draft in
        (draft.file, draft.root.map { draft.file.newFaults(in: $0, since: draft.old?.root) } ?? [])
      } + additions.map { ($0.file, $0.faults) }
    for (file, faults) in faults.sorted(by: { $0.0.path.precedesByBytes($1.0.path) }) {
      if let fault = faults.first { throw .refused(path: file.path, fault) }
    }
    let alterations = (drafts.compactMap(Alteration.init) + additions.map(Alteration.init))
      .sorted { $0.file.path.precedesByBytes($1.file.path) }
    var targets = ReferenceTargets(self)
    for alteration in alterations { try targets.check(alteration) }
    return alterations
  }
}

/// A file that a change alters, from its old bytes to its new ones.
struct Alteration: Sendable {
  let file: FileShape
  /// `nil` where there is no such file before.
  let oldBytes: [UInt8]?
  /// `nil` if the file goes.
  let newBytes: [UInt8]?
  let edits: [RecordEdit]

  /// `nil` where nothing changes.
  init?(_ draft: Change.Draft) {
    file = draft.file
    oldBytes = draft.old?.bytes
    newBytes = draft.root.map { JSONWriter.canonical(.object($0)) }
    edits = RecordEdit.between(draft.old?.root, draft.root, in: draft.file)
    guard !edits.isEmpty || draft.isRewritten && oldBytes != newBytes else { return nil }
  }

  init(_ addition: Addition) {
    file = addition.file
    oldBytes = addition.oldBytes
    newBytes = addition.newBytes
    edits = addition.edits
  }
}
