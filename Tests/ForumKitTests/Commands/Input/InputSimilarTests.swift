@testable import ForumKit
import Testing

@testable import forumctl

@Suite("Inputs that say nearly the same, from the command line")
struct InputSimilarTests {
  private static let terminal = Console.Terminal(
    inputIsTerminal: true, outputIsTerminal: true, errorIsTerminal: true, width: 60)

  /// A copy of the fixture with inputs that are alike, and one more forum that refers to them.
  private func workspace() throws -> String {
    let workspace = try Workspaces.copy("exempel")
    let file: RecordFile<Input> = .inputs(of: ID("forum-2025-11") ?? .blank)
    _ = try Workspace(at: workspace, on: DiskFileSystem()).change("input add", at: TickingClock.start) {
      change in
      try change.edit(file) { (inputs: inout [Input]) in
        func input(_ id: String, _ text: String, _ alter: (inout Input) -> Void) {
          var input = Input()
          input.id = ID(id) ?? .blank
          input.text = text
          input.theme = ID("helgkalendern")
          alter(&input)
          inputs.append(input)
        }
        input("aaaa000001", "Öppna fritidsgården på fredagar") {
          $0.group = "Grupp 1"
          $0.voice = "Fritidsledare"
          $0.annotations.tags = ["helger"]
          $0.annotations.note = "Ringa in"
        }
        input("aaaa000002", "Oppna fritidsgarden pd fredagar") {
          $0.group = "Grupp 2"
          $0.kind = .proposal
          $0.links = ["aaaa000001", "https://example.org/gard"]
          $0.annotations.tags = ["lokaler", "helger"]
          $0.annotations.note = "Två lappar"
        }
        input("aaaa000003", "Öppna fritidsgården på fredagar") { $0.annotations.sources = ["Blädderblocket"] }
        input("bbbb000001", "Bussen slutar gå för tidigt") { $0.links = ["aaaa000003"] }
        input("bbbb000002", "Bussen slutar gå alldeles för tidigt") { $0.theme = ID("kontaktvagen") }
      }
      try change.edit(.themes(of: ID("forum-2026-09") ?? .blank)) { themes in
        themes[0].from += ["aaaa000002", "aaaa000001"].compactMap { ID($0).map(Origin.input) }
      }
    }
    return workspace
  }

  private func inputs(_ workspace: String) throws -> [Input] {
    try Workspaces.inputs(of: "forum-2025-11", in: workspace)
  }

