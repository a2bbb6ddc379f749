// What a question over many files needs of them, and no more: some keys of every record, or some records with every
// key. Where the quick way is not sure of a file, it is read as a whole, and its faults are told as everywhere.

extension Snapshot {
  /// The records of a file's list with some of their keys alone, in its order; none if there is no such file.
  ///
  /// What is wrong in other keys is not seen: for counting, never for writing.
  func list<R: CollectionRecord>(
    _ file: RecordFile<R>, only selection: FieldSelection<R>
  ) throws(StoreError) -> [R] {
    guard let list = file.list, let bytes = try bytes(of: file.path) else { return [] }
    if let records = selection.records(in: bytes, list: list) { return records }
    return try self.list(file)
  }

  /// The records of a file's list with some of their keys, or with all of them if `nil`; none if there is no such file.
  ///
  /// What is wrong in other keys is not seen: to be shown, never for writing.
  ///
  /// - Precondition: The records have the keys.
  public func list<R: CollectionRecord>(
    _ file: RecordFile<R>, keys: Set<String>?
  ) throws(StoreError) -> [R] {
    guard let keys else { return try list(file) }
    return try list(file, only: FieldSelection(keys.sorted()))
  }

  /// As ``list(_:only:)``, with the records that say the same under the keys made once.
  func alike<R: CollectionRecord>(
    _ file: RecordFile<R>, only selection: FieldSelection<R>
  ) throws(StoreError) -> [Alike<R>] {
    guard let list = file.list, let bytes = try bytes(of: file.path) else { return [] }
    if let alike = selection.alike(in: bytes, list: list) { return alike }
    return try self.list(file).map { Alike(record: $0, count: 1) }
  }

  /// The record of a forum with some of its keys alone, as ``Records/forumRecord(_:)`` has it.
  func forumRecord(_ id: ID<Forum>, only selection: FieldSelection<Forum>) throws(StoreError) -> Forum? {
    if let bytes = try bytes(of: RecordFile.forum(id).path), let forum = selection.record(in: bytes) {
      return forum
    }
    return try forumRecord(id)
  }

  /// The records of a file's list whose bytes may be wanted, in its order; others may be among them.
  ///
  /// - Parameter isWanted: Is asked of the whole file first, and of each record only where that is.
  func list<R: CollectionRecord>(
    _ file: RecordFile<R>, where isWanted: (UnsafeRawBufferPointer) -> Bool
  ) throws(StoreError) -> [R] {
    guard let list = file.list, let bytes = try bytes(of: file.path),
      !bytes.endAsADocument || bytes.withUnsafeBytes(isWanted)
    else { return [] }
    if let root = JSONReader.read(bytes, onlyItemsOf: list, where: isWanted) {
      do throws(RecordFault) { return try R.distinct(in: root, list: list) } catch {
        // The place of the fault is told by whoever reads the file as a whole.
      }
    }
    return try self.list(file)
  }

  /// The root object of a file, where its list has no more than the records whose bytes may be wanted; `nil` if
  /// there is no such file, or nothing in it is wanted.
  func root(of file: FileShape, where isWanted: (UnsafeRawBufferPointer) -> Bool) throws(StoreError)
    -> JSONObject?
  {
    guard let bytes = try bytes(of: file.path), !bytes.endAsADocument || bytes.withUnsafeBytes(isWanted)
    else { return nil }
    if let list = file.list, let root = JSONReader.read(bytes, onlyItemsOf: list, where: isWanted) {
      return root
    }
    return try StoredDocument(path: file.path, bytes: bytes).root
  }
}
