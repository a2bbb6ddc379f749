import ForumKit

@testable import forumctl

/// A command line of an outward command, with what its product is about.
struct OutwardLine: Sendable, CustomStringConvertible {
  /// What a product is about, and so who may be named in it.
  enum Subject: Sendable, Hashable {
    case forum(String)
    /// The signatories of the declaration on a day; today's if `nil`.
    case declaration(asOf: String?)
    case workspace
    /// Whoever some document for the audience names.
    case organisations
    /// Everything: one text that may not leave the house refuses it all.
    case everything
  }

  let arguments: [String]
  let format: String
  let subject: Subject

  var description: String { arguments.joined(separator: " ") }

  /// What every outward command is run with, by its path. A command that is missing here fails the test
  /// ``OutwardCommandTests/everyOutwardCommandIsTested()``: add it with a line for each kind of operand.
  static let operands: [String: [(operands: [String], subject: Subject)]] = [
    "report": forums, "export participants": forums, "export inputs": forums, "chart themes": forums,
    "chart signatures": [
      (["avsiktsforklaring-trygg-fritid"], .declaration(asOf: nil)), ([], .declaration(asOf: nil)),
      (["--as-of", "2025-09-01"], .declaration(asOf: "2025-09-01")),
    ],
    "chart invitations": [(["avsiktsforklaring-trygg-fritid"], .declaration(asOf: nil))],
    "signatory nudge": [(["avsiktsforklaring-trygg-fritid"], .declaration(asOf: nil))],
    "chart attendance": [([], .workspace), (["--series", "trygg-fritid"], .workspace)],
    "summary": forums + [([], .workspace), (["--from", "2025", "--to", "2025-12-31"], .workspace)],
    "export organisations": [([], .organisations)],
    "export councils": [([], .workspace), (["--as-of", "2025-02-01"], .workspace)],
    "export measures": [([], .workspace)], "export calendar": [([], .workspace)],
    "export ndjson": [([], .everything)], "export sql": [([], .everything)],
    "export signatories": [
      (["avsiktsforklaring-trygg-fritid"], .declaration(asOf: nil)),
      (["avsiktsforklaring-trygg-fritid", "--as-of", "2025-09-01"], .declaration(asOf: "2025-09-01")),
      (["avsiktsforklaring-trygg-fritid", "--as-of", "2025-01-15"], .declaration(asOf: "2025-01-15")),
    ],
  ]

  static let forumIDs = [
    "dialog-2024-10", "verkstad-2025-05", "forum-2025-11", "analys-2026", "forum-2026-09",
  ]

  private static let forums: [(operands: [String], subject: Subject)] = forumIDs.map { ([$0], .forum($0)) }

  /// The outward commands of the tree, by their paths.
  static let commands: [String: Command] = {
    var commands: [String: Command] = [:]
    CommandTree.program.walk { path, command in
      if command.reach == .outward { commands[path.joined(separator: " ")] = command }
    }
    return commands
  }()

  /// The commands that refuse every audience but the house.
  static let houseOnly: Set = ["chart attendance", "chart invitations", "signatory nudge"]

  /// The tables that every audience but the house is refused.
  static let houseTables: Set = [
    "theme_origins", "signatory_events", "council_deadlines", "council_reports", "follow_ups",
  ]

  /// The tables that are there only where personal data is asked for.
  static let tablesOfPeople: Set = ["representatives", "organisation_contacts"]

  /// The lines that are refused to every audience but the house.
  static let ofTheHouse = lines { houseOnly.contains($0) || !houseTables.isDisjoint(with: $1) }

  /// Every outward command with every operand, in every format and with every choice that it offers; those of
  /// the house stand in ``ofTheHouse``.
  static let all = lines { !houseOnly.contains($0) && houseTables.isDisjoint(with: $1) }

  /// - Parameter includes: Is asked of the path and the options.
  private static func lines(where includes: (String, [String]) -> Bool) -> [OutwardLine] {
    commands.sorted { $0.key < $1.key }.flatMap { path, command in
      operands[path, default: []].flatMap { operands, subject in
        variants(of: command).filter { options, _ in
          includes(path, options) && tablesOfPeople.isDisjoint(with: options)
        }.map { options, format in
          OutwardLine(
            arguments: path.split(separator: " ").map(String.init) + operands + options, format: format,
            subject: subject)
        }
      }
    }
  }

  /// The options of a command that have choices, each choice in each format.
  private static func variants(of command: Command) -> [(options: [String], format: String)] {
    let shared = Set(OutwardOptions.all.map(\.form.name))
    let choosing = command.options.filter { !$0.choices.isEmpty && !shared.contains($0.name) }
    let forms = choosing.first(where: \.tellsTheForm)
    let formats = forms.map { form in form.choices.map { [form.spelling, $0] } } ?? [[]]
    let others = choosing.filter { !$0.tellsTheForm }
      .flatMap { form in form.choices.map { [form.spelling, $0] } }
    return formats.flatMap { format in
      ([[]] + others).map { ($0 + format, forms?.name == "format" ? format[1] : "") }
    }
  }
}

extension ParameterForm {
  /// Whether a line without the option is not whole, or has another form.
  var tellsTheForm: Bool { ["format", "table", "dialect"].contains(name) && !choices.isEmpty }
}
