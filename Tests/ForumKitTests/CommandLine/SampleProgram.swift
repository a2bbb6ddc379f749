@testable import forumctl

/// A small program that has one of everything.
enum SampleProgram {
  enum Kind: String, CaseIterable, Sendable {
    case forum, dialogue, workshop
  }

  enum Format: String, CaseIterable, Sendable {
    case table, json, ndjson, csv
  }

  static let forum = Parameter.operand("F", .reference(.forums), help: "The forum by its id or date")
  static let title = Parameter.operand("TITLE", .nonBlankText, help: "What the forum is called")
  static let date = Parameter.required("date", short: "d", value: "DATE", .text, help: "The day it is held")
  static let kind = Parameter.option(
    "kind", short: "k", .choice(Kind.self), default: .forum, help: "What sort of meeting it is")
  static let tags = Parameter.repeated("tag", .text, help: "A word to find it by")
  static let series = Parameter.option("series", .text, help: "The series that it belongs to")
  static let occasion = Parameter.option(
    "occasion", .integer(1...99), help: "Which time in the series this is")
  static let carry = Parameter.flag("carry", short: "c", help: "Take over the themes of the forum before")
  static let format = Parameter.option(
    "format", .choice(Format.self), default: .table, help: "The form of the list")
  static let fields = Parameter.option(
    "fields", .list(of: .choice(["id", "title", "date"])), help: "The fields to show, in this order")
  static let texts = Parameter.operands("TEXT", .text, help: "What was said; - reads lines from input")
  static let organisation = Parameter.operand("ORG", .reference(.organisations), help: "The organisation")
  static let file = Parameter.option("file", short: "f", .file, help: "Where to read the text")
  static let folder = Parameter.option("into", .directory, help: "Where to put the copies")
  static let before = Parameter.option("before", .reference(.themes), help: "The theme to stand before")
  static let after = Parameter.option("after", .reference(.themes), help: "The theme to stand after")
  static let theme = Parameter.operand("T", .reference(.themes), help: "The theme to move")
  static let first = Parameter.optionalOperand("V1", .integer(1...Int.max), help: "The older version")
  static let second = Parameter.optionalOperand("V2", .integer(1...Int.max), help: "The newer version")

  static let forumAdd = Command(
    "add", summary: "Plan a forum and print its id",
    discussion: [
      "The id is made of the title unless it is given. Until the forum is published, documents say Utkast."
    ],
    examples: [
      .init("Plan a forum in the autumn", "forumctl forum add \"Höstforum\" --date 2026-10-14"),
      .init(
        "The third dialogue of a series",
        "forumctl forum add Dialog -d 2026-05-06 --kind dialogue --series lokal --occasion 3"),
    ],
    parameters: [title, date, kind, tags, series, occasion, carry],
    action: .house { _, _ in .done })

  static let forumList = Command(
    "list", aliases: ["ls"], summary: "List the forums",
    examples: [.init("As a table", "forumctl forum list")],
    parameters: [format, fields], action: .house { _, _ in .done })

  static let themeMove = Command(
    "move", summary: "Move a theme",
    examples: [.init("To the top", "forumctl theme move 2026-10-14 trygghet --before skola")],
    parameters: [forum, theme, before, after],
    constraints: [.atMostOne(before, after), .atLeastOne(before, after)],
    action: .house { _, _ in .done })

  static let program = Program(
    Command(
      "forumctl", summary: "Keep the records of forums",
      action: .group([
        Command(
          "forum", summary: "Plan, document and publish forums", action: .group([forumAdd, forumList])),
        Command(
          "organisation", aliases: ["org"], summary: "Keep the organisations",
          action: .group([
            Command(
              "show", summary: "Show an organisation",
              examples: [.init("By its short name", "forumctl org show NOD")],
              parameters: [organisation], action: .house { _, _ in .done })
          ])),
        Command("theme", summary: "Keep the themes", action: .group([themeMove])),
        Command(
          "input", summary: "Keep what was said",
          action: .group([
            Command(
              "add", summary: "Add inputs to a forum",
              examples: [.init("A post-it with a dash", "forumctl input add latest \"- fler vuxna ute\"")],
              parameters: [forum, texts, file], action: .house { _, _ in .done })
          ])),
        Command(
          "diff", summary: "Compare versions",
          examples: [.init("The two newest", "forumctl diff avsikt")],
          parameters: [
            Parameter.operand("D", .reference(.declarations), help: "The declaration"), first, second,
          ], action: .house { _, _ in .done }),
        Command(
          "report", summary: "Write the documentation",
          examples: [.init("As text", "forumctl report latest --into rapporter")],
          parameters: [forum, folder], action: .outward { _, _ in .done }),
        HelpCommand.command { value in Array("\(value.kindName)\n".utf8) },
        CompletionCommand.command { request, _ in
          [
            Candidate(word: "Rädda Bygden", meaning: "\(request.source.rawValue) \(request.operands)"),
            Candidate(word: "in\u{1b}visible", meaning: ""),
          ]
        },
      ])), version: "1.2.3")

  /// The values of a line that must be right.
  static func values(_ arguments: [String]) throws -> Values {
    guard case .run(_, let values) = try Parser.parse(arguments, with: program) else {
      throw NotACommand(arguments: arguments)
    }
    return values
  }

  /// The whole message of a line that must be wrong.
  static func message(_ arguments: [String]) -> String {
    do {
      return "no error: \(try Parser.parse(arguments, with: program))"
    } catch {
      return error.words(for: program).text(program: program.name)
    }
  }

  struct NotACommand: Error {
    let arguments: [String]
  }
}
