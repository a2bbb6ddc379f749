/// Which forums are looked at: those of a period, of a series, or all.
public struct ForumSelection: Sendable, Equatable {
  /// The first day, the first of the month, or of the year.
  public var from: PartialDate?
  /// The last day, the last of the month, or of the year.
  public var to: PartialDate?
  /// The series, as the forums spell it.
  public var series: String?

  /// The forums of a period that may be open at either end, and of a series; all if nothing is given.
  public init(from: PartialDate? = nil, to: PartialDate? = nil, series: String? = nil) {
    self.from = from
    self.to = to
    self.series = series
  }

  /// Whether a forum is looked at.
  ///
  /// The first day that its date can mean decides, so that of periods that follow each other exactly one
  /// has it.
  public func contains(_ forum: Forum) -> Bool {
    if let series, forum.series != series { return false }
    guard from != nil || to != nil else { return true }
    guard let start = forum.date?.earliest else { return false }
    return (from.map { $0.earliest <= start } ?? true) && (to.map { start <= $0.latest } ?? true)
  }
}
