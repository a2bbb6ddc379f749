/// What tells one forum from another.
public struct ForumHeading: Sendable, Equatable {
  /// The forum's id.
  public let id: ID<Forum>
  /// The day, or the month or year where the day is not known.
  public let date: PartialDate?
  /// How far the forum has come.
  public let status: Forum.Status

  /// The heading of a forum.
  public init(_ forum: Forum) {
    id = forum.id
    date = forum.date
    status = forum.status
  }
}
