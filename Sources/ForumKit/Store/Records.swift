/// Where records are read from: the files as they are, or as a change would leave them.
public protocol Records {
  /// The document of a file; `nil` if there is no such file.
  func document(at path: String) throws(StoreError) -> StoredDocument?

  /// The names in a folder of the workspace; none if there is no such folder.
  func names(in folder: String) throws(StoreError) -> [String]
}

/// The root object of a file, and the bytes that it was read from.
public struct StoredDocument: Sendable {
  /// The path from the workspace's folder.
  public let path: String
  /// The object that the file is.
  public let root: JSONObject
  /// The bytes of the file; `nil` for a document that a change has altered.
  let bytes: [UInt8]?

  /// The error for a fault in this document, with its place.
  func error(_ fault: RecordFault) -> StoreError {
    guard let bytes else { return .refused(path: path, fault) }
    var steps = fault.path.steps
    // What is missing has no place of its own: the record that lacks it has.
    if fault.problem == .missing, !steps.isEmpty { steps.removeLast() }
    let place =
      JSONLocator.offset(of: JSONPath(steps), in: bytes)
      .map { SourcePlace(path: path, offset: $0, in: bytes) }
    return .invalid(place ?? SourcePlace(path: path, position: nil, line: ""), fault)
  }
}

extension Records {
  /// The record that a file holds; `nil` if there is no such file.
  public func record<R: Record>(_ file: RecordFile<R>) throws(StoreError) -> R? {
    guard let document = try document(at: file.path) else { return nil }
    do { return try R.read(.object(document.root)) } catch { throw document.error(error) }
  }

  /// The record of a forum; `nil` for a folder that holds no records at all.
  ///
  /// - Throws: ``StoreError/missing(path:)`` where the folder holds what belongs to a forum and not the
  ///   forum itself: its participants must not vanish from sight because one file is gone.
  public func forumRecord(_ id: ID<Forum>) throws(StoreError) -> Forum? {
    try record(.forum(id), amidst: Layout.files(of: id))
  }

  /// The record of a declaration; `nil` for a folder that holds no records at all.
  ///
  /// - Throws: ``StoreError/missing(path:)`` where the folder holds signatories and not the declaration.
  public func declarationRecord(_ id: ID<Declaration>) throws(StoreError) -> Declaration? {
    try record(.declaration(id), amidst: Layout.files(of: id))
  }

  private func record<R: Record>(
    _ file: RecordFile<R>, amidst belongings: [FileShape]
  ) throws(StoreError) -> R? {
    if let record = try record(file) { return record }
    let names = try names(in: FilePath.parent(of: file.path))
    guard belongings.contains(where: { names.contains(FilePath.name(of: $0.path)) }) else { return nil }
    throw .missing(path: file.path)
  }

  /// Whether anything is kept of a forum.
  public func hasFolder(of id: ID<Forum>) throws(StoreError) -> Bool {
    try !names(in: Layout.folder(of: id)).isEmpty
  }

  /// Refuses a forum whose own file is not there. The file is not opened: it may be damaged.
  ///
  /// - Throws: ``StoreError/missing(path:)``
  public func requireFile(of id: ID<Forum>) throws(StoreError) {
    let path = RecordFile.forum(id).path
    guard try names(in: Layout.folder(of: id)).contains(FilePath.name(of: path)) else {
      throw .missing(path: path)
    }
  }

  /// The records of a file's list, in its order; none if there is no such file.
  public func list<R: CollectionRecord>(_ file: RecordFile<R>) throws(StoreError) -> [R] {
    guard let document = try document(at: file.path), let list = file.list else { return [] }
    do { return try R.distinct(in: document.root, list: list) } catch { throw document.error(error) }
  }

  /// The ids of all forums, sorted.
  public func forumIDs() throws(StoreError) -> [ID<Forum>] {
    try names(in: Layout.forums).compactMap { ID<Forum>($0) }
  }

  /// The ids of all declarations, sorted.
  public func declarationIDs() throws(StoreError) -> [ID<Declaration>] {
    try names(in: Layout.declarations).compactMap { ID<Declaration>($0) }
  }

  /// The ids of all councils, sorted.
  public func councilIDs() throws(StoreError) -> [ID<Council>] {
    try names(in: Layout.councils).compactMap(Layout.council(ofName:)).sorted()
  }
}

/// The records as they stand in the files of a workspace.
public struct Snapshot: Records, Sendable {
  let root: String
  let fileSystem: any FileSystem
  /// What a change that was cut off will make of them.
  var overlay = Overlay.none

  public func document(at path: String) throws(StoreError) -> StoredDocument? {
    guard let bytes = try bytes(of: path) else { return nil }
    return try StoredDocument(path: path, bytes: bytes)
  }

  public func names(in folder: String) throws(StoreError) -> [String] {
    do {
      return overlay.names(in: folder, try fileSystem.names(in: FilePath.join(root, folder)))
    } catch {
      if error.isMissing { return overlay.names(in: folder, []) }
      throw .file(error)
    }
  }
}

extension StoredDocument {
  init(path: String, bytes: [UInt8]) throws(StoreError) {
    let value: JSONValue
    do { value = try JSONReader.read(bytes) } catch {
      // Whatever the reader took offence at first: a conflict is what there is to mend.
      if let marker = ConflictMarkers.offsets(in: bytes).first {
        throw .unmerged(SourcePlace(path: path, offset: marker, in: bytes))
      }
      throw .damaged(SourcePlace(path: path, offset: error.offset, in: bytes), error.kind)
    }
    guard case .object(let root) = value else {
      let fault = RecordFault(.wrongType(expected: "an object", found: value.kindName))
      throw .invalid(SourcePlace(path: path, offset: 0, in: bytes), fault)
    }
    self.init(path: path, root: root, bytes: bytes)
  }
}

extension Snapshot {
  /// Whether the bytes of a file hold any of some pieces of text. Not if there is no file.
  func mentions(_ pieces: [String], in path: String) throws(StoreError) -> Bool {
    let bytes = try bytes(of: path) ?? []
    return pieces.contains { bytes.contains($0.utf8) }
  }

  /// How many bytes a file has, before what a change that was cut off will make of it; 0 if there is no file.
  func size(of path: String) throws(StoreError) -> Int {
    do { return try fileSystem.status(of: FilePath.join(root, path))?.size ?? 0 } catch { throw .file(error) }
  }

  /// The bytes of a file; `nil` if there is no file.
  func bytes(of path: String) throws(StoreError) -> [UInt8]? {
    do { return overlay.bytes(of: path, try fileSystem.read(FilePath.join(root, path))) } catch {
      if error.isMissing { return overlay.bytes(of: path, nil) }
      throw .file(error)
    }
  }
}

extension [UInt8] {
  /// Whether these end as a document does. A file that was cut off does not.
  var endAsADocument: Bool { last { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "}") }

  /// Whether a run of bytes stands somewhere in these.
  func contains(_ piece: String.UTF8View) -> Bool {
    let run = ByteRun(Array(piece))
    return withUnsafeBytes { run.stands(in: $0) }
  }
}
