import ForumKit

/// How `list` and `show` write records.
enum RecordFormat: String, CaseIterable, Sendable {
  case table, json, ndjson, csv, md
}

/// The options of every `list` and `show`.
enum RecordOptions {
  static let format = Parameter.option(
    "format", .choice(RecordFormat.self), default: .table,
    help: "A table for people, or json, ndjson, csv or md for programs and pages")
  static let fields = Parameter.option(
    "fields", .list(of: .text), help: "The keys to show, in this order")

  static let all: [any AnyParameter] = [format, fields]
}

/// What the records of a noun are shown with: their keys, and those of a table.
struct RecordView: Sendable {
  struct Column: Sendable {
    let key: String
    let title: String
    let isFlexible: Bool
    let alignment: Table.Column.Alignment

    init(
      _ key: String, _ title: String, isFlexible: Bool = false,
      alignment: Table.Column.Alignment = .left
    ) {
      self.key = key
      self.title = title
      self.isFlexible = isFlexible
      self.alignment = alignment
    }
  }

  /// The stored keys of the noun.
  let shape: RecordShape
  /// The keys that are computed for showing, and not stored.
  let computed: [JSONSchema.Key]
  /// What a table shows unless `--fields` says otherwise.
  let columns: [Column]

  /// Every key that `--fields` may name.
  var keys: [String] {
    let stored = shape.members.map(\.key)
    return stored + computed.map(\.name).filter { !stored.contains($0) }
  }

  /// What one record is in JSON.
  var record: JSONSchema { .record(shape, computed) }
  /// What a list is in JSON.
  var records: JSONSchema { .list(record) }

  /// The keys that a list will show; `nil` for all that its records have.
  func shownKeys(_ values: Values) throws -> Set<String>? {
    let chosen = try columns(values)
    switch values[RecordOptions.format] {
    case .json where !chosen.isChosen, .ndjson where !chosen.isChosen: return nil
    default: return Set(chosen.columns.map(\.key))
    }
  }

  /// Writes records as a list: a flat array for json.
  func list(_ records: [JSONObject], _ values: Values, _ context: some CommandContext) throws {
    let chosen = try columns(values)
    let records = chosen.isChosen ? records.map { $0.picking(chosen.columns.map(\.key)) } : records
    switch values[RecordOptions.format] {
    case .json: try context.out.write(JSONWriter.canonical(.array(records.map(JSONValue.object))))
    case .ndjson:
      var bytes: [UInt8] = []
      for record in records { bytes += JSONWriter.compact(.object(record)) + [UInt8(ascii: "\n")] }
      try context.out.write(bytes)
    case .csv: try context.out.write(rows(records, chosen.columns.map(\.key), CSVWriter()))
    case .md: try context.out.write(rows(records, chosen.columns.map(\.key), MarkdownRowWriter()))
    case .table:
      guard !records.isEmpty else { return }
      var table = Table(
        chosen.columns.map { Table.Column($0.title, alignment: $0.alignment, isFlexible: $0.isFlexible) })
      for record in records { table.add(chosen.columns.map { CellText.of(record[$0.key]) }) }
      try context.show(table)
    }
  }

  /// Writes one record: an object for json, its keys line by line for people.
  func show(_ record: JSONObject, _ values: Values, _ context: some CommandContext) throws {
    let chosen = try columns(values)
    let record = chosen.isChosen ? record.picking(chosen.columns.map(\.key)) : record
    let keys = chosen.isChosen ? chosen.columns.map(\.key) : order(of: record)
    switch values[RecordOptions.format] {
    case .json: try context.out.write(JSONWriter.canonical(.object(record)))
    case .ndjson:
      try context.out.write(JSONWriter.compact(.object(record)) + [UInt8(ascii: "\n")])
    case .csv: try context.out.write(rows([record], keys, CSVWriter()))
    case .md: try context.out.write(rows([record], keys, MarkdownRowWriter()))
    case .table: try context.out.write(RecordPage.text(record, keys: keys, console: context.console))
    }
  }

  /// The keys of a record as people look for them: what names it, then as the noun lists them.
  private func order(of record: JSONObject) -> [String] {
    let leading = ["id", "organisation", "name", "title"]
    let known = leading + columns.map(\.key).filter { !leading.contains($0) }
    let rest = record.members.map(\.key).filter { !known.contains($0) }
    return (known + rest).filter { record[$0] != nil }
  }

