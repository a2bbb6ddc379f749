/// What came of a forum, and what came of the one before it, as an audience may see it.
public struct ForumOutcomes: Sendable {
  /// What came of the nearest forum before it of which measures came; `nil` where there is none such.
  public let lastTime: LastTime?
  /// The measures that came of the forum itself, in the order in which they were added.
  public let measures: [MeasuresView.Entry]

  /// What came of an earlier forum.
  public struct LastTime: Sendable {
    /// Which forum it was.
    public let id: ID<Forum>
    /// What it was called, on one line.
    public let title: String
    /// The day, or the month or year where the day is not known.
    public let date: PartialDate?
    /// The measures that came of it, at least one, in the order in which they were added.
    public let measures: [MeasuresView.Entry]
    /// The questions of this forum that grew out of what was asked or said there, in reading order.
    public let takenUp: [ForumView.Node]
  }

  /// Nothing came of it yet.
  public static let none = ForumOutcomes(lastTime: nil, measures: [])
}

extension AudienceView {
  /// What came of a forum, and of the nearest one before it of which measures came that the audience may see: of the
  /// forum that it follows, or the one that that follows, and so on.
  ///
  /// - Throws: ``StoreError``, or ``LeaksFound`` where a title holds what the audience must not see.
  public func outcomes(of forum: ForumView) throws -> ForumOutcomes {
    let measures = try measureRecords()
    return ForumOutcomes(
      lastTime: try lastTime(before: forum, measures),
      measures: try show(measures.filter { grew($0, from: forum) }, printing: ForumOutcomes.printed))
  }

  private func lastTime(
    before forum: ForumView, _ measures: [Measure]
  ) throws -> ForumOutcomes.LastTime? {
    var seen: Set = [forum.id]
    var next = try followed(by: forum.id)
    while let id = next, seen.insert(id).inserted {
      next = try followed(by: id)
      guard let earlier = try shownForum(id) else { continue }
      let came = try show(
        measures.filter { grew($0, from: earlier) }, printing: ForumOutcomes.printed)
      // Questions that are taken up again stand further down anyhow: alone they tell a reader nothing new.
      guard !came.isEmpty else { continue }
      let origins = Dictionary(
        try themeRecords(of: forum.id).map { ($0.id, $0.from) }, uniquingKeysWith: { first, _ in first })
      let takenUp = forum.themes.filter { node in
        node.kind?.isAsked ?? true && origins[node.id, default: []].contains(where: earlier.shows)
      }
      try refuseLeaks(
        in: earlier.disclosed.prefix(1).map { $0.keeping(["id", "title"]) }, naming: circleWithoutLinks)
      return ForumOutcomes.LastTime(
        id: id, title: earlier.title, date: earlier.date, measures: came, takenUp: takenUp)
    }
    return nil
  }

  /// Whether a measure says that it grew out of a forum, a theme of it, or something that was said there.
  private func grew(_ measure: Measure, from forum: ForumView) -> Bool {
    if measure.from.forum == forum.id { return true }
    return measure.from.inputs.contains { forum.shows($0) }
  }
}

extension ForumOutcomes {
  /// The keys of a measure that are printed here.
  fileprivate static let printed: Set = ["id", "title"]
}

extension ForumView {
  /// Whether something that others grow out of is a theme or an input that is seen here.
  fileprivate func shows(_ origin: Origin) -> Bool {
    switch origin {
    case .theme(id, let theme): themes.contains { $0.id == theme }
    case .theme: false
    case .input(let id):
      themes.contains { $0.inputs.contains { $0.id == id } } || looseInputs.contains { $0.id == id }
    }
  }
}

extension Theme.Kind {
  /// Whether something is asked or spoken of there; boards and their headings hold what is said.
  fileprivate var isAsked: Bool {
    switch self {
    case .round, .question, .topic: true
    case .board, .heading: false
    }
  }
}
