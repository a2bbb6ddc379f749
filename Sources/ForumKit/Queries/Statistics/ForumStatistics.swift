/// Forums by year, kind and status.
public struct ForumStatistics: Sendable, Equatable {
  /// The forums of one year.
  public struct Year: Sendable, Equatable {
    /// Under `nil` those whose kind is not stated.
    public fileprivate(set) var kinds = Tally<Forum.Kind?>()
    /// How far the forums have come.
    public fileprivate(set) var statuses = Tally<Forum.Status>()
  }

  private var byYear: [Int: Year] = [:]
  /// All years together.
  public private(set) var all = Year()

  init() {}

  /// The years with forums, the earliest first.
  public var years: [(year: Int, forums: Year)] {
    byYear.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// - Precondition: The forum has a date, as every one that has been read.
  mutating func add(_ forum: Forum) {
    guard let year = forum.date?.earliest.year else { return }
    byYear[year, default: Year()].kinds.add(forum.kind)
    byYear[year, default: Year()].statuses.add(forum.status)
    all.kinds.add(forum.kind)
    all.statuses.add(forum.status)
  }
}

extension ForumStatistics: Joinable {
  mutating func join(_ later: ForumStatistics) {
    for (year, forums) in later.byYear { byYear[year, default: Year()].join(forums) }
    all.join(later.all)
  }
}

extension ForumStatistics.Year: Joinable {
  mutating func join(_ later: ForumStatistics.Year) {
    kinds.add(later.kinds)
    statuses.add(later.statuses)
  }
}
