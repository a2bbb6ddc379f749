/// What is overdue of what councils and measures were to do.
enum UnfinishedCommission {
  static func find(in council: Council, on today: CalendarDate) -> [Unfinished] {
    let deadlines = council.deadlines.enumerated().compactMap { index, deadline -> Unfinished? in
      guard deadline.met == nil, deadline.due.latest < today else { return nil }
      return Unfinished(.deadlinePassed(council.id, number: index + 1), deadline.due)
    }
    let reports = council.reports.enumerated().compactMap { index, report -> Unfinished? in
      guard report.delivered == nil, let due = report.due, due.latest < today else { return nil }
      return Unfinished(.reportDue(council.id, number: index + 1), due)
    }
    return deadlines + reports
  }

  static func find(among measures: [Measure], on today: CalendarDate) -> [Unfinished] {
    measures.compactMap { measure in
      guard !measure.status.isClosed, let due = measure.due, due.latest < today else { return nil }
      return Unfinished(.measureDue(measure.id, measure.status), due)
    }
  }
}
