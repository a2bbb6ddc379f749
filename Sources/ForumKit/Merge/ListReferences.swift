/// The references that the records of one list have to each other: a theme to the one that it stands under.
struct ListReferences {
  private let noun: String
  private let record: RecordShape

  /// - Parameter element: What the elements of the list are; `nil` where they are not known, or have no id.
  init?(among element: Shape?) {
    guard case .record(let record)? = element else { return nil }
    let nouns = record.members.compactMap { member -> String? in
      guard member.traits.contains(.identity), case .reference(let noun) = member.shape else { return nil }
      return noun
    }
    guard let noun = nouns.first,
      record.members.contains(where: { $0.shape.refers(to: noun) && !$0.traits.contains(.identity) })
    else { return nil }
    self.noun = noun
    self.record = record
  }

  /// The ids that some records refer to and that none of them has, nor has had.
  func dangling(in records: some Sequence<JSONValue>) -> Set<String> {
    var ids = Set<String>()
    var named = Set<String>()
    for value in records {
      Shape.record(record).walk(value) { value, shape, traits, _ in
        guard case .reference(noun) = shape, let id = value.string else { return }
        if traits.contains(.identity) { ids.insert(id) } else { named.insert(id) }
      }
    }
    return named.subtracting(ids)
  }
}
