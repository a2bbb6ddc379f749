import ForumKit

/// `declaration revise D`
enum DeclarationRevise {
  static let file = Parameter.required("file", .file, help: "The text in Markdown; - is standard input")
  static let on = Parameter.option(
    "on", .partialDate, help: "The day that it was adopted or laid before people; today if left out")
  static let adopted = Parameter.flag(
    "adopted", help: "It is adopted, and supersedes those before it; otherwise it is a draft")

  static let command = Command(
    "revise", summary: "Add the next version of a declaration's text",
    discussion: [
      "The number of the version is printed alone on standard output.",
      "Signatures on earlier versions count for a new one where --change minor is given; otherwise the change is taken as substantive, and organisations sign anew.",
    ],
    examples: [
      .init(
        "Add a draft",
        "forumctl declaration revise avsiktsforklaring-trygg-fritid --file - --label \"Efter remissen\" < declaration.md"
      ),
      .init(
        "Add a version that was adopted, with changes of wording alone",
        "forumctl declaration revise avsiktsforklaring-trygg-fritid --file - --label \"Rättad\" --on 2026-06-10 --adopted --change minor < declaration.md"
      ),
    ],
    parameters: [
      DeclarationCommands.declaration, file, VersionOptions.label, on, adopted, VersionOptions.change,
      VersionOptions.presentedAt,
    ],
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let text = try text(values, context)
    let outcome = try context.change(values) { change in
      let id = try change.declarationID(values[DeclarationCommands.declaration], for: .writing)
      var declaration = try change.declaration(id)
      let same = declaration.versions.first { $0.text == text }?.number
      var version = Declaration.Version()
      version.number = (declaration.versions.last?.number ?? 0) + 1
      version.text = text
      version.label.set(values[VersionOptions.label])
      version.date = values[on] ?? PartialDate(context.today)
      version.status = values[adopted] ? .adopted : .draft
      version.change = values[VersionOptions.change]
      version.presentedAt = try values[VersionOptions.presentedAt].map { try change.forum($0, for: .writing) }
      let before = declaration
      declaration.versions.append(version)
      if values[adopted] {
        try VersionOptions.refuse(
          values[on], of: on.form, version.number, in: declaration, values, context.today)
        declaration.supersede(before: version.number)
      }
      let lapsed = LapsedSignatures(
        try change.list(.signatories(of: id)), before: before, after: declaration, on: context.today)
      try change.put(declaration, in: .declaration(id))
      return (id: id, version: version, same: same, lapsed: lapsed)
    }
    let version = outcome.result.version
    let what = "version \(version.number) of \(outcome.result.id), \(version.status.rawValue)"
    try context.out.line(String(version.number))
    try context.done("added \(what)", would: "add \(what)")
    try outcome.result.lapsed.tell(context)
    if let same = outcome.result.same { try context.warn("the text is that of version \(same)") }
    return .done
  }

  /// The text as it was given, without the line feeds at its end.
  private static func text(_ values: Values, _ context: Context) throws -> String {
    let source = values[file]
    let text = try TextSource.read(source, context)
    guard !text.trimmed.isEmpty else {
      throw InputProblem.empty(source: source == "-" ? "standard input" : source)
    }
    return String(decoding: text.utf8.trimmingEnd(UInt8(ascii: "\n")), as: UTF8.self)
  }
}

extension String.UTF8View {
  fileprivate func trimmingEnd(_ byte: UInt8) -> SubSequence {
    var rest = self[...]
    while rest.last == byte { rest.removeLast() }
    return rest
  }
}
