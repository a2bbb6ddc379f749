/// Reads a choice by its raw value, by its label in either language, or by another word that people use for it.
struct ChoiceReader<Value: Choice>: Sendable {
  private let values: [String: Value]
  private let labels: [String]

  init(_ family: ChoiceFamily, also words: [String: Value] = [:]) {
    var values: [String: Value] = [:]
    for value in Value.allCases {
      for language in [OutputLanguage.sv, .en] {
        if let label = family.label(of: value.rawValue, in: language) {
          values[ImportField.folded(label)] = value
        }
      }
    }
    for value in Value.allCases { values[ImportField.folded(value.rawValue)] = value }
    for (word, value) in words { values[ImportField.folded(word)] = value }
    self.values = values
    labels = Value.allCases.compactMap { family.label(of: $0.rawValue, in: .sv) }
  }

  func read(_ text: String) throws(ImportProblem) -> Value {
    if let value = values[ImportField.folded(text)] { return value }
    throw ImportProblem(.notAChoice(text, of: Value.choiceName, choices: Value.choices, labels: labels))
  }
}

/// A problem of a cell that does not know its place yet.
struct ImportProblem: Error {
  let problem: ImportFault.Problem

  init(_ problem: ImportFault.Problem) { self.problem = problem }
}

/// How the cells of lists say what records are limited to.
enum ImportChoices {
  static let sector = ChoiceReader<Organisation.Sector>(
    .sector,
    also: [
      "Civilsamhället": .civilSociety, "Ideell sektor": .civilSociety, "Ideell": .civilSociety,
      "Offentlig": .public, "Det offentliga": .public, "Näringslivet": .business, "Privat sektor": .business,
    ])
  static let organisationKind = ChoiceReader<Organisation.Kind>(.organisationKind)
  static let level = ChoiceReader<Level>(
    .level, also: ["Nationellt": .national, "Regionalt": .regional, "Lokalt": .local])
  static let role = ChoiceReader<Participant.Role>(.participantRole)
  static let attendance = ChoiceReader<Participant.Attendance>(
    .attendance,
    also: [
      "Ja": .attended, "Yes": .attended, "X": .attended, "Närvarande": .attended, "Nej": .absent,
      "No": .absent, "Avböjt": .declined,
    ])
  static let listing = ChoiceReader<ListingChoice>(
    .listing, also: ["Ja": .public, "Yes": .public, "Nej": .unlisted, "No": .unlisted])
  static let inputKind = ChoiceReader<Input.Kind>(.inputKind)
  static let inputSource = ChoiceReader<Input.Source>(
    .inputSource, also: ["Post-it-lappar": .postIt, "Gruppsamtalet": .groupTalk])

  /// Words for a choice about being named that has not been made.
  static let undecided: Set<String> = Set(
    ["undecided"]
      + [OutputLanguage.sv, .en].compactMap {
        ChoiceFamily.listing.label(of: "undecided", in: $0).map(ImportField.folded)
      })

  static let flags: [String: Bool] = [
    "ja": true, "yes": true, "x": true, "sant": true, "true": true, "1": true, "nej": false, "no": false,
    "falskt": false, "false": false, "0": false,
  ]
}
