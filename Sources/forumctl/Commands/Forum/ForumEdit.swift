import ForumKit

/// `forum edit F`: a whole forum in a text editor.
enum ForumEdit {
  static let command = Command(
    "edit", summary: "Change a forum as notes in a text editor",
    discussion: [
      "Opens the notes of the forum (see forum notes) in FORUMCTL_EDITOR, VISUAL, EDITOR or vi; words after the program's name, as in \"code --wait\", are its options. What was changed is taken when the editor is closed, and only that: others may work on the forum meanwhile.",
      "Where something is wrong, the editor opens again with the faults as remarks at their lines. Closing it without a change gives up. Whatever fails, what was typed stays in a file that is named.",
    ],
    examples: [
      .init("Change the newest forum", "FORUMCTL_EDITOR=true forumctl forum edit latest"),
      .init(
        "See what a change would come to",
        "FORUMCTL_EDITOR=true forumctl forum edit forum-2025-11 --dry-run"),
    ],
    parameters: [ForumCommands.operand, ForumNotes.includePersonal, OrganisationNames.create],
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let id = try context.records.forum(values[ForumCommands.operand], for: .writing)
    let notes = try ForumNotes.text(of: id, values, context)
    // Whoever writes meanwhile must not wait for somebody who types.
    context.workspace.letGo()
    let kept = try KeptNotes(of: id, notes, context)
    do {
      try edit(kept, id, notes, values, context)
    } catch let problem as CommandProblem {
      throw try kept.naming(problem)
    } catch {
      // The words of the error follow; that nothing typed is lost stands before them.
      try context.note("what was typed is kept in \(VisibleText.path(kept.path))")
      throw error
    }
    return .done
  }

  private static func edit(
    _ kept: KeptNotes, _ id: ID<Forum>, _ notes: String, _ values: Values, _ context: Context
  ) throws {
    let editor = Editor(context.environment)
    var offered = notes
    while true {
      try refuse(editor.open(kept.path), of: editor)
      let saved = try kept.text()
      if offered == saved {
        if saved == notes {
          try kept.remove()
          return try context.note("nothing was changed")
        }
        throw CommandProblem("the faults are still there; nothing has been written")
      }
      guard !saved.trimmed.isEmpty else {
        throw CommandProblem("the notes were saved empty; nothing has been written")
      }
      do {
        let source = NotesImport(saved, base: notes, mayCreate: values[OrganisationNames.create])
        let outcome = try context.change(values) { try source.apply(to: &$0, forum: id) }
        try NotesFileImport.tell(outcome, isPersonal: values[ForumNotes.includePersonal], values, context)
        if context.isDryRun {
          try context.note("what was typed is kept in \(VisibleText.path(kept.path))")
        } else {
          try kept.remove()
        }
        return
      } catch let refusal as NotesRefusal {
        try context.err.line(NotesWords.problem(refusal, in: kept.path).message)
        offered = NotesRemarks.adding(refusal.faults, to: saved)
        try kept.write(offered)
      }
    }
  }

  private static func refuse(_ ending: TerminalProgram.Ending, of editor: Editor) throws(CommandProblem) {
    let name = VisibleText.quoted(editor.command)
    let hint = "name another editor with FORUMCTL_EDITOR, VISUAL or EDITOR"
    switch ending {
    case .exited(0): return
    case .exited(let code):
      throw CommandProblem("the editor \(name) ended with \(code); nothing has been written", hint: hint)
    case .killed(let signal):
      throw CommandProblem("the editor \(name) was ended by signal \(signal); nothing has been written")
    case .notStarted(let code):
      throw CommandProblem("the editor \(name) cannot be started: \(Failure.reason(code))", hint: hint)
    }
  }
}

/// Faults as remarks in notes, which a reader passes over.
enum NotesRemarks {
  private static let mark = "<!-- forumctl! "

  /// The notes with a remark after each line that has a fault, and without earlier ones.
  static func adding(_ faults: [NotesFault], to notes: String) -> String {
    var remarks: [Int: [String]] = [:]
    for fault in faults {
      let words = VisibleText.line(NotesWords.words(fault.problem)).replacing("--", with: "- -")
      let caret = fault.length > 0 ? "column \(fault.column): " : ""
      remarks[fault.line, default: []].append("\(mark)\(caret)\(words) -->")
    }
    let top =
      "\(mark)\(Words.count(faults.count, "fault")): mend the lines above the remarks"
    var lines = ["\(top); closing without a change gives up -->"] + remarks[0, default: []]
    for (place, line) in notes.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if !line.hasPrefix(mark) { lines.append(String(line)) }
      lines += remarks[place + 1, default: []]
    }
    return lines.joined(separator: "\n")
  }
}

/// The file that notes are typed in. It is the owner's alone, and is removed only when all is in the records.
struct KeptNotes {
  let path: String
  private let base: String
  private let original: String
  private let context: Context

  /// Writes the notes, and beside them the same again, to tell later what was changed.
  init(of id: ID<Forum>, _ notes: String, _ context: Context) throws {
    let folder = FilePath.join(context.workspace.root, ".forumctl/kept")
    let fileSystem = context.host.fileSystem
    try fileSystem.createFolder(folder)
    let moment = context.host.clock().description.filter { $0.isNumber }
    let taken = Set(try fileSystem.names(in: folder))
    let name = Slug.unique("\(id.text.prefix(40))-\(moment)") { taken.contains("\($0).md") }
    path = FilePath.join(folder, "\(name).md")
    base = FilePath.join(folder, "\(name).base.md")
    original = notes
    self.context = context
    for path in [base, path] {
      let file = try fileSystem.create(path, mode: 0o600)
      try fileSystem.write(Array(notes.utf8), to: file)
      try fileSystem.synchronize(file)
      try fileSystem.close(file)
    }
  }

  func text() throws -> String { try TextSource.text(of: context.host.fileSystem.read(path), from: path) }

  func write(_ text: String) throws {
    try AtomicWriter(context.host.fileSystem).write(Array(text.utf8), to: path)
  }

  func remove() throws {
    for path in [path, base] { try context.host.fileSystem.remove(path) }
  }

  /// The problem with the place where what was typed is; where nothing was, the file goes.
  func naming(_ problem: CommandProblem) throws -> CommandProblem {
    if try text() == original {
      try remove()
      return problem
    }
    let here = "what was typed is kept in \(VisibleText.path(path))"
    let again = "to go on: forumctl import notes \(VisibleText.path(path))"
    return CommandProblem(
      problem.message, hint: [here, again, problem.hint].compactMap(\.self).joined(separator: "; "))
  }
}
