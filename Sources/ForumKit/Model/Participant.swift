/// One organisation's part in one forum.
public struct Participant: CollectionRecord {
  public static let name = "participant"

  /// What an organisation does at a forum. A `commissioner` has it held, a `convener` calls it, a
  /// `facilitator` leads a talk; an `adjunct` is called in without belonging, an `observer` only listens.
  public enum Role: String, Choice {
    case participant, host, commissioner, convener, facilitator, secretary, speaker, adjunct, observer

    public static let choiceName = "role"
  }

  /// Whether an organisation came.
  ///
  /// - `invited`, `registered`: how it stood before. Once the forum is held, what came of it is unfinished.
  /// - `attended`: it came.
  /// - `absent`: it did not come; `declined`: it said that it would not.
  ///
  /// Outside the house those alone are shown that attended or registered, or of which nothing is stated.
  public enum Attendance: String, Choice {
    case invited, registered, attended, absent, declined

    public static let choiceName = "attendance"
  }

  /// Who takes part; once in a forum.
  public var organisation = ID<Organisation>.blank
  /// Organisations that share the seat.
  public var with: [ID<Organisation>] = []
  /// What it does at the forum; empty is an ordinary participant.
  public var roles: [Role] = []
  /// Whether it came; `nil` where nothing is stated, which counts as having come.
  public var attendance: Attendance?
  /// The name that was printed that day.
  public var registeredAs = ""
  /// How many people came.
  public var count: Int?
  /// Who came for it: personal data.
  public var representatives: [Person] = []
  /// Public where no choice has been made.
  public var listing: [Listing] = []
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<Participant>([
    Field("organisation", \.organisation, .required),
    Field("with", \.with),
    Field("roles", \.roles),
    Field("attendance", \.attendance),
    Field("registeredAs", \.registeredAs, .naming),
    Field("count", \.count),
    Field("representatives", \.representatives, .personal),
    Field("listing", \.listing),
  ])

  public static let keyField = "organisation"
  public var key: String { organisation.text }
}
