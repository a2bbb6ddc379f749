import ForumKit

/// An organisation's choice about being named, as lists show it and are asked for it.
enum ListedChoice: String, CaseIterable, Sendable {
  case `public`, parties, unlisted
  /// No choice has been made.
  case undecided

  init(_ choice: ListingChoice?) {
    self =
      switch choice {
      case .public: .public
      case .parties: .parties
      case .unlisted: .unlisted
      case nil: .undecided
      }
  }
}

/// `signatory list D`
enum SignatoryList {
  static let asOf = Parameter.option(
    "as-of", .date, help: "Where they stood on a day; who may be named is always that of today")
  static let status = Parameter.option(
    "status", .choice(Signatory.Status.self), help: "Only those that stand there")
  static let listed = Parameter.option(
    "listed", .choice(ListedChoice.self), help: "Only those with this choice today")

  static let command = Command(
    "list", aliases: ["ls"], summary: "List the signatories of a declaration in Swedish order",
    discussion: [
      "Since is the day of the event that gave the status, version what a signature that holds is on. With --as-of an earlier day, those that had not come yet are left out."
    ],
    examples: [
      .init(
        "List those that have signed",
        "forumctl signatory list avsiktsforklaring-trygg-fritid --status signed"),
      .init(
        "See who had signed by a day, and may be named today",
        "forumctl signatory list avsiktsforklaring-trygg-fritid --as-of 2025-12-31 --status signed --listed public"
      ),
    ],
    parameters: [SignatoryCommands.declaration, asOf, status, listed] + RecordOptions.all,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let declaration = try context.records.declarationID(values[SignatoryCommands.declaration])
    let organisations = OrganisationIndex(try context.records.list(.organisations))
    let day = values[asOf] ?? context.today
    let rows = try context.records.list(.signatories(of: declaration))
      .filter { day >= context.today || $0.event(by: day) != nil }
      .filter { signatory in
        values[status].map { $0 == signatory.status(on: day) } ?? true
          && values[listed].map { $0 == signatory.listed(on: context.today) } ?? true
      }
      .sortedInSwedish { $0.name(organisations) }
      .map { $0.shown(organisations, asOf: day, today: context.today) }
    try RecordView.signatories.list(rows, values, context)
    return .done
  }
}

extension RecordView {
  /// How signatories are shown.
  static let signatories = RecordView(
    shape: Signatory.fields.shape, computed: ["name", "status", "since", "version", "listed"],
    columns: [
      // Names lead to an organisation as well as its id does: both give way on a narrow terminal.
      Column("organisation", "ID", isFlexible: true), Column("name", "NAME", isFlexible: true),
      Column("status", "STATUS"), Column("since", "SINCE"), Column("version", "VERSION", alignment: .right),
      Column("listed", "LISTED"), Column("expected", "EXPECTED"),
    ])
}

extension Signatory {
  func name(_ organisations: OrganisationIndex) -> String {
    organisation(in: organisations)?.name ?? organisation.text
  }

  func listed(on today: CalendarDate) -> ListedChoice { ListedChoice(listing.choice(on: today)) }

  /// The record with what is computed for showing it: where it stood on a day, and its choice of today.
  func shown(_ organisations: OrganisationIndex, asOf day: CalendarDate, today: CalendarDate) -> JSONObject {
    object.adding("name", name(organisations))
      .adding("status", status(on: day))
      .adding("since", event(by: day)?.date)
      .adding("version", signature(on: day)?.version)
      .adding("listed", listed(on: today).rawValue)
  }
}
