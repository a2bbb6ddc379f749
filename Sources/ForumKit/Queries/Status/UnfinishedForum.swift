/// What is unfinished in a forum's own file.
enum UnfinishedForum {
  static func find(in forum: Forum, on today: CalendarDate) -> [Unfinished] {
    [notHeld(forum, today), answersDue(forum, today), summary(forum)].compactMap(\.self)
      + corrections(forum)
  }

  private static func notHeld(_ forum: Forum, _ today: CalendarDate) -> Unfinished? {
    guard !forum.hasBeenHeld, let end = forum.end, end.latest < today else { return nil }
    return Unfinished(.forumNotHeld(forum.id, forum.status), end)
  }

  /// The last round decides: an earlier one that it follows is over.
  private static func answersDue(_ forum: Forum, _ today: CalendarDate) -> Unfinished? {
    guard forum.status == .circulated, let until = forum.lastRound?.until, until < today
    else {
      return nil
    }
    let awaited = forum.awaitedAnswers
    return Unfinished(
      awaited.isEmpty ? .answersDue(forum.id) : .answersMissing(forum.id, awaited), until)
  }

  /// What others have been asked, and have time for. It is no fault, and `check` does not tell of it.
  static func awaited(in forum: Forum, on today: CalendarDate) -> [Unfinished] {
    guard forum.status == .circulated, let until = forum.lastRound?.until, until >= today
    else { return [] }
    let awaited = forum.awaitedAnswers
    return awaited.isEmpty ? [] : [Unfinished(.answersAwaited(forum.id, awaited), until)]
  }

  private static func corrections(_ forum: Forum) -> [Unfinished] {
    forum.corrections.enumerated().filter(\.element.decision.isBlank).map { place, correction in
      Unfinished(
        .correctionUndecided(forum.id, number: place + 1, by: correction.organisation), correction.date)
    }
  }

  /// Minutes of a council and analyses come to conclusions, and need no summary beside them.
  private static func summary(_ forum: Forum) -> Unfinished? {
    guard forum.isBeingDocumented else { return nil }
    let roles: [Section.Role] =
      forum.kind == .council || forum.kind == .analysis ? [.summary, .conclusion] : [.summary]
    let hasSummary = forum.sections.contains { section in
      section.role.map(roles.contains) ?? false && !section.body.isBlank
    }
    return hasSummary ? nil : Unfinished(.summaryMissing(forum.id), forum.end)
  }
}

extension Forum {
  /// The last day, as far as it is known.
  var end: PartialDate? { endDate ?? date }

  var hasBeenHeld: Bool { status >= .held }

  /// Whether it has been held and its documentation is not out yet. What has been published was found to
  /// be complete.
  var isBeingDocumented: Bool { hasBeenHeld && status < .published }
}
