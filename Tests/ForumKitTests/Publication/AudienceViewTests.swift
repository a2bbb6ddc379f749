import Foundation
import Testing

@testable import ForumKit

/// The ways by which a name could pass a view, one by one.
@Suite struct AudienceViewTests {
  private let today = CalendarDate("2026-06-15") ?? .earliest
  private let exempel = "\(Workspaces.fixtures)/exempel"

  private func workspace(_ path: String) throws -> Workspace { try Workspace(at: path, on: DiskFileSystem()) }

  private func view(
    _ path: String, for audience: Audience = .public, people: Bool = false
  ) throws -> AudienceView {
    try AudienceView(of: workspace(path), for: audience, on: today, includingPeople: people)
  }

  private func forumID(_ text: String) throws -> ID<Forum> { try #require(ID(text)) }

  private func forum(
    _ text: String = "verkstad-2025-05", in path: String, for audience: Audience = .public,
    people: Bool = false
  ) throws -> ForumView {
    let forum = try view(path, for: audience, people: people).forum(forumID(text))
    return try #require(forum)
  }

  /// A copy of exempel with a text of one file replaced, past all checks.
  private func copy(_ file: String, _ old: String, _ new: String) throws -> String {
    let path = try Workspaces.copy("exempel")
    let url = URL(filePath: "\(path)/\(file)")
    let text = try String(contentsOf: url, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacingOccurrences(of: old, with: new).write(to: url, atomically: true, encoding: .utf8)
    return path
  }

  private func leaks(_ path: String, for audience: Audience = .public) throws -> [Leak] {
    do {
      _ = try forum(in: path, for: audience)
      return []
    } catch let error as LeaksFound {
      return error.leaks
    }
  }

  static let texts: [(text: String, isLeak: Bool)] = [
    ("Avhopparlinjen Exempelvägen ringde.", true),
    ("Exempelvägens linje.", true),
    ("Exempel**vägen** ringde.", true),
    ("Exempel\u{00AD}vägen ringde.", true),
    ("Exempelva\u{0308}gen ringde.", true),
    ("Läs mer på exempelvagen.se.", true),
    ("AEV var med.", true),
    ("Stiftelsen\nExempellyktan.", true),
    ("Läs [här](https://exempellyktan.example/om).", true),
    ("Källan är känd.[^1]\n\n[^1]: Samtal med Exempelvägen.", true),
    ("Exempel[^1]vägen ringde.\n\n[^1]: Källa.", true),
    ("Källan är känd.[^1]\n\n[^1]: Ett\n\n    samtal med Exempelvägen.", true),
    ("Källan är känd.[^1]\n\n[^1]: Statistik.", false),
    ("Exempelväg är en gata.", false),
    // It is a participant that may be named here, although its signature may not be seen.
    ("Föreningen Månskenet höll i det.", false),
    ("Skriv till dialog@example.org.", false),
    ("Skriv till annan@example.org.", true),
    ("Ring 070-174 06 20.", true),
    ("Måna Skensson sade det.", true),
    ("Skensson, Måna", true),
  ]

  @Test(arguments: texts)
  func aTextIsRefusedOnlyForWhatItsAudienceMayNotSee(text: String, isLeak: Bool) throws {
    let json = String(decoding: JSONWriter.compact(.string(text)), as: UTF8.self).dropFirst().dropLast()
    let path = try copy(
      "forums/verkstad-2025-05/themes.json", "De flesta såg något som kan göras utan nya pengar.",
      String(json))
    #expect(try leaks(path).isEmpty == !isLeak)
  }

  @Test func anIDThatKeepsANameIsRefusedAndMasked() throws {
    let path = try copy(
      "forums/verkstad-2025-05/themes.json", "\"tillit\"", "\"stodjouren-hamnlyktan-berattar\"")
    let leaks = try leaks(path)
    #expect(leaks.map(\.path) == ["forums/verkstad-2025-05/themes.json"])
    #expect(leaks.map(\.record) == ["theme"])
    #expect(leaks.map(\.place.description) == ["id"])
  }

  @Test func aForumWhoseIDKeepsANameIsNotNamedInTheRefusal() throws {
    let path = try Workspaces.copy("exempel")
    let old = "\(path)/forums/lackage-2025"
    let new = "\(path)/forums/hamnlyktan-2025"
    try FileManager.default.moveItem(atPath: old, toPath: new)
    let url = URL(filePath: "\(new)/forum.json")
    let text = try String(contentsOf: url, encoding: .utf8)
    try text.replacingOccurrences(of: "lackage-2025", with: "hamnlyktan-2025")
      .write(to: url, atomically: true, encoding: .utf8)
    do {
      _ = try view(path).overview(of: forumID("hamnlyktan-2025"))
      Issue.record("not refused")
    } catch let error as LeaksFound {
      #expect(error.leaks.map(\.path) == ["forums/*/forum.json"])
      #expect(error.leaks.map(\.place.description) == ["id"])
    }
  }

  static let keys: [(old: String, new: String, place: String)] = [
    ("\"voice\": \"Förälder\"", "\"voice\": \"Jourare på Hamnlyktan\"", "voice"),
    ("\"place\": \"Centrum\"", "\"place\": \"Hamnlyktan\"", "place"),
    ("\"resor\"", "\"stodjouren-hamnlyktan\"", "tags[0]"),
    ("\"63p8ex28z6\"", "\"Stödjouren Hamnlyktan\"", "links[0]"),
  ]

  @Test(arguments: keys)
  func everyKeyOfAnInputIsLookedThrough(old: String, new: String, place: String) throws {
    let path = try copy("forums/verkstad-2025-05/inputs.json", old, new)
    #expect(Set(try leaks(path).map(\.place.description)) == [place])
  }

  @Test func aNameThatAnotherSeatWasPrintedUnderIsRefused() throws {
    let path = try copy(
      "forums/verkstad-2025-05/participants.json", "\"Månskenet\"", "\"Månskenet och Hamnlyktan\"")
    #expect(try leaks(path).map(\.place.description) == ["registeredAs"])
  }

  @Test func textsAndProgrammeLoseTheNameOfWhoMayNotBeSeen() throws {
    let path = try copy(
      "forums/verkstad-2025-05/forum.json", "\"by\": \"foreningen-manskenet\"",
      "\"by\": \"stodjouren-hamnlyktan\"")
    let forum = try forum(in: path)
    #expect(forum.programme.first { $0.title == "Att hålla öppet en lördag" }?.by == nil)
    #expect(forum.sections.first { $0.id.text == "lagesbild-foreningarna" }?.by == nil)
    #expect(forum.programme.first { $0.title == "Välkommen" }?.by?.id.text == "exempelstads-kommun")
  }

  @Test func aChoiceWrittenWithAnEscapeStillHolds() throws {
    let path = try copy(
      "forums/forum-2025-11/participants.json", "\"listing\"", "\"l\\u0069sting\"")
    let forum = try forum("forum-2025-11", in: path)
    #expect(!forum.participants.contains { $0.organisation.id.text == "stodjouren-hamnlyktan" })
    #expect(!forum.participants.contains { $0.organisation.id.text == "exempelbolaget" })
  }

  @Test func aListThatWasCutOffIsNotTakenForOneWithoutChoices() throws {
    let path = try Workspaces.copy("exempel")
    try "{\"participants\": [".write(
      toFile: "\(path)/forums/dialog-2024-10/participants.json", atomically: true, encoding: .utf8)
    #expect(throws: StoreError.self) { try view(path) }
  }

  @Test func anInputWhoseThemeIsGoneStaysInTheHouse() throws {
    let path = try copy("forums/verkstad-2025-05/themes.json", "\"var-for-sig\"", "\"nagot-annat\"")
    func texts(_ audience: Audience) throws -> [String] {
      let forum = try forum(in: path, for: audience)
      return (forum.themes.flatMap(\.inputs) + forum.looseInputs).map(\.text)
    }
    let text = "Fråga ungdomarna innan schemat läggs, inte efteråt."
    #expect(try texts(.house).contains(text))
    #expect(try !texts(.public).contains(text))
    #expect(try texts(.public).contains("Mer sånt här!"))
  }

  @Test func aTextWithoutAPlaceStaysInTheHouseWithAllUnderIt() throws {
    let path = try copy(
      "forums/verkstad-2025-05/forum.json", "\"parent\": \"bakgrund\"",
      "\"parent\": \"oplacerat\"")
    let file = URL(filePath: "\(path)/forums/verkstad-2025-05/forum.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacingOccurrences(
      of: "\"sections\": [",
      with: "\"sections\": [{\"id\": \"oplacerat\", \"role\": \"unplaced\", \"heading\": \"X\"},"
    ).write(to: file, atomically: true, encoding: .utf8)
    func ids(_ audience: Audience) throws -> [String] {
      try forum(in: path, for: audience).sections.map(\.id.text)
    }
    #expect(try ids(.house).prefix(2) == ["oplacerat", "forra-gangen"])
    #expect(try !ids(.public).contains("oplacerat"))
    #expect(try !ids(.public).contains("forra-gangen"))
  }

  @Test func aSharedSeatIsNotCountedWhereOneWhoSatInItIsHidden() throws {
    let file = "forums/verkstad-2025-05/participants.json"
    let path = try copy(file, "\"exempelvanner-exempelstad\"", "\"stodjouren-hamnlyktan\"")
    let forum = try forum(in: path)
    let seat = try #require(
      forum.participants.first { $0.organisation.id.text == "riksforbundet-exempelvanner" })
    #expect(seat.with.isEmpty)
    #expect(seat.count == nil)
    let house = try self.forum(in: path, for: .house)
    let known = house.participants.first { $0.organisation.id.text == "riksforbundet-exempelvanner" }
    #expect(known?.count == 2)
  }

  @Test func theMeetingOfALocalCouncilIsInternalUntilItIsPublished() throws {
    let council = try forumID("radsmote-2026-02")
    for audience in [Audience.public, .parties] {
      #expect(throws: ForumIsInternal(forum: council)) { try view(exempel, for: audience).forum(council) }
      #expect(try view(exempel, for: audience).overview(of: council) == nil)
      #expect(try view(exempel, for: audience).heading(of: council) == nil)
    }
    #expect(try view(exempel, for: .house).forum(council)?.sections.count == 2)
    let path = try copy("forums/radsmote-2026-02/forum.json", "\"held\"", "\"published\"")
    let forum = try self.forum("radsmote-2026-02", in: path)
    #expect(forum.sections.isEmpty)
    #expect(forum.themes.isEmpty)
    #expect(forum.participants.map(\.organisation.id.text) == ["exempelstads-kommun", "polisomrade-exempel"])
  }

  @Test func anOverviewLooksThroughNoMoreThanItPrints() throws {
    let leaking = try forumID("lackage-2025")
    #expect(throws: LeaksFound.self) { try view(exempel).forum(leaking) }
    let figures = try view(exempel).overview(of: leaking)?.figures
    #expect(figures?.participants == 2)
    #expect(figures?.inputs == 3)
    let path = try copy("forums/lackage-2025/forum.json", "Prov av spärrar", "Prov med Exempelvägen")
    #expect(throws: LeaksFound.self) { try view(path).overview(of: leaking) }
  }

  @Test func whatOthersMadeAThemeOfIsForTheHouse() throws {
    func origins(_ audience: Audience) throws -> Int {
      try forum(in: exempel, for: audience)
        .themes.reduce(0) { $0 + $1.from.count }
    }
    #expect(try origins(.house) == 5)
    #expect(try origins(.parties) == 0)
  }

  @Test func peopleAreNotInThePublicsViewEvenIfAskedFor() throws {
    func people(_ audience: Audience, asked: Bool) throws -> Int {
      try forum(in: exempel, for: audience, people: asked)
        .participants.reduce(0) { $0 + $1.representatives.count }
    }
    #expect(try people(.public, asked: true) == 0)
    #expect(try people(.parties, asked: false) == 0)
    #expect(try people(.parties, asked: true) == 6)
    #expect(try people(.house, asked: false) == 0)
    #expect(try people(.house, asked: true) == 7)
  }
}
