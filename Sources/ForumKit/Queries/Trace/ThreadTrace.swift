// A theme or a measure: what it grew out of, and what came of it.

extension TraceBuilder {
  /// Follows a theme both ways, to the measures that came of it and the reports of the councils behind those.
  mutating func follow(_ start: ThemeThread.Place) throws {
    let thread = ThemeThread(from: start, followsOutcome: true, in: &reading)
    var inputs = addAll(thread)
    inputs.merge(thread.origins.map { ($0, .origin) }) { first, _ in first }
    for measure in reading.allMeasures() {
      let grewOutOfTheme = measure.from.forum.flatMap { forum in
        measure.from.theme.flatMap { thread[.init(forum: forum, theme: $0)] }
      }
      let answered = measure.from.inputs.compactMap { origin -> TraceEntry.Relation? in
        switch origin {
        case .input(let id): inputs[id]
        case .theme(let forum, let theme): thread[.init(forum: forum, theme: theme)]
        }
      }
      // What came of an earlier theme is no outcome of this one.
      guard let relation = grewOutOfTheme ?? answered.first else { continue }
      add(measure, relation == .origin ? .origin : .outcome)
    }
    addCouncils(behind: start.forum)
  }

  /// Follows a measure back to what it grew out of, and on to what came of it.
  mutating func follow(_ measure: Measure) throws {
    if let forum = measure.from.forum {
      if let theme = measure.from.theme {
        _ = addAll(
          ThemeThread(
            from: .init(forum: forum, theme: theme), as: .origin, followsOutcome: false, in: &reading))
      } else if let record = reading.forum(forum) {
        add(record.date, reading.place(forum), Forum.name, forum.text, title: record.title, .origin)
      }
    }
    let said = Set(entries.map(\.record))
    add(inputs: measure.from.inputs.compactMap(\.input).filter { !said.contains($0.text) }, .origin)
    if let id = measure.from.declaration, let declaration = reading.declaration(id) {
      add(
        declaration.adopted?.date, place(declaration), Declaration.name, id.text, title: declaration.title,
        .origin)
    }
    add(measure, .itself)
    addCouncils(behind: nil)
  }

  /// Adds the themes of a thread with what was said under each, and what they grew out of beside that.
  ///
  /// - Returns: The inputs that were added with the themes, with the relation of each.
  private mutating func addAll(_ thread: ThemeThread) -> [ID<Input>: TraceEntry.Relation] {
    var added: [ID<Input>: TraceEntry.Relation] = [:]
    for (place, relation) in thread.themes {
      guard let theme = reading.themes(of: place.forum).first(where: { $0.id == place.theme }) else {
        continue
      }
      add(theme, of: place.forum, relation)
      for input in reading.inputs(of: place.forum) where input.theme == place.theme {
        add(input, of: place.forum, relation)
        added[input.id] = relation
      }
    }
    add(inputs: thread.origins.filter { added[$0] == nil }, .origin)
    return added
  }

  /// Adds the reports of the councils that stand behind what has been added: those that decided a measure, and
  /// those whose meeting a forum was. Reports from before the first of it cannot tell of it.
  private mutating func addCouncils(behind forum: ID<Forum>?) {
    var councils: [ID<Council>] = []
    let named = entries.compactMap { $0.place.kind == .forum ? ID<Forum>($0.place.id) : nil }
    for id in named + [forum].compactMap(\.self) {
      if let council = reading.forum(id)?.council, !councils.contains(council) { councils.append(council) }
    }
    let measures = Set(entries.filter { $0.what == Measure.name }.map(\.record))
    for measure in reading.allMeasures() where measures.contains(measure.id.text) {
      if let council = measure.from.council, !councils.contains(council) { councils.append(council) }
    }
    let first = entries.compactMap(\.date?.earliest).min()
    for council in councils { addReports(of: council, since: first, .outcome) }
  }
}

extension Origin {
  /// The input that it is; `nil` for a theme.
  fileprivate var input: ID<Input>? { if case .input(let id) = self { id } else { nil } }
}
