import ForumKit

/// The state of a workspace as people and programs read it.
struct StatusReport {
  private let status: WorkspaceStatus
  private let card: WorkspaceCard
  private let today: CalendarDate
  private let findings: [(fact: Unfinished, words: UnfinishedWords)]

  init(_ status: WorkspaceStatus, of card: WorkspaceCard, on today: CalendarDate) {
    self.status = status
    self.card = card
    self.today = today
    findings = status.unfinished.map { ($0, UnfinishedWords($0.matter)) }
  }

  /// What is here, each with its number.
  private var contents: [(title: String, text: String)] {
    let statuses = Forum.Status.allCases.filter { status.forums[$0] > 0 }
    let details = statuses.map { "\(status.forums[$0]) \($0.rawValue)" }.joined(separator: ", ")
    let contents = [
      ("Forums", details.isEmpty ? "0" : "\(status.forums.total) (\(details))"),
      ("Organisations", status.organisations.map { "\($0)" } ?? "cannot be read"),
      ("Declarations", "\(status.declarations)"),
    ]
    let measures = Measure.Status.allCases.filter { status.measures[$0] > 0 }
      .map { "\(status.measures[$0]) \($0.rawValue)" }.joined(separator: ", ")
    return contents + (status.councils == 0 ? [] : [("Councils", "\(status.councils)")])
      + (measures.isEmpty ? [] : [("Measures", "\(status.measures.total) (\(measures))")])
  }

  private var allIsDone: String {
    status.faults.isEmpty
      ? "Nothing is unfinished or due" : "Nothing is unfinished or due in what could be read"
  }

  private static func line(of command: String) -> String { "forumctl \(command)" }
}

// MARK: - On a terminal

extension StatusReport {
  /// The report in lines; commands stand whole on theirs, so that they can be copied.
  func text(on console: Console) -> String {
    let style = console.style
    var text = style.paint(VisibleText.line("\(card.title) (\(card.id)), \(today)"), .bold) + "\n\n"
    for (title, content) in contents {
      text += title + String(repeating: " ", count: 15 - DisplayWidth.of(title)) + content + "\n"
    }
    for urgency in Unfinished.Urgency.allCases {
      let urgent = findings.filter { $0.fact.urgency == urgency }
      guard !urgent.isEmpty else { continue }
      text += "\n\(style.paint(urgency.title, urgency == .overdue ? .red : .bold))\n"
      for finding in urgent { text += lines(finding.fact, finding.words, console) }
    }
    if findings.isEmpty { text += "\n\(allIsDone).\n" }
    return text
  }

  private func lines(_ fact: Unfinished, _ words: UnfinishedWords, _ console: Console) -> String {
    let margin = 14
    let date = fact.date?.description ?? ""
    let lead = "  \(date)" + String(repeating: " ", count: margin - 2 - DisplayWidth.of(date))
    let blanks = String(repeating: " ", count: margin)
    let width = console.terminal.width.map { max(20, $0 - margin) } ?? Int.max
    let sentence = Wrapping.lines("\(words.place): \(words.text)", width: width)
    let command = console.style.paint(Self.line(of: words.command), .cyan)
    return lead + sentence.joined(separator: "\n\(blanks)") + "\n\(blanks)\(command)\n"
  }
}

// MARK: - On a page

extension StatusReport {
  var document: Document {
    var blocks: [Block] = [.facts(contents.map { Fact($0.title, $0.text) })]
    for urgency in Unfinished.Urgency.allCases {
      let rows = findings.filter { $0.fact.urgency == urgency }.map { fact, words in
        [
          [.text(fact.date?.description ?? "")], [.text(words.place)], [.text(words.text)],
          [.code(Self.line(of: words.command))],
        ] as [ForumKit.Table.Cell]
      }
      guard !rows.isEmpty else { continue }
      let columns = [urgency.isByADay ? "Due" : "Since", "Where", "What", "Command"]
      blocks += [
        .heading(level: 1, [.text(urgency.title)]),
        .table(ForumKit.Table(columns: columns.map { .init($0) }, rows: rows)),
      ]
    }
    if findings.isEmpty { blocks.append(.paragraph([.text("\(allIsDone).")])) }
    return Document(
      language: .en, title: "Status: \(card.title)", subtitle: [today.description],
      markings: [Label.internalOnly.text(in: .en)], blocks: blocks)
  }
}

// MARK: - For programs

extension StatusReport {
  /// The form of ``json``.
  static let schema = JSONSchema.object([
    "asOf": .day, "id": .id(WorkspaceCard.self), "name": .text, "forums": statuses(Forum.Status.self),
    "organisations": .orNull(.number), "declarations": .number, "councils": .number,
    "measures": statuses(Measure.Status.self),
    "unfinished": .list(
      .object(
        [
          "matter": .text, "urgency": .words(Unfinished.Urgency.allCases.map(\.rawValue)), "text": .text,
          "command": .text,
        ],
        maybe: [
          "due": .date, "since": .date, "forum": .id(Forum.self), "status": .text,
          "declaration": .id(Declaration.self), "organisation": .orNull(.id(Organisation.self)),
          "organisations": .list(.id(Organisation.self)), "council": .id(Council.self), "deadline": .number,
          "report": .number, "measure": .id(Measure.self), "correction": .number, "draft": .orNull(.number),
          "theme": .id(Theme.self), "count": .number, "inputs": .list(.id(Input.self)), "version": .number,
        ])),
  ])

