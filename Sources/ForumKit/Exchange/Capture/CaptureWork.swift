/// Lines on their way into one change. Inputs are gathered and stored together: a list of a thousand lines reads and
/// writes the inputs of the forum once.
struct CaptureWork {
  private var session: CaptureSession
  private var themes: [Theme]
  /// The themes as the change has them.
  private var stored: [Theme]
  private let forum: ID<Forum>

  init(_ session: CaptureSession, themes: [Theme]) {
    self.session = session
    self.themes = themes
    stored = themes
    forum = session.forum
  }

  private var chosen: Theme? { session.template.theme.flatMap { id in themes.first { $0.id == id } } }

  /// Takes one line; none or several answers.
  ///
  /// - Throws: ``CaptureProblem`` where it cannot be taken, and ``StoreError``.
  mutating func take(_ line: CaptureLine, in change: inout Change) throws -> [CaptureAnswer] {
    switch line {
    case .note(let text): return [try note(text)]
    case .command(.board, let title): return [try goToBoard(title)]
    case .command(.heading, let title): return [try goToHeading(title)]
    case .command(.point, let text): return [try point(text)]
    case .command(.undo, let text): return try takeBack(try Self.count(text), in: &change)
    default: return try choose(line).map { [$0] } ?? []
    }
  }

  /// Does what a line says that stores nothing; `nil` for a blank one.
  mutating func choose(_ line: CaptureLine) throws(CaptureProblem) -> CaptureAnswer? {
    switch line {
    case .blank: return nil
    case .unknown(let word):
      throw .unknownWord(
        word, nearest: Nearest.suggestions(for: word, among: CaptureWord.allCases.map(\.rawValue)))
    case .deepHeading: throw .deepHeading
    case .command(.theme, "-"):
      session.template.theme = nil
      return .went(nil)
    case .command(.theme, let text):
      guard !text.isEmpty else { throw .missing(.theme) }
      let theme = try LooseThemeFinder(themes, of: forum).theme(text)
      session.template.theme = theme.id
      return .went(theme)
    case .command(.kind, let text):
      guard !text.isEmpty else { throw .missing(.kind) }
      session.template.kind = text == "-" ? nil : try CaptureKind.meant(by: text)
      return .kind(session.template.kind)
    case .command(.group, let text):
      guard !text.isEmpty else { throw .missing(.group) }
      session.template.group = text == "-" ? "" : try Self.fitting(text)
      return .group(session.template.group)
    case .command(.quit, _): return .ended
    case .command(let word, _): throw .onlyAtPrompt(word)
    case .note: return nil
    }
  }

  // MARK: - What is new

  private static func fitting(_ text: String) throws(CaptureProblem) -> String {
    guard text.utf8.count <= String.recordLimit else { throw .tooLong(bytes: text.utf8.count) }
    return text
  }

  private mutating func note(_ text: String) throws(CaptureProblem) -> CaptureAnswer {
    // A line is kept, whatever has become of its theme.
    let isLost = session.template.theme != nil && chosen == nil
    if isLost { session.template.theme = nil }
    var input = session.template
    input.text = try Self.fitting(text)
    session.own.append(.input(input))
    return isLost ? .addedWithoutTheme(input) : .added(input)
  }

  private mutating func point(_ text: String) throws(CaptureProblem) -> CaptureAnswer {
    guard !text.isEmpty else { throw .missing(.point) }
    guard let id = session.template.theme else { throw .noTheme(.point) }
    guard let place = themes.firstIndex(where: { $0.id == id }) else { throw .themeGone(.point) }
    themes[place].summary.append(try Self.fitting(text))
    session.own.append(.point(text, id))
    return .point(text, themes[place])
  }

  private mutating func goToBoard(_ title: String) throws(CaptureProblem) -> CaptureAnswer {
    guard !title.isEmpty else { throw .missing(.board) }
    return try go(to: title, .board, among: themes.filter { $0.kind != .heading }, under: nil)
  }

  /// Goes to a heading of the board that is chosen, or that the chosen heading stands on.
  private mutating func goToHeading(_ title: String) throws(CaptureProblem) -> CaptureAnswer {
    guard !title.isEmpty else { throw .missing(.heading) }
    guard session.template.theme != nil else { throw .noTheme(.heading) }
    guard let chosen else { throw .themeGone(.heading) }
    let board = chosen.kind == .heading ? chosen.parent : chosen.id
    return try go(to: title, .heading, among: themes.filter { $0.parent == board }, under: board)
  }

  /// Goes to the theme with a title, and makes it if there is none. One of the kind goes before another.
  private mutating func go(
    to title: String, _ kind: Theme.Kind, among candidates: [Theme], under parent: ID<Theme>?
  ) throws(CaptureProblem) -> CaptureAnswer {
    for candidates in [candidates.filter { $0.kind == kind }, candidates] {
      do throws(NotFound) {
        guard let found = try ThemeFinder(candidates, of: forum).theme(named: title) else { continue }
        session.template.theme = found.id
        return .went(found)
      } catch {
        let key = NameMatcher.key(title)
        throw .ambiguousTheme(title, candidates: candidates.filter { NameMatcher.key($0.title) == key })
      }
    }
    guard let slug = Slug.make(from: try Self.fitting(title)) else { throw .noID(title) }
    let taken = Set(themes.map(\.id.text))
    guard let id = ID<Theme>(Slug.unique(slug) { taken.contains($0) || Slug.isReserved($0) }) else {
      throw .noID(title)
    }
    var theme = Theme()
    theme.id = id
    theme.kind = kind
    theme.title = title
    theme.parent = parent
    let near = near(title, among: candidates)
    themes.insert(theme, at: .lastUnder(parent))
    session.own.append(.theme(theme, before: session.template.theme))
    session.template.theme = id
    return .made(theme, near: near)
  }

