/// Finds the theme that somebody in a hurry means: by its id, its title, its number, or the beginnings of some words
/// of its title. Case and diacritics make no difference, and nothing is guessed: where more than one can be meant,
/// all of them are named.
public struct LooseThemeFinder: Sendable {
  private let themes: [Theme]
  private let forum: ID<Forum>

  /// - Parameters:
  ///   - themes: The themes of one forum.
  ///   - forum: The forum.
  public init(_ themes: [Theme], of forum: ID<Forum>) {
    self.themes = themes
    self.forum = forum
  }

  /// The theme that a text means: an id or a title goes before a number, and a number before beginnings of words.
  ///
  /// A number stands alone, `1`, or after the word for the kind of theme in either language, `fråga 1`.
  public func theme(_ text: String) throws(CaptureProblem) -> Theme {
    do throws(NotFound) {
      if let named = try ThemeFinder(themes, of: forum).theme(named: text) { return named }
    } catch {
      throw .ambiguousTheme(text, candidates: candidates(error))
    }
    for meant in [numbered(text), beginning(text)] {
      if meant.count == 1 { return meant[0] }
      if meant.count > 1 { throw .ambiguousTheme(text, candidates: meant) }
    }
    do throws(NotFound) {
      return try ThemeFinder(themes, of: forum).theme(text)
    } catch {
      throw .unknownTheme(text, nearest: candidates(error))
    }
  }

  /// Those that stand in an error by their ids.
  private func candidates(_ error: NotFound) -> [Theme] {
    let ids =
      switch error.reason {
      case .ambiguous(let ids), .unknown(let ids): ids
      case .tooShort: [String]()
      }
    return ids.compactMap { id in themes.first { $0.id.text == id } }
  }

  private func numbered(_ text: String) -> [Theme] {
    let words = NameMatcher.key(text).split(separator: " ")
    guard let last = words.last, let number = Int(last), words.count <= 2 else { return [] }
    guard words.count == 2 else { return themes.filter { $0.number == number } }
    let kinds = NotesVocabulary.themes.filter { $0.isCalled(String(words[0])) }.compactMap(\.meaning)
    return themes.filter { $0.number == number && $0.kind.map(kinds.contains) == true }
  }

  private func beginning(_ text: String) -> [Theme] {
    let wanted = NameMatcher.key(text).split(separator: " ")
    guard !wanted.isEmpty else { return [] }
    return themes.filter { theme in
      theme.id.text.hasPrefix(text.lowercased()) || Self.words(of: theme.title, beginWith: wanted)
    }
  }

  /// Whether each of some beginnings has a word of its own in a title.
  private static func words(of title: String, beginWith beginnings: [Substring]) -> Bool {
    var words = NameMatcher.key(title).split(separator: " ")
    // The longest first: a short one must not take the only word that fits a longer one.
    for beginning in beginnings.sorted(by: { $0.utf8.count > $1.utf8.count }) {
      guard let place = words.firstIndex(where: { $0.hasPrefix(beginning) }) else { return false }
      words.remove(at: place)
    }
    return true
  }
}
