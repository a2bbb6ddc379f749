/// A change in the making: the records as they will stand when it is through.
///
/// Reading from a change gives what it has altered so far. Nothing reaches the disk before the
/// whole of it has been found to be sound.
public struct Change: Records {
  /// When the change is made. Instants that records carry are taken from here.
  public let instant: Instant
  private let snapshot: Snapshot
  private var drafts: [String: Draft] = [:]

  /// A file that the change has touched.
  struct Draft: Sendable {
    let file: FileShape
    /// The file as it was read; `nil` if there was none.
    let old: StoredDocument?
    /// The root object as it will be; `nil` if there is to be no file.
    var root: JSONObject?
    /// The faults of the records that the change alters, from the root object.
    let faults: @Sendable (_ old: JSONObject?, _ new: JSONObject) -> [RecordFault]
  }

  init(_ snapshot: Snapshot, instant: Instant) {
    self.snapshot = snapshot
    self.instant = instant
  }

  public func document(at path: String) throws(StoreError) -> StoredDocument? {
    guard let draft = drafts[path] else { return try snapshot.document(at: path) }
    return draft.root.map { StoredDocument(path: path, root: $0, bytes: nil) }
  }

  public func names(in folder: String) throws(StoreError) -> [String] {
    var names = Set(try snapshot.names(in: folder))
    // A folder is there when one of its files is: a change makes it, or takes it away.
    for (path, draft) in drafts where path.hasPrefix(folder + "/") {
      let rest = path.dropFirst(folder.count + 1)
      guard let name = rest.split(separator: "/").first.map(String.init) else { continue }
      if draft.root != nil {
        names.insert(name)
      } else if FilePath.name(of: path) == "\(draft.file.record.name).json" || !rest.contains("/") {
        names.remove(name)
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Alters the records of a list. Their order is data: it stays as the closure leaves it.
  public mutating func edit<R: CollectionRecord, Result>(
    _ file: RecordFile<R>, _ body: (inout [R]) throws -> Result
  ) throws -> Result {
    var records = try list(file)
    let result = try body(&records)
    var draft = try draft(of: file) { old, new in
      R.faults(of: new, in: file.list ?? "", since: old)
    }
    var root = draft.root ?? JSONObject()
    root[file.list ?? ""] = records.json
    draft.root = root.isEmpty ? nil : root
    drafts[file.path] = draft
    return result
  }

  /// Alters the record of a file that is there.
  public mutating func edit<R: Record>(_ file: RecordFile<R>, _ body: (inout R) throws -> Void) throws {
    var record = try record(file) ?? R()
    try body(&record)
    try put(record, in: file)
  }

  /// Puts a record in a file, whatever is there.
  public mutating func put<R: Record>(_ record: R, in file: RecordFile<R>) throws(StoreError) {
    var draft = try draft(of: file) { _, new in R.faults(of: new) }
    draft.root = record.object
    drafts[file.path] = draft
  }

  /// Takes away a file with all that stands in it.
  public mutating func remove<R: Record>(_ file: RecordFile<R>) throws(StoreError) {
    var draft = try draft(of: file) { _, _ in [] }
    draft.root = nil
    drafts[file.path] = draft
  }

  /// Puts the root object of a file through a function that knows its shape and not its noun.
  mutating func rewrite(
    _ file: FileShape, _ rewrite: (JSONValue) -> JSONValue?
  ) throws(StoreError) {
    guard let document = try document(at: file.path) else { return }
    let root = rewrite(.object(document.root))?.object
    guard root != document.root else { return }
    var draft = try draft(at: file) { _, _ in [] }
    draft.root = root
    drafts[file.path] = draft
  }

  private func draft<R: Record>(
    of file: RecordFile<R>,
    _ faults: @escaping @Sendable (JSONObject?, JSONObject) -> [RecordFault]
  ) throws(StoreError) -> Draft {
    try draft(at: file.shape, faults)
  }

  private func draft(
    at file: FileShape, _ faults: @escaping @Sendable (JSONObject?, JSONObject) -> [RecordFault]
  ) throws(StoreError) -> Draft {
    if let draft = drafts[file.path] {
      return Draft(file: file, old: draft.old, root: draft.root, faults: faults)
    }
    let document = try snapshot.document(at: file.path)
    return Draft(file: file, old: document, root: document?.root, faults: faults)
  }

  /// The files that come out differently, in the order of their paths.
  var alterations: [Alteration] {
    drafts.values.compactMap(Alteration.init).sorted {
      $0.file.path.utf8.lexicographicallyPrecedes($1.file.path.utf8)
    }
  }

  /// Refuses a change that would leave records at odds with themselves or with each other.
  func validate() throws(StoreError) {
    let targets = ReferenceTargets(self)
    for alteration in alterations {
      guard let root = alteration.new else { continue }
      let draft = drafts[alteration.file.path]
      let old = draft?.old?.root
      for fault in draft?.faults(old, root) ?? [] {
        throw .refused(path: alteration.file.path, fault)
      }
      try targets.check(alteration)
    }
  }
}

/// A file that a change alters, from its old bytes to its new ones.
struct Alteration: Sendable {
  let file: FileShape
  let oldBytes: [UInt8]?
  /// The root object as it will be; `nil` if the file goes.
  let new: JSONObject?
  let edits: [RecordEdit]

  /// `nil` where nothing changes.
  init?(_ draft: Change.Draft) {
    edits = RecordEdit.between(draft.old?.root, draft.root, in: draft.file)
    guard !edits.isEmpty else { return nil }
    file = draft.file
    oldBytes = draft.old?.bytes
    new = draft.root
  }

  var newBytes: [UInt8]? { new.map { JSONWriter.canonical(.object($0)) } }
}
