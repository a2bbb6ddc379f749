/// Finds a theme of one forum by its id, its title, or the beginning of its id.
public struct ThemeFinder: Sendable {
  private let themes: [Theme]
  private let forum: ID<Forum>

  /// - Parameters:
  ///   - themes: The themes of one forum.
  ///   - forum: The forum, for whoever is told that there is no such theme in it.
  public init(_ themes: [Theme], of forum: ID<Forum>) {
    self.themes = themes
    self.forum = forum
  }

  /// The theme that a text means: an id goes before a title, and a title before the beginning of an id.
  ///
  /// - Throws: ``NotFound`` with the ids of the nearest themes, or of those that the text can mean.
  public func theme(_ text: String, for purpose: Purpose = .reading) throws(NotFound) -> Theme {
    if let named = try theme(named: text) { return named }
    do throws(NotFound) {
      let id = try IDFinder.find(text, among: themes.map(\.id), for: purpose)
      if let found = themes.first(where: { $0.id == id }) { return found }
      throw notFound(text, .unknown(nearest: []))
    } catch {
      guard case .unknown(let nearest) = error.reason else { throw notFound(text, error.reason) }
      let titles = NameMatcher(themes.map { NameMatcher.Named(id: $0.id.text, names: [$0.title]) })
      let byTitle = titles.suggestions(for: text).map(\.id).filter { !nearest.contains($0) }
      let likely = Array((nearest + byTitle).prefix(3))
      throw notFound(text, .unknown(nearest: likely))
    }
  }

  /// The theme with just this id or title; `nil` if there is none.
  ///
  /// Case, diacritics and punctuation of a title make no difference, but of titles that differ in their
  /// diacritics alone the one with the right ones is meant.
  ///
  /// - Throws: ``NotFound`` where several have the title.
  public func theme(named text: String) throws(NotFound) -> Theme? {
    if let theme = themes.first(where: { $0.id.text == text }) { return theme }
    let key = NameMatcher.key(text)
    let titled = key.isEmpty ? [] : themes.filter { NameMatcher.key($0.title) == key }
    guard titled.count > 1 else { return titled.first }
    let wanted = TextFolding.caseOnly.fold(text)
    let exact = titled.filter { TextFolding.caseOnly.fold($0.title) == wanted }
    guard exact.count != 1 else { return exact[0] }
    let candidates = (exact.isEmpty ? titled : exact).map(\.id.text)
    throw notFound(text, .ambiguous(candidates: candidates))
  }

  private func notFound(_ text: String, _ reason: NotFound.Reason) -> NotFound {
    NotFound(noun: Theme.noun, text: text, reason: reason, in: forum.text)
  }
}
