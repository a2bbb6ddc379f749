import ForumKit

/// `export calendar`
enum CalendarExport {
  static let command = Command(
    "calendar", summary: "Write the dates of forums and councils as a calendar (iCalendar)",
    discussion: [
      "Forums that have a day are events, what a council has to do or report is a task. Outside the house drafts, the meetings of local councils and the duties of those councils stay in."
    ],
    examples: [.init("Make a calendar to subscribe to", "forumctl export calendar -o forum.ics")],
    parameters: OutwardOptions.all,
    action: .outward(run))

  @Sendable static func run(_ values: Values, _ context: OutwardContext) throws -> ExitCode {
    let view = context.view
    var entries: [CalendarFile.Entry] = []
    var withoutDay = 0
    for id in try view.forumIDs() {
      guard let forum = try view.overview(of: id), view.audience == .house || forum.status != .draft else {
        continue
      }
      // A month is no appointment.
      guard let first = forum.date?.day else {
        withoutDay += 1
        continue
      }
      entries.append(
        CalendarFile.Entry(
          uid: "forum-\(id)@\(view.card.id).forumctl", kind: .event(last: forum.endDate?.day ?? first),
          date: first, summary: forum.title, location: forum.place,
          isTentative: forum.status < .held))
    }
    for council in try view.councils().councils {
      let deadlines = tasks("deadline", council.deadlines.map { ($0.title, $0.due, $0.met != nil) })
      let reports = tasks("report", council.reports.map { ($0.title, $0.due, $0.delivered != nil) })
      for task in deadlines + reports {
        entries.append(
          CalendarFile.Entry(
            uid: "\(task.kind)-\(council.id)-\(task.key)@\(view.card.id).forumctl", kind: .todo,
            date: task.due.latest, summary: "\(council.name): \(task.title)"))
      }
    }
    entries.sort { $0.date < $1.date }
    let marking = view.audience.marking.map { " (\($0))" } ?? ""
    try context.deliver(CalendarFile(name: view.card.title + marking, entries: entries).bytes, values)
    if withoutDay > 0 {
      try context.note("left out \(Words.count(withoutDay, "forum")) whose day is not known")
    }
    return .done
  }

  /// What is not done of the duties of a council and has a day, each with what it is known by.
  private static func tasks(
    _ kind: String, _ duties: [(title: String, due: PartialDate?, isDone: Bool)]
  ) -> [(kind: String, key: String, title: String, due: PartialDate)] {
    let keys = DutyKeys.keys(of: duties.map { ($0.title, $0.due) })
    return zip(keys, duties).compactMap { key, duty in
      guard !duty.isDone, let due = duty.due else { return nil }
      return (kind, key, duty.title, due)
    }
  }
}
