import Foundation

/// The words that headings of documentation are made of, and what they mean.
enum HeadingVocabulary {
  /// What a heading begins.
  enum Meaning: Sendable, Equatable {
    /// A section of a role.
    case section(Section.Role)
    case participants
    case contents
    case programme
    /// The discussion, or a part of it.
    case discussion
    /// What follows is an appendix.
    case appendix
    /// Post-its follow.
    case boards
    /// Sets of points under a question: `Sammanfattande punkter`.
    case points
    /// Questions that help a talk along.
    case prompts
    /// The running notes under a question.
    case notes
  }

  /// What a heading means by its words, whatever its case, its number, and what a scanner has done to it.
  static func meaning(of heading: String) -> Meaning? { known(heading)?.meaning }

  /// The meaning, and how sure it is.
  static func known(_ heading: String) -> (meaning: Meaning, confidence: Double)? {
    guard heading.utf8.count <= 110 else { return nil }
    var text = HeadingNumber(heading)?.rest ?? heading
    if text.hasSuffix(":") { text = text.dropLast().trimmingBlanks }
    guard text.hasLetter else { return nil }
    if let exact = whole[key(text)] { return (exact, 1) }
    if let meaning = byBeginning(text) { return (meaning, 0.95) }
    return scanned(text)
  }

  private static func key(_ text: String) -> String {
    NameMatcher.key(text.replacingOccurrences(of: "&", with: " och "))
  }

  // MARK: - Whole headings