  /// Those that somebody may have meant by a title that none has.
  private func near(_ title: String, among candidates: [Theme]) -> [Theme] {
    do throws(CaptureProblem) {
      return [try LooseThemeFinder(candidates, of: forum).theme(title)]
    } catch {
      switch error {
      case .unknownTheme(_, let nearest): return nearest
      case .ambiguousTheme(_, let candidates): return Array(candidates.prefix(3))
      default: return []
      }
    }
  }

  // MARK: - What is taken back

  private static func count(_ text: String) throws(CaptureProblem) -> Int {
    guard !text.isEmpty else { return 1 }
    guard let count = Int(text), count > 0 else { throw .notANumber(text) }
    return count
  }

  private mutating func takeBack(_ count: Int, in change: inout Change) throws -> [CaptureAnswer] {
    guard !session.own.isEmpty else { throw CaptureProblem.nothingOwn }
    var answers: [CaptureAnswer] = []
    var going = Set<ID<Input>>()
    // One by one in the session, and at once in the file.
    let standing = Dictionary(
      try change.list(.inputs(of: forum)).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for _ in 0..<min(count, session.own.count) {
      let record = session.own.removeLast()
      var obstacle: CaptureObstacle?
      switch record {
      case .input(let input) where input.id == .blank: break
      case .input(let input):
        if let there = standing[input.id] {
          obstacle = there == input ? nil : .changed
          if obstacle == nil, try isOrigin(input.id, in: change) { obstacle = .inUse }
          if obstacle == nil { going.insert(input.id) }
        } else {
          obstacle = .gone
        }
      case .point(let text, let id): obstacle = takeBackPoint(text, id)
      case .theme(let theme, let before):
        let hanging = standing.values.contains { $0.theme == theme.id && !going.contains($0.id) }
        obstacle = try takeBack(theme, hasInputs: hanging, in: change)
        if obstacle == nil, session.template.theme == theme.id { session.template.theme = before }
      }
      answers.append(obstacle.map { .left(record, $0) } ?? .tookBack(record))
    }
    if !going.isEmpty { try change.edit(.inputs(of: forum)) { $0.removeAll { going.contains($0.id) } } }
    return answers
  }

  private func isOrigin(_ input: ID<Input>, in change: Change) throws(StoreError) -> Bool {
    let files = try change.files().filter { $0.record.refers(to: Origin.noun) }
    return try !change.referrers(to: Origin.noun, where: { $0 == input.text }, in: files).isEmpty
  }

  private mutating func takeBackPoint(_ text: String, _ id: ID<Theme>) -> CaptureObstacle? {
    guard let place = themes.firstIndex(where: { $0.id == id }),
      let point = themes[place].summary.lastIndex(of: text)
    else { return .gone }
    themes[place].summary.remove(at: point)
    return nil
  }

  private mutating func takeBack(
    _ theme: Theme, hasInputs: Bool, in change: Change
  ) throws(StoreError) -> CaptureObstacle? {
    guard let place = themes.firstIndex(where: { $0.id == theme.id }) else { return .gone }
    guard themes[place] == theme else { return .changed }
    guard !hasInputs, !themes.contains(where: { $0.parent == theme.id }) else { return .inUse }
    let files = try change.files().filter { $0.record.refers(to: Origin.noun) }
    let origin = "\(forum)/\(theme.id)"
    guard try change.referrers(to: Origin.noun, where: { $0 == origin }, in: files).isEmpty else {
      return .inUse
    }
    themes.remove(at: place)
    return nil
  }

  // MARK: - The end

  /// Puts what was gathered into the change.
  mutating func finish(_ answers: [CaptureAnswer], in change: inout Change) throws -> CaptureOutcome {
    if themes != stored {
      try change.edit(.themes(of: forum)) { $0 = themes }
      stored = themes
    }
    let places = session.own.indices.filter { place in
      if case .input(let input) = session.own[place] { input.id == .blank } else { false }
    }
    let new = places.compactMap { place -> Input? in
      if case .input(let input) = session.own[place] { input } else { nil }
    }
    guard !new.isEmpty else {
      return try outcome(answers, added: [], inputs: change.list(.inputs(of: forum)))
    }
    _ = try change.add(new, to: forum)
    let inputs = try change.list(.inputs(of: forum))
    let added = Array(inputs.suffix(new.count))
    for (place, input) in zip(places, added) { session.own[place] = .input(input) }
    return try outcome(answers, added: added, inputs: inputs)
  }

  func outcome(
    _ answers: [CaptureAnswer], added: [Input], inputs: [Input]
  ) throws(StoreError) -> CaptureOutcome {
    let theme = session.template.theme
    return CaptureOutcome(
      session: session, answers: answers, added: added, theme: chosen,
      count: inputs.count { $0.theme == theme })
  }
}
