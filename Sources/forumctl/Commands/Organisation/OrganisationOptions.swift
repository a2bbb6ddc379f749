import ForumKit

/// The keys of an organisation, as `add` and `set` take them.
enum OrganisationOptions {
  static let short = Parameter.option("short", value: "NAME", .text, help: "The short name, for example MUCF")
  static let alias = Parameter.repeated(
    "alias", value: "NAME", .nonBlankText, help: "Add a name that it is also known by")
  static let sector = Parameter.option(
    "sector", .choice(Organisation.Sector.self), help: "Which part of society it belongs to")
  static let kind = Parameter.option(
    "kind", .choice(Organisation.Kind.self), help: "What kind of organisation it is")
  static let level = Parameter.option("level", .choice(Level.self), help: "Where in the country it works")
  static let parent = Parameter.option(
    "parent", value: "ORG", .reference(.organisations), help: "The organisation that it is a part of")
  static let website = Parameter.option("website", value: "URL", .text, help: "Its website")
  static let number = Parameter.option("number", .text, help: "The organisation number, ten digits")
  static let contact = Parameter.repeated(
    "contact", .person, help: "Add somebody to reach it by; the same name replaces")

  static let all: [any AnyParameter] =
    [short, alias, sector, kind, level, parent, website, number, contact] + AnnotationOptions.all

  static func apply(_ values: Values, to organisation: inout Organisation, _ names: inout OrganisationNames)
    throws
  {
    organisation.shortName.set(values[short])
    organisation.aliases.addMissing(values[alias])
    organisation.sector.set(values[sector])
    organisation.kind.set(values[kind])
    organisation.level.set(values[level])
    organisation.parent.set(try names.id(values[parent]))
    organisation.website.set(values[website])
    organisation.number.set(values[number])
    organisation.contacts.addOrReplace(values[contact])
    AnnotationOptions.apply(values, to: &organisation.annotations)
  }
}

extension RecordView {
  /// How organisations are shown.
  static let organisations = RecordView(
    shape: Organisation.fields.shape, computed: OrganisationLinks.keys,
    columns: [
      Column("id", "ID"), Column("name", "NAME", isFlexible: true), Column("shortName", "SHORT"),
      Column("sector", "SECTOR"), Column("kind", "KIND"), Column("level", "LEVEL"),
    ])
}
