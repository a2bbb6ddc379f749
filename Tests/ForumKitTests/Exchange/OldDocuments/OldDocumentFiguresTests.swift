import Testing

@testable import ForumKit

/// What is found in the invented documents, against what somebody has counted in them by hand.
@Suite struct OldDocumentFiguresTests {
  struct Figures: Equatable, Sendable, CustomTestStringConvertible {
    var name: String
    var participants: Int
    var headings: [String]
    var rounds = 0
    var questions = 0
    var topics = 0
    var points = 0
    var postIts = 0
    var date: String

    var testDescription: String { name }
  }

  @Test(
    "As much is found as there is",
    arguments: [
      Figures(
        name: "minnesanteckningar", participants: 6,
        headings: [
          "Närvarande", "Mötets öppnande", "Bakgrund", "Lokalernas ekonomi", "Tillgänglighet",
          "Ungas tillgång till lokaler", "Övriga frågor", "Nästa möte",
        ], points: 5, date: "2022-05-18"),
      Figures(
        name: "teman", participants: 5,
        headings: ["INLEDNING", "DELTAGARE", "MEDSKICK TILL MYNDIGHETERNA", "KONTAKT"], rounds: 3, topics: 6,
        points: 11, date: "2024-03-07"),
      Figures(
        name: "brev", participants: 7, headings: ["Nästa steg"], questions: 3, points: 3, date: "2023-11-21"),
      Figures(
        name: "tavlor", participants: 8,
        headings: ["Inledning", "Deltagare", "Diskussion", "Slutsatser", "Bilaga 1 Post-its"], questions: 2,
        points: 5, postIts: 12, date: "2021-09-14"),
    ])
  func figures(counted: Figures) throws {
    let text = String(decoding: try OldDocumentSample.bytes(counted.name), as: UTF8.self)
    let outline = try OldDocumentSample.outline(text)
    func themes(_ kind: Theme.Kind) -> Int { outline.themes.count { $0.kind == kind } }
    let points =
      outline.themes.reduce(0) { $0 + $1.points.count + $1.body.count(where: \.isBullet) }
      + outline.sections.reduce(0) { $0 + $1.blocks.count(where: \.isBullet) }
    let found = Figures(
      name: counted.name, participants: outline.seats.count, headings: outline.mainHeadings.map(\.text),
      rounds: themes(.round), questions: themes(.question), topics: themes(.topic), points: points,
      postIts: outline.themes.reduce(0) { $0 + $1.inputs.count },
      date: outline.date?.date.description ?? "")
    #expect(found == counted)
  }
}
