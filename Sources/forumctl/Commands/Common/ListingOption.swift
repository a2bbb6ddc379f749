import ForumKit

/// `--listing`: an organisation's choice about being named. Choices are history: each one is added with
/// its day, and what holds today follows from all of them.
enum ListingOption {
  static let listing = Parameter.option(
    "listing", value: "CHOICE", .choice(ListingChoice.self),
    help: "Add its choice about being named: by nobody, to the parties of a declaration, or in public")

  /// Refuses `--on` where there is nothing to be dated.
  static func refuseIdle(_ on: Parameter<CalendarDate?>, _ values: Values) throws {
    guard let date = values[on], values[listing] == nil else { return }
    throw values.usageError(.idle(on.form, date.description, without: [listing.form]))
  }
}

extension OrganisationTie {
  /// Adds a choice. The same one on the same day says no more than once.
  mutating func record(_ choice: ListingChoice, on date: CalendarDate, at instant: Instant) {
    guard !listing.contains(where: { $0.date == date && $0.choice == choice }) else { return }
    listing.record(Listing(date: date, recorded: instant, choice: choice))
  }
}

/// Whether a choice that was recorded holds today.
struct ListingCaveat {
  let asked: ListingChoice
  let date: CalendarDate
  let listing: [Listing]
  let today: CalendarDate
  /// What holds where no choice has been made, in a word.
  let undecided: String

  /// Why the choice does not hold today; `nil` where it does.
  var words: String? {
    let holding = listing.choice(on: today)
    guard holding != asked else { return nil }
    let now = holding?.rawValue ?? undecided
    if date > today { return "\(asked.rawValue) from \(date); until then \(now)" }
    let deciding = listing.map(\.date).filter { $0 <= today }.max() ?? date
    guard deciding == date else { return "still \(now): the choice of \(deciding) is later" }
    let labels = EntryLabels(listing.map { .object($0.object) }).texts
    let place = listing.firstIndex { $0.date == date && $0.choice == holding }
    let entry = place.map { VisibleText.path("listing=\(labels[$0])") } ?? "listing=\(date)"
    return "still \(now): of two choices on one day the narrower holds; "
      + "if that was a mistake, take it back with --clear \(entry)"
  }
}

extension ClearOption {
  /// Refuses to empty a history as a whole. One entry that was a mistake is taken away by what names it.
  ///
  /// - Parameter entries: How an entry of each history is named, for example `events=DATE`.
  static func keep(_ entries: [String], _ values: Values) throws {
    for entry in entries {
      guard let key = entry.split(separator: "=").first.map(String.init), values[clear].contains(key) else {
        continue
      }
      throw values.usageError(
        .invalidValue(
          .init(
            parameter: clear.form.spelling, value: key,
            expected: "one entry of a history: write \(clear.form.spelling) \(entry)", reason: .malformed)))
    }
  }
}

extension UsageError.Fault {
  /// An option that says nothing unless another one is given too.
  static func idle(_ option: ParameterForm, _ value: String, without others: [ParameterForm]) -> Self {
    let names = Words.list(others.map(\.spelling), "or")
    return .invalidValue(
      .init(
        parameter: option.spelling, value: value, expected: "of any use without \(names)",
        reason: .malformed))
  }

  /// An option that is about one organisation, where several are named.
  static func forOneAlone(_ option: ParameterForm) -> Self {
    .conflict(option.spelling, "more than one ORG")
  }
}
