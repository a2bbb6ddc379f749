import ForumKit
import Testing

@testable import forumctl

/// An organisation that may not be named is not removed while texts name it.
@Suite struct OrganisationRemovalTests {
  private static let line = ["organisation", "remove", "avhopparlinjen-exempelvagen", "--cascade"]

  private func run(_ workspace: String, _ line: String..., sourceLocation: SourceLocation = #_sourceLocation)
  {
    let result = CommandRun.run(line, in: workspace)
    #expect(result.exitCode == .done, Comment(rawValue: result.err), sourceLocation: sourceLocation)
  }

  /// A copy of exempel without the forum that is there for its leaks.
  private func copy() throws -> String {
    let workspace = try Workspaces.copy("exempel")
    run(workspace, "forum", "remove", "lackage-2025", "--cascade")
    return workspace
  }

  /// A copy of exempel in which a section names an organisation that may not be named there.
  private func workspace() throws -> String {
    let workspace = try copy()
    run(
      workspace, "forum", "set", "forum-2025-11", "--section", "other", "--heading", "H", "--text",
      "Avhopparlinjen Exempelvägen var här")
    #expect(CommandRun.run("report", "forum-2025-11", in: workspace).exitCode == .findings)
    return workspace
  }

  @Test func itIsRefusedWhileTextsNameItAndThePlacesAreNamed() throws {
    let workspace = try workspace()
    run(workspace, "measure", "set", "kvallsoppet-i-hallen", "--objective", "Med AEV")
    let before = try Workspaces.files(in: workspace)
    for options in [[], ["--yes"], ["-n"]] {
      let result = CommandRun.run(Self.line + options, in: workspace)
      #expect(result.exitCode == .failed)
      try expectGolden(result.err, "organisation/remove-refused.txt")
      #expect(try Workspaces.files(in: workspace) == before)
    }
    #expect(CommandRun.run("report", "forum-2025-11", in: workspace).exitCode == .findings)

    run(workspace, "forum", "set", "forum-2025-11", "--section", "other", "--text", "Någon var här")
    run(workspace, "measure", "set", "kvallsoppet-i-hallen", "--objective", "Med någon")
    let removed = CommandRun.run(Self.line, in: workspace)
    #expect(removed.exitCode == .done, "\(removed.err)")
    #expect(CommandRun.run("report", "forum-2025-11", in: workspace).exitCode == .done)
    #expect(CommandRun.run("check", "--privacy", in: workspace).out.contains("unnamed-organisation") == false)
  }

  @Test func aPartOfItIsLetOutWithItAndIsLookedForToo() throws {
    let workspace = try copy()
    run(workspace, "organisation", "add", "Nattlinjen Påhittad", "--parent", "avhopparlinjen-exempelvagen")
    run(
      workspace, "forum", "set", "forum-2025-11", "--section", "other", "--heading", "H", "--text",
      "Nattlinjen Påhittad ringde")
    let refused = CommandRun.run(Self.line, in: workspace)
    #expect(refused.exitCode == .failed)
    #expect(refused.err.contains("1 text names it"), "\(refused.err)")
    // Where the part has a link of its own that withholds it, it stays withheld.
    run(workspace, "participant", "add", "verkstad-2025-05", "nattlinjen-pahittad", "--listing", "unlisted")
    run(workspace, "organisation", "remove", "avhopparlinjen-exempelvagen", "--cascade")
    #expect(CommandRun.run("report", "forum-2025-11", in: workspace).exitCode == .findings)
  }

  @Test func whatTextsMaySayAnywayDoesNotHinder() throws {
    let workspace = try copy()
    run(workspace, "organisation", "add", "Öppna Föreningen Påhittad", "--id", "oppna")
    run(workspace, "participant", "add", "forum-2025-11", "oppna", "--listing", "public")
    run(workspace, "organisation", "set", "oppna", "--note", "Öppna Föreningen Påhittad svarar")
    run(
      workspace, "forum", "set", "forum-2025-11", "--section", "other", "--heading", "H", "--text",
      "Öppna Föreningen Påhittad var här")
    run(workspace, "organisation", "remove", "oppna", "--cascade")
  }

  @Test func whatGoesWithItDoesNotHinder() throws {
    let workspace = try copy()
    run(
      workspace, "organisation", "set", "avhopparlinjen-exempelvagen", "--note",
      "Avhopparlinjen Exempelvägen svarar på kvällar")
    run(
      workspace, "participant", "set", "verkstad-2025-05", "avhopparlinjen-exempelvagen", "--registered-as",
      "Exempelvägen")
    run(workspace, "organisation", "remove", "avhopparlinjen-exempelvagen", "--cascade")
  }

  @Test func aFileThatCannotBeReadHinders() throws {
    let workspace = try copy()
    try Workspaces.write("{", to: "forums/forum-2025-11/themes.json", in: workspace)
    #expect(CommandRun.run(Self.line, in: workspace).exitCode == .unreadable)
  }
}
