/// Dates of forums that contradict each other, statuses that contradict dates, and forums that follow each
/// other in a ring.
struct ForumDateRules: RuleFamily {
  private let today: CalendarDate
  private var forums: [Known] = []

  /// What is remembered of a forum.
  private struct Known {
    let id: ID<Forum>
    let path: String
    let date: PartialDate
    let series: String
    let occasion: Int?
    let follows: ID<Forum>?
  }

  init(_ today: CalendarDate) { self.today = today }

  mutating func look(at file: ExaminedFile, _ findings: inout FindingList) {
    guard case .forum(let id) = file.home, let forum = file.record(Forum.self), let date = forum.date else {
      return
    }
    forums.append(
      Known(
        id: id, path: file.path, date: date, series: forum.series, occasion: forum.occasion,
        follows: forum.follows))
    for (index, circulation) in forum.circulations.enumerated() {
      guard let until = circulation.until, until < circulation.date else { continue }
      findings.add(
        .contradictingDates, .answersBeforeAsked(date: circulation.date, until: until), in: file.path,
        at: .value(JSONPath([.key("circulations"), .index(index), .key("until")])))
    }
    for (index, publication) in forum.publications.enumerated() where publication.date < date.earliest {
      findings.add(
        .contradictingDates, .publishedBeforeHeld(published: publication.date, held: date), in: file.path,
        at: .value(JSONPath([.key("publications"), .index(index), .key("date")])))
    }
    let status: FindingList.Spot = .value(JSONPath([.key("status")]))
    if forum.hasBeenHeld, today < date.earliest {
      findings.add(.statusConflict, .heldInFuture(forum.status, date), in: file.path, at: status)
    }
    if !forum.publications.isEmpty, forum.status < .published {
      let spot = file.root["status"] == nil ? .value(JSONPath([.key("publications")])) : status
      findings.add(.statusConflict, .publishedUnsaid(forum.status), in: file.path, at: spot)
    }
  }

  var apart: ForumDateRules { ForumDateRules(today) }

  mutating func join(_ later: ForumDateRules) { forums += later.forums }

  mutating func conclude(_ findings: inout FindingList) {
    var byID: [ID<Forum>: Known] = [:]
    for forum in forums { byID[forum.id] = forum }
    let follows: FindingList.Spot = .value(JSONPath([.key("follows")]))
    for forum in forums {
      guard let id = forum.follows, let other = byID[id], forum.date.latest < other.date.earliest else {
        continue
      }
      findings.add(
        .contradictingDates, .followsLater(date: forum.date, other: id, otherDate: other.date),
        in: forum.path, at: follows)
    }
    // A forum that follows itself has been told already.
    let chains = forums.map { ($0.id.text, $0.follows == $0.id ? nil : $0.follows?.text) }
    for fault in NounRule.cycles(chains, key: "follows") {
      guard case .index(let index) = fault.path.steps.first else { continue }
      findings.add(.cycle, .followsItself(forums[index].id), in: forums[index].path, at: follows)
    }
    for series in Dictionary(
      grouping: forums.filter { !$0.series.isEmpty && $0.occasion != nil }, by: \.series)
    {
      lookAtOrder(series.value, &findings)
    }
  }

  /// Goes through a series by its numbers, beside the one that was held last so far.
  private func lookAtOrder(_ series: [Known], _ findings: inout FindingList) {
    let series = series.sorted { ($0.occasion ?? 0, $0.id) < ($1.occasion ?? 0, $1.id) }
    guard var last = series.first else { return }
    for forum in series.dropFirst() {
      if let occasion = forum.occasion, occasion != last.occasion, forum.date.latest < last.date.earliest {
        findings.add(
          .contradictingDates,
          .heldTooEarly(date: forum.date, occasion: occasion, earlier: last.id, earlierDate: last.date),
          in: forum.path, at: .value(JSONPath([.key("occasion")])))
      }
      if last.date.earliest < forum.date.earliest { last = forum }
    }
  }
}
