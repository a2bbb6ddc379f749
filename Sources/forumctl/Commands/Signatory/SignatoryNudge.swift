import ForumKit

/// `signatory nudge D`
enum SignatoryNudge {
  /// How the list is written.
  enum Format: String, CaseIterable, Sendable {
    case csv, xlsx, table, json, md
  }

  static let format = Parameter.option(
    "format", .choice(Format.self), default: .csv,
    help: "Rows to merge letters from, a workbook for Excel, a table for people, json for programs, or a page"
  )

  static let command = Command(
    "nudge", summary: "List whom to remind of a declaration, those whose day has passed first",
    discussion: [
      "Those that were invited or prepare to sign, since when and for how many days, when a signature is expected, and what is waited for: the remark on the event that was recorded last. Of whom is known on what later day it signs, nobody is reminded.",
      "It names also those that may not be named, so it is for --audience house alone, and marked as internal. With --include-personal each row has whom to write to: the contact for the declaration, or else the organisation's first.",
    ],
    examples: [
      .init(
        "See who has waited longest",
        "forumctl signatory nudge avsiktsforklaring-trygg-fritid --audience house --format table"),
      .init(
        "Write what Word merges letters from",
        "forumctl signatory nudge avsiktsforklaring-trygg-fritid --audience house --include-personal --excel -o paminnelser.csv"
      ),
    ],
    parameters: [ExportCommands.declaration, format, ExportCommands.excel, ExportCommands.raw]
      + OutwardOptions.all,
    output: SignatureNudges.schema,
    action: .outward(run))

  @Sendable static func run(_ values: Values, _ context: OutwardContext) throws -> ExitCode {
    let format = values[format]
    for flag in [ExportCommands.excel, ExportCommands.raw] where values[flag] && format != .csv {
      throw values.usageError(
        .conflict(flag.form.spelling, "\(Self.format.form.spelling) \(format.rawValue)"))
    }
    let text = values[ExportCommands.declaration]
    let id = try IDFinder.find(text, among: context.view.declarationIDs(), for: .reading)
    guard let nudges = try context.view.nudges(of: id) else {
      throw NotFound(noun: Declaration.noun, text: text, reason: .unknown(nearest: []))
    }
    let rows = ExportRows.nudges(nudges, context.imprint)
    switch format {
    case .csv:
      let writer = CSVWriter(
        dialect: values[ExportCommands.excel] ? .excel : .plain, raw: values[ExportCommands.raw])
      try context.deliver(writer.write(header: rows.header, rows: rows.rows), values)
    case .xlsx:
      try context.refuseTerminal("a workbook", values)
      try context.deliver(SpreadsheetWriter().write(rows), values)
    case .table: try context.deliver(table(rows, context.console), values)
    case .json: try context.deliver(JSONWriter.canonical(.object(nudges.object)), values)
    case .md:
      try context.deliver(MarkdownWriter().write(nudges.document(rows, context.imprint)), values)
    }
    if nudges.showsPeople { try warn(of: nudges, context) }
    return .done
  }

  /// A letter that goes nowhere is not written in silence.
  private static func warn(of nudges: SignatureNudges, _ context: OutwardContext) throws {
    let without = nudges.nudges.filter { ($0.contact?.email ?? "").isEmpty }
    guard !without.isEmpty else { return }
    let names = Words.few(without.map(\.organisation.id.text))
    try context.warn("no e-mail address is known for \(names)")
  }

  /// The rows that say something of somebody, for a terminal.
  private static func table(_ rows: ExportRows, _ console: Console) -> String {
    guard !rows.cells.isEmpty else {
      return "\(rows.marking ?? ""): \(DocumentPhrases(rows.imprint.language).nobodyToRemind)\n"
    }
    let used = rows.header.indices.filter { column in rows.rows.contains { !$0[column].isEmpty } }
    let columns = used.map { column in
      let isNumber = rows.cells.allSatisfy { row in
        switch row[column] {
        case .number: true
        case .text(let text): text.isEmpty
        case .date: false
        }
      }
      return Table.Column(
        rows.header[column], alignment: isNumber ? .right : .left, isFlexible: column == 1 || column == 8)
    }
    var table = Table(columns)
    for row in rows.rows { table.add(used.map { row[$0] }) }
    return table.text(width: console.terminal.width, style: console.style)
  }
}
