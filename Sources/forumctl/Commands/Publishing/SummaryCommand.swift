import ForumKit

/// `summary [F]`
enum SummaryCommand {
  /// The formats of a summary: it is too short for a page of its own.
  enum Format: String, CaseIterable, Sendable {
    case md, txt, json

    var document: DocumentFormat {
      switch self {
      case .md: .md
      case .txt: .txt
      case .json: .json
      }
    }
  }

  static let forum = Parameter.optionalOperand(
    "F", .reference(.forums), help: "The forum; the whole workspace if left out")
  static let from = Parameter.option(
    "from", .partialDate, help: "Only forums that begin on this day or later, or in this month or year")
  static let to = Parameter.option(
    "to", .partialDate, help: "Only forums that begin on this day or before, or in this month or year")
  static let format = Parameter.option(
    "format", .choice(Format.self), default: .md, help: "Markdown, plain text, or json")

  static let command = Command(
    "summary", summary: "Write a summary of a forum or of the workspace",
    discussion: [
      "Of a forum: when it was, who may be named by sector, how much was said, and the beginning of its summary. Of the workspace: the ten newest forums, or all of a period, and the declarations, a line each.",
      "Whoever may not be named is not counted either. A workspace's summary looks through the titles and places that it prints, and through no other texts.",
    ],
    examples: [
      .init("Summarise a forum on a page of CI", "forumctl summary verkstad-2025-05 --format txt"),
      .init("Summarise a year", "forumctl summary --from 2025 --to 2025"),
    ],
    parameters: [forum, from, to, format] + OutwardOptions.all,
    constraints: [.atMostOne(forum, from), .atMostOne(forum, to)],
    output: .either([ForumSummary.schema, WorkspaceSummary.schema]),
    action: .outward { values, context in
      let format = values[format].document
      if let text = values[forum] {
        let summary = ForumSummary(try context.forum(text))
        try context.deliver(summary.document(context.imprint), summary.object(), as: format, values)
      } else {
        let summary = try WorkspaceSummary(context.view, from: values[from], to: values[to])
        try context.deliver(summary.document(context.imprint), summary.object(), as: format, values)
      }
      return .done
    })
}
