// What is wrong with the records of a file, told apart from what was wrong before: an old fault must not
// keep people from unrelated work.

extension Record {
  /// Refuses an object that is no such record.
  static func check(_ object: JSONObject) throws(RecordFault) { _ = try read(.object(object)) }

  /// The object as the record is written.
  static func normalised(_ object: JSONObject) throws(RecordFault) -> JSONObject {
    try read(.object(object)).object
  }

  /// The faults of the record in an object that the object before it did not have.
  static func newFaults(in object: JSONObject, since old: JSONObject?) -> [RecordFault] {
    let faults: [RecordFault]
    do { faults = try read(.object(object)).faults } catch { return [error] }
    guard !faults.isEmpty, let old else { return faults }
    do {
      let before = try read(.object(old)).faults
      return faults.filter { !before.contains($0) }
    } catch {
      return faults
    }
  }
}

extension CollectionRecord {
  /// The records of a root object's list, no two of which have the same key.
  static func distinct(in root: JSONObject, list: String) throws(RecordFault) -> [Self] {
    guard let json = root[list] else { return [] }
    let records: [Self]
    do { records = try [Self].read(json) } catch { throw error.inside(list) }
    if let duplicate = duplicates(in: records).first { throw duplicate.inside(list) }
    return records
  }

  static func check(_ root: JSONObject, list: String) throws(RecordFault) {
    _ = try distinct(in: root, list: list)
  }

  /// The root object with its list as it is written.
  static func normalised(_ root: JSONObject, list: String) throws(RecordFault) -> JSONObject {
    var root = root
    root[list] = try distinct(in: root, list: list).json
    return root
  }

  /// The faults of a list that none of its records had before, wherever it stood.
  static func newFaults(in root: JSONObject, list: String, since old: JSONObject?) -> [RecordFault] {
    let faults: [OwnedFault]
    do { faults = try ownedFaults(in: root, list: list) } catch { return [error] }
    guard !faults.isEmpty, let old else { return faults.map(\.fault) }
    do {
      let before = try ownedFaults(in: old, list: list)
      return faults.filter { fault in !before.contains { $0.isSame(as: fault) } }.map(\.fault)
    } catch {
      return faults.map(\.fault)
    }
  }

  private static func ownedFaults(
    in root: JSONObject, list: String
  ) throws(RecordFault) -> [OwnedFault] {
    let records: [Self]
    do { records = try [Self].read(root[list] ?? .array([])) } catch { throw error.inside(list) }
    let own = records.enumerated().flatMap { index, record in
      record.faults.map { $0.inside(.index(index)) }
    }
    return (own + faults(in: records)).map { fault in
      guard case .index(let index) = fault.path.steps.first else {
        return OwnedFault(key: "", fault: fault.inside(list))
      }
      return OwnedFault(key: records[index].key, fault: fault.inside(list))
    }
  }
}

/// A fault, and the key of the record that has it.
private struct OwnedFault {
  let key: String
  let fault: RecordFault

  /// Whether the same record has the same fault, at whatever place of the list.
  func isSame(as other: OwnedFault) -> Bool {
    key == other.key && fault.problem == other.fault.problem
      && fault.path.steps.dropFirst(2) == other.fault.path.steps.dropFirst(2)
  }
}
