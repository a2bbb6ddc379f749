import ForumKit

/// `schema [NAME]`
enum SchemaCommand {
  static let name = Parameter.optionalOperand(
    "NAME", .nonBlankText,
    help: "The schema to write, for example forum or forum-list; all are listed without")

  static let command = Command(
    "schema", summary: "Write the JSON Schema of a file or of what a command prints",
    discussion: [
      "The schemas are JSON Schema 2020-12, one for each kind of file in a workspace and one for each command that has --format json. Without a name they are listed, each with what it describes.",
      "An editor that is told of the schema of a file helps to write it: a file may name it under \"$schema\", which every command keeps. The titles of keys are English, or Swedish with --lang sv.",
    ],
    examples: [
      .init("See which schemas there are", "forumctl schema"),
      .init("Give the schema of a forum's file to an editor", "forumctl schema forum --lang sv"),
      .init("See what a list of forums is in JSON", "forumctl schema forum-list"),
    ],
    parameters: [name] + RecordOptions.all,
    output: .either([RecordView.schemas.records, .schema]),
    action: .independent(run))

  @Sendable static func run(_ values: Values, _ context: IndependentContext) throws -> ExitCode {
    let schemas = SchemaCatalogue.all(of: context.program)
    guard let wanted = values[name] else {
      try RecordView.schemas.list(schemas.map(\.object), values, context)
      return .done
    }
    let format = values[RecordOptions.format]
    guard [.table, .json].contains(format) else {
      throw values.usageError(
        .conflict(name.form.spelling, "\(RecordOptions.format.form.spelling) \(format.rawValue)"))
    }
    guard values[RecordOptions.fields] == nil else {
      throw values.usageError(.conflict(name.form.spelling, RecordOptions.fields.form.spelling))
    }
    guard let schema = schemas.first(where: { $0.name == wanted || $0.id == wanted }) else {
      let names = schemas.map(\.name)
      throw values.usageError(
        .invalidValue(
          .init(
            parameter: name.form.spelling, value: wanted, expected: "the name of a schema",
            reason: .notAChoice, choices: names,
            suggestions: Nearness.suggestions(for: wanted, among: names))))
    }
    let language = values[GlobalOptions.language].flatMap(OutputLanguage.init) ?? .en
    try context.out.write(JSONWriter.canonical(.object(schema.document(in: language))))
    return .done
  }
}

extension NamedSchema {
  fileprivate var object: JSONObject {
    JSONObject()
      .adding("name", name).adding("kind", kind.rawValue).adding("describes", describes).adding("id", id)
  }
}

extension RecordView {
  /// How schemas are listed.
  fileprivate static let schemas = RecordView(
    shape: RecordShape(name: "schema", members: []),
    computed: [
      .always("name", .text), .always("kind", .words(NamedSchema.Kind.allCases.map(\.rawValue))),
      .always("describes", .text), .always("id", .text),
    ],
    columns: [
      Column("name", "NAME"), Column("kind", "KIND"), Column("describes", "DESCRIBES", isFlexible: true),
    ])
}
