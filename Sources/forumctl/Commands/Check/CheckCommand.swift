import ForumKit

/// `check`
enum CheckCommand {
  /// How findings are written.
  enum Format: String, CaseIterable, Sendable {
    case table, json, md, github
  }

  static let format = Parameter.option(
    "format", .choice(Format.self), default: .table,
    help: "Lines for people, json for programs, md for a page of the house, or annotations for GitHub Actions"
  )
  static let strict = Parameter.flag(
    "strict", help: "Look for what is unfinished or overdue too, and at --privacy")
  static let privacy = Parameter.flag(
    "privacy", help: "Look also for people, and for organisations that may not be named, in texts")
  static let fix = Parameter.flag(
    "fix", help: "Mend what can be mended without anybody deciding: the form and the order of files")
  static let rule = Parameter.repeated(
    "rule", .choice(Rule.self), help: "Look at this rule alone, or at these")

  static let command = Command(
    "check", summary: "Find everything that is wrong with the records",
    discussion: [
      "Says nothing and ends with 0 when all is well; otherwise every finding is told at once, with its place and the way out, and the command ends with 3. What each rule finds stands in \"forumctl help rules\".",
      "With --fix, files are written in their canonical form and their entries put in the order of time, as one change. What somebody has to decide is left, and so is a file with an error in it.",
      "With --format github each finding is a workflow command, which GitHub Actions shows beside its line: file names start from GITHUB_WORKSPACE, or else from the root of the git repository.",
    ],
    examples: [
      .init("Find what is wrong", "forumctl check"),
      .init("Find what is unfinished too, for a job in CI", "forumctl check --strict --format json"),
      .init("Show the findings beside their lines on GitHub", "forumctl check --format github"),
      .init("Find people in texts before something leaves the house", "forumctl check --privacy"),
      .init("Look for references that lead nowhere", "forumctl check --rule dangling-reference --rule cycle"),
      .init("Mend the form and the order of files", "forumctl check --fix"),
    ],
    parameters: [strict, privacy, fix, rule, format],
    output: CheckReport.schema,
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let card = context.workspace.card
    // By the rules of this version, what a newer one wrote would be full of faults.
    guard card.format <= WorkspaceCard.currentFormat else {
      throw StoreError.newerFormat(found: card.format, supported: WorkspaceCard.currentFormat)
    }
    let asked = Set(values[rule])
    let whole = values[strict] ? Rule.strict : Rule.ordinary
    let rules = !asked.isEmpty ? asked : values[privacy] ? whole.union(Rule.privacy) : whole
    if values[fix] { try mend(rules, values, context) }
    let check = try Check(of: context.records, on: context.today, rules: rules)
    let report = CheckReport(check.findings)
    switch values[format] {
    case .json: try context.out.write(JSONWriter.canonical(report.json))
    case .md: try context.out.write(MarkdownWriter().write(report.document(of: card, on: context.today)))
    case .table: try context.out.write(report.text(on: context.console))
    case .github: try context.out.write(annotations(context).text(check.findings))
    }
    guard !check.findings.isEmpty else { return .done }
    try context.note(report.summary)
    return .findings
  }

  /// Annotations with paths from where the runner has the repository; elsewhere from its root, as git has it, or
  /// else from the current folder.
  private static func annotations(_ context: Context) throws -> CheckAnnotations {
    let runner = context.environment["GITHUB_WORKSPACE"] ?? ""
    let workspace = context.workspace.root
    let repository =
      !runner.isEmpty ? runner : try context.host.repository(of: workspace) ?? context.host.existingDirectory
    return CheckAnnotations(workspace: workspace, repository: repository)
  }

  private static func mend(_ rules: Set<Rule>, _ values: Values, _ context: Context) throws {
    // What would keep a file from being mended is looked for too, whatever rules are asked for.
    let needed = rules.intersection(Rule.allCases.filter(\.canBeMended))
      .union(Rule.allCases.filter { $0.severity == .error })
    let outcome = try context.change(values) { change in
      let check = try Check(of: context.records, on: context.today, rules: needed)
      return try Mending(of: check.findings, in: &change)
    }
    let mending = outcome.result
    if !mending.mended.isEmpty, !context.isDryRun { context.witness.changeWasMade() }
    for path in mending.mended { try context.done("mended \(path)", would: "mend \(path)") }
    for path in mending.left { try context.note("left \(path): it has errors that come first") }
  }
}
