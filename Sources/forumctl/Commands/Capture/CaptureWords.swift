import ForumKit

/// What `capture` says.
enum CaptureWords {
  static let help = """
    TEXT             an input; a bullet before it is left out, // begins with a slash
    /theme T         go to a theme: its number, title or some words of it; alone: list them; - for none
    /board NAME      go to a board, or make it
    /heading NAME    go to a heading of the board, or make it
    /group N         the group of the next lines; - for none
    /kind K          the kind of the next lines: behov, förslag, oro …; - for none
    /point TEXT      a summary point of the theme
    /undo [N]        take back what you wrote last, or the last N
    /list            what stands at the theme, by everybody
    /find WORDS      inputs of the forum with these words
    /quit            leave (Ctrl-D too)
    Tab completes, arrows fetch earlier lines, a pasted list goes in at once.

    """

  private static let shown = 50

  /// All faults of a list, by their lines.
  static func problem(_ refusal: CaptureRefusal) -> CommandProblem {
    let lines = refusal.faults.prefix(shown).map { "\n  line \($0.line): \(problem($0.problem))" }
    let more = refusal.faults.count > shown ? "\n  and \(refusal.faults.count - shown) more" : ""
    return CommandProblem(
      "the lines cannot be taken as they are; nothing has been stored:\(lines.joined())\(more)",
      hint:
        "mend these lines and give all of them again; \"- \" before a line makes it a text, whatever it begins with"
    )
  }

  static func problem(_ problem: CaptureProblem) -> String {
    switch problem {
    case .notUTF8: "the line is not in UTF-8"
    case .tooLong(let bytes): "the text has \(bytes) bytes, and may have at most \(String.recordLimit)"
    case .unknownWord(let word, let nearest):
      nearest.isEmpty
        ? "there is no \(slash(word)); /help shows what there is, and // begins a text with a slash"
        : "there is no \(slash(word)); did you mean \(Words.list(nearest.map { "/\($0)" }, "or"))?"
    case .onlyAtPrompt(let word): "/\(word.rawValue) is for somebody at a terminal; leave the line out"
    case .missing(let word): "/\(word.rawValue) wants \(wanted(by: word)) after it"
    case .notANumber(let text): "/undo takes a number, and \(quoted(text)) is none"
    case .unknownTheme(let text, let nearest):
      "there is no theme \(quoted(text))"
        + (nearest.isEmpty ? "" : "; did you mean \(Words.list(nearest.map(named), "or"))?")
    case .ambiguousTheme(let text, let candidates):
      "\(quoted(text)) can mean \(Words.list(candidates.map(named), "or"))"
    case .notAKind(let text, let candidates):
      candidates.isEmpty
        ? "\(quoted(text)) is no kind: \(kindNames(Input.Kind.allCases))"
        : "\(quoted(text)) can mean \(kindNames(candidates))"
    case .noTheme(.heading): "a heading stands on a board; first: /board NAME"
    case .noTheme: "a point stands under a theme; first: /theme T or /board NAME"
    case .themeGone: "somebody else has removed the theme; first: /theme T or /board NAME"
    case .noID(let title): "no id can be made from \(quoted(title))"
    case .nothingOwn: "there is nothing more of this session to take back"
    case .deepHeading: "there is # for a board and ## for a heading on it, and nothing deeper"
    case .afterQuit: "the line stands after /quit"
    case .notAQuery(.nothingToLookFor): "there is no word to look for"
    case .notAQuery(.unclosedPhrase(let phrase)): "nothing closes the quotation mark before \(quoted(phrase))"
    }
  }

  private static func quoted(_ text: String) -> String { VisibleText.quoted(text, limit: 60) }

  private static func slash(_ word: String) -> String { VisibleText.line("/\(word.prefix(30))") }

  /// `tavlan (Idéer för hösten)`
  private static func named(_ theme: Theme) -> String { "\(theme.id) (\(VisibleText.line(theme.title)))" }

  private static func wanted(by word: CaptureWord) -> String {
    switch word {
    case .theme: "a theme"
    case .board, .heading: "a name"
    case .group: "a group"
    case .kind: "a kind"
    case .point, .find: "some words"
    case .undo, .list, .help, .quit: "nothing"
    }
  }

  private static func kindNames(_ kinds: [Input.Kind]) -> String {
    kinds.map { kind in
      let label = ChoiceFamily.inputKind.label(of: kind.rawValue, in: .sv).map { " (\($0.lowercased()))" }
      return kind.rawValue + (label ?? "")
    }.joined(separator: ", ")
  }

  static func kinds(_ kind: Input.Kind?) -> String {
    "\(kind.map { "now \(kindNames([$0]))" } ?? "now none"); there are \(kindNames(Input.Kind.allCases))"
  }

  static func group(_ group: String) -> String {
    group.isEmpty ? "no group" : "group \(quoted(group))"
  }

  static func carriesNoPerson(_ findings: [PrivacyFault.Kind]) -> String {
    "\(Words.list(findings.map(Words.sensitive), "and")): notes carry no person"
  }

  /// A line as it could be typed.
  static func typed(_ line: CaptureLine) -> String {
    switch line {
    case .note(let text): text
    case .command(let word, let text): "/\(word.rawValue) \(text)"
    case .unknown(let word): "/\(word)"
    case .blank, .deepHeading: ""
    }
  }

  /// What a line has come to, where the next prompt does not show it.
  static func answer(_ answer: CaptureAnswer) -> [String] {
    switch answer {
    case .added, .went, .kind, .ended: []
    case .addedWithoutTheme:
      [
        "somebody else has removed the theme; the line is stored, and hangs on none: /theme T, /board NAME",
        "to move it there: forumctl input move",
      ]
    case .point(_, let theme): ["point \(theme.summary.count) of \(quoted(theme.title))"]
    case .made(let theme, let near):
      [
        "new \(theme.kind?.rawValue ?? Theme.noun) \(quoted(theme.title))"
          + (near.isEmpty
            ? "" : "; there is \(Words.list(near.map(named), "and")) too, and /undo takes the new one back")
      ]
    case .group(let group): [Self.group(group)]
    case .tookBack(let record): ["took back: \(text(of: record))"]
    case .left(let record, let obstacle): ["\(reason(obstacle)): \(text(of: record))"]
    }
  }

  private static func reason(_ obstacle: CaptureObstacle) -> String {
    switch obstacle {
    case .gone: "gone already, by somebody else's hand"
    case .changed: "left as it is, because somebody else has changed it since"
    case .inUse: "left as it is, because others build on it"
    }
  }

  private static func text(of record: CaptureRecord) -> String {
    switch record {
    case .input(let input): VisibleText.line(input.text)
    case .theme(let theme, _): "the \(theme.kind?.rawValue ?? Theme.noun) \(quoted(theme.title))"
    case .point(let text, _): "the point \(quoted(text))"
    }
  }
}

extension CaptureAnswer {
  /// Whether it is something that `/undo` counts.
  var isStored: Bool {
    switch self {
    case .added, .addedWithoutTheme, .point, .made: true
    case .went, .kind, .group, .tookBack, .left, .ended: false
    }
  }
}
