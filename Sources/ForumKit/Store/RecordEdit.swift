/// What a change does to one record: what stood there before, and what stands there after.
///
/// Edits of a file lead from its old state to the new one exactly, and back again when they are
/// reversed.
public struct RecordEdit: Sendable, Equatable {
  /// The path of the file from the workspace's folder.
  public let path: String
  /// The key of the record in the file's list; `nil` where the file is one record, and for what stands beside
  /// the list.
  public let record: String?
  /// `nil` where the record was not there; of a record that stays, the keys that change.
  public let before: JSONObject?
  /// `nil` where the record goes; of a record that stays, the keys that change.
  public let after: JSONObject?
  /// The place in the list before; given where the record goes or moves.
  public let from: Int?
  /// The place in the list after; given where the record comes or moves.
  public let to: Int?

  /// Whether the record comes, goes, or stays and changes.
  public enum Kind: String, Sendable, CaseIterable { case added, changed, removed }

  /// Whether the record comes, goes, or stays and changes. One that only moves has changed.
  public var kind: Kind {
    if before == nil { return .added }
    return after == nil ? .removed : .changed
  }

  /// Whether what stands under a key comes, goes or is another.
  func changes(_ key: String) -> Bool { before?[key] != after?[key] }
}

extension RecordEdit {
  /// The edits that lead from one state of a file to another. `nil` is a file that is not there.
  static func between(_ old: JSONObject?, _ new: JSONObject?, in file: FileShape) -> [RecordEdit] {
    guard let list = file.list, let keyField = file.keyField else {
      return edit(old, new, file.path).map { [$0] } ?? []
    }
    let beside = edit(beside(list, old), beside(list, new), file.path).map { [$0] } ?? []
    return beside
      + between(Self.records(of: old, list, keyField), Self.records(of: new, list, keyField), path: file.path)
  }

  /// What a file holds beside its list: keys that this version does not know. `nil` where there are none.
  static func beside(_ list: String, _ root: JSONObject?) -> JSONObject? {
    guard var beside = root else { return nil }
    beside[list] = nil
    return beside.isEmpty ? nil : beside
  }

  private typealias Keyed = (key: String, object: JSONObject)

  private static func records(of root: JSONObject?, _ list: String, _ keyField: String) -> [Keyed] {
    (root?[list]?.array ?? []).compactMap { value in
      guard let object = value.object, let key = object[keyField]?.string else { return nil }
      return (key, object)
    }
  }

  private static func between(_ old: [Keyed], _ new: [Keyed], path: String) -> [RecordEdit] {
    let oldPlaces = places(of: old)
    let newPlaces = places(of: new)
    var edits: [RecordEdit] = []
    for (place, record) in old.enumerated() where newPlaces[record.key] == nil {
      edits.append(
        RecordEdit(
          path: path, record: record.key, before: record.object, after: nil, from: place, to: nil))
    }
    let staying = new.enumerated().compactMap { place, record in
      oldPlaces[record.key].map { (from: $0, to: place, record: record) }
    }
    let inOrder = LongestRun.indices(of: staying.map(\.from))
    for (index, stay) in staying.enumerated() {
      let keys = changedKeys(old[stay.from].object, stay.record.object)
      let moves = !inOrder.contains(index)
      guard moves || keys != nil else { continue }
      edits.append(
        RecordEdit(
          path: path, record: stay.record.key, before: keys?.before ?? JSONObject(),
          after: keys?.after ?? JSONObject(), from: moves ? stay.from : nil, to: moves ? stay.to : nil))
    }
    for (place, record) in new.enumerated() where oldPlaces[record.key] == nil {
      edits.append(
        RecordEdit(
          path: path, record: record.key, before: nil, after: record.object, from: nil, to: place))
    }
    return edits
  }

  /// Where each record stands. Whoever changes a file has made sure that no key stands twice.
  private static func places(of records: [Keyed]) -> [String: Int] {
    Dictionary(records.enumerated().map { ($1.key, $0) }) { first, _ in first }
  }