  @Test("Groups stand with ids, likeness, themes and texts, the likest first")
  func show() throws {
    let workspace = try workspace()
    let result = CommandRun.run("input", "similar", "forum-2025-11", in: workspace)
    #expect(
      result.out == """
        1. 99 % alike
          aaaa000001  Helgkalendern
            Öppna fritidsgården på fredagar
          aaaa000002  Helgkalendern
            Oppna fritidsgarden pd fredagar
          aaaa000003  Helgkalendern
            Öppna fritidsgården på fredagar
        2. 76 % alike
          bbbb000001  Helgkalendern
            Bussen slutar gå för tidigt
          bbbb000002  Kontaktvägen
            Bussen slutar gå alldeles för tidigt

        """)
    #expect(result.err == "2 groups of 5 inputs\n")
    let rows = CommandRun.run(
      "input", "similar", "forum-2025-11", "--threshold", "1", "--format", "csv", "--fields",
      "set,likeness,id,themeTitle", in: workspace)
    #expect(
      rows.out
        == "set,likeness,id,themeTitle\r\n1,100,aaaa000001,Helgkalendern\r\n1,100,aaaa000003,Helgkalendern\r\n"
    )
    let none = CommandRun.run(
      "input", "similar", "forum-2025-11", "--theme", "kontaktvagen", "--threshold", "0,9", in: workspace)
    #expect(
      none == .init(exitCode: .done, outBytes: [], errBytes: Array("no two inputs are alike by 90 %\n".utf8)))
  }

  @Test("Merging keeps every wording, and all that was said beside it; undo takes it back as one change")
  func merge() throws {
    let workspace = try workspace()
    let before = try Workspaces.files(in: workspace)
    let line = ["input", "similar", "forum-2025-11", "aaaa000001", "aaaa000002", "aaaa000003", "--merge"]
    let preview = CommandRun.run(line + ["--dry-run"], in: workspace)
    #expect(preview.err == "would merge aaaa000002 and aaaa000003 into aaaa000001\n")
    #expect(
      preview.out.hasSuffix(
        "  becomes aaaa000001\n    Öppna fritidsgården på fredagar\n\n    Oppna fritidsgarden pd fredagar\n"))
    #expect(try Workspaces.files(in: workspace) == before)

    let result = CommandRun.run(line + ["--yes"], in: workspace)
    #expect(result.exitCode == .done)
    #expect(result.err == "merged aaaa000002 and aaaa000003 into aaaa000001\n")
    let inputs = try inputs(workspace)
    let kept = try #require(inputs.first { $0.id.text == "aaaa000001" })
    #expect(kept.text == "Öppna fritidsgården på fredagar\n\nOppna fritidsgarden pd fredagar")
    #expect(kept.group == "Grupp 1; Grupp 2")
    #expect(kept.voice == "Fritidsledare")
    #expect(kept.kind == .proposal)
    #expect(kept.links == ["https://example.org/gard"])
    #expect(kept.annotations.tags == ["helger", "lokaler"])
    #expect(kept.annotations.note == "Ringa in\n\nTvå lappar")
    #expect(kept.annotations.sources == ["Blädderblocket"])
    #expect(inputs.first { $0.id.text == "bbbb000001" }?.links == ["aaaa000001"])
    #expect(!inputs.contains { ["aaaa000002", "aaaa000003"].contains($0.id.text) })
    let origins = try Workspaces.themes(of: "forum-2026-09", in: workspace)[0].from.map(\.text)
    #expect(origins.filter { $0.hasPrefix("aaaa") } == ["aaaa000001"])
    #expect(CommandRun.run("check", in: workspace).exitCode != .unreadable)

    #expect(CommandRun.run("undo", in: workspace).exitCode == .done)
    for (path, bytes) in before where path.hasPrefix("forums/") {
      #expect(try Workspaces.files(in: workspace)[path] == bytes)
    }
  }

  @Test("With --all every group is merged, but for those that would lose something")
  func mergeAll() throws {
    let workspace = try workspace()
    let result = CommandRun.run(
      "input", "similar", "forum-2025-11", "--merge", "--all", "--yes", in: workspace)
    #expect(result.exitCode == .failed)
    #expect(
      result.err == """
        warning: bbbb000001 and bbbb000002 are left as they are: they differ in theme ("helgkalendern", "kontaktvagen"); hang them on one theme first: forumctl input move bbbb000001 bbbb000002 --theme T
        merged aaaa000002 and aaaa000003 into aaaa000001

        """)
    #expect(try inputs(workspace).count { $0.id.text.hasPrefix("bbbb") } == 2)
  }

  @Test("On a terminal each group is asked for, and only a yes merges")
  func ask() throws {
    let workspace = try workspace()
    for (answer, count) in [("n\n", 3), ("", 3), ("j\n", 1)] {
      let result = CommandRun.run(
        "input", "similar", "forum-2025-11", "--merge", in: workspace, input: answer,
        environment: ["NO_COLOR": "1"], terminal: Self.terminal)
      #expect(result.out.contains("Merge 3 inputs into aaaa000001? [y/N]"))
      #expect(try inputs(workspace).count { $0.id.text.hasPrefix("aaaa") } == count)
    }
  }

  @Test(
    "Nothing is merged by guess",
    arguments: [
      (["--merge"], "needs ID or --all"), (["--merge", "--yes"], "needs ID or --all"),
      (["--merge", "--all"], "there is nobody to ask: Merge"), (["--all"], "needs --merge"),
      (["aaaa000001", "aaaa000002"], "needs --merge"),
      (["aaaa000001", "--merge", "--all"], "exclude each other"),
      (["aaaa000001", "--merge", "--yes"], "one input alone cannot be merged"),
      (["aaaa000001", "AAAA000001", "--merge", "--yes"], "one input alone cannot be merged"),
      (["aaaa000001", "wxx1jg08x4", "--merge", "--yes"], "not in forum-2025-11"),
      (["aaaa000001", "aaaa0000", "--merge", "--yes"], "can mean more than one input"),
      (["bbbb000001", "bbbb000002", "--merge", "--yes"], "cannot be one without loss"),
    ])
  func refused(_ options: [String], _ words: String) throws {
    let workspace = try workspace()
    let before = try inputs(workspace)
    let result = CommandRun.run(["input", "similar", "forum-2025-11"] + options, in: workspace)
    #expect(result.exitCode == .usage || result.exitCode == .failed)
    #expect(result.err.contains(words), "\(result.err)")
    #expect(try inputs(workspace) == before)
  }
}
