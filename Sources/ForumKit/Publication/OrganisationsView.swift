/// The organisations that an audience may see, each by some link that may name it.
public struct OrganisationsView: Sendable {
  /// Who they are shown to.
  public let audience: Audience
  /// What the workspace is called.
  public let title: String
  /// In Swedish order. For the house all of them.
  public let organisations: [Entry]

  /// An organisation as the audience may see it.
  public struct Entry: Sendable {
    /// Its names, sector, kind and website.
    public let organisation: NamedOrganisation
    /// Where in the country it works.
    public let level: Level?
    /// What it is a part of, where that may be named too.
    public let parent: NamedOrganisation?
    /// The organisation number; empty outside the house.
    public let number: String
    /// How to reach it; empty outside the house, and there unless personal data is shown.
    public let contacts: [Person]
  }
}

extension AudienceView {
  /// The organisations that the audience may see: outside the house those that some document for it can name, as
  /// one that took part in a forum, commissioned or arranged it, or stands under, behind or keeps a declaration. An
  /// organisation that nobody has linked to anything has not been asked, and is not there.
  ///
  /// - Throws: ``StoreError``, or ``LeaksFound`` where a website holds what the audience must not see.
  public func organisations() throws -> OrganisationsView {
    try organisations(naming: audience == .house ? [] : namedSomewhere())
  }

  /// The organisations that some view for the audience has named; for the house all of them.
  ///
  /// - Throws: ``LeaksFound`` where a website holds what the audience must not see.
  func organisations(naming named: Set<ID<Organisation>>) throws -> OrganisationsView {
    let isHouse = audience == .house
    let all = organisationIndex.all.sortedInSwedish(by: \.name)
    let named = isHouse ? Set(all.map(\.id)) : named
    let shown = all.filter { named.contains($0.id) }
    try refuseLeaks(in: shown.map(NamedOrganisation.disclosed), naming: named)
    return OrganisationsView(
      audience: audience, title: card.title,
      organisations: shown.map { organisation in
        let parent = organisation.parent.flatMap { organisationIndex[$0] }
        return OrganisationsView.Entry(
          organisation: NamedOrganisation(organisation), level: organisation.level,
          parent: parent.flatMap { named.contains($0.id) ? NamedOrganisation($0) : nil },
          number: isHouse ? organisation.number : "",
          contacts: isHouse && includesPeople ? organisation.contacts : [])
      })
  }

  /// The organisations that some document for the audience names by a link.
  private func namedSomewhere() throws(StoreError) -> Set<ID<Organisation>> {
    var named = Set<ID<Organisation>>()
    for id in try forumIDs() {
      guard let forum = try shownForum(id) else { continue }
      let seats = forum.participants.flatMap { [$0.organisation] + $0.with }
      named.formUnion((seats + forum.commissionedBy + forum.organisedBy).map(\.id))
    }
    for id in try declarationIDs() {
      guard let declaration = try shownDeclaration(id) else { continue }
      let around = declaration.parties + declaration.referenceGroup + [declaration.steward].compactMap(\.self)
      named.formUnion((declaration.signatories.map(\.organisation) + around).map(\.id))
    }
    return named
  }
}