  private func rows(_ records: [JSONObject], _ keys: [String], _ writer: some RowWriter) -> [UInt8] {
    writer.write(header: keys, rows: records.lazy.map { record in keys.map { CellText.of(record[$0]) } })
  }

  private func columns(_ values: Values) throws -> (columns: [Column], isChosen: Bool) {
    guard let fields = values[RecordOptions.fields] else { return (columns, false) }
    for field in fields where !keys.contains(field) {
      throw values.usageError(
        .invalidValue(
          .init(
            parameter: RecordOptions.fields.form.spelling, value: field,
            expected: "a key of \(Words.indefinite(shape.name))",
            reason: .notAChoice, choices: keys,
            suggestions: Nearness.suggestions(for: field, among: keys))))
    }
    let known = Dictionary(columns.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    return (fields.map { known[$0] ?? Column($0, $0, isFlexible: true) }, true)
  }
}

extension JSONObject {
  /// The object with some of its keys alone.
  fileprivate func picking(_ keys: [String]) -> JSONObject {
    let keys = Set(keys)
    return JSONObject(members.filter { keys.contains($0.key) })
  }

  /// The object with a computed key; `nil` computes nothing.
  func adding(_ key: String, _ value: (any RecordValue)?) -> JSONObject {
    var object = self
    object[key] = value?.json ?? object[key]
    return object
  }
}

/// The text of a value in a cell of a table.
enum CellText {
  static func of(_ value: JSONValue?) -> String {
    switch value {
    case nil, .null: ""
    case .bool(let flag): flag ? "yes" : "no"
    case .number(let number): number.text
    case .string(let text): text
    case .array(let values): values.map { of($0) }.joined(separator: ", ")
    case .object(let object): of(object)
    }
  }

  /// A record in a cell: what it is called, or all that it says.
  private static func of(_ object: JSONObject) -> String {
    for key in ["name", "title", "heading", "id"] {
      if let text = object[key]?.string { return text }
    }
    return object.members.filter { $0.key != "recorded" }.map { of($0.value) }.joined(separator: " ")
  }
}

/// One record for people: each key with its value beside it, long texts under it.
enum RecordPage {
  static func text(_ record: JSONObject, keys: [String], console: Console) -> String {
    let style = console.style
    let width = keys.map { DisplayWidth.of($0) }.max() ?? 0
    var page = ""
    for key in keys {
      guard let value = record[key] else { continue }
      let padding = String(repeating: " ", count: width - DisplayWidth.of(key) + 2)
      page += style.paint(VisibleText.line(key), .bold)
      let lines = lines(of: value)
      if lines.count == 1, let line = lines.first, !holdsRecords(value) {
        page += "\(padding)\(line)\n"
      } else {
        page += "\n"
        for line in lines { page += line.isEmpty ? "\n" : "  \(line)\n" }
      }
    }
    return page
  }

  /// Whether the value is a list of records, which stand under their key however many they are.
  private static func holdsRecords(_ value: JSONValue) -> Bool {
    value.array?.contains { $0.object != nil } ?? false
  }

  private static func lines(of value: JSONValue) -> [String] {
    switch value {
    case .array(let values) where holdsRecords(value):
      return values.map { "- \(VisibleText.line(summary(of: $0)))" }
    case .array(let values) where values.count > 1 && values.contains { ($0.string?.utf8.count ?? 0) > 40 }:
      return values.map { "- \(VisibleText.line(CellText.of($0)))" }
    case .object: return [VisibleText.line(summary(of: value))]
    default:
      let text = VisibleText.lines(CellText.of(value))
      return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func summary(of value: JSONValue) -> String {
    guard let object = value.object else { return CellText.of(value) }
    let leading = ["id", "number", "date", "time", "name", "title", "heading"]
    // A remark follows what it is about.
    let trailing = ["note"]
    let rest = object.members.map(\.key).filter { !(leading + trailing + ["recorded"]).contains($0) }
    return (leading + rest + trailing).compactMap { key in object[key].map { CellText.of($0) } }
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension Context {
  /// Warns of the files that could not be read, after the rest has been shown.
  func warn(of faults: [StoreError]) throws(OutputFault) -> ExitCode {
    for fault in faults {
      guard let words = Failure(fault).words else { continue }
      try warn(words.error)
    }
    return faults.isEmpty ? .done : .unreadable
  }
}
