// Reversing a change, or making it again, on what stands there now: record by record, key by key.

extension RecordEdit {
  /// The edit that leads back.
  var reversed: RecordEdit {
    RecordEdit(path: path, record: record, before: after, after: before, from: to, to: from)
  }

  /// The same edit, telling which keys it changes or takes away and not what stood there.
  var withoutBefore: RecordEdit {
    let before = before.map { before in
      JSONObject(ascending: after == nil ? [] : before.members.map { .init(key: $0.key, value: .null) })
    }
    return RecordEdit(path: path, record: record, before: before, after: after, from: from, to: to)
  }

  /// Where a record stands with an edit.
  enum Standing { case before, after, elsewhere }

  /// Whether a record is as the edit found it, or as it left it. Only the keys that the edit is about count.
  func standing(of record: JSONObject?) -> Standing {
    func matches(_ state: JSONObject?) -> Bool {
      guard let before, let after else { return record == state }
      guard let record, let state else { return false }
      return (before.members + after.members).allSatisfy { record[$0.key] == state[$0.key] }
    }
    return matches(before) ? .before : matches(after) ? .after : .elsewhere
  }

  /// Whether the edit does nothing but move the record.
  fileprivate var onlyMoves: Bool { before?.isEmpty == true && after?.isEmpty == true }
}

/// A record that is not as a change left it, so that the change cannot be reversed there.
public struct ChangedRecord: Sendable, Equatable {
  /// The path of its file from the workspace's folder.
  public let path: String
  /// The key of the record in the file's list; `nil` where the file is one record.
  public let record: String?
}

extension Change {
  /// Makes edits on what stands there now. Those that have come about already are passed over.
  ///
  /// - Returns: The records that are neither as the edits found them nor as they leave them; nothing is to be
  ///   kept of the change then.
  mutating func make(_ edits: [RecordEdit]) throws(StoreError) -> [ChangedRecord] {
    var order: [String] = []
    var byPath: [String: [RecordEdit]] = [:]
    for edit in edits {
      if byPath[edit.path] == nil { order.append(edit.path) }
      byPath[edit.path, default: []].append(edit)
    }
    var changed: [ChangedRecord] = []
    for path in order {
      guard let edits = byPath[path] else { continue }
      guard let file = Layout.shape(of: path) else {
        // Another version made the change, and knows files that this one does not.
        changed += edits.map { ChangedRecord(path: path, record: $0.record) }
        continue
      }
      let document = try document(at: path)
      if let document {
        do { try file.check(document.root) } catch { throw document.error(error) }
      }
      let root = document?.root
      let records = Self.records(of: root, in: file)
      var rest: [RecordEdit] = []
      for edit in edits {
        switch edit.onlyMoves && records[edit.record ?? ""] != nil
          ? .before : edit.standing(of: records[edit.record ?? ""])
        {
        case .before: rest.append(edit)
        case .after: break
        case .elsewhere: changed.append(ChangedRecord(path: path, record: edit.record))
        }
      }
      guard !rest.isEmpty else { continue }
      try replace(file, with: RecordEdit.apply(rest, to: root, in: file))
    }
    return changed
  }

  private static func records(of root: JSONObject?, in file: FileShape) -> [String: JSONObject] {
    guard let list = file.list, let keyField = file.keyField else {
      return root.map { ["": $0] } ?? [:]
    }
    var records: [String: JSONObject] = [:]
    records[""] = RecordEdit.beside(list, root)
    for value in root?[list]?.array ?? [] {
      if let object = value.object, let key = object[keyField]?.string { records[key] = object }
    }
    return records
  }

  /// What others may call a record by: its id, and those that it had.
  private static func names(of record: JSONObject, in shape: RecordShape) -> Set<String> {
    var names = Set<String>()
    for member in shape.members where member.traits.contains(.identity) {
      guard let value = record[member.key] else { continue }
      names.formUnion((value.array ?? [value]).compactMap(\.string))
    }
    return names
  }

  /// Refuses a change that takes records away to which others refer.
  ///
  /// - Throws: ``StoreError/referredTo(noun:id:by:)``
  func checkRemovals(_ edits: [RecordEdit]) throws(StoreError) {
    for edit in edits where edit.after == nil {
      guard let file = Layout.shape(of: edit.path), file.list == nil || edit.record != nil,
        let record = edit.before,
        let identity = file.record.members.first(where: { $0.traits.isSuperset(of: [.required, .identity]) }),
        case .reference(let noun) = identity.shape, let id = record[identity.key]?.string
      else { continue }
      let ids = Self.names(of: record, in: file.record)
      let neighbours = Layout.neighbours(of: file)
      // What is at home in a forum is referred to from there.
      let files = file.list == nil || neighbours.isEmpty ? try self.files() : neighbours + [file]
      var referrers = try referrers(to: noun, where: ids.contains, in: files)
      if file.list == nil {
        for neighbour in neighbours where try document(at: neighbour.path) != nil {
          referrers.append(Referrer(path: neighbour.path, record: nil, place: .root))
        }
      }
      guard referrers.isEmpty else { throw .referredTo(noun: noun, id: id, by: referrers) }
    }
  }

  /// Refuses a change after which somebody has signed what is no version any more, or a draft.
  ///
  /// - Throws: ``StoreError/referredTo(noun:id:by:)``
  func checkSignatures(_ edits: [RecordEdit], since before: Change) throws(StoreError) {
    for id in Set(edits.compactMap { Layout.declaration(of: $0.path) }) {
      guard let now = try record(.declaration(id)), let then = try before.record(.declaration(id)) else {
        continue
      }
      let lost = Set(then.versions.filter(\.hasBeenAdopted).map(\.number))
        .subtracting(now.versions.filter(\.hasBeenAdopted).map(\.number))
      guard !lost.isEmpty else { continue }
      let file = RecordFile.signatories(of: id)
      for signatory in try list(file) {
        for (index, event) in signatory.events.enumerated() where event.status == .signed {
          guard let number = event.version, lost.contains(number) else { continue }
          let place = JSONPath([.key("events"), .index(index), .key("version")])
          throw .referredTo(
            noun: Declaration.Version.name, id: "\(number)",
            by: [Referrer(path: file.path, record: signatory.key, place: place)])
        }
      }
    }
  }
}
