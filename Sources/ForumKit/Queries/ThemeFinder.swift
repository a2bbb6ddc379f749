/// Finds a theme of one forum by its id, its title, or the beginning of its id.
public struct ThemeFinder: Sendable {
  private let themes: [Theme]
  private let matcher: NameMatcher

  /// - Parameter themes: The themes of one forum.
  public init(_ themes: [Theme]) {
    self.themes = themes
    matcher = NameMatcher(themes.map { NameMatcher.Named(id: $0.id.text, names: [$0.title]) })
  }

  /// The theme that a text means: an id goes before a title, and a title before the beginning of an id.
  /// Case, diacritics and punctuation of a title make no difference.
  ///
  /// - Throws: ``NotFound`` with the ids of the nearest themes, or of those that the text can mean.
  public func theme(_ text: String, for purpose: Purpose = .reading) throws(NotFound) -> Theme {
    if let named = try theme(named: text) { return named }
    do throws(NotFound) {
      let id = try IDFinder.find(text, among: themes.map(\.id), for: purpose)
      if let found = themes.first(where: { $0.id == id }) { return found }
      throw NotFound(noun: Theme.noun, text: text, reason: .unknown(nearest: []))
    } catch {
      guard case .unknown(let nearest) = error.reason else { throw error }
      let byTitle = matcher.suggestions(for: text).map(\.id).filter { !nearest.contains($0) }
      let all = Array((nearest + byTitle).prefix(3))
      throw NotFound(noun: Theme.noun, text: text, reason: .unknown(nearest: all))
    }
  }

  /// The theme with just this id or title; `nil` if there is none.
  ///
  /// - Throws: ``NotFound`` where several have the title.
  public func theme(named text: String) throws(NotFound) -> Theme? {
    switch matcher.match(text) {
    case .unique(let id): return themes.first { $0.id.text == id }
    case .ambiguous(let ids):
      throw NotFound(noun: Theme.noun, text: text, reason: .ambiguous(candidates: ids))
    case .none: return nil
    }
  }
}
