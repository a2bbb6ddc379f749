import ForumKit

/// `export participants|signatories|inputs|organisations|councils|measures|calendar|ndjson|sql`
enum ExportCommands {
  /// The formats of an export.
  enum Format: String, CaseIterable, Sendable {
    case csv, xlsx, json, md, html
  }

  static let format = Parameter.option(
    "format", .choice(Format.self), default: .csv,
    help: "Rows for a spreadsheet, a workbook for Excel, json for programs, or a page")
  static let excel = Parameter.flag(
    "excel", help: "Write csv as Excel opens it in a Swedish locale: semicolons and a byte order mark")
  static let raw = Parameter.flag(
    "raw", help: "Write cells of csv as they are, also those that a spreadsheet would run as a formula")

  static let options: [any AnyParameter] = [format, excel, raw] + OutwardOptions.all

  static let group = Command(
    "export",
    summary:
      "Write lists for others: participants, signatories, inputs, organisations, councils, measures, dates, tables",
    action: .group([
      participants, signatories, inputs, organisations, WorkExports.councils, WorkExports.measures,
      CalendarExport.command, WarehouseExports.ndjson, WarehouseExports.sql,
    ]))

  static let participants = Command(
    "participants", summary: "Write who took part in a forum",
    discussion: [
      "The list has those that may be named to its audience, in Swedish order of the names that were printed that day."
    ],
    examples: [
      .init(
        "Open the list in Excel",
        "forumctl export participants verkstad-2025-05 --format xlsx -o deltagare.xlsx"),
      .init("Write them for other programs", "forumctl export participants verkstad-2025-05 --excel"),
      .init("List them on a page", "forumctl export participants verkstad-2025-05 --format md"),
    ],
    parameters: [PublishingOptions.forum] + options,
    output: ForumView.participantsSchema,
    action: .outward { values, context in
      let forum = try context.forum(values[PublishingOptions.forum])
      try context.deliver(
        Export(
          rows: { .participants(of: forum, $0) }, object: { forum.participantsObject() },
          document: { ParticipantDocument.document(forum, $0) }), values)
      return .done
    })

  static let inputs = Command(
    "inputs", summary: "Write what was said at a forum",
    discussion: ["What hangs on internal themes stays in. Which group said it is for the house alone."],
    examples: [.init("Write the inputs as rows", "forumctl export inputs verkstad-2025-05")],
    parameters: [PublishingOptions.forum] + options,
    output: ForumView.inputsSchema,
    action: .outward { values, context in
      let forum = try context.forum(values[PublishingOptions.forum])
      try context.deliver(
        Export(
          rows: { .inputs(of: forum, $0) }, object: { forum.inputsObject() },
          document: { InputDocument.document(forum, $0) }), values)
      return .done
    })

  static let declaration = Parameter.operand(
    "D", .reference(.declarations), help: "The declaration: an id or its beginning")
  static let asOf = Parameter.option(
    "as-of", .date, help: "The day whose signatures are listed; today if left out")

  static let signatories = Command(
    "signatories", summary: "Write a declaration with those who have signed it",
    discussion: [
      "Outside the house: those who had signed the version in force on the day, have not withdrawn, and may be named today. A day moves the signatures, never the consent.",
      "A page has the purpose and the text of the declaration too, and whom to turn to in order to sign; it can be put on a website as it is.",
    ],
    examples: [
      .init(
        "Make the page of a website",
        "forumctl export signatories avsiktsforklaring-trygg-fritid --format html -o undertecknare.html"),
      .init(
        "List the signatories as they stood at midsummer",
        "forumctl export signatories avsiktsforklaring-trygg-fritid --as-of 2025-06-20 --format md"),
    ],
    parameters: [declaration, asOf] + options,
    output: DeclarationView.schema,
    action: .outward { values, context in
      let declaration = try context.declaration(values[declaration], asOf: values[asOf])
      try context.deliver(
        Export(
          rows: { .signatories(of: declaration, $0) }, object: { declaration.object() },
          document: { SignatoryDocument.document(declaration, $0) }), values)
      return .done
    })

  static let organisations = Command(
    "organisations", summary: "Write the organisations that may be named",
    discussion: [
      "Outside the house: those that some report or list for the audience can name today, because they took part in a forum that may be seen, stand in a list of signatories, or are named as who commissioned, arranged or stands behind it. Whoever is linked to nothing has not been asked, and is left out.",
      "The number and, with --include-personal, the contacts are for the house alone.",
    ],
    examples: [
      .init("Write the organisations as rows", "forumctl export organisations"),
      .init(
        "Have the whole register in Excel",
        "forumctl export organisations --audience house --format xlsx -o organisationer.xlsx"),
    ],
    parameters: options,
    output: OrganisationsView.schema,
    action: .outward { values, context in
      let view = try context.view.organisations()
      try context.deliver(
        Export(
          rows: { .organisations(of: view, $0) }, object: { view.object() },
          document: { OrganisationDocument.document(view, $0) }), values)
      return .done
    })
}

/// The forms that one list can be written in.
struct Export {
  let rows: (Imprint) -> ExportRows
  let object: () -> JSONObject
  let document: (Imprint) -> Document
}

extension OutwardContext {
  func deliver(_ export: Export, _ values: Values) throws {
    let format = values[ExportCommands.format]
    for flag in [ExportCommands.excel, ExportCommands.raw] where values[flag] && format != .csv {
      throw values.usageError(
        .conflict(flag.form.spelling, "\(ExportCommands.format.form.spelling) \(format.rawValue)"))
    }
    switch format {
    case .csv:
      let rows = export.rows(imprint)
      let writer = CSVWriter(
        dialect: values[ExportCommands.excel] ? .excel : .plain, raw: values[ExportCommands.raw])
      try deliver(writer.write(header: rows.header, rows: rows.rows), values)
    case .xlsx:
      try refuseTerminal("a workbook", values)
      try deliver(SpreadsheetWriter().write(export.rows(imprint)), values)
    case .json: try deliver(JSONWriter.canonical(.object(export.object())), values)
    case .md: try deliver(MarkdownWriter().write(export.document(imprint)), values)
    case .html: try deliver(HTMLWriter().write(export.document(imprint)), values)
    }
  }
}
