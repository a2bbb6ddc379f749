extension Nation {
  /// A forum with its texts and its paper trail.
  func forum(_ slot: ForumSlot) -> Forum {
    var random = SplitMix64(seed: seed, stream: .forum, slot.index)
    let area = calendar.areas[slot.area]
    let track = slot.track == 0 ? "trygg fritid" : SpokenSubject.all[slot.track].title.lowercased()
    var forum = Forum()
    forum.id = slot.id
    forum.kind = slot.kind
    forum.title = "\(heading(of: slot.kind)) om \(track) i \(area.name)"
    forum.date = PartialDate(slot.date)
    forum.level = area.level
    forum.area = area.name
    forum.place = random.pick(Self.rooms) + (area.level == .local ? ", \(area.name)" : "")
    forum.series = "\(Slug.make(from: track) ?? "serie")-\(area.slug)"
    forum.occasion = slot.occasion
    forum.follows = slot.previous.map { calendar.slot($0).id }
    if slot.kind == .council { forum.council = council(of: slot.area) }
    forum.commissionedBy = [bodies.caller(of: slot.area)]
    forum.organisedBy = [bodies.secretariat]
    forum.status = slot.status
    forum.purpose = "Att samla dem som möter barn och unga i \(area.name) och enas om nästa steg."
    if slot.isHeld {
      forum.sections = sections(of: slot, &random)
      trail(&forum, slot, &random)
    } else {
      forum.programme = programme(&random)
    }
    return forum
  }

  private static let rooms = [
    "Folkets hus", "Biblioteket", "Medborgarhuset", "Församlingshemmet", "Idrottshallen",
  ]

  private func heading(of kind: Forum.Kind) -> String {
    switch kind {
    case .forum: "Samverkansforum"
    case .dialogue: "Dialogmöte"
    case .workshop: "Verkstad"
    case .council: "Rådsmöte"
    case .analysis: "Lägesbild"
    }
  }

  private func programme(_ random: inout SplitMix64) -> [ProgrammeItem] {
    ["Välkomna", "Vad som hänt sedan sist", "Gruppsamtal", "Lapparna på väggen", "Nästa steg"].enumerated()
      .map { place, title in
        var item = ProgrammeItem()
        item.time = "\(13 + place / 2).\(place % 2 == 0 ? "00" : "30")"
        item.title = title
        return item
      }
  }

  // MARK: - Texts

  private func sections(of slot: ForumSlot, _ random: inout SplitMix64) -> [Section] {
    let subjects = leaves(of: slot).map(\.subject)
    func text(_ count: Int) -> String { SpokenText.paragraph(count, on: random.pick(subjects), &random) }
    let talked = subjects.prefix(2).map { $0.title.lowercased() }.joined(separator: " och ")
    let gathering =
      slot.previous == nil ? "Det första mötet i serien" : "Mötet, nummer \(slot.occasion) i serien,"
    var sections = [
      section("inledning", .introduction, "Inledning", "\(gathering) handlade om \(talked)."),
      section("sammanfattning", .summary, "Sammanfattning", text(random.number(in: 2...4))),
      section(
        "lagesbild", .situation, "Lägesbild",
        (0..<random.number(in: 1...3)).map { _ in text(random.number(in: 2...5)) }.joined(separator: "\n\n")),
    ]
    if slot.previous != nil, random.chance(50) {
      sections.append(section("forandringar", .changes, "Vad som hänt sedan sist", text(2)))
    }
    sections.append(section("avslutning", .closing, "Avslutning", "Nästa möte hålls nästa kvartal."))
    return sections
  }

  private func section(_ id: String, _ role: Section.Role, _ heading: String, _ body: String) -> Section {
    var section = Section()
    section.id = ID(id) ?? .blank
    section.role = role
    section.heading = heading
    section.body = body
    return section
  }

  // MARK: - Circulation, corrections, publication

  private func trail(_ forum: inout Forum, _ slot: ForumSlot, _ random: inout SplitMix64) {
    guard slot.status >= .circulated else { return }
    let sent = slot.date.adding(days: random.number(in: 5...12))
    forum.compiled = PartialDate(sent.adding(days: -2))
    var circulation = Circulation()
    circulation.date = sent
    circulation.recorded = sent.recorded
    // Answers to the newest are on their way, and of a few the day has passed.
    circulation.until =
      slot.status == .published
      ? sent.adding(days: 14)
      : max(sent.adding(days: 14), ForumCalendar.today.adding(days: random.number(in: -3...25)))
    forum.circulations = [circulation]
    if random.chance(slot.status == .published ? 10 : 20) {
      var correction = Correction()
      correction.date = sent.adding(days: random.number(in: 1...2))
      correction.recorded = correction.date.recorded
      correction.organisation = bodies.caller(of: slot.area)
      correction.text = "Skriv att det gäller hela området, inte en enda plats."
      if slot.status == .published || random.chance(60) { correction.decision = "Ändrat." }
      forum.corrections = [correction]
    }
    guard slot.status == .published else { return }
    var publication = Publication()
    publication.date = min(
      sent.adding(days: random.number(in: 16...40)), ForumCalendar.today.adding(days: -3))
    publication.recorded = publication.date.recorded
    forum.publications = [publication]
  }
}
