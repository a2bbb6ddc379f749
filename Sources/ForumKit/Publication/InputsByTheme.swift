/// How many inputs hang on each theme of a forum, of those that an audience may see.
public struct InputsByTheme: Sendable {
  /// A theme that inputs hang on.
  public struct Count: Sendable, Equatable {
    /// What the theme is called, on one line; the theme that it stands under goes before it where another
    /// theme is called the same.
    public let theme: String
    /// How many inputs hang on it, not counting those on themes under it; at least 1.
    public let inputs: Int
  }

  /// Who it is shown to.
  public let audience: Audience
  /// What the forum is called, on one line.
  public let title: String
  /// The day of the forum, or the month or year where the day is not known.
  public let date: PartialDate?
  /// The last day of a meeting of several days.
  public let endDate: PartialDate?
  /// How far the forum has come.
  public let status: Forum.Status
  /// In reading order.
  public let counts: [Count]
  /// How many inputs hang on no theme.
  public let withoutTheme: Int

  /// How many inputs there are, on themes or not.
  public var total: Int { counts.reduce(withoutTheme) { $0 + $1.inputs } }

  /// The numbers of what is shown.
  public init(_ view: ForumView) {
    audience = view.audience
    title = view.title
    date = view.date
    endDate = view.endDate
    status = view.status
    let used = view.themes.filter { !$0.inputs.isEmpty }
    let namesakes = Dictionary(grouping: used, by: \.title).filter { $0.value.count > 1 }
    let titles = Dictionary(view.themes.map { ($0.id, $0.title) }) { first, _ in first }
    counts = used.map { theme in
      let parent = namesakes[theme.title] == nil ? nil : theme.parent.flatMap { titles[$0] }
      return Count(theme: parent.map { "\($0): \(theme.title)" } ?? theme.title, inputs: theme.inputs.count)
    }
    withoutTheme = view.looseInputs.count
  }

  /// The keys of a forum that it prints.
  static let printedOfForum: Set = ["title"]
  /// The keys of a theme that it prints.
  static let printedOfTheme: Set = ["title"]
}
