/// The themes of all forums that a theme grew out of, and those that grew out of it.
///
/// Siblings are no part of it: what else grew out of the same theme is another thread.
struct ThemeThread {
  /// A theme of a forum.
  struct Place: Hashable {
    let forum: ID<Forum>
    let theme: ID<Theme>
  }

  /// The themes in the order in which they were found, with how each belongs to the first.
  private(set) var themes: [(place: Place, relation: TraceEntry.Relation)] = []
  /// Inputs that one of the themes grew out of, and that hang on none of them.
  private(set) var origins: [ID<Input>] = []
  private var relations: [Place: TraceEntry.Relation] = [:]

  /// The relation of a theme; `nil` where it is no part of the thread.
  subscript(place: Place) -> TraceEntry.Relation? { relations[place] }

  /// - Parameters:
  ///   - start: The theme that is traced; what stands under it is traced with it.
  ///   - followsOutcome: Whether what grew out of it is looked for: every forum's themes are gone through for that.
  init(
    from start: Place, as relation: TraceEntry.Relation = .itself, followsOutcome: Bool,
    in reading: inout TraceReading
  ) {
    let branch = add(start, relation, &reading)
    followOrigins(of: branch, &reading)
    if followsOutcome { followOutcomes(of: branch, &reading) }
  }

  /// Adds a theme with what stands under it.
  ///
  /// - Returns: Those that were not there before.
  private mutating func add(
    _ place: Place, _ relation: TraceEntry.Relation, _ reading: inout TraceReading
  ) -> [Place] {
    let branch = reading.themes(of: place.forum).branch(of: place.theme)
      .map { Place(forum: place.forum, theme: $0.id) }.filter { relations[$0] == nil }
    for place in branch {
      relations[place] = relation
      themes.append((place, relation))
    }
    return branch
  }

  private mutating func followOrigins(of branch: [Place], _ reading: inout TraceReading) {
    var waiting = branch
    while let place = waiting.popLast() {
      guard let theme = reading.themes(of: place.forum).first(where: { $0.id == place.theme }) else {
        continue
      }
      for origin in theme.from {
        switch origin {
        case .theme(let forum, let theme):
          waiting += add(Place(forum: forum, theme: theme), .origin, &reading)
        case .input(let id): if !origins.contains(id) { origins.append(id) }
        }
      }
    }
  }

  private mutating func followOutcomes(of branch: [Place], _ reading: inout TraceReading) {
    // Only files in which a theme says what it grew out of can hold an outcome.
    var later: [(place: Place, from: Set<Origin>)] = []
    for forum in reading.forums(mentioning: ["\"from\""], in: { RecordFile.themes(of: $0).path }) {
      later += reading.themes(of: forum).filter { !$0.from.isEmpty }
        .map { (Place(forum: forum, theme: $0.id), Set($0.from)) }
    }
    guard !later.isEmpty else { return }
    var waiting = branch
    while let place = waiting.popLast() {
      let inputs = reading.inputs(of: place.forum).filter { $0.theme == place.theme }
      let mine = Set([Origin.theme(place.forum, place.theme)] + inputs.map { .input($0.id) })
      for other in later where !other.from.isDisjoint(with: mine) {
        waiting += add(other.place, .outcome, &reading)
      }
    }
  }
}
