/// Who may be named in one document, and by what link.
///
/// A link with a listing of its own (participant, signatory) decides for its organisation. A link
/// without one (commissioner, steward, whose text a section is …) names the organisation unless some
/// link withholds it from the audience and none in this document lets it be named.
struct Circle: Sendable {
  let audience: Audience
  let today: CalendarDate
  let organisations: OrganisationIndex
  /// Those that a link of this document names.
  let named: Set<ID<Organisation>>
  private let withheld: Set<ID<Organisation>>

  /// What one link says of its organisation.
  private struct Link {
    let organisation: ID<Organisation>
    /// Whether the organisation has let itself be named for it.
    let mayBeNamed: Bool
    /// Whether there is something to name it for: it came, it signed.
    let isShown: Bool
  }

  init(
    participants: [Participant], audience: Audience, today: CalendarDate,
    organisations: OrganisationIndex, restricted: Set<ID<Organisation>>, refusing: Set<ID<Organisation>>
  ) {
    let links = participants.flatMap { participant in
      let mayBeNamed = participant.mayBeNamed(to: audience, on: today)
      let isShown = audience == .house || participant.tookPart
      let seat = Link(organisation: participant.organisation, mayBeNamed: mayBeNamed, isShown: isShown)
      // Those who share a seat are named with it, unless they have said no for themselves somewhere.
      return [seat]
        + participant.with.map { id in
          let hasRefused = refusing.contains(organisations[id]?.id ?? id)
          return Link(organisation: id, mayBeNamed: mayBeNamed, isShown: isShown && !hasRefused)
        }
    }
    self.init(audience, today, organisations, restricted, links)
  }

  init(
    signatories: [Signatory], audience: Audience, today: CalendarDate,
    organisations: OrganisationIndex, restricted: Set<ID<Organisation>>
  ) {
    let links = signatories.map {
      Link(
        organisation: $0.organisation, mayBeNamed: $0.mayBeNamed(to: audience, on: today),
        isShown: audience == .house || $0.signature(on: today) != nil)
    }
    self.init(audience, today, organisations, restricted, links)
  }

  private init(
    _ audience: Audience, _ today: CalendarDate, _ organisations: OrganisationIndex,
    _ restricted: Set<ID<Organisation>>, _ links: [Link]
  ) {
    self.audience = audience
    self.today = today
    self.organisations = organisations
    func ids(_ links: [Link]) -> Set<ID<Organisation>> {
      Set(links.map { organisations[$0.organisation]?.id ?? $0.organisation })
    }
    // A link that hides an organisation here goes before another one here that would show it.
    let hidden = ids(links.filter { !$0.mayBeNamed })
    named = ids(links.filter { $0.mayBeNamed && $0.isShown }).subtracting(hidden)
    withheld = audience == .house ? [] : restricted.union(hidden).subtracting(named)
  }

  /// The organisation, if the audience may see it here.
  func organisation(_ id: ID<Organisation>?) -> NamedOrganisation? {
    guard let id, let organisation = organisations[id], !isWithheld(organisation) else { return nil }
    return NamedOrganisation(organisation)
  }

  /// Whether the organisation must not be seen. A department shows whose it is: unless a link of this
  /// document names it, it is withheld with the organisations that it is a part of.
  private func isWithheld(_ organisation: Organisation) -> Bool {
    !named.contains(organisation.id) && organisations.isPart(organisation, ofAny: withheld)
  }

  /// Those of some organisations whose names may stand in the texts of this document.
  func mayStand(among organisations: [Organisation]) -> Set<ID<Organisation>> {
    named.union(organisations.filter { !isWithheld($0) }.map(\.id))
  }

  /// Whether a link of this document names the organisation.
  func isNamed(_ id: ID<Organisation>) -> Bool { named.contains(organisations[id]?.id ?? id) }

  func organisations(_ ids: [ID<Organisation>]) -> [NamedOrganisation] { ids.compactMap(organisation) }
}

/// An organisation that may be named.
public struct NamedOrganisation: Sendable, Equatable {
  /// The id of the organisation in use; links by a former id lead here too.
  public let id: ID<Organisation>
  /// The name in full.
  public let name: String
  /// The abbreviation or everyday name; empty if it has none.
  public let shortName: String
  /// The part of society that it belongs to; `nil` where it is not stated.
  public let sector: Organisation.Sector?
  /// What sort of body it is; `nil` where it is not stated.
  public let kind: Organisation.Kind?
  /// Its address on the web, as people write it; empty if it has none.
  public let website: String

  init(_ organisation: Organisation) {
    id = organisation.id
    name = organisation.name
    shortName = organisation.shortName
    sector = organisation.sector
    kind = organisation.kind
    website = organisation.website
  }

  /// What a document prints of it that is no name: its website could say more than it may.
  static func disclosed(_ organisation: Organisation) -> Disclosed {
    Disclosed(
      organisation, path: RecordFile.organisations.path, record: organisation.id.text, keys: ["website"])
  }
}
