/// Why a record that was asked for was not found.
public struct NotFound: Error, Sendable, Equatable {
  /// Why nothing, or not one thing, was found.
  public enum Reason: Sendable, Equatable {
    /// There is none. The nearest ids or names, the likest first.
    case unknown(nearest: [String])
    /// More than one is meant.
    case ambiguous(candidates: [String])
    /// The beginning of an id is too short for a command that writes.
    case tooShort(minimum: Int)
  }

  /// The field's own word for what was looked for, for example `forum`.
  public let noun: String
  /// What was asked for.
  public let text: String
  /// Why it was not found, and what could have been meant.
  public let reason: Reason
  /// The id of the record that it was looked for in, such as a theme's forum; `nil` where it stands by
  /// itself or that is not known.
  public let owner: String?

  /// A search without a result.
  public init(noun: String, text: String, reason: Reason, in owner: String? = nil) {
    self.noun = noun
    self.text = text
    self.reason = reason
    self.owner = owner
  }
}

/// Several of the records that were asked for were not found.
public struct SeveralNotFound: Error, Sendable, Equatable {
  /// Each of them, in the order that they were asked for; two or more.
  public let faults: [NotFound]
}

/// What a text that names a record is for: a command that writes wants more of an id.
public enum Purpose: Sendable {
  /// A command that writes asks for at least four characters of an id, so that a slip of the hand does not
  /// hit another record; one that reads is content with one.
  case reading, writing

  /// The fewest characters of an id's beginning.
  var shortestPrefix: Int { self == .reading ? 1 : 4 }
}

/// Finds an id by itself or by its beginning.
public enum IDFinder {
  /// - Parameters:
  ///   - text: The id, or enough of its beginning that no other begins so.
  /// - Throws: ``NotFound``
  public static func find<N: Noun>(
    _ text: String, among ids: [ID<N>], for purpose: Purpose
  ) throws(NotFound) -> ID<N> {
    if let exact = ID<N>(text), ids.contains(exact) { return exact }
    let candidates = text.isEmpty ? [] : ids.filter { $0.text.hasPrefix(text) }
    guard let only = candidates.first else {
      let nearest = Nearest.suggestions(for: text, among: ids.map(\.text), limit: 3)
      throw NotFound(noun: N.noun, text: text, reason: .unknown(nearest: nearest))
    }
    guard candidates.count == 1 else {
      throw NotFound(
        noun: N.noun, text: text, reason: .ambiguous(candidates: candidates.map(\.text)))
    }
    guard text.utf8.count >= purpose.shortestPrefix else {
      throw NotFound(
        noun: N.noun, text: text, reason: .tooShort(minimum: purpose.shortestPrefix))
    }
    return only
  }
}

/// Where forums can be looked up.
public protocol ForumDirectory {
  /// The ids of all forums that can be looked up, sorted.
  func forumIDs() throws(StoreError) -> [ID<Forum>]
  func heading(of forum: ID<Forum>) throws(StoreError) -> ForumHeading?
  /// What tells the forums apart, in the order of their ids.
  func headings() throws(StoreError) -> [ForumHeading]
  /// Whether anything is kept of a forum.
  func hasFolder(of forum: ID<Forum>) throws(StoreError) -> Bool
  /// Refuses a forum whose own file is not there.
  func requireFile(of forum: ID<Forum>) throws(StoreError)
}

extension ForumDirectory where Self: Records {
  /// What tells which forum it is; `nil` if there is no such forum.
  public func heading(of forum: ID<Forum>) throws(StoreError) -> ForumHeading? {
    try record(.forum(forum)).map(ForumHeading.init)
  }
}

extension ForumDirectory {
  public func headings() throws(StoreError) -> [ForumHeading] {
    var headings: [ForumHeading] = []
    for id in try forumIDs() {
      if let heading = try heading(of: id) { headings.append(heading) }
    }
    return headings
  }
}

