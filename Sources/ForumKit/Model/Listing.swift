/// What an organisation has chosen about being named for one link.
public enum ListingChoice: String, Choice {
  /// To nobody outside the house.
  case unlisted
  /// To the parties of the declaration.
  case parties
  /// To anybody.
  case `public`

  public static let choiceName = "listing choice"

  /// How wide a circle may see the name; a wider circle holds the narrower.
  var width: Int {
    switch self {
    case .unlisted: 0
    case .parties: 1
    case .public: 2
    }
  }
}

/// A dated consent to be named, or its withdrawal.
public struct Listing: Record, Dated {
  public static let name = "listing"

  public var date = CalendarDate.earliest
  public var recorded: Instant?
  /// Who may see the name from that day on.
  public var choice = ListingChoice.unlisted
  public var annotations = Annotations()

  public init() {}

  /// A choice from a day; `recorded` is when it was written down, which orders choices of one day.
  public init(date: CalendarDate, recorded: Instant?, choice: ListingChoice) {
    self.date = date
    self.recorded = recorded
    self.choice = choice
  }

  public static let fields = Fields<Listing>([
    Field("date", \.date, .required),
    Field("recorded", \.recorded),
    Field("choice", \.choice, .required),
  ])
}

extension [Listing] {
  /// The choice that holds on a day: the latest one made by then; of two on one day the narrower.
  /// `nil` where none has been made, which is *undecided*.
  public func choice(on day: CalendarDate) -> ListingChoice? {
    let made = filter { $0.date <= day }
    guard let latest = made.map(\.date).max() else { return nil }
    return made.filter { $0.date == latest }.map(\.choice).min { $0.width < $1.width }
  }
}
