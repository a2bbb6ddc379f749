/// What a forum hands on to the one that follows it: the themes that are open, boards and headings too, without what was
/// said on them.
///
/// A theme is settled when measures came of it, or of an input on it, and all of them are done or dropped. Everything else
/// is open: a question that nobody answered, one that was talked about and nothing came of, and one whose measures are under
/// way. A settled theme comes along where an open one stands under it.
public struct CarriedThemes: Sendable {
  /// The themes as they begin in the next forum, each with what it grew out of.
  public let themes: [Theme]
  /// The settled themes that stay behind, in their order.
  public let settled: [ID<Theme>]
  /// The measures that came of the forum and are neither done nor dropped, in their order.
  public let openMeasures: [ID<Measure>]

  /// Looks through the themes and inputs of a forum, and through all measures.
  public init(from forum: ID<Forum>, themes: [Theme], inputs: [Input], measures: [Measure]) {
    let homes = Dictionary(inputs.map { ($0.id, $0.theme) }) { first, _ in first }
    var statuses: [ID<Theme>: [Measure.Status]] = [:]
    var open: [ID<Measure>] = []
    for measure in measures {
      var sources = Set<ID<Theme>>()
      var isOfForum = measure.from.forum == forum
      if isOfForum, let theme = measure.from.theme { sources.insert(theme) }
      for origin in measure.from.inputs {
        switch origin {
        case .input(let id):
          guard let home = homes[id] else { continue }
          isOfForum = true
          if let home { sources.insert(home) }
        case .theme(forum, let theme):
          isOfForum = true
          sources.insert(theme)
        case .theme: continue
        }
      }
      for theme in sources { statuses[theme, default: []].append(measure.status) }
      if isOfForum, !measure.status.isClosed { open.append(measure.id) }
    }
    let isSettled = { (theme: Theme) in
      statuses[theme.id].map { $0.allSatisfy(\.isClosed) } ?? false
    }
    // Whatever an open theme stands under is kept.
    let parents = Dictionary(themes.map { ($0.id, $0.parent) }) { first, _ in first }
    var kept = Set<ID<Theme>>()
    for theme in themes where !isSettled(theme) {
      var next: ID<Theme>? = theme.id
      while let id = next, kept.insert(id).inserted { next = parents[id] ?? nil }
    }
    self.themes = themes.filter { kept.contains($0.id) }.map { $0.carried(from: forum) }
    settled = themes.map(\.id).filter { !kept.contains($0) }
    openMeasures = open
  }
}

extension Theme {
  /// The question alone, without what was said on it.
  fileprivate func carried(from forum: ID<Forum>) -> Theme {
    var theme = Theme()
    theme.id = id
    theme.kind = kind
    theme.title = title
    theme.number = number
    theme.question = question
    theme.prompts = prompts
    theme.parent = parent
    theme.internal = self.internal
    theme.from = [.theme(forum, id)]
    return theme
  }
}
