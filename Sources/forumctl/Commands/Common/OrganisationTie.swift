import ForumKit

/// A record that ties an organisation to a forum or to a declaration, and says who may see the tie.
protocol OrganisationTie: CollectionRecord {
  var organisation: ID<Organisation> { get }
  var listing: [Listing] { get set }
}

extension Participant: OrganisationTie {}
extension Signatory: OrganisationTie {}

extension OrganisationTie {
  /// The organisation; `nil` where the workspace does not know it.
  func organisation(in organisations: OrganisationIndex) -> Organisation? { organisations[organisation] }
}

/// Where the records of organisations stand in a list. A record that names a former id is that of the
/// organisation that the id has gone to.
struct TiePlaces {
  private let places: [ID<Organisation>: Int]

  init(_ ties: [some OrganisationTie], _ organisations: OrganisationIndex) {
    let keyed = ties.enumerated().map { place, tie in
      (tie.organisation(in: organisations)?.id ?? tie.organisation, place)
    }
    places = Dictionary(keyed, uniquingKeysWith: { first, _ in first })
  }

  subscript(_ id: ID<Organisation>) -> Int? { places[id] }
}

/// What is said of ties that are there, or are not, when a command wants it otherwise.
struct TieProblem {
  /// The noun of the records, for example `participant`, and its plural.
  let noun: (one: String, many: String)
  /// The id of the forum or declaration.
  let owner: String
  /// Whether one line can change several.
  let setTakesMany: Bool

  func isThere(_ ids: [ID<Organisation>]) -> CommandProblem {
    CommandProblem(
      "\(subject(ids)) \(predicate(ids)) of \(owner) already; nothing has been written",
      hint: ids.count == 1 || setTakesMany
        ? "change \(pronoun(ids)): forumctl \(noun.one) set \(owner) \(line(ids))"
        : "change them one by one: forumctl \(noun.one) set \(owner) ORG")
  }

  /// For a command that changes them.
  func isMissing(_ ids: [ID<Organisation>]) -> CommandProblem {
    CommandProblem(
      "\(subject(ids)) \(predicate(ids, "no ")) of \(owner)",
      hint: "add \(pronoun(ids)): forumctl \(noun.one) add \(owner) \(line(ids))")
  }

  /// For a command that shows or removes one.
  func isMissing(_ id: ID<Organisation>) -> CommandProblem {
    CommandProblem(
      "\(subject([id])) \(predicate([id], "no ")) of \(owner)",
      hint: "see who is: forumctl \(noun.one) list \(owner)")
  }

  private func pronoun(_ ids: [ID<Organisation>]) -> String { ids.count == 1 ? "it" : "them" }

  private func subject(_ ids: [ID<Organisation>]) -> String { Words.list(ids.map(\.text), "and") }

  private func predicate(_ ids: [ID<Organisation>], _ no: String = "") -> String {
    let article = no.isEmpty ? "a " : no
    return ids.count == 1 ? "is \(article)\(noun.one)" : "are \(no)\(noun.many)"
  }

  private func line(_ ids: [ID<Organisation>]) -> String {
    ids.map(\.text).joined(separator: " ")
  }
}

extension Words {
  /// The first of many words, and how many more there are.
  static func few(_ words: [String], _ conjunction: String = "and", limit: Int = 5) -> String {
    guard words.count > limit else { return list(words, conjunction) }
    return "\(words.prefix(limit).joined(separator: ", ")) \(conjunction) \(words.count - limit) more"
  }
}
