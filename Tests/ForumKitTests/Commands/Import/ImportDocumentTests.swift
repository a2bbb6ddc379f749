import ForumKit
import Testing

@testable import forumctl

/// `import document` and `forum clear`, as they are typed.
@Suite struct ImportDocumentTests {
  private let workspace: String
  private let forum: ID<Forum> = Made.id("dialog-om-kvallar-utan-trygga-vuxna-2024-03")

  init() throws { workspace = try Workspaces.copy("exempel") }

  private func run(_ line: String..., input: String = "") -> CommandRun.Result {
    CommandRun.run(line, in: workspace, input: Array(input.utf8))
  }

  private var sample: String { OldDocumentSample.path("dokumentation") }

  @Test("What a dry run shows", arguments: OldDocumentSample.names)
  func outline(name: String) throws {
    let before = try Workspaces.files(in: workspace)
    let result = run("import", "document", OldDocumentSample.path(name), "--create", "--dry-run")
    #expect(result.exitCode == .done, "\(result.err)")
    try expectGolden(result.out + "---\n" + result.err, "documents/outline-\(name).txt")
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test func aDocumentBecomesADraftOfInternalTexts() throws {
    let result = run("import", "document", sample, "--create")
    #expect(result.exitCode == .done, "\(result.err)")
    #expect(result.out == "\(forum)\n")
    let records = try Workspace(at: workspace, on: DiskFileSystem()).records
    let made = try #require(try records.record(.forum(forum)))
    #expect(made.status == .draft)
    #expect(made.title == "Dialog om kvällar utan trygga vuxna")
    #expect(made.date?.description == "2024-03-12")
    #expect(made.compiled?.description == "2024-04")
    #expect(made.commissionedBy.map(\.text) == ["mpf"])
    #expect(made.organisedBy.map(\.text) == ["sekretariatet"])
    #expect(made.sections.filter { !$0.internal }.isEmpty)
    let participants = try records.list(.participants(of: forum))
    #expect(
      participants.map(\.organisation.text) == [
        "foreningen-manskenet", "if-exemplet", "stiftelsen-exempellyktan", "riksforbundet-exempelvanner",
        "kvarnbyns-nattoppna-cafe", "polisomrade-exempel",
      ])
    #expect(participants[0].registeredAs == "Föreningen Manskenet")
    #expect(participants[2].with.map(\.text) == ["natverket-trygga-exempelkvallar"])
    let themes = try Workspaces.themes(of: forum.text, in: workspace)
    #expect(themes.filter { !$0.internal }.isEmpty)
    #expect(themes.filter { $0.kind == .question }.map(\.number) == [1, 2])
    #expect(
      themes.first { $0.number == 1 && $0.kind == .question }?.prompts == [
        "Vilka når vi?", "Vilka når vi inte?",
      ])
    #expect(
      themes.first { $0.number == 2 && $0.kind == .question }?.summary == [
        "Ett telefonnummer som någon svarar på även efter klockan tio",
        "Nycklar som inte hänger på en enda person",
        "Tid att lära känna varandra",
      ])
    let inputs = try Workspaces.inputs(of: forum.text, in: workspace)
    #expect(inputs.count == 4)
    #expect(Set(inputs.map(\.source)) == [.postIt])
    #expect(inputs[1].text == "Hallen lånas ut utan kostnad till alla som har en ledare med sig")
    #expect(inputs[3].links == ["https://exempel.se/kvallar"])
  }

  @Test func aLineThatMayNameAPersonIsMadeNoOrganisation() throws {
    #expect(run("import", "document", sample, "--create").exitCode == .done)
    let records = try Workspace(at: workspace, on: DiskFileSystem()).records
    let organisations = try records.list(.organisations)
    #expect(!organisations.contains { $0.name.contains("Provberg") })
    let section = try #require(
      try records.record(.forum(forum))?.sections.last { $0.heading == "Deltagare att avgöra" })
    #expect(section.role == .unplaced)
    #expect(section.body == "- Exempelstads kommun, Fiktiva Provberg")
  }

  @Test func unknownOrganisationsAreListed() throws {
    let before = try Workspaces.files(in: workspace)
    let result = run("import", "document", sample)
    #expect(result.exitCode == .failed)
    #expect(
      result.err == """
        forumctl: error: \(sample): 1 organisation is not known; nothing has been written:
          line 24: "Kvarnbyns nattöppna cafe"
        hint: --create adds them; or add those with other names on record as aliases: forumctl organisation set ORG --alias NAME

        """)
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test func aDocumentIsImportedOnce() throws {
    #expect(run("import", "document", sample, "--create").exitCode == .done)
    let again = run("import", "document", sample, "--create")
    #expect(again.exitCode == .failed)
    #expect(
      again.err.hasPrefix("forumctl: error: \(forum) is there already; a document is imported once\nhint: "))
    #expect(run("import", "document", sample, "--forum", "andra-gangen").out == "andra-gangen\n")
    #expect(run("import", "document", sample, "--forum", "andra-gangen").exitCode == .failed)
    #expect(run("undo").exitCode == .done)
  }

  @Test func aDateThatIsNotCertainIsAskedFor() throws {
    let text = "Dialog om lördagar\n\nBakgrund\n\nDet började bra.\n"
    let result = run("import", "document", "-", input: text)
    #expect(result.exitCode == .failed)
    #expect(
      result.err == """
        forumctl: error: standard input: no date was found
        hint: say which day it was: --date YYYY-MM-DD, or YYYY-MM

        """)
    #expect(
      run("import", "document", "-", "--date", "2022-05", input: text).out == "dialog-om-lordagar-2022-05\n")
  }

  @Test func whatIsNoTextIsRefused() throws {
    let result = run("import", "document", "-", input: "%PDF-1.4 x")
    #expect(
      result.err
        == "forumctl: error: standard input is a PDF, not plain text\nhint: make text of it: pdftotext -layout FILE.pdf FILE.txt\n"
    )
  }

  @Test func aTextThatIsTooLongForARecordIsToldWithItsHeading() throws {
    let text =
      "Dialog om lördagar\n\nDen 3 juni 2024\n\nBakgrund\n\n"
      + String(repeating: "Vi pratade länge om nycklarna. ", count: 40_000)
    let result = run("import", "document", "-", input: text)
    #expect(result.exitCode == .failed)
    #expect(result.err.contains("standard input: the text under \"Bakgrund\" has "))
    #expect(result.err.contains("\nhint: put headings in it"))
  }

  @Test func clearingShowsWhatLooksLikeANameAndLetsTheRestOut() throws {
    #expect(
      run("import", "document", OldDocumentSample.path("rundabord"), "--create", "--forum", "rundabord")
        .exitCode == .done)
    let shown = run("forum", "clear", "rundabord")
    #expect(shown.exitCode == .findings)
    try expectGolden(shown.out + "---\n" + shown.err, "documents/clear-rundabord.txt")
    let status = run("status")
    #expect(status.out.contains("forum clear rundabord"))
    let cleared = run("forum", "clear", "rundabord", "--all")
    #expect(cleared.exitCode == .done)
    #expect(
      cleared.err.contains("warning: 1 text with what looks like a name stays internal: theme vilka-kommer\n")
    )
    let themes = try Workspaces.themes(of: "rundabord", in: workspace)
    #expect(themes.filter(\.internal).map(\.id.text) == ["vilka-kommer"])
    #expect(run("forum", "clear", "rundabord", "--theme", "vilka-kommer").err.contains("let out 1 text"))
    #expect(run("forum", "clear", "rundabord").err == "no text of rundabord is internal\n")
  }

  @Test func whatSomebodyKeepsInternalIsNotLetOutWithTheRest() throws {
    #expect(run("import", "document", sample, "--create").exitCode == .done)
    let themes = try Workspaces.themes(of: forum.text, in: workspace)
    let id = try #require(themes.first?.id.text)
    #expect(run("theme", "set", forum.text, id, "--internal").exitCode == .done)
    #expect(
      run(
        "forum", "set", forum.text, "--section", "egen", "--heading", "Egen", "--text", "Kvar.", "--internal"
      )
      .exitCode == .done)
    #expect(run("forum", "clear", forum.text).err.contains("2 texts that somebody keeps internal stay so: "))
    let cleared = run("forum", "clear", forum.text, "--all")
    #expect(cleared.exitCode == .done, "\(cleared.err)")
    #expect(
      cleared.err.contains("2 texts that somebody keeps internal stay so: section egen and theme \(id)\n"))
    let after = try Workspaces.themes(of: forum.text, in: workspace)
    #expect(after.filter(\.internal).map(\.id.text) == [id])
    #expect(after.filter(\.unread).isEmpty)
    #expect(run("forum", "clear", forum.text, "--theme", id).err.contains("let out 1 text"))
  }

  @Test func whatIsUnplacedStaysInTheHouse() throws {
    #expect(run("import", "document", sample, "--create").exitCode == .done)
    #expect(run("forum", "clear", forum.text, "--all").exitCode == .done)
    let sections = try #require(
      try Workspace(at: workspace, on: DiskFileSystem()).records.record(.forum(forum))
    ).sections
    #expect(sections.filter(\.internal).map(\.role) == [.unplaced])
    let refused = run("forum", "clear", forum.text, "--section", "deltagare-att-avgora")
    #expect(refused.exitCode == .failed)
    #expect(refused.err.contains("is unplaced, and stays in the house"))
  }
}
