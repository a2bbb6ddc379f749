extension Nation {
  /// Who takes part in a forum: about thirty, most of them from its area.
  func participants(of slot: ForumSlot) -> [Participant] {
    guard slot.kind != .analysis else { return [] }
    var random = SplitMix64(seed: seed, stream: .participants, slot.index)
    return circle(of: slot.area, &random).enumerated().map { place, body in
      participant(body, isHost: place == 0, of: slot, &random)
    }
  }

  /// The bodies that are asked: those of the area, of the one that it lies in, of the country, and of a neighbour.
  /// The one that calls comes first, and the secretariat second.
  private func circle(of area: Int, _ random: inout SplitMix64) -> [NationBodies.Body] {
    let own = bodies.of(area)
    let secretariat = bodies.of(0)[bodies.places[0].lowerBound + 1]
    let country = bodies.of(0).filter { $0.id != secretariat.id && $0.organisation.level == .national }
    let region = bodies.of(0).filter {
      $0.organisation.level == .regional
        && $0.organisation.name.hasSuffix(calendar.areas[area].region ?? "\u{0}")
    }
    var circle = Array(own.prefix(1)) + (area == 0 ? [] : [secretariat])
    switch calendar.areas[area].level {
    case .national:
      circle += random.some(Array(own.dropFirst()), 85) + others(14, than: area, in: nil, &random)
    case .regional:
      circle +=
        random.some(Array(own.dropFirst()), 85) + region + random.several(6, of: country)
        + others(16, than: area, in: area, &random)
    case .local:
      let county = calendar.areas[area].parent ?? 0
      circle +=
        random.some(Array(own.dropFirst()), 80) + random.some(Array(bodies.of(county)), 50) + region
        + random.several(5, of: country) + others(3, than: area, in: county, &random)
    }
    var seen: Set<ID<Organisation>> = []
    return circle.filter { seen.insert($0.id).inserted }
  }

  /// So many bodies of municipalities, in a county or anywhere.
  private func others(
    _ count: Int, than area: Int, in county: Int?, _ random: inout SplitMix64
  ) -> [NationBodies.Body] {
    let areas = calendar.areas.indices.filter { place in
      place != area && calendar.areas[place].level == .local
        && (county == nil || calendar.areas[place].parent == county)
    }
    guard !areas.isEmpty else { return [] }
    return (0..<count).map { _ in random.pick(Array(bodies.of(random.pick(areas)))) }
  }

  private func participant(
    _ body: NationBodies.Body, isHost: Bool, of slot: ForumSlot, _ random: inout SplitMix64
  ) -> Participant {
    var participant = Participant()
    participant.organisation = body.id
    participant.roles = [.participant]
    if isHost {
      participant.roles = [.convener, .host]
    } else if body.id == bodies.secretariat {
      participant.roles = [.facilitator, .secretary]
    } else if random.chance(4) {
      participant.roles = [.participant, random.pick([.speaker, .observer])]
    }
    participant.attendance = attendance(isSure: isHost, at: slot, &random)
    if participant.attendance == .attended { participant.count = 1 + random.weighted([62, 26, 9, 3]) }
    if let choice = body.choice {
      let day = slot.date.adding(days: -random.number(in: 3...20))
      participant.listing = [Listing(date: day, recorded: day.recorded, choice: choice)]
    }
    return participant
  }

  private func attendance(
    isSure: Bool, at slot: ForumSlot, _ random: inout SplitMix64
  ) -> Participant.Attendance {
    let roll = random.below(100)
    guard slot.isHeld else { return roll < 60 ? .invited : roll < 92 ? .registered : .declined }
    // Of some that were here not long ago nobody has looked yet whether they came.
    if slot.status == .held, roll >= 97 { return .registered }
    return isSure || roll < 78 ? .attended : roll < 90 ? .absent : .declined
  }
}

extension CalendarDate {
  /// When what happened on the day was written down: the same hour of every day.
  var recorded: Instant { Instant(milliseconds: Int64(daysSinceEpoch) * 86_400_000 + 9 * 3_600_000) }
}
