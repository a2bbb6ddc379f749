/// The organisations of a nation, by the areas that they belong to. Those of civil society are made up, and so is what
/// they say and sign.
struct NationBodies: Sendable {
  /// An organisation, and what it has chosen wherever it takes part or signs; `nil` where it chooses nothing.
  struct Body: Sendable {
    let organisation: Organisation
    let choice: ListingChoice?

    var id: ID<Organisation> { organisation.id }
    /// Whether it may stand in records that have no consent of their own.
    var isOpen: Bool { choice == nil }
  }

  let all: [Body]
  /// The places of the bodies of each area in `all`; the one that calls to meetings first.
  let places: [Range<Int>]

  init(_ areas: ArraySlice<NationArea>, seed: UInt64) {
    var all: [Body] = []
    places = areas.map { area in
      let first = all.count
      for organisation in Self.organisations(of: area, in: area.parent.map { areas[$0] }) {
        var random = SplitMix64(seed: seed, stream: .organisation, all.count)
        all.append(Body(organisation: organisation, choice: Self.choice(of: organisation, &random)))
      }
      return first..<all.count
    }
    self.all = all
  }

  /// The bodies of an area.
  func of(_ area: Int) -> ArraySlice<Body> { all[places[area]] }

  /// The body that calls to the meetings of an area.
  func caller(of area: Int) -> ID<Organisation> { all[places[area].lowerBound].id }

  /// The body that writes the documentation everywhere.
  var secretariat: ID<Organisation> { all[places[0].lowerBound + 1].id }

  /// Who gives shelter is seldom named; hardly anybody else minds.
  private static func choice(of organisation: Organisation, _ random: inout SplitMix64) -> ListingChoice? {
    guard organisation.sector == .civilSociety else { return nil }
    if organisation.annotations.tags.contains(shelter) { return random.chance(50) ? .unlisted : nil }
    return switch random.below(100) {
    case 0: .unlisted
    case 1...3: .parties
    default: nil
    }
  }

  private static let shelter = "stodjour"

  // MARK: - Names by kind

  private static func organisations(of area: NationArea, in county: NationArea?) -> [Organisation] {
    switch area.level {
    case .national: national
    case .regional: regional(area)
    case .local: local(area)
    }
  }

  private static var national: [Organisation] {
    let authorities = [
      ("polismyndigheten", "Polismyndigheten", "", "Polisen"),
      ("nod", "Nationellt organ för dialog och samråd", "NOD", ""),
      ("aklagarmyndigheten", "Åklagarmyndigheten", "", ""), ("kriminalvarden", "Kriminalvården", "", ""),
      ("skolverket", "Statens skolverk", "", "Skolverket"), ("socialstyrelsen", "Socialstyrelsen", "", ""),
      ("bra", "Brottsförebyggande rådet", "Brå", ""),
      ("mucf", "Myndigheten för ungdoms- och civilsamhällesfrågor", "MUCF", ""),
      ("sis", "Statens institutionsstyrelse", "SiS", ""),
      ("folkhalsomyndigheten", "Folkhälsomyndigheten", "", ""),
    ].map { id, name, short, alias in
      var authority = organisation(id, name, .authority, .public, .national)
      authority.shortName = short
      if !alias.isEmpty { authority.aliases = [alias] }
      return authority
    }
    let regions = SwedishAreas.regions.map { region in
      organisation(
        police(region), "Polismyndigheten, region \(region)", .department, .public, .regional,
        parent: "polismyndigheten")
    }
    let others = [
      ("riksforbundet-trygg-fritid", "Riksförbundet Trygg fritid", Organisation.Kind.association),
      ("unga-ledares-riksforbund", "Unga ledares riksförbund", .association),
      ("nattvandrarnas-riksnatverk", "Nattvandrarnas riksnätverk", .network),
      ("motesplatsernas-riksforening", "Mötesplatsernas riksförening", .association),
      ("folkbildningens-ungdomsforum", "Folkbildningens ungdomsforum", .adultEducation),
      ("trossamfundens-ungdomsnatverk", "Trossamfundens ungdomsnätverk", .faith),
      ("stiftelsen-oppen-dorr", "Stiftelsen Öppen dörr", .foundation),
    ].map { id, name, kind in organisation(id, name, kind, .civilSociety, .national) }
    return authorities + regions + others
  }

