/// The forums that a change makes others than the house see, without publishing them: meetings of local councils that
/// lose their council, or whose council is said to be another.
public struct OpenedMeetings {
  /// The ids of the forums, sorted.
  public let forums: [ID<Forum>]

  /// What edits open. What cannot be read is passed over.
  ///
  /// - Parameters:
  ///   - records: As they are.
  ///   - areMade: Whether the records have the edits in them.
  public init(by edits: [RecordEdit], _ records: Snapshot, areMade: Bool) {
    let councils = Dictionary(
      edits.filter(\.mayOpenCouncil).compactMap { edit in edit.council.map { ($0, edit) } },
      uniquingKeysWith: { first, _ in first })
    let meetings = Dictionary(
      edits.filter(\.mayOpenForum).compactMap { edit in Layout.forum(of: edit.path).map { ($0, edit) } },
      uniquingKeysWith: { first, _ in first })
    var reader = LenientReader(records)
    let candidates = councils.isEmpty ? meetings.keys.sorted() : reader.forumIDs()
    var opened: [ID<Forum>] = []
    for id in candidates {
      guard let now = reader.forum(id) else { continue }
      var other = now
      if let edit = meetings[id], let state = areMade ? edit.before : edit.after {
        other.describe(as: state, changing: edit)
      }
      func isInternal(_ forum: Forum, isAfter: Bool) -> Bool {
        let isNow = isAfter == areMade
        return forum.isInternal { id in
          var council = reader.record(.council(id))
          if !isNow, let edit = councils[id] {
            guard let state = areMade ? edit.before : edit.after else { return nil }
            if council == nil { council = Council() }
            council?.level = state["level"]?.string.flatMap(Level.init)
          }
          return council
        }
      }
      let (before, after) = areMade ? (other, now) : (now, other)
      guard after.status != .published else { continue }
      if isInternal(before, isAfter: false), !isInternal(after, isAfter: true) { opened.append(id) }
    }
    forums = opened
  }
}

extension Forum {
  /// Takes from a state what tells whose meeting it is.
  fileprivate mutating func describe(as state: JSONObject, changing edit: RecordEdit) {
    if edit.changes("council") { council = state["council"]?.string.flatMap { ID($0) } }
    if edit.changes("kind") { kind = state["kind"]?.string.flatMap(Kind.init) }
    if edit.changes("level") { level = state["level"]?.string.flatMap(Level.init) }
    if edit.changes("status") { status = state["status"]?.string.flatMap(Status.init) ?? .draft }
  }
}

extension RecordEdit {
  /// The council whose file it is about.
  fileprivate var council: ID<Council>? {
    let parts = path.split(separator: "/")
    guard parts.count == 2, parts[0] == Layout.councils[...] else { return nil }
    return Layout.council(ofName: String(parts[1]))
  }

  fileprivate var mayOpenCouncil: Bool { before != nil && changes("level") && council != nil }

  fileprivate var mayOpenForum: Bool {
    guard kind == .changed, let forum = Layout.forum(of: path), path == RecordFile.forum(forum).path else {
      return false
    }
    return changes("council") || changes("kind") || changes("level")
  }
}
