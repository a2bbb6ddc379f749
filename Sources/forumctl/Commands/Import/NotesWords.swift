import ForumKit

/// What is said of notes: their faults, and what an import makes of them.
enum NotesWords {
  private static let shown = 50

  /// All faults with their lines and a caret.
  static func problem(_ refusal: NotesRefusal, in name: String, hint: String? = nil) -> CommandProblem {
    let faults = refusal.faults
    let lines = faults.prefix(shown).map { fault in
      guard fault.line > 0 else { return "\n  \(name): \(words(fault.problem))" }
      return "\n  \(name):\(fault.line):\(fault.column): \(words(fault.problem))\(excerpt(fault))"
    }
    let more = faults.count > shown ? "\n  and \(faults.count - shown) more" : ""
    var hints = [hint ?? "mend the notes and import them again"]
    let hasUnknown = faults.contains { fault in
      if case .unknownOrganisation = fault.problem { return true }
      return false
    }
    if hasUnknown { hints.append("--create adds the organisations that are not known") }
    return CommandProblem(
      "the notes cannot be taken as they are; nothing has been written:\(lines.joined())\(more)",
      hint: hints.joined(separator: "; "))
  }

  private static func excerpt(_ fault: NotesFault) -> String {
    let scalars = Array(fault.text.unicodeScalars)
    guard !scalars.isEmpty else { return "" }
    let start = max(0, fault.column - 61)
    let end = min(scalars.count, start + 100)
    func text(_ range: Range<Int>) -> String {
      var text = ""
      text.unicodeScalars.append(contentsOf: scalars[range])
      return VisibleText.line(text)
    }
    let lead = text(start..<max(start, min(fault.column - 1, end)))
    let marks = String(repeating: "~", count: max(0, min(fault.length, end - fault.column + 1) - 1))
    return "\n    \(text(start..<end))\n    \(String(repeating: " ", count: DisplayWidth.of(lead)))^\(marks)"
  }

  static func words(_ problem: NotesFault.Problem) -> String {
    func quoted(_ text: String) -> String { VisibleText.quoted(text, limit: 60) }
    switch problem {
    case .noStamp(let line):
      return "the last line is gone, and with it perhaps more; it was: \(VisibleText.line(line))"
    case .unknownKey(let word, let known):
      return "\(quoted(word)) is none of the words that stand on top: \(known.joined(separator: ", "))"
    case .stray(.beforeHeadings):
      return "text before the first heading; put it under one, such as # Inledning"
    case .stray(.afterBullets):
      return "text after a list; indent it to go on with the point above, or put it under a line \"Text:\""
    case .stray(.withoutBullet): return "a line without a bullet in a list; begin it with \"- \""
    case .missing(let key):
      let word = key == "title" ? "Titel: …" : "Datum: 2026-06-03"
      return "the notes do not say the \(key); a line on top: \(word)"
    case .notADate(let text):
      return "\(quoted(text)) is not a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)"
    case .notANumber(let text): return "\(quoted(text)) is not a whole number"
    case .notAChoice(let text, let name, let choices):
      return "\(quoted(text)) is not \(Words.indefinite(name)): \(choices.joined(separator: ", "))"
    case .notAnID(let text, let noun): return "\(quoted(text)) is not the id of \(Words.indefinite(noun))"
    case .unknownOrganisation(let name, let nearest):
      let names = Words.list(nearest.map { VisibleText.quoted($0) }, "or")
      return
        "there is no organisation \(quoted(name))\(nearest.isEmpty ? "" : "; did you mean \(names)?")"
    case .ambiguousOrganisation(let name, let candidates):
      return "\(quoted(name)) can mean more than one organisation: \(candidates.joined(separator: ", "))"
    case .noID(let name): return "no id can be made from \(quoted(name))"
    case .unknownAttribute(let text): return "\(quoted(text)) means nothing in brackets here"
    case .unknownID(let noun, let id):
      return "there is no \(noun) \(quoted(id)) in the forum; without {#\(id)} the line is a new one"
    case .repeated(let noun, let id, let line):
      return "the \(noun) \(quoted(id)) stands on line \(line) already"
    case .elsewhere(let noun, let id, let forum):
      let place = forum.isEmpty ? "is there already, of no forum" : "is in \(forum)"
      return "the \(noun) \(quoted(id)) \(place); without {#\(id)} the line is a new one"
    case .holdsMore(let noun, let id):
      return
        "the \(noun) \(quoted(id)) is not in the notes any more, and more is known of it than notes tell; put its line back, or remove it by itself: \(noun) remove \(id)"
    case .otherForum(let found, let wanted): return "the notes are of \(found), not of \(wanted)"
    case .changedMeanwhile(let noun, let id, let key):
      return "the \(noun) \(quoted(id)) has been changed (\(key)) by somebody else since the notes were made"
    case .saysOtherwise(let noun, let id, let key):
      return
        "the \(noun) \(quoted(id)) has another \(key) already; change it in notes from forum notes, or give --overwrite"
    case .removedMeanwhile(let noun, let id):
      return
        "the \(noun) \(quoted(id)) has been removed by somebody else since the notes were made; without {#\(id)} the line is a new one"
    case .goneHere(let noun, let id):
      return
        "the \(noun) \(quoted(id)) is not in the notes any more, and somebody else has changed it, or added something under it, since they were made"
    case .referredTo(let noun, let id, let by):
      return "the \(noun) \(quoted(id)) is not in the notes any more, and \(by) grew out of it"
    case .record(let problem, let key): return "\(key.isEmpty ? "" : "\(key): ")\(Words.problem(problem))"
    }
  }

  /// What an import changes, as lines of the notes.
  static func diff(_ outcome: NotesImport.Outcome, _ language: OutputLanguage, isPersonal: Bool) -> String {
    func text(_ records: ForumRecords, _ organisations: [Organisation]) -> String {
      NotesWriter.text(
        of: records, organisations: organisations, in: language, isPersonal: isPersonal, hasIDs: false)
    }
    let diff = NotesDiff(
      from: text(outcome.before, outcome.organisations),
      to: text(outcome.after, outcome.organisations + outcome.created))
    var lines: [String] = []
    var heading = ""
    for line in diff.lines {
      if line.heading != heading {
        heading = line.heading
        if !heading.isEmpty { lines.append("@ \(VisibleText.line(heading))") }
      }
      let mark =
        switch line.kind {
        case .added: "+"
        case .removed: "-"
        case .moved: ">"
        }
      lines.append("\(mark) \(VisibleText.line(line.text))")
    }
    return lines.map { "\($0)\n" }.joined()
  }
}
