import Foundation
import ForumKit

/// All that a command may use: what comes from outside comes in here, and nowhere else.
protocol CommandContext: Sendable {
  var console: Console { get }
  var host: Machine { get }
}

/// The machine that a command runs on: what it may use beside the console.
struct Machine: Sendable {
  let fileSystem: any FileSystem
  /// The folder that relative paths start from, absolute; empty where it has been removed.
  let currentDirectory: String
  /// What time it is.
  let clock: @Sendable () -> Instant
  /// The path of the program that runs, for others that are to call it; `nil` where it is not known.
  var executable: String?

  /// A path of the command line as an absolute one.
  func absolute(_ path: String) throws(CommandProblem) -> String {
    path.hasPrefix("/") ? path : FilePath.join(try existingDirectory, path)
  }

  /// The folder that relative paths start from.
  ///
  /// - Throws: ``CommandProblem`` where it has been removed: an empty path would be taken for the root.
  var existingDirectory: String {
    get throws(CommandProblem) {
      guard !currentDirectory.isEmpty else {
        throw CommandProblem("the current folder is no longer there", hint: "go to one that is: cd DIR")
      }
      return currentDirectory
    }
  }

  /// The git repository that a folder is in: the nearest one at or above it with a `.git`, which is a file where the
  /// repository has several working trees; `nil` where it is in none.
  func repository(of folder: String) throws(FileError) -> String? {
    var path = FilePath.normalised(folder)
    while try fileSystem.status(of: FilePath.join(path, ".git")) == nil {
      guard path != "/" else { return nil }
      path = FilePath.parent(of: path)
    }
    return path
  }

  /// The workspace that the line, the environment or the current folder names.
  ///
  /// - Parameter named: What stands on the line with `-C`.
  ///   - patience: How long to wait for others, in seconds.
  ///   - steady: Whether no change over several files may come between two reads.
  func workspace(
    _ named: String?, _ environment: [String: String], patience: Double = Workspace.patience,
    steady: Bool = false
  ) throws -> Workspace {
    let named = named ?? environment["FORUMCTL_WORKSPACE"] ?? ""
    let folder =
      named.isEmpty
      ? try Workspace.folder(from: existingDirectory, on: fileSystem) : try absolute(named)
    return try Workspace(at: folder, on: fileSystem, patience: patience, steady: steady)
  }
}

extension CommandContext {
  var out: any TextOutput { console.out }
  var err: any TextOutput { console.err }
  var input: any ByteInput { console.input }
  var environment: [String: String] { console.environment }

  /// Tells on `err` what was done, unless `--quiet`.
  func note(_ text: String) throws(OutputFault) { try console.note(text) }
  func warn(_ text: String) throws(OutputFault) { try console.warn(text) }
  func show(_ table: Table) throws(OutputFault) { try console.show(table) }
}

/// For commands that need no workspace.
struct IndependentContext: CommandContext {
  let console: Console
  let host: Machine
  /// The program itself, for `help` and `completion`.
  let program: Program
}

/// For commands of the house.
struct Context: CommandContext {
  let console: Console
  let host: Machine
  let workspace: Workspace
  /// The time zone of the workspace.
  let zone: TimeZone
  let today: CalendarDate
  let isDryRun: Bool
  /// Learns of a change that has been made, for the words of an error that comes after it.
  let witness: ChangeWitness

  /// The records as they stand.
  var records: Snapshot { workspace.records }

  /// Changes records, and tells of a change that had been cut off and was carried through first.
  ///
  /// - Parameters:
  ///   - values: The line; only the command's name goes into the history.
  ///   - isFinal: Whether it takes out what nothing may keep, so that it cannot be undone.
  @discardableResult
  func change<Result>(
    _ values: Values, isFinal: Bool = false, _ body: (inout Change) throws -> Result
  ) throws -> Workspace.Outcome<Result> {
    let outcome = try workspace.change(
      values.path.joined(separator: " "), at: host.clock(), dryRun: isDryRun, isFinal: isFinal, body)
    if !isDryRun, !outcome.edits.isEmpty { witness.changeWasMade() }
    try warnOfRecovered()
    try warnOfTagSlips(outcome.edits)
    try warnOfMovedOut(outcome.edits)
    try warnOfOpenedMeetings(outcome.edits)
    try warnOfMeasuresAlone(outcome.edits)
    return outcome
  }

  /// Warns of each tag that a change has given and that is nearly a word of the vocabulary, once.
  private func warnOfTagSlips(_ edits: [RecordEdit]) throws(OutputFault) {
    let given = TagSlips.tagsGiven(by: edits)
    // A change of the vocabulary itself has its words from there.
    guard !given.isEmpty, !edits.contains(where: { $0.path == RecordFile.tags.path }) else { return }
    // What has been changed stands, whatever the state of the vocabulary: check tells of that.
    var reader = LenientReader(records)
    let vocabulary = TagVocabulary(reader.list(.tags) ?? [])
    for slip in TagSlips(among: given, in: vocabulary).slips where witness.isFirstWarning(of: slip.word) {
      let nearest = Words.list(slip.nearest.map { VisibleText.quoted($0) }, "or")
      try warn("the tag \(VisibleText.quoted(slip.word)) is not in the vocabulary; did you mean \(nearest)?")
    }
  }

  /// Tells of a change that had been cut off and has been carried through, once.
  func warnOfRecovered() throws(OutputFault) {
    guard let command = witness.takeRecovered() else { return }
    try warn("\"\(command)\" had been cut off; it has now been carried through")
  }

  /// Tells what was done, or what would be with `--dry-run`.
  func done(_ past: String, would: String) throws(OutputFault) {
    try note(isDryRun ? "would \(would)" : past)
  }
}

/// A change was made, and what was to be printed of it could not be.
struct SilencedChange: Error, Equatable {
  /// The number of the system's error.
  let errno: Int32
}

/// Knows whether a command has changed records, and what it has carried through. An error that comes after that
/// must not make people do it again, and must not hide it.
final class ChangeWitness: @unchecked Sendable {
  private let lock = NSLock()
  private var isMade = false
  private var recovered: String?
  private var warnedTags: Set<String> = []

  /// Whether a change is on the disk.
  var hasSeenChange: Bool { lock.withLock { isMade } }

  /// Whether nobody has been warned of a tag before.
  func isFirstWarning(of tag: String) -> Bool { lock.withLock { warnedTags.insert(tag).inserted } }

  func changeWasMade() { lock.withLock { isMade = true } }

  /// - Parameter command: The command whose change had been cut off.
  func changeWasCarriedThrough(_ command: String) { lock.withLock { recovered = command } }

  /// The command whose change was carried through, for whoever is the first to ask.
  func takeRecovered() -> String? {
    lock.withLock {
      defer { recovered = nil }
      return recovered
    }
  }
}

/// For commands whose product may leave the house: they see the records of one audience.
struct OutwardContext: CommandContext {
  let console: Console
  let host: Machine
  let view: AudienceView
  /// The language of labels and dates.
  let language: OutputLanguage
}
