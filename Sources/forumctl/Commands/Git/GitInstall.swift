import ForumKit

/// `git install`
enum GitInstall {
  static let group = Command("git", summary: "Make git merge records", action: .group([install]))

  static let install = Command(
    "install", summary: "Tell git to merge the files of records with forumctl",
    discussion: [
      "Writes into .gitattributes which files forumctl merges, and into the configuration of this clone how. The first is committed and goes to everybody; the second does not, since git takes no program from a repository: each clone runs this once, and again when forumctl has been moved.",
      "Without it git merges by lines, and two people who add to one list are in conflict.",
    ],
    examples: [.init("Install it in this clone", "forumctl git install")],
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let folder = context.workspace.root
    let git = GitProgram(folder: folder, environment: context.environment)
    try requireRepository(git)
    let files = GitFiles(folder: folder, on: context.host.fileSystem)
    let settings = [
      ("merge.forumctl.name", "forumctl: records, key by key"),
      ("merge.forumctl.driver", DriverLine.text(program: context.host.executable)),
    ]
    let isDryRun = context.isDryRun
    let missing: [String]
    do {
      missing = isDryRun ? try files.missingAttributes() : try files.addAttributes()
      if !isDryRun { try files.ignoreOwn() }
    } catch {
      throw StoreError.file(error)
    }
    var changed: [String] = []
    for (key, value) in settings {
      let present = try git.run("config", "--local", "--get", key)
      guard present.exitCode != 0 || present.out != value else { continue }
      changed.append(key)
      guard !isDryRun else { continue }
      let answer = try git.run("config", "--local", key, value)
      guard answer.exitCode == 0 else { throw problem("git could not keep its configuration", answer) }
    }
    try tell(missing, changed, context)
    if !isDryRun { try checkInForce(git, files, context) }
    return .done
  }

  private static func requireRepository(_ git: GitProgram) throws {
    let answer = try git.run("rev-parse", "--is-inside-work-tree")
    guard answer.exitCode != GitProgram.notFound else {
      throw CommandProblem("git was not found", hint: "install git, or put it on the PATH")
    }
    if answer.exitCode == 0, answer.out == "true" { return }
    let folder = VisibleText.path(git.folder)
    if answer.exitCode == 0 || answer.err.contains("not a git repository") {
      throw CommandProblem(
        "the workspace is in no git repository", hint: "make one first: git -C \(folder) init")
    }
    throw problem("git does not open the repository of \(folder)", answer)
  }

  private static func problem(_ what: String, _ answer: GitProgram.Answer) -> CommandProblem {
    CommandProblem("\(what): \(VisibleText.line(answer.err))")
  }

  private static func tell(_ missing: [String], _ changed: [String], _ context: Context) throws {
    if !missing.isEmpty {
      try context.done(
        "added \(Words.count(missing.count, "line")) to .gitattributes", would: "add to .gitattributes:")
      if context.isDryRun { for line in missing { try context.note("  \(line)") } }
    }
    for key in changed { try context.done("set \(key) for this clone", would: "set \(key) for this clone") }
    if missing.isEmpty, changed.isEmpty {
      try context.note("nothing to do: git merges the records of this clone with forumctl already")
    }
    guard !context.isDryRun else { return }
    if !missing.isEmpty { try context.note("next: git add .gitattributes, and commit it") }
    if !changed.isEmpty {
      try context.note(
        "every other clone runs forumctl git install too: git takes no program from a repository")
    }
  }

  /// Somebody may have said otherwise, further down in the file or closer to the records.
  private static func checkInForce(_ git: GitProgram, _ files: GitFiles, _ context: Context) throws {
    let path = RecordFile<Organisation>.organisations.path
    let answer = try git.run("check-attr", "merge", "--", path)
    guard answer.exitCode == 0, !answer.out.hasSuffix(": \(GitFiles.driver)") else { return }
    try context.warn(
      "another line of .gitattributes keeps git from it; see: git check-attr merge \(path)")
  }
}
