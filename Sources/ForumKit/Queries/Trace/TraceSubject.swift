/// What a trace is of.
public enum TraceSubject: Sendable, Equatable {
  /// Every record that bears a tag, which is written as most of them write it.
  case tag(String)
  /// A theme of a forum, with what it grew out of and what grew out of it.
  case theme(ID<Forum>, Theme)
  /// An organisation with its departments.
  case organisation(Organisation)
  /// A measure, with what it grew out of and what came of it.
  case measure(Measure)

  /// What can be traced.
  public enum Kind: String, Sendable, CaseIterable {
    case tag, theme, organisation, measure
  }

  /// Which of them it is.
  public var kind: Kind {
    switch self {
    case .tag: .tag
    case .theme: .theme
    case .organisation: .organisation
    case .measure: .measure
    }
  }

  /// What it is asked for by: `forum-id/theme-id` for a theme.
  public var reference: String {
    switch self {
    case .tag(let word): word
    case .theme(let forum, let theme): "\(forum)/\(theme.id)"
    case .organisation(let organisation): organisation.id.text
    case .measure(let measure): measure.id.text
    }
  }

  /// What it is called, on one line.
  public var title: String {
    switch self {
    case .tag(let word): word
    case .theme(_, let theme): theme.title
    case .organisation(let organisation): organisation.name
    case .measure(let measure): measure.title
    }
  }
}

/// A text that several things can be meant by.
public struct TraceAmbiguity: Error, Sendable, Equatable {
  /// What was asked for.
  public let text: String
  /// What can be meant; two or more.
  public let candidates: [TraceSubject]
}

/// Finds what a text means that is to be traced.
public struct TraceFinder {
  private let snapshot: Snapshot

  /// A finder in the files as they stand.
  public init(_ snapshot: Snapshot) { self.snapshot = snapshot }

  /// What a text means: a tag or an organisation by any of its names, a theme as `FORUM/THEME`, by its id or its
  /// title, a measure by its id or title. Case makes no difference.
  ///
  /// - Parameter kind: What it must be; anything if `nil`.
  /// - Throws: ``TraceAmbiguity``, ``NotFound``, and ``StoreError``.
  public func subject(_ text: String, of kind: TraceSubject.Kind? = nil) throws -> TraceSubject {
    var found: [TraceSubject] = []
    if kind == nil || kind == .theme { found += try themes(text) }
    // A forum and a theme of it are named together in one way alone.
    let isPlace = kind == nil && text.contains("/") && !found.isEmpty
    if !isPlace {
      if kind == nil || kind == .tag { found = try tag(text) + found }
      if kind == nil || kind == .organisation { found += try organisations(text) }
      if kind == nil || kind == .measure { found += try measures(text) }
    }
    guard let first = found.first else { throw try notFound(text, kind) }
    guard found.count == 1 else { throw TraceAmbiguity(text: text, candidates: found) }
    return first
  }

  private func tag(_ text: String) throws -> [TraceSubject] {
    if let tag = TagVocabulary(try snapshot.list(.tags))[text] { return [.tag(tag.word)] }
    let sieve = SearchSieve(text: text)
    for file in try snapshot.files() {
      // A file that cannot be read is told of by the trace itself.
      var reader = LenientReader(snapshot)
      guard let root = reader.root(of: file, where: sieve.mayHoldHit) else { continue }
      var word: String?
      file.shape.walkTags(.object(root)) { tags, _, _, _ in
        word = word ?? tags.first { TagVocabulary.isSame($0, text) }
      }
      if let word { return [.tag(word)] }
    }
    return []
  }

  private func themes(_ text: String) throws -> [TraceSubject] {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    if parts.count == 2 {
      let forum: ID<Forum>
      do { forum = try snapshot.forum(parts[0]) } catch is NotFound { return [] }
      return [.theme(forum, try ThemeFinder(snapshot.list(.themes(of: forum)), of: forum).theme(parts[1]))]
    }
    let sieve = SearchSieve(text: text)
    var reader = LenientReader(snapshot)
    return reader.sweep(try snapshot.forumIDs(), [TraceSubject]()) { forum, reader, found in
      found += reader.list(.themes(of: forum), where: sieve.mayHoldHit)
        .filter { $0.id.text == text || TagVocabulary.isSame($0.title, text) }.map { .theme(forum, $0) }
    }
  }

  private func organisations(_ text: String) throws -> [TraceSubject] {
    let organisations = try snapshot.list(.organisations)
    do throws(NotFound) {
      return [.organisation(try OrganisationFinder(organisations).organisation(text))]
    } catch {
      guard case .ambiguous(let ids) = error.reason else { return [] }
      return organisations.filter { ids.contains($0.id.text) }.map { .organisation($0) }
    }
  }

  private func measures(_ text: String) throws -> [TraceSubject] {
    try snapshot.list(.measures)
      .filter { $0.id.text == text || TagVocabulary.isSame($0.title, text) }.map { .measure($0) }
  }

  private func notFound(_ text: String, _ kind: TraceSubject.Kind?) throws -> any Error {
    var known: [String] = []
    if kind == nil || kind == .tag { known += try snapshot.list(.tags).map(\.word) }
    if kind == nil || kind == .measure { known += try snapshot.list(.measures).map(\.id.text) }
    if kind == nil || kind == .organisation { known += try snapshot.list(.organisations).flatMap(\.names) }
    return NotFound(
      noun: kind?.rawValue ?? "tag, theme, organisation or measure", text: text,
      reason: .unknown(nearest: Nearest.suggestions(for: text, among: known)))
  }
}
