// The forms of the objects of this folder: the stored keys that each lets out, and what else stands there.

extension JSONSchema {
  fileprivate static let organisation = part(of: Organisation.self, ["id", "name", "shortName", "sector"])
  fileprivate static let organisations = list(organisation)
  fileprivate static let people = list(part(of: Person.self, ["name", "title", "email", "phone"]))
  fileprivate static let marking = Key.maybe("marking", .text)

  fileprivate static func counts<C: Choice>(_ choice: C.Type) -> JSONSchema {
    object([:], maybe: Dictionary(uniqueKeysWithValues: (C.choices + ["none"]).map { ($0, .number) }))
  }
}

extension ForumView {
  private static let headingKeys = [
    "id", "title", "kind", "status", "date", "endDate", "place", "level", "area", "series", "occasion",
  ]
  private static let headingNames: [JSONSchema.Key] = [
    JSONSchema.marking, .maybe("commissionedBy", .organisations), .maybe("organisedBy", .organisations),
  ]

  /// The form of ``object(_:_:)``, whatever the part.
  public static let schema = JSONSchema.part(
    of: Forum.self, headingKeys + ["compiled", "purpose"],
    headingNames + [
      .maybe("participants", .list(Seat.schema)), .maybe("inputs", .list(Statement.schema)),
      .maybe(
        "programme",
        .list(.part(of: ProgrammeItem.self, ["time", "title", "speaker"], [.maybe("by", .organisation)]))),
      .maybe(
        "sections",
        .list(
          .part(
            of: Section.self, ["id", "parent", "role", "heading", "body", "paraphrase", "internal"],
            [.maybe("by", .organisation)]))),
      .maybe(
        "themes",
        .list(
          .part(
            of: Theme.self,
            [
              "id", "parent", "kind", "title", "number", "question", "prompts", "internal", "lead", "summary",
              "body", "paraphrase", "from",
            ]))),
      .maybe("figures", .list(Figure.schema)), .maybe("lastTime", lastTime),
      .maybe("measures", .list(MeasuresView.Entry.outcomeSchema)),
      .maybe("publications", .list(.part(of: Publication.self, ["date", "change"]))),
    ])

  private static let lastTime = JSONSchema.part(
    of: Forum.self, ["id", "title", "date"],
    [
      .maybe("measures", .list(MeasuresView.Entry.outcomeSchema)),
      .maybe("takenUp", .list(.id(Theme.self))),
    ])

  /// The form of ``participantsObject()``.
  public static let participantsSchema = JSONSchema.part(
    of: Forum.self, headingKeys, headingNames + [.maybe("participants", .list(Seat.schema))])

  /// The form of ``inputsObject()``.
  public static let inputsSchema = JSONSchema.part(
    of: Forum.self, headingKeys, headingNames + [.maybe("inputs", .list(Statement.schema))])
}

extension ForumView.Seat {
  fileprivate static let schema = JSONSchema.part(
    of: Participant.self, ["registeredAs", "roles", "attendance", "count"],
    [
      .always("organisation", .organisation), .maybe("with", .organisations),
      .maybe("representatives", .people), .maybe("listing", .choice(ListingChoice.self)),
    ])
}

extension ForumView.Statement {
  fileprivate static let schema = JSONSchema.part(
    of: Input.self,
    [
      "id", "theme", "text", "kind", "voice", "tags", "links", "place", "source", "paraphrase", "group",
      "created",
    ])
}

extension Figure {
  fileprivate static let schema = JSONSchema.object([
    "title": .text, "description": .text, "columns": .list(.text), "rows": .list(.list(.text)),
  ])
}

extension ForumSummary {
  /// The form of ``object()``.
  public static let schema = ForumOverview.schema([JSONSchema.marking, .maybe("summary", .prose)])
}

extension ForumOverview {
  fileprivate static func schema(_ more: [JSONSchema.Key]) -> JSONSchema {
    .part(
      of: Forum.self,
      ["id", "title", "kind", "status", "date", "endDate", "place", "series", "occasion"],
      [
        .always("participants", .number), .always("questions", .number), .always("inputs", .number),
        .maybe("participantsBySector", .counts(Organisation.Sector.self)),
        .maybe("inputsByKind", .counts(Input.Kind.self)),
      ] + more)
  }
}

