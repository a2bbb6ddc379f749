import ForumKit

/// `demo DIR [--forums N] [--seed S]`
enum DemoCommand {
  static let folder = Parameter.operand(
    "DIR", .directory, help: "The folder, made if it is not there; nothing may stand in it")
  static let forums = Parameter.option(
    "forums", value: "N", .integer(Nation.possibleCounts),
    help: "Make up so many forums; the shipped playground if left out")
  static let seed = Parameter.option(
    "seed", value: "S", .integer(0...Int.max), default: Int(Nation.defaultSeed),
    help: "What the forums follow from: the same seed gives the same files")

  static let command = Command(
    "demo", summary: "Make a workspace to try things on",
    discussion: [
      "Without --forums it is a small playground: a series of forums with their themes, inputs and participants, a declaration, a council and measures, of a town that does not exist.",
      "With --forums it is as large as one likes: forums in the municipalities and counties of Sweden, about 30 participants and 150 inputs each, councils, measures, and declarations with hundreds of signatories. 12,000 forums are ten years of a country. All of it is made up: what organisations say and sign there they have not said or signed.",
      "Both end in June 2026: FORUMCTL_TODAY=2026-06-15 keeps what is due there true. What is cut off has no forumctl.json, and is no workspace: remove the folder and make it again.",
    ],
    examples: [
      .init("A playground", "forumctl demo playground"),
      .init("A small country", "forumctl demo land --forums 12"),
    ],
    parameters: [folder, forums, seed],
    action: .independent(run))

  @Sendable static func run(_ values: Values, _ context: IndependentContext) throws -> ExitCode {
    let host = context.host
    let folder = FilePath.normalised(try host.absolute(values[self.folder]))
    let shown = VisibleText.path(values[self.folder])
    let nation = values[forums].map { Nation(forums: $0, seed: UInt64(values[seed])) }
    let demo = try DemoWorkspace(in: folder, on: host.fileSystem)
    let contents =
      nation.map { "\(Words.count($0.forumCount, "forum")) of a made-up country" } ?? "the playground"
    guard !values[GlobalOptions.dryRun] else {
      try context.note("would write \(contents) to \(shown)")
      return .done
    }
    let progress = Progress(on: context.console, total: nation?.forumCount ?? 0, "forum")
    do {
      defer { progress.erase() }
      try demo.write(nation.map { .nation($0) } ?? .playground, progress: progress.show)
    }
    try context.note("wrote \(contents) to \(shown)")
    try context.note("go there first: cd \(shown) && export FORUMCTL_TODAY=2026-06-15")
    try context.note("then try:")
    for line in ["status", "forum list", "report latest", "search ungdomar"] {
      try context.note("  forumctl \(line)")
    }
    return .done
  }
}
