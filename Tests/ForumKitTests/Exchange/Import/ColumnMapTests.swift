import Testing

@testable import ForumKit

@Suite struct ColumnMapTests {
  private func map(
    _ header: String, _ list: ImportList, _ choices: [ColumnChoice] = []
  ) throws -> (fields: [String: String], unmapped: [String]) {
    let map = try ColumnMap(of: try CSVReader().read(Array(header.utf8)), as: list, choices)
    return (map.columns.mapValues(\.title), map.unmapped.map(\.title))
  }

  @Test(arguments: [
    (
      ImportList.participants, "ORGANISATION;närvaro;Roll;Företrädare;E-post;epost 2",
      [
        "organisation": "ORGANISATION", "attendance": "närvaro", "roles": "Roll",
        "representatives": "Företrädare", "email": "E-post",
      ], ["epost 2"]
    ),
    (
      .participants, "Org,Name,Title,E-mail,Phone,Count,Listing",
      [
        "organisation": "Org", "representatives": "Name", "title": "Title", "email": "E-mail",
        "phone": "Phone", "count": "Count", "listing": "Listing",
      ], []
    ),
    // What our own lists call a name is what is printed for the organisation, not a person.
    (
      .participants, "organisation,name,roles,attendance,count,listed",
      [
        "organisation": "organisation", "registeredAs": "name", "roles": "roles",
        "attendance": "attendance", "count": "count", "listing": "listed",
      ], []
    ),
    (
      .participants, "Organisation,Företrädare,Namn",
      [
        "organisation": "Organisation", "representatives": "Företrädare",
      ], ["Namn"]
    ),
    (
      .organisations, "Namn;Kort namn;Alias;Org.nr;Webbplats;Typ;Del av",
      [
        "name": "Namn", "shortName": "Kort namn", "aliases": "Alias", "number": "Org.nr",
        "website": "Webbplats", "kind": "Typ", "parent": "Del av",
      ], []
    ),
    (.organisations, "Organisation;Namn", ["name": "Organisation"], ["Namn"]),
    (
      .inputs, "Post-it,Tavla,Typ,Röst,Grupp,Taggar,Källa",
      [
        "text": "Post-it", "theme": "Tavla", "kind": "Typ", "voice": "Röst", "group": "Grupp",
        "tags": "Taggar", "source": "Källa",
      ], []
    ),
    (
      .inputs, "id,themeTitle,kind,text",
      [
        "id": "id", "theme": "themeTitle", "kind": "kind", "text": "text",
      ], []
    ),
    (.inputs, "theme,themeTitle,text", ["theme": "theme", "text": "text"], ["themeTitle"]),
    (.inputs, "Text", ["text": "Text"], []),
  ]) func columnsAreKnownByTheirNames(
    list: ImportList, header: String, fields: [String: String], unmapped: [String]
  ) throws {
    let map = try map(header, list)
    #expect(map.fields == fields)
    #expect(map.unmapped == unmapped)
  }

  @Test(arguments: ImportList.allCases) func noNameMeansTwoThings(list: ImportList) {
    var seen: [String: String] = [:]
    for field in list.fields {
      for name in Set(([field.key] + field.names).map(ImportField.folded)) {
        #expect(seen.updateValue(field.key, forKey: name) == nil, "\(name) of \(field.key)")
      }
    }
  }

  @Test(arguments: [OutputLanguage.sv, .en]) func whatIsExportedIsKnown(language: OutputLanguage) throws {
    let phrases = DocumentPhrases(language)
    func header(_ labels: [Label], _ others: [String]) -> String {
      (labels.map { $0.text(in: language) } + others).joined(separator: ";")
    }
    let participants = try map(
      header(
        [
          .organisation, .shortName, .sector, .role, .attendance, .number, .listing, .representatives,
          .email, .phone,
        ], [phrases.printedName, phrases.sharedWith]), .participants)
    #expect(participants.unmapped == [])
    let inputs = try map(
      header([.topic, .input, .kind, .source, .tags, .place], ["id", phrases.voice, phrases.group]), .inputs)
    #expect(inputs.unmapped == [])
  }

  @Test func aChoiceGoesBeforeNames() throws {
    let map = try map(
      "Organisation;Roll;Kommentar;Antal", .participants,
      [
        ColumnChoice(column: "kommentar", field: "note"), ColumnChoice(column: "Antal", field: nil),
        ColumnChoice(column: "Roll", field: "title"),
      ])
    #expect(map.fields == ["organisation": "Organisation", "note": "Kommentar", "title": "Roll"])
    #expect(map.unmapped == ["Antal"])
  }

  @Test(arguments: [
    (
      "Namn;E-post", [],
      ColumnProblem.missing(
        field: "organisation",
        columns: [
          ImportColumn(index: 0, title: "Namn"), ImportColumn(index: 1, title: "E-post"),
        ])
    ),
    (
      "Organisation;Roll;Role", [],
      .ambiguous(
        field: "roles",
        columns: [
          ImportColumn(index: 1, title: "Roll"), ImportColumn(index: 2, title: "Role"),
        ])
    ),
    (
      "Organisation;Roll", [ColumnChoice(column: "Rol", field: "roles")],
      .unknownColumn(
        "Rol",
        columns: [
          ImportColumn(index: 0, title: "Organisation"), ImportColumn(index: 1, title: "Roll"),
        ])
    ),
  ]) func whatCannotBeMadeOutIsRefused(
    header: String, choices: [ColumnChoice], problem: ColumnProblem
  ) {
    #expect(throws: problem) { try map(header, .participants, choices) }
  }

  @Test func aColumnWithoutAHeadingIsToldOnlyIfItSaysSomething() throws {
    #expect(try map("Text;;Tema\na;;b\n", .inputs).unmapped == [])
    #expect(try map("Text;;Tema\na;x;b\n", .inputs).unmapped == [""])
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")])
  func columnsHaveTheLettersOfASpreadsheet(index: Int, letters: String) {
    #expect(ImportColumn(index: index, title: "").letters == letters)
  }
}

@Suite struct CellListTests {
  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a, b,a", ["a", "b"]), ("a; b, c;", ["a", "b, c"]),
    ("a; b\nc, d", ["a; b", "c, d"]), ("\n;\n, \n", [";", ","]),
  ]) func theStrongestSeparatorParts(cell: String, values: [String]) {
    #expect(CellList.values(of: cell) == values)
  }
}
