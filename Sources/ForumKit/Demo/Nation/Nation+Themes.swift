extension Nation {
  /// A theme that inputs hang on, and what is said there.
  struct Leaf {
    let theme: ID<Theme>
    let subject: SpokenSubject
    let isBoard: Bool
  }

  /// What a forum talks about: two rounds of questions, and what a board is sorted by.
  private func subjects(of slot: ForumSlot) -> (questions: [SpokenSubject], headings: [SpokenSubject]) {
    var random = SplitMix64(seed: seed, stream: .themes, slot.index)
    // The first series of an area talks about whatever there is to talk about.
    let first = slot.track == 0 ? random.pick(SpokenSubject.all) : SpokenSubject.all[slot.track]
    let others = random.several(6, of: SpokenSubject.all.filter { $0.id != first.id })
    let questions = [first] + others.prefix(slot.kind == .council || slot.kind == .analysis ? 1 : 3)
    return (questions, slot.kind == .forum || slot.kind == .workshop ? Array(others.suffix(3)) : [])
  }

  /// Where the inputs of a forum hang, in the order of the talk.
  func leaves(of slot: ForumSlot) -> [Leaf] {
    let (questions, headings) = subjects(of: slot)
    return questions.map { Leaf(theme: question($0), subject: $0, isBoard: false) }
      + headings.map { Leaf(theme: heading($0), subject: $0, isBoard: true) }
  }

  private func question(_ subject: SpokenSubject) -> ID<Theme> { ID(subject.id) ?? .blank }
  private func heading(_ subject: SpokenSubject) -> ID<Theme> { ID("tavla-\(subject.id)") ?? .blank }

  /// The discussion tree of a forum.
  func themes(of slot: ForumSlot) -> [Theme] {
    var random = SplitMix64(seed: seed, stream: .themeTexts, slot.index)
    let (questions, headings) = subjects(of: slot)
    let earlier = slot.previous.map { calendar.slot($0) }
    let known = Set(earlier.map { subjects(of: $0).questions.map(\.id) } ?? [])
    var themes: [Theme] = []
    let half = (questions.count + 1) / 2
    for (number, round) in [questions.prefix(half), questions.dropFirst(half)].enumerated() {
      guard !round.isEmpty else { continue }
      let id = ID<Theme>("samtal-\(number + 1)")
      themes.append(theme(id, .round, "Samtal \(number + 1)", number: number + 1))
      for (place, subject) in round.enumerated() {
        var question = theme(self.question(subject), .question, subject.title, number: place + 1, under: id)
        question.question = subject.question
        question.prompts = subject.prompts
        if let earlier, known.contains(subject.id), random.chance(60) {
          question.from = [.theme(earlier.id, self.question(subject))]
          if earlier.inputCount > 0, random.chance(40) {
            question.from.append(.input(inputID(random.below(earlier.inputCount), of: earlier.index)))
          }
        }
        if random.chance(30) { question.annotations.tags = [subject.id] }
        if slot.isHeld { conclude(&question, subject, &random) }
        themes.append(question)
      }
    }
    guard !headings.isEmpty else { return themes }
    let board = ID<Theme>("tavlan")
    themes.append(theme(board, .board, "Lapparna på väggen"))
    return themes + headings.map { theme(heading($0), .heading, $0.title, under: board) }
  }

  private func theme(
    _ id: ID<Theme>?, _ kind: Theme.Kind, _ title: String, number: Int? = nil, under parent: ID<Theme>? = nil
  ) -> Theme {
    var theme = Theme()
    theme.id = id ?? .blank
    theme.kind = kind
    theme.title = title
    theme.number = number
    theme.parent = parent
    return theme
  }

  private func conclude(_ theme: inout Theme, _ subject: SpokenSubject, _ random: inout SplitMix64) {
    theme.lead = random.pick([
      "Grupperna lyfte fram:", "Deltagarna framhöll att det behövs mer:", "I korthet:",
    ])
    theme.summary = random.several(random.number(in: 2...4), of: subject.clauses).map { "\($0.capitalised)." }
    if random.chance(70) {
      theme.body = SpokenText.paragraph(random.number(in: 2...5), on: subject, &random)
    }
  }
}
