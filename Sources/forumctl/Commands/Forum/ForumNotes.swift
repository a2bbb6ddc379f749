import ForumKit

/// `forum notes F`: a whole forum as text.
enum ForumNotes {
  static let includePersonal = Parameter.flag(
    "include-personal", help: "Name the representatives, with how to reach them")
  static let output = Parameter.option(
    "output", short: "o", .file, help: "Write to a file, in one step, instead of standard output")

  static let command = Command(
    "notes", summary: "Write a forum as notes, to be changed in a text editor",
    discussion: [
      "The notes are Markdown with a few lines on top. What is changed in them comes back with: forumctl import notes FILE. Ids stand at the ends of lines as {#id}; new lines need none.",
      "The notes are for the house: internal parts stand in them. Remarks, consent and corrections do not, nor do people unless --include-personal is given; all of that stays in the records whatever becomes of the notes.",
    ],
    examples: [
      .init("Look at a forum as text", "forumctl forum notes forum-2025-11"),
      .init(
        "Take the notes along, with English headings", "forumctl forum notes latest --lang en -o notes.md"),
    ],
    parameters: [ForumCommands.operand, includePersonal, output],
    action: .house { values, context in
      let id = try context.records.forum(values[ForumCommands.operand])
      let text = try text(of: id, values, context)
      guard let file = values[output], file != "-" else {
        try context.out.write(text)
        return .done
      }
      let path = try context.host.absolute(file)
      guard !context.records.isFileOfWorkspace(path) else {
        throw CommandProblem(
          "\(VisibleText.path(file)) is a file of the workspace's records", hint: "choose another file")
      }
      if !context.isDryRun { try AtomicWriter(context.host.fileSystem).write(Array(text.utf8), to: path) }
      try context.done("wrote \(VisibleText.path(file))", would: "write \(VisibleText.path(file))")
      return .done
    })

  static func text(of id: ID<Forum>, _ values: Values, _ context: Context) throws -> String {
    let records = try ForumRecords(of: id, in: context.records)
    guard records.forum != nil else {
      throw NotFound(noun: Forum.noun, text: id.text, reason: .unknown(nearest: []))
    }
    return NotesWriter.text(
      of: records, organisations: try context.records.list(.organisations),
      in: values[GlobalOptions.language].flatMap(OutputLanguage.init) ?? context.workspace.card.language
        ?? .sv,
      isPersonal: values[includePersonal])
  }
}
