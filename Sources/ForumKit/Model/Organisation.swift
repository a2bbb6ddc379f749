/// A body that takes part or signs.
public struct Organisation: CollectionRecord, Noun {
  public static let name = "organisation"
  public static let noun = "organisation"

  /// The part of society that a body belongs to.
  public enum Sector: String, Choice {
    case civilSociety = "civil-society"
    case `public`
    case business

    public static let choiceName = "sector"
  }

  /// What sort of body it is. A `department` is part of another organisation, its parent; `faith` and
  /// `sports` are communities and federations, `municipal` a municipality or what it runs.
  public enum Kind: String, Choice {
    case authority, department, association, faith, sports
    case adultEducation = "adult-education"
    case municipal, foundation, network, company, other

    public static let choiceName = "organisation kind"
  }

  /// Others refer to it by this. After a merge the id that went is a former id.
  public var id = ID<Organisation>.blank
  /// Ids of organisations that were merged into this one. References to them still resolve.
  public var formerIds: [ID<Organisation>] = []
  /// The name in full, on one line, as documents print it.
  public var name = ""
  /// An abbreviation or everyday name; empty if it has none.
  public var shortName = ""
  /// Other names that it is found by, and that must not stand in texts where it may not be named.
  public var aliases: [String] = []
  /// The part of society that it belongs to; `nil` where it is not stated.
  public var sector: Sector?
  /// What sort of body it is; `nil` where it is not stated.
  public var kind: Kind?
  /// Where in the country it works.
  public var level: Level?
  /// The organisation that it is a part of.
  public var parent: ID<Organisation>?
  /// Its address on the web, as people write it.
  public var website = ""
  /// The Swedish organisation number, with a valid checksum.
  public var number = ""
  /// How to reach it: personal data.
  public var contacts: [Person] = []
  public var annotations = Annotations()

  public init() {}

  public static let fields = Fields<Organisation>([
    Field("id", \.id, [.required, .identity, .naming]),
    Field("formerIds", \.formerIds, [.identity, .naming]),
    Field("name", \.name, [.required, .naming]),
    Field("shortName", \.shortName, .naming),
    Field("aliases", \.aliases, .naming),
    Field("sector", \.sector),
    Field("kind", \.kind),
    Field("level", \.level),
    Field("parent", \.parent),
    Field("website", \.website, .naming),
    Field("number", \.number, .naming),
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
