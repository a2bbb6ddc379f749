/// Puts two sides of one file together that come from the same state: record by record, key by key, list by
/// its elements.
///
/// What one side alone has done is done, the same edit on both sides is one edit, and where records and keys
/// stand in the file plays no part. The merge knows one file alone; whether its references lead anywhere is
/// for a check of the whole workspace.
public enum ThreeWayMerge {
  /// Merges the root objects of a file.
  ///
  /// - Parameters:
  ///   - base: The state that both sides come from; `nil` where both have made the file.
  ///   - ours: One side, valid for the file.
  ///   - theirs: The other side, valid for the file.
  ///   - file: What the file holds.
  public static func merge(
    base: JSONObject?, ours: JSONObject, theirs: JSONObject, in file: FileShape
  ) -> MergeResult {
    var members: [MergedValue.Member] = []
    let record: RecordShape? = if case .record(let shape) = file.shape { shape } else { nil }
    for key in keys(base, ours, theirs) {
      let merged = value(
        base?[key], ours[key], theirs[key], record?[key]?.shape,
        keyField: key == file.list ? file.keyField : nil)
      guard let merged else { continue }
      // Records of a list stand apart from each other; all else that is in conflict is so as a whole.
      if case .list = merged {
        members.append(.init(key: key, value: merged))
      } else {
        members.append(.init(key: key, value: merged.whole))
      }
    }
    let root = MergedValue.object(merging: members)
    guard case .agreed(.object(let object)) = root else {
      return MergeResult(root, conflicts: Conflicts.list(in: members, base: base, file), in: file)
    }
    return Contradictions.marked(object, ours: ours, theirs: theirs, in: file)
  }

  /// Merges what stands under a key; `nil` is nothing, on either side and in the result.
  private static func value(
    _ base: JSONValue?, _ ours: JSONValue?, _ theirs: JSONValue?, _ shape: Shape?, keyField: String? = nil
  ) -> MergedValue? {
    if ours == theirs || theirs == base { return ours.map { .agreed($0) } }
    if ours == base { return theirs.map { .agreed($0) } }
    switch (ours, theirs) {
    case (.object(let mine), .object(let yours)):
      return object(base?.object, mine, yours, shape)
    case (.array, .array), (.array, nil), (nil, .array):
      let lists = [base, ours, theirs].map { $0?.array ?? [] }
      guard let elements = ListElements(of: shape, keyField: keyField, in: lists) else { break }
      return list(lists[0], lists[1], lists[2], elements, shape)
    default: break
    }
    return .conflict(ours: ours, theirs: theirs)
  }

  private static func object(
    _ base: JSONObject?, _ ours: JSONObject, _ theirs: JSONObject, _ shape: Shape?
  ) -> MergedValue {
    let record: RecordShape? = if case .record(let shape)? = shape { shape } else { nil }
    return .object(
      merging: keys(base, ours, theirs).compactMap { key in
        value(base?[key], ours[key], theirs[key], record?[key]?.shape)
          .map { MergedValue.Member(key: key, value: $0) }
      })
  }

  private static func list(
    _ base: [JSONValue], _ ours: [JSONValue], _ theirs: [JSONValue], _ elements: ListElements, _ shape: Shape?
  ) -> MergedValue? {
    let element: Shape? = if case .list(let shape)? = shape { shape } else { nil }
    let before = KeyedList(base, elements)
    let mine = KeyedList(ours, elements)
    let yours = KeyedList(theirs, elements)
    var merged: [ListElements.Key: MergedValue] = [:]
    for key in mine.keys + yours.keys where merged[key] == nil {
      merged[key] = value(before[key], mine[key], yours[key], element)?.whole
    }
    keepReferredTo(&merged, mine, yours, element)
    let order = MergedOrder<ListElements.Key>(
      precedes: { left, right in
        guard let left = mine[left] ?? yours[left], let right = mine[right] ?? yours[right] else {
          return false
        }
        return elements.precedes(left, right)
      }, sorts: ListElements.Key.sorts)
    let keys = order.merge(
      base: before.keys, ours: mine.keys.filter { merged[$0] != nil },
      theirs: yours.keys.filter { merged[$0] != nil })
    // Absent and empty are the same.
    return keys.isEmpty ? nil : .list(merging: keys.compactMap { merged[$0] })
  }

  /// Makes a conflict of a record that one side has removed, and to which the other side now refers.
  private static func keepReferredTo(
    _ merged: inout [ListElements.Key: MergedValue], _ mine: KeyedList, _ yours: KeyedList, _ element: Shape?
  ) {
    let removed = (mine.keys + yours.keys).filter { key in
      merged[key] == nil && (mine[key] == nil) != (yours[key] == nil)
    }
    guard !removed.isEmpty, let references = ListReferences(among: element) else { return }
    let missed = references.dangling(
      in: merged.values.lazy.flatMap { [$0.side(.ours), $0.side(.theirs)] }
        .compactMap(\.self))
    for key in removed {
      guard let id = key.value.string, missed.contains(id) else { continue }
      // Who removed it and left a reference to it has made that fault alone.
      let remover = mine[key] == nil ? mine : yours
      guard !references.dangling(in: remover.keys.compactMap { remover[$0] }).contains(id) else { continue }
      merged[key] = .conflict(ours: mine[key], theirs: yours[key])
    }
  }

  /// The keys of some objects, sorted by their bytes.
  private static func keys(_ objects: JSONObject?...) -> [String] {
    var all = JSONObject()
    for object in objects { for member in object?.members ?? [] { all[member.key] = .null } }
    return all.members.map(\.key)
  }
}

/// The elements of a list by what they are known by.
private struct KeyedList {
  let keys: [ListElements.Key]
  private let values: [ListElements.Key: JSONValue]

  init(_ list: [JSONValue], _ elements: ListElements) {
    keys = elements.keys(of: list)
    values = Dictionary(zip(keys, list), uniquingKeysWith: { first, _ in first })
  }

  subscript(key: ListElements.Key) -> JSONValue? { values[key] }
}
