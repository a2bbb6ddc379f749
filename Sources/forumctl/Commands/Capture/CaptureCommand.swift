import ForumKit

/// `capture F`: notes at the meeting, a line at a time.
enum CaptureCommand {
  static let theme = Parameter.option(
    "theme", value: "T", .reference(.themes),
    help: "Where to begin: a theme by id, title, number, or the beginnings of words of its title")

  static let command = Command(
    "capture", summary: "Write notes at the meeting: each line is an input, safe at every Enter",
    discussion: [
      "At a terminal there is a prompt with the theme and how many inputs hang on it. What is typed is on the disk when the next prompt stands there. A list that is pasted goes in at once, one line an input.",
      "A slash begins a word that does something: /theme T goes to a theme; /board NAME and /heading NAME too, and make it where it is not there; /group N and /kind K say it of the next lines; /point TEXT adds a summary point; /undo takes back what this session wrote last, and nobody else's; /list and /find WORDS show what is there; /help, /quit. // begins a text with a slash.",
      "From a pipe or a file each line is an input, # TITLE goes to a board and ## TITLE to a heading on it, the words with a slash work too, and all of it is one change: either every line is stored or none. The new ids are printed on standard output.",
      "Several people can write in one forum at once, each with a --group of their own. Notes carry no person: what looks like an address, a number or a name that is on record is told at once.",
    ],
    examples: [
      .init(
        "Put in a list of post-its with its boards and headings",
        "forumctl capture forum-2025-11 --theme helgkalendern < post-its.txt"),
      .init(
        "See what a list would come to",
        "forumctl capture forum-2025-11 --group \"Grupp 2\" --kind need --dry-run < post-its.txt"),
    ],
    parameters: [
      ForumCommands.operand, theme, InputOptions.group, InputOptions.kind, InputOptions.voice,
      InputOptions.source, AnnotationOptions.tag,
    ],
    action: .house(run))

  @Sendable static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let terminal = context.console.terminal
    guard terminal.inputIsTerminal, terminal.outputIsTerminal, context.console.choices.mayAsk else {
      return try CapturePipe.run(values, context)
    }
    guard !context.isDryRun else {
      throw CommandProblem(
        "a dry run of what is typed would show nothing of what comes after it",
        hint: "give the lines from a file: forumctl capture F --dry-run < FILE")
    }
    return try CaptureTalk.run(values, context)
  }

  /// A session that begins where the line says.
  static func session(_ values: Values, in records: some Records & ForumDirectory) throws -> CaptureSession {
    let forum = try records.forum(values[ForumCommands.operand], for: .writing)
    var template = Input()
    InputOptions.applyCaptured(values, to: &template)
    if let text = values[theme] {
      do {
        template.theme = try LooseThemeFinder(records.list(.themes(of: forum)), of: forum).theme(text).id
      } catch let problem as CaptureProblem {
        throw CommandProblem(
          CaptureWords.problem(problem), hint: "list them: forumctl theme list \(forum)")
      }
    }
    return CaptureSession(in: forum, template: template)
  }

  /// What sees people in notes. A file that cannot be read must not keep anybody from writing.
  static func watch(over forum: ID<Forum>, _ values: Values, _ context: Context) throws -> CaptureWatch {
    let watch: CaptureWatch
    do throws(StoreError) { watch = try CaptureWatch(over: forum, in: context.records) } catch {
      if let words = Failure(error).words { try context.warn("names are not looked for: \(words.error)") }
      watch = CaptureWatch()
    }
    if let voice = values[InputOptions.voice], watch.isOfOnePerson(voice) {
      try context.warn(
        "\(VisibleText.quoted(voice)) is a function that only one person can hold; notes carry no person")
    }
    return watch
  }
}

extension InputOptions {
  /// Puts into an input what `capture` is told of all of them.
  static func applyCaptured(_ values: Values, to input: inout Input) {
    input.group.set(values[group]?.trimmed)
    input.kind.set(values[kind])
    input.voice.set(values[voice])
    input.source.set(values[source])
    input.annotations.tags.addMissing(values[AnnotationOptions.tag])
  }
}
