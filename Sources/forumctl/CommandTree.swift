import ForumKit

/// The whole command tree on one page.
enum CommandTree {
  static let version = "0.1.0"

  static let program = Program(
    Command(
      "forumctl", summary: "Keep the records of collaboration forums",
      action: .group([
        OrganisationCommands.group,
        ReportCommand.command, SummaryCommand.command, ExportCommands.group,
        HelpCommand.command(encode: JSONWriter.canonical),
      ])),
    version: version)
}
