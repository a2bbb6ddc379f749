import ForumKit

/// Forums of random records, with texts that look like the structure of notes.
struct RandomForum {
  private var generator: SeededGenerator
  private var count = 0

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let pieces = [
    "# Inte en rubrik", "## Fråga 2: inte en fråga", "#tagg", "- punkt", "-", "* stjärna", "• prick",
    "– streck",
    "1. först", "2) sedan", "{#abc}", "text {#abc}", "[förslag]", "text [förslag, Lärare]", "[sic]", "[]",
    "text []", "Punkter:", "Text: hej", "Fråga: vad?", "Inspel:", "Datum: 2026-01-01", "Ingress:",
    "Nyckelord: a, b", "```", "# i kod", "| a | b |", "|---|---|", "**fet** och *kursiv*", "\\# redan",
    "\\\\- två",
    "\\", "<!-- forumctl: f sv 00 -->", "<!-- kommentar -->", "> citat", "  indrag", "    kod", "slut  ",
    "\ttab",
    "a\rb", "a\r\nb", "", "", "---", "Ett vanligt stycke.", "å\u{308}ä", "\u{2028}", "\u{202e}omvänt",
    "\"citat\"",
    "a; b, c", "x: y", "av: någon", "\u{feff}bom", "Avsnitt: hej", "Deltagare", "Bakgrund", "{", "}",
    "emoji 👩‍👧", "Ord[^1]", "ord [^1]", "[^1]: Källa", "[^1]:", "[^Text]: Text: hej", "    mer av noten",
  ]

  mutating func piece() -> String { Self.pieces.randomElement(using: &generator) ?? "" }
  mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < percent }

  /// A text of some lines.
  mutating func prose() -> String {
    (0..<Int.random(in: 1...6, using: &generator)).map { _ in piece() }.joined(separator: "\n")
  }

  /// A text that says something.
  mutating func said() -> String {
    let text = prose()
    return text.contains { $0.isLetter } ? text : "sagt \(text)"
  }

  /// A text on one line.
  mutating func line() -> String {
    let text = "\(piece()) \(piece())"
    let line = text.unicodeScalars.filter { !["\n", "\r", "\u{2028}"].contains($0) }
    return String(String.UnicodeScalarView(line)) + " x"
  }

  mutating func maybe<V>(_ value: (inout RandomForum) -> V) -> V? { chance(50) ? value(&self) : nil }

  private mutating func newID<N: Noun>(_ prefix: String) -> ID<N> {
    count += 1
    return Made.id("\(prefix)\(count)")
  }

  mutating func records(organisations: [Organisation]) -> ForumRecords {
    var records = ForumRecords()
    var forum = Made.forum("2026-05-04", id: "slump")
    forum.title = line()
    forum.place = maybe { $0.prose() } ?? ""
    forum.series = maybe { $0.line() } ?? ""
    forum.occasion = maybe { _ in 3 }
    forum.kind = maybe { Forum.Kind.allCases.randomElement(using: &$0.generator) ?? .forum }
    forum.purpose = maybe { $0.prose() } ?? ""
    forum.organisedBy = organisations.filter { _ in chance(20) }.map(\.id)
    forum.annotations.tags = chance(50) ? [line(), line()] : []
    forum.annotations.note = "stannar"
    forum.sections = (0..<Int.random(in: 0...4, using: &generator)).map { _ in section() }
    for place in forum.sections.indices.dropFirst() where chance(30) {
      forum.sections[place].parent = forum.sections[place - 1].id
    }
    for _ in 0..<Int.random(in: 0...2, using: &generator) {
      var item = ProgrammeItem()
      item.time = chance(50) ? "09.00–10.00" : ""
      item.title = line()
      item.speaker = maybe { $0.line() } ?? ""
      item.annotations.note = "kvar"
      forum.programme.append(item)
    }
    records.forum = forum
    for organisation in organisations where chance(50) { records.participants.append(seat(organisation.id)) }
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let parent = records.themes.filter { _ in chance(40) }.last
      records.themes.append(theme(under: parent, number: records.themes.count))
    }
    var created = TickingClock.start
    for _ in 0..<Int.random(in: 0...9, using: &generator) {
      var input = input(on: records.themes.randomElement(using: &generator)?.id)
      input.created = created
      created = created.adding(milliseconds: 5)
      records.inputs.append(input)
    }
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      records.measures.append(measure(of: forum.id, organisations))
    }
    return records
  }

  mutating func tags() -> [String] {
    (0..<Int.random(in: 0...3, using: &generator)).map { place in
      chance(60) ? "ord\(place)" : "\(line())\(place)"
    }
  }

  mutating func measure(of forum: ID<Forum>, _ organisations: [Organisation]) -> Measure {
    var measure = Measure()
    measure.id = newID("atgard-")
    measure.title = line()
    measure.status = Measure.Status.allCases.randomElement(using: &generator) ?? .decided
    measure.responsible = organisations.filter { _ in chance(30) }.map(\.id)
    measure.due = maybe { $0.chance(50) ? Made.date("2026-12") : Made.date("2026-12-01") }
    measure.from.forum = forum
    measure.plan = maybe { $0.prose() } ?? ""
    measure.objective = maybe { _ in "Fler vuxna" } ?? ""
    return measure
  }

  mutating func section() -> Section {
    var section = Section()
    section.id = newID("avsnitt-")
    section.role = maybe { Section.Role.allCases.randomElement(using: &$0.generator) ?? .other }
    section.heading = maybe { $0.line() } ?? ""
    section.body = maybe { $0.prose() } ?? ""
    section.internal = chance(20)
    section.paraphrase = chance(20)
    section.annotations.tags = tags()
    return section
  }

  mutating func seat(_ id: ID<Organisation>) -> Participant {
    var seat = Made.participant(id.text, maybe { _ in .attended })
    seat.roles = chance(50) ? [.host, .participant] : []
    seat.count = maybe { Int.random(in: 0...40, using: &$0.generator) }
    seat.registeredAs = maybe { $0.line() } ?? ""
    var person = Person()
    person.name = "Påhittad Person"
    person.email = "pp@exempel.invalid"
    if chance(50) { seat.representatives = [person] }
    seat.annotations.note = "stannar"
    return seat
  }

  mutating func theme(under parent: Theme?, number: Int) -> Theme {
    var theme = Theme()
    theme.id = newID("tema-")
    theme.title = line()
    theme.kind = maybe { Theme.Kind.allCases.randomElement(using: &$0.generator) ?? .board }
    theme.number = chance(50) ? number : nil
    theme.parent = parent?.id
    theme.question = maybe { $0.prose() } ?? ""
    theme.lead = maybe { $0.prose() } ?? ""
    theme.body = maybe { $0.prose() } ?? ""
    theme.summary = chance(50) ? [said(), said()] : []
    theme.prompts = chance(30) ? [said()] : []
    theme.internal = chance(20)
    theme.annotations.tags = tags()
    return theme
  }

  mutating func input(on theme: ID<Theme>?) -> Input {
    var input = Input()
    input.id = newID("inspel")
    input.theme = theme
    input.text = said()
    input.kind = maybe { Input.Kind.allCases.randomElement(using: &$0.generator) ?? .need }
    input.voice = maybe { $0.line() } ?? ""
    input.group = maybe { $0.line() } ?? ""
    input.source = .postIt
    input.annotations.tags = tags()
    input.links = ["https://exempel.invalid"]
    return input
  }
}
