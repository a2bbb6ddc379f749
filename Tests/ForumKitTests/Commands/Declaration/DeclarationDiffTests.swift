import Testing

@testable import ForumKit
@testable import forumctl

@Suite struct DeclarationDiffTests {
  private static let id = "avsiktsforklaring-trygg-fritid"

  private func diff(
    _ options: String..., in workspace: String? = nil, terminal: Console.Terminal = .none
  ) -> CommandRun.Result {
    CommandRun.run(
      ["declaration", "diff", Self.id] + options, in: workspace ?? "\(Workspaces.fixtures)/exempel",
      terminal: terminal)
  }

  @Test(arguments: [
    ([], "declaration-diff.txt"), (["2", "3"], "declaration-diff-2-3.txt"),
    (["1", "--context", "1"], "declaration-diff-1-context.txt"),
    (["2", "4", "--format", "md"], "declaration-diff.md"),
    (["2", "4", "--format", "html", "--lang", "en"], "declaration-diff.html"),
    (["2", "3", "--format", "json"], "declaration-diff.json"),
  ])
  func theChangesAreShown(_ options: [String], golden: String) throws {
    let result = CommandRun.run(
      ["declaration", "diff", Self.id] + options, in: "\(Workspaces.fixtures)/exempel")
    #expect(result.exitCode == .done && result.err == "")
    try expectGolden(result.out, "commands/\(golden)")
  }

  @Test func linesAreBrokenToTheTerminalAndColoursComeWithTheSigns() {
    let terminal = Console.Terminal(outputIsTerminal: true, width: 40)
    let coloured = diff("2", "3", terminal: terminal).out
    #expect(coloured.contains("\u{1b}[31m[-hålla-]\u{1b}[0m\u{1b}[32m{+bemanna+}\u{1b}[0m en gemensam"))
    let plain = CommandRun.run(
      ["declaration", "diff", Self.id, "2", "3", "--color", "never"],
      in: "\(Workspaces.fixtures)/exempel", terminal: terminal
    ).out
    #expect(!plain.contains("\u{1b}"))
    #expect(plain.split(separator: "\n").dropFirst().allSatisfy { DisplayWidth.of(String($0)) <= 40 })
    #expect(plain.contains("[-hålla-]{+bemanna+} en gemensam"))
  }

  @Test func whereTheLastVersionIsInForceItIsComparedWithTheOneBefore() throws {
    let workspace = try Workspaces.copy("exempel")
    let adopt = CommandRun.run(
      "declaration", "set", Self.id, "--version", "4", "--status", "adopted", in: workspace)
    #expect(adopt.exitCode == .done)
    #expect(diff(in: workspace).out.hasPrefix("version 3 (superseded"))
    // A page of two adopted versions is no draft, and stays in the house all the same.
    let page = diff("--format", "md", in: workspace).out
    #expect(page.hasPrefix("**INTERN – får inte spridas**\n"))
  }

  @Test func versionsThatAreNotThereAreRefused() throws {
    let missing = diff("2", "9")
    #expect(missing.exitCode == .failed && missing.err.contains("has no version 9"))
    #expect(diff("två").exitCode == .usage)
    let workspace = try Workspaces.copy("exempel")
    #expect(CommandRun.run("declaration", "add", "Resor", in: workspace).exitCode == .done)
    let empty = CommandRun.run("declaration", "diff", "resor", in: workspace)
    #expect(empty.err.contains("it has no text yet"))
    let revise = CommandRun.run("declaration", "revise", "resor", "--file", "-", in: workspace, input: "Text")
    #expect(revise.exitCode == .done)
    let alone = CommandRun.run("declaration", "diff", "resor", in: workspace)
    #expect(
      alone.err == """
        forumctl: error: resor has version 1 alone, and nothing to compare it with
        hint: read it: forumctl declaration show resor --version 1

        """)
  }

  /// The texts of two versions are hostile, and so is what differs.
  @Test func hostileTextsStayText() throws {
    let workspace = try Workspaces.copy("exempel")
    let texts = [
      "lugn \(HostileTextTests.markup) slut", "orolig <ins onclick=x>nytt</ins> \u{202E}\u{1B}[31m slut",
    ]
    for text in texts {
      let revise = CommandRun.run("declaration", "revise", Self.id, "--file", "-", in: workspace, input: text)
      #expect(revise.exitCode == .done, "\(revise.err)")
    }
    let page = diff("5", "6", "--format", "html", in: workspace).out
    #expect(
      !page.contains("<script>alert") && !page.contains("<ins onclick") && !page.contains("<svg onload"))
    #expect(page.contains("&lt;ins onclick=x&gt;"))
    for format in ["text", "html", "md"] {
      let out = diff("5", "6", "--format", format, in: workspace).out
      let controls = out.unicodeScalars.filter { scalar in
        scalar.value < 0x20 && scalar != "\n" && scalar != "\t" || (0x202A...0x202E).contains(scalar.value)
          || (0x7F...0x9F).contains(scalar.value)
      }
      #expect(controls.isEmpty, "\(format)")
    }
    let json = try diff("5", "6", "--format", "json", in: workspace).json
    let pieces = json.object?["pieces"]?.array?.compactMap(\.object) ?? []
    let new = pieces.filter { $0["kind"] != .string("removed") }.compactMap { $0["text"]?.string }.joined()
    #expect(new == texts[1] + "\n")
  }
}
