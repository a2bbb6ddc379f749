import Testing

@testable import ForumKit

/// The documents about forums and declarations, as people get them.
@Suite struct ForumReportTests {
  private static func view(
    _ fixture: String, _ id: String, for audience: Audience = .public
  ) throws -> (ForumView, Imprint) {
    let workspace = try Workspace(at: "\(Workspaces.fixtures)/\(fixture)", on: DiskFileSystem())
    let today = try #require(CalendarDate("2026-06-15"))
    let view = try AudienceView(of: workspace, for: audience, on: today)
    let forumID = try #require(ID<Forum>(id))
    let forum = try view.forum(forumID)
    return (try #require(forum), Imprint(workspace.card, .sv))
  }

  private static func report(
    _ fixture: String, _ id: String, for audience: Audience = .public
  ) throws -> Document {
    let (view, imprint) = try view(fixture, id, for: audience)
    return ForumReport.document(view, .none, imprint)
  }

  private static func outline(_ document: Document, depth: Int = 6) -> [String] {
    Outline(document.blocks).entries.filter { $0.level <= depth }
      .map { String(repeating: "  ", count: $0.level - 1) + $0.title.plainText }
  }

  @Test func theReportOfJune2026HasTheOutlineOfThePrintedOne() throws {
    let report = try Self.report("nod", "samverkansforum-2026-06")
    #expect(
      Self.outline(report, depth: report.contentsDepth) == [
        "Deltagare", "Inledning & bakgrund", "Sammanfattning", "Polisens lägesbild",
        "Sammanställning av forumets gruppsamtal",
        "  Civilsamhällets lägesbild och omvärldsbevakning", "  Samhällstrender",
        "  Ökad samverkan lokalt", "  Intern utveckling inom civilsamhället",
        "  Vikten av meningsfull fritid och öppna mötesplatser",
        "Diskussion om avsiktsförklaringen", "  Om avsiktsförklaringen",
        "  Om implementering och kommunikation",
      ])
    #expect(
      report.subtitle == ["Skriftlig dokumentation", "Samverkansforum den 3 juni 2026, för tredje gången"])
    #expect(report.markings.isEmpty)
  }

  @Test(arguments: [Audience.public, .house])
  func theDiscussionStandsBeforeWhatRoundsOff(_ audience: Audience) throws {
    let outline = Self.outline(
      try Self.report("exempel", "verkstad-2025-05", for: audience), depth: 1)
    let internalHeadings: Set = ["Gruppindelningen", "Arbetsanteckning till nästa gång"]
    #expect(
      outline.filter { !internalHeadings.contains($0) } == [
        "Deltagare", "Program", "Inledning", "Bakgrund", "Så arbetade vi", "Sammanfattning", "Lägesbild",
        "Gruppsamtal 1: Erfarenheter", "Gruppsamtal 2: Vad vi kan göra", "Slutsatser", "Avslutning",
        "Ändringar efter publicering", "Bilaga: post-it-lappar",
      ])
    #expect(internalHeadings.isSubset(of: outline) == (audience == .house))
  }

  @Test(arguments: [
    ("dialog-2024-10", [String]()), ("forum-2025-11", ["Utkast"]), ("analys-2026", ["Utkast"]),
  ])
  func untilItIsPublishedItIsADraft(forum: String, markings: [String]) throws {
    #expect(try Self.report("exempel", forum).markings == markings)
    #expect(
      try Self.report("exempel", forum, for: .house).markings == ["INTERN – får inte spridas"] + markings)
  }

  @Test func whatWasSaidIsPrintedOnlyWhereNoTextSaysIt() throws {
    let forum = MarkdownWriter().text(try Self.report("exempel", "forum-2025-11"))
    #expect(forum.contains("Den behöver finnas på fler språk."))
    #expect(!forum.contains("Översätt den, annars når vi bara dem vi redan når."))
    #expect(!forum.contains("Låt fler få veta"))
    let verkstad = MarkdownWriter().text(try Self.report("exempel", "verkstad-2025-05"))
    #expect(!verkstad.contains("Fråga ungdomarna innan schemat läggs"))
    #expect(verkstad.contains("Nattfotbollen. Samma tid varje lördag, samma vuxna."))
  }

  @Test func inputsAreBulletsUnderAThemeWithoutText() throws {
    let workspace = try Workspace(at: Workspaces.copy("exempel"), on: DiskFileSystem())
    let forum = try #require(ID<Forum>("forum-2025-11"))
    _ = try workspace.change("test", at: TickingClock.start) { change in
      try change.edit(.themes(of: forum)) { themes in
        for place in themes.indices { themes[place].summary = [] }
      }
    }
    let today = try #require(CalendarDate("2026-06-15"))
    let seen = try AudienceView(of: workspace, for: .public, on: today).forum(forum)
    let text = MarkdownWriter().text(
      ForumReport.document(try #require(seen), .none, Imprint(workspace.card, .sv)))
    #expect(
      text.contains("- Översätt den, annars når vi bara dem vi redan når. – *Språkstödjare*\n"))
    #expect(!text.contains("Bilaga: post-it-lappar"))
  }

  @Test func anInvitationNamesWhoInvitesAndNobodyElse() throws {
    let (view, imprint) = try Self.view("exempel", "verkstad-2025-05", for: .house)
    let text = MarkdownWriter().text(ForumInvitation.document(view, imprint))
    #expect(text.contains("Exempelstads kommun"))
    #expect(text.contains("| 13:00 | Att hålla öppet en lördag | Ungdomsledare |"))
    for seat in view.participants
    where !["sekretariatet", "exempelstads-kommun", "mpf"].contains(seat.organisation.id.text) {
      #expect(!text.contains(seat.name), "\(seat.name)")
    }
    #expect(text.contains("### Gruppsamtal 1: Erfarenheter\n\n#### Fråga 1: Samverkan i dag"))
    #expect(text.contains("- Vad fick det att fungera?"))
    // Nothing of the answers.
    #expect(!text.contains("Små föreningar får sällan frågan i tid."))
  }

  @Test(arguments: [OutputLanguage.sv, .en])
  func theLabelsFollowTheLanguageAndTheTextsStayAsTheyAre(_ language: OutputLanguage) throws {
    let (view, imprint) = try Self.view("exempel", "verkstad-2025-05")
    let workspace = try Workspace(at: "\(Workspaces.fixtures)/exempel", on: DiskFileSystem())
    let document = ForumReport.document(view, .none, Imprint(workspace.card, language))
    let outline = Self.outline(document, depth: 1)
    #expect(outline.first == (language == .sv ? "Deltagare" : "Participants"))
    #expect(outline.contains("Lägesbild"))
    #expect(imprint.language == .sv)
    #expect(
      document.subtitle.last
        == (language == .sv
          ? "Workshop den 14–15 maj 2025, för andra gången"
          : "Workshop on 14–15 May 2025, for the second time"))
  }

  @Test func aSectionSaysWhoseTextItIsUnlessItsHeadingDoes() throws {
    let verkstad = MarkdownWriter().text(try Self.report("exempel", "verkstad-2025-05"))
    #expect(verkstad.contains("## Lägesbild\n\n*Polisområde Exempel*\n"))
    let june = MarkdownWriter().text(try Self.report("nod", "samverkansforum-2026-06"))
    #expect(june.contains("## Polisens lägesbild\n\nPolisens samlade bild"))
  }
}