extension WorkspaceSummary {
  /// The form of ``object()``.
  public static let schema = JSONSchema.object([
    JSONSchema.marking, .maybe("name", .text), .maybe("from", .date), .maybe("to", .date),
    .always("forumCount", .number), .maybe("forums", .list(ForumOverview.schema([]))),
    .maybe(
      "declarations",
      .list(
        .part(
          of: Declaration.self, ["id", "title"],
          [.always("asOf", .day), .maybe("version", .number), .always("signatories", .number)]))),
  ])
}

extension DeclarationView {
  /// The form of ``object()``.
  public static let schema = JSONSchema.part(
    of: Declaration.self, ["id", "title", "purpose"],
    [
      JSONSchema.marking, .always("asOf", .day), .maybe("steward", .organisation),
      .maybe("parties", .organisations), .maybe("referenceGroup", .organisations),
      .maybe("version", .part(of: Declaration.Version.self, ["number", "label", "date", "text"])),
      .maybe(
        "signatories",
        .list(
          .object(
            ["organisation": .organisation],
            maybe: [
              "date": .date, "version": .number, "status": .choice(Signatory.Status.self),
              "listing": .choice(ListingChoice.self),
              "signedBy": .object([:], maybe: ["name": .text, "title": .text]),
            ]))),
    ])
}

extension DeclarationRevision {
  /// The form of ``object``.
  public static let schema = JSONSchema.object([
    "declaration": .id(Declaration.self), "marking": .text, "from": .record(Declaration.Version.self),
    "to": .record(Declaration.Version.self),
    "pieces": .list(
      .object(["kind": .words(TextDiff.Piece.Kind.allCases.map(\.rawValue)), "text": .text])),
  ])
}

extension SignatureNudges {
  /// The form of ``object``.
  public static let schema = JSONSchema.object(
    ["marking": .text, "declaration": .id(Declaration.self), "title": .text, "today": .day],
    maybe: [
      "nudges": .list(
        .object(
          ["organisation": .organisation],
          maybe: [
            "status": .choice(Signatory.Status.self), "since": .date, "days": .number, "expected": .date,
            "daysLate": .number, "awaited": .text, "via": .organisation,
            "contact": .part(of: Person.self, ["name", "title", "email", "phone"]),
          ]))
    ])
}

extension OrganisationsView {
  /// The form of ``object()``.
  public static let schema = JSONSchema.object([
    JSONSchema.marking,
    .maybe(
      "organisations",
      .list(
        .part(
          of: Organisation.self, ["id", "name", "shortName", "sector", "kind", "level", "website", "number"],
          [.maybe("parent", .organisation), .maybe("contacts", .people)]))),
  ])
}

extension CouncilsView {
  /// The form of ``object()``.
  public static let schema = JSONSchema.object([
    JSONSchema.marking, .always("asOf", .day),
    .maybe(
      "councils",
      .list(
        .part(
          of: Council.self, ["id", "name", "level", "area", "template", "established", "mandate"],
          [
            .maybe("parent", .text), .maybe("convener", .organisation),
            .maybe(
              "members",
              .list(
                .part(
                  of: Council.Member.self, ["role", "when", "from", "to"],
                  [.always("organisation", .organisation)]))),
            .maybe("deadlines", .list(.part(of: Council.Deadline.self, ["title", "due", "met"]))),
            .maybe(
              "reports",
              .list(
                .part(
                  of: Council.Report.self, ["title", "due", "delivered", "contents"],
                  [.maybe("from", .organisations), .maybe("to", .organisations)]))),
          ]))),
  ])
}

extension MeasuresView.Entry {
  /// The form of a follow-up.
  static let followUpSchema = JSONSchema.object(["date": .day], maybe: ["text": .prose])

  /// The form of ``outcomeObject``.
  static let outcomeSchema = JSONSchema.part(
    of: Measure.self, ["id", "title", "status", "due"],
    [.maybe("responsible", .organisations), .maybe("followUps", .list(followUpSchema))])
}

extension MeasuresView {
  /// The form of ``object()``.
  public static let schema = JSONSchema.object([
    JSONSchema.marking,
    .maybe(
      "measures",
      .list(
        .part(
          of: Measure.self,
          ["id", "title", "objective", "target", "level", "horizon", "plan", "due", "status"],
          [
            .maybe("responsible", .organisations), .maybe("with", .organisations),
            .maybe("followUps", .list(MeasuresView.Entry.followUpSchema)),
          ]))),
  ])
}
