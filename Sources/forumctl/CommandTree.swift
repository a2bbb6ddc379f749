import ForumKit

/// The whole command tree on one page.
enum CommandTree {
  static let version = "0.1.0"

  static let program = Program(
    Command(
      "forumctl", summary: "Keep the records of collaboration forums",
      action: .group([
        InitCommand.command,
        DemoCommand.command,
        StatusCommand.command,
        DueCommand.command,
        ForumCommands.group,
        OrganisationCommands.group,
        ParticipantCommands.group,
        ThemeCommands.group,
        InputCommands.group,
        CaptureCommand.command,
        DeclarationCommands.group,
        SignatoryCommands.group,
        CorrectionCommands.group,
        CouncilCommands.group,
        MeasureCommands.group,
        TagCommands.group,
        PersonCommands.group,
        SearchCommand.command,
        TraceCommand.command,
        StatsCommand.command,
        CheckCommand.command,
        ReportCommand.command,
        SummaryCommand.command,
        ExportCommands.group,
        ChartCommands.group,
        ImportCommands.group,
        LogCommand.command,
        UndoCommand.undo,
        UndoCommand.redo,
        GitInstall.group,
        MergeDriver.command,
        SchemaCommand.command,
        CompletionCommand.command(candidates: WorkspaceCandidates.list),
        HelpCommand.command(encode: JSONWriter.canonical),
      ])),
    version: version, topics: [.exitCodes, .environment, .rules])
}
