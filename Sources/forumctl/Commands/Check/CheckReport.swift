import ForumKit

/// The findings of a check as people and programs read them.
struct CheckReport {
  private let findings: [(fact: Finding, words: FindingWords)]

  init(_ findings: [Finding]) { self.findings = findings.map { ($0, FindingWords($0)) } }

  /// `3 errors, 2 warnings in 4 files`
  var summary: String {
    let severities = Rule.Severity.allCases.compactMap { severity -> String? in
      let count = findings.count { $0.fact.rule.severity == severity }
      return count == 0 ? nil : Words.count(count, severity.rawValue)
    }
    let files = Set(findings.map(\.fact.place.path)).count
    return "\(severities.joined(separator: ", ")) in \(Words.count(files, "file"))"
  }

  /// The place first, so that editors and terminals can go there; then what is wrong, and the way out.
  func text(on console: Console) -> String {
    let style = console.style
    let margin = 4
    let width = console.terminal.width.map { max(20, $0 - margin) } ?? Int.max
    let blanks = String(repeating: " ", count: margin)
    var text = ""
    for (fact, words) in findings {
      let severity = fact.rule.severity
      let ink: Style.Ink = severity == .error ? .red : .yellow
      text += "\(style.paint(VisibleText.line(Words.place(fact.place)), .bold)): "
      text += "\(style.paint(severity.rawValue, ink)): \(fact.rule.rawValue)\n"
      let message = Self.sentence(fact, words)
      for line in Wrapping.lines(message, width: width) { text += "\(blanks)\(line)\n" }
      for line in Wrapping.lines("hint: \(words.hint)", width: width) {
        text += "\(blanks)\(style.paint(line, .dim))\n"
      }
    }
    return text
  }

  /// What is wrong, after the record that it is in.
  static func sentence(_ fact: Finding, _ words: FindingWords) -> String {
    // What is unfinished says itself where it is.
    if case .unfinished = fact.matter { return words.message }
    return fact.record.map { "\(VisibleText.line($0)): \(words.message)" } ?? words.message
  }

  /// A page of the house.
  func document(of card: WorkspaceCard, on today: CalendarDate) -> Document {
    let columns = ["Where", "Rule", "What", "Way out"].map { ForumKit.Table.Column($0) }
    let rows = findings.map { fact, words in
      [
        [.code(VisibleText.line(Words.place(fact.place)))],
        [.text("\(fact.rule.rawValue) (\(fact.rule.severity.rawValue))")],
        [.text(Self.sentence(fact, words))], [.text(words.hint)],
      ] as [ForumKit.Table.Cell]
    }
    let blocks: [Block] =
      findings.isEmpty
      ? [.paragraph([.text("All is well.")])]
      : [.paragraph([.text("\(summary).")]), .table(ForumKit.Table(columns: columns, rows: rows))]
    return Document(
      language: .en, title: "Check: \(card.title)", subtitle: [today.description],
      markings: [Label.internalOnly.text(in: .en)], blocks: blocks)
  }

  /// The form of ``json``.
  static let schema = JSONSchema.object([
    "findings": .list(
      .object(
        [
          "rule": .words(Rule.allCases.map(\.rawValue)),
          "severity": .words(Rule.Severity.allCases.map(\.rawValue)), "path": .text, "message": .text,
          "hint": .text,
        ],
        maybe: ["line": .number, "column": .number, "record": .text]))
  ])

  var json: JSONValue {
    .members([
      "findings": .array(
        findings.map { fact, words in
          var members: [String: JSONValue] = [
            "rule": .string(fact.rule.rawValue), "severity": .string(fact.rule.severity.rawValue),
            "path": .string(fact.place.path), "message": .string(words.message), "hint": .string(words.hint),
          ]
          members["line"] = fact.place.position.map { .count($0.line) }
          members["column"] = fact.place.position.map { .count($0.column) }
          members["record"] = fact.record.map { .string($0) }
          return .members(members)
        })
    ])
  }
}
