/// The forms in which documents number their questions and rounds: `Fråga 1: …`, `Fråga 1 – …`, `Frdga 1:`,
/// `Rundabordssamtal 1`.
struct QuestionForms {
  enum Kind: Sendable, Equatable {
    case question, round, board
  }

  let kind: Kind
  let number: Int?
  /// The words after the number; empty where the line has none.
  let text: String

  /// Reads the beginning of a line; `nil` where it is none of the forms.
  init?(_ line: String) {
    guard line.utf8.count < 2000 else { return nil }
    let words = line.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: true).map(String.init)
    guard let first = words.first, first.utf8.count >= 2, first.utf8.count <= 28 else { return nil }
    // Fråga1: and Fråga: 1 are read too.
    var name = first
    var rest = line.dropFirst(first.count).trimmingBlanks
    let glued = first.drop { !$0.isNumber }
    if let digit = glued.first, digit.isNumber, first.first?.isLetter == true {
      name = String(first.prefix { !$0.isNumber })
      rest = rest.isEmpty ? String(glued) : "\(glued) \(rest)"
    }
    name = String(name.filter { $0.isLetter || $0 == "-" || $0.isNumber })
    let folded = TextFolding.caseAndDiacritics.fold(rest)
    for filler in ["nr ", "nr. ", "nummer "] where folded.hasPrefix(filler) {
      rest = rest.dropFirst(filler.count).trimmingBlanks
    }
    guard let kind = Self.kind(name, isShort: name.count == 1) else { return nil }
    if kind == .question, first.hasSuffix(":"), !rest.isEmpty, rest.first?.isNumber != true {
      // Without a number.
      self.kind = kind
      number = nil
      text = rest
      return
    }
    guard let number = Self.number(&rest) else { return nil }
    // "Fråga 1 handlade om …" is a sentence; a form has a sign after its number, or nothing.
    let sign = rest.unicodeScalars.first
    if let sign, !":.–—-)|,".unicodeScalars.contains(sign) {
      guard rest.beginsUpper, !rest.endsSentence || rest.hasSuffix("?") else { return nil }
    }
    let text = rest.drop { ":.–—-)|, ".contains($0) }.trimmingBlanks
    if kind == .question, name.count == 1, text.isEmpty { return nil }
    self.kind = kind
    self.number = number
    self.text = text
  }

  private static func number(_ rest: inout String) -> Int? {
    let head = rest.prefix { $0.isLetter || $0.isNumber }
    let after = rest[head.endIndex...].trimmingBlanks
    if let number = Int(head), (1...99).contains(number) {
      rest = after
      return number
    }
    // A letter or a word counts only with a sign after it: "Samtal i grupp" has no number.
    guard let number = ordinals[String(head)], after.first.map({ ":.–—-)".contains($0) }) ?? true else {
      return nil
    }
    rest = after
    return number
  }

  private static let ordinals: [String: Int] = [
    "l": 1, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5,
    "A": 1,
    "B": 2, "C": 3, "D": 4, "E": 5, "F": 6, "G": 7, "H": 8,
  ]

  private static func kind(_ name: String, isShort: Bool) -> Kind? {
    let folded = TextFolding.caseAndDiacritics.fold(name)
    if isShort { return folded == "f" || folded == "q" ? .question : nil }
    if let kind = kinds[folded] { return kind }
    guard folded.count >= 5 else { return nil }
    let skeleton = ScannedText.skeleton(name)
    guard let known = scanned[skeleton], ScannedText.likeness(of: name, to: known.name) > 0.75 else {
      return nil
    }
    return known.kind
  }

  private static let names: [(Kind, [String])] = [
    (
      .question,
      [
        "Fråga", "Frågeställning", "Diskussionsfråga", "Samtalsfråga", "Gruppfråga", "Samrådsfråga",
        "Question",
        "Huvudfråga", "Dialogfråga", "Frågeområde",
      ]
    ),
    (
      .round,
      [
        "Rundabordssamtal", "Rundabord", "Runda", "Samtalsrunda", "Gruppsamtal", "Samtal", "Pass",
        "Samtalspass",
        "Omgång", "Round", "Gruppdiskussion", "Block", "Dialogpass", "Workshop", "Rundabordsdiskussion",
        "Diskussionsrunda",
        "Gruppövning", "Dialogrunda", "Arbetspass", "Grupparbete", "Grupp", "Bord", "Session",
        "Samtalstema", "Tema", "Diskussionstema", "Temasamtal", "Temabord", "Station",
      ]
    ),
    (.board, ["Tavla", "Blädderblock", "Board", "Whiteboard", "Anslagstavla", "Affisch"]),
  ]

  private static let kinds: [String: Kind] = {
    var kinds: [String: Kind] = [:]
    for (kind, names) in names {
      for name in names { kinds[TextFolding.caseAndDiacritics.fold(name)] = kind }
    }
    return kinds
  }()

  private static let scanned: [String: (kind: Kind, name: String)] = {
    var scanned: [String: (kind: Kind, name: String)] = [:]
    for (kind, names) in names where kind != .board {
      for name in names where name.count >= 5 { scanned[ScannedText.skeleton(name)] = (kind, name) }
    }
    return scanned
  }()
}
