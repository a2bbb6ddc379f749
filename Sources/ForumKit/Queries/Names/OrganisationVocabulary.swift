/// What Swedish organisations are called: public bodies that everybody knows, and the words by which names of others
/// are told from names of people.
enum OrganisationVocabulary {
  /// A public body with the names that documents use for it.
  struct Body: Sendable {
    let name: String
    let others: [String]
    let sector: Organisation.Sector
    let kind: Organisation.Kind
  }

  /// Bodies whose short names say nothing of the long ones.
  static let bodies: [Body] = [
    body("Polismyndigheten", "Polisen", "Svensk polis"),
    body("Brottsförebyggande rådet", "Brå"),
    body("Myndigheten för ungdoms- och civilsamhällesfrågor", "MUCF"),
    body("Myndigheten för delaktighet", "MFD"),
    body("Myndigheten för samhällsskydd och beredskap", "MSB"),
    body("Myndigheten för stöd till trossamfund", "SST"),
    body("Statens institutionsstyrelse", "SiS"),
    body("Inspektionen för vård och omsorg", "IVO"),
    body("Jämställdhetsmyndigheten", "JäMy"),
    body("Statens skolverk", "Skolverket"),
    body("Allmänna arvsfonden", "Arvsfonden", "Arvsfondsdelegationen"),
    body("Barnombudsmannen", "BO"), body("Diskrimineringsombudsmannen", "DO"),
    body("Socialstyrelsen"), body("Kriminalvården"), body("Åklagarmyndigheten"),
    body("Folkhälsomyndigheten", "FoHM"),
    body("Försäkringskassan"), body("Arbetsförmedlingen"), body("Migrationsverket"), body("Länsstyrelserna"),
    body("Regeringskansliet"), body("Specialpedagogiska skolmyndigheten", "SPSM"),
    body("Säkerhetspolisen", "Säpo"),
    body("Brottsoffermyndigheten"), body("Ekobrottsmyndigheten"),
    body("Sveriges Domstolar", "Domstolsverket"),
    body("Skatteverket"), body("Post- och telestyrelsen", "PTS"), body("Konsumentverket"),
    body("Kronofogdemyndigheten", "Kronofogden"), body("Trafikverket"), body("Naturvårdsverket"),
    body("Tillväxtverket"), body("Pensionsmyndigheten"), body("Centrala studiestödsnämnden", "CSN"),
    body("Statskontoret"), body("Riksantikvarieämbetet"),
    body("Rättsmedicinalverket"), body("Tullverket"), body("Skolinspektionen"), body("Kulturrådet"),
    body("Boverket"),
    Body(
      name: "Sveriges Kommuner och Regioner", others: ["SKR", "Sveriges kommuner och landsting", "SKL"],
      sector: .public, kind: .association),
    Body(
      name: "Nationellt organ för dialog och samråd mellan regeringen och det civila samhället",
      others: ["NOD", "NOD:s kansli", "NODs kansli", "Nationellt organ för dialog och samråd"],
      sector: .public, kind: .other),
  ]

  private static func body(_ name: String, _ others: String...) -> Body {
    Body(name: name, others: others, sector: .public, kind: .authority)
  }

  private static let byKey: [String: Int] = {
    var byKey: [String: Int] = [:]
    for (index, body) in bodies.enumerated() {
      for name in [body.name] + body.others { byKey[NameMatcher.key(name)] = index }
    }
    return byKey
  }()

  /// The public body that a name means.
  static func body(_ name: String) -> Body? { byKey[NameMatcher.key(name)].map { bodies[$0] } }

  /// The public body that a scanner may have read: of those without diacritics in their names the same.
  static func scannedBody(_ name: String) -> Body? {
    if let body = body(name) { return body }
    guard name.count >= 8 else { return nil }
    let best = bodies.map { body in
      (
        body,
        ([body.name] + body.others).filter { $0.count >= 8 }.map { ScannedText.likeness(of: name, to: $0) }
          .max() ?? 0
      )
    }.max { $0.1 < $1.1 }
    return best.flatMap { $0.1 >= 0.92 ? $0.0 : nil }
  }

