import ForumKit
import Testing

@testable import forumctl

@Suite("The commands for measures")
struct MeasureCommandTests {
  /// What there is to say of `exempel` before it is altered.
  private let sound = CommandRun.run("check", in: "\(Workspaces.fixtures)/exempel").out

  private func measures(_ workspace: String) throws -> [Measure] {
    try Workspaces.records(in: workspace).list(.measures)
  }

  @Test func theIdOfANewMeasureIsPrintedAloneAndItsKeysAreKept() throws {
    let workspace = try Workspaces.copy("exempel")
    let input = try #require(try Workspaces.inputs(of: "forum-2025-11", in: workspace).first)
    let theme = try #require(try Workspaces.themes(of: "forum-2025-11", in: workspace).first)
    let result = CommandRun.run(
      "measure", "add", "Vuxna på stan", "--objective", "Fler vuxna", "--target", "arena", "--level",
      "universal", "--horizon", "short", "--responsible", "Exempelstads kommun", "--with", "MPF", "--with",
      "Nya gruppen", "--create", "--plan", "Varje fredag.", "--due", "2026-12", "--status", "decided",
      "--forum", "forum-2025-11", "--theme", theme.id.text, "--input", input.id.text, "--council",
      "exempelstads", "--declaration", "avsikts", "--tag", "vuxna", in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.out == "vuxna-pa-stan\n")
    #expect(
      result.err == """
        added measures.json: vuxna-pa-stan
        added organisations.json: nya-gruppen

        """)
    let measure = try #require(try measures(workspace).last)
    #expect(measure.id.text == "vuxna-pa-stan")
    #expect(measure.objective == "Fler vuxna")
    #expect(
      [measure.target?.rawValue, measure.level?.rawValue, measure.horizon?.rawValue]
        == ["arena", "universal", "short"])
    #expect(measure.responsible.map(\.text) == ["exempelstads-kommun"])
    #expect(measure.with.map(\.text) == ["mpf", "nya-gruppen"])
    #expect(measure.due?.description == "2026-12")
    #expect(measure.status == .decided)
    #expect(measure.from.theme == theme.id)
    #expect(measure.from.inputs == [.input(input.id)])
    #expect(measure.from.council?.text == "exempelstads-samverkansrad")
    #expect(measure.from.declaration?.text == "avsiktsforklaring-trygg-fritid")
    #expect(CommandRun.run("check", in: workspace).out == sound)
  }

  @Test func oneIsShownWithItsThread() throws {
    let workspace = "\(Workspaces.fixtures)/exempel"
    let shown = CommandRun.run("measure", "show", "kvallsoppet-i-hallen", in: workspace)
    try expectGolden(shown.out, "measure/show.txt")
    let trace = CommandRun.run("trace", "kvallsoppet-i-hallen", in: workspace)
    #expect(shown.out.hasSuffix("\n\n" + trace.out))
    let json = CommandRun.run("measure", "show", "kvallsoppet-i-hallen", "--format", "json", in: workspace)
    let traced = CommandRun.run("trace", "kvallsoppet-i-hallen", "--format", "json", in: workspace)
    #expect(try json.json.object?["trace"] == traced.json.object?["entries"])
    // A cell has no room for it, and what is not asked for is left out.
    for options in [["--format", "csv"], ["--fields", "id,title"], ["--format", "json", "--fields", "id"]] {
      let result = CommandRun.run(["measure", "show", "kvallsoppet-i-hallen"] + options, in: workspace)
      #expect(result.exitCode == .done)
      #expect(!result.out.contains("Hur nya ledare"), "\(options)")
    }
    #expect(
      CommandRun.run(
        "measure", "show", "kvallsoppet-i-hallen", "--format", "json", "--fields", "trace", in: workspace
      ).out.contains("forum-2025-11/helgkalendern"))
  }

  @Test(
    "The list goes by any axis",
    arguments: [
      (["--open"], ["kvallsoppet-i-hallen", "lista-over-kontakter"]),
      (["--status", "running"], ["lista-over-kontakter"]),
      (["--status", "running", "--status", "decided"], ["kvallsoppet-i-hallen", "lista-over-kontakter"]),
      (["--status", "done"], []),
      (["--target", "arena"], ["kvallsoppet-i-hallen"]),
      (["--level", "selective"], []),
      (["--horizon", "short"], ["kvallsoppet-i-hallen"]),
      (["--responsible", "Exempelstads kommun"], ["kvallsoppet-i-hallen"]),
      (["--responsible", "fritidsforvaltningen"], []),
      (["--objective", "TRYGGA PLATSER"], ["kvallsoppet-i-hallen"]),
      (["--forum", "forum-2025-11"], ["kvallsoppet-i-hallen"]),
      (["--council", "exem"], ["lista-over-kontakter"]),
      (["--due-by", "2026-04-29"], []),
      (["--due-by", "2026-04-30"], ["lista-over-kontakter"]),
      (["--tag", "x"], []),
    ] as [([String], [String])])
  func list(options: [String], ids: [String]) throws {
    let workspace = try Workspaces.copy("exempel")
    let result = CommandRun.run(["measure", "list", "--format", "json"] + options, in: workspace)
    #expect(result.exitCode == .done)
    #expect(try result.objects.map { $0.texts("id") } == ids.map { [$0] })
  }

  @Test func whatADepartmentAnswersForIsItsOrganisationsToo() throws {
    let workspace = try Workspaces.copy("exempel")
    _ = CommandRun.run(
      "measure", "add", "Ny plan", "--responsible", "fritidsforvaltningen", in: workspace)
    let result = CommandRun.run(
      "measure", "list", "--responsible", "Exempelstads kommun", "--format", "json", in: workspace)
    #expect(try result.objects.map { $0.texts("id") } == [["kvallsoppet-i-hallen"], ["ny-plan"]])
  }

  @Test func whatCameOfItStandsInTheOrderOfTime() throws {
    let workspace = try Workspaces.copy("exempel")
    let id = "kvallsoppet-i-hallen"
    _ = CommandRun.run(
      "measure", "follow", id, "Nycklarna är klara", "--on", "2026-05-01", "--status", "running",
      in: workspace)
    _ = CommandRun.run("measure", "follow", "kval", "Tre kvällar", in: workspace)
    let measure = try #require(try measures(workspace).first)
    #expect(measure.status == .running)
    #expect(measure.followUps.map(\.date.description) == ["2026-05-01", "2026-05-20", "2026-06-15"])
    #expect(measure.followUps.last?.annotations.note == "Tre kvällar")
    let kept = CommandRun.run("measure", "set", id, "--clear", "followUps", in: workspace)
    #expect(kept.exitCode == .usage)
  }

  @Test func aThemeBelongsToItsForum() throws {
    let workspace = try Workspaces.copy("exempel")
    let theme = try #require(try Workspaces.themes(of: "forum-2025-11", in: workspace).first).id.text
    #expect(
      CommandRun.run("measure", "add", "Utan forum", "--theme", theme, in: workspace).exitCode == .usage)
    _ = CommandRun.run("measure", "set", "kvallsoppet-i-hallen", "--theme", theme, in: workspace)
    #expect(try measures(workspace).first?.from.theme?.text == theme)
    // The theme that it grew out of cannot go unseen.
    let refused = CommandRun.run("theme", "remove", "forum-2025-11", theme, in: workspace)
    #expect(refused.exitCode == .failed)
    #expect(refused.err.contains("measures.json: kvallsoppet-i-hallen from.theme"))
    // It does not follow to another forum, where its id may be another's.
    _ = CommandRun.run("measure", "set", "kvallsoppet-i-hallen", "--forum", "dialog-2024-10", in: workspace)
    #expect(try measures(workspace).first?.from.theme == nil)
  }

  @Test func whatItGrewOutOfMayGoWithoutIt() throws {
    let workspace = try Workspaces.copy("exempel")
    let theme = try #require(try Workspaces.themes(of: "forum-2025-11", in: workspace).first).id.text
    _ = CommandRun.run("measure", "set", "kvallsoppet-i-hallen", "--theme", theme, in: workspace)
    let result = CommandRun.run("forum", "remove", "forum-2025-11", "--cascade", in: workspace)
    #expect(result.exitCode == .done)
    let measure = try #require(try measures(workspace).first)
    #expect(measure.from == Measure.Source())
    #expect(!CommandRun.run("check", in: workspace).out.contains("dangling-reference"))
  }

  @Test func whatIsDueAndNotClosedIsOverdue() throws {
    let workspace = try Workspaces.copy("exempel")
    func overdue() -> Bool {
      CommandRun.run("status", in: workspace).out.contains("measure lista-over-kontakter")
    }
    #expect(overdue())
    _ = CommandRun.run("measure", "set", "lista-over-kontakter", "--status", "done", in: workspace)
    #expect(!overdue())
  }

  @Test func oneThatIsRemovedComesBack() throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try Workspaces.files(in: workspace)
    #expect(
      CommandRun.run(
        "measure", "remove", "kvallsoppet-i-hallen", "lista-over-kontakter", in: workspace
      ).exitCode == .done)
    #expect(try measures(workspace).isEmpty)
    #expect(CommandRun.run("undo", in: workspace).exitCode == .done)
    #expect(try Workspaces.files(in: workspace) == before)
  }
}
