/// Texts as people write them on notes: most are short, some are long.
enum SpokenText {
  /// A word that stands in about one input of a hundred, and a word that stands in hardly any: what a search for
  /// each costs can then be measured.
  static let commonWord = "busskortet"
  static let rareWord = "pingisbordet"

  private static let common = [
    "Busskortet borde gälla även på kvällarna.", "Alla har inte råd med busskortet.",
    "Utan busskortet blir det ingen träning.", "Föreningen betalade busskortet och då kom de.",
  ]
  private static let rare = "Pingisbordet i källaren var det första som samlade dem."

  private static let openings = [
    "Vi märker att", "Flera i gruppen sade att", "Det är vanligt att", "Ungdomarna själva berättar att",
    "Ledare i flera föreningar ser att", "Vår erfarenhet är att", "Många föräldrar upplever att",
    "I de mindre orterna hör vi att", "Det har blivit tydligt att", "Någon lyfte att", "Vi är överens om att",
    "Under året har vi sett att", "Både skolan och föreningarna beskriver att", "Det återkom i samtalet att",
    "Fältarbetarna vittnar om att", "Redan förra gången sade vi att",
  ]
  private static let endings = [
    "särskilt på helgerna", "och det har blivit tydligare i år", "framför allt under vintern",
    "både här och i grannkommunen", "men det går att ändra på", "och det borde vi göra något åt tillsammans",
    "när ingen vuxen håller i det", "fast pengarna finns", "och där har föreningarna en viktig roll",
    "inte minst för dem som är nya i landet", "trots att alla vet om det", "vilket gör det svårt att planera",
    "och då är det redan sent", "så som det såg ut före sommaren", "även om det varierar mellan stadsdelarna",
    "oavsett var man bor",
  ]
  private static let pleas = [
    "Börja med:", "Förslag:", "Pröva tanken:", "Viktigt:", "Fråga till alla:", "Exempel:", "Behov:", "Oro:",
  ]

  /// A short note, without an opening.
  static func note(on subject: SpokenSubject, _ random: inout SplitMix64) -> String {
    let clause = random.pick(subject.clauses)
    switch random.below(10) {
    case 0: return "\(random.pick(pleas)) \(clause.text)"
    case 1...3: return clause.capitalised
    case 4: return "\(clause.capitalised), \(random.pick(endings))."
    case 5, 6:
      let other = random.pick(subject.clauses)
      return other.text == clause.text ? clause.capitalised : "\(clause.capitalised) och \(other.text)."
    default: return "\(clause.capitalised)."
    }
  }

  /// A whole sentence.
  private static func sentence(with clause: SpokenSubject.Clause, _ random: inout SplitMix64) -> String {
    switch random.below(3) {
    case 0: "\(random.pick(openings)) \(clause.text)."
    case 1: "\(clause.capitalised), \(random.pick(endings))."
    default: "\(random.pick(openings)) \(clause.text), \(random.pick(endings))."
    }
  }

  /// Some sentences on a subject, one paragraph. Nothing is said twice in it.
  static func paragraph(_ count: Int, on subject: SpokenSubject, _ random: inout SplitMix64) -> String {
    random.several(count, of: subject.clauses).map { sentence(with: $0, &random) }.joined(separator: " ")
  }

  /// One input. The lengths are spread as those of notes are: half below 50 letters, one of a hundred a page.
  ///
  /// - Parameter isRare: Whether the rare word stands in it.
  static func input(on subject: SpokenSubject, isRare: Bool, _ random: inout SplitMix64) -> String {
    var text: String
    switch random.below(200) {
    case 0..<130: text = note(on: subject, &random)
    case 130..<175: text = paragraph(1, on: subject, &random)
    case 175..<194: text = paragraph(random.number(in: 2...3), on: subject, &random)
    case 194..<199: text = paragraph(random.number(in: 4...8), on: subject, &random)
    default: text = groupNote(on: subject, &random)
    }
    // In the last sentence a word more makes no difference to what is said.
    if random.chance(1) { text += "\(separator(after: text))\(random.pick(common))" }
    if isRare { text += "\(separator(after: text))\(rare)" }
    return text
  }

  private static func separator(after text: String) -> String {
    text.utf8.last == UInt8(ascii: ".") ? " " : ". "
  }

  /// The notes of a whole group, in paragraphs with points between them.
  private static func groupNote(on subject: SpokenSubject, _ random: inout SplitMix64) -> String {
    var parts = ["Gruppen talade om \(subject.title.lowercased())."]
    for _ in 0..<random.number(in: 2...6) {
      parts.append(paragraph(random.number(in: 2...5), on: subject, &random))
      guard random.chance(40) else { continue }
      let points = (0..<random.number(in: 2...4)).map { _ in "- \(random.pick(subject.clauses).capitalised)."
      }
      parts.append(points.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n")
  }
}
