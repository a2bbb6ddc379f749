import ForumKit

/// Finds what a theme grew out of: inputs, and themes of the forums that its own follows.
struct ThemeOrigins {
  private let change: Change
  private let snapshot: Snapshot
  private let forum: ID<Forum>

  /// - Parameter snapshot: The records as the change found them. Inputs are looked for in it, since it can
  ///   pass over the files that do not mention them.
  init(of forum: ID<Forum>, in change: Change, _ snapshot: Snapshot) {
    self.forum = forum
    self.change = change
    self.snapshot = snapshot
  }

  /// The origin that a text names: `FORUM/THEME`, the id of a theme of an earlier forum, or an input.
  func origin(_ text: String) throws -> Origin {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    if parts.count == 2 {
      let forum = try change.forum(parts[0], for: .writing)
      let themes = try change.list(.themes(of: forum))
      return .theme(forum, try ThemeFinder(themes, of: forum).theme(parts[1], for: .writing).id)
    }
    let earlier = try earlierThemes()
    if let origin = earlier.first(where: { $0.theme.text == text }) {
      return .theme(origin.forum, origin.theme)
    }
    do { return .input(try InputFinder(snapshot).input(text, for: .writing).input.id) } catch let error
      as NotFound
    {
      guard case .unknown = error.reason else { throw error }
      let nearest = Nearest.suggestions(for: text, among: earlier.map(\.theme.text), limit: 1)
      throw CommandProblem(
        "\(VisibleText.quoted(text)) is neither an input nor a theme of an earlier forum",
        hint: nearest.first.map { "did you mean \"\($0)\"?" }
          ?? "name a theme with its forum, as FORUM/THEME; list them: forumctl theme list FORUM")
    }
  }

  /// The themes of the forums before this one, the nearest forum first.
  private func earlierThemes() throws -> [(forum: ID<Forum>, theme: ID<Theme>)] {
    var earlier: [(forum: ID<Forum>, theme: ID<Theme>)] = []
    var seen: Set<ID<Forum>> = [forum]
    var next = try change.record(.forum(forum))?.follows
    while let forum = next, seen.insert(forum).inserted {
      earlier += try change.list(.themes(of: forum)).map { (forum, $0.id) }
      next = try change.record(.forum(forum))?.follows
    }
    return earlier
  }
}
