import ForumKit

/// `capture` from a pipe or a file: all lines in one change, or none.
enum CapturePipe {
  static func run(_ values: Values, _ context: Context) throws -> ExitCode {
    // Read before the change begins, so that the lock is not held while somebody types.
    let list = CaptureList(try context.input.readAll())
    guard list.lines.contains(where: { $0.line != .blank }) || !list.faults.isEmpty else {
      throw InputProblem.empty(source: "standard input")
    }
    let outcome: CaptureOutcome
    do {
      outcome = try context.change(values) { change in
        try take(list, CaptureCommand.session(values, in: change), in: &change)
      }.result
    } catch let refusal as CaptureRefusal {
      throw CaptureWords.problem(refusal)
    }
    let forum = outcome.session.forum
    try context.out.write(outcome.added.map { "\($0.id)\n" }.joined())
    let watch = try CaptureCommand.watch(over: forum, values, context)
    try warn(of: list, stored: Set(outcome.added.map(\.text)), watch, context)
    for answer in outcome.answers { try tell(answer, context) }
    let places = try places(of: outcome, context)
    let count = ImportWords.count(outcome.added.count, "input")
    try context.done("added \(count) to \(forum)\(places)", would: "add \(count) to \(forum)\(places)")
    return .done
  }

  private static func take(
    _ list: CaptureList, _ session: CaptureSession, in change: inout Change
  ) throws -> CaptureOutcome {
    do {
      let outcome = try session.take(list.lines, in: &change)
      guard list.faults.isEmpty else { throw CaptureRefusal(list.faults) }
      return outcome
    } catch let refusal as CaptureRefusal where refusal.faults != list.faults {
      throw CaptureRefusal((list.faults + refusal.faults).sorted { $0.line < $1.line })
    }
  }

  /// Warns of people in what is stored; not in what a later line takes back.
  private static func warn(
    of list: CaptureList, stored: Set<String>, _ watch: CaptureWatch, _ context: Context
  ) throws {
    for (number, line) in list.lines {
      let text: String
      switch line {
      case .note(let said) where stored.contains(said): text = said
      case .command(.point, let said): text = said
      default: continue
      }
      let findings = watch.findings(in: text)
      guard !findings.isEmpty else { continue }
      try context.warn("line \(number): \(CaptureWords.carriesNoPerson(findings))")
    }
  }

  /// Tells what came beside the inputs.
  private static func tell(_ answer: CaptureAnswer, _ context: Context) throws(OutputFault) {
    switch answer {
    case .made(let theme, _):
      let what = "\(theme.kind?.rawValue ?? Theme.noun) \(VisibleText.quoted(theme.title)) (\(theme.id))"
      try context.done("made the \(what)", would: "make the \(what)")
    case .point(_, let theme):
      let what = "a point to \(VisibleText.quoted(theme.title))"
      try context.done("added \(what)", would: "add \(what)")
    default: break
    }
  }

  /// `: 3 on "Tavlan", 1 on no theme`
  private static func places(of outcome: CaptureOutcome, _ context: Context) throws -> String {
    guard !outcome.added.isEmpty else { return "" }
    var counts: [(theme: ID<Theme>?, count: Int)] = []
    for input in outcome.added {
      if let place = counts.firstIndex(where: { $0.theme == input.theme }) {
        counts[place].count += 1
      } else {
        counts.append((input.theme, 1))
      }
    }
    let places = counts.map { theme, count in "\(count) on \(theme?.text ?? "no theme")" }
    return ": \(places.joined(separator: ", "))"
  }
}
