/// A body that takes part or signs.
public struct Organisation: CollectionRecord, Noun {
  public static let name = "organisation"
  public static let noun = "organisation"

  public enum Sector: String, Choice {
    case civilSociety = "civil-society"
    case `public`
    case business

    public static let choiceName = "sector"
  }

  public enum Kind: String, Choice {
    case authority, department, association, faith, sports
    case adultEducation = "adult-education"
    case municipal, foundation, network, company, other

    public static let choiceName = "organisation kind"
  }

  public var id = ID<Organisation>.blank
  /// Ids of organisations that were merged into this one. References to them still resolve.
  public var formerIds: [ID<Organisation>] = []
  public var name = ""
  public var shortName = ""
  public var aliases: [String] = []
  public var sector: Sector?
  public var kind: Kind?
  public var level: Level?
  public var parent: ID<Organisation>?
  public var website = ""
  /// The Swedish organisation number, with a valid checksum.
  public var number = ""
  public var contacts: [Person] = []
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<Organisation>([
    Field("id", \.id, [.required, .identity]),
    Field("formerIds", \.formerIds, .identity),
    Field("name", \.name, .required),
    Field("shortName", \.shortName),
    Field("aliases", \.aliases),
    Field("sector", \.sector),
    Field("kind", \.kind),
    Field("level", \.level),
    Field("parent", \.parent),
    Field("website", \.website),
    Field("number", \.number),
    Field("contacts", \.contacts, .personal),
  ])

  public static let keyField = "id"
  public var key: String { id.text }

  /// Every name that the organisation is known by: name, short name, aliases.
  public var names: [String] { [name, shortName].filter { !$0.isEmpty } + aliases }
}

/// Where in the country something works.
public enum Level: String, Choice {
  case national, regional, local

  public static let choiceName = "level"
}