  private static let table: [(Meaning, [String])] = [
    (
      .participants,
      [
        "Deltagare", "Deltagande organisationer", "Deltagarlista", "Deltagarförteckning",
        "Lista över deltagare",
        "Förteckning över deltagare", "Medverkande", "Medverkande organisationer", "Närvarande",
        "Mötets deltagare",
        "Deltagare vid mötet", "Deltagare på mötet", "Deltagare i dialogen", "Deltagande aktörer",
        "Participants",
        "Deltagande organisationer och myndigheter", "Deltagande myndigheter och organisationer",
        "Vilka deltog",
        "Deltagare och organisationer", "Organisationer som deltog", "Närvarande organisationer",
        "Deltagande parter", "Dialogens deltagare", "Forumets deltagare", "Samrådets deltagare",
        "Bilaga Deltagare", "Bilaga Deltagarlista", "Bilaga Deltagarförteckning",
      ]
    ),
    (.contents, ["Innehållsförteckning", "Innehåll", "Contents", "Table of contents"]),
    (
      .section(.introduction),
      [
        "Inledning", "Inledning och bakgrund", "Inledning och syfte", "Introduktion", "Förord", "Välkommen",
        "Inledande ord", "Om mötet", "Om dialogen", "Om dialogmötet", "Om forumet", "Om samrådet",
        "Om workshopen",
        "Om dokumentet", "Om dokumentationen", "Om denna dokumentation", "Om rapporten", "Introduction",
        "Välkommen och inledning", "Inledning och presentation", "Om samverkansforumet", "Om dagen",
      ]
    ),
    (
      .section(.background),
      [
        "Bakgrund", "Bakgrund och syfte", "Syfte och bakgrund", "Syfte", "Syfte och mål", "Uppdrag",
        "Uppdraget",
        "Bakgrund till mötet", "Bakgrund och uppdrag", "Bakgrund till dialogen", "Mötets syfte",
        "Dialogens syfte",
        "Utgångspunkter", "Background", "Om uppdraget", "Syftet med mötet", "Syftet med dialogen",
        "Varför detta möte",
      ]
    ),
    (
      .section(.method),
      [
        "Metod", "Genomförande", "Upplägg", "Arbetssätt", "Metod och genomförande", "Genomförande och metod",
        "Mötets upplägg", "Dialogens upplägg", "Så genomfördes dialogen", "Så genomfördes mötet",
        "Upplägg och metod",
        "Hur dialogen genomfördes", "Så gick det till", "Method", "Upplägg och genomförande", "Mötesform",
        "Genomförande och upplägg", "Så arbetade vi", "Tillvägagångssätt", "Form och genomförande",
      ]
    ),
    (
      .section(.summary),
      [
        "Sammanfattning", "Kort sammanfattning", "Sammanfattning av mötet", "Sammanfattning av dialogen",
        "Summary",
        "Sammanfattning och medskick", "Det viktigaste i korthet", "I korthet", "Övergripande sammanfattning",
        "Sammanfattning av samrådet", "Sammanfattning av forumet", "Mötet i korthet", "Dagen i korthet",
        "Kort om mötet",
      ]
    ),
    (
      .section(.situation),
      [
        "Lägesbild", "Lägesbilder", "Lägesbeskrivning", "Nuläge", "Nulägesbild", "Omvärldsbild",
        "Problembild",
        "Lägesbild och omvärldsbevakning", "Nulägesbeskrivning", "Aktuellt läge", "Läget just nu",
      ]
    ),
    (
      .section(.analysis),
      ["Analys", "Reflektioner", "Reflektion", "Analys och reflektioner", "Diskussion och analys"]
    ),
    (
      .section(.conclusion),
      [
        "Slutsatser", "Slutsats", "Sammanfattande slutsatser", "Slutsatser och medskick", "Medskick",
        "Resultat",
        "Slutord och slutsatser", "Rekommendationer", "Övergripande slutsatser", "Gemensamma medskick",
        "Slutsatser och nästa steg", "Conclusions", "Förslag framåt", "Förslag", "Förslag på åtgärder",
        "Viktiga medskick", "Slutsatser och rekommendationer", "Viktigaste medskicken",
      ]
    ),
    (
      .section(.changes),
      [
        "Förändringar", "Förändringar sedan sist", "Sedan sist", "Sedan förra mötet", "Sedan förra forumet",
        "Vad har hänt sedan sist", "Uppföljning", "Uppföljning av förra mötet",
        "Uppföljning från förra mötet",
        "Vad har hänt sedan förra mötet", "Återkoppling från förra mötet", "Förändringar sedan förra mötet",
        "Uppföljning av tidigare möte", "Återkoppling",
      ]
    ),
    (
      .section(.closing),
      [
        "Avslutning", "Avslutande ord", "Avslutning och nästa steg", "Nästa steg", "Vägen framåt",
        "Fortsatt arbete",
        "Det fortsatta arbetet", "Vad händer nu", "Kommande steg", "Framåtblick", "Fortsättning", "Tack",
        "Slutord",
        "Avslutande reflektioner", "Fortsatt dialog", "Fortsatt process", "Kontakt", "Kontaktuppgifter",
        "Closing",
        "Nästa möte", "Fortsättningen", "Uppföljning och nästa steg", "Avslutning och fortsatt arbete",
        "Next steps",
        "Fortsatt arbete och nästa steg", "Vad händer härnäst", "Utvärdering", "Avrundning",
        "Avslutande diskussion",
      ]
    ),
    (
      .programme,
      ["Program", "Agenda", "Dagordning", "Dagens program", "Programme", "Mötets program", "Schema"]
    ),
    (
      .discussion,
      [
        "Diskussion", "Diskussioner", "Gruppsamtal", "Gruppsamtalen", "Gruppdiskussion", "Gruppdiskussioner",
        "Samtal i grupp", "Samtal i grupper", "Gruppernas samtal", "Gruppernas inspel", "Rundabordssamtal",
        "Rundabordssamtalen", "Inspel från gruppsamtalen", "Inspel", "Redovisning av gruppsamtal", "Frågor",
        "Frågor och svar", "Frågeställningar", "Samtalen", "Dialogen", "Dialog", "Dialog i grupper",
        "Grupparbete",
        "Grupparbeten", "Resultat av gruppsamtalen", "Redovisning", "Deltagarnas inspel", "Samtal",
        "Gruppsamtal och inspel", "Samtalet i korthet", "Samtalen i korthet", "Diskussionen i korthet",
        "Dokumentation av gruppsamtal", "Samtalens innehåll", "Inspel från deltagarna", "Samrådsfrågor",
        "Samrådet",
        "Diskussionsfrågor", "Sammanställning", "Sammanställning av inspel", "Vad som sades", "Samtalsfrågor",
      ]
    ),
    (
      .boards,
      [
        "Post-its", "Post-it", "Post-it-lappar", "Post it lappar", "Lappar", "Lapparna", "Tavlor",
        "Bilaga post-its", "Bilaga post-it-lappar", "Redovisning av post-its", "Lappar från workshopen",
      ]
    ),
    (
      .points,
      [
        "Sammanfattande punkter", "Sammanfattning i punktform", "Huvudpunkter", "Viktiga punkter", "Punkter",
        "Sammanfattning av frågan", "Sammanfattning av svaren", "Gruppernas medskick i punktform",
        "I punktform",
      ]
    ),
    (.prompts, ["Stödfrågor", "Hjälpfrågor", "Följdfrågor", "Underfrågor", "Stödfråga", "Delfrågor"]),
    (
      .notes,
      [
        "Anteckningar", "Löpande anteckningar", "Anteckningar från samtalet", "Samtalet i löpande text",
        "Anteckningar från gruppsamtalen", "Löpande text", "Diskussionen", "Samtalet",
        "Anteckningar från samtalen",
      ]
    ),
  ]

