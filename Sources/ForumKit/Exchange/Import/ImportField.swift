/// What a column of an imported list can hold, and the names by which it is known.
public struct ImportField: Sendable, Equatable {
  /// The word for it on the command line; that of the record's key where there is one.
  public let key: String
  /// The names of a column that holds it.
  let names: [String]
  /// Names that may mean it, where no other column does.
  let looseNames: [String]
  /// Whether a list without it cannot be imported.
  public let isRequired: Bool

  init(_ key: String, _ names: String..., loosely looseNames: [String] = [], isRequired: Bool = false) {
    self.key = key
    self.names = names
    self.looseNames = looseNames
    self.isRequired = isRequired
  }

  /// A name of a column as it is compared: letters and digits, without case, diacritics and blanks.
  static func folded(_ name: String) -> String {
    let folded = TextFolding.caseAndDiacritics.fold(name)
    return String(
      String.UnicodeScalarView(
        folded.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }
}

/// The lists that can be imported.
public enum ImportList: String, Sendable, CaseIterable {
  case participants, organisations, inputs

  /// What its columns can hold, in the order to show them.
  public var fields: [ImportField] {
    switch self {
    case .participants: Self.participantFields
    case .organisations: Self.organisationFields
    case .inputs: Self.inputFields
    }
  }

  private static let participantFields =
    [
      ImportField(
        "organisation", "Organisation", "Organization", "Org", "Deltagande organisation", "Organisationsnamn",
        isRequired: true),
      ImportField("with", "With", "Tillsammans med", "Together with", "Delar plats med"),
      ImportField("registeredAs", "Registered as", "Tryckt som", "Printed as", "Anmäld som"),
      ImportField("roles", "Roles", "Role", "Roll", "Roller"),
      ImportField("attendance", "Attendance", "Närvaro", "Närvarande", "Deltog"),
      ImportField("count", "Count", "Antal", "Number", "Antal personer", "Antal deltagare"),
      ImportField(
        "representatives", "Representatives", "Representative", "Företrädare", "Representant",
        "Representanter", loosely: ["Namn", "Name", "Deltagare", "Person"]),
      ImportField("title", "Title", "Titel", "Befattning", "Funktion"),
      ImportField("email", "Email", "E-post", "E-postadress", "Mejl", "Mail", "Mejladress"),
      ImportField("phone", "Phone", "Telefon", "Telefonnummer", "Tel", "Mobil", "Mobilnummer"),
      ImportField("listing", "Listing", "Synliggörande", loosely: ["Listed"]),
    ] + describing + annotations

  private static let organisationFields =
    [
      ImportField(
        "name", "Organisation", "Organization", "Organisationsnamn", loosely: ["Namn", "Name"],
        isRequired: true),
      ImportField("id", "Id"),
      ImportField("aliases", "Aliases", "Alias", "Andra namn", "Kallas även"),
      ImportField("parent", "Parent", "Del av", "Part of", "Tillhör", "Moderorganisation"),
      ImportField("website", "Website", "Webbplats", "Webb", "Webbsida", "Hemsida", "URL"),
      ImportField("number", "Number", "Organisationsnummer", "Org.nr", "Organisation number"),
    ] + describing + annotations

  private static let inputFields =
    [
      ImportField(
        "text", "Text", "Inspel", "Input", "Post-it", "Post-it-lapp", "Lapp", "Medskick",
        isRequired: true),
      ImportField(
        "theme", "Theme", "Tema", "Topic", "Tavla", "Board",
        loosely: ["themeTitle", "Fråga", "Question", "Rubrik", "Heading"]),
      ImportField("id", "Id"),
      ImportField("kind", "Kind", "Typ", "Slag"),
      ImportField("voice", "Voice", "Röst", "Funktion"),
      ImportField("group", "Group", "Grupp", "Samtalsgrupp"),
      ImportField("source", "Source", "Källa"),
      ImportField("place", "Place", "Plats", "Ort"),
      ImportField("links", "Links", "Link", "Länkar", "Länk"),
      ImportField("paraphrase", "Paraphrase", "Omskriven"),
    ] + annotations

  /// The fields that say something of an organisation that is created with the list, and of no other.
  public var fieldsOfCreated: [ImportField] { self == .participants ? Self.describing : [] }

  /// What tells what sort of body an organisation is.
  private static let describing = [
    ImportField("shortName", "Short name", "Kortnamn", "Förkortning"),
    ImportField("sector", "Sector", "Sektor"),
    ImportField("kind", "Kind", "Typ", "Slag"),
    ImportField("level", "Level", "Nivå"),
  ]

  private static let annotations = [
    ImportField("tags", "Tags", "Tag", "Taggar", "Tagg", "Nyckelord"),
    ImportField("note", "Note", "Anteckning"),
    ImportField("sources", "Sources", "Källor"),
  ]
}
