@testable import forumctl

/// Command lines made of the command tree alone: every outward command, with every record of a workspace that its
/// operands can name, in every format, with every choice, flag and date. A new command is in here by being there.
struct TreeLine: Sendable, CustomStringConvertible {
  let arguments: [String]
  /// Whether the line is the command's simplest with these operands and this format.
  let isPlain: Bool

  var description: String { arguments.joined(separator: " ") }

  /// What stands for the values of a kind that the tree cannot list; `nil` for one that nobody has thought of.
  typealias Samples = (ParameterForm) -> [String]?

  /// Whether the line is refused to every audience but the house.
  var isOfTheHouse: Bool {
    OutwardLine.houseOnly.contains(arguments.prefix(2).joined(separator: " "))
      || !OutwardLine.houseTables.union(OutwardLine.tablesOfPeople).isDisjoint(with: arguments)
  }

  /// The format that the line asks for; empty if it asks for none.
  var format: String {
    guard let option = arguments.firstIndex(of: "--format") else { return "" }
    return arguments[option + 1]
  }

  /// The lines of every command with formats, the house's too: those that read and show. The outward ones show
  /// what the house sees, people included.
  static func reading(_ samples: Samples) throws -> [TreeLine] {
    var lines = try outward(samples).map {
      TreeLine(arguments: $0.arguments + ["--audience", "house", "--include-personal"], isPlain: $0.isPlain)
    }
    try CommandTree.program.walk { path, command in
      guard command.reach == .house, command.options.contains(where: { $0.name == "format" }) else { return }
      for operands in try operands(of: command, path.joined(separator: " "), samples) {
        for variant in variants(of: command, samples) where variant.isPlain {
          lines.append(TreeLine(arguments: path + operands + variant.options, isPlain: true))
        }
      }
    }
    return lines
  }

  /// - Throws: ``NoSample`` for an operand of a kind that `samples` does not know.
  static func outward(_ samples: Samples) throws -> [TreeLine] {
    try OutwardLine.commands.sorted { $0.key < $1.key }.flatMap { path, command in
      let words = path.split(separator: " ").map(String.init)
      return try operands(of: command, path, samples).flatMap { operands in
        variants(of: command, samples).map { options, isPlain in
          TreeLine(arguments: words + operands + options, isPlain: isPlain)
        }
      }
    }
  }

  struct NoSample: Error, CustomStringConvertible {
    let path: String
    let parameter: String
    var description: String {
      "say in the test what to try for \(parameter) of \(path): the tree does not tell its values"
    }
  }

  private static func operands(
    of command: Command, _ path: String, _ samples: Samples
  ) throws -> [[String]] {
    var lines: [[String]] = [[]]
    for form in command.operands {
      guard let values = form.choices.isEmpty ? samples(form) : form.choices else {
        throw NoSample(path: path, parameter: form.name)
      }
      lines = lines.flatMap { line in
        values.map { line + [$0] } + (form.isRequired ? [] : [line])
      }
    }
    return lines
  }

  /// Each format, plain and with every other option that has choices, no value, or a value that is sampled.
  private static func variants(
    of command: Command, _ samples: Samples
  ) -> [(options: [String], isPlain: Bool)] {
    let shared = Set(OutwardOptions.all.map(\.form.name))
    let own = command.options.filter { !shared.contains($0.name) }
    let forms = own.first(where: \.tellsTheForm)
    let formats = forms.map { form in form.choices.map { [form.spelling, $0] } } ?? [[]]
    let others = own.filter { !$0.tellsTheForm }.flatMap { form -> [[String]] in
      if form.role == .flag { return [[form.spelling]] }
      return (form.choices.isEmpty ? samples(form) ?? [] : form.choices).map { [form.spelling, $0] }
    }
    return formats.flatMap { format in
      [(format, true)] + others.map { ($0 + format, false) } + [(format + ["--lang", "en"], false)]
    }
  }
}
