/// A kind of record that can be searched.
public enum SearchScope: String, Sendable, CaseIterable {
  case forums, sections, participants, themes, inputs, organisations, declarations, signatories,
    councils, measures, tags

  /// What the shape of such a record is called.
  var record: String {
    switch self {
    case .forums: Forum.name
    case .sections: Section.name
    case .participants: Participant.name
    case .themes: Theme.name
    case .inputs: Input.name
    case .organisations: Organisation.name
    case .declarations: Declaration.name
    case .signatories: Signatory.name
    case .councils: Council.name
    case .measures: Measure.name
    case .tags: Tag.name
    }
  }
}

/// A search through every text of the records, notes and personal data too: it is for the house.
///
/// It knows no nouns: what is a text follows from the shapes of the records. Every file is gone through once, on
/// every core, and those records alone are made whose bytes can hold a hit.
public struct Search: Sendable {
  private let query: SearchQuery
  private let sieve: SearchSieve
  /// The names of the records that are searched; empty for all.
  private let records: Set<String>
  private let forum: ID<Forum>?
  private let width: Int
  private let ofForums = FieldSelection<Forum>(["title", "date"])

  /// - Parameters:
  ///   - scopes: What is searched; everything if none is given.
  ///   - forum: The forum whose files alone are searched; all files if `nil`.
  ///   - width: How many characters a snippet has room for.
  public init(
    _ query: SearchQuery, in scopes: [SearchScope] = [], forum: ID<Forum>? = nil, width: Int = 70
  ) {
    self.query = query
    sieve = SearchSieve(query)
    records = Set(scopes.map(\.record))
    self.forum = forum
    self.width = width
  }

  /// A text that has what is looked for.
  public struct Hit: Sendable, Equatable {
    /// What the record is, for example `theme`.
    public let noun: String
    /// The path of the file from the workspace's folder.
    public let path: String
    /// The key of the record in its list; `nil` where the file is one record.
    public let record: String?
    /// The way to the text, from the record.
    public let place: JSONPath
    /// The text round the hit, on one line.
    public let snippet: Snippet
  }

  /// The hits of one forum, or those outside all forums.
  public struct Group: Sendable, Equatable {
    /// `nil` for what lies outside all forums.
    public let forum: ID<Forum>?
    /// What the forum is called; empty outside all forums, and where its file cannot be read.
    public let title: String
    /// When the forum is; `nil` where ``title`` is empty.
    public let date: PartialDate?
    /// In the order of the files.
    public let hits: [Hit]

    /// The group with its first hits alone.
    public func prefix(_ count: Int) -> Group {
      Group(forum: forum, title: title, date: date, hits: Array(hits.prefix(count)))
    }
  }

  /// What a search found, and what it could not look through.
  public struct Results: Sendable, Equatable {
    /// The newest forum first; what lies outside the forums last.
    public let groups: [Group]
    /// The files that could not be read.
    public let faults: [StoreError]
  }

  /// The hits in the files that are asked for; a file that cannot be read is told of.
  public func results(in snapshot: Snapshot) throws -> Results {
    var reader = LenientReader(snapshot)
    let forums = try forum.map { [$0] } ?? snapshot.forumIDs()
    var groups = reader.sweep(forums, [Group]()) { id, reader, groups in
      let before = reader.faults.count
      let hits = hits(in: Layout.files(of: id), with: &reader)
      guard !hits.isEmpty else { return }
      var heading = LenientReader(snapshot)
      let forum = heading.forum(id, only: ofForums)
      for fault in heading.faults where !reader.faults[before...].contains(fault) { reader.note(fault) }
      groups.append(Group(forum: id, title: forum?.title ?? "", date: forum?.date, hits: hits))
    }
    // The sort is stable: forums of one day stand in the order of their ids.
    groups.sort { ($0.date?.earliest ?? .earliest) > ($1.date?.earliest ?? .earliest) }
    if forum == nil {
      let others = try snapshot.files().filter { !$0.path.hasPrefix("\(Layout.forums)/") }
      let hits = hits(in: others, with: &reader)
      if !hits.isEmpty { groups.append(Group(forum: nil, title: "", date: nil, hits: hits)) }
    }
    return Results(groups: groups, faults: reader.faults)
  }

  private func hits(in files: [FileShape], with reader: inout LenientReader<Snapshot>) -> [Hit] {
    var hits: [Hit] = []
    for file in files where isAsked(file) {
      guard let root = reader.root(of: file, where: sieve.mayHoldHit) else { continue }
      for part in file.parts(of: root) where isAsked(part.shape.name) {
        hits += self.hits(in: part, file)
      }
    }
    return hits
  }

  private func isAsked(_ record: String) -> Bool { records.isEmpty || records.contains(record) }

  private func isAsked(_ file: FileShape) -> Bool {
    isAsked(file.record.name) || file.innerCollections.contains { isAsked($0.shape.name) }
  }

  private func hits(in part: SearchedPart, _ file: FileShape) -> [Hit] {
    var hits: [Hit] = []
    Shape.record(part.shape).walk(.object(part.object)) { value, shape, _, place in
      guard shape == .text || shape == .prose, let text = value.string,
        let snippet = query.snippet(in: text, width: width)
      else { return }
      hits.append(
        Hit(noun: part.shape.name, path: file.path, record: part.record, place: place, snippet: snippet))
    }
    return hits
  }
}

/// A record of a file that hits are told of.
private struct SearchedPart {
  let shape: RecordShape
  let record: String?
  let object: JSONObject
}

extension FileShape {
  /// The lists in the file's one record whose records have ids of their own, such as a forum's sections.
  fileprivate var innerCollections: [(key: String, shape: RecordShape)] {
    guard list == nil else { return [] }
    return record.members.compactMap { member in
      guard case .list(.record(let inner)) = member.shape, inner["id"] != nil else { return nil }
      return (member.key, inner)
    }
  }

  /// The records of the file, in its order.
  fileprivate func parts(of root: JSONObject) -> [SearchedPart] {
    if let list {
      return (root[list]?.array ?? []).compactMap(\.object).map { object in
        SearchedPart(shape: record, record: keyField.flatMap { object[$0]?.string }, object: object)
      }
    }
    var rest = root
    var parts: [SearchedPart] = []
    for (key, inner) in innerCollections {
      for object in (root[key]?.array ?? []).compactMap(\.object) {
        parts.append(SearchedPart(shape: inner, record: object["id"]?.string, object: object))
      }
      rest[key] = nil
    }
    return [SearchedPart(shape: record, record: nil, object: rest)] + parts
  }
}