  private static let whole: [String: Meaning] = {
    var words: [String: Meaning] = [:]
    for (meaning, names) in table { for name in names { words[key(name)] = meaning } }
    return words
  }()

  // MARK: - Beginnings and ends

  private static func byBeginning(_ text: String) -> Meaning? {
    guard text.utf8.count <= 100, !text.endsSentence, !text.hasSuffix(",") else { return nil }
    let words = key(text).split(separator: " ").map(String.init)
    guard let first = words.first, let last = words.last, words.count <= 12 else { return nil }
    if first == "bilaga" || first == "appendix" || first == "bilagor" {
      let rest = words.dropFirst().drop { $0.allSatisfy(\.isNumber) || $0.count == 1 }.joined(separator: " ")
      if let meaning = whole[rest] {
        switch meaning {
        case .participants, .programme: return meaning
        default: return .appendix
        }
      }
      if words.contains(where: { $0.hasPrefix("deltagar") }) { return .participants }
      return .appendix
    }
    let isPostIt =
      words.contains("its") || words.contains("postit") || words.contains("it") && words.contains("post")
      || words.contains { $0.hasPrefix("lappar") || $0.hasPrefix("postit") }
    if isPostIt, words.count <= 8 { return .boards }
    guard words.count <= 9 else { return nil }
    if ["sammanstallning", "redovisning", "dokumentation", "resultat", "inspel", "anteckningar"].contains(
      first),
      words.contains(where: { word in talks.contains { word.hasPrefix($0) || word.hasSuffix($0) } })
    {
      return .discussion
    }
    if first == "sammanstallning" || first == "diskussion" && words.count > 1 { return .discussion }
    if ["gruppsamtal", "rundabordssamtal", "gruppdiskussion"].contains(first), words.count <= 5 {
      return .discussion
    }
    if words.count <= 5, last.hasSuffix("lagesbild") || last.hasSuffix("lagesbilder") || last == "nulagesbild"
    {
      return .section(.situation)
    }
    if words.count <= 5, first == "lagesbild" || first == "nulage" { return .section(.situation) }
    if words.count <= 5, first == "punkter" || first == "sammanfattande" || last == "punktform" {
      return .points
    }
    if first == "deltagare", words.count <= 6 { return .participants }
    if first == "deltagande", words.count <= 7, words.count > 1,
      ["organisation", "aktor", "myndighet", "forening"].contains(where: words[1].hasPrefix)
    {
      return .participants
    }
    if words.count <= 6, first == "sammanfattning" { return .section(.summary) }
    if words.count <= 6, first == "bakgrund" || first == "inledning" {
      return .section(first == "bakgrund" ? .background : .introduction)
    }
    if words.count <= 5, first == "slutsatser" || first == "medskick" && words.dropFirst().first == "till" {
      return .section(.conclusion)
    }
    if words.count <= 7, first == "forandringar" || first == "uppfoljning" { return .section(.changes) }
    return nil
  }

