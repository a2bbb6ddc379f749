/// One organisation's part in one forum.
public struct Participant: CollectionRecord {
  public static let name = "participant"

  public enum Role: String, Choice {
    case participant, host, commissioner, convener, facilitator, secretary, speaker, adjunct, observer

    public static let choiceName = "role"
  }

  public enum Attendance: String, Choice {
    case invited, registered, attended, absent, declined

    public static let choiceName = "attendance"
  }

  public var organisation = ID<Organisation>.blank
  /// Organisations that share the seat.
  public var with: [ID<Organisation>] = []
  public var roles: [Role] = []
  public var attendance: Attendance?
  /// The name that was printed that day.
  public var registeredAs = ""
  /// How many people came.
  public var count: Int?
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
    Field("registeredAs", \.registeredAs),
    Field("count", \.count),
    Field("representatives", \.representatives, .personal),
    Field("listing", \.listing),
  ])

  public static let keyField = "organisation"
  public var key: String { organisation.text }
}