  private static func police(_ region: String) -> String { "polisregion-\(Slug.make(from: region) ?? "")" }

  private static func regional(_ area: NationArea) -> [Organisation] {
    let name = area.name
    let slug = area.slug
    return [
      organisation("lansstyrelsen-\(slug)", "Länsstyrelsen i \(name)", .authority, .public, .regional),
      organisation("regionen-\(slug)", "Regionen i \(name)", .authority, .public, .regional),
      organisation(
        "aklagarkammaren-\(slug)", "Åklagarkammaren i \(name)", .department, .public, .regional,
        parent: "aklagarmyndigheten"),
      organisation(
        "frivarden-\(slug)", "Frivården i \(name)", .department, .public, .regional, parent: "kriminalvarden"),
      organisation(
        "idrottsdistriktet-\(slug)", "Idrottsdistriktet i \(name)", .sports, .civilSociety, .regional),
      organisation(
        "bildningsforbundet-\(slug)", "Bildningsförbundet i \(name)", .adultEducation, .civilSociety,
        .regional),
      organisation(
        "foreningsnatverket-\(slug)", "Föreningsnätverket i \(name)", .network, .civilSociety, .regional),
      organisation("ekumeniska-\(slug)", "Ekumeniska rådet i \(name)", .faith, .civilSociety, .regional),
    ]
  }

  private static func local(_ area: NationArea) -> [Organisation] {
    let name = area.name
    let slug = area.slug
    let own = SwedishAreas.genitive(name)
    let municipality = "\(slug)-kommun"
    let departments = [
      ("utbildning", "Utbildningsförvaltningen"), ("social", "Socialförvaltningen"),
      ("kultur-fritid", "Kultur- och fritidsförvaltningen"),
    ].map { id, title in
      organisation(
        "\(slug)-\(id)", "\(title) i \(name)", .department, .public, .local, parent: municipality)
    }
    let police = organisation(
      "lokalpolisomrade-\(slug)", "Lokalpolisområde \(name)", .department, .public, .local,
      parent: area.region.map(Self.police))
    let others: [(String, String, Organisation.Kind)] = [
      ("idrottsforening", "\(own) idrottsförening", .sports), ("bollklubb", "\(own) bollklubb", .sports),
      ("ridsallskap", "\(own) ridsällskap", .sports), ("forsamling", "\(own) församling", .faith),
      ("frikyrkan", "Frikyrkan i \(name)", .faith), ("moskeforening", "Moskéföreningen i \(name)", .faith),
      ("kulturforening", "Kulturföreningen Bron i \(name)", .association),
      ("ungdomsradet", "Ungdomsrådet i \(name)", .network),
      ("foraldraforening", "Föräldraföreningen i \(name)", .association),
      ("nattvandrarna", "Nattvandrarna i \(name)", .association),
      ("scoutkaren", "Scoutkåren i \(name)", .association),
      ("folkhogskola", "\(own) folkhögskola", .adultEducation),
      ("studieforbundet", "Studieförbundet i \(name)", .adultEducation),
      ("ungas-vag", "Stiftelsen Ungas väg i \(name)", .foundation),
    ]
    var shelter = organisation(
      "\(slug)-stodjouren", "Stödjouren i \(name)", .association, .civilSociety, .local)
    shelter.annotations.tags = [Self.shelter]
    return [organisation(municipality, SwedishAreas.municipality(name), .municipal, .public, .local)]
      + departments
      + [police] + others.map { organisation("\(slug)-\($0)", $1, $2, .civilSociety, .local) } + [shelter]
      + [organisation("\(slug)-fastighetsbolag", "Fastighetsbolaget i \(name)", .company, .business, .local)]
  }

  private static func organisation(
    _ id: String, _ name: String, _ kind: Organisation.Kind, _ sector: Organisation.Sector, _ level: Level,
    parent: String? = nil
  ) -> Organisation {
    var organisation = Organisation()
    organisation.id = ID(id) ?? .blank
    organisation.name = name
    organisation.kind = kind
    organisation.sector = sector
    organisation.level = level
    organisation.parent = parent.flatMap { ID($0) }
    return organisation
  }
}
