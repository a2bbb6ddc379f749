/// Makes the records of a forum of an outline, all of them internal.
struct DocumentRecords {
  private let outline: DocumentOutline
  private let plan: DocumentPlan
  private var roll: OrganisationRoll
  private(set) var participants: [Participant] = []
  private(set) var themes: [Theme] = []
  private(set) var inputs: [Input] = []
  /// The lines of the list of participants that stay as text.
  private(set) var undecided: [DocumentPlan.Seat] = []

  var created: [Organisation] { roll.created }

  init(_ outline: DocumentOutline, _ plan: DocumentPlan, _ organisations: [Organisation]) {
    self.outline = outline
    self.plan = plan
    roll = OrganisationRoll(organisations, mayCreate: true)
    makeParticipants()
    makeThemes()
  }

  mutating func forum(_ id: ID<Forum>, title: String, date: PartialDate, endDate: PartialDate?) -> Forum {
    var forum = Forum()
    forum.id = id
    forum.title = title
    forum.kind = outline.kind
    forum.date = date
    if let endDate, date < endDate { forum.endDate = endDate }
    forum.place = outline.place
    forum.occasion = outline.occasion
    forum.compiled = outline.compiled
    forum.status = .draft
    forum.commissionedBy = ids(plan.commissioners)
    forum.organisedBy = ids(plan.organisers)
    forum.annotations.note = outline.imprint.map(\.text).joined(separator: "\n")
    let standing = outline.links.map(\.text)
    forum.annotations.sources = standing
    forum.sections = sections()
    return forum
  }

  // MARK: - Organisations

  private mutating func id(_ named: DocumentPlan.Named, _ seat: DocumentOutline.Seat? = nil) -> ID<
    Organisation
  >? {
    switch named.choice {
    case .known(let id, _, _): return id
    case .new(let name):
      var template = Organisation()
      template.sector = seat?.sector
      OrganisationVocabulary.describe(name, &template)
      if let short = seat?.shortName, !short.isEmpty, seat?.names.count == 1 { template.shortName = short }
      guard case .organisation(let id) = roll.find(name, as: template) else { return nil }
      return id
    case .guess, .text, .unknown: return nil
    }
  }

  private mutating func ids(_ named: [DocumentPlan.Named]) -> [ID<Organisation>] {
    var ids: [ID<Organisation>] = []
    for named in named { if let id = id(named), !ids.contains(id) { ids.append(id) } }
    return ids
  }

  private mutating func makeParticipants() {
    for seat in plan.seats {
      let ids = seat.names.map { id($0, seat.seat) }
      guard let first = ids.first ?? nil, !ids.contains(nil) else {
        undecided.append(seat)
        continue
      }
      if let place = participants.firstIndex(where: { $0.organisation == first }) {
        for person in seat.seat.people where !participants[place].representatives.contains(person) {
          participants[place].representatives.append(person)
        }
        continue
      }
      var participant = Participant()
      participant.organisation = first
      participant.with = ids.dropFirst().compactMap(\.self).filter { $0 != first }
      participant.attendance = .attended
      participant.count = seat.seat.count
      participant.representatives = seat.seat.people
      participant.annotations.note = seat.seat.remark
      // The whole line, unless it names people: those stand only where people belong.
      let printed =
        seat.seat.people.isEmpty ? seat.seat.printed.text : seat.names.map(\.printed).joined(separator: "/")
      if printed != roll[first]?.name { participant.registeredAs = printed }
      participants.append(participant)
    }
  }

  // MARK: - Sections

  private mutating func sections() -> [Section] {
    var sections: [Section] = []
    for found in outline.sections {
      var section = Section()
      section.role = found.role
      section.heading = found.heading.text
      section.body = RecordMarkdown.text(found.blocks)
      section.parent = found.parent.map { sections[$0].id }
      section.by = found.role == .situation ? holder(of: found.heading.text) : nil
      section.internal = true
      section.unread = true
      section.id = Self.id(
        found.heading.text.isEmpty ? found.role?.rawValue ?? "avsnitt" : found.heading.text,
        taken: sections.map(\.id))
      sections.append(section)
    }
    func add(_ heading: String, _ texts: [String]) {
      guard !texts.isEmpty else { return }
      var section = Section()
      section.role = .unplaced
      section.heading = heading
      section.body = texts.joined(separator: "\n\n")
      section.internal = true
      section.unread = true
      section.id = Self.id(heading, taken: sections.map(\.id))
      sections.append(section)
    }
    add("Deltagare att avgöra", undecided.map { Self.undecided($0) })
    add("Oplacerat", outline.unplaced.map { RecordMarkdown.paragraph($0.text) })
    return sections
  }

