import ForumKit

/// What is said of a merge. It names records and keys, and never says what stands in them.
enum MergeWords {
  static func conflict(_ conflict: MergeConflict) -> String {
    let key = VisibleText.quoted(conflict.key)
    let record = conflict.noun.map { "\($0) \(key)" } ?? key
    switch conflict.reason {
    case .changedDifferently(let keys):
      let named = keys.isEmpty ? "" : " (\(VisibleText.line(keys.joined(separator: ", "))))"
      return "\(record): both sides have changed it, each to something else\(named)"
    case .removedByOurs(let heir):
      return "\(record): ours has removed it\(merged(heir)), theirs has changed it or refers to it"
    case .removedByTheirs(let heir):
      return "\(record): theirs has removed it\(merged(heir)), ours has changed it or refers to it"
    case .contradiction(let problem):
      return "\(record): the sides contradict each other: \(contradiction(problem))"
    }
  }

  static func obstacle(_ obstacle: FileMerge.Obstacle) -> String {
    switch obstacle {
    case .unknownFile: "this is no file of records"
    case .newerFormat(let found):
      "the workspace has format \(found), and this version knows formats up to \(WorkspaceCard.currentFormat)"
    case .unreadable(let version, .damaged(let place, let kind)):
      "\(side(version)), line \(line(place)): \(Words.fault(kind))"
    case .unreadable(let version, .unmerged(let place)):
      "\(side(version)), line \(line(place)): unmerged conflict"
    case .unreadable(let version, .invalid(let place, let fault)):
      "\(side(version)), line \(line(place)): \(fault.path) is not what belongs there"
    case .unreadable(let version, .file(let error)):
      "\(side(version)) cannot be read: \(Words.reason(error))"
    case .unreadable(let version, _): "\(side(version)) cannot be read"
    }
  }

  /// A problem without the values of the records.
  private static func contradiction(_ problem: RecordFault.Problem) -> String {
    switch problem {
    case .duplicate: "another has the same id or number"
    case .cycle: "it would stand under itself"
    case .endsBeforeItStarts: "it would end before it starts"
    default: "it would not be valid"
    }
  }

  private static func merged(_ heir: String?) -> String {
    heir.map { " (it is \(VisibleText.quoted($0)) now)" } ?? ""
  }

  private static func side(_ version: FileMerge.Version) -> String {
    version == .base ? "what both sides come from" : version.rawValue
  }

  private static func line(_ place: SourcePlace) -> Int { place.position?.line ?? 1 }
}
