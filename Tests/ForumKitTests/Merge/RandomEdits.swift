import ForumKit

/// A file of themes or inputs, and somebody who edits it at random: comes, goes, moves, keys, points, unknown
/// keys.
struct RandomEdits {
  var random: SeededGenerator
  let list: String
  /// Whether records carry the instant that they stand in the order of, and are never moved.
  let isTimed: Bool
  private var serial = 0

  init(seed: UInt64, list: String) {
    random = SeededGenerator(seed: seed)
    self.list = list
    isTimed = list == "inputs"
  }

  mutating func base() -> JSONObject {
    var records: [JSONObject] = []
    for _ in 0..<below(7) { add(to: &records) }
    return root(records)
  }

  mutating func edited(_ root: JSONObject) -> JSONObject {
    var records = root.records(list)
    for _ in 0..<below(6) { edit(&records) }
    return self.root(records)
  }

  private mutating func edit(_ records: inout [JSONObject]) {
    guard !records.isEmpty, below(4) > 0 else { return add(to: &records) }
    let place = below(records.count)
    switch below(isTimed ? 6 : 8) {
    case 0: records.remove(at: place)
    case 1, 2: records[place][isTimed ? "text" : "title"] = .string(word())
    case 3: records[place]["note"] = below(2) == 0 ? nil : .string(word())
    case 4:
      var tags = records[place]["tags"]?.array ?? []
      if below(3) == 0, !tags.isEmpty {
        tags.remove(at: below(tags.count))
      } else {
        let tag = JSONValue.string(word())
        if !tags.contains(tag) { tags.insert(tag, at: below(tags.count + 1)) }
      }
      records[place]["tags"] = tags.isEmpty ? nil : .array(tags)
    case 5:
      var unknown = records[place]["x-okänd"]?.object ?? JSONObject()
      unknown[word()] = .number(JSONNumber(below(3)))
      records[place]["x-okänd"] = .object(unknown)
    case 6: records[place]["number"] = .number(JSONNumber(below(40)))
    default: records.insert(records.remove(at: place), at: below(records.count + 1))
    }
  }

  private mutating func add(to records: inout [JSONObject]) {
    serial += 1
    var record = JSONObject()
    // Two people can take the same id for a theme.
    record["id"] = .string(isTimed ? "i\(below(1_000_000))" : "t\(below(12))")
    guard !records.contains(where: { $0["id"] == record["id"] }) else { return }
    record[isTimed ? "text" : "title"] = .string(word())
    guard isTimed else {
      records.insert(record, at: below(records.count + 1))
      return
    }
    let digits = String(below(60_000) + 100_000).dropFirst()
    record["created"] = .string("2026-06-03T10:00:\(digits.prefix(2)).\(digits.suffix(3))Z")
    let place = records.firstIndex { ($0["created"]?.string ?? "") > (record["created"]?.string ?? "") }
    records.insert(record, at: place ?? records.count)
  }

  private func root(_ records: [JSONObject]) -> JSONObject {
    JSONObject(records.isEmpty ? [] : [.init(key: list, value: .array(records.map { .object($0) }))])
  }

  private mutating func word() -> String { ["ett", "två", "tre", "fyra", "fem"][below(5)] }

  private mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }
}

extension JSONObject {
  /// The records of a root object's list.
  func records(_ list: String) -> [JSONObject] { (self[list]?.array ?? []).compactMap(\.object) }

  /// The record of an id in a root object's list.
  func record(_ id: String, in list: String) -> JSONObject? {
    records(list).first { $0["id"] == .string(id) }
  }
}
