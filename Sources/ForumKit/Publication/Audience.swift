/// Who an outward command speaks to. A wider audience is shown less.
public enum Audience: String, Choice {
  /// Anybody.
  case `public`
  /// The parties of a declaration.
  case parties
  /// The secretariat itself. What is made for it is marked as internal.
  case house

  public static let choiceName = "audience"

  /// What every file that is made for the audience bears, in all languages; `nil` where it may go on.
  public var marking: String? { self == .house ? "INTERN" : nil }

  /// Whether a link with this choice may name its organisation to the audience.
  ///
  /// - Parameters:
  ///   - choice: The choice that holds today; `nil` is undecided, which counts as unlisted.
  func mayName(_ choice: ListingChoice?) -> Bool {
    switch self {
    case .house: true
    case .parties: choice == .parties || choice == .public
    case .public: choice == .public
    }
  }
}

extension Participant {
  /// What the organisation has chosen about being named, as it holds on a day: public if it has never
  /// made a choice. While its first one lies ahead it is undecided, which counts as unlisted.
  public func listed(on day: CalendarDate) -> ListingChoice {
    listing.isEmpty ? .public : listing.choice(on: day) ?? .unlisted
  }

  /// Whether the audience may see that the organisation was at the forum. Consent is always that
  /// of today.
  func mayBeNamed(to audience: Audience, on today: CalendarDate) -> Bool {
    audience.mayName(listed(on: today))
  }

  /// Whether the organisation is to be printed as one that took part: it came, or said that it would.
  var tookPart: Bool { attendance?.isPresence ?? true }
}

extension Participant.Attendance {
  /// Whether it is that of an organisation that came, or said that it would.
  var isPresence: Bool {
    switch self {
    case .attended, .registered: true
    case .invited, .absent, .declined: false
    }
  }
}

extension Forum {
  /// Whether nobody outside the house may see it: a local council's meeting is internal until somebody publishes it.
  ///
  /// What the council is decides, whatever kind or level the forum itself has: either is easily set with something else
  /// in mind. What is not known of the council keeps the forum in.
  ///
  /// - Parameter council: The record of the council whose meeting it is; `nil` if there is none such.
  func isInternal<Fault: Error>(_ council: (ID<Council>) throws(Fault) -> Council?) throws(Fault) -> Bool {
    guard status != .published else { return false }
    if kind == .council, level == .local { return true }
    guard let id = self.council else { return false }
    return try council(id)?.meetsOpenly != true
  }
}

extension Council {
  /// Whether others than the house may see a meeting of it before that is published.
  fileprivate var meetsOpenly: Bool { level == .national || level == .regional }
}

extension Signatory {
  /// Whether the audience may see what the organisation has to do with the declaration. Consent is
  /// always that of today.
  func mayBeNamed(to audience: Audience, on today: CalendarDate) -> Bool {
    audience.mayName(listing.choice(on: today))
  }
}
