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

  private static func keys(of edit: RecordEdit) -> String {
    guard edit.kind == .changed, let before = edit.before, let after = edit.after else { return "" }
    let keys = Set(before.members.map(\.key) + after.members.map(\.key)).sorted()
    let moves = edit.to == nil ? [] : ["order"]
    return " (\((keys + moves).joined(separator: ", ")))"
  }
}
