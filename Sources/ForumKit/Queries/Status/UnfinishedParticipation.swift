/// What is unfinished among the participants of a forum.
enum UnfinishedParticipation {
  static func find(among participants: [Participant], of forum: Forum) -> [Unfinished] {
    [missing(participants, forum), attendance(participants, forum)].compactMap(\.self)
  }

  /// An analysis is made without anybody meeting.
  private static func missing(_ participants: [Participant], _ forum: Forum) -> Unfinished? {
    guard forum.isBeingDocumented, forum.kind != .analysis, participants.isEmpty else { return nil }
    return Unfinished(.participantsMissing(forum.id), forum.end)
  }

  private static func attendance(_ participants: [Participant], _ forum: Forum) -> Unfinished? {
    guard forum.hasBeenHeld else { return nil }
    let open = participants.filter { $0.attendance == .invited || $0.attendance == .registered }
    guard !open.isEmpty else { return nil }
    return Unfinished(.attendanceOpen(forum.id, open.map(\.organisation)), forum.end)
  }
}
