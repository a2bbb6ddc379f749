/// Reads records past damaged files: what cannot be read is left out, and its fault is kept.
///
/// For what looks at a whole workspace, where one damaged file must not hide all the others. Nothing
/// that is written may rest on such a reading.
public struct LenientReader<Source: Records> {
  let source: Source
  /// The faults of the files that could not be read, in the order of reading.
  public private(set) var faults: [StoreError] = []

  /// - Parameter source: Where the records are read from.
  public init(_ source: Source) { self.source = source }

  /// What a closure reads; `nil` where it comes upon a file that cannot be read.
  ///
  /// - Throws: what the closure throws beside ``StoreError``.
  public mutating func read<Found>(_ body: (Source) throws -> Found?) throws -> Found? {
    do { return try body(source) } catch let error as StoreError {
      faults.append(error)
      return nil
    }
  }

  /// Keeps the fault of a file that was read beside this reader.
  mutating func note(_ fault: StoreError) { faults.append(fault) }

  /// The record that a file holds; `nil` if there is no such file, or it cannot be read.
  public mutating func record<R: Record>(_ file: RecordFile<R>) -> R? {
    do { return try source.record(file) } catch {
      faults.append(error)
      return nil
    }
  }

  /// The record of a forum; `nil` for a folder without records, or if it cannot be read.
  public mutating func forum(_ id: ID<Forum>) -> Forum? {
    do { return try source.forumRecord(id) } catch {
      faults.append(error)
      return nil
    }
  }

  /// The record of a declaration; `nil` for a folder without records, or if it cannot be read.
  public mutating func declaration(_ id: ID<Declaration>) -> Declaration? {
    do { return try source.declarationRecord(id) } catch {
      faults.append(error)
      return nil
    }
  }

  /// The records of a file's list; none if there is no such file, `nil` if it cannot be read.
  public mutating func list<R: CollectionRecord>(_ file: RecordFile<R>) -> [R]? {
    do { return try source.list(file) } catch {
      faults.append(error)
      return nil
    }
  }

  /// The ids of all forums, sorted; none if the folder cannot be read.
  public mutating func forumIDs() -> [ID<Forum>] {
    do { return try source.forumIDs() } catch {
      faults.append(error)
      return []
    }
  }

  /// The ids of all councils, sorted; none if the folder cannot be read.
  public mutating func councilIDs() -> [ID<Council>] {
    do { return try source.councilIDs() } catch {
      faults.append(error)
      return []
    }
  }

  /// The ids of all declarations, sorted; none if the folder cannot be read.
  public mutating func declarationIDs() -> [ID<Declaration>] {
    do { return try source.declarationIDs() } catch {
      faults.append(error)
      return []
    }
  }
}

extension LenientReader<Snapshot> {
  /// The root object of a file with no more than the records whose bytes may be wanted; `nil` if nothing in it is, or
  /// it cannot be read.
  mutating func root(of file: FileShape, where isWanted: (UnsafeRawBufferPointer) -> Bool) -> JSONObject? {
    do { return try source.root(of: file, where: isWanted) } catch {
      faults.append(error)
      return nil
    }
  }

  /// As ``forum(_:)``, with some of its keys alone.
  mutating func forum(_ id: ID<Forum>, only selection: FieldSelection<Forum>) -> Forum? {
    do { return try source.forumRecord(id, only: selection) } catch {
      faults.append(error)
      return nil
    }
  }

  /// As ``list(_:)``, with no more than some of the keys of its records; the others are left blank.
  ///
  /// - Precondition: The records have the keys.
  public mutating func list<R: CollectionRecord>(_ file: RecordFile<R>, keys: Set<String>) -> [R]? {
    list(file, only: FieldSelection<R>(keys.sorted()))
  }

  /// As ``list(_:)``, with some of the keys of its records alone.
  mutating func list<R: CollectionRecord>(_ file: RecordFile<R>, only selection: FieldSelection<R>) -> [R]? {
    do { return try source.list(file, only: selection) } catch {
      faults.append(error)
      return nil
    }
  }

  /// As ``list(_:only:)``, with the records that say the same under the keys made once.
  mutating func alike<R: CollectionRecord>(
    _ file: RecordFile<R>, only selection: FieldSelection<R>
  ) -> [Alike<R>]? {
    do { return try source.alike(file, only: selection) } catch {
      faults.append(error)
      return nil
    }
  }

  /// As ``list(_:)``, with those records alone whose bytes may be wanted; others may be among them.
  mutating func list<R: CollectionRecord>(
    _ file: RecordFile<R>, where isWanted: (UnsafeRawBufferPointer) -> Bool
  ) -> [R] {
    do { return try source.list(file, where: isWanted) } catch {
      faults.append(error)
      return []
    }
  }
}
