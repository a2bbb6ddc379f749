import Foundation
import ForumKit

/// From the tokens of a command line to an exit code: finds the command, gives it the context that its
/// reach allows, and puts every fault into words.
struct Launcher {
  let program: Program
  let console: Console
  let host: Machine

  /// Runs what a process was given. Bytes that are no text are refused: repaired, they would be kept as
  /// something that nobody wrote.
  func run(_ arguments: [[UInt8]]) -> ExitCode {
    var texts: [String] = []
    for argument in arguments {
      guard let text = String(validating: argument, as: UTF8.self) else {
        return report(
          UsageError(.notUTF8(String(decoding: argument, as: UTF8.self)), path: []), to: console)
      }
      texts.append(text)
    }
    return run(texts)
  }

  func run(_ arguments: [String]) -> ExitCode {
    var console = console
    do {
      switch try Parser.parse(arguments, with: program) {
      case .version:
        try console.out.line("\(program.name) \(program.version)")
        return .done
      case .help(let path):
        return try console.inPager { console in
          try HelpCommand.show(program.nodes(at: path) ?? [program.root], independent(console))
          return .done
        }
      case .run(let command, let values):
        let values = try withLanguage(values, of: command)
        console.choices = Console.Choices(values)
        guard command.isForReading else { return try run(command, values, console) }
        return try console.inPager { try run(command, values, $0) }
      }
    } catch {
      return report(error, to: console)
    }
  }

  private func run(_ command: Command, _ values: Values, _ console: Console) throws -> ExitCode {
    switch command.action {
    case .ofSeveral(let commands):
      throw values.usageError(.missingCommand(choices: commands().map(\.name)))
    case .independent(let action):
      return try action(values, independent(console))
    case .house(let action):
      let witness = ChangeWitness()
      var workspace = try open(values)
      workspace.onRecovery = witness.changeWasCarriedThrough
      // These warnings come before anything is read, and must not let go of it.
      if workspace.card.format > WorkspaceCard.currentFormat {
        try console.warn("a newer version wrote this workspace; what it added is not shown")
      }
      if let words = workspace.obstruction.flatMap({ Failure($0).words }) { try console.warn(words.error) }
      let zone = try zone(of: workspace.card, console)
      let context = Context(
        console: console.lettingGo(workspace.letGo), host: host, workspace: workspace, zone: zone,
        today: try today(in: zone, values),
        isDryRun: values[GlobalOptions.dryRun], witness: witness)
      do {
        let code = try action(values, context)
        try context.warnOfRecovered()
        return code
      } catch OutputFault.failed(let code) where witness.hasSeenChange {
        throw SilencedChange(errno: code)
      } catch {
        try context.warnOfRecovered()
        throw error
      }
    case .outward(let action):
      return try run(outward: action, values, console)
    }
  }

  /// Runs a command whose product leaves the house. So may its errors, which often end in a log that anybody
  /// reads: they say nothing that stands in the records.
  private func run(
    outward action: (Values, OutwardContext) throws -> ExitCode, _ values: Values, _ console: Console
  ) throws -> ExitCode {
    do {
      let context = try outward(values, console)
      do {
        return try action(values, context)
      } catch let error as NotFound {
        throw try context.view.masked(error)
      }
    } catch let error as StoreError where values[OutwardOptions.audience] != .house {
      throw error.masked
    }
  }

  private func independent(_ console: Console) -> IndependentContext {
    IndependentContext(console: console, host: host, program: program)
  }

  private func outward(_ values: Values, _ console: Console) throws -> OutwardContext {
    let workspace = try open(values)
    // What is half changed may name somebody whom the other half takes out.
    if let obstruction = workspace.obstruction { throw obstruction }
    let reason = values[OutwardOptions.allow]
    let view = try AudienceView(
      of: workspace, for: values[OutwardOptions.audience],
      on: try today(in: try zone(of: workspace.card, console), values),
      includingPeople: values[OutwardOptions.includePersonal], lettingTextsPass: reason != nil)
    if values[OutwardOptions.includePersonal], values[OutwardOptions.audience] == .public {
      throw values.usageError(.conflict("--include-personal", "--audience public"))
    }
    if let reason { try console.warn("texts are not looked through: \(VisibleText.line(reason))") }
    let asked = values[GlobalOptions.language].flatMap(OutputLanguage.init)
    return OutwardContext(
      console: console.lettingGo(workspace.letGo), host: host, view: view,
      language: asked ?? workspace.card.language ?? .sv)
  }

  private func open(_ values: Values) throws -> Workspace {
    try host.workspace(
      values[GlobalOptions.workspace], console.environment,
      patience: Double(values[GlobalOptions.lockTimeout]), steady: true)
  }

  /// The time zone that the workspace is at home in.
  private func zone(of card: WorkspaceCard, _ console: Console) throws -> TimeZone {
    guard !card.timeZone.isEmpty else { return .gmt }
    if let zone = TimeZone(identifier: card.timeZone) { return zone }
    let name = VisibleText.quoted(card.timeZone)
    try console.warn("forumctl.json: timeZone: \(name) is not a time zone; the day is that of GMT")
    return .gmt
  }

  /// The day that it is where the workspace is at home.
  private func today(in zone: TimeZone, _ values: Values) throws -> CalendarDate {
    if let text = console.environment["FORUMCTL_TODAY"], !text.isEmpty {
      guard let date = CalendarDate(text) else {
        throw values.usageError(
          .invalidValue(
            .init(
              parameter: "FORUMCTL_TODAY", value: text, expected: ValueKind<CalendarDate>.date.name,
              reason: .malformed)))
      }
      return date
    }
    return CalendarDate(host.clock(), in: zone)
  }

  /// The values with the language that the environment asks for, where the line asks for none.
  private func withLanguage(_ values: Values, of command: Command) throws(UsageError) -> Values {
    let asked = console.environment["FORUMCTL_LANG"] ?? ""
    guard values[GlobalOptions.language] == nil, !asked.isEmpty else { return values }
    let languages = OutputLanguage.choices
    // The page that says what may stand there is not kept from whoever has something else there.
    if case .independent = command.action, !languages.contains(asked) { return values }
    guard languages.contains(asked) else {
      throw values.usageError(
        .invalidValue(
          .init(
            parameter: "FORUMCTL_LANG", value: asked, expected: GlobalOptions.language.form.kind,
            reason: .notAChoice, choices: languages)))
    }
    return values.setting(GlobalOptions.language, asked)
  }

  /// Writes the words of an error and gives its exit code.
  private func report(_ error: any Error, to console: Console) -> ExitCode {
    let failure = Failure(error, in: program)
    if let words = failure.words {
      // Where the words themselves cannot be written, the exit code is all that is left to say.
      do { try console.err.write(words.text(program: program.name, style: console.errorStyle)) } catch {}
    }
    return failure.exitCode
  }
}
