import ForumKit
import Testing

@testable import forumctl

/// `capture` from a pipe.
@Suite struct CapturePipeTests {
  private let forum = "verkstad-2025-05"

  private func capture(
    _ lines: String, _ options: String..., in workspace: String
  ) -> CommandRun.Result {
    CommandRun.run(["capture", forum] + options, in: workspace, input: Array(lines.utf8))
  }

  @Test func eachLineIsAnInputAndHeadingsSayWhere() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.inputs(of: forum, in: workspace)
    let result = capture(
      """
      Utan tavla
      # Tavla: Idéer framåt
      - Ett
      ## PA KORT SIKT
      • Två
      ## Helt nytt
      Tre
      /kind förs
      # Ny tavla
      Fyra
      /kind -
      /group Grupp 9
      /point **Poäng** ett
      /theme fråga 2
      """
      .replacing("/theme fråga 2", with: "/theme trösk\nFem\n/quit\n"), "--group", "Grupp 2", "--tag",
      "kvallar",
      "--source", "post-it", in: workspace)
    #expect(result.exitCode == .done)
    let added = try Workspaces.inputs(of: forum, in: workspace).dropFirst(before.count)
    #expect(result.out == added.map { "\($0.id)\n" }.joined())
    #expect(
      result.err == """
        made the heading "Helt nytt" (helt-nytt)
        made the board "Ny tavla" (ny-tavla)
        added a point to "Ny tavla"
        added 6 inputs to verkstad-2025-05: 1 on no theme, 1 on tavla-framat, 1 on pa-kort-sikt, 1 on helt-nytt, \
        1 on ny-tavla, 1 on trosklar

        """)
    #expect(added.map(\.text) == ["Utan tavla", "Ett", "Två", "Tre", "Fyra", "Fem"])
    #expect(added.map { $0.kind?.rawValue ?? "-" } == ["-", "-", "-", "-", "proposal", "-"])
    #expect(added.map(\.group) == Array(repeating: "Grupp 2", count: 5) + ["Grupp 9"])
    #expect(added.allSatisfy { $0.source == .postIt && $0.annotations.tags == ["kvallar"] })
    let themes = try Workspaces.themes(of: forum, in: workspace)
    #expect(themes.first { $0.id.text == "helt-nytt" }?.parent?.text == "tavla-framat")
    #expect(themes.first { $0.id.text == "ny-tavla" }?.summary == ["**Poäng** ett"])
    #expect(
      CommandRun.run("check", in: workspace).exitCode
        == CommandRun.run("check", in: try Workspaces.copy("exempel")).exitCode)
  }

  @Test func allOfItIsOneChange() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    #expect(capture("# Ny\nEtt\nTvå\n/point Tre\n", in: workspace).exitCode == .done)
    #expect(CommandRun.run("undo", in: workspace).exitCode == .done)
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test func everyFaultIsNamedByItsLineAndNothingIsStored() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    let long = String(repeating: "å", count: 500_001)
    let bytes =
      Array("# Ny tavla\nEtt\n".utf8) + [0x66, 0xe5, 0x0a]
      + Array(
        "/thme x\n/theme tavla\n/theme Kvällsbussen\n/list\n### Djup\n/kind ex\n/kind\n/undo noll\n\(long)\n# !!\n/quit\n\nEfter\n"
          .utf8)
    let result = CommandRun.run(["capture", forum], in: workspace, input: bytes)
    #expect(result.exitCode == .failed)
    #expect(result.out.isEmpty)
    try expectGolden(result.err, "capture/faults.txt")
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test func headingsAndPointsNeedAPlace() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = capture("## Rubrik\n/point Poäng\n/undo\n", in: workspace)
    #expect(
      result.err.hasPrefix(
        """
        forumctl: error: the lines cannot be taken as they are; nothing has been stored:
          line 1: a heading stands on a board; first: /board NAME
          line 2: a point stands under a theme; first: /theme T or /board NAME
          line 3: there is nothing more of this session to take back
        hint: \

        """))
  }

  @Test func aDryRunTellsAndStoresNothing() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    let result = capture("# Ny tavla\nEtt\n/point Två\n", "--dry-run", in: workspace)
    #expect(result.exitCode == .done)
    #expect(
      result.err == """
        would make the board "Ny tavla" (ny-tavla)
        would add a point to "Ny tavla"
        would add 1 input to verkstad-2025-05: 1 on ny-tavla

        """)
    #expect(try Workspaces.files(in: workspace) == before)
  }

  @Test func undoInAListTakesBackTheLineBeforeIt() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    #expect(capture("# Ny\nEtt\n/point Två\n/undo 3\n", in: workspace).out.isEmpty)
    #expect(try Workspaces.files(in: workspace) == before)
    #expect(capture("Ett\nFel\n/undo\nTvå\n", in: workspace).exitCode == .done)
    #expect(try Workspaces.inputs(of: forum, in: workspace).suffix(2).map(\.text) == ["Ett", "Två"])
  }

  @Test func whatCarriesAPersonIsToldByItsLine() throws {
    let workspace = try Workspaces.copy("exempel")
    _ = CommandRun.run(
      "participant", "set", forum, try #require(try participant(in: workspace)), "--representative",
      "Frideborg Påhittsson; Rektor", in: workspace)
    let result = capture(
      "Ett\n\nring 070-174 06 05\nskriv till nagon@example.org, 19121212-1212\nFrideborg Påhittsson sa det\n",
      "--voice", "Rektorn", "--quiet", in: workspace)
    #expect(result.exitCode == .done)
    #expect(
      result.err == """
        warning: "Rektorn" is a function that only one person can hold; notes carry no person
        warning: line 3: a phone number: notes carry no person
        warning: line 4: an e-mail address and a personal identity number: notes carry no person
        warning: line 5: the name of a person: notes carry no person

        """)
  }

  private func participant(in workspace: String) throws -> String? {
    try Workspaces.records(in: workspace).list(.participants(of: try #require(ID(forum)))).first?.organisation
      .text
  }

  @Test(arguments: [
    ("", "forumctl: error: standard input: there is no text\n"),
    ("\n- \n", "forumctl: error: standard input: there is no text\n"),
  ])
  func nothingIsAnError(_ lines: String, _ error: String) throws {
    let result = capture(lines, in: try Workspaces.copy("exempel"))
    #expect(result.exitCode == .failed)
    #expect(result.err == error)
  }

  @Test(arguments: [
    (
      "tavla", ExitCode.failed,
      """
      forumctl: error: "tavla" can mean tavla-i-dag (Tavla: Vad fungerar i dag?) or tavla-framat (Tavla: Idéer framåt)
      hint: list them: forumctl theme list verkstad-2025-05

      """
    ),
    ("tavla framåt", .done, "added 1 input to verkstad-2025-05: 1 on tavla-framat\n"),
    ("tröskel", .failed, ""),
  ])
  func theThemeOnTheLineIsFoundLoosely(_ theme: String, _ code: ExitCode, _ error: String) throws {
    let result = capture("Ett", "--theme", theme, in: try Workspaces.copy("exempel"))
    #expect(result.exitCode == code)
    #expect(result.err.hasPrefix(error))
  }

  @Test func noInputMeansAPipeAtATerminalToo() throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(
      "capture", forum, "--no-input", in: workspace, input: "Ett\n",
      terminal: .init(inputIsTerminal: true, outputIsTerminal: true, width: 80))
    #expect(result.exitCode == .done)
    #expect(result.err.contains("added 1 input"))
  }

  @Test func aDryRunAtATerminalIsRefused() throws {
    let result = CommandRun.run(
      "capture", forum, "-n", in: try Workspaces.copy("exempel"), input: "Ett\n",
      terminal: .init(inputIsTerminal: true, outputIsTerminal: true, width: 80))
    #expect(result.exitCode == .failed)
    #expect(result.err.contains("hint: give the lines from a file: forumctl capture F --dry-run < FILE"))
  }
}
