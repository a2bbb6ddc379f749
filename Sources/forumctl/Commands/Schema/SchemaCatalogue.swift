import ForumKit

/// A schema that the program can write: of a kind of file, or of what a command prints as JSON.
struct NamedSchema: Sendable {
  enum Kind: String, Sendable, CaseIterable {
    case file, output
  }

  let name: String
  let kind: Kind
  /// Where such files stand, or the command line that prints it.
  let describes: String
  /// One sentence more.
  let remark: String
  let schema: JSONSchema
  /// The version of what is described; readers of an older one may not understand a newer one.
  let version: Int

  var id: String { SchemaWriter.identifier(name, version: version) }

  func document(in language: OutputLanguage) -> JSONObject {
    SchemaWriter(language).document(
      schema, name: name, version: version, title: describes, description: remark)
  }
}

/// Every schema: those of the files as the store knows them, those of outputs as the commands declare them.
enum SchemaCatalogue {
  static func all(of program: Program) -> [NamedSchema] {
    var schemas = FileKind.all.map { kind in
      NamedSchema(
        name: kind.name, kind: .file, describes: kind.pattern,
        remark: "A file of a forumctl workspace. Keys that are not told here are allowed and kept.",
        schema: kind.schema, version: WorkspaceCard.currentFormat)
    }
    program.walk { path, command in
      guard let schema = command.output else { return }
      schemas.append(
        NamedSchema(
          name: path.joined(separator: "-"), kind: .output,
          describes: "\(program.name) \(path.joined(separator: " ")) --format json",
          remark: remark(on: command), schema: schema, version: outputVersion))
    }
    return schemas
  }

  private static func remark(on command: Command) -> String {
    let formats = command.options.first { $0.spelling == RecordOptions.format.form.spelling }?.choices ?? []
    let hasFields = command.options.contains { $0.spelling == RecordOptions.fields.form.spelling }
    return "\(command.summary)."
      + (formats.contains(RecordFormat.ndjson.rawValue)
        ? " With --format ndjson each line is one record." : "")
      + (hasFields ? " With --fields only the named keys are there." : "")
  }

  /// The version of all outputs.
  private static let outputVersion = 1
}
