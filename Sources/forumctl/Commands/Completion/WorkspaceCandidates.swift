import ForumKit

/// What only the workspace knows of the words that can be typed next.
///
/// Nothing that goes wrong is told: the answer stands in the middle of the user's line. What cannot be read
/// gives no candidates, and the others are offered.
enum WorkspaceCandidates {
  /// How many forums are opened at most where no forum stands on the line, the newest first: an answer must
  /// come while a finger is on the key.
  private static let forumsOpened = 40
  /// How many forums are read at most to be told by their dates and titles.
  private static let forumsRead = 2_000
  /// How long to wait for a writer, in seconds: files are put in place in milliseconds.
  private static let patience = 0.1

  /// The candidates for a request; none where there is no workspace.
  @Sendable static func list(_ request: CandidateRequest, _ context: IndependentContext) -> [Candidate] {
    do {
      let records = try context.host.workspace(request.workspace, context.environment, patience: patience)
        .records
      switch request.source {
      case .forums: return try forums(records)
      case .organisations: return organisations(records)
      case .themes: return try themes(request, records)
      case .inputs: return try inputs(request, records)
      case .declarations: return try declarations(records)
      case .tags: return try tags(request, records)
      case .councils: return try councils(records)
      case .measures: return measures(records)
      case .threads:
        // A tag that stands on records alone is not worth reading them for.
        let tags = try records.list(.tags).map { Candidate(word: $0.word, meaning: $0.sv) }
        return (tags + measures(records) + organisations(records)).distinct
      case .commands: return []
      }
    } catch {
      return []
    }
  }

  // MARK: - Forums

  private static func forums(_ records: Snapshot) throws -> [Candidate] {
    let latest = Candidate(word: "latest", meaning: "the newest forum that is not planned")
    return try newestForums(records).map { id, forum in
      Candidate(word: id.text, meaning: [forum?.date?.description, forum?.title].joined())
    } + [latest]
  }

  /// The forums, the newest first; one whose own file cannot be read stands last, without what it says.
  ///
  /// Those of a country are not read: the ids that we give say the month, and a finger does not wait for the rest.
  private static func newestForums(_ records: Snapshot) throws -> [(id: ID<Forum>, forum: Forum?)] {
    let ids = try records.forumIDs()
    guard ids.count <= forumsRead else {
      return ids.map { (month: month(in: $0), id: $0) }.sorted { $0.month > $1.month }.map { ($0.id, nil) }
    }
    var reader = LenientReader(records)
    let read = Dictionary(
      reader.forums(keys: ["id", "title", "date"]).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    return ids.map { (id: $0, forum: read[$0]) }.sorted { left, right in
      (left.forum?.date?.earliest ?? .earliest) > (right.forum?.date?.earliest ?? .earliest)
    }
  }

  /// The year and the month in an id, as `2026-02`; empty where there are none.
  private static func month(in id: ID<Forum>) -> String {
    let parts = id.text.split(separator: "-")
    func isNumber(_ part: Substring, ofDigits count: Int) -> Bool {
      part.utf8.count == count && part.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    }
    let year = parts.indices.dropLast().last {
      isNumber(parts[$0], ofDigits: 4) && isNumber(parts[$0 + 1], ofDigits: 2)
    }
    return year.map { "\(parts[$0])-\(parts[$0 + 1])" } ?? ""
  }

  /// The forum that stands on the line, or that an input there lies in; else the newest ones.
  private static func forumsMeant(_ request: CandidateRequest, _ records: Snapshot) throws -> [ID<Forum>] {
    guard let first = request.operands.first else {
      return try newestForums(records).prefix(forumsOpened).map(\.id)
    }
    do { return [try records.forum(first)] } catch is NotFound {
      var reader = LenientReader(records)
      let input = try reader.read { try InputFinder($0).input(first) }
      return input.map { [$0.forum] } ?? []
    }
  }

  // MARK: - What lies in forums

  private static func themes(_ request: CandidateRequest, _ records: Snapshot) throws -> [Candidate] {
    var reader = LenientReader(records)
    let themes = try forumsMeant(request, records).compactMap { reader.list(.themes(of: $0)) }
    return themes.joined().map { Candidate(word: $0.id.text, meaning: $0.title) }.distinct
  }

  private static func inputs(_ request: CandidateRequest, _ records: Snapshot) throws -> [Candidate] {
    let meant = try forumsMeant(request, records)
    // In `input move A B…` every operand is an input, and those of one forum belong together.
    var reader = LenientReader(records)
    let inputs = meant.compactMap { reader.list(.inputs(of: $0)) }
    return inputs.joined().map { input in
      Candidate(word: input.id.text, meaning: DisplayWidth.fit(VisibleText.line(input.text), within: 60))
    }
  }

  private static func measures(_ records: Snapshot) -> [Candidate] {
    var reader = LenientReader(records)
    let measures = reader.list(.measures, keys: ["id", "title"]) ?? []
    return measures.map { Candidate(word: $0.id.text, meaning: $0.title) }
  }

  private static func tags(_ request: CandidateRequest, _ records: Snapshot) throws -> [Candidate] {
    var reader = LenientReader(records)
    let tags = try forumsMeant(request, records).map { forum in
      (reader.list(.inputs(of: forum)) ?? []).flatMap(\.annotations.tags)
        + (reader.list(.themes(of: forum)) ?? []).flatMap(\.annotations.tags)
    }
    let vocabulary = TagVocabulary(reader.list(.tags) ?? [])
    return
      (vocabulary.tags.map { Candidate(word: $0.word, meaning: $0.sv) }
      + tags.joined().filter { vocabulary[$0] == nil }.map { Candidate(word: $0, meaning: "") }).distinct
  }

  // MARK: - Organisations and declarations

  private static func organisations(_ records: Snapshot) -> [Candidate] {
    var reader = LenientReader(records)
    let organisations = reader.list(.organisations, keys: ["id", "name", "shortName"]) ?? []
    return organisations.flatMap { organisation in
      [
        Candidate(word: organisation.id.text, meaning: organisation.name),
        Candidate(word: organisation.shortName, meaning: organisation.name),
        Candidate(word: organisation.name, meaning: organisation.shortName),
      ].filter { !$0.word.isEmpty }
    }.distinct
  }

  private static func councils(_ records: Snapshot) throws -> [Candidate] {
    var reader = LenientReader(records)
    return try records.councilIDs().map { id in
      Candidate(word: id.text, meaning: reader.record(.council(id))?.name ?? "")
    }
  }

  private static func declarations(_ records: Snapshot) throws -> [Candidate] {
    var reader = LenientReader(records)
    return try records.declarationIDs().map { id in
      Candidate(word: id.text, meaning: reader.declaration(id)?.title ?? "")
    }
  }
}

extension [Candidate] {
  /// The candidates without those whose word stands there already.
  fileprivate var distinct: [Candidate] {
    var seen: Set<String> = []
    return filter { seen.insert($0.word).inserted }
  }
}

extension [String?] {
  fileprivate func joined() -> String { compactMap(\.self).joined(separator: "  ") }
}