  private static let talks = [
    "samtal", "samtalen", "gruppsamtal", "diskussion", "dialog", "grupp", "inspel", "workshop",
  ]

  // MARK: - What a scanner has read

  private static let skeletons: [String: [String]] = {
    var skeletons: [String: [String]] = [:]
    for (_, names) in table {
      for name in names where name.count >= 5 {
        let skeleton = ScannedText.skeleton(name)
        skeletons[skeleton, default: []].append(name)
        // One slip more than letters that look alike.
        guard skeleton.utf8.count >= 7 else { continue }
        for shorter in Self.shortened(skeleton) { skeletons[shorter, default: []].append(name) }
      }
    }
    return skeletons
  }()

  private static func shortened(_ skeleton: String) -> [String] {
    let letters = Array(skeleton.utf8)
    return letters.indices.map { place in
      var rest = letters
      rest.remove(at: place)
      return String(decoding: rest, as: UTF8.self)
    }
  }

  private static func scanned(_ text: String) -> (meaning: Meaning, confidence: Double)? {
    guard text.utf8.count >= 5, text.utf8.count <= 60, !text.endsSentence else { return nil }
    let skeleton = ScannedText.skeleton(text)
    var names = skeletons[skeleton] ?? []
    if skeleton.utf8.count >= 7 {
      for shorter in shortened(skeleton) { names += skeletons[shorter] ?? [] }
    }
    var best: (name: String, likeness: Double)?
    for name in Set(names).sorted() {
      let likeness = ScannedText.likeness(of: text, to: name)
      if likeness > best?.likeness ?? 0.78 { best = (name, likeness) }
    }
    guard let best, let meaning = whole[key(best.name)] else { return nil }
    return (meaning, best.likeness)
  }
}

/// The number before a heading: `1.`, `3.1`, `2)`, `§ 4`, and how deep it stands.
struct HeadingNumber: Equatable {
  let number: Int
  let depth: Int
  let rest: String
  /// Whether it is the number of an item of minutes: `§ 4`, `4 §`.
  var isOfMinutes = false

  init?(_ text: String) {
    if let item = Self.ofMinutes(text) {
      (number, depth, rest, isOfMinutes) = (item.number, 1, item.rest, true)
      return
    }
    let head = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let first = head.first, first.isNumber, head.count <= 8 else { return nil }
    var rest = text[head.endIndex...]
    let parts = head.split(separator: ".")
    guard (1...4).contains(parts.count), let number = Int(parts[0]), number < 100 else { return nil }
    let isClosed = head.hasSuffix(".") || rest.first == ")" || parts.count > 1
    if rest.first == ")" { rest = rest.dropFirst() }
    guard let blank = rest.first, blank.isWhitespace else { return nil }
    let words = rest.trimmingBlanks
    guard words.hasLetter, isClosed || words.first?.isUppercase == true else { return nil }
    self.number = number
    depth = parts.count
    self.rest = words
  }

  private static func ofMinutes(_ text: String) -> (number: Int, rest: String)? {
    guard text.prefix(4).contains("§") else { return nil }
    let isBefore = text.hasPrefix("§")
    let head = text.drop { $0 == "§" || $0 == " " }
    let digits = head.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), (1...3).contains(digits.count) else { return nil }
    var rest = head[digits.endIndex...]
    if !isBefore {
      rest = rest.drop { $0 == " " }
      guard rest.first == "§" else { return nil }
      rest = rest.dropFirst()
    }
    let words = rest.drop { ".:) –-".contains($0) }.trimmingBlanks
    return words.beginsUpper ? (number, words) : nil
  }
}
