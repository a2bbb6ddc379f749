import Testing

@testable import ForumKit

@Suite("Organisations that look like one")
struct LookalikeTests {
  private func similar(_ organisations: [String]) throws -> [Finding] {
    let files = try StoredFiles([
      "organisations.json": RuleCase.canonical(
        "{\"organisations\":[\(organisations.joined(separator: ","))]}")
    ])
    return try Check(
      of: files.workspace().records, on: Made.day("2026-06-15"), rules: [.similarOrganisations]
    )
    .findings
  }

  @Test(
    "Names are alike but for case, diacritics, blanks and signs, or a slip of the hand",
    arguments: [
      ("Föreningen Månskenet", "FORENINGEN MANSKENET", true),
      ("SOS-barnbyar", "SOS Barn-byar", true),
      ("Föreningen Månskenet", "Föreningen Månskennet", true),
      ("Föreningen Månskenet", "Föreningen Månsknet", true),
      ("Föreningen Månskenet", "Föreningen Månsekenet", true),
      ("Föreningen Månskenet", "Föreningen Måskneet", false),
      ("Exempelkåren 12", "Exempelkåren 13", false),
      ("Exempelkåren Norr", "Exempelkåren Nord", false),
      ("Exempelkåren Ek", "Exempelkåren Al", false),
      ("Region Exempel", "Region Påhitt", false),
    ])
  func names(_ left: String, _ right: String, _ isSimilar: Bool) throws {
    let found = try similar([#"{"id":"a","name":"\#(left)"}"#, #"{"id":"b","name":"\#(right)"}"#])
    #expect(found.count == (isSimilar ? 1 : 0))
    if isSimilar {
      #expect(found.first?.record == "b")
      #expect(found.first?.matter == .similar(name: right, other: Made.id("a"), otherName: left))
    }
  }

  @Test("Short names and aliases count, and numbers too, but for those of departments")
  func others() throws {
    #expect(
      try similar([
        #"{"id":"a","name":"Ett","shortName":"EXF"}"#, #"{"id":"b","name":"Två","aliases":["Tre","E.X.F."]}"#,
      ]).count == 1)
    let number = #""number":"802000-0001""#
    #expect(
      try similar([#"{"id":"a","name":"Ett",\#(number)}"#, #"{"id":"b","name":"Två",\#(number)}"#]).count == 1
    )
    #expect(
      try similar([
        #"{"id":"a","name":"Ett",\#(number)}"#, #"{"id":"b","kind":"department","name":"Två",\#(number)}"#,
      ]).isEmpty)
  }

  @Test("One that is known by the same name twice looks like nobody else")
  func itself() throws {
    #expect(try similar([#"{"id":"a","name":"Föreningen","aliases":["Föreningen","Föreninge"]}"#]).isEmpty)
  }

  @Test("One slip is found among 5,000 names")
  func many() throws {
    var generator = SeededGenerator(seed: 7)
    var names = (0..<5_000).map { _ in
      String((0..<16).map { _ in Character(Unicode.Scalar(UInt8.random(in: 97...122, using: &generator))) })
    }
    names.append(String(names[2_345].dropLast()) + "å")
    let found = try similar(names.enumerated().map { #"{"id":"o-\#($0)","name":"\#($1)"}"# })
    #expect(found.map(\.record) == ["o-5000"])
  }
}
