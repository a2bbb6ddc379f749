import ForumKit
import Testing

@testable import forumctl

@Suite("Moving many inputs at once")
struct InputMoveTests {
  private func themes(_ workspace: String) throws -> [String: String] {
    let inputs = try Workspaces.inputs(of: "forum-2025-11", in: workspace)
    return Dictionary(uniqueKeysWithValues: inputs.map { ($0.id.text, $0.theme?.text ?? "-") })
  }

  @Test("Ids come from standard input as a list gives them, and the order stays")
  func fromStandardInput() throws {
    let workspace = try Workspaces.copy("exempel")
    TypedLine(
      "input", "move", "-", "--theme", "kontaktvagen",
      err: """
        changed forums/forum-2025-11/inputs.json: 4aamae0ety (theme)
        changed forums/forum-2025-11/inputs.json: 4hsxv3j3qt (theme)
        """
    ).check(in: workspace, input: "id\r\n4hsxv3j3qt\r\n\r\n  4aamae0ety  \r\n4hsxv3j3qt\r\n")
    #expect(try themes(workspace)["4hsxv3j3qt"] == "kontaktvagen")
    TypedLine(
      "input", "move", "-", "--theme", "helgkalendern", exits: .failed,
      err: "forumctl: error: standard input: there is no text"
    ).check(in: workspace, input: "\n")
  }

  @Test("All that hangs on a theme, or bears a tag, moves as one change")
  func chosen() throws {
    let workspace = try Workspaces.copy("exempel")
    let run = CommandRun.run(
      "input", "move", "--forum", "2025-11-12", "--from-theme", "helgkalendern", "--theme", "kontaktvagen",
      in: workspace)
    #expect(run.exitCode == .done)
    #expect(try themes(workspace)["4aamae0ety"] == "kontaktvagen")
    #expect(CommandRun.run("undo", in: workspace).exitCode == .done)
    #expect(try themes(workspace)["4aamae0ety"] == "helgkalendern")
    #expect(
      CommandRun.run(
        "input", "move", "--forum", "forum-2025-11", "--tag", "HELGER", "--theme", "uppfoljning", "-n",
        in: workspace
      ).err.hasPrefix("would change forums/forum-2025-11/inputs.json: "))
    #expect(try themes(workspace)["4hsxv3j3qt"] == "helgkalendern")
  }

  @Test(
    "What cannot be moved is told all at once, and nothing is",
    arguments: [
      (
        ["4aamae0ety", "nej0", "wxx1jg08x4", "nixx", "--theme", "kontaktvagen"],
        "2 inputs could not be found:\n  there is no input \"nej0\"\n  there is no input \"nixx\"\n"
      ),
      (["4aamae0ety", "wxx1jg08x4", "--theme", "kontaktvagen"], "those of each forum by themselves"),
      (["--theme", "kontaktvagen"], "needs ID, --from-theme or --tag"),
      (["--tag", "helger", "--theme", "kontaktvagen"], "needs --forum F"),
      (["4aamae0ety", "--tag", "helger", "--theme", "kontaktvagen"], "exclude each other"),
      (
        ["4aamae0ety", "--forum", "forum-2026-09", "--theme", "x"],
        "lies in forum-2025-11, not in forum-2026-09"
      ),
      (
        ["--forum", "forum-2025-11", "--tag", "finns-ej", "--theme", "kontaktvagen"],
        "there are no inputs with the tag \"finns-ej\" in forum-2025-11"
      ),
    ])
  func refused(_ options: [String], _ words: String) throws {
    let workspace = try Workspaces.copy("exempel")
    let before = try themes(workspace)
    let result = CommandRun.run(["input", "move"] + options, in: workspace)
    #expect(result.exitCode == .usage || result.exitCode == .failed)
    #expect(result.err.contains(words), "\(result.err)")
    #expect(try themes(workspace) == before)
  }
}
