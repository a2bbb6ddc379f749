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
  static let reconfirm = Parameter.flag(
    "reconfirm", help: "Only those that signed a text that has changed in substance since")
  static let lacking = Parameter.option(
    "lacking", value: "KEY", .choice(Lacking.self), help: "Only those of which nothing stands under a key")

  /// What can be missing of a signatory's way.
  enum Lacking: String, CaseIterable, Sendable {
    case anchoring, communication, contact, expected, mandate, proof, signedBy, via
  }

  static let command = Command(
    "list", aliases: ["ls"], summary: "List the signatories of a declaration in Swedish order",
    discussion: [
      "Since is the day of the event that gave the status, version what a signature that holds is on. With --as-of an earlier day, those that had not come yet are left out, and the last column says who may be told today that an organisation had signed: everybody, the parties, or nobody. It is what export signatories prints for these.",
      "With --reconfirm stand those whose signature no longer counts, since a later version changed the text in substance. signatory set D ORG --version N renews it.",
    ],
    examples: [
      .init(
        "List those that have signed",
        "forumctl signatory list avsiktsforklaring-trygg-fritid --status signed"),
      .init(
        "See who had signed by a day, and who may be told",
        "forumctl signatory list avsiktsforklaring-trygg-fritid --as-of 2025-10-01 --status signed"),
      .init(
        "See who has to sign anew", "forumctl signatory list avsiktsforklaring-trygg-fritid --reconfirm"),
      .init(
        "See where nothing has been noted of how a signature was anchored",
        "forumctl signatory list avsiktsforklaring-trygg-fritid --status signed --lacking anchoring"),
    ],
    parameters: [SignatoryCommands.declaration, asOf, status, listed, reconfirm, lacking] + RecordOptions.all,
    output: RecordView.signatories.records,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let id = try context.records.declarationID(values[SignatoryCommands.declaration])
    // Where they stand can be told even where the texts cannot be read.
    var reader = LenientReader(context.records)
    let declaration = reader.declaration(id)
    let organisations = OrganisationIndex(try context.records.list(.organisations))
    let day = values[asOf] ?? context.today
    let rows = try context.records.list(.signatories(of: id))
      .filter { day >= context.today || $0.event(by: day) != nil }
      .filter { signatory in
        values[status].map { $0 == signatory.status(on: day, under: declaration) } ?? true
          && values[listed].map { $0 == signatory.listed(on: context.today) } ?? true
          && (!values[reconfirm] || declaration?.awaitsNewSignature(of: signatory, on: day) == true)
          && values[lacking].map { signatory.object[$0.rawValue] == nil } ?? true
      }
      .sortedInSwedish { $0.name(organisations) }
      .map { signatory in
        let audience = declaration?.audience(of: signatory, asOf: day, today: context.today)
        return signatory.shown(organisations, under: declaration, asOf: day, today: context.today)
          .adding("mayKnow", audience.map { MayKnow($0).rawValue })
      }
    let view: RecordView = values[asOf] == nil ? .signatories : .signatoriesOfADay
    try view.list(rows, values, context)
    return try context.warn(of: reader.faults)
  }
}

/// Who may be told that an organisation had signed.
private enum MayKnow: String, CaseIterable {
  case everybody
  case parties = "the parties"
  case nobody

  init(_ audience: Audience) {
    self =
      switch audience {
      case .public: .everybody
      case .parties: .parties
      case .house: .nobody
      }
  }
}

extension RecordView {
  /// How signatories are shown as they stood on a day: nobody asks then when they are expected, but who may be told.
  fileprivate static let signatoriesOfADay = RecordView(
    shape: signatories.shape, computed: signatories.computed,
    columns: signatories.columns.dropLast() + [Column("mayKnow", "MAY KNOW")])

  /// How signatories are shown.
  static let signatories = RecordView(
    shape: Signatory.fields.shape,
    computed: [
      .always("name", .text), .maybe("status", .choice(Signatory.Status.self)), .maybe("since", .date),
      .maybe("version", .number), .always("listed", .words(ListedChoice.allCases.map(\.rawValue))),
      .maybe("mayKnow", .words(MayKnow.allCases.map(\.rawValue))),
    ],
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
  func shown(
    _ organisations: OrganisationIndex, under declaration: Declaration?, asOf day: CalendarDate,
    today: CalendarDate
  ) -> JSONObject {
    let step = step(on: day, under: declaration)
    return object.adding("name", name(organisations))
      .adding("status", step?.status)
      .adding("since", step?.date)
      .adding("version", signature(on: day)?.version)
      .adding("listed", listed(on: today).rawValue)
  }
}
