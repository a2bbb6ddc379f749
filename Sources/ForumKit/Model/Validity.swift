extension Record {
  /// The faults of the record in an object, as a change leaves it.
  static func faults(of object: JSONObject) -> [RecordFault] {
    do { return try read(.object(object)).faults } catch { return [error] }
  }
}

extension CollectionRecord {
  /// The faults of a list, of those records alone that are not as they were.
  ///
  /// A fault that was there before must not keep people from unrelated work.
  static func faults(of root: JSONObject, in list: String, since old: JSONObject?) -> [RecordFault] {
    let before = Set(old?[list]?.array ?? [])
    let after = root[list]?.array ?? []
    var records: [Self] = []
    var altered = Set<Int>()
    for (index, json) in after.enumerated() {
      do { records.append(try read(json)) } catch {
        return [error.inside(.index(index)).inside(list)]
      }
      if !before.contains(json) { altered.insert(index) }
    }
    let own = altered.sorted().flatMap { index in
      records[index].faults.map { $0.inside(.index(index)) }
    }
    let common = Self.faults(in: records).filter { fault in
      guard case .index(let index) = fault.path.steps.first else { return true }
      return altered.contains(index)
    }
    return (own + common).map { $0.inside(list) }
  }
}
