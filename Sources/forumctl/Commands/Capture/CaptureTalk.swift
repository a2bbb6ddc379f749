import ForumKit

/// `capture` at a terminal: a prompt, and a line on the disk before the next one.
struct CaptureTalk {
  private let values: Values
  private let context: Context
  private let watch: CaptureWatch
  private var session: CaptureSession
  private var source: any LineSource
  private var page: CapturePage
  /// Lines that could not be written yet. They go in with the next one, in their order.
  private var waiting: [(number: Int, line: CaptureLine)] = []
  private var texts: [Int: String] = [:]
  private var lastNumber = 0

  static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    let session = try CaptureCommand.session(values, in: context.records)
    let watch = try CaptureCommand.watch(over: session.forum, values, context)
    // Whoever writes meanwhile must not wait for somebody who types.
    context.workspace.letGo()
    let page = try CapturePage(session, context)
    if !context.console.choices.isQuiet { try page.welcome() }
    let completion = CaptureCompletion(session.forum, context)
    var source: any LineSource = PlainLines(context.console)
    if let device = context.console.device,
      let editor = try LineEditor(device, context.out, context.console.style, complete: completion.offer)
    {
      source = editor
    }
    var talk = CaptureTalk(
      values: values, context: context, watch: watch, session: session, source: source, page: page)
    return try talk.run()
  }

  private mutating func run() throws -> ExitCode {
    let end: (ExitCode, unfinished: String)
    do { end = try listen() } catch {
      // The first error is the one to tell. The terminal is given back whatever it was.
      do { try source.close() } catch {}
      throw error
    }
    try source.close()
    var code = end.0
    if !waiting.isEmpty {
      _ = try store()
      for (number, _) in waiting {
        try context.err.line("not stored: \(VisibleText.line(texts[number] ?? ""))")
      }
      if !waiting.isEmpty { code = .failed }
    }
    if !end.unfinished.isEmpty {
      try context.err.line("not entered, and not stored: \(VisibleText.line(end.unfinished))")
    }
    return code
  }

  private mutating func listen() throws -> (ExitCode, unfinished: String) {
    var text = ""
    while true {
      let prompt = page.prompt(of: session, waiting: waiting.count)
      let input: TypedInput
      do { input = try source.next(prompt: prompt, text: text) } catch is InputFault {
        // The terminal is gone: an end as any other.
        return (.terminated, "")
      }
      text = ""
      switch input {
      case .line(let typed):
        let line = CaptureLine(typed, hasHeadings: false)
        if case .command(.quit, _) = line { return (.done, "") }
        text = try enter(line, typed)
      case .pasted(let bytes): try enter(pasted: bytes)
      case .notUTF8: try page.say("the line is not in UTF-8, and is not stored")
      case .end(let code, let unfinished): return (code, unfinished)
      }
    }
  }

  /// Does what a line says.
  ///
  /// - Returns: What is to stand in the next line from the beginning: a line that could not be taken.
  private mutating func enter(_ line: CaptureLine, _ typed: String) throws -> String {
    if line == .blank { return try store() }
    do {
      if try show(line) { return "" }
      if waiting.isEmpty, !line.writes {
        let outcome = try session.choose(line, in: page.records())
        session = outcome.session
        try tell(outcome)
        return ""
      }
    } catch let problem as CaptureProblem {
      try page.say(CaptureWords.problem(problem))
      return typed
    } catch let error as StoreError {
      try tell(error)
      return typed
    }
    wait(line, typed)
    return try store()
  }

  /// Puts in a list that was pasted, or nothing of it.
  private mutating func enter(pasted bytes: [UInt8]) throws {
    let list = CaptureList(bytes, hasCommands: false)
    guard list.faults.isEmpty else {
      return try page.say(CaptureWords.problem(CaptureRefusal(list.faults)).message)
    }
    for (_, line) in list.lines where line != .blank { wait(line, CaptureWords.typed(line)) }
    _ = try store()
  }

  private mutating func wait(_ line: CaptureLine, _ typed: String) {
    lastNumber += 1
    waiting.append((lastNumber, line))
    texts[lastNumber] = typed
  }

  /// Writes what waits: all of it in one change.
  ///
  /// - Returns: A line that cannot be taken as it is, to be edited.
  private mutating func store() throws -> String {
    var back = ""
    while !waiting.isEmpty {
      do {
        let outcome = try context.change(values) { change in
          try change.requireFile(of: session.forum)
          return try session.take(waiting, in: &change)
        }.result
        session = outcome.session
        waiting = []
        texts = [:]
        try tell(outcome)
      } catch let refusal as CaptureRefusal {
        for fault in refusal.faults {
          let typed = texts[fault.line] ?? ""
          // One can be edited; the others are shown, so that they can be typed again.
          if refusal.faults.count > 1 { try page.say("not stored: \(VisibleText.line(typed))") }
          try page.say(CaptureWords.problem(fault.problem))
          back = refusal.faults.count > 1 ? "" : typed
        }
        waiting.removeAll { line in refusal.faults.contains { $0.line == line.number } }
      } catch let error as StoreError {
        try tell(error)
        let lines = ImportWords.count(waiting.count, "line")
        try page.say(
          "\(lines) not stored yet, and kept: Enter tries again, and so does the next line")
        return back
      }
    }
    return back
  }

  // MARK: - What is said

  /// Answers a line that only asks.
  private func show(_ line: CaptureLine) throws -> Bool {
    guard case .command(let word, let text) = line else { return false }
    switch (word, text) {
    case (.help, _): try context.out.write(CaptureWords.help)
    case (.list, _): try page.list(session)
    case (.find, _): try page.find(text, session)
    case (.theme, ""): try page.themes(session)
    case (.kind, ""): try page.say(CaptureWords.kinds(session.template.kind))
    case (.group, ""): try page.say(CaptureWords.group(session.template.group))
    default: return false
    }
    return true
  }

  private mutating func tell(_ outcome: CaptureOutcome) throws(OutputFault) {
    page.stand(outcome)
    for answer in outcome.answers {
      for line in CaptureWords.answer(answer) { try page.say(line) }
      switch answer {
      case .added(let input), .addedWithoutTheme(let input): try warn(of: input.text)
      case .point(let text, _): try warn(of: text)
      default: break
      }
    }
    if outcome.added.count > 1 {
      let count = outcome.added.count
      try page.say(
        "\(count) lines stored; to take them back: /undo \(outcome.answers.count { $0.isStored })")
    }
  }

  private func warn(of text: String) throws(OutputFault) {
    let findings = watch.findings(in: text)
    guard !findings.isEmpty else { return }
    try page.say("warning:", .yellow, "\(CaptureWords.carriesNoPerson(findings)); /undo takes the line back")
  }

  private func tell(_ error: StoreError) throws(OutputFault) {
    guard let words = Failure(error).words else { return }
    try page.say("error:", .red, words.error)
  }
}
