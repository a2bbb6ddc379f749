/// How the elements of a list are told apart and ordered when two sides of it are merged.
struct ListElements {
  /// What an element is known by: the value of its key, or the element itself. An element that stands more
  /// than once is counted.
  struct Key: Hashable {
    let value: JSONValue
    let occurrence: Int
  }

  /// The member that tells the elements apart; `nil` where the whole element does.
  let identity: String?
  private let order: Order

  /// What puts elements in order that two sides have added in one place.
  private enum Order {
    case none
    /// Dated entries, by date and by when they were recorded.
    case dated
    /// Records that say when they were made.
    case created
    /// Records with a running number.
    case numbered(String)
  }

  /// - Parameters:
  ///   - shape: What the list is, as far as it is known.
  ///   - keyField: The member that tells the records of a file apart.
  ///   - lists: The lists that are to be merged.
  /// - Returns: `nil` for a list whose elements say nothing without their places, as two coordinates.
  init?(of shape: Shape?, keyField: String?, in lists: [[JSONValue]]) {
    guard let shape else {
      let all = lists.joined()
      if all.allSatisfy({ $0.object != nil }) {
        let isKnownByID = lists.allSatisfy { list in
          let ids = list.compactMap { $0.object?["id"]?.string }
          return ids.count == list.count && Set(ids).count == ids.count
        }
        identity = isKnownByID ? "id" : nil
      } else {
        guard all.allSatisfy({ $0.string != nil }) else { return nil }
        identity = nil
      }
      order = .none
      return
    }
    guard case .list(.record(let record)) = shape else {
      identity = nil
      order = .none
      return
    }
    let own = record.members.first { member in
      if case .list = member.shape { return false }
      return member.traits.contains(.identity)
    }
    identity = keyField ?? own?.key
    if let own, own.shape == .integer {
      order = .numbered(own.key)
    } else if record["recorded"]?.shape == .instant, record["date"] != nil {
      order = .dated
    } else {
      order = record["created"]?.shape == .instant ? .created : .none
    }
  }

  /// What the elements of a list are known by, in their order.
  func keys(of elements: [JSONValue]) -> [Key] {
    var counts: [JSONValue: Int] = [:]
    return elements.map { element in
      let value = identity.flatMap { element.object?[$0] } ?? element
      let occurrence = counts[value, default: 0]
      counts[value] = occurrence + 1
      return Key(value: value, occurrence: occurrence)
    }
  }

  /// Whether an element stands before another because of what it says.
  func precedes(_ left: JSONValue, _ right: JSONValue) -> Bool {
    switch order {
    case .none: false
    case .created: Self.instant("created", left, right) { $0 < $1 }
    case .numbered(let key):
      if let left = Self.number(key, left), let right = Self.number(key, right) {
        left < right
      } else {
        false
      }
    case .dated:
      if let first = Self.date(left), let second = Self.date(right) {
        first == second ? Self.instant("recorded", left, right) { $0 < $1 } : first < second
      } else {
        false
      }
    }
  }

  private static func instant(
    _ key: String, _ left: JSONValue, _ right: JSONValue, _ isBefore: (Instant, Instant) -> Bool
  ) -> Bool {
    guard let left = left.object?[key]?.string.flatMap({ Instant($0) }),
      let right = right.object?[key]?.string.flatMap({ Instant($0) })
    else { return false }
    return isBefore(left, right)
  }

  private static func number(_ key: String, _ element: JSONValue) -> Int? {
    guard case .number(let number)? = element.object?[key] else { return nil }
    return number.integer
  }

  private static func date(_ element: JSONValue) -> PartialDate? {
    element.object?["date"]?.string.flatMap { PartialDate($0) }
  }
}

extension ListElements.Key {
  /// An order of keys by their bytes, which has no meaning.
  static func sorts(_ left: Self, _ right: Self) -> Bool {
    let first = JSONWriter.compact(left.value)
    let second = JSONWriter.compact(right.value)
    return first == second
      ? left.occurrence < right.occurrence : first.lexicographicallyPrecedes(second)
  }
}
