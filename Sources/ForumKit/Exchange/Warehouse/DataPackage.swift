/// The descriptor of a folder of NDJSON tables: Data Package with Table Schema (Frictionless Standards, version 1).
public struct DataPackage {
  /// The descriptor's name in its folder.
  public static let fileName = "datapackage.json"
  /// The key that tells a package of ours from others.
  static let mark = "forumctl"

  /// The name of a table's file.
  public static func fileName(of table: String) -> String { "\(table).ndjson" }

  private let view: AudienceView
  private let tables: [FlatTable]

  /// - Parameter tables: Those that have rows: a file without any is no resource that every reader takes.
  public init(_ view: AudienceView, _ tables: [FlatTable]) {
    self.view = view
    self.tables = tables
  }

  /// The descriptor in its canonical form.
  public var bytes: [UInt8] {
    let marking = view.audience.marking
    var members: [JSONObject.Member] = [
      .init(key: "name", value: .string(view.card.id.text)),
      .init(key: "profile", value: .string("tabular-data-package")),
      .init(
        key: "title", value: .string(view.card.title + (marking.map { " (\($0))" } ?? ""))),
      .init(
        key: Self.mark,
        value: .object(
          JSONObject([
            .init(key: "audience", value: .string(view.audience.rawValue)),
            .init(key: "asOf", value: .string(view.today.description)),
            .init(key: "model", value: .number(JSONNumber(RegisterTables.model))),
            .init(key: "people", value: .bool(view.includesPeople)),
          ]))),
      .init(key: "resources", value: .array(tables.map(resource))),
    ]
    if let marking { members.append(.init(key: "marking", value: .string(marking))) }
    return JSONWriter.canonical(.object(JSONObject(members)))
  }

  /// Whether some bytes are such a descriptor.
  static func isOurs(_ bytes: [UInt8]) -> Bool {
    do { return try JSONReader.read(bytes).object?[mark] != nil } catch { return false }
  }

  private func resource(_ table: FlatTable) -> JSONValue {
    .object(
      JSONObject([
        .init(key: "name", value: .string(table.name.replacing("_", with: "-"))),
        .init(key: "path", value: .string(Self.fileName(of: table.name))),
        .init(key: "profile", value: .string("tabular-data-resource")),
        .init(key: "description", value: .string(table.meaning)),
        .init(key: "format", value: .string("ndjson")),
        .init(key: "mediatype", value: .string("application/x-ndjson")),
        .init(key: "encoding", value: .string("utf-8")),
        .init(key: "schema", value: schema(table)),
      ]))
  }

  private func schema(_ table: FlatTable) -> JSONValue {
    let names = Set(tables.map(\.name))
    let keys = table.foreignKeys.filter { names.contains($0.table) }.map(foreignKey)
    var members: [JSONObject.Member] = [
      .init(key: "fields", value: .array(table.columns.map(field))),
      .init(key: "primaryKey", value: .array(table.primaryKey.map(JSONValue.string))),
      // An empty text is a text; what is missing is null.
      .init(key: "missingValues", value: .array([])),
    ]
    if !keys.isEmpty { members.append(.init(key: "foreignKeys", value: .array(keys))) }
    return .object(JSONObject(members))
  }

  /// A package is of one workspace, and its keys hold without the workspace's column: with it, a key that names
  /// nothing would not be empty as a whole, which readers take for one that names what is not there.
  private func foreignKey(_ key: FlatTable.ForeignKey) -> JSONValue {
    func list(_ columns: [String]) -> JSONValue {
      .array((columns.isEmpty ? [FlatTable.workspaceColumn] : columns).map(JSONValue.string))
    }
    let reference = JSONObject([
      .init(key: "resource", value: .string(key.table.replacing("_", with: "-"))),
      .init(key: "fields", value: list(key.targets)),
    ])
    return .object(
      JSONObject([
        .init(key: "fields", value: list(key.columns)),
        .init(key: "reference", value: .object(reference)),
      ]))
  }

  private func field(_ column: FlatColumn) -> JSONValue {
    var members: [JSONObject.Member] = [
      .init(key: "name", value: .string(column.name)),
      .init(key: "description", value: .string(column.meaning)),
    ]
    var constraints: [JSONObject.Member] = []
    if column.isRequired { constraints.append(.init(key: "required", value: .bool(true))) }
    func type(_ name: String) { members.append(.init(key: "type", value: .string(name))) }
    switch column.kind {
    case .text: type("string")
    case .integer: type("integer")
    case .boolean: type("boolean")
    case .day: type("date")
    case .instant:
      type("datetime")
      members.append(.init(key: "format", value: .string("%Y-%m-%dT%H:%M:%S.%fZ")))
    case .partialDate:
      type("string")
      constraints.append(.init(key: "pattern", value: .string("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")))
    case .choice(let words):
      type("string")
      constraints.append(.init(key: "enum", value: .array(words.map(JSONValue.string))))
    }
    if !constraints.isEmpty {
      members.append(.init(key: "constraints", value: .object(JSONObject(constraints))))
    }
    return .object(JSONObject(members))
  }
}
