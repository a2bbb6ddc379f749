/// What came of merging two sides of a file.
public struct MergeResult: Sendable {
  /// The canonical bytes of the file; round each record in conflict stand git's markers.
  public let bytes: [UInt8]
  /// What the sides could not be put together in; empty where all is well.
  public let conflicts: [MergeConflict]
  /// The merged file, with its conflicts in it.
  let root: MergedValue

  init(_ root: MergedValue, conflicts: [MergeConflict], in file: FileShape) {
    self.root = root
    self.conflicts = conflicts
    bytes = ConflictText.canonical(root)
  }

  /// Whether both sides stand in the file, and nothing is left to choose.
  public var isClean: Bool { conflicts.isEmpty }
}

/// One record, or one key of a file that is one record, which two sides have changed in ways that exclude
/// each other. It holds no values: people read of it in logs.
public struct MergeConflict: Sendable, Equatable {
  /// What the record is, for example `input`; `nil` where it is a key of the file's own.
  public let noun: String?
  /// The key of the record, or the name of the key.
  public let key: String
  /// Why the sides exclude each other.
  public let reason: Reason

  /// Why two sides exclude each other.
  public enum Reason: Sendable, Equatable {
    /// Both have changed the same keys, each to something else; none are named where the value has no keys.
    case changedDifferently(keys: [String])
    /// Our side has removed what the other has changed or now refers to. `heir` is the record that has taken its id over.
    case removedByOurs(heir: String?)
    /// The other side has removed what ours has changed or now refers to. `heir` is the record that has taken its id over.
    case removedByTheirs(heir: String?)
    /// Each side is sound, and both together are not.
    case contradiction(RecordFault.Problem)
  }
}

/// Finds what the sides of a merged file could not be put together in.
enum Conflicts {
  static func list(
    in members: [MergedValue.Member], base: JSONObject?, _ file: FileShape
  ) -> [MergeConflict] {
    guard case .record(let root) = file.shape else { return [] }
    return members.flatMap { member -> [MergeConflict] in
      switch member.value {
      case .agreed, .object: return []
      case .conflict(let ours, let theirs):
        return [MergeConflict(noun: nil, key: member.key, reason: reason(ours, theirs, heir: nil))]
      case .list(let elements):
        let record: RecordShape? =
          if case .list(.record(let shape))? = root[member.key]?.shape { shape } else { nil }
        let field = keyField(of: member.key, record, file)
        return elements.compactMap { element in
          guard case .conflict(let ours, let theirs) = element else { return nil }
          let key = text((ours ?? theirs)?.object?[field])
          let heir = heir(of: key, in: elements, record, field, of: ours == nil ? .ours : .theirs)
          return MergeConflict(
            noun: record?.name ?? member.key, key: key, reason: reason(ours, theirs, heir: heir))
        }
      }
    }
  }

  /// The key that tells the records of a list apart, in a list of the file's own or of its one record.
  static func keyField(of list: String, _ record: RecordShape?, _ file: FileShape) -> String {
    if list == file.list, let field = file.keyField { return field }
    return record?.members.first { $0.traits.contains(.identity) }?.key ?? "id"
  }

  /// The key of a record, as people know it.
  static func text(_ value: JSONValue?) -> String {
    switch value {
    case .string(let text): text
    case .number(let number): number.text
    default: ""
    }
  }

  private static func reason(
    _ ours: JSONValue?, _ theirs: JSONValue?, heir: String?
  ) -> MergeConflict.Reason {
    guard let ours else { return .removedByOurs(heir: heir) }
    guard let theirs else { return .removedByTheirs(heir: heir) }
    guard case .object(let mine) = ours, case .object(let yours) = theirs else {
      return .changedDifferently(keys: [])
    }
    var keys = JSONObject()
    for member in mine.members where yours[member.key] != member.value { keys[member.key] = .null }
    for member in yours.members where mine[member.key] != member.value { keys[member.key] = .null }
    return .changedDifferently(keys: keys.members.map(\.key))
  }

  /// The record that a removed one was merged into: one that has its id among ids of its own.
  private static func heir(
    of key: String, in elements: [MergedValue], _ record: RecordShape?, _ field: String,
    of side: MergedValue.Side
  ) -> String? {
    let former = (record?.members ?? []).filter { member in
      if case .list = member.shape { return member.traits.contains(.identity) }
      return false
    }
    guard !former.isEmpty else { return nil }
    return elements.lazy.compactMap { $0.side(side)?.object }.first { object in
      former.contains { object[$0.key]?.array?.contains(.string(key)) == true }
    }.map { text($0[field]) }
  }
}
