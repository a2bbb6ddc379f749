/// Where the signatories of one declaration stand on a day.
public struct DeclarationStatistics: Sendable, Equatable {
  public let id: ID<Declaration>
  public let title: String
  /// Under `nil` those with whom nothing has happened yet.
  public let statuses: Tally<Signatory.Status?>
}