extension Snapshot: ForumDirectory {
  public func headings() throws(StoreError) -> [ForumHeading] {
    var reader = LenientReader(self)
    let headings = reader.forums(keys: ["id", "date", "status"]).map(ForumHeading.init)
    if let fault = reader.faults.first { throw fault }
    return headings
  }
}
extension Change: ForumDirectory {}
extension AudienceView: ForumDirectory {}

extension ForumDirectory {
  /// The forum that a text means: its id, its date, `latest` (the newest one that is not planned), or
  /// enough of the beginning of its id.
  ///
  /// Only a date and `latest` open the forums' files.
  ///
  /// - Throws: ``NotFound``; ``StoreError/missing(path:)`` for a folder without a forum's own file.
  public func forum(_ text: String, for purpose: Purpose = .reading) throws -> ID<Forum> {
    let id = try find(text, for: purpose)
    try requireFile(of: id)
    return id
  }

  private func find(_ text: String, for purpose: Purpose) throws -> ID<Forum> {
    // One forum is asked for far more often than the folder of all of them is small.
    if let id = ID<Forum>(text), try hasFolder(of: id) { return id }
    if text == "latest" {
      let headings = try headings().filter { $0.status != .planned }
      guard let date = headings.compactMap(\.date).max() else {
        throw NotFound(noun: Forum.noun, text: text, reason: .unknown(nearest: []))
      }
      return try only(headings.filter { $0.date == date }.map(\.id), text)
    }
    if let date = PartialDate(text) {
      let headings = try headings()
      let onDate = headings.filter { $0.date == date }.map(\.id)
      if !onDate.isEmpty { return try only(onDate, text) }
      let within = headings.filter { heading in
        heading.date.map { date.earliest <= $0.earliest && $0.latest <= date.latest } ?? false
      }
      if !within.isEmpty { return try only(within.map(\.id), text) }
      let nearest = headings.compactMap { heading in heading.date.map { ($0, heading.id) } }
        .sorted {
          abs($0.0.earliest.days(until: date.earliest)) < abs($1.0.earliest.days(until: date.earliest))
        }
      throw NotFound(
        noun: Forum.noun, text: text, reason: .unknown(nearest: nearest.prefix(3).map(\.1.text)))
    }
    return try IDFinder.find(text, among: try forumIDs(), for: purpose)
  }

  private func only(_ ids: [ID<Forum>], _ text: String) throws(NotFound) -> ID<Forum> {
    guard let only = ids.first, ids.count == 1 else {
      throw NotFound(
        noun: Forum.noun, text: text, reason: .ambiguous(candidates: ids.map(\.text)))
    }
    return only
  }
}

/// Finds organisations by id, former id, name, short name or alias.
public struct OrganisationFinder: Sendable {
  private let index: OrganisationIndex
  private let matcher: NameMatcher

  /// A finder among some organisations. Making it costs as much as reading their names once.
  public init(_ organisations: [Organisation]) {
    index = OrganisationIndex(organisations)
    matcher = NameMatcher(
      organisations.map { NameMatcher.Named(id: $0.id.text, names: $0.names + $0.formerIds.map(\.text)) })
  }

  /// - Throws: ``NotFound`` with the nearest names, or with those that are known by the same name.
  public func organisation(_ text: String) throws(NotFound) -> Organisation {
    if let id = ID<Organisation>(text), let organisation = index[id] { return organisation }
    switch matcher.match(text) {
    case .unique(let id):
      if let id = ID<Organisation>(id), let organisation = index[id] { return organisation }
      throw NotFound(noun: Organisation.noun, text: text, reason: .unknown(nearest: []))
    case .ambiguous(let ids):
      throw NotFound(noun: Organisation.noun, text: text, reason: .ambiguous(candidates: ids))
    case .none:
      let nearest = matcher.suggestions(for: text).compactMap(\.names.first)
      throw NotFound(noun: Organisation.noun, text: text, reason: .unknown(nearest: nearest))
    }
  }
}