  private static func edit(_ old: JSONObject?, _ new: JSONObject?, _ path: String) -> RecordEdit? {
    guard let old, let new else {
      if old == nil && new == nil { return nil }
      return RecordEdit(path: path, record: nil, before: old, after: new, from: nil, to: nil)
    }
    guard let keys = changedKeys(old, new) else { return nil }
    return RecordEdit(
      path: path, record: nil, before: keys.before, after: keys.after, from: nil, to: nil)
  }

  private static func changedKeys(
    _ old: JSONObject, _ new: JSONObject
  ) -> (before: JSONObject, after: JSONObject)? {
    guard old != new else { return nil }
    return (
      JSONObject(ascending: old.members.filter { new[$0.key] != $0.value }),
      JSONObject(ascending: new.members.filter { old[$0.key] != $0.value })
    )
  }

  /// The state of a file after some edits of it.
  static func apply(_ edits: [RecordEdit], to old: JSONObject?, in file: FileShape) -> JSONObject? {
    guard let list = file.list, let keyField = file.keyField else {
      return edits.reduce(old) { $1.applied(to: $0) }
    }
    let beside = edits.filter { $0.record == nil }
    let edits = edits.filter { $0.record != nil }
    let edited = Dictionary(edits.map { ($0.record ?? "", $0) }) { first, _ in first }
    var arriving: [(to: Int, record: JSONValue)] = []
    var records: [JSONValue] = []
    for value in old?[list]?.array ?? [] {
      let object = value.object ?? JSONObject()
      guard let edit = object[keyField]?.string.flatMap({ edited[$0] }) else {
        records.append(value)
        continue
      }
      guard let result = edit.applied(to: object) else { continue }
      if let to = edit.to { arriving.append((to, .object(result))) } else { records.append(.object(result)) }
    }
    for edit in edits where edit.before == nil {
      if let to = edit.to, let record = edit.after { arriving.append((to, .object(record))) }
    }
    records = weave(arriving.sorted { $0.to < $1.to }, into: records)
    var root = beside.reduce(Self.beside(list, old)) { $1.applied(to: $0) } ?? JSONObject()
    root[list] = records.isEmpty ? nil : .array(records)
    return root.isEmpty ? nil : root
  }

  private func applied(to old: JSONObject?) -> JSONObject? {
    guard let after else { return nil }
    guard let before, var object = old else { return after }
    for member in before.members where after[member.key] == nil { object[member.key] = nil }
    for member in after.members { object[member.key] = member.value }
    return object
  }

  /// Puts records at their places among others, in one pass.
  private static func weave(
    _ arriving: [(to: Int, record: JSONValue)], into staying: [JSONValue]
  ) -> [JSONValue] {
    var records: [JSONValue] = []
    records.reserveCapacity(arriving.count + staying.count)
    var rest = staying[...]
    for arrival in arriving {
      let before = max(0, min(arrival.to - records.count, rest.count))
      records += rest.prefix(before)
      rest = rest.dropFirst(before)
      records.append(arrival.record)
    }
    return records + rest
  }
}

/// The longest run of growing numbers in a sequence: what can stay in place when the rest moves.
enum LongestRun {
  /// The indices of the numbers that make up one such run. All numbers are different.
  static func indices(of numbers: [Int]) -> Set<Int> {
    var tails: [Int] = []
    var previous = [Int?](repeating: nil, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      var low = 0
      var high = tails.count
      while low < high {
        let middle = (low + high) / 2
        if numbers[tails[middle]] < number { low = middle + 1 } else { high = middle }
      }
      previous[index] = low > 0 ? tails[low - 1] : nil
      if low == tails.count { tails.append(index) } else { tails[low] = index }
    }
    var run = Set<Int>()
    var next = tails.last
    while let index = next {
      run.insert(index)
      next = previous[index]
    }
    return run
  }
}
