extension Nation {
  /// What was decided and proposed: one measure for every fifth forum.
  var measures: [Measure] {
    stride(from: 2, to: calendar.count, by: 5).compactMap { measure(from: calendar.slot($0)) }
  }

  private func measure(from slot: ForumSlot) -> Measure? {
    guard slot.inputCount > 0 else { return nil }
    var random = SplitMix64(seed: seed, stream: .measure, slot.index)
    let leaves = leaves(of: slot)
    let place = random.below(leaves.count)
    let subject = leaves[place].subject
    let (slug, title) = random.pick(subject.measures)
    var measure = Measure()
    measure.id = ID("\(slug)-\(slot.id)") ?? .blank
    measure.title = "\(title) i \(calendar.areas[slot.area].name)"
    measure.objective = "Framsteg i frågan om \(subject.title.lowercased())"
    measure.plan = SpokenText.paragraph(2, on: subject, &random)
    // An axis that the source is silent on stays empty.
    measure.target = [.youngPerson, .arena, .offender, nil][random.weighted([50, 28, 7, 15])]
    measure.level = [.universal, .selective, .indicated, nil][random.weighted([46, 26, 8, 20])]
    measure.horizon = [.short, .long, nil][random.weighted([50, 30, 20])]
    let open = bodies.of(slot.area).filter(\.isOpen)
    measure.responsible = open.prefix(4).randomOne(&random).map { [$0.id] } ?? []
    measure.with = open.dropFirst(4).randomOne(&random).map { [$0.id] } ?? []
    if random.chance(60) { measure.annotations.tags = [subject.id] }
    measure.from.forum = slot.id
    measure.from.theme = leaves[place].theme
    // The inputs of a theme stand together.
    let first = (place * slot.inputCount + leaves.count - 1) / leaves.count
    let end = ((place + 1) * slot.inputCount + leaves.count - 1) / leaves.count
    if first < end {
      measure.from.inputs = [.input(inputID(random.number(in: first...end - 1), of: slot.index))]
    }
    if slot.kind == .council { measure.from.council = council(of: slot.area) }
    follow(&measure, slot, &random)
    return measure
  }

  /// How far it has come: what is old is done or dropped, and of what goes on a few are late.
  private func follow(_ measure: inout Measure, _ slot: ForumSlot, _ random: inout SplitMix64) {
    let today = ForumCalendar.today
    let closes = slot.age > 6 ? 97 : slot.age > 2 ? 45 : 5
    measure.status =
      random.chance(closes)
      ? (random.chance(80) ? .done : .dropped) : random.pick([.proposed, .decided, .running])
    let days = measure.status.isClosed ? random.number(in: 60...400) : 0
    let due =
      measure.status.isClosed
      ? slot.date.adding(days: days) : today.adding(days: random.number(in: -12...400))
    measure.due = random.chance(70) ? PartialDate(year: due.year, month: due.month) : PartialDate(due)
    var day = slot.date.adding(days: random.number(in: 30...90))
    while measure.followUps.count < 3, day < today, random.chance(65) {
      var followUp = Measure.FollowUp()
      followUp.date = day
      followUp.recorded = day.recorded
      followUp.annotations.note = random.pick([
        "Arbetet är i gång.", "Pengar saknas till hösten.", "Föreningarna är tillfrågade.",
        "Provades under tre veckor.",
        "Avvaktar beslut i nämnden.",
      ])
      measure.followUps.append(followUp)
      day = day.adding(days: random.number(in: 60...180))
    }
  }
}

extension Collection where Index == Int {
  fileprivate func randomOne(_ random: inout SplitMix64) -> Element? {
    isEmpty ? nil : self[startIndex + random.below(count)]
  }
}
