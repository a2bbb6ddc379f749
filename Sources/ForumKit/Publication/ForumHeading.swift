/// What tells one forum from another.
public struct ForumHeading: Sendable, Equatable {
  public let id: ID<Forum>
  public let date: PartialDate?
  public let status: Forum.Status

  public init(_ forum: Forum) {
    id = forum.id
    date = forum.date
    status = forum.status
  }
}