  /// The sector and kind that a name tells of.
  static func describe(_ name: String, _ organisation: inout Organisation) {
    if let body = scannedBody(name) {
      organisation.sector = body.sector
      organisation.kind = body.kind
      return
    }
    let words = NameMatcher.key(name).split(separator: " ").map(String.init)
    guard let last = words.last, let first = words.first else { return }
    if last.hasSuffix("kommun") || last == "stad" || first == "kommun" {
      (organisation.sector, organisation.kind, organisation.level) = (.public, .municipal, .local)
    } else if first == "region" && words.count > 1 || last.hasSuffix("regionen") {
      (organisation.sector, organisation.level) = (.public, .regional)
    } else if words.contains(where: { $0.hasPrefix("lansstyrelse") }) {
      (organisation.sector, organisation.kind, organisation.level) = (.public, .authority, .regional)
    } else if last.hasSuffix("departementet") {
      (organisation.sector, organisation.kind) = (.public, .department)
    } else if words.contains(where: { $0.hasSuffix("myndigheten") || $0.hasSuffix("polisen") })
      || words.count == 1 && last.hasSuffix("verket")
    {
      (organisation.sector, organisation.kind) = (.public, .authority)
    }
  }

  /// Whether a name has a word in it that people's names have not.
  static func isOrganisation(_ name: String) -> Bool {
    if body(name) != nil { return true }
    let words = NameMatcher.key(name).split(separator: " ").map(String.init)
    return words.contains { word in
      whole.contains(word) || parts.contains { word.hasSuffix($0) || word.hasPrefix($0) && $0.count >= 5 }
    }
  }

  private static let whole: Set<String> = [
    "sverige", "sveriges", "svenska", "region", "kommun", "stad", "riks", "och", "i", "for", "av", "united",
    "fc",
    "if", "bk", "ik", "ab", "rad", "radet", "lan", "internationella", "nationella", "forum", "center",
    "centrum",
    "unga", "barn", "ungdom", "ungdomar", "kvinnors", "mans", "tjejers", "the", "of", "hus", "parker",
    "sociala",
  ]
  private static let parts = [
    "myndighet", "myndigheten", "verket", "styrelsen", "polis", "polisen", "kommun", "kommunen",
    "departement",
    "departementet", "forening", "foreningen", "foreningar", "forbund", "forbundet", "forbunden",
    "organisation",
    "organisationen", "organisationer", "stiftelse", "stiftelsen", "jouren", "jourer", "jour", "mission",
    "missionen", "missioner", "kyrka", "kyrkan", "kyrkans", "samfund", "samfundet", "natverk", "natverket",
    "huset",
    "fonden", "fond", "byar", "korset", "armen", "hjalpen", "radet", "institut", "institutet", "universitet",
    "universitetet", "hogskola", "hogskolan", "kansli", "kansliet", "akademi", "akademin", "klubb", "klubben",
    "studieforbund", "kassan", "forsamling", "forsamlingen", "forsamlingar", "sallskap", "lansstyrelse",
    "vard", "varden", "skyddsvarnet", "rorelse", "rorelsen", "kooperativ", "bostader", "distrikt",
    "distriktet",
    "teater", "museum", "skola", "skolan", "skolor", "gymnasium", "team", "projekt", "projektet",
    "verksamhet",
    "verksamheten", "centralen", "byran", "federation", "hyresgast", "riksf", "riksorg", "anhorig", "fotboll",
    "idrott", "scout", "scouterna", "ombud", "ombudet", "ombudsman", "ombudsmannen", "avdelning", "enhet",
    "enheten",
    "samverkan", "kommitten", "kommitte", "delegation", "delegationen", "utskott", "regionen", "moske",
    "moskeen",
  ]
}
