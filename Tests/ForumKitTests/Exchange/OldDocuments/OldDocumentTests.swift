import ForumKit
import Testing

@testable import ForumKit

/// What documents of earlier meetings are read as.
@Suite struct OldDocumentTests {
  @Test(
    "The date of the meeting is found in every form that documents use",
    arguments: [
      ("Skriftlig dokumentation från mötet den 24 november 2025.", "2025-11-24", nil),
      ("Mötet hölls torsdagen den 14:e september 2023", "2023-09-14", nil),
      ("Dokumentation från möte 2023-09-14", "2023-09-14", nil),
      ("Möte 14/9 2023", "2023-09-14", nil),
      ("Samråd 24–25 april 2024", "2024-04-24", "2024-04-25"),
      ("Samråd den 30 september–1 oktober 2025", "2025-09-30", "2025-10-01"),
      ("Möte den 24 och 25 april 2024", "2024-04-24", "2024-04-25"),
      ("Dokumentation från möte juni 2026", "2026-06", nil),
      ("Möte den 3 septernber 2024", "2024-09-03", nil),
      ("Fjortonde november 2024", "2024-11-14", nil),
    ] as [(String, String, String?)])
  func dates(text: String, start: String, end: String?) throws {
    let outline = try OldDocumentSample.outline(
      "Ett möte om något\n\n\(text)\n\nBakgrund\n\nDet började bra.\n")
    #expect(outline.date?.date.description == start)
    #expect(outline.date?.end?.description == end)
  }

  @Test func theDayThatTheTextTellsOfMakesTheMonthOfTheTitlePagePrecise() throws {
    let outline = try OldDocumentSample.outline(
      "Forum om något\n\nDokumentation från möte juni 2026\n\nInledning\n\nForumet hölls för tredje gången den 3 juni 2026 i regn.\n"
    )
    #expect(outline.date?.date.description == "2026-06-03")
    #expect(outline.occasion == 3)
  }

  @Test func whenItWasCompiledIsNotWhenItWasHeld() throws {
    let outline = try OldDocumentSample.outline(
      "Dialog om något\n\nMötet den 2 maj 2024\n\nSammanställt juni 2024\n\nBakgrund\n\nDet började bra.\n")
    #expect(outline.date?.date.description == "2024-05-02")
    #expect(outline.compiled?.description == "2024-06")
  }

  @Test func datesThatContradictEachOtherAreAskedAbout() throws {
    let outline = try OldDocumentSample.outline(
      "Dialog om något\n\nMöte den 2 maj 2024\n\nKaffe den 9 maj 2024\n\nBakgrund\n\nDet började bra.\n")
    #expect(outline.date == nil)
    #expect(outline.datesInDoubt.map(\.date.description) == ["2024-05-02", "2024-05-09"])
  }

  @Test(
    "Questions are found in every form",
    arguments: [
      "Fråga 1: Vad gör vi?", "Fråga 1 – Vad gör vi?", "Fråga 1. Vad gör vi?", "Frdga 1: Vad gör vi?",
      "FRÅGA 1: Vad gör vi?", "Fradga 1: Vad gör vi?", "Frågeställning 1: Vad gör vi?", "Fråga: Vad gör vi?",
      "Fråga 1\nVad gör vi?",
    ])
  func questions(heading: String) throws {
    let outline = try OldDocumentSample.outline(
      "Dialog\n\nMöte 2024-05-02\n\nGruppsamtal\n\n\(heading)\n\nVi prövar oss fram, sade många av dem som var där.\n"
    )
    #expect(outline.themes.map(\.kind) == [nil, .question])
    #expect(outline.themes[1].title.text == "Vad gör vi?")
    #expect(outline.themes[1].body.count == 1)
  }

  @Test func aSentenceAboutAQuestionIsNone() throws {
    let outline = try OldDocumentSample.outline(
      "Dialog\n\nMöte 2024-05-02\n\nMetod\n\nFråga 1 handlade om skolan, och grupperna fick tio minuter.\n")
    #expect(outline.themes.isEmpty)
    #expect(outline.sections[0].blocks.count == 1)
  }

  @Test(
    "Hyphens at the ends of lines",
    arguments: [
      ("det lokala sam-\narbetet", "det lokala samarbetet"),
      ("ungdoms-\noch familjestöd", "ungdoms- och familjestöd"),
      ("många NPF-\ndiagnoser", "många NPF-diagnoser"), ("Norr-\nKöping", "Norr-Köping"),
    ])
  func hyphens(printed: String, joined: String) {
    let lines = printed.split(separator: "\n")
    #expect(lines[0].joined(to: lines[1]) == joined)
  }

