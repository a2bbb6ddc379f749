import ForumKit
import Testing

@testable import forumctl

@Suite("Measures at a glance")
struct MeasureOverviewTests {
  private func workspace() throws -> String {
    let workspace = try Workspaces.copy("exempel")
    for line in [
      [
        "measure", "add", "Nattvandring vid stationen", "--objective", "Fler trygga platser på kvällstid",
        "--responsible", "foreningen-manskenet", "--responsible", "exempelstads-kommun", "--target", "arena",
        "--level", "universal", "--status", "done",
      ],
      ["measure", "add", "Stöd till föräldrar", "--target", "young-person", "--level", "selective"],
    ] {
      #expect(CommandRun.run(line, in: workspace).exitCode == .done)
    }
    return workspace
  }

  @Test(
    "Board and matrix are as they have been looked at",
    arguments: [
      ("board.txt", ["board"]), ("board.md", ["board", "--format", "md"]),
      ("board.html", ["board", "--format", "html"]), ("matrix.txt", ["matrix"]),
      (
        "matrix-titles.md",
        ["matrix", "--rows", "target", "--columns", "level", "--titles", "--format", "md"]
      ),
      (
        "matrix.html",
        ["matrix", "--rows", "target", "--columns", "level", "--format", "html", "--lang", "en"]
      ),
      ("matrix-open.txt", ["matrix", "--rows", "status", "--open"]),
    ] as [(String, [String])])
  func golden(file: String, words: [String]) throws {
    let result = CommandRun.run(["measure"] + words, in: try workspace())
    #expect(result.exitCode == .done)
    #expect(result.err == "")
    try expectGolden(result.out, "measure/\(file)")
    if file.hasSuffix(".md") || file.hasSuffix(".html") { #expect(result.out.contains("INTERN")) }
  }

  @Test("That there is nothing to show is said", arguments: ["board", "matrix"])
  func nothing(command: String) throws {
    let result = CommandRun.run("measure", command, "--tag", "x", in: try workspace())
    #expect(
      result
        == CommandRun.Result(
          exitCode: .done, outBytes: [], errBytes: Array("there are no measures to show\n".utf8)))
  }
}
