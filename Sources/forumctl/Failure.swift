import Foundation
import ForumKit

/// An error in words, with the exit code that it ends in. Every error of the program comes through here.
struct Failure {
  /// `nil` where there is nobody left to tell.
  let words: ErrorWords?
  let exitCode: ExitCode

  init(_ error: any Error, in program: Program) {
    switch error {
    case let error as UsageError: self.init(.usage, error.words(for: program))
    case let error as StoreError: self.init(error)
    case let error as FileError: self.init(error)
    case let error as NotFound: self.init(error)
    case let error as SeveralNotFound: self.init(error)
    case let error as SignatoryDisagreement: self.init(error)
    case let error as LeaksFound: self.init(error)
    case let error as ForumIsInternal:
      self.init(
        .failed, "\(VisibleText.quoted(error.forum.text)) is a meeting of a local council, which is internal",
        hint:
          "give --audience house, or publish the forum first; a council is local unless its own record says "
          + "national or regional")
    case let error as ForTheHouseAlone:
      self.init(
        .usage,
        "this shows also those that may not be named, and is for the house alone, not for --audience "
          + error.audience.rawValue,
        hint: "give --audience house; what is made is marked as internal")
    case let error as StagingFault: self.init(error)
    case let error as FlatFault: self.init(error)
    case let error as TableNotShown:
      self.init(
        .usage,
        "the table \(error.table) is of personal data, which is not shown to --audience "
          + error.audience.rawValue + " here",
        hint: "give --include-personal, and see help export ndjson for whom it is")
    case let error as InputProblem: self.init(error)
    case let error as CommandProblem: self.init(error)
    case DemoFault.folderNotEmpty(let folder):
      self.init(
        .failed, "there is something in \(VisibleText.path(folder)) already",
        hint:
          "give a folder that is empty or not there; if it is what a demo that was cut off has left, remove it"
      )
    case OutputFault.closed: self.init(.brokenPipe, nil)
    case OutputFault.failed(let code):
      self.init(.failed, "the output could not be written: \(Self.reason(code))")
    case is ZipFault, SpreadsheetFault.archive: self.init(.failed, "the file would be larger than 4 GB")
    case SpreadsheetFault.tooManyRows(let count):
      self.init(
        .failed, "a sheet has no room for \(Words.count(count, "row"))",
        hint: "write them as csv: --format csv")
    case SpreadsheetFault.tooLongCell(let row, let column):
      self.init(
        .failed, "row \(row), column \(column + 1): a cell has no room for so long a text",
        hint: "write the rows as csv: --format csv")
    case let error as SilencedChange:
      self.init(
        .failed,
        "the output could not be written: \(Self.reason(error.errno)); the change itself has been made",
        hint: "do not do it again; look at what is there with list or show")
    case let error as MergeUndone:
      // Whatever it was, git is to hear of a conflict.
      self.init(.failed, Failure(error.cause, in: program).words)
    case let error as InputFault:
      self.init(.failed, "standard input could not be read: \(Self.reason(error.errno))")
    default: self.init(.failed, "\(error)")
    }
  }

  private init(_ exitCode: ExitCode, _ words: ErrorWords?) {
    self.words = words
    self.exitCode = exitCode
  }

  init(_ exitCode: ExitCode, _ error: String, hint: String? = nil) {
    self.init(exitCode, ErrorWords(error: error, hint: hint))
  }

  static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}

extension Failure {
  init(_ error: StoreError) {
    switch error {
    case .noWorkspace(let folder):
      self.init(
        .unreadable, "there is no workspace in \(VisibleText.path(folder)) or above it",
        hint: "name one with -C DIR or FORUMCTL_WORKSPACE, or make one: forumctl init DIR --name NAME")
    case .workspaceExists(let folder):
      self.init(
        .failed, "there is a workspace in \(VisibleText.path(folder)) already",
        hint: "a workspace cannot stand in another; choose a folder outside it")
    case .file(let error): self.init(error)
    case .damaged(let place, let kind):
      self.init(
        .unreadable, "\(Words.place(place)): \(Words.fault(kind))\(Words.excerpt(place))",
        hint: Words.mend(kind))
    case .unmerged(let place):
      self.init(
        .unreadable, "\(Words.line(place)): unmerged conflict",
        hint: "edit \(place.path): keep one side or put both together, remove the lines with <<<<<<<, "
          + "======= and >>>>>>>, then: git add \(place.path)")
    case .invalid(let place, let fault):
      self.init(
        .unreadable,
        "\(Words.place(place)): \(fault.path): \(Words.problem(fault.problem))\(Words.excerpt(place))",
        hint: "mend the line in a text editor; nothing has been written")
    case .newerFormat(let found, let supported):
      self.init(
        .unreadable, "the workspace has format \(found), and this version knows formats up to \(supported)",
        hint: "use a version of forumctl that knows format \(found); nothing has been written")
    case .locked(let holder):
      let who = holder.isEmpty ? "another process" : VisibleText.line(holder)
      self.init(
        .locked, "the workspace is being changed by \(who)",
        hint: "try again when it has finished, or wait longer with --lock-timeout N")
    case .beingRead:
      self.init(
        .locked, "others are reading the workspace, and a change of several files has to wait for them",
        hint: "what you gave is kept: forumctl redo, or wait longer with --lock-timeout N; "
          + "a command that was stopped (Ctrl-Z) must go on or be ended")
    case .missing(let path):
      self.init(
        .unreadable, "\(path) is missing",
        hint: "take it back from a copy or from git; if nothing in its folder is wanted, remove the folder")
    case .changedUnderneath(let path):
      self.init(
        .failed, "\(path) was changed by somebody else in the middle of this; nothing has been written",
        hint: "what you gave is kept; do it on what is there now: forumctl redo")
    case .unfinishedChange(let path, let command):
      self.init(
        .unreadable,
        "\"\(command)\" was cut off, and \(path) has been changed by somebody else since",
        hint: "finish it on what is there now: forumctl redo; or take back what was done of it: forumctl undo"
      )
    case .stuckChange(let command, let instant, let records):
      self.init(
        .failed,
        "\"\(command)\" of \(instant) was cut off, and can be neither finished nor taken back: "
          + "\(Words.changed(records)) changed since",
        hint: "leave the files as they are: forumctl undo --as-is; then put these records right by hand, "
          + "and see what else is wrong: forumctl check")
    case .changedSince(let command, let instant, let records):
      self.init(
        .failed,
        "\"\(command)\" of \(instant) is not all there any more: \(Words.changed(records)) changed since",
        hint: "nothing has been written; put right by hand what you want back")
    case .final(let command, let instant):
      self.init(
        .failed,
        "\"\(command)\" of \(instant) cannot be taken back or made again: what it took out is kept nowhere",
        hint: "an earlier change: forumctl undo --change ID, with the id from forumctl log")
    case .refused(let path, let fault):
      self.init(.failed, "\(path): \(fault.path): \(Words.problem(fault.problem)); nothing has been written")
    case .referredTo(let noun, let id, let referrers):
      let first = referrers.prefix(5).map { Words.referrer($0) }.joined(separator: ", ")
      let more = referrers.count > 5 ? " and \(referrers.count - 5) more" : ""
      self.init(
        .failed, "\(noun) \"\(id)\" is referred to by \(first)\(more)",
        hint: "remove those first, or see what would go with --cascade --dry-run")
    }
  }

