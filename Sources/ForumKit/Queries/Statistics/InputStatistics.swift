/// Inputs by kind, source and theme.
public struct InputStatistics: Sendable, Equatable {
  /// A theme, and how many inputs hang on it; on those under it there may be more.
  public struct ThemeCount: Sendable, Equatable {
    /// The forum that the theme belongs to.
    public let forum: ID<Forum>
    /// The theme's id, unique in its forum alone.
    public let theme: ID<Theme>
    /// Empty where the theme is not there, or cannot be read.
    public fileprivate(set) var title = ""
    /// How many inputs hang on it; at least 1.
    public let inputs: Int
  }

  /// How many themes are named.
  public static let topLimit = 10

  /// Under `nil` those whose kind is not stated.
  public private(set) var kinds = Tally<Input.Kind?>()
  /// Under `nil` those whose source is not stated.
  public private(set) var sources = Tally<Input.Source?>()
  /// How many hang on no theme.
  public private(set) var unplaced = 0
  /// The themes with the most inputs, the most first; of equals the one whose forum and theme come
  /// first by id.
  public private(set) var top: [ThemeCount] = []

  init() {}

  /// How many inputs there are, on themes or not.
  public var total: Int { kinds.total }

  mutating func add(_ inputs: [Alike<Input>], of forum: ID<Forum>) {
    var themes = Tally<ID<Theme>>()
    for alike in inputs {
      let input = alike.record
      kinds.add(input.kind, alike.count)
      sources.add(input.source, alike.count)
      if let theme = input.theme { themes.add(theme, alike.count) } else { unplaced += alike.count }
    }
    keepTop(top + themes.keys.map { ThemeCount(forum: forum, theme: $0, inputs: themes[$0]) })
  }

  /// No more than the top are kept from one forum to the next, however many there are.
  private mutating func keepTop(_ themes: [ThemeCount]) {
    top = themes
    top.sort { ($1.inputs, $0.forum, $0.theme) < ($0.inputs, $1.forum, $1.theme) }
    top.removeLast(max(0, top.count - Self.topLimit))
  }

  /// Finds the titles of the themes that are named, in files that are read for these alone.
  mutating func nameThemes(_ themes: (ID<Forum>) -> [Theme]) {
    var titles: [ID<Forum>: [ID<Theme>: String]] = [:]
    for place in top.indices {
      let forum = top[place].forum
      let known = titles[forum] ?? Dictionary(themes(forum).map { ($0.id, $0.title) }) { first, _ in first }
      titles[forum] = known
      top[place].title = known[top[place].theme] ?? ""
    }
  }
}

extension InputStatistics: Joinable {
  mutating func join(_ later: InputStatistics) {
    kinds.add(later.kinds)
    sources.add(later.sources)
    unplaced += later.unplaced
    keepTop(top + later.top)
  }
}
