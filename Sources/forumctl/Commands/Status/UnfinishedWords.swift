import ForumKit

/// Something unfinished in words: where it is, what it is, and the command that mends it.
///
/// In the command, what only people know stands in capitals, or is left off at the end. A line that is
/// pasted as it is then changes nothing: it is refused, with what may stand there.
struct UnfinishedWords {
  /// The noun and the id: `theme forum-2025-11/kontaktvagen`.
  let place: String
  let text: String
  /// The words after the program's name, as they are typed.
  let command: String

  private init(_ place: String, _ text: String, _ command: String) {
    self.place = place
    self.text = text
    self.command = command
  }

  /// - Parameter names: Whether organisations may be named: not where everybody can read.
  init(_ matter: Unfinished.Matter, names: Bool = true) {
    func some(_ organisations: [ID<Organisation>]) -> String {
      names ? Self.some(organisations.map(\.text)) : Words.count(organisations.count, "organisation")
    }
    func operands(_ organisations: [ID<Organisation>]) -> String {
      names ? Self.operands(organisations, "ORG") : "ORG"
    }
    func place(_ declaration: ID<Declaration>, _ organisation: ID<Organisation>) -> String {
      names ? "signatory \(declaration)/\(organisation)" : "a signatory of \(declaration)"
    }
    switch matter {
    case .forumNotHeld(let forum, let status):
      self.init(
        "forum \(forum)", "the day has passed, and it is still \(status == .draft ? "a draft" : "planned")",
        "forum set \(forum) --status held")
    case .answersDue(let forum):
      self.init(
        "forum \(forum)", "the time for answers is over, and it has not been published",
        "forum publish \(forum)")
    case .answersMissing(let forum, let organisations):
      self.init(
        "forum \(forum)",
        "the time for answers is over, and nothing has come from \(some(organisations))",
        "correction none \(forum) \(operands(organisations))")
    case .answersAwaited(let forum, let organisations):
      self.init(
        "forum \(forum)", "the draft is with \(some(organisations)) for answers",
        "correction none \(forum) \(operands(organisations))")
    case .signatureDue(let declaration, let organisation, let status):
      self.init(
        place(declaration, organisation),
        "a signature was expected by now, and it is still \(status.rawValue)",
        "signatory set \(declaration) \(operands([organisation])) --expected DATE")
    case .deadlinePassed(let council, let number):
      self.init(
        "council \(council)", "deadline \(number) has passed, and has not been met",
        "council deadline met \(council) \(number)")
    case .reportDue(let council, let number):
      self.init(
        "council \(council)", "report \(number) was due, and has not been handed over",
        "council report delivered \(council) \(number)")
    case .measureDue(let measure, let status):
      self.init(
        "measure \(measure)", "it was to be done by now, and is still \(status.rawValue)",
        "measure set \(measure) --status STATUS")
    case .correctionUndecided(let forum, let number, let organisation):
      let who = names ? organisation.map { ", which \($0) asked for" } ?? "" : ""
      self.init(
        "forum \(forum)", "nothing has been decided of correction \(number)\(who)",
        "correction decide \(forum) \(number)")
    case .listingUndecided(let declaration, let organisation):
      self.init(
        place(declaration, organisation), "it has signed, and not said whether it may be named",
        "signatory set \(declaration) \(operands([organisation])) --listing CHOICE")
    case .signaturesOutdated(let declaration, let version, let organisations):
      self.init(
        "declaration \(declaration)",
        "the text has changed in substance since \(some(organisations)) signed it",
        "signatory set \(declaration) \(operands(organisations)) --version \(version) --on DATE")
    case .declarationNotAdopted(let declaration, let draft):
      let adopt = draft.map { "set \(declaration) --version \($0) --status adopted --on DATE" }
      self.init(
        "declaration \(declaration)", "no version is adopted, so nobody can sign it",
        "declaration \(adopt ?? "revise \(declaration) --file FILE --adopted --on DATE")")
    case .summaryMissing(let forum):
      self.init(
        "forum \(forum)", "it was held, and has no summary",
        "forum set \(forum) --section summary --file FILE")
    case .participantsMissing(let forum):
      self.init(
        "forum \(forum)", "it was held, and has no participants",
        "participant add \(forum) ORG... --attendance attended")
    case .attendanceOpen(let forum, let organisations):
      self.init(
        "forum \(forum)",
        "it was held, and does not show whether \(some(organisations)) came",
        "participant set \(forum) \(operands(organisations)) --attendance ATTENDANCE")
    case .themeEmpty(let forum, let theme):
      self.init(
        "theme \(forum)/\(theme)", "nothing is written of it, and no inputs hang on it",
        "input add \(forum) - --theme \(theme)")
    case .textsInternal(let forum, let count):
      self.init(
        "forum \(forum)",
        count == 1
          ? "its text is internal, and waits to be cleared of names"
          : "all of its \(count) texts are internal, and wait to be cleared of names",
        "forum clear \(forum)")
    case .inputsUnplaced(let forum, let inputs):
      self.init(
        "forum \(forum)", "\(Words.count(inputs.count, "input hangs", "inputs hang")) on no theme",
        "input move \(Self.operands(inputs, "ID")) --theme THEME")
    }
  }

  /// So many ids fit on a line that people read.
  private static let few = 3

  private static func some(_ ids: [String]) -> String {
    guard ids.count > few else { return Words.list(ids, "and") }
    return Words.list(ids.prefix(few - 1) + ["\(ids.count - few + 1) more"], "and")
  }

  private static func operands<Of>(_ ids: [ID<Of>], _ placeholder: String) -> String {
    ids.count > few ? "\(placeholder)..." : ids.map(\.text).joined(separator: " ")
  }
}

extension Unfinished.Urgency {
  /// Whether its dates are those by which something is due, and not since when it has been so.
  var isByADay: Bool { self == .overdue || self == .awaited }

  var title: String {
    switch self {
    case .overdue: "Overdue"
    case .undecided: "Undecided"
    case .awaited: "Waiting for others"
    case .incomplete: "Incomplete"
    }
  }
}
