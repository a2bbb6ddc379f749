import ForumKit

/// What Tab offers while notes are written: words after a slash, and the names that belong behind them.
struct CaptureCompletion {
  private let forum: ID<Forum>
  private let context: Context

  init(_ forum: ID<Forum>, _ context: Context) {
    self.forum = forum
    self.context = context
  }

  func offer(_ text: String) -> LineEditor.Offer {
    guard text.first == "/", !text.hasPrefix("//") else { return .init(length: 0, words: []) }
    let parts = text.dropFirst().split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == " " }
    guard parts.count > 1, let word = CaptureWord(rawValue: String(parts[0])) else {
      return Self.offer(text, among: CaptureWord.allCases.map { "/\($0.rawValue) " })
    }
    let typed = String(parts[1].drop { $0 == " " })
    switch word {
    case .theme: return themes(typed) { _ in true }
    case .board: return themes(typed) { $0.kind == .board }
    case .heading: return themes(typed) { $0.kind == .heading }
    case .kind:
      let language = context.workspace.card.language ?? .sv
      let labels = Input.Kind.allCases.compactMap {
        ChoiceFamily.inputKind.label(of: $0.rawValue, in: language)?.lowercased()
      }
      return Self.offer(typed, among: labels)
    case .group, .point, .undo, .list, .find, .help, .quit: return .init(length: 0, words: [])
    }
  }

  /// The titles that begin with what is typed, or else those that it can mean.
  private func themes(_ typed: String, where isAsked: (Theme) -> Bool) -> LineEditor.Offer {
    let themes: [Theme]
    do {
      let records = try Workspace(at: context.workspace.root, on: context.host.fileSystem).records
      themes = try records.list(.themes(of: forum)).filter(isAsked)
    } catch {
      // The answer stands in the middle of a line that is being typed: what is wrong shows at Enter.
      return .init(length: 0, words: [])
    }
    let beginning = Self.offer(typed, among: themes.map(\.title))
    guard beginning.words.isEmpty else { return beginning }
    do {
      return .init(length: typed.count, words: [try LooseThemeFinder(themes, of: forum).theme(typed).title])
    } catch .ambiguousTheme(_, let candidates) {
      return .init(length: typed.count, words: candidates.map(\.title))
    } catch {
      return .init(length: 0, words: [])
    }
  }

  private static func offer(_ typed: String, among words: [String]) -> LineEditor.Offer {
    let wanted = TextFolding.caseAndDiacritics.fold(typed)
    let found = words.filter { TextFolding.caseAndDiacritics.fold($0).hasPrefix(wanted) }
    return .init(length: typed.count, words: found)
  }
}
