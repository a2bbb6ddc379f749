import ForumKit

/// `declaration show D`
enum DeclarationShow {
  static let version = Parameter.option(
    "version", value: "N", .integer(1...Int.max), help: "Show this version with its text")

  static let command = Command(
    "show", summary: "Show a declaration, its versions and how many have signed",
    discussion: [
      "The signatories are counted by where they stand today. Texts are shown with --version, and with --format json."
    ],
    examples: [
      .init("Show one", "forumctl declaration show avsiktsforklaring-trygg-fritid"),
      .init(
        "Read the text of a version",
        "forumctl declaration show avsiktsforklaring-trygg-fritid --version 3"),
    ],
    parameters: [DeclarationCommands.declaration, version] + RecordOptions.all,
    output: .either([RecordView.declaration.record, RecordView.versions.record]),
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let records = context.records
    let id = try records.declarationID(values[DeclarationCommands.declaration])
    let declaration = try records.declaration(id)
    if let number = values[version] {
      guard let version = declaration.version(number) else { throw declaration.hasNoVersion(number) }
      try RecordView.versions.show(version.object, values, context)
      return .done
    }
    let standing = Standing(try records.list(.signatories(of: id)), under: declaration, on: context.today)
    let isForPrograms = [.json, .ndjson].contains(values[RecordOptions.format])
    var object = declaration.object.adding("adoptedVersion", declaration.adopted?.number)
    object["signatories"] = isForPrograms ? standing.object : standing.words
    if !isForPrograms { object["versions"] = declaration.versions.map(\.withoutText).json }
    try RecordView.declaration.show(object, values, context)
    return .done
  }
}

/// How many signatories stand where on a day.
private struct Standing {
  private let counts: [(status: Signatory.Status, count: Int)]

  init(_ signatories: [Signatory], under declaration: Declaration, on day: CalendarDate) {
    let statuses = signatories.compactMap { $0.status(on: day, under: declaration) }
    counts = Signatory.Status.allCases.compactMap { status in
      let count = statuses.count { $0 == status }
      return count == 0 ? nil : (status, count)
    }
  }

  var object: JSONValue? {
    let members = counts.map { status, count in
      JSONObject.Member(key: status.rawValue, value: .number(JSONNumber(count)))
    }
    return members.isEmpty ? nil : .object(JSONObject(members))
  }

  /// The form of ``object``.
  static let schema = JSONSchema.object(
    [:], maybe: Dictionary(uniqueKeysWithValues: Signatory.Status.choices.map { ($0, .number) }))

  /// `7 signed, 3 invited`
  var words: JSONValue? {
    counts.map { status, count in "\(count) \(status.rawValue)" }.joined(separator: ", ").json
  }
}

extension Declaration.Version {
  /// The version as a line of an overview.
  fileprivate var withoutText: Self {
    var version = self
    version.text = ""
    return version
  }
}

extension RecordView {
  /// How one declaration is shown.
  fileprivate static let declaration = RecordView(
    shape: Declaration.fields.shape,
    computed: [.maybe("adoptedVersion", .number), .maybe("signatories", Standing.schema)],
    columns: declarations.columns)

  /// How one version is shown.
  fileprivate static let versions = RecordView(
    shape: Declaration.Version.fields.shape, computed: [],
    columns: [
      Column("number", "NO", alignment: .right), Column("label", "LABEL", isFlexible: true),
      Column("status", "STATUS"), Column("date", "DATE"), Column("change", "CHANGE"),
      Column("presentedAt", "PRESENTED AT"),
    ])
}
