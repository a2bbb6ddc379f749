import ForumKit

extension Context {
  /// Tells record by record what a change did, or would do; that nothing changed, where nothing did.
  func tell(_ edits: [RecordEdit]) throws(OutputFault) {
    guard !edits.isEmpty else {
      try note("nothing to change")
      return
    }
    for edit in edits { try note(EditWords.line(edit, isDryRun: isDryRun)) }
  }
}

/// An edit of a record in words: `changed forums/x/participants.json: fryshuset (attendance)`.
enum EditWords {
  static func line(_ edit: RecordEdit, isDryRun: Bool) -> String {
    let verb =
      switch edit.kind {
      case .added: isDryRun ? "would add" : "added"
      case .changed: isDryRun ? "would change" : "changed"
      case .removed: isDryRun ? "would remove" : "removed"
      }
    let record = edit.record.map { ": \($0)" } ?? ""
    return "\(verb) \(edit.path)\(record)\(keys(of: edit))"
  }

  /// Many edits in few words: `changed organisations.json: alfa (name); added 3 in forums/x/inputs.json`.
  static func summary(of edits: [RecordEdit]) -> String {
    guard edits.count > 2 else { return edits.map { line($0, isDryRun: false) }.joined(separator: "; ") }
    var kinds: [String: Int] = [:]
    for edit in edits { kinds[edit.kind.rawValue, default: 0] += 1 }
    let files = Set(edits.map(\.path))
    let counts = kinds.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    let place = files.count == 1 ? edits[0].path : Words.count(files.count, "file")
    return "\(counts) in \(place)"
  }

  /// The keys that a record which stays changes in; `order` where it moves.
  static func changedKeys(of edit: RecordEdit) -> [String] {
    guard edit.kind == .changed, let before = edit.before, let after = edit.after else { return [] }
    let keys = Set(before.members.map(\.key) + after.members.map(\.key)).sorted()
    return keys + (edit.to == nil ? [] : ["order"])
  }

  private static func keys(of edit: RecordEdit) -> String {
    let keys = changedKeys(of: edit)
    return keys.isEmpty ? "" : " (\(keys.joined(separator: ", ")))"
  }
}
