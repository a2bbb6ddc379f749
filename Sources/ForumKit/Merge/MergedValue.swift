/// What has become of a value when two sides of a history were put together.
indirect enum MergedValue: Sendable, Equatable {
  /// Both sides stand in it.
  case agreed(JSONValue)
  /// The sides exclude each other; `nil` is a side that has no such value.
  case conflict(ours: JSONValue?, theirs: JSONValue?)
  /// Members, some of which hold a conflict.
  case object([Member])
  /// Elements, some of which hold a conflict.
  case list([MergedValue])

  struct Member: Sendable, Equatable {
    let key: String
    let value: MergedValue
  }

  /// One of the two that are merged: in git's words, `ours` is what is merged into.
  enum Side: Sendable { case ours, theirs }

  /// The value as one side wants it: with all that is agreed, and with that side of every conflict.
  func side(_ side: Side) -> JSONValue? {
    switch self {
    case .agreed(let value): value
    case .conflict(let ours, let theirs): side == .ours ? ours : theirs
    case .object(let members):
      .object(
        JSONObject(
          ascending: members.compactMap { member in
            member.value.side(side).map { JSONObject.Member(key: member.key, value: $0) }
          }))
    case .list(let elements): .array(elements.compactMap { $0.side(side) })
    }
  }

  /// Whether there is no conflict in it.
  var isAgreed: Bool { if case .agreed = self { true } else { false } }

  /// The same, with a conflict that lies deeper as one of the whole value.
  var whole: MergedValue {
    switch self {
    case .agreed, .conflict: self
    case .object, .list: .conflict(ours: side(.ours), theirs: side(.theirs))
    }
  }

  /// An object of members that were merged one by one.
  static func object(merging members: [Member]) -> MergedValue {
    var agreed: [JSONObject.Member] = []
    for member in members {
      guard case .agreed(let value) = member.value else { return .object(members) }
      agreed.append(JSONObject.Member(key: member.key, value: value))
    }
    return .agreed(.object(JSONObject(ascending: agreed)))
  }

  /// A list of elements that were merged one by one.
  static func list(merging elements: [MergedValue]) -> MergedValue {
    var agreed: [JSONValue] = []
    for element in elements {
      guard case .agreed(let value) = element else { return .list(elements) }
      agreed.append(value)
    }
    return .agreed(.array(agreed))
  }
}
