import Foundation
import ForumKit

/// `init [DIR] --name N`
enum InitCommand {
  static let folder = Parameter.optionalOperand(
    "DIR", .directory, help: "The folder, made if it is not there; the current one if left out")
  static let name = Parameter.required(
    "name", .nonBlankText, help: "What the workspace is called, as it stands in what leaves the house")
  static let language = Parameter.option(
    "language", .choice(OutputLanguage.self), default: .sv, help: "The language of what leaves the house")
  static let id = Parameter.option(
    "id", .newID(WorkspaceCard.self), help: "The id; otherwise made from the name")
  static let publisher = Parameter.option(
    "publisher", value: "NAME", .nonBlankText, help: "Who publishes what is made here")
  static let contact = Parameter.option(
    "contact", .nonBlankText, help: "Where to ask: an address that may stand in public")
  static let timeZone = Parameter.option(
    "time-zone", .timeZone, default: "Europe/Stockholm", help: "The time zone that says which day it is")

  static let shared = Parameter.flag(
    "shared",
    help: "Let others on this machine read files with personal data too; otherwise only their owner may")

  static let command = Command(
    "init", summary: "Make a workspace",
    discussion: [
      "Writes forumctl.json, and what git is to leave alone into .gitignore. The id is printed alone on standard output. A workspace cannot stand inside another."
    ],
    examples: [
      .init(
        "Make a workspace in a new folder",
        "forumctl init samverkan --name \"Trygg fritid i Exempelstad\" --publisher \"Sekretariatet för Exempeldialog\""
      )
    ],
    parameters: [folder, name, language, id, publisher, contact, timeZone, shared],
    action: .independent(run))

  @Sendable static func run(_ values: Values, _ context: IndependentContext) throws -> ExitCode {
    let host = context.host
    let folder = FilePath.normalised(try host.absolute(values[folder] ?? "."))
    let card = try card(values)
    let shown = VisibleText.path(values[self.folder] ?? ".")
    guard !values[GlobalOptions.dryRun] else {
      try Workspace.refuseWorkspace(around: folder, on: host.fileSystem)
      try context.out.line(card.id.text)
      try context.note("would make a workspace in \(shown)")
      return .done
    }
    let workspace = try Workspace.create(at: folder, card, on: host.fileSystem, at: host.clock())
    try context.out.line(workspace.card.id.text)
    try context.note("made a workspace in \(shown)")
    let isHere = folder == FilePath.normalised(host.currentDirectory)
    if !isHere { try context.note("go there first: cd \(shown)") }
    try context.note("next: forumctl organisation add NAME, then forumctl forum add TITLE --date DATE")
    return .done
  }

  private static func card(_ values: Values) throws -> WorkspaceCard {
    var card = WorkspaceCard()
    card.id = try values[id] ?? .new(from: values[name], taken: [])
    card.title = values[name].trimmed
    card.language = values[language]
    card.publisher.set(values[publisher])
    card.contact.set(values[contact])
    card.timeZone = values[timeZone]
    if values[shared] { card.access = .shared }
    return card
  }
}

extension ValueKind where Value == String {
  /// A time zone, as the tz database names it.
  static let timeZone = ValueKind(
    name: "a time zone as the tz database names it, for example Europe/Stockholm", placeholder: "TZ"
  ) { text throws(ValueFault) in
    guard TimeZone(identifier: text) != nil else { throw .malformed }
    return text
  }
}
