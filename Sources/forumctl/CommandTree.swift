import ForumKit

/// The whole command tree on one page.
enum CommandTree {
  static let version = "0.1.0"

  static let program = Program(
    Command(
      "forumctl", summary: "Keep the records of collaboration forums",
      action: .group([
        ForumCommands.group,
        OrganisationCommands.group,
        ThemeCommands.group,
        InputCommands.group,
        SearchCommand.command,
        CompletionCommand.command(candidates: WorkspaceCandidates.list),
        HelpCommand.command(encode: JSONWriter.canonical),
      ])),
    version: version)
}
