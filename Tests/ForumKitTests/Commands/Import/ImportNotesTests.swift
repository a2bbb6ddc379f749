import ForumKit
import Testing

@testable import forumctl

/// `forum notes`, `import notes` and `forum edit`, as they are typed.
@Suite struct ImportNotesTests {
  private let workspace: String
  private let folder: String

  init() throws {
    workspace = try Workspaces.copy("exempel")
    folder = try TemporaryFolder.make()
  }

  private func run(_ line: String..., input: String = "", editor: String? = nil) -> CommandRun.Result {
    CommandRun.run(
      line, in: workspace, from: folder, input: Array(input.utf8),
      environment: editor.map { ["FORUMCTL_EDITOR": $0] } ?? [:])
  }

  private var sample: String { "\(Workspaces.fixtures)/texts/anteckningar.md" }

  private func notes() throws -> String {
    let result = run("forum", "notes", "forum-2025-11")
    try #require(result.exitCode == .done)
    return result.out
  }

  private func keptFiles() throws -> [String] {
    try DiskFileSystem().names(in: "\(workspace)/.forumctl/kept")
  }

  @Test func notesOfAPersonMakeAForumOnce() throws {
    let first = run("import", "notes", sample)
    #expect(first.exitCode == .done, "\(first.err)")
    #expect(first.out == "kvallsmote-om-helgerna-2026-06-10\n")
    let themes = try Workspaces.themes(of: "kvallsmote-om-helgerna-2026-06-10", in: workspace)
    #expect(themes.map(\.kind) == [.question, .board, .heading, .heading])
    #expect(themes[0].summary == ["Öppna hallar fyller lördagarna.", "Vuxna som känns igen gör skillnad."])
    #expect(themes[0].prompts == ["Vad har vi provat?"])
    let inputs = try Workspaces.inputs(of: "kvallsmote-om-helgerna-2026-06-10", in: workspace)
    #expect(inputs.map(\.kind) == [.experience, .proposal, nil, nil, .proposal])
    #expect(inputs[0].voice == "Fritidsledare")
    #expect(inputs[1].group == "1")
    #expect(inputs[3].text == "En gemensam\nbokning")
    #expect(
      inputs.map { $0.theme?.text }
        == [themes[0].id, themes[0].id, themes[2].id, themes[2].id, themes[3].id].map(\.text))
    let files = try Workspaces.files(in: workspace)
    let again = run("import", "notes", sample)
    #expect(again.err == "nothing to change\n")
    #expect(try Workspaces.files(in: workspace) == files)
  }

  @Test func aDryRunShowsTheLinesThatWouldChange() throws {
    let changed = try notes()
      .replacing("Bemanning på helger.", with: "Bemanning på alla helger.")
      .replacing("- Ett enda nummer att sprida.\n", with: "- Ett enda nummer att sprida.\n- En väg till.\n")
      .replacing(
        "- En väg som är stängd på lördagar är ingen väg. [oro, nyckelord: orosvagar helger] {#es04jjwxsa}\n",
        with: "")
    let files = try Workspaces.files(in: workspace)
    let result = run("import", "notes", "-", "--dry-run", input: changed)
    #expect(
      result.out == """
        @ Fråga 2: Kontaktvägen
        - - Bemanning på helger.
        + - Bemanning på alla helger.
        - Inspel:
        - - En väg som är stängd på lördagar är ingen väg. [oro, nyckelord: orosvagar helger]
        + - En väg till.

        """)
    #expect(
      result.err == """
        would remove forums/forum-2025-11/inputs.json: es04jjwxsa
        would change forums/forum-2025-11/themes.json: kontaktvagen (summary)

        """)
    #expect(try Workspaces.files(in: workspace) == files)
  }

  private func measures() throws -> [Measure] { try Workspaces.records(in: workspace).list(.measures) }

  @Test func aMeasureComesBackWithAllThatNotesDoNotTell() throws {
    let line =
      "- Kvällsöppet i hallen [beslutad, ansvarig: Exempelstads kommun, senast: 2026-09-01] {#kvallsoppet-i-hallen}"
    let notes = try notes()
    #expect(notes.contains("# Åtgärder\n\n\(line)\n"))
    var wanted = try measures()
    let typed = notes.replacing(
      line,
      with: """
        - Kvällsöppet i hallen [pågår, ansvarig: Exempelstads kommun, ansvarig: MPF, senast: 2026-10] {#kvallsoppet-i-hallen}
        - Dela på nyckeln
          till hallen [beslut, IF Exemplet, 2026-12-01]
        - Ring runt
        """)
    let result = run("import", "notes", "-", input: typed)
    #expect(result.exitCode == .done, "\(result.err)")
    wanted[0].status = .running
    wanted[0].due = PartialDate("2026-10")
    wanted[0].responsible.append(try #require(ID("mpf")))
    let found = try measures()
    #expect(Array(found.prefix(wanted.count)) == wanted)
    let new = found.dropFirst(wanted.count)
    #expect(new.map(\.id.text) == ["dela-pa-nyckeln-till-hallen", "ring-runt"])
    #expect(new.map(\.status) == [.decided, .proposed])
    #expect(new.map { $0.responsible.map(\.text) } == [["if-exemplet"], []])
    #expect(new.map { $0.due?.description } == ["2026-12-01", nil])
    #expect(new.allSatisfy { $0.from.forum?.text == "forum-2025-11" })
    // What the notes of another forum say leaves them alone, and the same notes change nothing more.
    #expect(run("import", "notes", "-", input: try self.notes()).err == "nothing to change\n")
  }

  @Test(
    "A measure that cannot be taken is told of with its line",
    arguments: [
      ("[beslutad, ansvarig: Okända föreningen]", "there is no organisation \"Okända föreningen\""),
      ("[beslutad, Exempelstads komun]", "did you mean \"Exempelstads kommun\"?"),
      ("[beslutad, senast: 2026-02-30]", "\"2026-02-30\" is not a date that exists"),
      ("[status: kanske]", "\"kanske\" is not a measure status: föreslagen, beslutad, pågår"),
      ("[beslutad] {#lista-over-kontakter}", "the measure \"lista-over-kontakter\" is there already"),
    ])
  func aMeasureIsRefused(_ suffix: String, _ words: String) throws {
    let files = try Workspaces.files(in: workspace)
    let notes = try notes()
    let typed = notes.replacing(
      "{#kvallsoppet-i-hallen}\n", with: "{#kvallsoppet-i-hallen}\n- Ny \(suffix)\n")
    let result = run("import", "notes", "-", input: typed)
    #expect(result.exitCode == .failed)
    #expect(result.err.contains(words), "\(result.err)")
    let line = try #require(
      typed.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("- Ny [") })
    #expect(result.err.contains("standard input:\(line + 1):"))
    #expect(try Workspaces.files(in: workspace) == files)
  }

  @Test func aMeasureOfWhichMoreIsKnownIsNotRemovedWithItsLine() throws {
    let files = try Workspaces.files(in: workspace)
    let lines = try notes().split(separator: "\n", omittingEmptySubsequences: false)
    let cut = lines.filter { !$0.contains("{#kvallsoppet-i-hallen}") }.joined(separator: "\n")
    let result = run("import", "notes", "-", input: cut)
    #expect(result.exitCode == .failed)
    #expect(result.err.contains("remove it by itself: measure remove kvallsoppet-i-hallen"))
    #expect(try Workspaces.files(in: workspace) == files)
    // One that the notes made is theirs to take away.
    let more = try notes().replacing("{#kvallsoppet-i-hallen}\n", with: "{#kvallsoppet-i-hallen}\n- Ny sak\n")
    #expect(run("import", "notes", "-", input: more).exitCode == .done)
    let gone = try notes().split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("- Ny sak") }.joined(separator: "\n")
    #expect(run("import", "notes", "-", input: gone).exitCode == .done)
    #expect(try measures().map(\.id.text) == ["kvallsoppet-i-hallen", "lista-over-kontakter"])
  }

  @Test func theNotesOfACouncilsMeetingSayWhichCouncil() throws {
    let added = run(
      "forum", "add", "Rådsmöte", "--id", "radsmote", "--date", "2026-03-01", "--kind", "council",
      "--council",
      "exempelstads-samverkansrad")
    try #require(added.exitCode == .done, "\(added.err)")
    let notes = run("forum", "notes", "radsmote").out
    #expect(notes.contains("\nRåd: exempelstads-samverkansrad\n"))
    let typed = notes.replacing("Råd: exempelstads-samverkansrad\n", with: "")
    #expect(run("import", "notes", "-", input: typed).exitCode == .done)
    #expect(run("forum", "notes", "radsmote").out.contains("Råd:") == false)
  }

  @Test func tagsThatAreTypedStandBesideThoseThatAreThere() throws {
    let typed = try notes().replacing(
      "nyckelord: orosvagar helger] {#es04", with: "nyckelord: orosvagar helger nytt] {#es04")
    #expect(run("import", "notes", "-", input: typed).exitCode == .done)
    let input = try Workspaces.inputs(of: "forum-2025-11", in: workspace).first { $0.id.text == "es04jjwxsa" }
    #expect(input?.annotations.tags == ["orosvagar", "helger", "nytt"])
  }

  @Test func whatOthersHaveChangedSinceStays() throws {
    let changed = try notes().replacing("Bemanning på helger.", with: "Bemanning.")
    #expect(run("input", "add", "forum-2025-11", "Nyss", "--theme", "helgkalendern").exitCode == .done)
    let result = run("import", "notes", "-", input: changed)
    #expect(result.err == "changed forums/forum-2025-11/themes.json: kontaktvagen (summary)\n")
    #expect(try Workspaces.inputs(of: "forum-2025-11", in: workspace).last?.text == "Nyss")
    #expect(run("import", "notes", "-", input: changed).err == "nothing to change\n")
  }

  @Test func whatBothHaveChangedIsRefused() throws {
    let changed = try notes().replacing("Den behöver finnas på fler språk.", with: "Översätt.")
    #expect(
      run("theme", "set", "forum-2025-11", "helgkalendern", "--point", "En till").exitCode == .done)
    let result = run("import", "notes", "-", input: changed)
    #expect(result.exitCode == .failed)
    #expect(
      result.err.contains(
        "the theme \"helgkalendern\" has been changed (summary) by somebody else since the notes were made"))
  }

  @Test func whereTheHistoryDoesNotReachBackNothingIsGuessed() throws {
    let changed = try notes().replacing("Bemanning på helger.", with: "Bemanning.")
    #expect(run("input", "add", "forum-2025-11", "Nyss", "--theme", "helgkalendern").exitCode == .done)
    try DiskFileSystem().remove("\(workspace)/.forumctl/journal.ndjson")
    let files = try Workspaces.files(in: workspace)
    let refused = run("import", "notes", "-", input: changed)
    #expect(refused.exitCode == .failed)
    #expect(
      refused.err == """
        forumctl: error: forum-2025-11 has been changed since these notes were exported, and this copy's history does not reach back to it
        hint: see what would be put back with --overwrite --dry-run, or export anew: forumctl forum notes forum-2025-11

        """)
    #expect(try Workspaces.files(in: workspace) == files)
    let forced = run("import", "notes", "-", "--overwrite", "--dry-run", input: changed)
    #expect(forced.out.contains("- - Nyss\n"))
  }

  @Test func everyFaultIsToldWithItsPlace() throws {
    let result = run(
      "import", "notes", "-",
      input: """
        Titel: Prov
        Datum: 2026-02-30
        Typp: forum

        # Deltagare

        - Polsien [deltog]

        # Fråga 1: Vad?

        - ett

        lös text

        """)
    #expect(result.exitCode == .failed)
    #expect(
      result.err == """
        forumctl: error: the notes cannot be taken as they are; nothing has been written:
          standard input:2:8: "2026-02-30" is not a date that exists (YYYY-MM-DD, YYYY-MM or YYYY)
            Datum: 2026-02-30
                   ^~~~~~~~~~
          standard input:3:1: "Typp" is none of the words that stand on top: Titel, Datum, Till och med, Plats, Typ, Status, Nivå, Område, Serie, Gång, Uppföljning av, Råd, På uppdrag av, Arrangör, Sammanställt, Nyckelord, Källor, Id
            Typp: forum
            ^~~~
          standard input:7:3: there is no organisation "Polsien"
            - Polsien [deltog]
              ^~~~~~~
          standard input:13:1: text after a list; indent it to go on with the point above, or put it under a line "Text:"
            lös text
            ^
        hint: mend the notes and import them again; --create adds the organisations that are not known

        """)
  }

  @Test func notesThatWereNeverExportedRemoveAndOverwriteNothing() throws {
    let before = try Workspaces.inputs(of: "forum-2025-11", in: workspace)
    let added = run(
      "import", "notes", "-", "--forum", "forum-2025-11",
      input: "Titel: Annat\n\n# Tavla: Ny tavla\n\n- En lapp\n")
    #expect(added.exitCode == .done, "\(added.err)")
    let after = try Workspaces.inputs(of: "forum-2025-11", in: workspace)
    #expect(Array(after.dropLast()) == before)
    #expect(after.last?.text == "En lapp")
    #expect(try Workspaces.records(in: workspace).record(.forum(Made.id("forum-2025-11")))?.title != "Annat")
    let refused = run(
      "import", "notes", "-", "--forum", "forum-2025-11", input: "# Sammanfattning\n\nEn annan text.\n")
    #expect(refused.err.contains("has another body already"))
  }

  @Test func peopleStayWhereTheNotesDoNotNameThem() throws {
    let seat = "stodjouren-hamnlyktan"
    #expect(
      run(
        "participant", "set", "forum-2025-11", seat, "--representative", "Påhittad Person; Samordnare"
      ).exitCode == .done)
    let text = try notes()
    #expect(!text.contains("Påhittad Person"))
    #expect(run("import", "notes", "-", input: text.replacing("Gång: 3", with: "Gång: 4")).exitCode == .done)
    let seats = try Workspaces.records(in: workspace).list(.participants(of: Made.id("forum-2025-11")))
    #expect(seats.first { $0.key == seat }?.representatives.map(\.name) == ["Påhittad Person"])
    let named = run("forum", "notes", "forum-2025-11", "--include-personal").out
    #expect(named.contains("  - Påhittad Person; Samordnare\n"))
    #expect(run("import", "notes", "-", input: named.replacing("Samordnare", with: "Chef")).exitCode == .done)
    let renamed = try Workspaces.records(in: workspace).list(.participants(of: Made.id("forum-2025-11")))
    #expect(renamed.first { $0.key == seat }?.representatives.map(\.title) == ["Chef"])
  }

  // MARK: - In an editor

  /// A program that edits as a person would: the n-th time that it is opened it does the n-th thing.
  private func editor(_ scripts: String...) throws -> String {
    var script =
      "n=$(cat '\(folder)/count' 2>/dev/null || echo 0); n=$((n+1)); echo $n > '\(folder)/count'\ncase $n in\n"
    for (place, line) in scripts.enumerated() { script += "\(place + 1)) \(line) ;;\n" }
    try Workspaces.write("\(script)esac\n", to: "editor.sh", in: folder)
    return "sh '\(folder)/editor.sh'"
  }

  @Test func whatIsChangedInTheEditorIsTaken() throws {
    let editor = try editor("sed -i.old 's/Bemanning på helger/Bemanning/' \"$1\"")
    let result = run("forum", "edit", "forum-2025-11", editor: editor)
    #expect(result.exitCode == .done)
    #expect(result.err == "changed forums/forum-2025-11/themes.json: kontaktvagen (summary)\n")
    #expect(try keptFiles().filter { !$0.hasSuffix(".old") } == [])
  }

  @Test func anUnchangedFileChangesNothing() throws {
    let result = run("forum", "edit", "forum-2025-11", editor: "true")
    #expect(result.err == "nothing was changed\n")
    #expect(try keptFiles() == [])
  }

  @Test func faultsComeBackAsRemarksAndCanBeMended() throws {
    let editor = try editor(
      "sed -i.old 's/^Gång: 3/Gång: tre/' \"$1\"",
      "grep -q 'forumctl! .*\"tre\" is not a whole number' \"$1\" && sed -i.old 's/^Gång: tre/Gång: 5/' \"$1\""
    )
    let result = run("forum", "edit", "forum-2025-11", editor: editor)
    #expect(result.exitCode == .done, "\(result.err)")
    #expect(try Workspaces.records(in: workspace).record(.forum(Made.id("forum-2025-11")))?.occasion == 5)
  }

  @Test(arguments: [
    ("sed -i.old 's/^Gång: 3/Gång: tre/' \"$1\"", "the faults are still there"),
    ("sed -i.old 's/^Gång: 3/Gång: 7/' \"$1\"; exit 3", "ended with 3"),
    ("sed -i.old 's/^Gång: 3/Gång: 7/; $d' \"$1\"", "the faults are still there"),
    (": > \"$1\"", "saved empty"),
  ])
  func whatWasTypedIsKeptAndNamed(_ script: String, _ words: String) throws {
    let files = try Workspaces.files(in: workspace)
    let result = run("forum", "edit", "forum-2025-11", editor: try editor(script))
    #expect(result.exitCode == .failed)
    #expect(result.err.contains(words))
    #expect(result.err.contains("what was typed is kept in \"\(workspace)/.forumctl/kept/forum-2025-11-"))
    #expect(try Workspaces.files(in: workspace) == files)
    let kept = try #require(try keptFiles().first { $0.hasSuffix(".md") && !$0.hasSuffix(".base.md") })
    let status = try DiskFileSystem().status(of: "\(workspace)/.forumctl/kept/\(kept)")
    #expect(status?.mode == 0o600)
  }

  @Test func theForumMayBeChangedWhileTheEditorIsOpen() throws {
    let binary = try BuiltBinary.path()
    let editor = try editor(
      "sed -i.old 's/Bemanning på helger/Bemanning/' \"$1\"; '\(binary)' -C '\(workspace)' input add forum-2025-11 Under-tiden --theme helgkalendern >/dev/null"
    )
    let result = run("forum", "edit", "forum-2025-11", editor: editor)
    #expect(result.err.contains("changed forums/forum-2025-11/themes.json: kontaktvagen (summary)"))
    #expect(try Workspaces.inputs(of: "forum-2025-11", in: workspace).last?.text == "Under-tiden")
  }
}