  private init(_ error: FileError) {
    let path = VisibleText.path(error.path)
    let action =
      switch error.operation {
      case .read, .list: "read"
      case .create, .write, .synchronize, .rename: "written"
      case .remove: "removed"
      case .lock: "locked"
      }
    let exitCode: ExitCode = [.read, .list].contains(error.operation) ? .unreadable : .failed
    self.init(exitCode, "\(path) cannot be \(action): \(Words.reason(error))", hint: Words.hint(error))
  }

  private init(_ error: NotFound) {
    let text = VisibleText.quoted(error.text)
    switch error.reason {
    case .unknown(let nearest):
      let hint =
        nearest.isEmpty
        ? Words.overview(of: error.noun, in: error.owner)
        : "did you mean \(Words.list(nearest.map { VisibleText.quoted($0) }, "or"))?"
      self.init(.failed, "there is no \(error.noun) \(text)", hint: hint)
    case .ambiguous(let candidates) where error.text.isEmpty:
      self.init(
        .failed, "there is more than one \(error.noun): \(candidates.joined(separator: ", "))",
        hint: "give one of these ids")
    case .ambiguous(let candidates):
      self.init(
        .failed, "\(text) can mean more than one \(error.noun): \(candidates.joined(separator: ", "))",
        hint: "give one of these ids")
    case .tooShort(let minimum):
      self.init(
        .failed, "\(text) is too short for a command that writes",
        hint: "give at least \(minimum) characters of the id")
    }
  }

  private init(_ error: SeveralNotFound) {
    let all = error.faults.compactMap { Failure($0).words }
    let lines = all.map { "\n  \($0.error)" }.joined()
    let noun = error.faults.first?.noun ?? "record"
    self.init(
      .failed, "\(Words.count(all.count, noun)) could not be found:\(lines)",
      hint: all.first?.hint)
  }

  private init(_ error: SignatoryDisagreement) {
    let signatory = "forumctl signatory"
    let keys = Words.list(error.keys, "and")
    self.init(
      .failed,
      "\(error.one) and \(error.other) both stand by \(error.declaration), and their \(keys) cannot both be kept; "
        + "nothing has been merged",
      hint:
        "see them: \(signatory) show \(error.declaration) \(error.one), and \(error.other); then make them agree, "
        + "or take away what is not right: \(signatory) set \(error.declaration) ORG "
        + error.keys.map { "--clear \($0)" }.joined(separator: " "))
  }

  private init(_ error: LeaksFound) {
    let places = error.leaks.map { leak in
      "\n  \(leak.path): \([leak.record, leak.place.description].compactMap(\.self).joined(separator: ": ")): "
        + Words.leak(leak.kind)
    }
    self.init(
      .findings, "this may not leave the house as it is:\(places.joined())",
      hint: "\(Words.wayOut(of: error.leaks)), or give --allow REASON")
  }

  private init(_ error: InputProblem) {
    switch error {
    case .notUTF8(let source, let line):
      self.init(
        .failed, "\(source), line \(line): the text is not in UTF-8",
        hint: "save the file as UTF-8 and try again; nothing has been written")
    case .empty(let source): self.init(.failed, "\(source): there is no text")
    }
  }

  private init(_ error: CommandProblem) { self.init(.failed, error.message, hint: error.hint) }
}

/// Why a command cannot do what was asked, where no record or file is at fault.
struct CommandProblem: Error, Equatable {
  let message: String
  let hint: String?

  init(_ message: String, hint: String? = nil) {
    self.message = message
    self.hint = hint
  }
}
