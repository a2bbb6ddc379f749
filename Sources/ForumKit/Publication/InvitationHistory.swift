/// How a declaration has been received, day by day: who had been invited, and what came of it. It counts also
/// those who may not be named, and is for the house alone.
public struct InvitationHistory: Sendable, Equatable {
  /// The numbers from a day on.
  public struct Day: Sendable, Equatable {
    /// The first day that has the numbers.
    public let day: CalendarDate
    /// How many had been invited by then, whatever came of it.
    public let invited: Int
    /// How many stand where; who has only been invited is under `invited`.
    public let statuses: [Signatory.Status: Int]
  }

  /// What the declaration is called, on one line.
  public let title: String
  /// The last day that is looked at.
  public let asOf: CalendarDate
  /// The days on which something changed, in their order. An event of which only the month or the year is known
  /// counts from the end of that.
  public let days: [Day]

  /// The history of a declaration up to a day.
  public init(_ declaration: Declaration, _ signatories: [Signatory], on today: CalendarDate) {
    title = declaration.title
    asOf = today
    var changes: [CalendarDate: (invited: Int, statuses: [Signatory.Status: Int])] = [:]
    func change(_ day: CalendarDate, _ status: Signatory.Status, by number: Int) {
      changes[day, default: (0, [:])].statuses[status, default: 0] += number
    }
    // A text that changes in substance takes away what a signature was.
    let adoptions = declaration.versions.filter(\.hasBeenAdopted).compactMap(\.date?.earliest)
      .filter { $0 <= today }
    for signatory in signatories {
      let past = signatory.events.filter { $0.date.latest <= today }
      if let first = past.filter({ $0.status == .invited }).map(\.date.latest).min() {
        changes[first, default: (0, [:])].invited += 1
      }
      var previous: Signatory.Status?
      for day in Set(past.map(\.date.latest) + adoptions).sorted() {
        guard let status = signatory.status(on: day, under: declaration), status != previous else { continue }
        if let previous { change(day, previous, by: -1) }
        change(day, status, by: 1)
        previous = status
      }
    }
    var invited = 0
    var statuses: [Signatory.Status: Int] = [:]
    days = changes.sorted { $0.key < $1.key }.map { day, change in
      invited += change.invited
      statuses.merge(change.statuses) { $0 + $1 }
      return Day(day: day, invited: invited, statuses: statuses)
    }
  }
}