  private static func statuses<C: Choice>(_ choice: C.Type) -> JSONSchema {
    let counts = Dictionary(uniqueKeysWithValues: C.choices.map { ($0, JSONSchema.number) })
    return .object(["total": .number, "statuses": .object(counts)])
  }

  var json: JSONValue {
    var statuses: [String: JSONValue] = [:]
    for each in Forum.Status.allCases { statuses[each.rawValue] = .count(status.forums[each]) }
    var measures: [String: JSONValue] = [:]
    for each in Measure.Status.allCases { measures[each.rawValue] = .count(status.measures[each]) }
    return .members([
      "asOf": .string(today.description), "id": .string(card.id.text), "name": .string(card.title),
      "forums": .members(["total": .count(status.forums.total), "statuses": .members(statuses)]),
      "organisations": status.organisations.map(JSONValue.count) ?? .null,
      "declarations": .count(status.declarations),
      "councils": .count(status.councils),
      "measures": .members(["total": .count(status.measures.total), "statuses": .members(measures)]),
      "unfinished": .array(findings.map { .members(Self.members(of: $0.fact, $0.words)) }),
    ])
  }

  private static func members(of fact: Unfinished, _ words: UnfinishedWords) -> [String: JSONValue] {
    var members: [String: JSONValue] = [
      "urgency": .string(fact.urgency.rawValue), "text": .string(words.text),
      "command": .string(line(of: words.command)),
    ]
    let dateKey = fact.urgency.isByADay ? "due" : "since"
    members[dateKey] = fact.date.map { .string($0.description) }
    return members.merging(fact.matter.members) { $1 }
  }
}

extension Unfinished.Matter {
  /// What the matter is, and the ids of what it is about.
  fileprivate var members: [String: JSONValue] {
    switch self {
    case .forumNotHeld(let forum, let status):
      ["matter": .string("forumNotHeld"), "forum": .id(forum), "status": .string(status.rawValue)]
    case .answersDue(let forum): ["matter": .string("answersDue"), "forum": .id(forum)]
    case .signatureDue(let declaration, let organisation, let status):
      [
        "matter": .string("signatureDue"), "declaration": .id(declaration), "organisation": .id(organisation),
        "status": .string(status.rawValue),
      ]
    case .deadlinePassed(let council, let number):
      ["matter": .string("deadlinePassed"), "council": .id(council), "deadline": .count(number)]
    case .reportDue(let council, let number):
      ["matter": .string("reportDue"), "council": .id(council), "report": .count(number)]
    case .measureDue(let measure, let status):
      ["matter": .string("measureDue"), "measure": .id(measure), "status": .string(status.rawValue)]
    case .answersMissing(let forum, let organisations):
      [
        "matter": .string("answersMissing"), "forum": .id(forum),
        "organisations": .array(organisations.map(JSONValue.id)),
      ]
    case .answersAwaited(let forum, let organisations):
      [
        "matter": .string("answersAwaited"), "forum": .id(forum),
        "organisations": .array(organisations.map(JSONValue.id)),
      ]
    case .correctionUndecided(let forum, let number, let organisation):
      [
        "matter": .string("correctionUndecided"), "forum": .id(forum), "correction": .count(number),
        "organisation": organisation.map(JSONValue.id) ?? .null,
      ]
    case .listingUndecided(let declaration, let organisation):
      [
        "matter": .string("listingUndecided"), "declaration": .id(declaration),
        "organisation": .id(organisation),
      ]
    case .signaturesOutdated(let declaration, let version, let organisations):
      [
        "matter": .string("signaturesOutdated"), "declaration": .id(declaration), "version": .count(version),
        "organisations": .array(organisations.map(JSONValue.id)),
      ]
    case .declarationNotAdopted(let declaration, let draft):
      [
        "matter": .string("declarationNotAdopted"), "declaration": .id(declaration),
        "draft": draft.map(JSONValue.count) ?? .null,
      ]
    case .summaryMissing(let forum): ["matter": .string("summaryMissing"), "forum": .id(forum)]
    case .participantsMissing(let forum): ["matter": .string("participantsMissing"), "forum": .id(forum)]
    case .attendanceOpen(let forum, let organisations):
      [
        "matter": .string("attendanceOpen"), "forum": .id(forum),
        "organisations": .array(organisations.map(JSONValue.id)),
      ]
    case .themeEmpty(let forum, let theme):
      ["matter": .string("themeEmpty"), "forum": .id(forum), "theme": .id(theme)]
    case .textsInternal(let forum, let count):
      ["matter": .string("textsInternal"), "forum": .id(forum), "count": .number(JSONNumber(count))]
    case .inputsUnplaced(let forum, let inputs):
      ["matter": .string("inputsUnplaced"), "forum": .id(forum), "inputs": .array(inputs.map(JSONValue.id))]
    }
  }
}

extension JSONValue {
  fileprivate static func id<Of>(_ id: ID<Of>) -> JSONValue { .string(id.text) }
}
