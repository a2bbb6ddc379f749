/// Where the signatories of one declaration stand on a day.
public struct DeclarationStatistics: Sendable, Equatable {
  /// The declaration's id.
  public let id: ID<Declaration>
  /// What the declaration is called, on one line.
  public let title: String
  /// Under `nil` those with whom nothing has happened yet.
  public let statuses: Tally<Signatory.Status?>
}
