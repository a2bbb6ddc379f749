extension Nation {
  private static let voices = [
    "Skolkurator", "Fältarbetare", "Fritidsledare", "Förälder", "Elev", "Tränare", "Områdespolis", "Lärare",
    "Socialsekreterare", "Ung ledare", "Nattvandrare", "Studiehandledare", "Bibliotekarie", "Skolsköterska",
  ]

  /// What was said at a forum, in the order in which it was.
  func inputs(of slot: ForumSlot) -> [Input] {
    guard slot.inputCount > 0 else { return [] }
    var random = SplitMix64(seed: seed, stream: .inputs, slot.index)
    let leaves = leaves(of: slot)
    // A day has room for all of them, however many.
    let pace = 7 * 3_600_000 / (slot.inputCount + 1)
    var created = Int64(slot.date.daysSinceEpoch) * 86_400_000 + 7 * 3_600_000
    // The first forum of all is never one that lies ahead.
    let rarePlace = slot.index % 700 == 0 ? random.below(slot.inputCount) : -1
    return (0..<slot.inputCount).map { number in
      let leaf = leaves[number * leaves.count / slot.inputCount]
      created += Int64(random.number(in: 1...2 * pace - 1))
      var input = Input()
      input.id = inputID(number, of: slot.index)
      input.theme = leaf.theme
      input.created = Instant(milliseconds: created)
      input.text = SpokenText.input(on: leaf.subject, isRare: number == rarePlace, &random)
      input.kind = kind(on: leaf, &random)
      input.source = source(at: slot, on: leaf, &random)
      if input.source == .groupTalk { input.group = "Grupp \(random.number(in: 1...4))" }
      if random.chance(20) { input.voice = random.pick(Self.voices) }
      input.annotations.tags = tags(on: leaf, &random)
      if number > 0, random.chance(1) { input.links = [inputID(random.below(number), of: slot.index).text] }
      return input
    }
  }

  private func kind(on leaf: Leaf, _ random: inout SplitMix64) -> Input.Kind? {
    let kinds: [Input.Kind?] = [
      .experience, .example, .need, .proposal, .concern, .recommendation, .quote, nil,
    ]
    return kinds[
      random.weighted(leaf.isBoard ? [10, 4, 22, 38, 12, 6, 0, 8] : [34, 12, 18, 12, 14, 4, 2, 4])]
  }

  private func source(at slot: ForumSlot, on leaf: Leaf, _ random: inout SplitMix64) -> Input.Source {
    if leaf.isBoard { return .postIt }
    return switch slot.kind {
    case .analysis: random.pick([.interview, .document, .survey])
    case .council: .plenary
    case .workshop: random.chance(60) ? .workshop : .groupTalk
    case .forum, .dialogue: random.chance(75) ? .groupTalk : .plenary
    }
  }

  private func tags(on leaf: Leaf, _ random: inout SplitMix64) -> [String] {
    guard random.chance(45) else { return [] }
    let other = random.pick(SpokenSubject.all).id
    guard random.chance(20), other != leaf.subject.id else { return [leaf.subject.id] }
    return [leaf.subject.id, other]
  }
}
