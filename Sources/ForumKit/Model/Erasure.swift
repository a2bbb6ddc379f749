/// The word that people have been erased from the records: who, only by digests.
///
/// It tells that something was done and why, lets a merge leave out what an older copy would bring back, and keeps
/// texts that name the people in the house.
public struct Erasure: CollectionRecord, Noun {
  public static let name = "erasure"
  public static let noun = "erasure"

  /// Random letters, which also go into the digests, so that those of two erasures cannot be compared.
  public var id = ID<Erasure>.blank
  /// The day of the erasure.
  public var date = CalendarDate.earliest
  /// When it was recorded.
  public var recorded: Instant?
  /// A reference to why, for example a case number; never a name.
  public var reason = ""
  /// How many places the people stood in.
  public var places = 0
  /// A digest for each person and organisation; see ``ErasedPeople``.
  public var people: [String] = []
  /// A digest for each form in which texts name the people; see ``ErasedNames``.
  public var forms: [String] = []
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<Erasure>([
    Field("id", \.id, [.required, .identity]),
    Field("date", \.date, .required),
    Field("recorded", \.recorded),
    Field("reason", \.reason),
    Field("places", \.places),
    Field("people", \.people),
    Field("forms", \.forms),
  ])

  public static let keyField = "id"
  public var key: String { id.text }
}
