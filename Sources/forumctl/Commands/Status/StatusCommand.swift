import ForumKit

/// `status`
enum StatusCommand {
  static let command = Command(
    "status", summary: "Show what is here, what is unfinished and what is due",
    discussion: [
      "What is overdue stands first, then what somebody is to decide, then what is missing, each from the oldest. Under each stands the command that mends it; words in capitals, and what it asks for when it is run, are for you to fill in."
    ],
    examples: [
      .init("See what to do next", "forumctl status"),
      .init("Take the list to another program", "forumctl status --format json"),
    ],
    parameters: [PageFormat.option],
    output: StatusReport.schema,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let status = WorkspaceStatus(of: context.records, on: context.today)
    let report = StatusReport(status, of: context.workspace.card, on: context.today)
    switch values[PageFormat.option] {
    case .json: try context.out.write(JSONWriter.canonical(report.json))
    case .md: try context.out.write(MarkdownWriter().write(report.document))
    case .table: try context.out.write(report.text(on: context.console))
    }
    return try context.warn(of: status.faults)
  }
}