  @Test func furnitureOfThePagesIsNoText() throws {
    let said = ["hallen", "bussen", "nyckeln", "kaffet"]
    let pages = said.enumerated().map { page, word in
      """
      Dokumentation av mötet om lördagar          Sida \(page + 1) av 4

      Om \(word) sades mycket, och det som sades står här, ända till
      slutet av sidan om \(word), där det tar slut.


      """
    }
    let outline = try OldDocumentSample.outline(
      "Lördagar\n\nMöte 2024-05-02\n\nBakgrund\n\n" + pages.joined(separator: "\u{0C}"))
    #expect(outline.furniture.count == 4)
    #expect(outline.sections[0].blocks.count == 4)
    #expect(outline.unplaced.isEmpty)
  }

  @Test func peopleInAListBecomeRepresentativesOrStayAsText() throws {
    let outline = try OldDocumentSample.outline(
      """
      Dialog

      Möte 2024-05-02

      Deltagare

      - Polisen, Anna Provberg
      - Skolverket (Erik Fiktivsson)
      - Lars Påhittad
      - Kvarnbyns bokklubb
      """)
    #expect(outline.seats.map(\.names) == [["Polisen"], ["Skolverket"], [], ["Kvarnbyns bokklubb"]])
    #expect(outline.seats.map { $0.people.map(\.name) } == [["Anna Provberg"], ["Erik Fiktivsson"], [], []])
    #expect(outline.seats[2].kind == .person)
  }

  @Test func columnsSideBySideAreSeatsOfTheirOwn() throws {
    let outline = try OldDocumentSample.outline(
      "Dialog\n\nMöte 2024-05-02\n\nDeltagare\n\nPolisen              Bokklubben Norr\nSkolverket           Bokklubben Söder\n\nBakgrund\n\nDet började bra.\n"
    )
    #expect(
      outline.seats.flatMap(\.names) == ["Polisen", "Bokklubben Norr", "Skolverket", "Bokklubben Söder"])
  }

  @Test(
    "Names that a scanner has read are known again, and how sure it is",
    arguments: [
      ("Riddda barnen", "radda"), ("Ostergétlands Stadsmi ssion", "mission"), ("Fralsningsarmén", "armen"),
      ("Brottsofferjouren Sverige", "jouren"), ("Allménna Arvsfonden", "fonden"), ("Polisen", "polis"),
      ("Skyddsvarnet — anno 1910", "varnet"),
    ])
  func guesses(printed: String, id: String) {
    let found = OrganisationGuess(known).find(printed)
    guard case .known(let organisation, let confidence) = found else {
      Issue.record("\(printed): \(found)")
      return
    }
    #expect(organisation.text == id)
    #expect((0.9...1).contains(confidence))
  }

  @Test(
    "What differs in a word is another organisation",
    arguments: [
      "Svenska Basketförbundet", "Rädda katten", "Norrlands Stadsmission", "Region Jylland",
    ])
  func others(printed: String) {
    #expect(OrganisationGuess(known).find(printed) == .unknown)
  }

  private var known: [Organisation] {
    [
      ("radda", "Rädda Barnen"), ("mission", "Östergötlands Stadsmission"), ("armen", "Frälsningsarmén"),
      ("jouren", "Brottsofferjouren"), ("fonden", "Allmänna arvsfonden"), ("polis", "Polismyndigheten"),
      ("varnet", "Skyddsvärnet"), ("fotboll", "Svenska Fotbollförbundet"), ("region", "Region Halland"),
    ].map { id, name in
      var organisation = Organisation()
      organisation.id = Made.id(id)
      organisation.name = name
      return organisation
    }
  }

  @Test(
    "What no text can be is told apart",
    arguments: [
      (Array("%PDF-1.7".utf8), DocumentImport.TextProblem.pdf), (Array("{\\rtf1 x}".utf8), .rtf),
      ([0x50, 0x4B, 3, 4], .csv(.zipArchive)), ([0xFF, 0xFE, 0x41, 0], .csv(.utf16)),
      (Array(" \n\n".utf8), .empty),
      (Array("<!DOCTYPE html><p>x".utf8), .html), ([0x41, 0], .csv(.nul(line: 1))),
    ])
  func noText(bytes: [UInt8], problem: DocumentImport.TextProblem) {
    #expect(throws: problem) { try DocumentImport(bytes) }
  }

  @Test func windows1252IsRead() throws {
    let source = try DocumentImport(
      Array("Dialog om l\u{00}".utf8.dropLast()) + [0xF6] + Array("rdagar\n\nM".utf8) + [0xF6]
        + Array("te den 2 maj 2024\n".utf8))
    #expect(source.isWindows1252)
    #expect(source.outline.title?.text == "Dialog om lördagar")
  }
}
