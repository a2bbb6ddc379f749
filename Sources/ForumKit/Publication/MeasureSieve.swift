/// Tells which measures an audience may see by what they grew out of; each forum is looked at once.
struct MeasureSieve {
  private let view: AudienceView
  private var forums: [ID<Forum>: ForumView?] = [:]

  init(_ view: AudienceView) { self.view = view }

  /// Whether everything that the measure grew out of may be seen.
  mutating func mayShow(_ measure: Measure) throws(StoreError) -> Bool {
    guard view.audience != .house else { return true }
    let source = measure.from
    if let id = source.council {
      guard let council = try view.councilRecord(id), view.mayShow(council) else { return false }
    }
    if let id = source.forum {
      guard try shown(id) != nil else { return false }
      if let theme = source.theme, try !mayShow(theme, of: id) { return false }
    }
    var inputs = Set<ID<Input>>()
    for origin in source.inputs {
      switch origin {
      case .theme(let forum, let theme): if try !mayShow(theme, of: forum) { return false }
      case .input(let id): inputs.insert(id)
      }
    }
    return try mayShow(inputs, saidAt: source.forum)
  }

  private mutating func shown(_ id: ID<Forum>) throws(StoreError) -> ForumView? {
    if let known = forums[id] { return known }
    let forum = try view.shownForum(id)
    forums[id] = .some(forum)
    return forum
  }

  // The view of a forum has no internal themes, and nothing of what hangs on them.
  private mutating func mayShow(_ theme: ID<Theme>, of forum: ID<Forum>) throws(StoreError) -> Bool {
    try shown(forum)?.themes.contains { $0.id == theme } ?? false
  }

  /// Whether inputs may be seen, in whichever forum each lies; one that is nowhere hides nothing.
  private mutating func mayShow(
    _ inputs: Set<ID<Input>>, saidAt forum: ID<Forum>?
  ) throws(StoreError) -> Bool {
    var sought = inputs
    for id in [forum].compactMap(\.self) + (try view.forumIDs()) where !sought.isEmpty {
      let found = try view.inputs(sought, of: id)
      guard !found.isEmpty else { continue }
      guard let seen = try shown(id)?.inputIDs, found.isSubset(of: seen) else { return false }
      sought.subtract(found)
    }
    return true
  }
}

extension ForumView {
  /// Everything that was said and is shown.
  var inputIDs: Set<ID<Input>> { Set((themes.flatMap(\.inputs) + looseInputs).map(\.id)) }
}