  private static func undecided(_ seat: DocumentPlan.Seat) -> String {
    let guesses = seat.names.compactMap { named -> String? in
      guard case .guess(_, let name, let confidence) = named.choice else { return nil }
      return "kan vara \(name), \(Int((confidence * 100).rounded())) %"
    }
    let mark = guesses.isEmpty ? "" : " (\(guesses.joined(separator: "; ")))"
    return "- \(RecordMarkdown.paragraph(seat.seat.printed.text))\(mark)"
  }

  /// `Polisens lägesbild` → the police.
  private func holder(of heading: String) -> ID<Organisation>? {
    guard let first = heading.split(separator: " ").first else { return nil }
    var names = [String(first)]
    if first.hasSuffix("s") { names.append(String(first.dropLast())) }
    let ids = participants.map(\.organisation)
    for name in names {
      if case .organisation(let id) = roll.known(name), ids.contains(id) { return id }
      guard let body = OrganisationVocabulary.body(name) else { continue }
      for other in [body.name] + body.others {
        if case .organisation(let id) = roll.known(other) { return id }
      }
    }
    return nil
  }

  private static func id<N: Noun>(_ text: String, taken: [ID<N>]) -> ID<N> {
    let slug = Slug.make(from: text) ?? "text"
    let stem = String(decoding: Slug.cut(Array(slug.utf8), to: 40), as: UTF8.self)
    let taken = Set(taken.map(\.text))
    return ID(Slug.unique(stem.isEmpty ? "text" : stem, taken: { taken.contains($0) })) ?? .blank
  }

  // MARK: - Themes

  private mutating func makeThemes() {
    for found in outline.themes {
      var theme = Theme()
      theme.kind = found.kind
      theme.title = found.title.text
      theme.number = found.number
      theme.question = found.question
      theme.parent = found.parent.map { themes[$0].id }
      theme.prompts = found.prompts.map(\.text)
      theme.lead = found.lead.map { RecordMarkdown.paragraph($0.text) }.joined(separator: "\n\n")
      theme.summary = found.points.map { RecordMarkdown.paragraph($0.text) }
      theme.body = RecordMarkdown.text(found.body)
      theme.internal = true
      theme.unread = true
      theme.id = Self.id(found.title.text, taken: themes.map(\.id))
      themes.append(theme)
      for note in found.inputs {
        var input = Input()
        input.theme = theme.id
        input.text = RecordMarkdown.paragraph(note.text)
        input.source = .postIt
        input.links = PrintedLinks.all(in: note.text)
        inputs.append(input)
      }
    }
  }
}

/// Plain text as the Markdown of records, so that what it begins with is not taken for a mark.
enum RecordMarkdown {
  static func text(_ blocks: [DocumentOutline.Block]) -> String {
    var text = ""
    var wasBullet = false
    for block in blocks {
      if !text.isEmpty { text += block.isBullet && wasBullet ? "\n" : "\n\n" }
      text += block.isBullet ? "- \(paragraph(block.printed.text))" : paragraph(block.printed.text)
      wasBullet = block.isBullet
    }
    return text
  }

  static func paragraph(_ text: String) -> String {
    guard let first = text.first else { return text }
    if "#>+-*•|`~".contains(first) { return "\\\(text)" }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty, digits.count <= 9, let sign = text.dropFirst(digits.count).first,
      sign == "." || sign == ")",
      text.dropFirst(digits.count + 1).first == " "
    {
      return "\(digits)\\\(text.dropFirst(digits.count))"
    }
    return text
  }
}
