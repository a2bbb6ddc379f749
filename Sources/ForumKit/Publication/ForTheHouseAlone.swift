/// The refusal to count or name, for others than the house, those who may not be named.
public struct ForTheHouseAlone: Error, Sendable, Equatable {
  /// Who it was asked for.
  public let audience: Audience
}
