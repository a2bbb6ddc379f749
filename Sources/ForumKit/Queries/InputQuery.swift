/// Which inputs are asked for. What is `nil` asks for nothing.
///
/// Words are compared without regard to case.
public struct InputQuery: Sendable {
  /// A theme by its id or title; those that stand under it are asked for too.
  public var theme: String?
  /// What the input says.
  public var kind: Input.Kind?
  /// Where it was said or written.
  public var source: Input.Source?
  /// A tag that it bears, in full.
  public var tag: String?
  /// The function that speaks in it, in full.
  public var voice: String?

  /// A query that every input answers to.
  public init() {}

  /// An input, with where it lies and what its theme is called.
  public struct Found: Sendable, Equatable {
    /// The forum that it lies in.
    public let forum: ID<Forum>
    /// The input itself.
    public let input: Input
    /// `nil` where the input hangs on no theme, or on one that is not known.
    public let themeTitle: String?

    /// An input where it was found.
    public init(forum: ID<Forum>, input: Input, themeTitle: String?) {
      self.forum = forum
      self.input = input
      self.themeTitle = themeTitle
    }
  }

  /// The inputs of a forum that are asked for, in their order; `nil` if it does not have the theme.
  ///
  /// - Parameter themes: The themes of the forum, for the theme that is asked for and for titles.
  /// - Throws: ``StoreError``, and ``NotFound`` where several themes have the title that is asked for.
  public func inputs(
    of forum: ID<Forum>, hangingOn themes: [Theme], in records: some Records
  ) throws -> [Found]? {
    var branch: Set<ID<Theme>>?
    if let theme {
      guard let top = try ThemeFinder(themes, of: forum).theme(named: theme) else { return nil }
      branch = Set(themes.branch(of: top.id).map(\.id))
    }
    let titles = Dictionary(themes.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    return try records.list(.inputs(of: forum)).filter { isAsked($0, branch) }.map { input in
      Found(forum: forum, input: input, themeTitle: input.theme.flatMap { titles[$0] })
    }
  }

  private func isAsked(_ input: Input, _ branch: Set<ID<Theme>>?) -> Bool {
    if let branch {
      guard let theme = input.theme, branch.contains(theme) else { return false }
    }
    if let kind, input.kind != kind { return false }
    if let source, input.source != source { return false }
    if let tag, !input.annotations.tags.contains(where: { Self.isSame($0, tag) }) { return false }
    if let voice, !Self.isSame(input.voice, voice) { return false }
    return true
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    TextFolding.caseOnly.fold(left) == TextFolding.caseOnly.fold(right)
  }
}
