import ForumKit

/// `merge-driver BASE OURS THEIRS PATH`: what git calls for each file of records that two sides have changed.
///
/// git takes any exit code but 0 for a conflict, and shows what stands in OURS then. So every failure exits
/// with 1, and leaves both sides there between markers. What kept even those from being written leaves OURS
/// without markers, and the line that `git install` gives to git has an answer to that.
enum MergeDriver {
  static let base = Parameter.operand("BASE", .file, help: "What both sides come from, as git's %O")
  static let ours = Parameter.operand("OURS", .file, help: "Our side, as git's %A; becomes the result")
  static let theirs = Parameter.operand("THEIRS", .file, help: "The other side, as git's %B")
  // Any number: a line that is wrong in nothing else must end with both sides in the file, too.
  static let paths = Parameter.operands(
    "PATH", .text, atLeast: 0, help: "Where the file lies in the repository, as git's %P; one alone")

  static let command = Command(
    "merge-driver", summary: "Merge three versions of a file of records, for git",
    discussion: [
      "Writes the result into OURS: merged record by record, key by key, and lists by their elements. Exits with 0 where both sides stand in it. Where they exclude each other, git's markers stand round that record alone, and the exit code is 1. What cannot be read stands there whole from both sides, between markers.",
      "Nobody types this: forumctl git install tells git to.",
    ],
    examples: [
      .init(
        "Merge by hand, as git would",
        "forumctl merge-driver base.json ours.json theirs.json forums/forum-2025-11/inputs.json")
    ],
    parameters: [base, ours, theirs, paths],
    action: .independent(run))

  @Sendable static func run(_ values: Values, _ context: IndependentContext) throws -> ExitCode {
    do { return try merge(values, context) } catch { throw MergeUndone(cause: error) }
  }

  private static func merge(_ values: Values, _ context: IndependentContext) throws -> ExitCode {
    let host = context.host
    let target = try host.absolute(values[ours])
    // Without both sides there is nothing to write; git is to learn of it.
    let mine = try host.fileSystem.read(target)
    let yours = try host.fileSystem.read(try host.absolute(values[theirs]))
    let path = values[paths].count == 1 ? values[paths][0] : ""
    let merge: FileMerge
    do {
      merge = FileMerge(
        base: try host.fileSystem.read(try host.absolute(values[base])), ours: mine, theirs: yours,
        path: path, format: format(around: path, host), without: ErasedAround(path, context).people)
    } catch let error as FileError {
      merge = FileMerge(keeping: mine, theirs: yours, because: .unreadable(.base, .file(error)))
    }
    if !values[GlobalOptions.dryRun] {
      try AtomicWriter(host.fileSystem).write(merge.bytes, to: target)
    }
    // The result is in place: that nobody can be told must not change what git is told.
    do { try tell(merge, path.isEmpty ? values[ours] : path, context) } catch {}
    return merge.outcome == .clean ? .done : .failed
  }

  /// The format of the workspace that a file belongs to, as it stands in the folder that git works in.
  private static func format(around path: String, _ host: Machine) -> Int? {
    guard let folder = FileMerge.workspace(of: path) else { return nil }
    do {
      let card = try host.absolute(FilePath.join(folder, RecordFile<WorkspaceCard>.workspace.path))
      return WorkspaceCard.format(in: try host.fileSystem.read(card))
    } catch {
      // git may be in the middle of putting it there; the card itself is merged with care.
      return nil
    }
  }

  private static func tell(
    _ merge: FileMerge, _ path: String, _ context: IndependentContext
  ) throws(OutputFault) {
    let shown = VisibleText.line(path)
    switch merge.outcome {
    case .clean: break
    case .conflicts(let conflicts):
      for conflict in conflicts {
        try context.warn("\(shown): \(MergeWords.conflict(conflict))")
      }
    case .whole(let obstacle):
      try context.warn("\(shown): \(MergeWords.obstacle(obstacle)); both sides stand whole between markers")
    }
  }
}

/// The two sides of a merge could not be written, for whatever reason. That is no conflict.
struct MergeUndone: Error {
  let cause: any Error
}
